import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../shared/date.ts";
import { Money } from "../../shared/money.ts";
import type { Line } from "../schema.ts";
import { type DeathCover, type DeathMembership, deathBenefit, threeMonthsInARow } from "./rules.ts";

const sum = (lines: readonly Line[]) => lines.reduce((total, { amount }) => total + amount, 0);
const codes = (lines: readonly Line[]) => lines.map(({ code }) => code);

const longCover: DeathCover = {
  registeredDate: "2015-07-01",
  renewed: false,
  paidInARow: 60,
  arrears: { months: 0, amount: Money.zero },
};
const owing = (months: number): DeathCover => ({
  ...longCover,
  arrears: { months, amount: Money.of(16_800 * months) },
});
const newcomer = (registeredDate: string, paidInARow: number, renewed = false): DeathCover => ({
  ...longCover,
  registeredDate,
  paidInARow,
  renewed,
});
const bpu = (cover?: DeathCover): DeathMembership => ({ segment: "BPU", cover });
const pu = (cover?: DeathCover): DeathMembership => ({ segment: "PU", cover });
const benefit = (deathDate: string, ...memberships: readonly DeathMembership[]) =>
  deathBenefit({ deathDate, memberships });

describe("deathBenefit", () => {
  it.each([
    ["M01 docker, Batulicin", "2023-06-01", 42_000_000],
    ["M02 village officers, Wonogiri", "2020-10-01", 42_000_000],
    ["M04 Ashuri", "2024-03-01", 42_000_000],
    ["M06 teacher, Tangerang", "2023-05-01", 42_000_000],
    ["M08 Watim, Cilacap", "2022-07-01", 42_000_000],
    ["M13 Bandar Lampung", "2026-02-01", 42_000_000],
    ["M19 street cleaners, Bandar Lampung", "2017-06-01", 24_000_000],
    ["M20 PP 44/2015 before PP 82/2019", "2018-01-01", 24_000_000],
  ])("pays the published case %s, death on %s: Rp%i", (_, deathDate, total) => {
    expect(sum(benefit(deathDate, bpu(longCover)).lines)).toBe(total);
  });

  it.each([
    ["2015-07-01", 16_200_000, 4_800_000, 3_000_000, "PP 44/2015", "24 × Rp200.000"],
    ["2019-12-01", 16_200_000, 4_800_000, 3_000_000, "PP 44/2015", "24 × Rp200.000"],
    ["2019-12-02", 20_000_000, 12_000_000, 10_000_000, "PP 82/2019", "24 × Rp500.000"],
    ["2026-11-23", 20_000_000, 12_000_000, 10_000_000, "PP 82/2019", "24 × Rp500.000"],
  ])(
    "on %s is %i lump sum, %i periodic, %i funeral, %s Pasal 34",
    (date, lump, month, burial, law, formula) => {
      const { lines, refusals, undetermined } = benefit(date, bpu());
      expect(lines.map(({ code, amount }) => [code, amount])).toEqual([
        ["DEATH_GRANT", lump],
        ["PERIODIC", month],
        ["FUNERAL", burial],
      ]);
      expect(new Set(lines.map((line) => line.law.instrument))).toEqual(new Set([law]));
      expect(lines.every(({ parameter }) => parameter.verified)).toBe(true);
      expect(lines[1]?.formula).toBe(formula);
      expect([refusals, undetermined]).toEqual([[], undefined]);
    },
  );

  it("has no figure for the day before PP 44/2015 came into force", () => {
    expect(() => benefit("2015-06-30", bpu())).toThrow(RangeError);
  });

  it("refuses a person without any membership, Permenaker 5/2021 Pasal 36", () => {
    expect(benefit("2026-01-01")).toMatchObject({ lines: [], refusals: [{ code: "NOT_REGISTERED" }] });
  });

  it.each([
    ["BPU", "2025-12-31", 0, "Pasal 36(2)"],
    ["BPU", "2026-01-01", 10_000_000, undefined],
    ["PU", "2025-12-31", 0, "Pasal 3(7)"],
    ["PU", "2026-01-01", 42_000_000, undefined],
  ] as const)(
    "of %s registered on 1 Jan 2026 who dies on %s is Rp%i, Permenaker 5/2021 Pasal 3(7), Pasal 36(2)",
    (segment, date, total, article) => {
      const { lines, refusals } = benefit(date, { segment, cover: newcomer("2026-01-01", 1) });
      expect(sum(lines)).toBe(total);
      const started = refusals.filter(({ code }) => code === "COVER_NOT_STARTED");
      expect(started.map(({ law }) => law.article)).toEqual(article ? [article] : []);
    },
  );
});

describe("deathBenefit for a new member, Permenaker 1/2025 Pasal 97A", () => {
  it.each([
    ["M16 one day a member, before", "2025-02-22", "2025-02-23", 1, 42_000_000],
    ["M16 in the first month, since", "2025-02-22", "2025-02-24", 1, 10_000_000],
    ["M16 in the second month", "2025-05-20", "2025-06-30", 2, 10_000_000],
    ["M14 under 3 months", "2025-12-20", "2026-02-05", 2, 10_000_000],
    ["M13 over 3 months", "2025-10-01", "2026-02-05", 5, 42_000_000],
    ["M15 under 3 months", "2025-06-15", "2025-08-05", 2, 10_000_000],
  ])(
    "pays the published case %s: registered %s, died %s, %i months paid: Rp%i",
    (_, since, date, paid, total) => {
      const { lines, undetermined } = benefit(date, bpu(newcomer(since, paid)));
      expect(sum(lines)).toBe(total);
      expect(undetermined).toBeUndefined();
    },
  );

  it("pays Rp10.000.000 as funeral alone; a published Rp8.000.000 + Rp2.000.000 is wrong, Pasal 97A(2)", () => {
    const { lines, refusals } = benefit("2025-08-05", bpu(newcomer("2025-06-15", 2)));
    expect(lines.map(({ code, amount }) => [code, amount])).toEqual([["FUNERAL", 10_000_000]]);
    expect(refusals).toEqual([
      { code: "NEW_MEMBER", law: { instrument: "Permenaker 1/2025", article: "Pasal 97A(2)" } },
    ]);
  });

  it.each([
    ["2026-03-31", 2, "NOT_MET"],
    ["2026-03-01", 3, "OPEN"],
    ["2026-04-19", 2, "NOT_MET"],
    ["2026-04-20", 2, "OPEN"],
    ["2026-04-20", 4, "OPEN"],
    ["2026-04-21", 4, "MET"],
    ["2026-04-21", 3, "MET"],
    ["2026-04-21", 2, "OPEN"],
  ] as const)(
    "registered on 20 Jan 2026, died on %s with %i months paid in a row: %s, Pasal 97A(1)",
    (date, paid, met) => {
      expect(threeMonthsInARow(newcomer("2026-01-20", paid), date)).toBe(met);
    },
  );

  it.each([
    ["2025-02-28", "OPEN"],
    ["2025-03-01", "MET"],
  ] as const)(
    "three months from 30 Nov 2024 have no last day in February 2025: on %s %s, Pasal 97A",
    (date, met) => {
      expect(threeMonthsInARow(newcomer("2024-11-30", 4), date)).toBe(met);
    },
  );

  it("is open between the third month paid and three whole months, with both amounts, Pasal 97A", () => {
    const { lines, undetermined } = benefit("2026-03-15", bpu(newcomer("2026-01-20", 3)));
    expect(codes(lines)).toEqual(["FUNERAL"]);
    expect(undetermined?.readings.map(({ total }) => total)).toEqual([10_000_000, 42_000_000]);
    expect(new Set(undetermined?.readings.map(({ reading }) => reading)).size).toBe(2);
  });

  it.each([
    ["2026-01-25", 1],
    ["2026-04-20", 4],
  ])("is open for one who registered again and dies on %s: does Pasal 97A count anew?", (date, paid) => {
    const { undetermined } = benefit(date, bpu(newcomer("2026-01-20", paid, true)));
    expect(undetermined?.question).toContain("pendaftaran ulang");
    expect(undetermined?.readings.map(({ total }) => total)).toEqual([10_000_000, 42_000_000]);
  });

  it("pays one who registered again in full once three months have passed, Pasal 97A(1)", () => {
    const { lines, undetermined } = benefit("2026-04-21", bpu(newcomer("2026-01-20", 4, true)));
    expect([sum(lines), undetermined]).toEqual([42_000_000, undefined]);
  });

  it("does not bind a wage earner, Pasal 97A(1)", () => {
    expect(sum(benefit("2026-01-21", pu(newcomer("2026-01-20", 1))).lines)).toBe(42_000_000);
  });
});

describe("deathBenefit with arrears", () => {
  it.each([
    [0, 42_000_000],
    [1, 41_983_200],
    [3, 41_949_600],
    [4, 0],
    [12, 0],
  ])(
    "of %i months in a row pays Rp%i outside wage employment, Permenaker 5/2021 Pasal 98",
    (months, total) => {
      const { lines, refusals } = benefit("2026-05-20", bpu(owing(months)));
      expect(sum(lines)).toBe(total);
      expect(refusals.map(({ code }) => code)).toEqual(months > 3 ? ["ARREARS_OVER_3_MONTHS"] : []);
    },
  );

  it("shows the set-off as a line of its own, Permenaker 5/2021 Pasal 98(3)", () => {
    const { lines } = benefit("2026-05-20", bpu(owing(3)));
    expect(lines.find(({ code }) => code === "ARREARS")).toEqual({
      code: "ARREARS",
      amount: -50_400,
      formula: "tunggakan 3 bulan Rp50.400",
      law: { instrument: "Permenaker 5/2021", article: "Pasal 98" },
      parameter: { id: "death.arrears-months", from: "2019-12-02", verified: true },
    });
  });

  it("never takes the funeral: it is paid at once, Permenaker 5/2021 Pasal 98(1)", () => {
    const deep = { ...owing(3), arrears: { months: 3, amount: Money.of(99_000_000) } };
    expect(sum(benefit("2026-05-20", bpu(deep)).lines)).toBe(10_000_000);
    const fresh = { ...newcomer("2026-01-20", 1), arrears: { months: 1, amount: Money.of(16_800) } };
    expect(codes(benefit("2026-03-01", bpu(fresh)).lines)).toEqual(["FUNERAL"]);
  });

  it.each([
    [3, 42_000_000, []],
    [4, 0, ["EMPLOYER_PAYS_FIRST"]],
  ])(
    "of the employer, %i months, pays a wage earner's heirs Rp%i, Permenaker 5/2021 Pasal 97",
    (months, total, why) => {
      const { lines, refusals } = benefit("2026-05-20", pu(owing(months)));
      expect(sum(lines)).toBe(total);
      expect(refusals.map(({ code }) => code)).toEqual(why);
    },
  );

  it.each([
    ["2019-12-01", "BPU", [0, 23_966_400]],
    ["2019-12-01", "PU", [0, 24_000_000]],
    ["2019-12-02", "BPU", undefined],
  ] as const)(
    "of 2 months at a death on %s, %s: open before Permenaker 5/2021 Pasal 130c",
    (date, segment, totals) => {
      const { undetermined } = benefit(date, { segment, cover: owing(2) });
      expect(undetermined?.readings.map(({ total }) => total)).toEqual(totals);
    },
  );
});

describe("deathBenefit of several memberships, Pasal 101", () => {
  it.each([
    ["2025-02-23", 2, 84_000_000],
    ["2025-02-24", 2, 74_000_000],
    ["2025-02-24", 3, 106_000_000],
    ["2025-02-24", 1, 42_000_000],
  ])(
    "with employers, death on %s, %i memberships: Rp%i, funeral once since Permenaker 1/2025",
    (date, n, total) => {
      const { lines, undetermined } = benefit(date, ...Array.from({ length: n }, () => pu()));
      expect([sum(lines), undetermined]).toEqual([total, undefined]);
    },
  );

  it("pays a wage earner who is also a member outside wage employment twice, Klaten Feb 2024", () => {
    expect(sum(benefit("2024-02-01", pu(), bpu()).lines)).toBe(84_000_000);
  });

  it("is open whether the funeral is paid once when one membership is outside wage employment", () => {
    const { lines, undetermined } = benefit("2026-02-01", pu(), bpu());
    expect(sum(lines)).toBe(74_000_000);
    expect(undetermined?.readings.map(({ total }) => total)).toEqual([74_000_000, 84_000_000]);
  });

  it("joins two open questions with every combination of readings", () => {
    const { undetermined } = benefit("2026-03-15", pu(), bpu(newcomer("2026-01-20", 3)));
    expect(undetermined?.readings.map(({ total }) => total)).toEqual([
      42_000_000, 52_000_000, 74_000_000, 84_000_000,
    ]);
  });

  it("asks a question once that two memberships raise", () => {
    const fresh = bpu(newcomer("2026-01-20", 3));
    const { undetermined } = benefit("2026-03-15", fresh, fresh);
    expect(undetermined?.readings.map(({ total }) => total)).toEqual([
      10_000_000, 20_000_000, 74_000_000, 84_000_000,
    ]);
  });

  it("asks nothing when only one of them pays", () => {
    const { lines, refusals, undetermined } = benefit("2026-02-01", bpu(owing(4)), pu());
    expect([sum(lines), undetermined]).toEqual([42_000_000, undefined]);
    expect(refusals.map(({ code }) => code)).toEqual(["ARREARS_OVER_3_MONTHS"]);
    expect(lines[0]?.formula).toBe("Rp20.000.000 (kepesertaan 2)");
  });

  it.each([
    ["2019-12-01", [true, true, true, true, true, false]],
    ["2019-12-02", [true, true, true, true, true, true]],
  ])("marks the second funeral of a death on %s by how well Pasal 101 is known", (date, verified) => {
    expect(benefit(date, pu(), pu()).lines.map(({ parameter }) => parameter.verified)).toEqual(verified);
  });
});

const anyDate = fc.integer({ min: 0, max: 4500 }).map((days) => CalendarDate.addDays("2015-07-01", days));
const anyCover = fc.record({
  registeredDate: anyDate,
  renewed: fc.boolean(),
  paidInARow: fc.nat(24),
  arrears: fc.record({ months: fc.nat(6), amount: fc.nat(200_000_000).map(Money.of) }),
});
const anyMembership = fc.record({
  segment: fc.constantFrom("BPU" as const, "PU" as const),
  cover: fc.option(anyCover, { nil: undefined }),
});
const anyCase = fc.record({ deathDate: anyDate, memberships: fc.array(anyMembership, { maxLength: 4 }) });

describe("deathBenefit of any case", () => {
  it("is never negative, has only arrears below zero and pays what every reading pays", () => {
    fc.assert(
      fc.property(anyCase, (death) => {
        const { lines, undetermined } = deathBenefit(death);
        const total = sum(lines);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(lines.every(({ code, amount }) => amount > 0 || code === "ARREARS")).toBe(true);
        const readings = undetermined?.readings.map((one) => one.total) ?? [total, total];
        expect(readings.length).toBeGreaterThanOrEqual(2);
        expect(Math.min(...readings)).toBe(total);
      }),
    );
  });

  it("pays one funeral over all memberships since 24 Feb 2025, Permenaker 1/2025 Pasal 101", () => {
    fc.assert(
      fc.property(anyCase, (death) => {
        const funerals = codes(deathBenefit(death).lines).filter((code) => code === "FUNERAL").length;
        expect(funerals).toBeLessThanOrEqual(death.deathDate < "2025-02-24" ? death.memberships.length : 1);
      }),
    );
  });

  it("pays nothing for a day before cover began", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyCover, (deathDate, registeredDate, cover) => {
        fc.pre(deathDate < registeredDate);
        const memberships = [bpu({ ...cover, registeredDate })];
        expect(deathBenefit({ deathDate, memberships }).lines).toEqual([]);
      }),
    );
  });

  it("never pays less for one month of arrears fewer", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 6 }), (deathDate, months) => {
        fc.pre(deathDate >= "2019-12-02");
        const [more, fewer] = [months, months - 1].map((n) => sum(benefit(deathDate, bpu(owing(n))).lines));
        expect(fewer).toBeGreaterThanOrEqual(more ?? 0);
      }),
    );
  });
});
