/** The two articles of PP 44/2015 that a public page quotes in full; each with its address. */
export const articles: Readonly<Record<string, string>> = {
  "37": `(1) Pekerja yang mengalami Kecelakaan Kerja atau penyakit akibat kerja, berhak memperoleh manfaat JKK sebagaimana dimaksud dalam Pasal 25 ayat (2).
(2) Pekerja yang telah dinyatakan sembuh berdasarkan surat keterangan dokter berhak mendapatkan manfaat JKK dari BPJS Ketenagakerjaan sebagaimana dimaksud pada ayat (1), paling lama 7 (tujuh) hari kerja setelah dipenuhinya persyaratan teknis dan administratif.
(3) Dalam hal BPJS Ketenagakerjaan tidak melaksanakan kewajiban sebagaimana dimaksud pada ayat (2), dikenai sanksi ganti rugi sebesar 1% (satu persen) dari nilai nominal santunan yang harus dibayar untuk setiap hari keterlambatan dan dibayarkan kepada Peserta.
(4) Dalam hal Pekerja sebagaimana dimaksud pada ayat (1) dan ayat (2) meninggal dunia, maka hak atas manfaat JKK diberikan kepada ahli warisnya.
(5) Ahli waris sebagaimana dimaksud pada ayat (4), meliputi:
a. janda, duda, atau anak;
b. dalam hal janda, duda, atau anak tidak ada, maka manfaat JKK diberikan sesuai urutan sebagai berikut:
1. keturunan sedarah Pekerja menurut garis lurus ke atas dan ke bawah sampai derajat kedua;
2. saudara kandung;
3. mertua;
4. pihak yang ditunjuk dalam wasiatnya oleh Pekerja; dan
5. bila tidak ada wasiat, biaya pemakaman dibayarkan kepada pihak lain yang mengurus pemakaman, sedangkan santunan kematian diserahkan ke Dana Jaminan Sosial.`,
  "40": `(1) Ahli waris Peserta yang meninggal dunia bukan akibat Kecelakaan Kerja berhak atas manfaat JKM sebagaimana dimaksud dalam Pasal 34 ayat (1).
(2) Manfaat JKM sebagaimana dimaksud pada ayat (1), diberikan kepada ahli waris yang sah, meliputi:
a. janda, duda, atau anak;
b. dalam hal janda, duda, atau anak tidak ada, maka manfaat JKM diberikan sesuai urutan sebagai berikut:
1. keturunan sedarah menurut garis lurus ke atas dan ke bawah sampai derajat kedua;
2. saudara kandung;
3. mertua;
4. pihak yang ditunjuk dalam wasiatnya oleh Pekerja; dan
5. bila tidak ada wasiat, biaya pemakaman dibayarkan kepada perusahaan atau pihak lain yang mengurus pemakaman, sedangkan santunan sekaligus dan santunan berkala sebagaimana dimaksud dalam Pasal 34 ayat (1) huruf a dan huruf b diserahkan ke Dana Jaminan Sosial.
(3) Pembayaran manfaat JKM sebagaimana dimaksud pada ayat (1) wajib dilakukan paling lama 3 (tiga) hari kerja, sejak diterimanya surat permohonan pengajuan JKM dengan dilampirkan surat keterangan kematian, surat keterangan ahli waris, dan Kartu Peserta BPJS Ketenagakerjaan.
(4) Dalam hal BPJS Ketenagakerjaan tidak memenuhi kewajiban sebagaimana dimaksud pada ayat (3), dikenakan ganti rugi sebesar 1% (satu persen) dari nilai nominal santunan yang harus dibayar untuk setiap hari keterlambatan dan dibayarkan kepada ahli waris Peserta yang bersangkutan.`,
};
