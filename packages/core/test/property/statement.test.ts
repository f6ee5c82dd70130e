import { ok } from "node:assert/strict";
import { describe, expect, it } from "vitest";
import type { LineCode, TransportMode } from "../../src/benefit/schema.ts";
import { EstimateRequest, Statement } from "../../src/benefit/schema.ts";
import { recompute, statement } from "../../src/benefit/statement/statement.ts";
import { bandOf } from "../../src/contribution/rules.ts";
import { clock } from "../../src/cover/clock.ts";
import { CalendarDate } from "../../src/shared/date.ts";
import { Money } from "../../src/shared/money.ts";
import { Period } from "../../src/shared/period.ts";
import { accidentCase, anyCase, deathCase, scholarshipCase } from "../case-generator.ts";
import { holds } from "./holds.ts";

const now = new Date("2026-11-23T08:00:00+07:00");

type Property = (made: Statement) => void;

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

function paidFor({ lines }: Pick<Statement, "lines">, ...codes: readonly LineCode[]): number {
  return sum(lines.filter(({ code }) => codes.includes(code)).map(({ amount }) => amount));
}

const linesAddUp: Property = ({ lines, total }) => {
  for (const { code, amount } of lines) {
    ok(Number.isSafeInteger(amount), "a line is whole rupiah");
    ok(code === "ARREARS" ? amount < 0 : amount >= 0, "only arrears are below zero");
  }
  ok(total >= 0, "the total is not below zero");
  ok(total === sum(lines.map(({ amount }) => amount)), "the lines add up to the total");
};

/** The death, or the day on which total disability was declared. Permenaker 5/2021 Pasal 102(6), 106(2) */
function scholarshipFrom({ eventDate, outcome, outcomeDate, unable, suddenDeath }: EstimateRequest): string {
  if (!outcome || suddenDeath) return eventDate;
  return CalendarDate.later(eventDate, outcomeDate ?? unable?.to ?? eventDate);
}

/** A child not yet born may stand in the place of another that would receive more. */
const readingsHoldTheTotal: Property = ({ input, total, undetermined }) => {
  if (!undetermined) return;
  const totals = undetermined.readings.map((one) => one.total);
  ok(totals.length > 1 && undetermined.question.includes("?"), "a question with two readings");
  ok(
    totals.every((one) => Number.isSafeInteger(one) && one >= 0),
    "a reading is not below zero",
  );
  ok(
    undetermined.readings.every(({ reading }) => reading.length > 0),
    "a reading says what it reads",
  );
  const unborn = (input.children ?? []).some(({ birthDate }) => birthDate > scholarshipFrom(input));
  const least = Math.min(...totals);
  ok(unborn ? totals.includes(total) : total === least, "the lines are those of the reading that pays least");
};

const figuresAreCited: Property = ({ lines, figures, input }) => {
  const read = new Map(figures.map((one) => [`${one.id} ${one.from}`, one]));
  ok(read.size === figures.length, "a figure is listed once");
  const recalled = figures.some(({ confidence }) => confidence === "recalled");
  const judged = (input.disabilities ?? []).length > 0;
  for (const { code, formula, law, parameter } of lines) {
    const cited = read.get(`${parameter.id} ${parameter.from}`);
    ok(cited, "a line cites a figure that was read");
    ok(
      cited.law.article === law.article || (code === "ARREARS" && law.article.startsWith("Pasal 9")),
      "its article",
    );
    ok(cited.law.instrument === law.instrument, "and its instrument");
    ok(formula.length > 0, "a line says how it was reckoned");
    ok(!parameter.verified || cited.confidence !== "recalled", "a recalled figure is marked");
    ok(parameter.verified || recalled || judged || code === "ARREARS", "nothing else is");
  }
};

/** PP 44/2015 Lampiran II: of the 33 bands the first and the last alone are quoted by a source. */
const rememberedBandsAreMarked: Property = ({ input, lines }) => {
  const { kind, segment, wageBase = 0 } = input;
  if (kind !== "ACCIDENT" || segment === "PU" || wageBase < 1_100_000 || wageBase >= 20_200_000) return;
  const onWage = /^(STMB|PARTIAL|TOTAL_DISABILITY|DEATH_GRANT)/;
  const marked = lines.every(({ code, parameter }) => !onWage.test(code) || !parameter.verified);
  ok(marked, "a line on a remembered band is marked");
};

const refusalsSpeak: Property = ({ refusals, sentence }) => {
  for (const { reason, law } of refusals) {
    ok(reason.endsWith("."), "a refusal has its reason");
    ok(sentence.includes(reason), "the sentence tells it");
    ok(law.article.length > 0, "and its article");
  }
};

/** Permenaker 5/2021 Pasal 36(2), 44(1), 98(4); 91(2), 97(2). */
const nothingWithoutCover: Property = ({ input, lines, total, refusals, undetermined }) => {
  const { cover, segment, eventDate } = input;
  if (!cover) return;
  const verdict = clock({ ...cover, segment }, eventDate).cover;
  const isOut = verdict.kind === "determined" && verdict.answer === "NOT_COVERED";
  ok(isOut || !(isNotYetCovered(input) || isLongUnpaid(input)), "the clock sees that there is no cover");
  if (!isOut) return;
  ok(lines.length === 0 && total === 0 && !undetermined, "a day without cover pays nothing");
  ok(refusals.length > 0, "and says why");
};

function isNotYetCovered({ cover, eventDate }: EstimateRequest): boolean {
  return cover !== undefined && eventDate < cover.registeredAt;
}

/** Nothing paid since the registration, and more than three months past their due day. */
function isLongUnpaid({ cover, segment, eventDate }: EstimateRequest): boolean {
  if (!cover || segment === "PU" || eventDate < "2021-04-01") return false;
  const registered = Period.of(cover.registeredAt);
  const nothingPaid = cover.months.every(
    ({ month, paidAt }) =>
      paidAt === undefined || paidAt > eventDate || (month < registered && paidAt <= cover.registeredAt),
  );
  return nothingPaid && eventDate > `${Period.add(registered, 4)}-15`;
}

/** Permenaker 1/2025 Pasal 101, since 24 February 2025; before it every membership its own. */
const funeralOnce: Property = ({ input, lines }) => {
  const { kind, outcome, suddenDeath, eventDate, memberships = 1 } = input;
  const funerals = lines.filter(({ code }) => code === "FUNERAL").length;
  const byDeath = eventDate < "2025-02-24" ? memberships : 1;
  if (lines.length === 0 || kind === "SCHOLARSHIP") return ok(funerals === 0, "no funeral by itself");
  if (kind === "ACCIDENT") return ok(funerals === (outcome === "DEATH" ? 1 : 0), "one funeral on death");
  ok(funerals === byDeath || (suddenDeath && funerals === 1), "one funeral, or one a membership before");
};

function wages({ segment, wageBase = Money.zero, eventDate }: EstimateRequest): readonly number[] {
  if (segment === "PU") return [wageBase];
  const { band, alternative } = bandOf(wageBase, eventDate);
  return [band.value.base, alternative?.value.base ?? band.value.base];
}

/** PP 82/2019 Lampiran III; Permenaker 5/2021 Pasal 84(1): 70 % of 80 wages at most, half up to the rupiah. */
const partialWithinCap: Property = ({ input, lines }) => {
  const partial = paidFor({ lines }, "PARTIAL_ANATOMICAL", "PARTIAL_FUNCTIONAL");
  const bases = wages(input);
  ok(partial <= 56 * Math.max(...bases), "at most 70 % of 80 wages");
  const { disabilities = [] } = input;
  if (partial === 0 || disabilities.some(({ percent }) => percent === undefined)) return;
  const shares = disabilities.map(
    ({ percent = 0, functionLossPercent = 100 }) =>
      BigInt(Math.round(percent * 100)) * BigInt(Math.round(functionLossPercent * 100)),
  );
  const stated = shares.reduce((a, b) => a + b, 0n);
  const counted = stated < 70_000_000n ? stated : 70_000_000n;
  const due = bases.map((base) => Number((counted * 80n * BigInt(base) + 50_000_000n) / 100_000_000n));
  ok(due.includes(partial), "the stated shares of 80 wages, rounded once");
};

/** PP 44/2015 Lampiran III, and PP 82/2019 Lampiran III since 2 December 2019. */
const caps: Readonly<Partial<Record<LineCode, readonly [before: number, since: number]>>> = {
  TRANSPORT_LAND: [1_000_000, 5_000_000],
  TRANSPORT_SEA: [1_500_000, 2_000_000],
  TRANSPORT_AIR: [2_500_000, 10_000_000],
  DENTURES: [3_000_000, 5_000_000],
  HEARING_AID: [0, 2_500_000],
  GLASSES: [0, 1_000_000],
  HOME_CARE: [0, 20_000_000],
};

/** An accident of someone who is certainly covered. */
function isCoveredAccident({ kind, cover, segment, eventDate }: EstimateRequest): boolean {
  const verdict = cover && clock({ ...cover, segment }, eventDate).cover;
  const isCovered = !verdict || (verdict.kind === "determined" && verdict.answer === "COVERED");
  return kind === "ACCIDENT" && isCovered;
}

const costsWithinCaps: Property = ({ input, lines }) => {
  const { eventDate, transport = [], dentures = 0, hearingAid = 0, glasses = 0 } = input;
  const fares = (mode: TransportMode) => sum(transport.map((one) => (one.mode === mode ? one.amount : 0)));
  const spent: Readonly<Partial<Record<LineCode, number>>> = {
    TRANSPORT_LAND: fares("LAND"),
    TRANSPORT_SEA: fares("SEA"),
    TRANSPORT_AIR: fares("AIR"),
    DENTURES: dentures,
    HEARING_AID: hearingAid,
    GLASSES: glasses,
  };
  const isCertain = isCoveredAccident(input);
  for (const [code, [before, since]] of Object.entries(caps) as [LineCode, readonly [number, number]][]) {
    const paid = paidFor({ lines }, code);
    const cap = eventDate < "2019-12-02" ? before : since;
    const cost = spent[code];
    ok(paid <= cap, "a cost is paid up to its cap");
    if (isCertain && cost !== undefined) ok(paid === Math.min(cost, cap), "and all of it below the cap");
  }
};

/** UU 40/2004 Pasal 31-32: by medical need. Permenaker 5/2021 Pasal 92(1): arrears come off the money. */
const careInFull: Property = ({ input, lines, total }) => {
  const care = paidFor({ lines }, "MEDICAL", "HOME_CARE");
  ok(total >= care, "arrears leave the care alone");
  if (isCoveredAccident(input))
    ok(paidFor({ lines }, "MEDICAL") === (input.medical ?? 0), "care is paid in full");
};

/** PP 44/2015 Lampiran III: 100, 75 and 50 % of the wage by months; PP 82/2019 Lampiran III: 100 and 50 %. */
const incapacityByMonths: Property = ({ input, lines }) => {
  const [full, middle, rest] = [
    paidFor({ lines }, "STMB_100"),
    paidFor({ lines }, "STMB_75"),
    paidFor({ lines }, "STMB_50"),
  ];
  const { unable, eventDate } = input;
  const wage = wages(input);
  const most = Math.max(...wage);
  const before = eventDate < "2019-12-02";
  ok(full <= (before ? 6 : 12) * most, "the whole wage for half a year, for a year since PP 82/2019");
  ok(middle <= (before ? 4.5 * most + 1 : 0), "three quarters for the next half year, before it only");
  const wagesPaid = full + middle / 0.75 + rest / 0.5;
  if (!unable || wagesPaid === 0) return;
  const { months } = CalendarDate.elapsed(CalendarDate.later(unable.from, eventDate), unable.to);
  const fits = (base: number) => wagesPaid >= months * base - 4 && wagesPaid <= (months + 1) * base + 4;
  ok(wage.some(fits), "every month counts once");
};

/** PP 82/2019 Lampiran III: 60 % of 80 wages, at least the lump sum of JKM; 70 % of 80 on total disability. */
const wageGrants: Property = ({ input, lines }) => {
  const { kind, eventDate } = input;
  if (kind !== "ACCIDENT" || lines.length === 0) return;
  const floor = eventDate < "2019-12-02" ? 16_200_000 : 20_000_000;
  const bases = wages(input);
  const death = bases.map((base) => Math.max(48 * base, floor));
  const disability = bases.map((base) => 56 * base);
  const paidOnce = (code: LineCode, due: readonly number[], expected: boolean) =>
    ok(expected ? due.includes(paidFor({ lines }, code)) : paidFor({ lines }, code) === 0, code);
  paidOnce("DEATH_GRANT", death, input.outcome === "DEATH");
  paidOnce("TOTAL_DISABILITY", disability, input.outcome === "TOTAL_DISABILITY");
};

/** Permenaker 5/2021 Pasal 103(1), 103(2)b, 107; PP 44/2015 Pasal 34(1). */
const scholarshipWithinBounds: Property = ({ input, lines, calendars }) => {
  const { children = [] } = input;
  const paid = paidFor({ lines }, "SCHOLARSHIP");
  const isOneOff = scholarshipFrom(input) < "2019-12-02";
  ok(paid <= (isOneOff ? 12_000_000 : 2 * 87_000_000), "two children, each her whole way at most");
  ok(calendars.length <= (isOneOff ? 0 : 2), "two calendars at most");
  const years = calendars.flatMap((one) => one.years);
  const open = years.filter(({ state }) => state === "CLAIMABLE" || state === "UPCOMING");
  ok(isOneOff || paid === 0 || paid === sum(open.map(({ amount }) => amount)), "the years that stay open");
  for (const { child, years } of calendars) {
    const birth = children[child]?.birthDate ?? "";
    for (const { state, from, until } of years) {
      const isOpen = state === "CLAIMABLE" || state === "UPCOMING";
      ok(!isOpen || (from < until && CalendarDate.completedYears(birth, from) < 23), "before she is 23");
    }
  }
};

const differencesAddUp: Property = ({ total, underLaw }) => {
  if (!underLaw) return;
  const more = sum(underLaw.differences.map((one) => one.underLaw - one.amount));
  ok(more === underLaw.total - total, "the differences add up");
  ok(
    underLaw.total === sum(underLaw.lines.map(({ amount }) => amount)) && underLaw.total >= 0,
    "as do its lines",
  );
};

const properties: readonly Property[] = [
  linesAddUp,
  readingsHoldTheTotal,
  figuresAreCited,
  rememberedBandsAreMarked,
  refusalsSpeak,
  nothingWithoutCover,
  funeralOnce,
  partialWithinCap,
  costsWithinCaps,
  careInFull,
  incapacityByMonths,
  wageGrants,
  scholarshipWithinBounds,
  differencesAddUp,
];

describe("a statement", () => {
  it("of any valid request is given, and every property of a statement holds", () => {
    holds(200_000, anyCase, judge);
  });

  it.each([
    [60_000, "an accident", accidentCase],
    [60_000, "a death", deathCase],
    [10_000, "a scholarship", scholarshipCase],
  ] as const)("of %i cases of %s as well", (cases, _, draw) => {
    holds(cases, draw, judge);
  });

  it("reckoned again from its inputs and its values, written and read, is the same to the rupiah", () => {
    holds(40_000, anyCase, (input) => {
      const written = JSON.stringify(statement(input, now));
      const { lines, total, refusals, undetermined, calendars, sentence } = recompute(JSON.parse(written));
      const again = { lines, total, refusals, ...(undetermined && { undetermined }), calendars, sentence };
      ok(written.startsWith(JSON.stringify(again).slice(0, -1)), "the same findings");
    });
  });

  it("is plain data that keeps to its schema, as the request drawn for it does", () => {
    holds(10_000, anyCase, (input) => {
      expect(EstimateRequest.parse(input)).toEqual(input);
      const written = JSON.parse(JSON.stringify(statement(input, now)));
      expect(Statement.parse(written)).toEqual(written);
    });
  });
});

function judge(input: EstimateRequest): void {
  const made = statement(input, now);
  for (const property of properties) property(made);
}
