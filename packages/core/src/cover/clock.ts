import { registrationAgeLimit } from "../participant/parameters.ts";
import { CalendarDate } from "../shared/date.ts";
import { firstDay, inForce, type Law } from "../shared/dated.ts";
import { Period } from "../shared/period.ts";
import { type CoverAnswer, coverage } from "./coverage.ts";
import { dueOf, type Facts, factsOn, type Ledger, type Question } from "./ledger.ts";
import { arrearsMonthsCovered, fullDeathBenefitAfter } from "./parameters.ts";
import {
  type DeathAnswer,
  membership,
  type QualifyingAnswer,
  scholarship,
  suddenDeath,
} from "./qualifying.ts";
import { dateName, determined, readingsOf, undetermined, type Verdict } from "./verdict.ts";

/** Everything the cover clock says of one person on one day. */
export type CoverOnDate = {
  readonly cover: Verdict<CoverAnswer>;
  /** What an ordinary death that day pays. */
  readonly death: Verdict<DeathAnswer>;
  /** Whether a sudden death at work that day counts as a work accident. */
  readonly suddenDeath: Verdict<QualifyingAnswer>;
  /** Whether an ordinary death that day gives the scholarship. */
  readonly scholarship: Verdict<QualifyingAnswer>;
  /**
   * Months past due on that day that are unpaid to this day: taken from the money the family receives. None
   * of a wage earner, whose employer owes them.
   */
  readonly setOff: readonly Period[];
  readonly facts: Facts;
};

/** The question where a payment of the day came first; also where it came after, when there was one. */
type Hours = { readonly paidFirst: Question; readonly paidAfter: Question | undefined };

const paidLate: Law = { instrument: "Permenaker 5/2021", article: "Pasal 42" };

/**
 * Everything the cover clock says of a person on the day of an event: accident, diagnosis or death.
 *
 * Dates carry no hour. Where the day of registration or of a payment is the day of the event, and the
 * hour decides, the answer is undetermined.
 *
 * @law Permenaker 5/2021 Pasal 3(7), 36, 41, 42, 44, 85, 91, 92, 97, 98, 102; Permenaker 1/2025 Pasal 97A
 */
export function clock(ledger: Ledger, date: string): CoverOnDate {
  const facts = factsAt(ledger, date, true);
  const payments = new Map(ledger.months.map(({ month, paidAt }) => [month, paidAt]));
  const hours: Hours = {
    paidFirst: { ledger, date, facts },
    paidAfter: [...payments.values()].includes(date)
      ? { ledger, date, facts: factsAt(ledger, date, false) }
      : undefined,
  };
  return {
    cover: eitherHour(hours, coverage),
    death: eitherHour(hours, deathBenefit),
    suddenDeath: eitherHour(hours, suddenDeath),
    scholarship: eitherHour(hours, scholarship),
    setOff: ledger.segment === "PU" ? [] : facts.arrears.filter((month) => payments.get(month) === undefined),
    facts,
  };
}

function factsAt(ledger: Ledger, date: string, sameDayCounts: boolean): Facts {
  return factsOn(ledger, { date, sameDayCounts, limit: limitOn(date) });
}

/** The months in arrears that leave cover standing; before the first rule that was read, by that one. */
function limitOn(date: string): number {
  return inForce(arrearsMonthsCovered, CalendarDate.later(date, firstDay(arrearsMonthsCovered))).value;
}

/** The decision, unless it hangs on the hour of a payment made on the day itself. */
function eitherHour<A extends string>(
  { paidFirst, paidAfter }: Hours,
  decide: (question: Question) => Verdict<A>,
): Verdict<A> {
  const before = decide(paidFirst);
  if (!paidAfter) return before;
  const after = decide(paidAfter);
  const answers = (verdict: Verdict<A>) => String(readingsOf(verdict).map(({ answer }) => answer));
  if (answers(before) === answers(after)) return before;
  const prefixed = (prefix: string, verdict: Verdict<A>) =>
    readingsOf(verdict).map(({ reading, answer }) => ({ reading: `${prefix}: ${reading}`, answer }));
  return undetermined({
    question: `Apakah iuran yang dibayar pada ${dateName(paidFirst.date)} diterima sebelum kejadian?`,
    readings: [
      ...prefixed("Diterima sebelum kejadian", before),
      ...prefixed("Diterima sesudah kejadian", after),
    ],
    law: paidLate,
  });
}

/**
 * What an ordinary death pays of JKM: all, the funeral grant alone, or nothing.
 *
 * @law Permenaker 1/2025 Pasal 97A; Permenaker 5/2021 Pasal 97, 98
 */
function deathBenefit(question: Question): Verdict<DeathAnswer> {
  const cover = coverage(question);
  const seniority = membership(question);
  if (cover.kind === "determined") {
    if (cover.answer === "COVERED") return seniority;
    return { ...cover, answer: "NOTHING" };
  }
  return undetermined<DeathAnswer>({
    question: cover.question,
    readings: cover.readings.flatMap(({ reading, answer }) =>
      answer === "NOT_COVERED"
        ? [{ reading, answer: "NOTHING" as const }]
        : readingsOf(seniority).map((one) => ({
            reading: `${reading}; ${one.reading}`,
            answer: one.answer,
          })),
    ),
    law: cover.law,
    parameter: { figure: fullDeathBenefitAfter, date: question.date },
  });
}

/**
 * The last days with cover when nothing more is paid: certain, and under the reading that the month of the
 * event does not count before its due day.
 *
 * @law Permenaker 5/2021 Pasal 41(2), 44(1), 97(2), 98(4)
 */
export function endOfCover(
  ledger: Ledger,
  today: string,
): { readonly certainUntil: string; readonly possibleUntil: string } {
  const limit = limitOn(today);
  const paid = new Set(ledger.months.flatMap(({ month, paidAt }) => (paidAt === undefined ? [] : [month])));
  const { first } = factsAt(ledger, today, true);
  const unpaidFrom = (month: Period) =>
    Period.range(month, Period.add(month, limit)).every((one) => !paid.has(one));
  let start = first;
  while (!unpaidFrom(start)) start = Period.add(start, 1);
  const last = Period.add(start, limit);
  return {
    certainUntil: CalendarDate.addDays(`${last}-01`, -1),
    possibleUntil: dueOf(last, ledger.segment),
  };
}

/**
 * Whether a person of that age is accepted. Age is looked at on the day of registration only: no text ends
 * the cover of who reaches it later.
 *
 * @law Permenaker 5/2021 Pasal 33(1) huruf b
 */
export function acceptedByAge(birthDate: string, registeredAt: string): Verdict<"ACCEPTED" | "REFUSED"> {
  const { value: limit, law } = inForce(registrationAgeLimit, registeredAt);
  const parameter = { figure: registrationAgeLimit, date: registeredAt };
  const reached = CalendarDate.addYears(birthDate, limit);
  if (reached <= registeredAt) {
    return determined({
      answer: "REFUSED",
      code: "AGE_LIMIT",
      sentence: `Tidak dapat didaftarkan karena berusia ${limit} tahun pada ${dateName(reached)}`,
      law,
      parameter,
    });
  }
  return determined({
    answer: "ACCEPTED",
    code: "AGE_ACCEPTED",
    sentence: `Dapat didaftarkan karena belum berusia ${limit} tahun pada ${dateName(registeredAt)}; usia sesudah itu tidak mengakhiri perlindungan`,
    law,
    parameter,
  });
}
