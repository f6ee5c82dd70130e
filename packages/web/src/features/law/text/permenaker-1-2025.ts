/** Articles of Permenaker 5/2021 as Permenaker 1/2025 words them, transcribed from the regulation (BN 2025/118). */
export const articles: Readonly<Record<string, string>> = {
  "8": `(1) Pemberi Kerja wajib melaporkan setiap Kecelakaan Kerja atau PAK yang menimpa Pekerjanya kepada:
a. Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat; dan
b. BPJS Ketenagakerjaan.
(1a) Pejabat Pembina Kepegawaian wajib melaporkan setiap Kecelakaan Kerja atau PAK yang menimpa pegawai non ASN kepada:
a. kementerian yang menyelenggarakan urusan pemerintahan di bidang ketenagakerjaan, Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat; dan
b. BPJS Ketenagakerjaan.
(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan dalam jangka waktu paling lama 2 x 24 jam sejak terjadinya Kecelakaan Kerja atau sejak didiagnosis PAK.
(2a) Dalam hal jangka waktu penyampaian laporan sebagaimana dimaksud pada ayat (2) terlampaui, manfaat JKK menjadi kewajiban Pemberi Kerja.
(2b) Pemberi Kerja mengajukan penggantian manfaat JKK sebagaimana dimaksud pada ayat (2a) kepada BPJS Ketenagakerjaan setelah menyampaikan laporan.
(2c) Pengajuan penggantian manfaat JKK sebagaimana dimaksud pada ayat (2b) diberikan sesuai dengan ketentuan peraturan perundang-undangan.
(3) Laporan sebagaimana dimaksud pada ayat (1) dan ayat (1a) merupakan laporan tahap I dan dibuat dengan menggunakan formulir Kecelakaan Kerja tahap I sebagaimana diatur dalam Peraturan BPJS Ketenagakerjaan.
(4) Penyampaian laporan sebagaimana dimaksud pada ayat (1) dan ayat (1a) dapat dilakukan secara daring dan/atau luring.`,
  "10": `(1) BPJS Ketenagakerjaan melakukan pemeriksaan dan membuat kesimpulan mengenai Kecelakaan Kerja atau PAK yang dilaporkan Pemberi Kerja atau Pejabat Pembina Kepegawaian, paling lama 30 (tiga puluh) hari sejak laporan tahap I diterima.
(2) Kesimpulan BPJS Ketenagakerjaan mengenai Kecelakaan Kerja atau PAK diberitahukan kepada Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat, paling lama tanggal 15 (lima belas) bulan berikutnya.
(3) Dalam membuat kesimpulan kasus PAK, BPJS Ketenagakerjaan dapat meminta pertimbangan medis Dokter Penasihat melalui Pengawas Ketenagakerjaan.
(4) Jika hasil kesimpulan sebagaimana dimaksud pada ayat (1) merupakan Kecelakaan Kerja atau PAK, BPJS Ketenagakerjaan memberikan manfaat pelayanan kesehatan JKK di fasilitas pelayanan kesehatan yang bekerja sama dengan BPJS Ketenagakerjaan.
(5) Dalam hal fasilitas pelayanan kesehatan tidak bekerja sama dengan BPJS Ketenagakerjaan maka penggantian atas manfaat pelayanan kesehatan diberikan setelah laporan tahap II.`,
  "19": `(1) Pemberi Kerja atau Pejabat Pembina Kepegawaian wajib melaporkan akibat Kecelakaan Kerja atau PAK kepada:
a. Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat; dan
b. BPJS Ketenagakerjaan.
(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan dalam jangka waktu paling lama 2 x 24 jam sejak Pekerja atau pegawai non ASN dinyatakan sembuh, Cacat, atau meninggal dunia berdasarkan surat keterangan dokter yang menerangkan:
a. keadaan sementara tidak mampu bekerja, telah berakhir;
b. Cacat Total Tetap untuk selamanya;
c. Cacat Sebagian Anatomis;
d. Cacat Sebagian Fungsi; atau
e. meninggal dunia.
(3) Laporan sebagaimana dimaksud pada ayat (2) merupakan laporan tahap II dan sekaligus sebagai pengajuan manfaat JKK kepada BPJS Ketenagakerjaan yang dilengkapi dengan dokumen sebagai berikut:
a. Kartu Peserta BPJS Ketenagakerjaan;
b. kartu tanda penduduk atau bukti identitas lainnya;
c. surat keterangan Dokter Pemeriksa dan/atau Dokter Penasihat;
d. kuitansi biaya pengangkutan;
e. kuitansi biaya pengobatan dan/atau perawatan; dan
f. dokumen pendukung lainnya yang diperlukan.
(4) Kuitansi biaya pengobatan dan/atau perawatan sebagaimana dimaksud pada ayat (3) huruf e dapat dimintakan penggantian kepada BPJS Ketenagakerjaan dalam hal fasilitas pelayanan kesehatan yang digunakan belum bekerja sama dengan BPJS Ketenagakerjaan.
(5) Dokumen pendukung lainnya sebagaimana dimaksud pada ayat (3) huruf f sesuai dengan jenis kejadian Kecelakaan Kerja atau PAK.
(6) Jika dokumen sebagaimana dimaksud pada ayat (3) telah lengkap, BPJS Ketenagakerjaan menghitung dan membayar kepada pihak yang berhak sesuai dengan ketentuan peraturan perundang-undangan.
(7) Jika dokumen sebagaimana dimaksud pada ayat (3) tidak lengkap, BPJS Ketenagakerjaan memberitahukan kepada Pemberi Kerja paling lama 3 (tiga) hari kerja sejak laporan tahap II diterima.
(8) Dokumen sebagaimana dimaksud pada ayat (3) huruf a, huruf b, dan huruf c dapat berupa dokumen elektronik atau fotokopi.
(9) Penyampaian laporan sebagaimana dimaksud pada ayat (2) dapat dilakukan secara daring dan/atau luring.`,
  "48B": `(1) Pemberitahuan dugaan Kecelakaan Kerja atau dugaan PAK sebagaimana dimaksud dalam Pasal 48A, tidak membebaskan kewajiban Peserta Bukan Penerima Upah dan/atau keluarganya melaporkan dugaan Kecelakaan Kerja atau dugaan PAK kepada:
a. Dinas Provinsi/dinas kabupaten/kota atau unit pengawasan ketenagakerjaan setempat; dan
b. BPJS Ketenagakerjaan.
(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan dalam jangka waktu paling lama 2 x 24 jam sejak adanya dugaan Kecelakaan Kerja atau diagnosis klinis dugaan PAK oleh Dokter Pemeriksa.
(3) Laporan sebagaimana dimaksud pada ayat (2) merupakan laporan tahap I dan dibuat dengan menggunakan formulir Kecelakaan Kerja tahap I sebagaimana diatur dalam Peraturan BPJS Ketenagakerjaan.
(4) Penyampaian laporan sebagaimana dimaksud pada ayat (2) dapat dilakukan secara daring dan/atau luring.`,
  "48F": `(1) Penjaminan pelayanan kesehatan atas dugaan Kecelakaan Kerja atau dugaan PAK sebagaimana dimaksud dalam Pasal 48E ayat (1) dilakukan sampai dengan status dugaan Kecelakaan Kerja atau dugaan PAK disimpulkan atau ditetapkan sebagai Kecelakaan Kerja atau PAK, atau bukan Kecelakaan Kerja atau bukan PAK.
(2) Dalam hal dugaan Kecelakaan Kerja atau dugaan PAK sebagaimana dimaksud pada ayat (1) telah disimpulkan atau ditetapkan merupakan Kecelakaan Kerja atau PAK, semua biaya pelayanan kesehatan menjadi manfaat JKK yang dibayarkan oleh BPJS Ketenagakerjaan sesuai dengan ketentuan peraturan perundang-undangan.
(3) Dalam hal dugaan Kecelakaan Kerja atau dugaan PAK sebagaimana dimaksud pada ayat (1) telah disimpulkan atau ditetapkan bukan merupakan Kecelakaan Kerja atau bukan PAK, BPJS Ketenagakerjaan menyampaikan hasil kesimpulan atau penetapan kepada Badan Penyelenggara Jaminan Sosial Kesehatan untuk dilakukan pengalihan penjaminan paling lambat 2 (dua) hari kerja sejak disimpulkan atau ditetapkan bukan Kecelakaan Kerja atau bukan PAK.
(4) Dalam hal dugaan Kecelakaan Kerja atau dugaan PAK sebagaimana dimaksud pada ayat (1) telah disimpulkan atau ditetapkan bukan Kecelakaan Kerja atau bukan PAK, semua biaya pelayanan kesehatan ditanggung oleh Badan Penyelenggara Jaminan Sosial Kesehatan sesuai dengan ketentuan peraturan perundang-undangan.
(5) Dalam hal Peserta tidak terdaftar dalam program jaminan kesehatan nasional maka semua biaya pelayanan kesehatan sebagaimana dimaksud pada ayat (4) ditanggung oleh Peserta atau penyelenggara jaminan lainnya sesuai dengan ketentuan peraturan perundang-undangan.
(6) Penyimpulan atau penetapan dugaan Kecelakaan Kerja atau dugaan PAK dilakukan paling lama 30 (tiga puluh) hari sejak laporan tahap I diterima oleh BPJS Ketenagakerjaan.`,
  "58": `(1) Peserta Bukan Penerima Upah dan/atau keluarganya wajib melaporkan akibat Kecelakaan Kerja atau PAK kepada:
a. Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat; dan
b. BPJS Ketenagakerjaan.
(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan dalam jangka waktu paling lama 2 x 24 jam sejak Peserta Bukan Penerima Upah dinyatakan sembuh, Cacat, atau meninggal dunia berdasarkan surat keterangan dokter yang menerangkan:
a. keadaan sementara tidak mampu bekerja telah berakhir;
b. Cacat Total Tetap untuk selamanya;
c. Cacat Sebagian Anatomis;
d. Cacat Sebagian Fungsi; atau
e. meninggal dunia.
(3) Laporan sebagaimana dimaksud pada ayat (2) merupakan laporan tahap II dan sekaligus sebagai pengajuan manfaat JKK kepada BPJS Ketenagakerjaan yang dilengkapi dengan dokumen sebagai berikut:
a. Kartu Peserta BPJS Ketenagakerjaan;
b. kartu tanda penduduk atau bukti identitas lainnya;
c. surat keterangan Dokter Pemeriksa dan/atau Dokter Penasihat;
d. kuitansi biaya pengangkutan;
e. kuitansi biaya pengobatan dan/atau perawatan; dan
f. dokumen pendukung lainnya yang diperlukan.
(4) Kuitansi biaya pengobatan dan/atau perawatan sebagaimana dimaksud pada ayat (3) huruf e dapat dimintakan penggantian kepada BPJS Ketenagakerjaan dalam hal fasilitas pelayanan kesehatan yang digunakan belum bekerja sama dengan BPJS Ketenagakerjaan.
(5) Dokumen sebagaimana dimaksud pada ayat (3) huruf a, huruf b, huruf c, dan huruf f dapat berupa fotokopi atau dokumen elektronik.
(6) Dokumen pendukung lainnya sebagaimana dimaksud pada ayat (3) huruf f sesuai dengan jenis kejadian Kecelakaan Kerja atau PAK.
(7) Jika dokumen sebagaimana dimaksud pada ayat (3) telah lengkap, BPJS Ketenagakerjaan menghitung dan membayar kepada pihak yang berhak sesuai dengan ketentuan peraturan perundang-undangan.
(8) Jika dokumen sebagaimana dimaksud pada ayat (3) tidak lengkap, BPJS Ketenagakerjaan memberitahukan kepada Peserta Bukan Penerima Upah dan/atau keluarganya paling lama 3 (tiga) hari kerja sejak laporan tahap II diterima.
(9) Penyampaian laporan sebagaimana dimaksud pada ayat (2) dapat dilakukan secara daring dan/atau luring.`,
  "62": `(1) Keluarga atau ahli waris Peserta Bukan Penerima Upah melaporkan dan mengajukan permohonan manfaat JKM kepada BPJS Ketenagakerjaan dengan melampirkan dokumen sebagai berikut:
a. Kartu Peserta BPJS Ketenagakerjaan;
b. kartu tanda penduduk atau bukti identitas lainnya dari ahli waris;
c. kartu keluarga;
d. akta kematian dari pejabat yang berwenang; dan
e. surat keterangan ahli waris dari pejabat yang berwenang.
(1a) Dalam hal penerima manfaat merupakan pihak yang ditunjuk dalam wasiat maka wasiat tersebut harus dibuat dalam akta notaris sesuai dengan ketentuan peraturan perundang-undangan.
(1b) Dalam hal ahli waris tidak tercantum dalam peraturan perundang-undangan maka yang digunakan yaitu surat penetapan ahli waris dari pengadilan.
(2) Selain dokumen sebagaimana dimaksud pada ayat (1), ahli waris Peserta Bukan Penerima Upah dapat menyampaikan dokumen pendukung lainnya yang diperlukan.
(3) Dokumen sebagaimana dimaksud pada ayat (1) dan ayat (2) dapat berupa dokumen elektronik atau fotokopi.
(4) Penyampaian dokumen sebagaimana dimaksud pada ayat (1) dan ayat (2) dilakukan secara daring dan/atau luring.`,
  "64": `(1) Jika terdapat ketidaksesuaian antara dokumen dengan hasil verifikasi sebagaimana dimaksud dalam Pasal 63 ayat (1), BPJS Ketenagakerjaan melakukan pemeriksaan kasus kematian di lapangan paling lama 5 (lima) hari kerja sejak dokumen diterima.
(2) Jika hasil pemeriksaan lapangan sebagaimana dimaksud pada ayat (1) merupakan kasus kematian, BPJS Ketenagakerjaan membayar manfaat JKM kepada ahli waris Peserta Bukan Penerima Upah paling lama 3 (tiga) hari kerja sejak selesainya pemeriksaan.`,
  "79": `(1) Ahli waris Pekerja Jasa Konstruksi yang meninggal dunia bukan akibat Kecelakaan Kerja berhak atas manfaat JKM.
(1a) Ahli waris Pekerja Jasa Konstruksi mengajukan manfaat JKM kepada BPJS Ketenagakerjaan, dapat didampingi oleh Pemberi Kerja Jasa Konstruksi.
(2) Pembayaran manfaat JKM sebagaimana dimaksud pada ayat (1) wajib dilakukan paling lama 3 (tiga) hari kerja sejak diterimanya surat permohonan pengajuan manfaat JKM dengan melampirkan:
a. akta kematian dari pejabat yang berwenang;
b. surat keterangan ahli waris dari pejabat yang berwenang; dan
c. nomor kepesertaan untuk masing-masing proyek Jasa Konstruksi yang bersangkutan.
(2a) Dalam hal penerima manfaat merupakan pihak yang ditunjuk dalam wasiat maka wasiat tersebut harus dibuat dalam akta notaris sesuai dengan ketentuan peraturan perundang-undangan.
(2b) Dalam hal ahli waris tidak tercantum dalam peraturan perundang-undangan maka yang digunakan yaitu surat penetapan ahli waris dari pengadilan.
(3) Dalam hal BPJS Ketenagakerjaan tidak memenuhi kewajiban sebagaimana dimaksud pada ayat (2), dikenakan ganti rugi sebesar 1 % (satu persen) dari nilai nominal santunan yang harus dibayar untuk setiap hari keterlambatan dan dibayarkan kepada ahli waris Pekerja Jasa Konstruksi yang bersangkutan.`,
  "85": `(1) Peserta Penerima Upah dan Pekerja Jasa Konstruksi yang meninggal mendadak dianggap sebagai Kecelakaan Kerja dan berhak atas manfaat JKK sesuai dengan ketentuan peraturan perundang-undangan, jika memenuhi syarat sebagai berikut:
a. Pekerja sedang bekerja di Tempat Kerja tiba-tiba meninggal dunia tanpa melihat penyebab dari penyakit yang dideritanya; atau
b. Pekerja sedang bekerja di Tempat Kerja mendapat serangan penyakit kemudian dibawa ke dokter, atau unit pelayanan kesehatan atau rumah sakit dan tidak lebih dari 24 (dua puluh empat) jam kemudian meninggal dunia.
(2) Peserta Bukan Penerima Upah yang meninggal mendadak pada saat menjalankan aktivitas pekerjaan sesuai pendaftaran kepesertaannya dianggap sebagai Kecelakaan Kerja dan berhak atas manfaat JKK sesuai dengan ketentuan peraturan perundang-undangan jika memenuhi syarat sebagai berikut:
a. Pekerja sedang bekerja di Tempat Kerja tiba-tiba meninggal dunia tanpa melihat penyebab dari penyakit yang dideritanya; atau
b. Pekerja sedang bekerja di Tempat Kerja mendapat serangan penyakit kemudian dibawa ke dokter atau unit pelayanan kesehatan atau rumah sakit dan tidak lebih dari 24 (dua puluh empat) jam kemudian meninggal dunia.
(3) Selain memenuhi persyaratan sebagaimana dimaksud pada ayat (2), Peserta Bukan Penerima Upah yang meninggal mendadak harus memenuhi persyaratan telah membayar Iuran paling sedikit 12 (dua belas) bulan pada saat Peserta meninggal dunia.
(4) Peserta sebagaimana dimaksud dalam Pasal 31 ayat (1) huruf c yang meninggal mendadak dianggap sebagai Kecelakaan Kerja dan berhak atas manfaat JKK sesuai dengan ketentuan peraturan perundang-undangan jika memenuhi syarat sebagaimana dimaksud pada ayat (1).`,
  "97A": `(1) Peserta Bukan Penerima Upah yang baru mendaftar dan telah membayar Iuran dengan masa kepesertaan 3 (tiga) bulan berturut-turut dan meninggal dunia bukan karena Kecelakaan Kerja atau PAK, BPJS Ketenagakerjaan wajib membayar manfaat JKM kepada ahli waris sesuai ketentuan peraturan perundang-undangan.
(2) Dalam hal Peserta Bukan Penerima Upah meninggal dunia bukan karena Kecelakaan Kerja atau PAK sebelum memiliki masa kepesertaan 3 (tiga) bulan berturut-berturut sebagaimana dimaksud pada ayat (1), BPJS Ketenagakerjaan wajib memberikan manfaat biaya pemakaman kepada ahli waris.`,
  "101": `Peserta yang bekerja pada lebih dari 1 (satu) Pemberi Kerja dan didaftarkan oleh masing-masing Pemberi Kerja dalam program JKM serta meninggal dunia bukan karena Kecelakaan Kerja atau PAK, ahli waris Peserta berhak mendapatkan manfaat JKM yang Iurannya telah dibayar oleh setiap Pemberi Kerja, dengan biaya pemakaman dibayar 1 (satu) kali.`,
  "103": `(1) Manfaat beasiswa pendidikan Anak diberikan untuk paling banyak 2 (dua) orang Anak.
(2) Persyaratan untuk memperoleh manfaat beasiswa pendidikan Anak sebagaimana dimaksud pada ayat (1) terdiri atas:
a. Anak usia sekolah;
b. belum mencapai usia 23 (dua puluh tiga) tahun;
c. belum menikah; dan/atau
d. belum bekerja.
(3) Manfaat beasiswa pendidikan diberikan kepada Anak sebagaimana dimaksud pada ayat (1) dan ayat (2) yang didaftarkan oleh Peserta sebagai ahli waris dan penerima manfaat beasiswa pendidikan Anak.
(3a) Persyaratan untuk memperoleh manfaat beasiswa pendidikan Anak sebagaimana dimaksud pada ayat (2) huruf d dapat dikecualikan bagi Anak yang masih menempuh pendidikan dengan ketentuan sebagai berikut:
a. telah bekerja dan terdaftar sebagai Peserta Penerima Upah untuk jangka waktu paling lama 6 (enam) bulan berturut-turut;
b. telah bekerja dan terdaftar sebagai Peserta Bukan Penerima Upah; dan
c. dalam status magang.
(4) Anak yang dapat didaftarkan sebagai penerima manfaat beasiswa pendidikan sebagaimana dimaksud pada ayat (3) merupakan Anak Peserta sebelum Peserta meninggal dunia, Cacat Total Tetap akibat Kecelakaan Kerja atau PAK, atau meninggal dunia bukan akibat Kecelakaan Kerja.`,
  "106": `(1) Manfaat beasiswa diajukan setiap tahun kepada BPJS Ketenagakerjaan oleh Anak Peserta atau wali Anak.
(2) Dalam hal Anak Peserta atau wali Anak terlambat mengajukan manfaat beasiswa untuk pertama kali, manfaat beasiswa tetap diberikan terhitung sejak Peserta dinyatakan Cacat Total Tetap, meninggal dunia akibat Kecelakaan Kerja, atau meninggal dunia bukan akibat Kecelakaan Kerja.
(3) BPJS Ketenagakerjaan wajib memberitahukan setiap jatuh tempo pengajuan manfaat beasiswa kepada Anak Peserta atau wali Anak.
(4) Dalam hal manfaat beasiswa tidak diajukan setiap tahun oleh Anak Peserta atau wali Anak, pembayaran manfaat diberikan secara akumulatif dari sisa manfaat yang belum diajukan, paling banyak 3 (tiga) tahun ajaran sebelum pengajuan beasiswa.
(5) Pengajuan manfaat beasiswa sebagaimana dimaksud pada ayat (2) dan ayat (4) hanya dapat diajukan apabila Anak masih memenuhi persyaratan sebagaimana dimaksud dalam Pasal 103 ayat (2).`,
};
