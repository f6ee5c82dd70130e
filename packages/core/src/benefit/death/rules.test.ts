import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../shared/date.ts";
import { Money } from "../../shared/money.ts";
import { total } from "../line.ts";
import type { Line } from "../schema.ts";
import { type DeathMembership, deathBenefit } from "./rules.ts";

const codes = (lines: readonly Line[]) => lines.map(({ code }) => code);

const bpu = (judged: Omit<DeathMembership, "segment"> = {}): DeathMembership => ({
  segment: "BPU",
  ...judged,
});
const pu = (judged: Omit<DeathMembership, "segment"> = {}): DeathMembership => ({ segment: "PU", ...judged });
const owing = (months: number, amount = 16_800 * months) => ({
  arrears: { months, amount: Money.of(amount) },
});
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
  ])("pays the published case %s, death on %s: Rp%i", (_, deathDate, amount) => {
    expect(total(benefit(deathDate, bpu()).lines)).toBe(amount);
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
    const law = { instrument: "Permenaker 5/2021", article: "Pasal 36(2)" };
    expect(benefit("2026-01-01")).toEqual({ lines: [], refusals: [{ code: "NOT_REGISTERED", law }] });
  });

  it("shows no set-off where nothing is owed, Permenaker 5/2021 Pasal 98(3)", () => {
    const arrears = { months: 0, amount: Money.zero };
    const { lines } = benefit("2026-01-01", { segment: "BPU", arrears });
    expect(lines.map(({ code }) => code)).toEqual(["DEATH_GRANT", "PERIODIC", "FUNERAL"]);
  });

  it.each([
    ["FULL", ["DEATH_GRANT", "PERIODIC", "FUNERAL"], 42_000_000],
    ["FUNERAL_ONLY", ["FUNERAL"], 10_000_000],
    ["NOTHING", [], 0],
  ] as const)("of a membership that pays %s has %j, Rp%i", (pays, lines, amount) => {
    const found = benefit("2025-08-05", bpu({ pays }));
    expect([codes(found.lines), total(found.lines)]).toEqual([lines, amount]);
    expect([found.refusals, found.undetermined]).toEqual([[], undefined]);
  });

  it("of a new member is Rp10.000.000 as funeral alone; a published Rp8.000.000 + Rp2.000.000 is wrong, Permenaker 1/2025 Pasal 97A(2)", () => {
    const { lines } = benefit("2025-08-05", bpu({ pays: "FUNERAL_ONLY" }));
    expect(lines.map(({ code, amount }) => [code, amount])).toEqual([["FUNERAL", 10_000_000]]);
  });
});

describe("deathBenefit less arrears, Permenaker 5/2021 Pasal 98(1)-(3)", () => {
  it.each([
    [0, 42_000_000],
    [1, 41_983_200],
    [3, 41_949_600],
  ])("of %i months pays Rp%i", (months, amount) => {
    expect(total(benefit("2026-05-20", bpu(owing(months))).lines)).toBe(amount);
  });

  it("shows the set-off as a line of its own, Pasal 98(3)", () => {
    const { lines } = benefit("2026-05-20", bpu(owing(3)));
    expect(lines.find(({ code }) => code === "ARREARS")).toEqual({
      code: "ARREARS",
      amount: -50_400,
      formula: "tunggakan 3 bulan Rp50.400",
      law: { instrument: "Permenaker 5/2021", article: "Pasal 98(1)-(3)" },
      parameter: { id: "cover.arrears-months-covered", from: "2019-12-02", verified: true },
    });
  });

  it.each([
    [31_999_999, 10_000_001],
    [32_000_000, 10_000_000],
    [32_000_001, 10_000_000],
    [99_000_000, 10_000_000],
  ])("of Rp%i leaves Rp%i: the funeral is paid at once, Pasal 98(1)", (arrears, amount) => {
    expect(total(benefit("2026-05-20", bpu(owing(3, arrears))).lines)).toBe(amount);
  });

  it.each(["FUNERAL_ONLY", "NOTHING"] as const)("takes nothing where %s is paid", (pays) => {
    expect(codes(benefit("2026-03-01", bpu({ pays, ...owing(1) })).lines)).not.toContain("ARREARS");
  });

  it("takes nothing from a wage earner's heirs, whose employer owes it, Pasal 97(1)", () => {
    expect(total(benefit("2026-05-20", pu(owing(3))).lines)).toBe(42_000_000);
  });

  it.each([
    ["2019-12-01", "BPU", 23_966_400, false],
    ["2019-12-01", "PU", 24_000_000, undefined],
    ["2019-12-02", "BPU", 41_966_400, true],
  ] as const)("of 2 months at a death on %s, %s: Rp%i, Pasal 130c", (date, segment, amount, verified) => {
    const { lines } = benefit(date, { segment, ...owing(2) });
    expect(total(lines)).toBe(amount);
    expect(lines.find(({ code }) => code === "ARREARS")?.parameter.verified).toBe(verified);
  });

  it("takes each membership's own", () => {
    const { lines } = benefit("2024-02-01", bpu(owing(1)), bpu(owing(2)));
    expect(lines.flatMap(({ code, amount }) => (code === "ARREARS" ? [amount] : []))).toEqual([
      -16_800, -33_600,
    ]);
    expect(lines.find(({ code }) => code === "ARREARS")?.formula).toBe(
      "tunggakan 1 bulan Rp16.800 (kepesertaan 1)",
    );
  });
});

describe("deathBenefit of several memberships, Pasal 101", () => {
  it.each([
    ["2025-02-23", 2, 84_000_000],
    ["2025-02-24", 2, 74_000_000],
    ["2025-02-24", 3, 106_000_000],
    ["2025-02-24", 1, 42_000_000],
  ])(
    "with employers, death on %s, %i memberships: Rp%i, funeral once since Permenaker 1/2025",
    (date, n, amount) => {
      const { lines, undetermined } = benefit(date, ...Array.from({ length: n }, () => pu()));
      expect([total(lines), undetermined]).toEqual([amount, undefined]);
    },
  );

  it("pays a wage earner who is also a member outside wage employment twice, Klaten Feb 2024", () => {
    expect(total(benefit("2024-02-01", pu(), bpu()).lines)).toBe(84_000_000);
  });

  it("is open whether the funeral is paid once when one membership is outside wage employment", () => {
    const { lines, undetermined } = benefit("2026-02-01", pu(), bpu());
    expect(total(lines)).toBe(74_000_000);
    expect(undetermined?.readings.map((one) => one.total)).toEqual([74_000_000, 84_000_000]);
  });

  it("pays the funeral once beside a membership that pays it alone, and of the first", () => {
    const { lines, undetermined } = benefit("2026-03-15", bpu({ pays: "FUNERAL_ONLY" }), pu());
    expect(codes(lines)).toEqual(["FUNERAL", "DEATH_GRANT", "PERIODIC"]);
    expect(lines[0]?.formula).toBe("Rp10.000.000 (kepesertaan 1)");
    expect(undetermined?.readings.map((one) => one.total)).toEqual([42_000_000, 52_000_000]);
  });

  it("asks nothing when only one of them pays", () => {
    const { lines, undetermined } = benefit("2026-02-01", bpu({ pays: "NOTHING" }), pu());
    expect([total(lines), undetermined]).toEqual([42_000_000, undefined]);
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
const anyMembership = fc.record(
  {
    segment: fc.constantFrom("BPU" as const, "PU" as const),
    pays: fc.constantFrom("FULL" as const, "FUNERAL_ONLY" as const, "NOTHING" as const),
    arrears: fc.record({ months: fc.nat(6), amount: fc.nat(200_000_000).map(Money.of) }),
  },
  { requiredKeys: ["segment"] },
);
const anyCase = fc.record({ deathDate: anyDate, memberships: fc.array(anyMembership, { maxLength: 4 }) });

describe("deathBenefit of any case", () => {
  it("is never negative, has only arrears below zero and pays what every reading pays", () => {
    fc.assert(
      fc.property(anyCase, (death) => {
        const { lines, undetermined } = deathBenefit(death);
        const sum = total(lines);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(lines.every(({ code, amount }) => amount > 0 || code === "ARREARS")).toBe(true);
        const readings = undetermined?.readings.map((one) => one.total) ?? [sum, sum];
        expect(readings.length).toBeGreaterThanOrEqual(2);
        expect(Math.min(...readings)).toBe(sum);
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

  it("never pays less for one month of arrears fewer", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 6 }), (deathDate, months) => {
        const [more, fewer] = [months, months - 1].map((n) => total(benefit(deathDate, bpu(owing(n))).lines));
        expect(fewer).toBeGreaterThanOrEqual(more ?? 0);
      }),
    );
  });
});
