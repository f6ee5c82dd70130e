import { z } from "zod";
import { CalendarDate } from "../shared/date.ts";
import { Money } from "../shared/money.ts";
import { Period } from "../shared/period.ts";

/** The kinds of case a statement can be asked for. */
export const BenefitKind = z.enum(["ACCIDENT", "DEATH", "SCHOLARSHIP"]);
export type BenefitKind = z.infer<typeof BenefitKind>;

/** Wage earner (PU) or person outside wage employment (BPU). */
export const Segment = z.enum(["BPU", "PU"]);
export type Segment = z.infer<typeof Segment>;

/** The lines of a statement, design §6. ARREARS alone is negative. */
export const LineCode = z.enum([
  "MEDICAL",
  "TRANSPORT_LAND",
  "TRANSPORT_SEA",
  "TRANSPORT_AIR",
  "STMB_100",
  "STMB_75",
  "STMB_50",
  "PARTIAL_ANATOMICAL",
  "PARTIAL_FUNCTIONAL",
  "TOTAL_DISABILITY",
  "DEATH_GRANT",
  "FUNERAL",
  "PERIODIC",
  "HOME_CARE",
  "PROSTHESIS",
  "DENTURES",
  "HEARING_AID",
  "GLASSES",
  "SCHOLARSHIP",
  "ARREARS",
]);
export type LineCode = z.infer<typeof LineCode>;

export const Law = z.object({ instrument: z.string(), article: z.string() });
export type Law = z.infer<typeof Law>;

/** One line of a statement: what, how it was reckoned, and on which text it rests. */
export const Line = z.object({
  code: LineCode,
  /** @unit rupiah; negative for ARREARS only */
  amount: z.int(),
  /** The arithmetic with its numbers, in Indonesian: `48 × Rp1.000.000`. */
  formula: z.string(),
  law: Law,
  parameter: z.object({ id: z.string(), from: z.iso.date(), verified: z.boolean() }),
});
export type Line = z.infer<typeof Line>;

/** Grounds on which something is not due. */
export const RefusalCode = z.enum([
  "NOT_REGISTERED",
  "BEFORE_REGISTRATION",
  "ARREARS_OVER_LIMIT",
  "EMPLOYER_PAYS_FIRST",
  "NEW_MEMBER",
  "SUDDEN_DEATH_MONTHS",
  "DISABILITY_NOT_STATED",
  "DISABILITY_OTHER_OUTCOME",
  "DISABILITY_PERCENT_NEEDED",
  "DISABILITY_ABOVE_CAP",
  "HOME_CARE_NOT_IN_FORCE",
  "HOME_CARE_OVER_ONE_YEAR",
  "DENTURES_NOT_IN_FORCE",
  "HEARING_AID_NOT_IN_FORCE",
  "GLASSES_NOT_IN_FORCE",
  "QUALIFYING_MONTHS",
  "SCHOLARSHIP_OUTCOME",
  "TOO_MANY_CHILDREN",
  "NOT_A_CHILD_BEFORE_EVENT",
  "MARRIED",
  "WORKING",
  "AGE_LIMIT",
  "BACK_YEARS",
  "TERTIARY_WINDOW",
  "TERTIARY_FINISHED",
  "SECOND_SWITCH",
  "REPLACE_INSTEAD",
  "ALREADY_RECEIVES",
  "TRANSFER_ONCE",
  "WILL_NOT_NOTARIAL",
  "COURT_MAY_NOT_NAME",
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** Why something is not due. */
export const Refusal = z.object({ code: RefusalCode, law: Law });
export type Refusal = z.infer<typeof Refusal>;

/** A question that the law leaves open, with what each reading would pay. */
export const Undetermined = z.object({
  question: z.string(),
  readings: z
    .array(z.object({ reading: z.string(), total: z.int().nonnegative() }))
    .min(2)
    .readonly(),
});
export type Undetermined = z.infer<typeof Undetermined>;

const lawsOnFile = "2015-07-01";
const lastDay = "2099-12-31";
const bounded = (from: string, message: string) =>
  CalendarDate.Schema.refine((date) => date >= from && date <= lastDay, message);
const LegalDate = bounded(lawsOnFile, "Isi tanggal mulai 1 Juli 2015; peraturan sebelum itu tidak tersedia");
const AnyDate = bounded("1900-01-01", "Isi tanggal antara 1900 dan 2099");
/** @unit rupiah */
const Cost = Money.Schema.max(100_000_000_000, "Paling banyak Rp100.000.000.000");
const Percent = z.number().min(0).max(100).multipleOf(0.01, "Paling banyak dua angka di belakang koma");

/** How an accident ended, as the doctor's letter states it. @law Permenaker 5/2021 Pasal 58(2) */
export const Outcome = z.enum(["RECOVERED", "PARTIAL", "TOTAL_DISABILITY", "DEATH"]);
export type Outcome = z.infer<typeof Outcome>;

export const TransportMode = z.enum(["LAND", "SEA", "AIR"]);
export type TransportMode = z.infer<typeof TransportMode>;

/** School level, or the training that stands in the place of the first degree. */
export const Level = z.enum(["TK", "SD", "SMP", "SMA", "S1", "TRAINING"]);
export type Level = z.infer<typeof Level>;

/** What stayed of one injury, by the rows of PP 82/2019 Lampiran III. */
const Disability = z.object({
  row: z.int().min(1).max(43),
  /** The doctor's percentage; the table's own when absent. */
  percent: Percent.optional(),
  /** Whole steps, for the rows that count by 10 dB or 10 %. */
  steps: z.int().min(1).max(20).optional(),
  /** How much of the function is lost; absent for an anatomical loss. */
  functionLossPercent: Percent.optional(),
});

/** The contributions of one membership, as far as they are known. */
export const CoverInput = z.object({
  /** Day on which the membership number was issued. */
  registeredAt: bounded("2000-01-01", "Isi tanggal antara 2000 dan 2099"),
  payer: z.enum(["APBD", "APBN", "DBH_CHT", "DBH_SAWIT", "SELF", "CSR"]).default("APBD"),
  months: z
    .array(z.object({ month: Period.Schema, paidAt: AnyDate.optional() }))
    .max(1200)
    .readonly(),
});
export type CoverInput = z.infer<typeof CoverInput>;

export const ChildInput = z
  .object({
    birthDate: AnyDate,
    level: Level,
    /** School years left at the level, the first that counts included; all of them when absent. */
    yearsLeftAtLevel: z.int().min(1).max(6).optional(),
    married: z.boolean().optional(),
    working: z.boolean().optional(),
    /** How the child works, where more is known than that it does. @unit months in a row */
    work: z
      .discriminatedUnion("as", [
        z.object({ as: z.literal("PU"), months: z.int().min(0).max(600) }),
        z.object({ as: z.enum(["BPU", "INTERN", "OTHER"]) }),
      ])
      .optional(),
    /** Day of adoption or of the marriage that made it a stepchild. */
    childSince: AnyDate.optional(),
    /** Year in which the school year begins that the child enters; at once when absent. */
    entryYear: z.int().min(2015).max(2099).optional(),
    /** What follows upper secondary school. */
    after: z.enum(["S1", "TRAINING"]).optional(),
    /** School years already paid, by the year in which they begin. */
    paidYears: z.array(z.int().min(2015).max(2099)).max(30).readonly().optional(),
    tertiary: z
      .object({
        firstClaimDate: AnyDate.optional(),
        switches: z.int().min(0).max(20).optional(),
        finishedDate: AnyDate.optional(),
      })
      .optional(),
  })
  .refine(({ working, work }) => working !== false || !work, {
    path: ["work"],
    message: "Kosongkan bila anak tidak bekerja",
  });
export type ChildInput = z.infer<typeof ChildInput>;

/** A case for which the benefits are asked, design §6. Costs are as spent, before any limit. */
export const EstimateRequest = z
  .object({
    kind: BenefitKind,
    /** Day of the accident, of the diagnosis, or of the death; it selects the law. */
    eventDate: LegalDate,
    segment: Segment,
    /** @unit rupiah a month; needed for accidents and sudden deaths */
    wageBase: Money.Schema.max(1_000_000_000, "Paling banyak Rp1.000.000.000 sebulan").optional(),
    outcome: Outcome.optional(),
    /** Day of death, or on which total disability was declared; the last of `unable`, else the event, when absent. */
    outcomeDate: LegalDate.optional(),
    suddenDeath: z.boolean().optional(),
    transport: z
      .array(z.object({ mode: TransportMode, amount: Cost }))
      .max(100)
      .readonly()
      .optional(),
    unable: z.object({ from: LegalDate, to: LegalDate }).optional(),
    disabilities: z.array(Disability).max(43).readonly().optional(),
    leftHanded: z.boolean().optional(),
    medical: Cost.optional(),
    dentures: Cost.optional(),
    hearingAid: Cost.optional(),
    glasses: Cost.optional(),
    /** Price in the list of the government hospital's rehabilitation centre. */
    prosthesis: Cost.optional(),
    homeCare: z.object({ months: z.int().min(1).max(600), amount: Cost }).optional(),
    cover: CoverInput.optional(),
    memberships: z.int().min(1).max(10).optional(),
    /** The day for which the scholarship is asked; the day of the event when absent. */
    atDate: LegalDate.optional(),
    children: z.array(ChildInput).max(20).readonly().optional(),
    /** Also what the law of this day would give; from when every figure is on file. */
    underLawOf: bounded("2021-04-01", "Isi tanggal mulai 1 April 2021").optional(),
  })
  .refine(
    ({ kind, suddenDeath, wageBase }) => wageBase !== undefined || (kind !== "ACCIDENT" && !suddenDeath),
    {
      path: ["wageBase"],
      message: "Isi upah atau penghasilan sebulan; manfaat kecelakaan kerja dihitung darinya",
    },
  )
  .refine(({ unable }) => !unable || unable.to >= unable.from, {
    path: ["unable", "to"],
    message: "Isi hari yang tidak lebih awal dari hari pertama tidak mampu bekerja",
  })
  .refine(({ eventDate, outcomeDate }) => !outcomeDate || outcomeDate >= eventDate, {
    path: ["outcomeDate"],
    message: "Isi hari yang tidak lebih awal dari kejadian",
  })
  .refine(({ kind, children }) => kind !== "SCHOLARSHIP" || (children ?? []).length > 0, {
    path: ["children"],
    message: "Isi sedikitnya satu anak",
  });
export type EstimateRequest = z.infer<typeof EstimateRequest>;

/** A refusal with its ground in Indonesian. */
export const Reason = Refusal.extend({ reason: z.string() });
export type Reason = z.infer<typeof Reason>;

/** One school year of one child: what it pays, in which days it can be claimed, and how it stands. */
export const SchoolYear = z.object({
  /** The year in which the school year begins. */
  year: z.int(),
  level: Level,
  amount: Money.Schema,
  /** First day on which it can be claimed, and first day on which it no longer can. */
  from: z.iso.date(),
  until: z.iso.date(),
  state: z.enum([
    "PAID",
    "CLAIMABLE",
    "UPCOMING",
    "AGE_LIMIT",
    "BACK_YEARS",
    "TERTIARY_WINDOW",
    "TERTIARY_FINISHED",
    "SECOND_SWITCH",
  ]),
});
export type SchoolYear = z.infer<typeof SchoolYear>;

/** What a case is due: every line with its arithmetic and article, and why there is no more. */
export const Findings = z.object({
  lines: z.array(Line).readonly(),
  /** @unit rupiah */
  total: z.int().nonnegative(),
  refusals: z.array(Reason).readonly(),
  undetermined: Undetermined.optional(),
  /** The school years of each child that can receive, by its place among the children. */
  calendars: z.array(z.object({ child: z.int(), years: z.array(SchoolYear).readonly() })).readonly(),
  /** The case in plain Indonesian. */
  sentence: z.string(),
});
export type Findings = z.infer<typeof Findings>;

/** A value of a figure as it was read. */
export const VersionUsed = z.object({
  id: z.string(),
  from: z.iso.date(),
  value: z.unknown(),
  law: Law,
  confidence: z.enum(["primary", "secondary", "recalled"]),
  checkedOn: z.iso.date(),
  checkBy: z.iso.date(),
});

/** Everything needed to say what is due, why, and to reckon it again to the same rupiah. */
export const Statement = Findings.extend({
  input: EstimateRequest,
  reckonedOn: z.iso.date(),
  figures: z.array(VersionUsed).readonly(),
  /** Figures past the day by which they should have been compared with their source. */
  stale: z.array(z.object({ id: z.string(), checkBy: z.iso.date() })).readonly(),
  underLaw: Findings.extend({
    date: z.iso.date(),
    differences: z.array(z.object({ code: LineCode, amount: z.int(), underLaw: z.int() })).readonly(),
  }).optional(),
});
export type Statement = z.infer<typeof Statement>;
