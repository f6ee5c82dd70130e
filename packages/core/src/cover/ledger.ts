import type { Segment } from "../benefit/schema.ts";
import { dueDay, employerDueDay, type Payer } from "../contribution/parameters.ts";
import { firstDay, inForce } from "../shared/dated.ts";
import { Period } from "../shared/period.ts";

/** The contributions of one person, as far as they are known. A month that is not listed is unpaid. */
export type Ledger = {
  /** Outside wage employment (BPU) when absent. */
  readonly segment?: Segment | undefined;
  /** The day the membership number was issued in the registration that counts on the day asked about. */
  readonly registeredAt: string;
  readonly payer: Payer;
  /** Months before the registration belong to an earlier one under the same number and NIK. */
  readonly months: readonly { readonly month: Period; readonly paidAt?: string | undefined }[];
};

/** What the ledger says at the moment of an event. */
export type Facts = {
  readonly eventMonth: Period;
  /** First month owed under the registration. */
  readonly first: Period;
  /** Months paid by then, in order: of this registration up to the event month, after it, and before it. */
  readonly paid: readonly Period[];
  readonly prepaid: readonly Period[];
  readonly earlier: readonly Period[];
  /** Months past their due day and unpaid, in order. */
  readonly arrears: readonly Period[];
  /** Unpaid months in a row up to the event month whose due day has not passed. @unit months */
  readonly open: number;
  /** Unpaid months in a row right before those. @unit months */
  readonly run: number;
  /** The due day that made the months in arrears one too many, if there was one; of an unbroken row of such days the first. */
  readonly lapsedSince: string | undefined;
  /** Whether anything was paid after that. */
  readonly paidSinceLapse: boolean;
};

/** What is asked: the ledger, the day of the event, and what the ledger says on that day. */
export type Question = { readonly ledger: Ledger; readonly date: string; readonly facts: Facts };

/**
 * The last day to pay for a month: in the month itself, or for an employer in the next. Months before the
 * first day of the figure are measured by it too: what was late by an earlier rule is late by this one.
 *
 * @law Permenaker 5/2021 Pasal 41(2); PP 44/2015
 */
export function dueOf(month: Period, segment: Segment | undefined): string {
  const figure = segment === "PU" ? employerDueDay : dueDay;
  const start = Period.later(month, Period.of(firstDay(figure)));
  const { value: day } = inForce(figure, `${start}-01`);
  return `${segment === "PU" ? Period.add(month, 1) : month}-${day}`;
}

/**
 * The longest row of consecutive months.
 *
 * @unit months
 */
export function longestRun(months: readonly Period[]): number {
  const known = new Set(months);
  const starts = months.filter((month) => !known.has(Period.add(month, -1)));
  return Math.max(0, ...starts.map((month) => runFrom(month, 1, known)));
}

/** How many consecutive months from that one on, going up or down, are in the set. */
function runFrom(month: Period, step: 1 | -1, months: ReadonlySet<Period>): number {
  let length = 0;
  while (months.has(Period.add(month, length * step))) length += 1;
  return length;
}

/**
 * The first month owed: the month of the registration, unless the first contribution was one for later.
 *
 * @law Permenaker 5/2021 Pasal 36(1): the number is issued once the first contribution is paid
 */
function firstOwed(registeredAt: string, months: Ledger["months"]): Period {
  const registered = Period.of(registeredAt);
  const listed = months.filter(({ month }) => month >= registered);
  const earliest = listed.toSorted((a, b) => a.month.localeCompare(b.month))[0];
  if (!earliest) return registered;
  const { month, paidAt } = earliest;
  const isFirst = month <= Period.add(registered, 1) || (paidAt !== undefined && paidAt <= registeredAt);
  return isFirst ? month : registered;
}

/**
 * The facts on a calendar date.
 *
 * @law Permenaker 5/2021 Pasal 41(2): a month is past due after the 15th; Pasal 42: paid later, it settles
 * a month in arrears
 * @unit limit in consecutive months in arrears that leave cover standing
 */
export function factsOn(
  { segment, registeredAt, months }: Ledger,
  {
    date,
    sameDayCounts,
    limit,
  }: { readonly date: string; readonly sameDayCounts: boolean; readonly limit: number },
): Facts {
  const eventMonth = Period.of(date);
  const paidAt = new Map(
    months.flatMap((row) => (row.paidAt === undefined ? [] : [[row.month, row.paidAt] as const])),
  );
  const first = firstOwed(registeredAt, months);
  const isBefore = (day: string) => (sameDayCounts ? day <= date : day < date);
  const settled = [...paidAt].flatMap(([month, day]) => (isBefore(day) ? [month] : [])).toSorted();
  const known = new Set(settled);

  const owed = Period.range(first, eventMonth);
  const unpaid = owed.filter((month) => !known.has(month));
  const overdue = owed.filter((month) => dueOf(month, segment) < date);
  const notYetDue = new Set(unpaid.filter((month) => !overdue.includes(month)));
  const open = runFrom(eventMonth, -1, notYetDue);
  const stoodUnpaid = (month: Period, day: string) => {
    const paid = paidAt.get(month);
    return paid === undefined || paid > day;
  };
  const lapses = overdue.filter(
    (last, index) =>
      index >= limit &&
      Period.range(Period.add(last, -limit), last).every((month) => stoodUnpaid(month, dueOf(last, segment))),
  );
  const lastLapse = lapses.at(-1);
  const lapsedAt = lastLapse && dueOf(lastLapse, segment);

  return {
    eventMonth,
    first,
    paid: settled.filter((month) => month >= first && month <= eventMonth),
    prepaid: settled.filter((month) => month > eventMonth && month >= first),
    earlier: settled.filter((month) => month < first),
    arrears: overdue.filter((month) => !known.has(month)),
    open,
    run: runFrom(Period.add(eventMonth, -open), -1, new Set(unpaid)),
    lapsedSince:
      lastLapse && dueOf(Period.add(lastLapse, 1 - runFrom(lastLapse, -1, new Set(lapses))), segment),
    paidSinceLapse:
      lapsedAt !== undefined && [...paidAt.values()].some((day) => day > lapsedAt && isBefore(day)),
  };
}
