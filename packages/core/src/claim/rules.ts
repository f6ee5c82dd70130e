import { addWorkingDays, holidaysKnown } from "../region/working-day.ts";
import { CalendarDate } from "../shared/date.ts";
import { inForce, isVerified, type Law, type Parameter } from "../shared/dated.ts";
import { Money } from "../shared/money.ts";
import { accidentExpiry, lateDeathPayment, latePayment, type Term } from "./parameters.ts";

/** By when the law wants something done. */
export type Deadline = {
  readonly id: string;
  readonly term: Term;
  /** The last calendar date in Asia/Jakarta on which it is in time. */
  readonly lastDay: string;
  /** The last instant, where the law counts hours. */
  readonly lastInstant: string | undefined;
  readonly law: Law;
  readonly verified: boolean;
  /** Every year it spans has its decree on days off; otherwise the day may come too early. */
  readonly certain: boolean;
};

const hour = 3_600_000;

/**
 * When a term ends that began at that instant. The value in force on the day it began counts.
 *
 * Hours run on through nights, weekends and holidays. Days and working days are counted from the day after
 * (`sejak`), so a term of one ends at the end of the next (working) day in Asia/Jakarta.
 *
 * @law Permenaker 5/2021 Pasal 36-64, 121, 124; Permenaker 1/2025 Pasal 48A-64; PP 44/2015 Pasal 37
 */
export function deadline(parameter: Parameter<Term>, from: Date): Deadline {
  const start = CalendarDate.at(from);
  const entry = inForce(parameter, start);
  const term = entry.value;
  const lastInstant = term.unit === "HOURS" ? new Date(from.getTime() + term.count * hour) : undefined;
  const lastDay = lastInstant ? CalendarDate.at(lastInstant) : lastDayOf(term, start);
  return {
    id: parameter.id,
    term,
    lastDay,
    lastInstant: lastInstant?.toISOString(),
    law: entry.law,
    verified: isVerified(entry),
    certain: term.unit !== "WORKING_DAYS" || yearsOf(start, lastDay).every(holidaysKnown),
  };
}

function lastDayOf({ count, unit }: Term, start: string): string {
  switch (unit) {
    case "WORKING_DAYS":
      return addWorkingDays(start, count);
    case "YEARS":
      return CalendarDate.addYears(start, count);
    case "MONTHS":
      return CalendarDate.addMonths(start, count);
    default:
      return CalendarDate.addDays(start, count);
  }
}

function yearsOf(first: string, last: string): readonly number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, years) => from + years);
}

/** Whether something done at that instant came after its deadline. */
export function isLate({ lastDay, lastInstant }: Deadline, doneAt: Date): boolean {
  if (lastInstant !== undefined) return doneAt.getTime() > new Date(lastInstant).getTime();
  return CalendarDate.at(doneAt) > lastDay;
}

/**
 * The last day to claim for a work accident: that of the accident or of the diagnosis, years later. The
 * right lapses when the years have passed, so that day is still in time. The event decides which law counts.
 *
 * No text was seen that ends a claim for an ordinary death.
 *
 * @law PP 44/2015 Pasal 26; PP 82/2019 Pasal 26
 */
export function accidentClaimExpiry(eventDate: string): Deadline {
  return deadline(accidentExpiry, new Date(`${eventDate}T00:00:00+07:00`));
}

/**
 * Calendar days by which a payment came late; none when it came in time.
 *
 * @unit days
 */
export function daysLate({ lastDay }: Deadline, paidOn: string): number {
  return Math.max(0, CalendarDate.daysBetween(lastDay, paidOn));
}

/** What a late payment costs BPJS, and whether the text behind it was seen. */
export type LateCompensation = {
  readonly amount: Money;
  readonly days: number;
  readonly law: Law;
  readonly verified: boolean;
};

/**
 * What BPJS owes on top of a benefit that it pays late: 1 % of the benefit for each day, without an end.
 *
 * @unit rupiah
 * @law PP 44/2015 Pasal 37(3): to the participant of a work-accident claim; Pasal 40(4): to the heirs
 * @rounding half up to a whole rupiah, once, over all days; no text on rounding was seen
 */
export function lateCompensation(input: {
  readonly programme: "JKK" | "JKM";
  readonly benefit: Money;
  readonly due: Deadline;
  readonly paidOn: string;
}): LateCompensation {
  const { programme, benefit, due, paidOn } = input;
  const entry = inForce(programme === "JKK" ? latePayment : lateDeathPayment, due.lastDay);
  const days = daysLate(due, paidOn);
  const owed = (BigInt(benefit) * BigInt(entry.value) * BigInt(days) + 5_000n) / 10_000n;
  return { amount: Money.of(Number(owed)), days, law: entry.law, verified: isVerified(entry) };
}
