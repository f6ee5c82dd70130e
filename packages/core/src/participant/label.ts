import type { Category } from "./schema.ts";

/** The categories in Indonesian, for letters. */
export const categoryLabels: Readonly<Record<Category, string>> = {
  RT_HEAD: "Ketua RT",
  RW_HEAD: "Ketua RW",
  VULNERABLE_WORKER: "Pekerja rentan",
  KORPRI_SIDE_JOB: "Anggota Korpri dengan pekerjaan sampingan",
};
