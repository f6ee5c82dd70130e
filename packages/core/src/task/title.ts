import type { TaskKind } from "./schema.ts";

/** What each kind of task asks, in the words of the inbox and of e-mail. */
export const taskTitles: Readonly<Record<TaskKind, string>> = {
  "verify-enrollment": "Periksa usulan peserta",
  "approve-enrollment": "Setujui usulan peserta",
  "confirm-registration": "Konfirmasi pendaftaran ke BPJS Ketenagakerjaan",
};
