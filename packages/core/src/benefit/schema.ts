import { z } from "zod";

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

/** Why something is not due. */
export const Refusal = z.object({ code: z.string(), law: Law });
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
