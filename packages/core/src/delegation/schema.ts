import { z } from "zod";
import { Role } from "../access/schema.ts";
import { RegionCode } from "../region/schema.ts";
import { Stored } from "../shared/entity.ts";
import { idSchema } from "../shared/id.ts";

/** @unit days that one delegation may last at most; longer absence is a change of staff */
export const mostDays = 90;

/** One person deciding in the place of another, for one role and some days. */
export const Delegation = Stored.extend({
  id: idSchema("delegation"),
  role: Role,
  /** Region of the person who is stood in for. */
  scope: RegionCode,
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  toName: z.string(),
  firstDay: z.iso.date(),
  /** The last day on which it holds. */
  lastDay: z.iso.date(),
  reason: z.string(),
  state: z.enum(["ACTIVE", "REVOKED"]),
});
export type Delegation = z.infer<typeof Delegation>;

export const DelegationInput = z
  .object({
    role: Role,
    to: z.string().min(1, "Pilih penggantinya"),
    firstDay: z.iso.date("Isi tanggal mulai"),
    lastDay: z.iso.date("Isi tanggal selesai"),
    reason: z.string().trim().min(1, "Tulis alasannya, misalnya nomor surat tugas").max(300),
  })
  .refine(({ firstDay, lastDay }) => lastDay >= firstDay, {
    path: ["lastDay"],
    message: "Tanggal selesai tidak boleh sebelum tanggal mulai",
  });
export type DelegationInput = z.infer<typeof DelegationInput>;
