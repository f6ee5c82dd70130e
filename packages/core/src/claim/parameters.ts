import { type Confidence, checked, type Entry, type Law, type Parameter } from "../shared/dated.ts";

/** A length of time as the law counts it. Hours run by the clock, working days by the office calendar. */
export type Term = {
  readonly count: number;
  readonly unit: "HOURS" | "DAYS" | "WORKING_DAYS" | "MONTHS" | "YEARS";
};

const p5: Law["instrument"] = "Permenaker 5/2021";
const p1: Law["instrument"] = "Permenaker 1/2025";
const since2021 = "2021-04-01";
const since2025 = "2025-02-24";

const entry = (
  from: string,
  count: number,
  unit: Term["unit"],
  instrument: string,
  article: string,
  confidence: Confidence = "primary",
): Entry<Term> => ({
  from,
  value: { count, unit },
  law: { instrument, article: `Pasal ${article}` },
  confidence,
  ...checked,
});

const term = (name: string, ...entries: readonly Entry<Term>[]): Parameter<Term> => ({
  id: `claim.${name}`,
  unit: "time from the day named by the article",
  entries,
});

/**
 * The first report of an accident or a diagnosed occupational disease, by participant or family, to BPJS
 * and the labour inspection.
 *
 * @law Permenaker 5/2021 Pasal 48(2); for wage earners Pasal 8(2)
 */
export const stageOneReport = term("stage-one-report", entry(since2021, 48, "HOURS", p5, "8(2), 48(2)"));

/** The first report of what is only suspected, from the suspicion on. @law Permenaker 1/2025 Pasal 48B(2) */
export const suspicionReport = term("suspicion-report", entry(since2025, 48, "HOURS", p1, "48B(2)"));

/**
 * The second report, which is also the claim, from the doctor's letter that declares recovery, disability
 * or death.
 *
 * @law Permenaker 5/2021 Pasal 58(2)-(3), unchanged by Permenaker 1/2025; for wage earners Pasal 19(2)
 */
export const stageTwoReport = term("stage-two-report", entry(since2021, 48, "HOURS", p5, "19(2), 58(2)"));

/** BPJS concludes whether it was a work accident, from the first report on. @law Permenaker 5/2021 Pasal 50(1); Permenaker 1/2025 Pasal 48C(1), 48F(6) */
export const conclusion = term("conclusion", entry(since2021, 30, "DAYS", p5, "10(1), 50(1)"));

/** BPJS says that a file is incomplete, from the second report on. @law Permenaker 5/2021 Pasal 58(8) */
export const incompleteNotice = term(
  "incomplete-notice",
  entry(since2021, 3, "WORKING_DAYS", p5, "19(7), 58(8)"),
);

/** BPJS pays a work-accident claim whose requirements are met. @law PP 44/2015 Pasal 37(2) */
export const accidentPayment = term(
  "accident-payment",
  entry("2015-07-01", 7, "WORKING_DAYS", "PP 44/2015", "37(2)"),
);

/** BPJS pays a death claim that came complete and correct. @law UU 40/2004 Pasal 45(1); Permenaker 5/2021 Pasal 63(2) */
export const deathPayment = term(
  "death-payment",
  entry("2015-07-01", 3, "WORKING_DAYS", "UU 40/2004", "45(1)"),
  entry(since2021, 3, "WORKING_DAYS", p5, "63(2)"),
);

/** BPJS visits where papers and findings differ, from their receipt on. @law Permenaker 5/2021 Pasal 64(1), as amended */
export const deathFieldCheck = term(
  "death-field-check",
  entry(since2021, 7, "DAYS", p5, "64(1)"),
  entry(since2025, 5, "WORKING_DAYS", p1, "64(1)"),
);

/** BPJS pays a death claim after its visit. @law Permenaker 5/2021 Pasal 64(2) */
export const paymentAfterFieldCheck = term(
  "payment-after-field-check",
  entry(since2021, 3, "WORKING_DAYS", p5, "64(2)"),
);

/** BPJS asks how the injured person fares, from its conclusion on. @law Permenaker 5/2021 Pasal 57(1) */
export const progressRequest = term("progress-request", entry(since2021, 6, "MONTHS", p5, "57(1)"));

/** Participant or family answers that request. @law Permenaker 5/2021 Pasal 57(2) */
export const progressAnswer = term("progress-answer", entry(since2021, 14, "WORKING_DAYS", p5, "57(2)"));

/** BPJS tells the labour inspection that it was no work accident, from its conclusion on. @law Permenaker 5/2021 Pasal 51(1) */
export const refusalNotice = term("refusal-notice", entry(since2021, 1, "WORKING_DAYS", p5, "51(1)"));

/** BPJS hands the care of what was no work accident to the health insurer. @law Permenaker 1/2025 Pasal 48F(3) */
export const handover = term("handover", entry(since2025, 2, "WORKING_DAYS", p1, "48F(3)"));

/** Participants report changes of their own or their family's data. @law Permenaker 5/2021 Pasal 37(1) */
export const dataChange = term("data-change", entry(since2021, 7, "WORKING_DAYS", p5, "37(1)"));

/** BPJS issues the number once form and first contribution are complete. @law Permenaker 5/2021 Pasal 36(1) */
export const numberIssue = term("number-issue", entry(since2021, 1, "WORKING_DAYS", p5, "36(1)"));

/** The inspector asks the adviser doctor, from the hand-over by BPJS on. @law Permenaker 5/2021 Pasal 121(3) */
export const medicalRequest = term("medical-request", entry(since2021, 3, "WORKING_DAYS", p5, "121(3)"));

/** BPJS completes what the inspector sent back. @law Permenaker 5/2021 Pasal 121(5) */
export const medicalCompletion = term(
  "medical-completion",
  entry(since2021, 2, "WORKING_DAYS", p5, "121(5)"),
);

/** The adviser doctor answers. @law Permenaker 5/2021 Pasal 121(7) */
export const medicalAdvice = term("medical-advice", entry(since2021, 7, "WORKING_DAYS", p5, "121(7)"));

/** The inspector tells BPJS what was determined. @law Permenaker 5/2021 Pasal 124(3) */
export const determinationNotice = term(
  "determination-notice",
  entry(since2021, 3, "WORKING_DAYS", p5, "124(3)"),
);

/**
 * After so long from the accident or the diagnosis a work-accident claim lapses.
 *
 * @law PP 44/2015 Pasal 26; PP 82/2019 Pasal 26, for events since 2 December 2019
 */
export const accidentExpiry = term(
  "accident-expiry",
  entry("2015-07-01", 2, "YEARS", "PP 44/2015", "26", "secondary"),
  entry("2019-12-02", 5, "YEARS", "PP 82/2019", "26", "secondary"),
);

/**
 * What BPJS owes the person for every day by which it pays late.
 *
 * @unit bps of the benefit a day
 * @law PP 44/2015 Pasal 37(3)
 */
export const latePayment: Parameter<number> = {
  id: "claim.late-payment",
  unit: "bps of the benefit a day",
  entries: [
    {
      from: "2015-07-01",
      value: 100,
      law: { instrument: "PP 44/2015", article: "Pasal 37(3)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * The same for an ordinary death, to the heirs; as quoted, the text itself was seen for construction workers
 * only (Permenaker 5/2021 Pasal 79(3)).
 *
 * @unit bps of the benefit a day
 * @law PP 44/2015 Pasal 40(4)
 */
export const lateDeathPayment: Parameter<number> = {
  id: "claim.late-death-payment",
  unit: "bps of the benefit a day",
  entries: [
    {
      from: "2015-07-01",
      value: 100,
      law: { instrument: "PP 44/2015", article: "Pasal 40(4)" },
      confidence: "secondary",
      ...checked,
    },
  ],
};
