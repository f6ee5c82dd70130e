import type { z } from "zod";
import type { ChildInput, CoverInput, EstimateRequest } from "../src/benefit/schema.ts";
import { Level, Outcome, TransportMode } from "../src/benefit/schema.ts";
import { jkkBands } from "../src/contribution/parameters.ts";
import { Money } from "../src/shared/money.ts";
import { Period } from "../src/shared/period.ts";

/** One choice among so many, from 0; 0 is the plainest, so that a failing case shrinks towards it. */
export type Choose = (choices: number) => number;

type Input = z.infer<typeof EstimateRequest>;
type Injury = NonNullable<Input["disabilities"]>[number];

/** Every day of the years in which something of a case can happen, by its place; built once. */
const days = Array.from({ length: daysTo("2036-01-01") }, (_, day) => dateAt(day));
const place = new Map(days.map((day, index) => [day, index]));

function daysTo(date: string): number {
  return Math.round((Date.parse(date) - Date.UTC(1992, 0, 1)) / 86_400_000);
}

function dateAt(day: number): string {
  return new Date(Date.UTC(1992, 0, 1 + day)).toISOString().slice(0, 10);
}

function shifted(date: string, by: number): string {
  return days[(place.get(date) ?? daysTo(date)) + by] ?? dateAt(daysTo(date) + by);
}

const firstLaw = "2015-07-01";
const firstEvent = daysTo(firstLaw);
const events = daysTo("2031-01-01") - firstEvent;

/** First and last days of law, ends of months of every length, the due day and the day after. */
const edges = [
  ..."2025-03-10 2015-07-01 2019-12-01 2019-12-02 2021-02-01 2021-02-02 2021-03-31 2021-04-01".split(" "),
  ..."2021-04-15 2021-04-16 2025-02-06 2025-02-07 2025-02-23 2025-02-24 2020-02-29 2024-02-29".split(" "),
  ..."2023-01-31 2026-05-31 2025-02-28 2025-06-30 2025-07-01 2025-06-15 2025-06-16 2029-12-31".split(" "),
];

/** Incomes at the printed ends of the bands, between two of them, and the minimum itself. */
const incomes = jkkBands.flatMap(({ entries }) =>
  entries.flatMap(({ value: { incomeFrom, incomeTo = incomeFrom } }) => [
    incomeFrom,
    incomeTo,
    incomeTo + 1,
    incomeTo + 500,
    incomeTo + 999,
    incomeTo + 1_000,
  ]),
);

/** Costs at, and a rupiah beside, every cap there is or was. */
const costs = [1_000_000, 1_500_000, 2_000_000, 2_500_000, 3_000_000, 5_000_000, 10_000_000, 20_000_000]
  .flatMap((cap) => [cap, cap - 1, cap + 1])
  .concat(1, 100_000_000_000);

function later(a: string, b: string): string {
  return a < b ? b : a;
}

function oneOf<T>(choose: Choose, values: readonly T[]): T {
  return values[choose(values.length)] as T;
}

/** Whether something that makes the case less plain is there, in so many cases of ten. */
function has(choose: Choose, tenths: number): boolean {
  return choose(10) >= 10 - tenths;
}

function maybe<K extends string, T>(
  choose: Choose,
  tenths: number,
  key: K,
  value: (choose: Choose) => T,
): { readonly [P in K]?: T } {
  return has(choose, tenths) ? ({ [key]: value(choose) } as { readonly [P in K]: T }) : {};
}

function list<T>(choose: Choose, most: number, item: (choose: Choose) => T): readonly T[] {
  const length = choose(most + 1);
  const items: T[] = [];
  for (let n = 0; n < length; n += 1) items.push(item(choose));
  return items;
}

function eventDate(choose: Choose): string {
  return has(choose, 7) ? (days[firstEvent + choose(events)] as string) : oneOf(choose, edges);
}

function income(choose: Choose): Money {
  const kind = choose(3);
  if (kind === 0) return Money.of(1_000_000 + choose(20) * 1_000_000);
  return Money.of(kind === 1 ? oneOf(choose, incomes) : choose(25_000_000));
}

function cost(choose: Choose): Money {
  const kind = choose(3);
  if (kind === 0) return Money.of(choose(30) * 100_000);
  return Money.of(kind === 1 ? oneOf(choose, costs) : choose(30_000_000));
}

function percent(choose: Choose): number {
  return has(choose, 5) ? choose(10_001) / 100 : choose(21) * 5;
}

function injury(choose: Choose): Injury {
  return {
    row: 1 + choose(43),
    ...maybe(choose, 4, "percent", percent),
    ...maybe(choose, 4, "steps", () => 1 + choose(20)),
    ...maybe(choose, 4, "functionLossPercent", percent),
  };
}

/**
 * The contributions of a person around a day: paid in time, late, on the day itself, ahead, with gaps,
 * and of an earlier registration. Registered since July 2015: contributions of before have no rate on file.
 */
function cover(choose: Choose, event: string): CoverInput {
  const since = has(choose, 3) ? choose(1_500) : choose(200) - 3;
  const registeredAt = later(shifted(event, -since), firstLaw);
  const registered = Period.of(registeredAt);
  const first = Period.add(registered, choose(10) === 9 ? 1 : 0);
  const last = Period.add(Period.of(event), choose(10) < 8 ? 0 : choose(6) - 2);
  const habit = choose(3);
  const earlier = has(choose, 2) ? 1 + choose(has(choose, 3) ? 40 : 6) : 0;
  const stopped = has(choose, 4) ? choose(7) : 0;
  const months = [
    ...Period.range(Period.add(registered, -earlier), Period.add(registered, -1)),
    ...Period.range(first, Period.add(last, -stopped)),
  ].flatMap((month) => {
    if (habit === 0) return [{ month, paidAt: `${month}-10` }];
    switch (choose(habit === 1 ? 40 : 8)) {
      case 1:
        return [];
      case 2:
        return [{ month }];
      case 3:
        return [{ month, paidAt: event }];
      case 4:
        return [{ month, paidAt: shifted(`${month}-15`, choose(150)) }];
      case 5:
        return [{ month, paidAt: registeredAt }];
      default:
        return [{ month, paidAt: `${month}-15` }];
    }
  });
  const payer = oneOf(choose, ["APBD", "APBN", "DBH_CHT", "DBH_SAWIT", "SELF", "CSR"] as const);
  return { registeredAt, payer, months };
}

function work(choose: Choose): NonNullable<ChildInput["work"]> {
  const as = oneOf(choose, ["BPU", "INTERN", "OTHER", "PU"] as const);
  return as === "PU" ? { as, months: choose(14) } : { as };
}

/** A child of any age up to thirty, born after the event at times, wherever it stands in school. */
function child(choose: Choose, event: string): ChildInput {
  const year = Number(event.slice(0, 4));
  const working = has(choose, 1);
  return {
    birthDate: shifted(event, 400 - choose(9_000)),
    level: oneOf(choose, Level.options),
    ...maybe(choose, 3, "yearsLeftAtLevel", () => 1 + choose(6)),
    ...maybe(choose, 1, "married", () => choose(2) === 1),
    ...(working ? { working } : {}),
    ...maybe(choose, 1, "work", work),
    ...maybe(choose, 1, "childSince", () => shifted(event, 100 - choose(2_000))),
    ...maybe(choose, 3, "entryYear", () => Math.max(2015, year + choose(8) - 2)),
    ...maybe(choose, 2, "after", () => oneOf(choose, ["S1", "TRAINING"] as const)),
    ...maybe(choose, 2, "paidYears", () => list(choose, 4, () => Math.max(2015, year + choose(8)))),
    ...maybe(choose, 2, "tertiary", () => ({
      ...maybe(choose, 5, "firstClaimDate", () => shifted(event, choose(2_000))),
      ...maybe(choose, 5, "switches", () => choose(4)),
      ...maybe(choose, 2, "finishedDate", () => shifted(event, choose(2_000))),
    })),
  };
}

function unable(choose: Choose, event: string): NonNullable<Input["unable"]> {
  const from = later(shifted(event, choose(10) < 8 ? 0 : choose(40) - 10), firstLaw);
  return { from, to: shifted(from, has(choose, 4) ? choose(1_200) : choose(70)) };
}

function caseOfKind(choose: Choose, kind: Input["kind"]): Input {
  const event = eventDate(choose);
  const suddenDeath = kind === "DEATH" && has(choose, 3);
  const accident = kind === "ACCIDENT" || suddenDeath;
  const outcome =
    kind === "SCHOLARSHIP" ? maybe(choose, 5, "outcome", () => oneOf(choose, Outcome.options)) : {};
  return {
    kind,
    eventDate: event,
    segment: has(choose, 3) ? "PU" : "BPU",
    ...outcome,
    ...(kind === "DEATH" ? {} : maybe(choose, 2, "outcomeDate", () => shifted(event, choose(800)))),
    ...(accident ? accidentFacts(choose, event) : {}),
    ...(suddenDeath ? { suddenDeath } : {}),
    ...maybe(choose, 4, "cover", () => cover(choose, event)),
    ...(kind === "DEATH" ? maybe(choose, 3, "memberships", () => 1 + choose(3)) : {}),
    ...(kind === "SCHOLARSHIP" ? scholarshipFacts(choose, event) : someChildren(choose, event)),
    ...maybe(choose, 1, "underLawOf", () => shifted("2021-04-01", choose(3_500))),
  };
}

function accidentFacts(choose: Choose, event: string) {
  return {
    wageBase: income(choose),
    ...maybe(choose, 7, "outcome", () => oneOf(choose, Outcome.options)),
    ...maybe(choose, 4, "transport", () =>
      list(choose, 6, () => ({ mode: oneOf(choose, TransportMode.options), amount: cost(choose) })),
    ),
    ...maybe(choose, 4, "unable", () => unable(choose, event)),
    ...maybe(choose, 4, "disabilities", () => list(choose, has(choose, 1) ? 43 : 5, injury)),
    ...maybe(choose, 2, "leftHanded", () => true),
    ...maybe(choose, 3, "medical", cost),
    ...maybe(choose, 2, "dentures", cost),
    ...maybe(choose, 2, "hearingAid", cost),
    ...maybe(choose, 2, "glasses", cost),
    ...maybe(choose, 2, "prosthesis", cost),
    ...maybe(choose, 2, "homeCare", () => ({ months: 1 + choose(30), amount: cost(choose) })),
  };
}

function scholarshipFacts(choose: Choose, event: string) {
  return {
    ...maybe(choose, 4, "atDate", () => shifted(event, choose(3_000))),
    children: [child(choose, event), ...list(choose, 3, () => child(choose, event))],
  };
}

function someChildren(choose: Choose, event: string) {
  if (choose(100) < 94) return {};
  return {
    ...maybe(choose, 3, "atDate", () => shifted(event, choose(3_000))),
    children: list(choose, 4, () => child(choose, event)),
  };
}

/** A valid request of any kind; scholarships, which take longest to reckon, are the fewest. */
export function anyCase(choose: Choose): Input {
  const share = choose(100);
  if (share < 55) return accidentCase(choose);
  return share < 97 ? deathCase(choose) : scholarshipCase(choose);
}

/** A valid request of that kind. */
export const accidentCase = (choose: Choose): Input => caseOfKind(choose, "ACCIDENT");
export const deathCase = (choose: Choose): Input => caseOfKind(choose, "DEATH");
export const scholarshipCase = (choose: Choose): Input => caseOfKind(choose, "SCHOLARSHIP");

/** A child of a participant to whom something happened that day. */
export const anyChild = child;

/** The contributions of a person to whom something happened that day. */
export const anyCover = cover;

/** A cost, often at a cap or a rupiah beside it. */
export const anyCost = cost;
