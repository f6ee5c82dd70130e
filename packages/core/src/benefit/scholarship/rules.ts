import { CalendarDate } from "../../shared/date.ts";
import { figure, line, rupiah } from "../line.ts";
import { undetermined } from "../reading.ts";
import type { Law, Line, Refusal, Undetermined } from "../schema.ts";
import {
  calendar,
  type Lapse,
  lapseLaws,
  type Schooling,
  type SchoolYear,
  schoolYearBegin,
} from "./calendar/rules.ts";
import { ageLimit, grants, type Level, maxChildren, oneOff, unbornDays, workMonths } from "./parameters.ts";

/** How a child works: as a wage earner for so many months in a row, for itself, as an intern, else. */
export type Work =
  | { readonly as: "PU"; readonly months: number }
  | { readonly as: "BPU" }
  | { readonly as: "INTERN" }
  | { readonly as: "OTHER" };

export type Child = Schooling & {
  /** Day of adoption or of the marriage that made it a stepchild; birth when absent. */
  readonly childSince?: string | undefined;
  readonly married?: boolean | undefined;
  readonly work?: Work | undefined;
};

export type ScholarshipCase = {
  /** Death, or the day on which total disability was declared. */
  readonly eventDate: string;
  /** The day for which it is asked; the day of the event when absent. */
  readonly atDate?: string | undefined;
  /** In the order in which the family names them. */
  readonly children: readonly Child[];
};

export type ScholarshipBenefit = {
  /** Where the law leaves a question open: the strict reading. */
  readonly lines: readonly Line[];
  readonly refusals: readonly Refusal[];
  readonly undetermined?: Undetermined;
  /** The school years of each child that receives, by its place in the list; none before PP 82/2019. */
  readonly calendars: readonly { readonly child: number; readonly years: readonly SchoolYear[] }[];
};

export const questions = {
  UNBORN: {
    question:
      "Apakah anak yang masih dalam kandungan termasuk anak peserta sebelum peserta meninggal dunia (Permenaker 1/2025 Pasal 103(4))?",
    strict: "Anak dalam kandungan tidak termasuk",
    generous: "Anak dalam kandungan termasuk",
  },
  LATE_FIRST_CLAIM: {
    question:
      "Apakah batas 3 tahun ajaran juga berlaku bagi pengajuan pertama yang terlambat (Permenaker 1/2025 Pasal 106(2) dan (4))?",
    strict: "Paling banyak 3 tahun ajaran sebelum pengajuan",
    generous: "Terhitung sejak kejadian, tanpa batas 3 tahun ajaran",
  },
} as const;

type Question = keyof typeof questions;
type Candidate = { readonly child: Child; readonly index: number; readonly open: readonly Question[] };

/**
 * What the children can still receive: every school year that can or will be claimable, as the law
 * stands; before PP 82/2019 one sum for one child. Whether enough was paid is the cover clock's.
 *
 * @law Permenaker 5/2021 Pasal 103-109; Permenaker 1/2025 Pasal 103, Pasal 106
 */
export function scholarship(input: ScholarshipCase): ScholarshipBenefit {
  return benefit(input, ["CLAIMABLE", "UPCOMING"]);
}

/**
 * What is payable on the day of the claim: the school year that runs and those missed.
 *
 * @law Permenaker 5/2021 Pasal 106; Permenaker 1/2025 Pasal 106(2), (4)-(5)
 */
export function scholarshipDue(input: ScholarshipCase): ScholarshipBenefit {
  return benefit(input, ["CLAIMABLE"]);
}

function benefit(input: ScholarshipCase, states: readonly SchoolYear["state"][]): ScholarshipBenefit {
  const { eventDate } = input;
  const judged = input.children.map((child, index) => judge(child, index, input));
  const candidates = judged.flatMap(({ candidate }) => candidate);
  const chosen = (generous: ReadonlySet<Question>) =>
    candidates
      .filter(({ open }) => open.every((code) => generous.has(code)))
      .slice(0, figure(maxChildren, eventDate).value);
  const linesOf = (generous: ReadonlySet<Question>) =>
    chosen(generous).flatMap((one) => childLines(one, input, states, generous.has("LATE_FIRST_CLAIM")));
  const open: readonly Question[] = [
    ...new Set(candidates.flatMap((one) => one.open)),
    ...(chosen(everything).some((one) => isLateFirstClaim(one.child, input))
      ? (["LATE_FIRST_CLAIM"] as const)
      : []),
  ];
  const receiving = chosen(new Set());
  const calendars = figure(oneOff, eventDate).value
    ? []
    : receiving.map(({ child, index }) => ({ child: index, years: calendar(child, datesOf(input)) }));
  return {
    lines: linesOf(new Set()),
    refusals: [
      ...judged.flatMap(({ refusals }) => refusals),
      ...tooMany(candidates, eventDate),
      ...lapses(calendars.flatMap(({ years }) => years)),
    ],
    ...undetermined(questions, open, (generous) =>
      linesOf(generous).reduce((total, { amount }) => total + amount, 0),
    ),
    calendars,
  };
}

const everything: ReadonlySet<Question> = new Set(["UNBORN", "LATE_FIRST_CLAIM"]);

/** Whether a child can receive at all, and every reason why not. */
function judge(child: Child, index: number, input: ScholarshipCase) {
  const refusals = childRefusals(child, input);
  const candidate: readonly Candidate[] =
    refusals.length > 0 ? [] : [{ child, index, open: isUnborn(child, input.eventDate) ? ["UNBORN"] : [] }];
  return { refusals, candidate };
}

/**
 * Every reason why a child receives nothing. The conditions are read as all required, though the text
 * joins them by "dan/atau".
 *
 * @law Permenaker 5/2021 Pasal 103(2), (4); Permenaker 1/2025 Pasal 103(2), (3a), (4)
 */
export function childRefusals(child: Child, input: Omit<ScholarshipCase, "children">): readonly Refusal[] {
  const { eventDate } = input;
  const { atDate } = datesOf(input);
  const law: Law = { instrument: "Permenaker 5/2021", article: "Pasal 103(2)" };
  const since = child.childSince ?? child.birthDate;
  const limit = figure(ageLimit, eventDate);
  const reasons: readonly (Refusal | false)[] = [
    CalendarDate.completedYears(child.birthDate, atDate) >= limit.value && {
      code: "AGE_LIMIT",
      law: limit.law,
    },
    child.married === true && { code: "MARRIED", law: { ...law, article: `${law.article}c` } },
    !mayWork(child.work, atDate) && { code: "WORKING", law: figure(workMonths, atDate).law },
    since > eventDate &&
      !isUnborn(child, eventDate) && {
        code: "NOT_A_CHILD_BEFORE_EVENT",
        law: figure(unbornDays, eventDate).law,
      },
  ];
  return reasons.filter((reason) => reason !== false);
}

/** @law Permenaker 1/2025 Pasal 103(3a): BPJS "may" exempt; read as it does */
function mayWork(work: Work | undefined, atDate: string): boolean {
  if (!work) return true;
  const { value: months } = figure(workMonths, atDate);
  if (months === null || work.as === "OTHER") return false;
  return work.as !== "PU" || work.months <= months;
}

/** Whether the child was expected when the event came. @law Permenaker 1/2025 Pasal 103(4), which dropped "telah dilahirkan" */
export function isUnborn({ birthDate, childSince }: Child, eventDate: string): boolean {
  const days = figure(unbornDays, eventDate).value;
  if (days === null) return false;
  return !childSince && birthDate > eventDate && birthDate <= CalendarDate.addDays(eventDate, days);
}

/** @law Permenaker 5/2021 Pasal 103(1) */
function tooMany(candidates: readonly Candidate[], eventDate: string): readonly Refusal[] {
  const { value, law } = figure(maxChildren, eventDate);
  const certain = candidates.filter(({ open }) => open.length === 0);
  const last = certain[value - 1];
  return last
    ? candidates.slice(candidates.indexOf(last) + 1).map(() => ({ code: "TOO_MANY_CHILDREN", law }))
    : [];
}

/** One refusal a reason for school years that cannot be claimed. */
function lapses(years: readonly SchoolYear[]): readonly Refusal[] {
  const codes = new Set(years.map(({ state }) => state));
  return (Object.keys(lapseLaws) as Lapse[])
    .filter((code) => codes.has(code))
    .map((code) => ({ code, law: lapseLaws[code] }));
}

/**
 * Open: paragraph 2 counts a late first claim from the event, paragraph 4 caps what was not claimed.
 *
 * @law Permenaker 1/2025 Pasal 106(2), 106(4)
 */
function isLateFirstClaim(child: Child, input: ScholarshipCase): boolean {
  if (figure(oneOff, input.eventDate).value || (child.paidYears ?? []).length > 0) return false;
  return calendar(child, datesOf(input)).some(({ state }) => state === "BACK_YEARS");
}

function datesOf({ eventDate, atDate }: Omit<ScholarshipCase, "children">) {
  return { eventDate, startDate: eventDate, atDate: CalendarDate.later(atDate ?? eventDate, eventDate) };
}

/** The lines of one child, one a level. */
function childLines(
  { child, index }: Candidate,
  input: ScholarshipCase,
  states: readonly SchoolYear["state"][],
  late: boolean,
): readonly Line[] {
  const { eventDate } = input;
  const single = figure(oneOff, eventDate);
  if (single.value) {
    const formula = `anak ${index + 1}: ${rupiah(single.value)} sekaligus`;
    return [line({ code: "SCHOLARSHIP", amount: single.value, formula, figures: [single] })];
  }
  const uncapped = late && isLateFirstClaim(child, input);
  const years = calendar(child, datesOf(input)).filter(
    ({ state }) => states.includes(state) || (uncapped && state === "BACK_YEARS"),
  );
  return levelLines(years, eventDate, `anak ${index + 1}`);
}

/** One line a level for the school years of one child. @law Permenaker 5/2021 Pasal 107 */
export function levelLines(
  years: readonly { readonly level: Level; readonly amount: number }[],
  eventDate: string,
  who: string,
) {
  return [...new Set(years.map(({ level }) => level))].map((level) => {
    const grant = figure(grants[level], eventDate);
    const begin = schoolYearBegin();
    const paid = years.filter((year) => year.level === level).map(({ amount }) => amount);
    const amount = paid.reduce((total, one) => total + one, 0);
    const capped = amount < paid.length * grant.value.amount ? `, dibatasi sisa ${rupiah(amount)}` : "";
    const formula = `${who}, ${level}: ${paid.length} × ${rupiah(grant.value.amount)}${capped}`;
    return line({ code: "SCHOLARSHIP", amount, formula, figures: [grant, begin] });
  });
}
