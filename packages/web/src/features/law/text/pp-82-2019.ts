/** The beginning of the benefits annex of PP 82/2019, as far as a public copy of the scan goes. */
export const articles: Readonly<Record<string, string>> = {
  "Lampiran III": `MANFAAT JAMINAN KECELAKAAN KERJA DAN JAMINAN KEMATIAN
A. MANFAAT JAMINAN KECELAKAAN KERJA
1. Pelayanan kesehatan sesuai dengan kebutuhan medis, meliputi:
a. pemeriksaan dasar dan penunjang;
b. perawatan tingkat pertama dan lanjutan;
c. rawat inap kelas I rumah sakit pemerintah, rumah sakit pemerintah daerah, atau rumah sakit swasta yang setara;
d. perawatan intensif;
e. penunjang diagnostik;
f. penanganan, termasuk komorbiditas dan komplikasi yang berhubungan dengan Kecelakaan Kerja dan penyakit akibat kerja;
g. pelayanan khusus;
h. alat kesehatan dan implan;
i. jasa dokter/medis;
j. operasi;
k. pelayanan darah;
l. rehabilitasi medik;
m. perawatan di rumah (home care) bagi Peserta yang tidak memungkinkan melanjutkan pengobatan ke rumah sakit, dengan ketentuan:
1) dilaksanakan bekerja sama dengan fasilitas pelayanan kesehatan; dan
2) manfaat diberikan maksimal 1 (satu) tahun dengan batasan biaya paling banyak sebesar Rp20.000.000,00 (dua puluh juta rupiah); dan
n. pemeriksaan diagnostik dalam penyelesaian kasus penyakit akibat kerja.
2. Santunan berupa uang, meliputi:
a. penggantian biaya transportasi Peserta yang mengalami Kecelakaan Kerja atau penyakit akibat kerja, terdiri atas:
1) biaya transportasi Peserta yang mengalami Kecelakaan Kerja atau penyakit akibat kerja, ke rumah sakit dan/atau ke rumahnya, pertolongan pertama pada kecelakaan, dan rujukan ke rumah sakit lain; dan/atau
2) biaya transportasi Peserta yang mengikuti program kembali kerja menuju dan pulang dari fasilitas pelayanan kesehatan dan balai latihan kerja,
dengan rincian sebagai berikut:
1) jika menggunakan transportasi darat, sungai, atau danau paling banyak Rp5.000.000,00 (lima juta rupiah)`,
};
