import type { BenefitKind, LineCode, RefusalCode } from "../schema.ts";

/** What a line pays for, as letters name it. */
export const lineNames: Readonly<Record<LineCode, string>> = {
  MEDICAL: "pelayanan kesehatan",
  TRANSPORT_LAND: "biaya angkutan darat, sungai, atau danau",
  TRANSPORT_SEA: "biaya angkutan laut",
  TRANSPORT_AIR: "biaya angkutan udara",
  STMB_100: "santunan sementara tidak mampu bekerja (100%)",
  STMB_75: "santunan sementara tidak mampu bekerja (75%)",
  STMB_50: "santunan sementara tidak mampu bekerja (50%)",
  PARTIAL_ANATOMICAL: "santunan cacat sebagian anatomis",
  PARTIAL_FUNCTIONAL: "santunan cacat sebagian fungsi",
  TOTAL_DISABILITY: "santunan cacat total tetap",
  DEATH_GRANT: "santunan kematian",
  FUNERAL: "biaya pemakaman",
  PERIODIC: "santunan berkala",
  HOME_CARE: "perawatan di rumah",
  PROSTHESIS: "alat bantu atau alat pengganti (orthose/prothese)",
  DENTURES: "gigi tiruan",
  HEARING_AID: "alat bantu dengar",
  GLASSES: "kacamata",
  SCHOLARSHIP: "beasiswa pendidikan anak",
  ARREARS: "potongan tunggakan iuran",
};

/** What happened, as a sentence begins with it. */
export const kindNames: Readonly<Record<BenefitKind, string>> = {
  ACCIDENT: "kecelakaan kerja",
  DEATH: "kematian",
  SCHOLARSHIP: "beasiswa pendidikan anak",
};

/** The ground of a refusal in one sentence. */
export const reasons: Readonly<Record<RefusalCode, string>> = {
  NOT_REGISTERED: "Orang ini tidak terdaftar sebagai peserta.",
  BEFORE_REGISTRATION: "Kejadian terjadi sebelum nomor kepesertaan terbit.",
  ARREARS_OVER_LIMIT: "Iuran menunggak melebihi batas bulan berturut-turut; tidak ada manfaat yang dibayar.",
  EMPLOYER_PAYS_FIRST: "Pemberi kerja menunggak; manfaat dibayar lebih dahulu oleh pemberi kerja.",
  NEW_MEMBER: "Masa kepesertaan belum cukup untuk manfaat penuh; hanya biaya pemakaman yang dibayar.",
  SUDDEN_DEATH_MONTHS:
    "Iuran yang sudah dibayar belum cukup agar meninggal mendadak di tempat kerja dianggap kecelakaan kerja.",
  DISABILITY_NOT_STATED: "Bagian tubuh yang cacat belum disebutkan.",
  DISABILITY_OTHER_OUTCOME: "Cacat sebagian tidak dibayar di samping akibat akhir yang lain.",
  DISABILITY_PERCENT_NEEDED: "Persentase cacat harus ditetapkan dokter.",
  DISABILITY_ABOVE_CAP: "Jumlah persentase cacat sebagian sudah mencapai batas.",
  HOME_CARE_NOT_IN_FORCE: "Perawatan di rumah belum dijamin pada tanggal kejadian.",
  HOME_CARE_OVER_ONE_YEAR: "Perawatan di rumah dijamin paling lama satu tahun.",
  DENTURES_NOT_IN_FORCE: "Gigi tiruan belum dijamin pada tanggal kejadian.",
  HEARING_AID_NOT_IN_FORCE: "Alat bantu dengar belum dijamin pada tanggal kejadian.",
  GLASSES_NOT_IN_FORCE: "Kacamata belum dijamin pada tanggal kejadian.",
  QUALIFYING_MONTHS: "Masa iur belum cukup untuk beasiswa pendidikan anak.",
  SCHOLARSHIP_OUTCOME:
    "Beasiswa pendidikan anak diberikan bila peserta meninggal dunia atau cacat total tetap karena kecelakaan kerja.",
  TOO_MANY_CHILDREN: "Beasiswa diberikan untuk paling banyak dua anak.",
  NOT_A_CHILD_BEFORE_EVENT: "Anak belum menjadi anak peserta pada tanggal kejadian.",
  MARRIED: "Anak sudah menikah.",
  WORKING: "Anak sudah bekerja.",
  AGE_LIMIT: "Anak sudah mencapai batas usia untuk tahun ajaran itu.",
  BACK_YEARS: "Tahun ajaran itu sudah terlalu lama untuk diajukan.",
  TERTIARY_WINDOW: "Jangka waktu beasiswa perguruan tinggi atau pelatihan sudah lewat.",
  TERTIARY_FINISHED: "Pendidikan atau pelatihan sudah selesai.",
  SECOND_SWITCH: "Perpindahan program hanya boleh satu kali.",
  REPLACE_INSTEAD: "Anak itu belum pernah menerima; tunjuk anak lain pada pengajuan.",
  ALREADY_RECEIVES: "Saudara yang ditunjuk sudah menerima beasiswa.",
  TRANSFER_ONCE: "Pengalihan kepada saudara hanya satu kali.",
  WILL_NOT_NOTARIAL: "Wasiat harus dibuat dengan akta notaris.",
  COURT_MAY_NOT_NAME: "Penetapan pengadilan belum dikenal dalam peraturan pada tanggal pengajuan.",
};
