/** Articles of Permenaker 5/2021, transcribed from the scanned regulation (BN 2021/247); only scanning errors are mended. */
export const articles: Readonly<Record<string, string>> = {
  "3": `(1) Setiap Pemberi Kerja wajib mendaftarkan Pekerja sebagai Peserta dalam program JKK, program JKM, dan program JHT pada BPJS Ketenagakerjaan sesuai ketentuan peraturan perundang-undangan dengan mengisi formulir sebagai berikut:
a. pendaftaran Pemberi Kerja;
b. pendaftaran Pekerja; dan
c. rincian Iuran Pekerja.
(2) Pemberi Kerja wajib menyampaikan formulir sebagaimana dimaksud pada ayat (1) yang telah diisi secara lengkap meliputi data Pekerja beserta anggota keluarganya kepada BPJS Ketenagakerjaan paling lama 30 (tiga puluh) hari kerja sejak formulir pendaftaran diterima dari BPJS Ketenagakerjaan yang dibuktikan dengan tanda terima.
(3) Data Pekerja beserta anggota keluarganya sebagaimana dimaksud pada ayat (2), termasuk data penerima manfaat beasiswa pendidikan Anak.
(4) BPJS Ketenagakerjaan wajib mengeluarkan nomor kepesertaan pada hari yang sama saat formulir pendaftaran diterima secara lengkap dan benar serta Iuran pertama dibayar lunas kepada BPJS Ketenagakerjaan.
(5) BPJS Ketenagakerjaan menerbitkan sertifikat kepesertaan bagi Pemberi Kerja dan Kartu Peserta BPJS Ketenagakerjaan bagi seluruh Pekerja yang disampaikan melalui Pemberi Kerja, paling lama 7 (tujuh) hari kerja sejak formulir pendaftaran diterima secara lengkap dan benar serta Iuran pertama dibayar lunas kepada BPJS Ketenagakerjaan.
(6) Pemberi Kerja menyampaikan Kartu Peserta BPJS Ketenagakerjaan kepada Peserta paling lama 3 (tiga) hari kerja sejak diterima dari BPJS Ketenagakerjaan.
(7) Kepesertaan program JKK, program JKM, dan program JHT mulai berlaku sejak nomor kepesertaan dikeluarkan.`,
  "8": `(1) Pemberi Kerja wajib melaporkan setiap Kecelakaan Kerja atau PAK yang menimpa pekerjanya kepada:
a. BPJS Ketenagakerjaan; dan
b. Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat.
(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan dalam jangka waktu paling lama 2 x 24 jam sejak terjadinya Kecelakaan Kerja atau sejak didiagnosis PAK.
(3) Laporan sebagaimana dimaksud pada ayat (2) merupakan laporan tahap I dan dibuat dengan menggunakan formulir Kecelakaan Kerja tahap I sebagaimana diatur dalam Peraturan BPJS Ketenagakerjaan.
(4) Penyampaian laporan sebagaimana dimaksud pada ayat (2) dapat dilakukan secara daring dan/atau luring.`,
  "10": `(1) BPJS Ketenagakerjaan sebagaimana dimaksud dalam Pasal 8 ayat (1) huruf a melakukan pemeriksaan dan membuat kesimpulan mengenai Kecelakaan Kerja atau PAK yang dilaporkan Pemberi Kerja, paling lama 30 (tiga puluh) hari sejak laporan tahap I diterima.
(2) Kesimpulan BPJS Ketenagakerjaan mengenai Kecelakaan Kerja atau PAK diberitahukan kepada Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat, paling lama tanggal 15 bulan berikutnya.
(3) Dalam membuat kesimpulan kasus PAK, BPJS Ketenagakerjaan dapat meminta pertimbangan medis Dokter Penasihat melalui Pengawas Ketenagakerjaan.
(4) Jika hasil kesimpulan sebagaimana dimaksud pada ayat (1) merupakan Kecelakaan Kerja atau PAK, BPJS Ketenagakerjaan memberikan manfaat pelayanan kesehatan JKK di fasilitas kesehatan yang bekerja sama dengan BPJS Ketenagakerjaan.
(5) Dalam hal fasilitas kesehatan tidak bekerja sama dengan BPJS Ketenagakerjaan maka penggantian atas manfaat pelayanan kesehatan diberikan setelah laporan tahap II.`,
  "19": `(1) Pemberi Kerja wajib melaporkan akibat Kecelakaan Kerja atau PAK kepada:
a. BPJS Ketenagakerjaan; dan
b. Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat.
(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan dalam jangka waktu paling lama 2 x 24 jam sejak Pekerja dinyatakan sembuh, Cacat, atau meninggal dunia berdasarkan surat keterangan dokter yang menerangkan:
a. keadaan sementara tidak mampu bekerja, telah berakhir;
b. Cacat Total Tetap untuk selamanya;
c. Cacat Sebagian Anatomis;
d. Cacat Sebagian Fungsi; atau
e. meninggal dunia.
(3) Laporan sebagaimana dimaksud pada ayat (2) merupakan laporan tahap II dan sekaligus sebagai pengajuan manfaat JKK kepada BPJS Ketenagakerjaan yang dilengkapi dengan dokumen sebagai berikut:
a. Kartu Peserta BPJS Ketenagakerjaan;
b. kartu tanda penduduk;
c. surat keterangan Dokter Pemeriksa dan/atau Dokter Penasihat;
d. kuitansi biaya pengangkutan;
e. kuitansi biaya pengobatan dan/atau perawatan; dan
f. dokumen pendukung lainnya yang diperlukan.
(4) Kuitansi biaya pengobatan dan/atau perawatan sebagaimana dimaksud pada ayat (3) huruf e dapat dimintakan penggantian kepada BPJS Ketenagakerjaan dalam hal fasilitas pelayanan kesehatan yang digunakan belum bekerjasama dengan BPJS Ketenagakerjaan.
(5) Dokumen pendukung lainnya sebagaimana dimaksud pada ayat (3) huruf f sesuai dengan jenis kejadian Kecelakaan Kerja atau PAK.
(6) Jika dokumen sebagaimana dimaksud pada ayat (3) telah lengkap, BPJS Ketenagakerjaan menghitung dan membayar kepada pihak yang berhak sesuai dengan ketentuan peraturan perundang-undangan.
(7) Jika dokumen sebagaimana dimaksud pada ayat (3) tidak lengkap, BPJS Ketenagakerjaan memberitahukan kepada Pemberi Kerja paling lama 3 (tiga) hari kerja sejak laporan tahap II diterima.
(8) Dokumen sebagaimana dimaksud pada ayat (3) huruf a dan huruf b dapat berupa dokumen elektronik atau fotokopi.
(9) Penyampaian laporan sebagaimana dimaksud pada ayat (2) dapat dilakukan secara daring dan/atau luring.`,
  "33": `(1) Pemberi Kerja dan Pekerja sebagaimana dimaksud dalam Pasal 31 ayat (1) wajib mendaftarkan dirinya kepada BPJS Ketenagakerjaan sesuai penahapan kepesertaan, dengan persyaratan sebagai berikut:
a. memiliki nomor induk kependudukan atau kartu tanda penduduk;
b. belum mencapai usia 65 (enam puluh lima) tahun; dan
c. memiliki usaha atau pekerjaan.
(2) Pendaftaran sebagaimana dimaksud pada ayat (1) dapat dilakukan secara mandiri atau melalui Wadah atau Kelompok Tertentu yang dibentuk oleh Peserta Bukan Penerima Upah.
(3) Pendaftaran secara mandiri atau melalui Wadah atau Kelompok Tertentu dilakukan melalui kantor cabang BPJS Ketenagakerjaan atau Kanal Pelayanan BPJS Ketenagakerjaan.
(4) Pendaftaran sebagaimana dimaksud pada ayat (2) dan ayat (3) dilakukan dengan menggunakan formulir pendaftaran sebagaimana diatur dalam Peraturan BPJS Ketenagakerjaan.
(5) Pendaftaran sebagaimana dimaksud pada ayat (1) dapat dilakukan secara daring dan/atau luring.`,
  "36": `(1) BPJS Ketenagakerjaan wajib mengeluarkan nomor kepesertaan paling lama 1 (satu) hari kerja sejak formulir pendaftaran diterima secara lengkap dan benar serta Iuran pertama dibayar lunas kepada BPJS Ketenagakerjaan.
(2) Kepesertaan program JKK dan program JKM mulai berlaku sejak nomor kepesertaan dikeluarkan sebagaimana dimaksud pada ayat (1).`,
  "37": `(1) Dalam hal terdapat perubahan data, Peserta wajib menyampaikan perubahan data dirinya dan keluarganya secara lengkap dan benar kepada BPJS Ketenagakerjaan paling lama 7 (tujuh) hari kerja sejak terjadi perubahan.
(2) Perubahan data sebagaimana dimaksud pada ayat (1) disampaikan secara langsung kepada BPJS Ketenagakerjaan atau melalui Wadah atau Kelompok Tertentu yang dibentuk oleh Peserta Bukan Penerima Upah.
(3) Perubahan data sebagaimana dimaksud pada ayat (1) dilakukan dengan mengisi formulir perubahan data yang telah ditetapkan oleh BPJS Ketenagakerjaan.
(4) Dalam hal Peserta tidak melaporkan perubahan data sebagaimana dimaksud pada ayat (1) dan terjadi risiko, perhitungan manfaat dilakukan berdasarkan data terakhir yang diterima BPJS Ketenagakerjaan.
(5) Perubahan data sebagaimana dimaksud pada ayat (1), dapat dilakukan secara daring dan/atau luring.`,
  "41": `(1) Peserta Bukan Penerima Upah sebagaimana dimaksud dalam Pasal 31 ayat (1) wajib membayar Iuran JKK dan JKM kepada BPJS Ketenagakerjaan yang dapat dilakukan secara sendiri-sendiri atau melalui Wadah atau Kelompok Tertentu.
(2) Pembayaran Iuran dilakukan paling lambat tanggal 15 pada bulan Iuran yang bersangkutan.
(3) Pembayaran Iuran sebagaimana dimaksud pada ayat (1) dapat dilakukan setiap bulan atau secara sekaligus dimuka.
(4) Pembayaran Iuran secara sekaligus dimuka sebagaimana dimaksud pada ayat (3) dapat dilakukan dengan memilih periode pembayaran sebagai berikut:
a. 2 (dua) bulan;
b. 3 (tiga) bulan;
c. 6 (enam) bulan; atau
d. 1 (satu) tahun.`,
  "42": `Dalam hal pembayaran Iuran melebihi tanggal 15 pada bulan Iuran yang bersangkutan atau dibayar pada bulan berikutnya maka Iuran diperhitungkan sebagai pembayaran Iuran bulan tertunggak.`,
  "44": `(1) Peserta Bukan Penerima Upah yang menunggak Iuran JKK dan JKM lebih dari 3 (tiga) bulan berturut-turut dan mengalami Kecelakaan Kerja atau PAK maka Peserta Bukan Penerima Upah atau ahli warisnya tidak berhak atas manfaat JKK dan JKM.
(2) Dalam hal Peserta Bukan Penerima Upah sebagaimana dimaksud pada ayat (1) akan mendaftarkan kembali dalam program JKK dan program JKM maka tidak diwajibkan untuk membayar tunggakan Iuran sebelumnya.
(3) Kepesertaan dalam program JKK dan program JKM bagi Peserta Bukan Penerima Upah sebagaimana dimaksud pada ayat (2) mulai berlaku sejak pendaftaran kembali dan membayar Iuran.`,
  "48": `(1) Peserta Bukan Penerima Upah dan/atau keluarganya wajib melaporkan Kecelakaan Kerja atau PAK yang menimpa Peserta Bukan Penerima Upah kepada:
a. BPJS Ketenagakerjaan; dan
b. Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat.
(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan dalam jangka waktu paling lama 2 x 24 jam sejak terjadinya Kecelakaan Kerja atau sejak didiagnosis PAK.
(3) Laporan sebagaimana dimaksud pada ayat (2) merupakan laporan tahap I dan dibuat dengan menggunakan formulir Kecelakaan Kerja tahap I sebagaimana diatur dalam Peraturan BPJS Ketenagakerjaan.
(4) Penyampaian laporan sebagaimana dimaksud pada ayat (2) dapat dilakukan secara daring dan/atau luring.`,
  "50": `(1) BPJS Ketenagakerjaan sebagaimana dimaksud dalam Pasal 48 ayat (1) huruf a melakukan pemeriksaan dan membuat kesimpulan mengenai Kecelakaan Kerja atau PAK yang dilaporkan Peserta Bukan Penerima Upah dan/atau keluarganya, paling lama 30 (tiga puluh) hari sejak laporan tahap I diterima.
(2) Kesimpulan BPJS Ketenagakerjaan mengenai Kecelakaan Kerja atau PAK diberitahukan kepada Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat paling lambat tanggal 15 bulan berikutnya.
(3) Dalam membuat kesimpulan kasus Kecelakaan Kerja atau PAK, BPJS Ketenagakerjaan dapat meminta pertimbangan medis Dokter Penasihat melalui Pengawas Ketenagakerjaan.
(4) Jika hasil kesimpulan sebagaimana dimaksud pada ayat (1) merupakan Kecelakaan Kerja atau PAK maka BPJS Ketenagakerjaan memberikan manfaat pelayanan kesehatan JKK di fasilitas kesehatan yang bekerja sama dengan BPJS Ketenagakerjaan.
(5) Dalam hal fasilitas kesehatan tidak bekerja sama dengan BPJS Ketenagakerjaan maka penggantian atas manfaat pelayanan kesehatan diberikan setelah laporan tahap II diterima.`,
  "51": `(1) Dalam hal hasil kesimpulan sebagaimana dimaksud dalam Pasal 50 ayat (1) bukan Kecelakaan Kerja atau bukan PAK maka BPJS Ketenagakerjaan memberitahukan kepada Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat paling lama 1 (satu) hari kerja sejak kesimpulan dibuat.
(2) Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat sebagaimana dimaksud pada ayat (1) melakukan penelitian dan pemeriksaan terhadap pemberitahuan BPJS Ketenagakerjaan.
(3) Dalam melakukan penelitian dan pemeriksaan, bila diperlukan Pengawas Ketenagakerjaan dapat berkoordinasi dengan BPJS Ketenagakerjaan.
(4) Berdasarkan hasil penelitian dan pemeriksaan sebagaimana dimaksud pada ayat (2), Pengawas Ketenagakerjaan membuat:
a. penetapan Kecelakaan Kerja atau PAK; atau
b. penetapan bukan Kecelakaan Kerja atau bukan PAK.`,
  "57": `(1) Setelah laporan tahap I disampaikan oleh Peserta Bukan Penerima Upah dan/atau keluarganya, BPJS Ketenagakerjaan meminta informasi perkembangan kondisi Peserta Bukan Penerima Upah yang mengalami Kecelakaan Kerja atau PAK kepada Peserta Bukan Penerima Upah dan/atau keluarganya paling lama 6 (enam) bulan sejak terdapat kesimpulan Kecelakaan Kerja atau PAK oleh BPJS Ketenagakerjaan atau penetapan Kecelakaan Kerja atau PAK oleh Pengawas Ketenagakerjaan.
(2) Peserta Bukan Penerima Upah dan/atau keluarganya memberikan informasi perkembangan kondisi Peserta Bukan Penerima Upah yang mengalami Kecelakaan Kerja atau PAK paling lama 14 (empat belas) hari kerja sejak BPJS Ketenagakerjaan meminta informasi dimaksud.
(3) Permintaan informasi oleh BPJS Ketenagakerjaan sebagaimana dimaksud pada ayat (1) dan informasi yang diberikan oleh Peserta Bukan Penerima Upah dan/atau keluarganya sebagaimana dimaksud pada ayat (2) disampaikan kepada Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat.`,
  "58": `(1) Peserta Bukan Penerima Upah dan/atau keluarganya wajib melaporkan akibat Kecelakaan Kerja atau PAK kepada:
a. BPJS Ketenagakerjaan; dan
b. Dinas Provinsi atau unit pengawasan ketenagakerjaan setempat.
(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan dalam jangka waktu paling lama 2 x 24 jam sejak Peserta Bukan Penerima Upah dinyatakan sembuh, Cacat, atau meninggal dunia berdasarkan surat keterangan dokter yang menerangkan:
a. keadaan sementara tidak mampu bekerja telah berakhir;
b. Cacat Total Tetap untuk selamanya;
c. Cacat Sebagian Anatomis;
d. Cacat Sebagian Fungsi; atau
e. meninggal dunia.
(3) Laporan sebagaimana dimaksud pada ayat (2) merupakan laporan tahap II dan sekaligus sebagai pengajuan manfaat JKK kepada BPJS Ketenagakerjaan yang dilengkapi dengan dokumen sebagai berikut:
a. Kartu Peserta BPJS Ketenagakerjaan;
b. kartu tanda penduduk;
c. surat keterangan Dokter Pemeriksa dan/atau Dokter Penasihat;
d. kuitansi biaya pengangkutan;
e. kuitansi biaya pengobatan dan/atau perawatan; dan
f. dokumen pendukung lainnya yang diperlukan.
(4) Kuitansi biaya pengobatan dan/atau perawatan sebagaimana dimaksud pada ayat (3) huruf e dapat dimintakan penggantian kepada BPJS Ketenagakerjaan dalam hal fasilitas pelayanan kesehatan yang digunakan belum bekerjasama dengan BPJS Ketenagakerjaan.
(5) Dokumen sebagaimana dimaksud pada ayat (3) huruf a dan huruf b dapat berupa fotokopi atau dokumen elektronik.
(6) Dokumen pendukung lainnya sebagaimana dimaksud pada ayat (3) huruf f sesuai dengan jenis kejadian Kecelakaan Kerja atau PAK.
(7) Jika dokumen sebagaimana dimaksud pada ayat (3) telah lengkap, BPJS Ketenagakerjaan menghitung dan membayar kepada pihak yang berhak sesuai dengan ketentuan peraturan perundang-undangan.
(8) Jika dokumen sebagaimana dimaksud pada ayat (3) tidak lengkap, BPJS Ketenagakerjaan memberitahukan kepada Peserta Bukan Penerima Upah dan/atau keluarganya paling lama 3 (tiga) hari kerja sejak laporan tahap II diterima.
(9) Penyampaian laporan sebagaimana dimaksud pada ayat (2) dapat dilakukan secara daring dan/atau luring.`,
  "62": `(1) Keluarga atau ahli waris Peserta Bukan Penerima Upah melaporkan dan mengajukan permohonan manfaat JKM kepada BPJS Ketenagakerjaan dengan melampirkan dokumen sebagai berikut:
a. Kartu Peserta BPJS Ketenagakerjaan;
b. kartu tanda penduduk atau kartu identitas lainnya dari ahli waris;
c. kartu keluarga;
d. surat keterangan kematian dari pejabat yang berwenang; dan
e. surat keterangan ahli waris dari pejabat yang berwenang.
(2) Selain dokumen sebagaimana dimaksud pada ayat (1) ahli waris Peserta Bukan Penerima Upah dapat menyampaikan dokumen pendukung lainnya yang diperlukan.
(3) Dokumen sebagaimana dimaksud pada ayat (1) dan ayat (2) dapat berupa dokumen elektronik atau fotokopi.
(4) Penyampaian dokumen sebagaimana dimaksud pada ayat (1) dan ayat (2) dilakukan secara daring dan/atau luring.`,
  "63": `(1) Setelah menerima pelaporan dan pengajuan manfaat JKM, BPJS Ketenagakerjaan melakukan verifikasi terhadap dokumen pengajuan manfaat JKM.
(2) Jika permohonan pengajuan manfaat JKM dan dokumen telah diterima secara lengkap dan benar, BPJS Ketenagakerjaan membayarkan manfaat JKM kepada ahli waris Peserta Bukan Penerima Upah paling lama 3 (tiga) hari kerja sejak diterimanya permohonan pengajuan manfaat JKM.`,
  "64": `(1) Jika terdapat ketidaksesuaian antara dokumen dengan hasil verifikasi sebagaimana dimaksud dalam Pasal 63 ayat (1), BPJS Ketenagakerjaan melakukan pemeriksaan kasus kematian di lapangan paling lama 7 (tujuh) hari sejak dokumen diterima.
(2) Jika hasil pemeriksaan lapangan sebagaimana dimaksud pada ayat (1) merupakan kasus kematian, BPJS Ketenagakerjaan membayar manfaat JKM kepada ahli waris Peserta Bukan Penerima Upah paling lama 3 (tiga) hari kerja sejak selesainya pemeriksaan.`,
  "79": `(1) Ahli waris Pekerja Jasa Konstruksi yang meninggal dunia bukan akibat Kecelakaan Kerja berhak atas manfaat JKM.
(2) Pembayaran manfaat JKM sebagaimana dimaksud pada ayat (1) wajib dilakukan paling lama 3 (tiga) hari kerja sejak diterimanya surat permohonan pengajuan manfaat JKM dengan melampirkan:
a. surat keterangan kematian;
b. surat keterangan ahli waris; dan
c. nomor kepesertaan untuk masing-masing proyek Jasa Konstruksi yang bersangkutan.
(3) Dalam hal BPJS Ketenagakerjaan tidak memenuhi kewajiban sebagaimana dimaksud pada ayat (2), dikenakan ganti rugi sebesar 1% (satu persen) dari nilai nominal santunan yang harus dibayar untuk setiap hari keterlambatan dan dibayarkan kepada ahli waris Peserta Jasa Konstruksi yang bersangkutan.`,
  "83": `Peserta yang mengalami Kecelakaan Kerja atau PAK berhak atas manfaat JKK sesuai dengan ketentuan peraturan perundang-undangan.`,
  "84": `(1) Dalam hal Peserta mengalami Cacat Sebagian Anatomis dan/atau Cacat Sebagian Fungsi maka jumlah persentase kecacatan tidak lebih dari 70% (tujuh puluh persen).
(2) Dalam hal terdapat kecacatan organ tubuh yang tidak tercantum dalam Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian beserta perubahannya maka untuk menentukan besarnya persentase kecacatan menggunakan perhitungan persentase hilangnya kemampuan kerja fisik sebagimana dimaksud dalam Tabel Persentase Cacat Sebagian Anatomis, Cacat Sebagian Fungsi, Cacat Total Tetap, dan Cacat lainnya yang tercantum dalam Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian beserta perubahannya dan peraturan lain yang mengatur tentang pedoman diagnosis dan penilaian Cacat karena Kecelakaan Kerja atau PAK.`,
  "85": `(1) Peserta Penerima Upah dan Pekerja Jasa Konstruksi yang meninggal mendadak dianggap sebagai Kecelakaan Kerja dan berhak atas manfaat JKK sesuai dengan ketentuan peraturan perundang-undangan, jika memenuhi syarat sebagai berikut:
a. Pekerja sedang bekerja di Tempat Kerja tiba-tiba meninggal dunia tanpa melihat penyebab dari penyakit yang dideritanya; atau
b. Pekerja sedang bekerja di Tempat Kerja mendapat serangan penyakit kemudian dibawa ke dokter, atau unit pelayanan kesehatan atau rumah sakit dan tidak lebih dari 24 (dua puluh empat) jam kemudian meninggal dunia.
(2) Peserta Bukan Penerima Upah yang meninggal mendadak pada saat menjalankan aktivitas pekerjaan sesuai pendaftaran kepesertaannya dianggap sebagai Kecelakaan Kerja dan berhak atas manfaat JKK sesuai dengan ketentuan peraturan perundang-undangan jika memenuhi syarat sebagai berikut:
a. Pekerja sedang bekerja di Tempat Kerja tiba-tiba meninggal dunia tanpa melihat penyebab dari penyakit yang dideritanya; atau
b. Pekerja sedang bekerja di Tempat Kerja mendapat serangan penyakit kemudian dibawa ke dokter atau unit pelayanan kesehatan atau rumah sakit dan tidak lebih dari 24 (dua puluh empat) jam kemudian meninggal dunia.
(3) Selain memenuhi persyaratan sebagaimana dimaksud pada ayat (2), Peserta Bukan Penerima Upah yang meninggal mendadak harus memenuhi persyaratan telah membayar Iuran paling sedikit 12 (dua belas) bulan pada saat Peserta meninggal dunia.
(4) Peserta magang, siswa kerja praktek, atau narapidana dalam proses asimilasi serta mahasiswa kerja praktek atau peserta pendidikan pengembangan bakat dan minat yang meninggal mendadak dianggap sebagai Kecelakaan Kerja dan berhak atas manfaat JKK sesuai dengan ketentuan peraturan perundang-undangan jika memenuhi syarat sebagaimana dimaksud pada ayat (1).`,
  "87": `Upah sebagai dasar perhitungan manfaat JKK bagi Peserta Penerima Upah atau Pekerja Jasa Konstruksi menggunakan Upah terakhir pada saat Kecelakaan Kerja terjadi.`,
  "89": `(1) Pembayaran manfaat JKK atas kasus PAK menggunakan dasar perhitungan Upah Peserta Penerima Upah atau Pekerja Jasa Konstruksi pada saat penegakan diagnosis klinis yang disertai bukti pajanan penyebab PAK.
(2) Pembayaran manfaat JKK atas kasus PAK bagi Peserta Bukan Penerima Upah menggunakan dasar penghasilan penetapan manfaat JKK yang dilaporkan kepada BPJS ketenagakerjaan pada saat penegakan diagnosis klinis yang disertai bukti pajanan penyebab PAK.
(3) Dalam hal penegakan diagnosis klinis yang disertai bukti pajanan penyebab PAK pada saat Peserta sebagaimana dimaksud pada ayat (1) dan ayat (2) telah berhenti bekerja, Upah yang digunakan sebagai dasar pembayaran manfaat JKK pada kasus PAK sebagaimana dimaksud pada ayat (1) merupakan Upah atau penghasilan terakhir pada saat Peserta masih aktif bekerja.
(4) Penegakan diagnosis klinis dan bukti pajanan PAK sebagaimana dimaksud pada ayat (1) dilakukan oleh Dokter Pemeriksa, Dokter Penasihat, dan/atau dokter umum atau dokter spesialis yang kompeten di bidang kesehatan kerja.`,
  "91": `(1) Pemberi Kerja yang menunggak Iuran JKK sampai dengan 3 (tiga) bulan berturut-turut dan terjadi Kecelakaan Kerja atau PAK, BPJS Ketenagakerjaan wajib membayar manfaat JKK kepada Peserta Penerima Upah atau ahli warisnya.
(2) Pemberi Kerja yang menunggak Iuran JKK lebih dari 3 (tiga) bulan berturut-turut dan terjadi Kecelakaan Kerja atau PAK, Pemberi Kerja wajib membayar terlebih dahulu manfaat JKK kepada Peserta Penerima Upah atau ahli warisnya.
(3) Dalam hal Pemberi Kerja telah melunasi seluruh tunggakan Iuran dan denda yang menjadi kewajibannya, Pemberi Kerja dapat meminta penggantian manfaat JKK kepada BPJS Ketenagakerjaan.
(4) Pemberi Kerja mengajukan permintaan penggantian manfaat JKK kepada BPJS Ketenagakerjaan paling lama 3 (tiga) bulan sejak Pemberi Kerja membayar hak Peserta Penerima Upah.
(5) BPJS Ketenagakerjaan wajib membayar penggantian manfaat JKK sebagaimana dimaksud pada ayat (4) paling lama 7 (tujuh) hari kerja sejak surat permintaan dan dokumen pendukung diterima secara lengkap dan benar oleh BPJS Ketenagakerjaan.`,
  "92": `(1) Peserta Bukan Penerima Upah yang menunggak Iuran JKK sampai dengan 3 (tiga) bulan berturut-turut dan terjadi Kecelakaan Kerja atau PAK, BPJS Ketenagakerjaan wajib memberikan manfaat JKK berupa:
a. pelayanan kesehatan sesuai kebutuhan medis berdasarkan ketentuan peraturan perundang-undangan; dan
b. santunan berupa uang setelah Peserta Bukan Penerima Upah dinyatakan sembuh, Cacat Sebagian Anatomis, Cacat Sebagian Fungsi, Cacat Total Tetap atau meninggal dunia berdasarkan surat keterangan Dokter Pemeriksa atau Dokter Penasihat dan telah melunasi tunggakan Iuran.
(2) Tunggakan Iuran sebagaimana dimaksud pada ayat (1) huruf b dilunasi oleh Peserta Bukan Penerima Upah atau ahli warisnya dari jumlah santunan berupa uang yang seharusnya diterima.`,
  "96": `Peserta yang meninggal dunia bukan akibat Kecelakaan Kerja atau PAK berhak atas manfaat JKM sesuai dengan ketentuan peraturan perundang-undangan.`,
  "97": `(1) Pemberi Kerja yang menunggak Iuran JKM sampai dengan 3 (tiga) bulan berturut-turut dan Peserta Penerima Upah meninggal dunia bukan karena Kecelakaan Kerja atau PAK, BPJS Ketenagakerjaan wajib membayar manfaat JKM kepada ahli warisnya sesuai dengan ketentuan peraturan perundang-undangan.
(2) Pemberi Kerja yang menunggak Iuran JKM lebih dari 3 (tiga) bulan berturut-turut dan Peserta Penerima Upah meninggal dunia bukan karena Kecelakaan Kerja atau PAK, Pemberi Kerja wajib membayar terlebih dahulu manfaat JKM kepada ahli warisnya.
(3) Dalam hal Pemberi Kerja telah melunasi seluruh tunggakan Iuran dan denda yang menjadi kewajibannya, Pemberi Kerja dapat meminta penggantian manfaat JKM kepada BPJS Ketenagakerjaan.
(4) Pemberi Kerja mengajukan permintaan penggantian manfaat JKM sebagaimana dimaksud pada ayat (3) kepada BPJS Ketenagakerjaan paling lama 3 (tiga) bulan sejak Pemberi Kerja membayar hak Pekerja.
(5) BPJS Ketenagakerjaan wajib membayar penggantian manfaat JKM sebagaimana dimaksud pada ayat (4) paling lama 7 (tujuh) hari kerja sejak surat permintaan dan dokumen pendukung diterima secara lengkap dan benar oleh BPJS Ketenagakerjaan.`,
  "98": `(1) Peserta Bukan Penerima Upah yang menunggak Iuran JKM sampai dengan 3 (tiga) bulan berturut-turut dan meninggal dunia bukan karena Kecelakaan Kerja atau PAK, BPJS Ketenagakerjaan wajib memberikan biaya pemakaman kepada ahli waris.
(2) Manfaat JKM berupa santunan sekaligus, santunan berkala, dan beasiswa pendidikan Anak diberikan kepada ahli waris Peserta Bukan Penerima Upah jika tunggakan Iuran telah dilunasi.
(3) Tunggakan Iuran sebagaimana dimaksud pada ayat (2) dilunasi oleh ahli waris Peserta dari jumlah santunan yang seharusnya diterima.
(4) Dalam hal Peserta Bukan Penerima Upah menunggak Iuran JKM lebih dari 3 (tiga) bulan berturut-turut dan meninggal dunia bukan karena Kecelakaan Kerja atau PAK, ahli waris tidak berhak atas manfaat JKM sebagaimana dimaksud pada ayat (1) dan ayat (2).`,
  "101": `Peserta yang bekerja pada lebih dari 1 (satu) Pemberi Kerja dan didaftarkan oleh masing-masing Pemberi Kerja dalam program JKM serta meninggal dunia bukan karena Kecelakaan Kerja atau PAK, ahli waris Peserta berhak mendapatkan manfaat JKM yang iurannya telah dibayar oleh setiap Pemberi Kerja.`,
  "102": `(1) Peserta program JKK dan program JKM berhak atas manfaat beasiswa pendidikan Anak.
(2) Manfaat beasiswa pendidikan Anak diberikan jika:
a. Peserta mengalami Cacat Total Tetap akibat Kecelakaan Kerja atau PAK;
b. Peserta meninggal dunia akibat Kecelakaan Kerja atau PAK; atau
c. Peserta meninggal dunia bukan akibat Kecelakaan Kerja atau PAK.
(3) Dalam hal Peserta meninggal dunia bukan akibat Kecelakaan Kerja atau PAK sebagaimana dimaksud pada ayat (2) huruf c, manfaat JKM berupa beasiswa pendidikan Anak diperoleh setelah Peserta memiliki masa iur paling singkat 3 (tiga) tahun.
(4) Dalam hal Peserta sebagaimana dimaksud pada ayat (3) mempunyai lebih dari 1 (satu) kepesertaan JKM aktif dalam periode waktu yang sama, tidak berlaku akumulasi Masa Iur dari masing-masing kepesertaan.
(5) Masa iur sebagaimana dimaksud pada ayat (3) merupakan jumlah pelunasan pembayaran Iuran di nomor kepesertaan dan nomor induk kependudukan yang sama.
(6) Manfaat beasiswa sebagaimana dimaksud pada ayat (1) diajukan pada saat Peserta telah dinyatakan Cacat Total Tetap, meninggal dunia akibat Kecelakaan Kerja atau PAK, atau meninggal dunia bukan akibat Kecelakaan Kerja atau PAK.`,
  "103": `(1) Manfaat beasiswa pendidikan Anak diberikan untuk paling banyak 2 (dua) orang Anak.
(2) Persyaratan untuk memperoleh manfaat beasiswa pendidikan Anak sebagaimana dimaksud pada ayat (1) terdiri atas:
a. Anak usia sekolah;
b. belum mencapai usia 23 (dua puluh tiga) tahun;
c. belum menikah; dan/atau
d. belum bekerja.
(3) Manfaat beasiswa pendidikan diberikan kepada Anak sebagaimana dimaksud pada ayat (1) dan ayat (2) yang didaftarkan oleh Peserta sebagai ahli waris dan penerima manfaat beasiswa pendidikan Anak.
(4) Anak yang dapat didaftarkan sebagai penerima manfaat beasiswa pendidikan sebagaimana dimaksud pada ayat (3) merupakan Anak Peserta yang telah dilahirkan termasuk Anak tiri atau Anak angkat yang sah menurut ketentuan peraturan perundang-undangan sebelum Peserta meninggal dunia, Cacat Total Tetap akibat Kecelakaan Kerja atau PAK, atau meninggal dunia bukan akibat Kecelakaan Kerja.`,
  "105": `(1) Peserta atau ahli waris melaporkan daftar nama 2 (dua) orang Anak penerima beasiswa kepada BPJS Ketenagakerjaan paling lambat pada saat pengajuan manfaat JKK atau JKM.
(2) Dalam hal Anak penerima beasiswa sebagaimana dimaksud pada ayat (1) meninggal dunia sebelum menerima manfaat beasiswa, ahli waris wajib melaporkan perubahan data Anak penerima manfaat beasiswa paling lambat pada saat pengajuan dengan melampirkan surat kematian untuk pengalihan manfaat beasiswa.
(3) Dalam hal Anak penerima manfaat beasiswa sebagaimana dimaksud pada ayat (1) sedang dalam masa menerima manfaat beasiswa dan meninggal dunia, manfaat beasiswa dapat dialihkan kepada Anak Peserta yang menjadi pengganti.
(4) Pengalihan manfaat beasiswa sebagaimana dimaksud pada ayat (3) dilakukan dengan syarat:
a. diberikan sebesar sisa manfaat beasiswa yang seharusnya masih diterima bila Anak penerima manfaat beasiswa yang meninggal masih hidup;
b. diberikan sesuai jenjang pendidikan Anak Peserta yang menjadi pengganti; dan
c. pengalihan manfaat beasiswa hanya berlaku 1 (satu) kali dan untuk 1 (satu) Anak Peserta yang menjadi pengganti.`,
  "106": `(1) Manfaat beasiswa diajukan setiap tahun kepada BPJS Ketenagakerjaan oleh Anak Peserta atau wali Anak.
(2) Dalam hal Anak Peserta atau wali Anak terlambat mengajukan manfaat beasiswa untuk pertama kali, manfaat beasiswa tetap diberikan terhitung sejak Peserta dinyatakan Cacat Total Tetap, meninggal dunia akibat Kecelakaan Kerja, atau meninggal dunia bukan akibat Kecelakaan Kerja.
(3) BPJS Ketenagakerjaan wajib memberitahukan setiap jatuh tempo pengajuan manfaat beasiswa kepada Anak Peserta atau wali Anak.
(4) Dalam hal manfaat beasiswa tidak diajukan setiap tahun oleh Anak Peserta atau wali Anak, pembayaran manfaat diberikan secara akumulatif dari sisa manfaat yang belum diajukan.`,
  "107": `Beasiswa pendidikan Anak diberikan sesuai dengan tingkat pendidikan dengan ketentuan sebagai berikut:
a. pendidikan taman kanak-kanak sampai dengan sekolah dasar/sederajat sebesar Rp1.500.000,00 (satu juta lima ratus ribu rupiah) per orang per tahun, dengan menyelesaikan pendidikan paling lama 8 (delapan) tahun dengan rincian sebagai berikut:
1. pendidikan taman kanak-kanak paling lama 2 (dua) tahun; dan
2. pendidikan sekolah dasar/sederajat paling lama 6 (enam) tahun,
b. pendidikan sekolah menengah pertama/sederajat sebesar Rp2.000.000,00 (dua juta rupiah) per orang per tahun, dengan menyelesaikan pendidikan paling lama 3 (tiga) tahun;
c. pendidikan sekolah menengah atas/sederajat sebesar Rp3.000.000,00 (tiga juta rupiah) per orang per tahun, dengan menyelesaikan pendidikan paling lama 3 (tiga) tahun; dan
d. pendidikan tinggi paling tinggi strata 1 atau pelatihan sebesar Rp12.000.000,00 (dua belas juta rupiah) per orang per tahun, dengan menyelesaikan pendidikan paling lama 5 (lima) tahun.`,
  "108": `(1) Manfaat beasiswa pendidikan tinggi untuk jenjang strata 1 (S-1)/sederajat atau pelatihan diberikan paling lama 5 (lima) tahun.
(2) Dalam hal Anak menyelesaikan pendidikan tinggi jenjang strata 1 (S-1)/sederajat kurang dari 5 (lima) tahun, Anak tidak dapat mengajukan beasiswa untuk jenjang strata 1 (S-1)/sederajat lain atau pelatihan lainnya.
(3) Dalam hal Anak sebagaimana dimaksud pada ayat (2) belum menyelesaikan pendidikannya dan beralih jurusan atau lembaga pendidikan atau beralih ke pelatihan, Anak tetap mendapat manfaat beasiswa sesuai jenjang dengan melampirkan surat keterangan tidak menyelesaikan pendidikan dari perguruan tinggi yang berwenang dan batas manfaat yang diberikan paling lama 5 (lima) tahun terhitung sejak tanggal pengajuan manfaat beasiswa pertama kali untuk jenjang dimaksud.
(4) Peralihan ke jurusan atau lembaga pendidikan atau pelatihan sebagaimana dimaksud pada ayat (3) hanya berlaku 1 (satu) kali.`,
  "109": `(1) Manfaat beasiswa pelatihan diberikan untuk 1 (satu) jenis pelatihan yang dapat diikuti secara berjenjang dengan batas manfaat paling lama 5 (lima) tahun terhitung sejak tanggal pengajuan manfaat beasiswa untuk jenjang dimaksud.
(2) Pengajuan manfaat beasiswa pelatihan lanjutan untuk pelatihan yang berjenjang sebagaimana dimaksud pada ayat (1) dibuktikan dengan sertifikat pelatihan sebelumnya.
(3) Pelatihan sebagaimana dimaksud pada ayat (1) dilaksanakan oleh lembaga pelatihan yang mempunyai izin dan/atau terakreditasi.
(4) Dalam hal penerima manfaat beasiswa belum menyelesaikan pelatihannya dan beralih ke lembaga pendidikan tinggi, penerima manfaat beasiswa tetap mendapat manfaat beasiswa sesuai jenjang dengan melampirkan surat keterangan tidak menyelesaikan pelatihan dari lembaga pelatihan dan batas manfaat paling lama 5 (lima) tahun terhitung sejak tanggal pengajuan manfaat beasiswa pertama kali untuk jenjang dimaksud.
(5) Peralihan pelatihan ke lembaga pendidikan tinggi sebagaimana dimaksud pada ayat (4) hanya berlaku 1 (satu) kali.`,
  "113": `(1) Peserta yang mengalami Kecelakaan Kerja atau PAK berhak atas manfaat JKK santunan berupa uang dalam bentuk penggantian biaya transportasi dan santunan sementara tidak mampu bekerja.
(2) Penggantian biaya transportasi sebagaimana dimaksud pada ayat (1) berupa:
a. biaya transportasi Peserta yang mengalami Kecelakaan Kerja atau PAK, ke rumah sakit dan/atau ke rumahnya, pertolongan pertama pada kecelakaan, dan rujukan ke rumah sakit lain; dan/atau
b. biaya transportasi Peserta yang mengikuti program kembali kerja menuju dan pulang dari fasilitas pelayanan kesehatan dan balai latihan kerja.
(3) Santunan sementara tidak mampu bekerja sebagaimana dimaksud pada ayat (1) dapat dibayarkan setiap bulan kepada Peserta Bukan Penerima Upah sampai dengan dinyatakan sembuh, Cacat Sebagian Anatomis, Cacat Sebagian Fungsi, Cacat Total Tetap, atau meninggal dunia berdasarkan surat keterangan Dokter Pemeriksa dan/atau Dokter Penasihat.`,
  "114": `(1) Pemberi Kerja wajib membayar terlebih dahulu manfaat JKK santunan berupa uang kepada Peserta Penerima Upah, meliputi:
a. biaya transportasi Peserta sebagaimana dimaksud dalam Pasal 113 ayat (2); dan
b. santunan sementara tidak mampu bekerja.
(2) Pemberi Kerja dapat meminta penggantian santunan berupa uang sebagaimana dimaksud pada ayat (1) kepada BPJS Ketenagakerjaan pada saat pelaporan Kecelakaan Kerja tahap II dengan melampirkan:
a. kuitansi biaya pengangkutan dan pertolongan pertama pada kecelakaan; dan
b. bukti pembayaran Upah selama Pekerja tidak mampu bekerja atau santunan sementara tidak mampu bekerja.
(3) Penggantian santunan sementara tidak mampu bekerja sebagaimana dimaksud pada ayat (1) huruf b dihitung berdasarkan jangka waktu, terhitung sejak tanggal Kecelakaan Kerja atau tanggal penetapan diagnosis klinis atas kasus PAK.
(4) Berdasarkan pengajuan sebagaimana dimaksud pada ayat (2), BPJS Ketenagakerjaan melakukan verifikasi dan membayar penggantian biaya yang telah dikeluarkan oleh Pemberi Kerja paling lama 7 (tujuh) hari kerja.
(5) Manfaat JKK berupa biaya transportasi Peserta yang mengikuti program kembali kerja sebagaimana dimaksud dalam Pasal 113 ayat (2) huruf b, dibayar langsung oleh BPJS Ketenagakerjaan kepada Pemberi Kerja atau Peserta.`,
  "116": `Peserta Bukan Penerima Upah yang mengalami Kecelakaan Kerja berhak mendapatkan pembayaran manfaat JKK santunan berupa uang sebagaimana dimaksud dalam Pasal 113 dari BPJS Ketenagakerjaan setelah menyampaikan laporan Kecelakaan Kerja tahap II secara lengkap.`,
  "119": `(1) Dalam hal terjadi perbedaan pendapat mengenai persentase Cacat akibat Kecelakaan Kerja atau PAK, Pekerja dapat meminta penetapan kepada Pengawas Ketenagakerjaan.
(2) Berdasarkan permintaan sebagaimana dimaksud pada ayat (1), Pengawas Ketenagakerjaan dapat meminta pertimbangan medis Dokter Penasihat untuk menetapkan persentase Cacat.
(3) Dalam meminta pertimbangan medis sebagaimana dimaksud pada ayat (2), Pengawas Ketenagakerjaan melampirkan data medis sebagai berikut:
a. surat keterangan Dokter Pemeriksa;
b. hasil rekam medis; dan
c. data penunjang diagnostik lainnya.
(4) Berdasarkan pertimbangan medis Dokter Penasihat sebagaimana dimaksud pada ayat (2), Pengawas Ketenagakerjaan membuat penetapan manfaat JKK berdasarkan persentase Cacat.
(5) Dalam hal penetapan Pengawas Ketenagakerjaan sebagaimana dimaksud pada ayat (4) tidak diterima salah satu pihak, pihak yang tidak menerima dapat meminta penetapan Menteri.
(6) Penetapan Menteri sebagaimana dimaksud pada ayat (5) dilakukan berdasarkan pemeriksaan, penelitian, data pendukung, dan bila diperlukan dapat meminta pertimbangan medis Dokter Penasihat.
(7) Berdasarkan data sebagaimana dimaksud pada ayat (6), Menteri menetapkan besarnya manfaat JKK berdasarkan persentase Cacat sesuai dengan ketentuan peraturan perundang-undangan.
(8) Penetapan Menteri merupakan penetapan akhir yang wajib dilaksanakan oleh para pihak.
(9) Dalam hal Peserta Bukan Penerima Upah, penetapan Pengawas Ketenagakerjaan merupakan penetapan akhir yang wajib dilaksanakan oleh para pihak.`,
  "121": `(1) Dalam hal BPJS Ketenagakerjaan ragu terhadap besarnya persentase Cacat dan diagnosis PAK sehingga tidak dapat menghitung besarnya manfaat JKK dan memerlukan pertimbangan medis Dokter Penasihat, BPJS Ketenagakerjaan meneruskan kasus tersebut kepada Pengawas Ketenagakerjaan dengan melampirkan data medis dan data pendukung lainnya.
(2) Data medis dan data pendukung lainnya sebagaimana dimaksud pada ayat (1) meliputi:
a. laporan Kecelakaan Kerja atau PAK tahap I dan tahap II;
b. surat keterangan Dokter Pemeriksa;
c. riwayat penyakit dan data rekam medis Pekerja;
d. riwayat pekerjaan Pekerja;
e. hasil pemeriksaan kesehatan (medical check up) Pekerja sebelum bekerja/awal bekerja, berkala atau khusus;
f. hasil pemeriksaan lapangan dari Pengawas Ketenagakerjaan setempat berupa analisis hasil pemeriksaan lapangan;
g. data hasil pengujian lingkungan kerja; dan/atau
h. data lain yang diperlukan.
(3) Pengawas Ketenagakerjaan meminta pertimbangan medis Dokter Penasihat paling lama 3 (tiga) hari kerja sejak diterimanya penyerahan kasus dari BPJS Ketenagakerjaan sesuai dengan format sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.
(4) Dalam hal data belum lengkap, Pengawas Ketenagakerjaan mengembalikan data tersebut kepada BPJS Ketenagakerjaan untuk dilengkapi.
(5) BPJS Ketenagakerjaan dalam waktu paling lama 2 (dua) hari kerja melengkapi data dan menyerahkan kepada Pengawas Ketenagakerjaan untuk proses lebih lanjut.
(6) Berdasarkan permintaan sebagaimana dimaksud pada ayat (3), Dokter Penasihat melakukan:
a. analisis data medis dan data pendukung lainnya;
b. anamnesa, pemeriksaan fisik, dan/atau mental terhadap Pekerja;
c. pemeriksaan ulang dalam hal terdapat data-data yang belum mencukupi termasuk data penunjang diagnosis; dan/atau
d. konsultasi dan/atau meminta pemeriksaan kepada dokter spesialis atau Dokter Pemeriksa.
(7) Dokter Penasihat memberikan pertimbangan medis dalam jangka waktu paling lama 7 (tujuh) hari kerja setelah dipenuhinya persyaratan teknis dan administratif sesuai dengan format sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.
(8) Biaya yang timbul dalam pemenuhan ketentuan sebagaimana dimaksud pada ayat (6) dibebankan kepada BPJS Ketenagakerjaan.`,
  "124": `(1) Pertimbangan medis Dokter Penasihat sebagaimana dimaksud dalam Pasal 121 ayat (7) disampaikan secara tertulis kepada Pengawas Ketenagakerjaan.
(2) Pengawas Ketenagakerjaan menggunakan pertimbangan medis Dokter Penasihat sebagai bahan pertimbangan dalam penetapan Kecelakaan Kerja, PAK, bukan Kecelakaan Kerja, atau bukan PAK.
(3) Pengawas Ketenagakerjaan menyampaikan penetapan sebagaimana dimaksud pada ayat (1) kepada BPJS Ketenagakerjaan paling lama 3 (tiga) hari kerja.`,
  "130": `Pada saat Peraturan Menteri ini mulai berlaku:
a. BPJS Ketenagakerjaan wajib menyesuaikan ketentuan mengenai tata cara pendaftaran dan pembayaran Iuran Peserta paling lama 3 (tiga) bulan;
b. ketentuan mengenai tata cara pendaftaran, pembayaran Iuran, pelaporan dan penetapan jaminan pada sektor Jasa Konstruksi wajib disesuaikan pelaksanaannya dalam waktu paling lambat 1 Januari 2022; dan
c. ketentuan mengenai pembayaran manfaat program JKK dan program JKM berlaku sejak diundangkannya Peraturan Pemerintah Nomor 82 Tahun 2019 tentang Perubahan atas Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian.`,
  "132": `Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.`,
};
