import { z } from "zod";
import { FundingSource, Programme } from "../contribution/schema.ts";
import { Category, Person } from "../participant/schema.ts";
import { RegionCode } from "../region/schema.ts";
import { Stored } from "../shared/entity.ts";
import { idSchema } from "../shared/id.ts";
import { Period } from "../shared/period.ts";

export const FindingCode = z.enum([
  "NIK_MISSING",
  "NIK_FORMAT",
  "NIK_LOST_PRECISION",
  "NAME_MISSING",
  "BIRTH_DATE_INVALID",
  "SEX_INVALID",
  "CELL_TOO_LONG",
  "AGE_LIMIT",
  "KELURAHAN_UNKNOWN",
  "OUT_OF_SCOPE",
  "DUPLICATE_IN_FILE",
  "ALREADY_ENROLLED",
  "REFUSED_BY_BPJS",
  "NIK_BIRTH_DATE",
  "NIK_SEX",
  "EMAIL_INVALID",
  "PHONE_INVALID",
  "AGE_NEAR_LIMIT",
  "POSITION_TAKEN",
  "POSSIBLE_DUPLICATE",
]);
export type FindingCode = z.infer<typeof FindingCode>;

export const Severity = z.enum(["error", "warning"]);
export type Severity = z.infer<typeof Severity>;

export const Finding = z.object({
  code: FindingCode,
  severity: Severity,
  field: z.string(),
  message: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const RowOutcome = z.enum(["accepted", "warned", "rejected"]);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** What BPJS said of a row's person. */
const Answered = z.object({ submission: z.int().positive() });
export const Registration = z.discriminatedUnion("result", [
  Answered.extend({ result: z.literal("confirmed"), kpj: z.string() }),
  Answered.extend({ result: z.literal("refused"), reason: z.string() }),
]);
export type Registration = z.infer<typeof Registration>;

/** What a person said of a row: keep it in spite of its warnings, or leave it out. */
export const Settlement = z.object({
  outcome: z.enum(["accept", "reject"]),
  reason: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.iso.datetime(),
});
export type Settlement = z.infer<typeof Settlement>;

/** One line of the roster with everything found in it, kept for ever. */
export const Row = z.object({
  enrollmentID: idSchema("enrollment"),
  round: z.int().positive(),
  /** Line of the file, the header being line 1. */
  row: z.int().positive(),
  /** The cells as they came, encrypted. @pii */
  raw: z.string(),
  /** What the row shows of the person while it is looked at. @pii */
  name: z.string(),
  nikMasked: z.string(),
  kelurahanText: z.string(),
  outcome: RowOutcome,
  findings: z.array(Finding).readonly(),
  settled: Settlement.optional(),
  category: Category.optional(),
  person: Person.optional(),
  /** Blind index of the NIK. */
  blind: z.string().optional(),
  participantID: idSchema("participant").optional(),
  /** Who may be the same person under another NIK; of an earlier line of the file, who it will be. */
  duplicateOf: idSchema("participant").optional(),
  registration: Registration.optional(),
  version: z.int().positive(),
});
export type Row = z.infer<typeof Row>;

export const Counts = z.object({
  rows: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  warned: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
});
export type Counts = z.infer<typeof Counts>;

/** How many people of each category a batch carries. */
export const Heads = z.partialRecord(Category, z.int().nonnegative());
export type Heads = z.infer<typeof Heads>;

export const FindingCount = z.object({ code: FindingCode, severity: Severity, count: z.int().positive() });
export type FindingCount = z.infer<typeof FindingCount>;

/** Why the whole file or the whole batch went back to its sender. */
export const Problem = z.object({ code: z.string(), message: z.string() });
export type Problem = z.infer<typeof Problem>;

export const Decree = z.object({
  number: z.string().trim().min(1, "Isi nomor SK").max(120),
  date: z.iso.date("Tulis tanggal SK sebagai YYYY-MM-DD"),
});
export type Decree = z.infer<typeof Decree>;

/** The money set aside for a batch, to the end of the budget year. */
export const Funding = z.object({
  /** First month that the money pays for. */
  from: Period.Schema,
  people: z.int().positive(),
  /** @unit months */
  months: z.int().min(1).max(12),
  /** @unit rupiah */
  jkk: z.int().positive(),
  /** @unit rupiah */
  jkm: z.int().positive(),
  /** What each budget line still holds for this batch. @unit rupiah */
  lines: z
    .array(
      z.object({
        lineID: idSchema("budgetLine"),
        programme: Programme,
        category: Category,
        amount: z.int().nonnegative(),
      }),
    )
    .readonly(),
});
export type Funding = z.infer<typeof Funding>;

/** What a submission consisted of, so that the next can be compared with it. */
export const Handover = z.object({
  submission: z.int().positive(),
  round: z.int().positive(),
  fileName: z.string(),
  counts: Counts,
  at: z.iso.datetime(),
  /** Why it came back. */
  returned: Problem.optional(),
});
export type Handover = z.infer<typeof Handover>;

const Base = Stored.extend({
  id: idSchema("enrollment"),
  region: RegionCode,
  category: Category,
  startMonth: Period.Schema,
  decree: Decree,
  fundingSource: FundingSource,
  uploadID: idSchema("upload"),
  fileName: z.string(),
  /** Counts the files sent for this batch, from 1. */
  round: z.int().positive(),
  /** Counts the submissions of this batch, from 0. */
  submission: z.int().nonnegative(),
  createdBy: z.string(),
  createdByName: z.string(),
  createdAt: z.iso.datetime(),
  requestHash: z.string(),
  /** Everybody who had a part in the batch, over all its submissions; nobody takes a second one. */
  parts: z.object({
    makers: z.array(z.string()).readonly(),
    verifiers: z.array(z.string()).readonly(),
    approvers: z.array(z.string()).readonly(),
  }),
  /** How often verifier or approver have given the batch back to be mended. */
  returns: z.int().nonnegative().default(0),
  /** The last submission as it was handed over; `before` is the one before it. */
  sent: Handover.optional(),
  before: Handover.optional(),
  /** A submission is being taken back: nothing can be sent until its people are free. */
  withdrawing: z.boolean().optional(),
  problem: Problem.optional(),
});

const Checked = Base.extend({
  counts: Counts,
  findings: z.array(FindingCount).readonly(),
  /** Accepted and warned rows by category. */
  heads: Heads,
  /** Pages of rows of this round, numbered from 0. */
  pages: z.int().positive(),
});
const Submitted = Checked.extend({ submittedBy: z.string(), submittedAt: z.iso.datetime() });
const Verified = Submitted.extend({ verifiedBy: z.string() });
const Funded = Verified.extend({ funding: Funding });
const Approved = Funded.extend({ approvedBy: z.string() });
const Sent = Approved.extend({
  registrationFileKey: z.string(),
  /** Uploads of results so far; also numbers the confirmation tasks. */
  attempt: z.int().nonnegative(),
  resultUploadID: idSchema("upload").optional(),
  /** People whom BPJS confirmed in this submission. */
  confirmed: Heads,
  /** People whom BPJS refused in this submission and whose money has been released. */
  refused: Heads,
});

/** A roster batch (usulan). Each status has the fields that exist in it. */
export const Enrollment = z.discriminatedUnion("status", [
  Base.extend({ status: z.literal("DRAFT") }),
  Checked.extend({ status: z.literal("CHECKED") }),
  Submitted.extend({ status: z.literal("SUBMITTED") }),
  Verified.extend({ status: z.literal("VERIFIED") }),
  Funded.extend({ status: z.literal("FUNDED") }),
  Approved.extend({ status: z.literal("APPROVED") }),
  Sent.extend({ status: z.literal("SENT_TO_BPJS") }),
  Sent.extend({ status: z.literal("ACTIVE") }),
  Checked.partial({ counts: true, findings: true, heads: true, pages: true }).extend({
    status: z.literal("RETURNED"),
    problem: Problem,
  }),
  Checked.partial({ counts: true, findings: true, heads: true, pages: true }).extend({
    status: z.literal("REJECTED"),
    problem: Problem,
  }),
  Checked.partial({ counts: true, findings: true, heads: true, pages: true }).extend({
    status: z.literal("CANCELLED"),
    problem: Problem,
  }),
]);
export type Enrollment = z.infer<typeof Enrollment>;
export type EnrollmentStatus = Enrollment["status"];

export const CreateInput = z.object({
  uploadId: idSchema("upload"),
  category: Category,
  startMonth: Period.Schema,
  decree: Decree,
  fundingSource: FundingSource,
});
export type CreateInput = z.infer<typeof CreateInput>;

export const CancelInput = z.object({
  comment: z.string().trim().min(1, "Tulis alasan pembatalan").max(1000),
});
export type CancelInput = z.infer<typeof CancelInput>;

const SettleReason = z.string().trim().min(1, "Tulis alasannya; alasan tersimpan bersama barisnya").max(500);

/** Keeps a warned row, leaves a row out, or takes either back. */
export const SettleInput = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.enum(["accept", "reject"]), reason: SettleReason, version: z.int().positive() }),
  z.object({ outcome: z.literal("reopen"), version: z.int().positive() }),
]);
export type SettleInput = z.infer<typeof SettleInput>;

/** The same for every warned row with one finding, page by page. */
export const SettleAllInput = z.object({
  finding: FindingCode,
  outcome: z.enum(["accept", "reject"]),
  reason: SettleReason,
  after: z.string().optional(),
});
export type SettleAllInput = z.infer<typeof SettleAllInput>;
