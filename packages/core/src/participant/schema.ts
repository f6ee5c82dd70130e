import { z } from "zod";
import { FundingSource } from "../contribution/schema.ts";
import { RegionCode } from "../region/schema.ts";
import { Stored } from "../shared/entity.ts";
import { idSchema } from "../shared/id.ts";
import { Period } from "../shared/period.ts";

export const Category = z.enum(["RT_HEAD", "RW_HEAD", "VULNERABLE_WORKER", "KORPRI_SIDE_JOB"]);
export type Category = z.infer<typeof Category>;

export const Sex = z.enum(["L", "P"]);
export type Sex = z.infer<typeof Sex>;

/** An address that a mail service takes: ASCII, no stray dots, at most 64 letters before the @. */
export const Email = z
  .email()
  .max(254)
  .regex(/^[^@]{1,64}@/);

export const EndReason = z.enum([
  "DECEASED",
  "REPLACED",
  "MOVED",
  "INELIGIBLE",
  "DOUBLE_FUNDED",
  "WITHDRAWN",
]);
export type EndReason = z.infer<typeof EndReason>;

export const Status = z.enum(["PROPOSED", "VERIFIED", "APPROVED", "ACTIVE", "SUSPENDED", "ENDED"]);
export type Status = z.infer<typeof Status>;

/** What a roster says of a person. @pii all of it */
export const Person = z.object({
  name: z.string(),
  birthPlace: z.string().optional(),
  birthDate: z.iso.date(),
  sex: Sex,
  address: z.string().optional(),
  rt: z.string().optional(),
  rw: z.string().optional(),
  kelurahan: RegionCode,
  phone: z.string().optional(),
  email: z.string().optional(),
  occupation: z.string().optional(),
  /** @unit rupiah a month */
  income: z.int().nonnegative().optional(),
  decreeNumber: z.string().optional(),
  decreeDate: z.iso.date().optional(),
});
export type Person = z.infer<typeof Person>;

/** On which terms the city pays for a person, from a month on. */
export const Membership = z.object({
  startMonth: Period.Schema,
  fundingSource: FundingSource,
  /** @unit rupiah a month */
  jkk: z.int().positive(),
  /** @unit rupiah a month */
  jkm: z.int().positive(),
});
export type Membership = z.infer<typeof Membership>;

const Base = Stored.extend({
  id: idSchema("participant"),
  category: Category,
  person: Person,
  /** Encrypted, bound to the participant's id. @pii */
  nik: z.string(),
  /** First four and last four digits, for the screen. @pii */
  nikMasked: z.string(),
  enrollmentID: idSchema("enrollment"),
  /** Which submission of that batch proposed the person. */
  submission: z.int().positive(),
  membership: Membership,
});

export const Participant = z.discriminatedUnion("status", [
  Base.extend({ status: z.literal("PROPOSED") }),
  Base.extend({ status: z.literal("VERIFIED") }),
  Base.extend({ status: z.literal("APPROVED") }),
  Base.extend({ status: z.literal("ACTIVE"), kpj: z.string(), activatedAt: z.iso.datetime() }),
  Base.extend({ status: z.literal("SUSPENDED"), kpj: z.string(), activatedAt: z.iso.datetime() }),
  Base.extend({
    status: z.literal("ENDED"),
    reason: EndReason,
    endedAt: z.iso.datetime(),
    kpj: z.string().optional(),
    /** First month no longer paid for. */
    endMonth: Period.Schema,
  }),
]);
export type Participant = z.infer<typeof Participant>;

export const CoverState = z.enum(["DUE", "BILLED", "PAID", "POSTED", "UNPAID", "CREDITED", "VOID"]);
export type CoverState = z.infer<typeof CoverState>;
