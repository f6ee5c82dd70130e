import type { Column } from "../columns.ts";

/** The name in the template's example row; a row that still has it is no person. */
export const exampleName = "CONTOH, HAPUS BARIS INI";

/** The sheet of the template that explains it. */
export const guideSheet = "Petunjuk";

/** The example row; dates as `YYYY-MM-DD`. */
export const example: Readonly<Record<Column, string>> = {
  nik: "1871010101809001",
  nama: exampleName,
  tempat_lahir: "Bandar Lampung",
  tgl_lahir: "1980-01-01",
  jenis_kelamin: "L",
  alamat: "Jl. Teuku Umar No. 1",
  rt: "001",
  rw: "002",
  kelurahan: "Kedaton",
  kecamatan: "Kedaton",
  no_hp: "081200000000",
  email: "contoh@surel.example",
  jabatan: "Ketua RT",
  no_sk: "003/1/IV.01/2025",
  tgl_sk: "2025-12-15",
  mulai: "2026-01-01",
  pekerjaan: "Wiraswasta",
  penghasilan: "1000000",
};

/** What belongs into each column, in the words of the guide. */
const explanations: Readonly<Record<Column, string>> = {
  nik: "Wajib. 16 angka sesuai KTP. Kolom ini sudah diatur sebagai teks; jangan diubah menjadi angka.",
  nama: "Wajib. Nama lengkap sesuai KTP.",
  tempat_lahir: "Kota atau kabupaten tempat lahir.",
  tgl_lahir: "Wajib. Tanggal lahir, misalnya 17/08/1975 (tanggal, bulan, tahun).",
  jenis_kelamin: "Wajib. L untuk laki-laki, P untuk perempuan.",
  alamat: "Nama jalan dan nomor rumah.",
  rt: "Nomor RT, misalnya 001. Kosongkan untuk Ketua RW.",
  rw: "Nomor RW, misalnya 002.",
  kelurahan: "Wajib. Nama kelurahan.",
  kecamatan: "Wajib. Nama kecamatan tempat kelurahan itu berada.",
  no_hp: "Nomor telepon seluler, misalnya 081234567890. Kosongkan bila tidak ada.",
  email: "Alamat surel. Kosongkan bila tidak ada.",
  jabatan: "Ketua RT atau Ketua RW. Kosongkan untuk peserta lain.",
  no_sk: "Nomor surat keputusan pengangkatan.",
  tgl_sk: "Tanggal surat keputusan pengangkatan.",
  mulai: "Tanggal mulai menjabat.",
  pekerjaan: "Pekerjaan sehari-hari.",
  penghasilan: "Penghasilan sebulan dalam rupiah, angka saja.",
};

/** The guide, one paragraph a line; the second cell explains the column named in the first. */
export const guide: readonly (readonly [string, string?])[] = [
  ["Petunjuk pengisian daftar peserta"],
  [""],
  ["1. Isi satu orang dalam satu baris pada lembar Daftar. Paling banyak 200.000 baris dalam satu berkas."],
  ["2. Hapus baris contoh. Bila tertinggal, baris contoh tidak dihitung."],
  ["3. Jangan mengubah judul kolom. Kolom yang tidak wajib boleh dikosongkan."],
  ["4. Jangan menggabungkan sel dan jangan menambahkan baris jumlah di bawah daftar."],
  ["5. Simpan sebagai Buku Kerja Excel (.xlsx), lalu unggah pada menu Usulan."],
  [""],
  ["Kolom", "Cara mengisi"],
  ...Object.entries(explanations).map(([column, words]) => [column, words] as const),
];
