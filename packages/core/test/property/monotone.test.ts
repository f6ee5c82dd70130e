import { ok } from "node:assert/strict";
import { describe, it } from "vitest";
import { total } from "../../src/benefit/line.ts";
import { type EstimateRequest, TransportMode } from "../../src/benefit/schema.ts";
import { benefitsOf } from "../../src/benefit/statement/rules.ts";
import { clock } from "../../src/cover/clock.ts";
import { CalendarDate } from "../../src/shared/date.ts";
import { Money } from "../../src/shared/money.ts";
import { Period } from "../../src/shared/period.ts";
import {
  accidentCase,
  anyChild,
  anyCost,
  anyCover,
  type Choose,
  deathCase,
  scholarshipCase,
} from "../case-generator.ts";
import { holds } from "./holds.ts";

/** A case, and the same with more of something. */
type Pair = { readonly less: EstimateRequest; readonly more: EstimateRequest };

/** The least and the most that the readings pay; the same where the law leaves nothing open. */
function span(input: EstimateRequest): { readonly least: number; readonly most: number } {
  const { lines, undetermined } = benefitsOf(input);
  const totals = undetermined?.readings.map((one) => one.total) ?? [total(lines)];
  return { least: Math.min(...totals), most: Math.max(...totals) };
}

function neverLess({ less, more }: Pair): void {
  const before = span(less);
  const after = span(more);
  ok(after.least >= before.least, `at least ${before.least}, with more of it ${after.least}`);
  ok(after.most >= before.most, `at most ${before.most}, with more of it ${after.most}`);
}

function same({ less, more }: Pair): void {
  const [before, after] = [span(less), span(more)];
  ok(before.least === after.least && before.most === after.most, "the same to the rupiah");
}

describe("never pays less", () => {
  it("for another receipt of transport, or a longer one (PP 82/2019 Lampiran III A.2.a)", () => {
    holds(
      30_000,
      (choose) => {
        const less = accidentCase(choose);
        const fare = { mode: TransportMode.options[choose(3)] ?? "LAND", amount: anyCost(choose) };
        return { less, more: { ...less, transport: [...(less.transport ?? []), fare] } };
      },
      neverLess,
    );
  });

  it("for a longer incapacity from the same day on (PP 82/2019 Lampiran III; Permenaker 5/2021 Pasal 113(3))", () => {
    holds(
      50_000,
      (choose) => {
        const { children, ...less } = accidentCase(choose);
        const from = less.unable?.from ?? less.eventDate;
        const to = less.unable?.to ?? from;
        const longer = CalendarDate.addDays(to, choose(10) < 5 ? 1 : choose(400));
        return { less: { ...less, unable: { from, to } }, more: { ...less, unable: { from, to: longer } } };
      },
      neverLess,
    );
  });

  it("for a higher wage or income (Permenaker 5/2021 Pasal 87, 89(2)); with it grow the arrears that are taken off", () => {
    holds(
      40_000,
      (choose) => {
        const { cover, ...less } = accidentCase(choose);
        const raise = choose(2) === 0 ? choose(2_000) : choose(10_000_000);
        const more = { ...less, wageBase: Money.of((less.wageBase ?? 0) + raise) };
        return less.segment === "PU" && cover
          ? { less: { ...less, cover }, more: { ...more, cover } }
          : { less, more };
      },
      neverLess,
    );
  });

  it("for a higher percentage of disability or of function (PP 82/2019 Lampiran III; Permenaker 5/2021 Pasal 84)", () => {
    holds(
      30_000,
      (choose) => {
        const base = { ...accidentCase(choose), outcome: "PARTIAL" as const };
        const [first = { row: 38, percent: 5 }, ...others] = base.disabilities ?? [];
        const raised = (from: number) =>
          Math.round(from * 100 + choose(10_001 - Math.round(from * 100))) / 100;
        const { percent = 10, functionLossPercent: loss } = first;
        const before = { ...first, percent };
        const after = {
          ...before,
          percent: raised(percent),
          ...(loss === undefined ? {} : { functionLossPercent: raised(loss) }),
        };
        return {
          less: { ...base, disabilities: [before, ...others] },
          more: { ...base, disabilities: [after, ...others] },
        };
      },
      neverLess,
    );
  });

  it.each(["medical", "dentures", "hearingAid", "glasses", "prosthesis"] as const)(
    "for a higher cost: %s (PP 82/2019 Lampiran III)",
    (cost) => {
      holds(
        8_000,
        (choose) => {
          const less = accidentCase(choose);
          return { less, more: { ...less, [cost]: Money.of((less[cost] ?? 0) + anyCost(choose)) } };
        },
        neverLess,
      );
    },
  );

  it("for a worse end of the same injuries (PP 82/2019 Lampiran III): recovered, partial, total", () => {
    holds(
      15_000,
      (choose) => {
        const base = accidentCase(choose);
        const [milder, worse] = [
          ["RECOVERED", "PARTIAL"],
          ["PARTIAL", "TOTAL_DISABILITY"],
          ["RECOVERED", "DEATH"],
        ][choose(3)] as [EstimateRequest["outcome"], EstimateRequest["outcome"]];
        return { less: { ...base, outcome: milder }, more: { ...base, outcome: worse } };
      },
      neverLess,
    );
  });

  it("for one more month that was paid in time (Permenaker 5/2021 Pasal 42, 85(3), 97A, 98, 102(3))", () => {
    holds(40_000, oneMoreMonth, neverLess);
  });

  it("for one more child that the family names last (Permenaker 5/2021 Pasal 103(1))", () => {
    holds(
      10_000,
      (choose) => {
        const less = choose(2) === 0 ? scholarshipCase(choose) : deathCase(choose);
        const children = [...(less.children ?? []), anyChild(choose, less.eventDate)];
        return { less, more: { ...less, children } };
      },
      neverLess,
    );
  });

  it("for one more membership (Permenaker 5/2021 Pasal 101; Permenaker 1/2025 Pasal 101)", () => {
    holds(
      20_000,
      (choose) => {
        const less = deathCase(choose);
        return { less, more: { ...less, memberships: (less.memberships ?? 1) + 1 } };
      },
      neverLess,
    );
  });

  it("for an ordinary death under PP 82/2019 than under PP 44/2015 (Pasal 34)", () => {
    holds(
      10_000,
      (choose) => {
        const { memberships = 1, segment } = deathCase(choose);
        const base = { kind: "DEATH" as const, segment, memberships };
        return {
          less: { ...base, eventDate: CalendarDate.addDays("2015-07-01", choose(1_615)) },
          more: { ...base, eventDate: CalendarDate.addDays("2019-12-02", choose(1_911)) },
        };
      },
      neverLess,
    );
  });
});

/**
 * A ledger, and the same with a month paid on its day that was owed and never paid. Where that month would
 * be known as the first one owed, the question is another: the same ledger twice. One membership, for a
 * sudden death that turns from an ordinary one into an accident is paid once.
 */
function oneMoreMonth(choose: Choose): Pair {
  const { memberships, ...drawn } = choose(2) === 0 ? deathCase(choose) : accidentCase(choose);
  const { eventDate, segment } = drawn;
  const { cover = anyCover(choose, eventDate) } = drawn;
  const factsOf = (ledger: typeof cover) => clock({ ...ledger, segment }, eventDate).facts;
  const less = { ...drawn, cover };
  const { first, eventMonth } = factsOf(cover);
  const paid = new Set(cover.months.flatMap(({ month, paidAt }) => (paidAt === undefined ? [] : [month])));
  const unpaid = Period.range(first, eventMonth).filter((month) => !paid.has(month));
  const month = unpaid[choose(Math.max(unpaid.length, 1))];
  if (!month) return { less, more: less };
  const others = cover.months.filter((one) => one.month !== month);
  const fuller = { ...cover, months: [...others, { month, paidAt: `${month}-15` }] };
  return { less, more: factsOf(fuller).first === first ? { ...less, cover: fuller } : less };
}

describe("pays the same", () => {
  it("for the receipts of one journey in whatever order and however divided (Permenaker 5/2021 Pasal 113(2))", () => {
    holds(
      10_000,
      (choose) => {
        const less = accidentCase(choose);
        const [first, ...others] = less.transport ?? [];
        if (!first) return { less, more: less };
        const part = choose(Math.min(first.amount, 1_000_000) + 1);
        const rest = { ...first, amount: Money.of(first.amount - part) };
        return {
          less,
          more: { ...less, transport: [...others, rest, { ...first, amount: Money.of(part) }] },
        };
      },
      same,
    );
  });

  it("for care, whatever contributions are owed (Permenaker 5/2021 Pasal 92(1))", () => {
    holds(
      10_000,
      (choose) => {
        const { eventDate, segment, wageBase, cover = anyCover(choose, eventDate) } = accidentCase(choose);
        const homeCare = { months: 1 + choose(12), amount: anyCost(choose) };
        const less = {
          kind: "ACCIDENT" as const,
          eventDate,
          segment,
          wageBase,
          medical: anyCost(choose),
          homeCare,
        };
        const verdict = clock({ ...cover, segment }, eventDate).cover;
        const isCovered = verdict.kind === "determined" && verdict.answer === "COVERED";
        return { less, more: isCovered ? { ...less, cover } : less };
      },
      same,
    );
  });

  it("for the injuries of one person in whatever order (Permenaker 5/2021 Pasal 84(1))", () => {
    holds(
      10_000,
      (choose) => {
        const less = { ...accidentCase(choose), outcome: "PARTIAL" as const };
        return { less, more: { ...less, disabilities: (less.disabilities ?? []).toReversed() } };
      },
      same,
    );
  });

  it("for the left hand of the left-handed as for the right hand of others (PP 82/2019 Lampiran III)", () => {
    const mirror = new Map(
      [1, 3, 5, 15, 17, 19, 21, 23].flatMap((row) => [
        [row, row + 1],
        [row + 1, row],
      ]),
    );
    holds(
      10_000,
      (choose) => {
        const base = { ...accidentCase(choose), outcome: "PARTIAL" as const, leftHanded: false };
        const disabilities = base.disabilities ?? [];
        const mirrored = disabilities.map((one) => ({ ...one, row: mirror.get(one.row) ?? one.row }));
        return {
          less: { ...base, disabilities },
          more: { ...base, disabilities: mirrored, leftHanded: true },
        };
      },
      same,
    );
  });
});
