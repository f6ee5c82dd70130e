import { CalendarDate } from "../../../shared/date.ts";
import { history, inForce } from "../../../shared/dated.ts";
import type { Money } from "../../../shared/money.ts";
import { type Figure, figure } from "../../line.ts";
import type { Law } from "../../schema.ts";
import {
  ageLimit,
  backYears,
  firstClaimDate,
  grants,
  type Level,
  schoolYearStart,
  tertiaryWindow,
} from "../parameters.ts";

/** Where a child stands in school, and what has been paid already. */
export type Schooling = {
  readonly birthDate: string;
  /** Level in the first school year that counts. */
  readonly level: Level;
  /** School years left at that level, that one included; all of them when absent. @unit school years */
  readonly yearsLeft?: number | undefined;
  /** School year in which the child enters, by the year in which it begins; at once when absent. */
  readonly entryYear?: number | undefined;
  /** What follows upper secondary school. */
  readonly after?: "S1" | "TRAINING" | undefined;
  /** School years already paid, by the year in which they begin. */
  readonly paidYears?: readonly number[] | undefined;
  readonly tertiary?: Tertiary | undefined;
};

/** What happened after upper secondary school. */
type Tertiary = {
  /** Day of the first claim at the level. */
  readonly firstClaimDate?: string | undefined;
  /** Changes of course, institution, or between study and training. */
  readonly switches?: number | undefined;
  /** Day on which study or training was finished. */
  readonly finishedDate?: string | undefined;
};

/** Why a school year can no longer be claimed. */
export type Lapse = "AGE_LIMIT" | "BACK_YEARS" | "TERTIARY_WINDOW" | "TERTIARY_FINISHED" | "SECOND_SWITCH";

/** One school year of one child: what it pays and in which days it can be claimed. */
export type SchoolYear = {
  /** The year in which the school year begins. */
  readonly year: number;
  readonly level: Level;
  readonly amount: Money;
  /** First day on which it can be claimed. */
  readonly from: string;
  /** First day on which it no longer can. */
  readonly until: string;
  readonly state: "PAID" | "CLAIMABLE" | "UPCOMING" | Lapse;
};

export type CalendarDates = {
  /** Death, or the day on which total disability was declared. */
  readonly eventDate: string;
  /** From which day on it counts: the event, or the death of the child whose place is taken. */
  readonly startDate: string;
  readonly atDate: string;
};

/** Why a lapsed school year is not due. */
export const lapseLaws: Readonly<Record<Lapse, Law>> = {
  AGE_LIMIT: { instrument: "Permenaker 5/2021", article: "Pasal 103(2)b" },
  BACK_YEARS: { instrument: "Permenaker 1/2025", article: "Pasal 106(4)" },
  TERTIARY_WINDOW: { instrument: "Permenaker 5/2021", article: "Pasal 108(3), Pasal 109(1)" },
  TERTIARY_FINISHED: { instrument: "Permenaker 5/2021", article: "Pasal 108(2)" },
  SECOND_SWITCH: { instrument: "Permenaker 5/2021", article: "Pasal 108(4), Pasal 109(5)" },
};

const school: readonly Level[] = ["TK", "SD", "SMP", "SMA"];

/**
 * Every school year a child can have, from the one that runs at the start, with its days of claim and
 * how it stands on a day.
 *
 * Open: that the school year running at the event counts whole is practice; the text says "since".
 *
 * @law Permenaker 5/2021 Pasal 106-109; Permenaker 1/2025 Pasal 106(4)-(5)
 */
export function calendar(child: Schooling, dates: CalendarDates): readonly SchoolYear[] {
  const first = Math.max(schoolYearOf(dates.startDate), child.entryYear ?? 0);
  return path(child, dates.eventDate).map((level, index) => schoolYear(child, level, first + index, dates));
}

/** The year in which the school year of that day began. @law Permendikbud 1/2021 Pasal 4 */
export function schoolYearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return date < firstDayOf(year) ? year - 1 : year;
}

/**
 * The month and day on which school years begin, as on the first day on which any could be claimed.
 *
 * @law Permendikbud 1/2021 Pasal 4
 */
export function schoolYearBegin(): Figure<string> {
  return figure(schoolYearStart, "2021-04-01");
}

function firstDayOf(year: number): string {
  return `${year}-${schoolYearBegin().value}`;
}

/** The levels still ahead, one entry a school year. @law Permenaker 5/2021 Pasal 107 */
function path({ level, yearsLeft, after = "S1" }: Schooling, eventDate: string): readonly Level[] {
  const following = school.includes(level) ? [...school.slice(school.indexOf(level) + 1), after] : [];
  const longest = (one: Level) => inForce(grants[one], eventDate).value.years;
  const left = Math.min(yearsLeft ?? longest(level), longest(level));
  return [
    ...Array.from({ length: left }, () => level),
    ...following.flatMap((one) => Array.from({ length: longest(one) }, () => one)),
  ];
}

function schoolYear(child: Schooling, level: Level, year: number, dates: CalendarDates): SchoolYear {
  const { eventDate, startDate, atDate } = dates;
  const { amount } = inForce(grants[level], eventDate).value;
  const from = [firstDayOf(year), startDate, inForce(firstClaimDate, eventDate).value].reduce((a, b) =>
    CalendarDate.later(a, b),
  );
  const { lapse, date } = ends(child, level, year, eventDate).reduce((a, b) => (b.date < a.date ? b : a));
  const until = CalendarDate.later(from, date);
  const base = { year, level, amount, from, until };
  if (child.paidYears?.includes(year)) return { ...base, state: "PAID" };
  if (CalendarDate.later(atDate, from) >= until) return { ...base, state: lapse };
  return { ...base, state: atDate < from ? "UPCOMING" : "CLAIMABLE" };
}

type End = { readonly lapse: Lapse; readonly date: string };

/** Every day from which the school year cannot be claimed, with the reason. */
function ends(child: Schooling, level: Level, year: number, eventDate: string): readonly [End, ...End[]] {
  const { value: age } = inForce(ageLimit, eventDate);
  return [
    { lapse: "AGE_LIMIT", date: CalendarDate.addYears(child.birthDate, age) },
    ...backYearEnds(year),
    ...(school.includes(level) ? [] : tertiaryEnds(child.tertiary ?? {}, level, year, eventDate)),
  ];
}

/**
 * A school year stays open while the school year of the claim is at most so many later. A cap binds
 * claims from the day it came into force.
 *
 * @law Permenaker 1/2025 Pasal 106(4)
 */
function backYearEnds(year: number): readonly End[] {
  return history(backYears).map(({ from, value }) => ({
    lapse: "BACK_YEARS",
    date: CalendarDate.later(firstDayOf(year + value + 1), from),
  }));
}

/** @law Permenaker 5/2021 Pasal 108(2)-(4), Pasal 109(1), 109(4)-(5) */
function tertiaryEnds(tertiary: Tertiary, level: Level, year: number, eventDate: string): readonly End[] {
  const { firstClaimDate: firstClaim, switches = 0, finishedDate } = tertiary;
  const begins = firstDayOf(year);
  const { value: years } = inForce(tertiaryWindow, eventDate);
  const windowed = firstClaim !== undefined && (level === "TRAINING" || switches > 0);
  return [
    ...(windowed
      ? [{ lapse: "TERTIARY_WINDOW", date: CalendarDate.addYears(firstClaim, years) } as const]
      : []),
    ...(finishedDate !== undefined && begins > finishedDate
      ? [{ lapse: "TERTIARY_FINISHED", date: finishedDate } as const]
      : []),
    ...(switches > 1 ? [{ lapse: "SECOND_SWITCH", date: begins } as const] : []),
  ];
}
