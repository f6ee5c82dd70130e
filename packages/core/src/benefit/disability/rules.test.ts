import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Money } from "../../shared/money.ts";
import { total } from "../line.ts";
import { disabilityRows } from "./parameters.ts";
import { type Injury, partialDisability, totalDisability } from "./rules.ts";

const million = Money.of(1_000_000);
const eventDate = "2026-03-02";
const partial = (...injuries: readonly Injury[]) =>
  partialDisability({ eventDate, wageBase: million, injuries });

/** Row, percent and whether a named source quotes it, as the table was noted. */
const fixedRows: readonly (readonly [row: number, percent: number, verified: boolean])[] = [
  [1, 40, true],
  [2, 35, true],
  [3, 35, false],
  [4, 30, false],
  [5, 32, false],
  [6, 28, false],
  [7, 70, false],
  [8, 35, false],
  [9, 50, false],
  [10, 25, false],
  [11, 70, true],
  [12, 35, true],
  [13, 40, true],
  [14, 20, true],
  [15, 15, false],
  [16, 12, false],
  [17, 9, true],
  [18, 7, false],
  [19, 4, false],
  [20, 3, false],
  [21, 4.5, false],
  [22, 3.5, false],
  [23, 2, true],
  [24, 1.5, false],
  [25, 5, false],
  [26, 3, false],
  [27, 2, false],
  [29, 30, false],
  [33, 5, true],
  [34, 10, true],
  [35, 30, true],
  [36, 15, true],
  [37, 10, true],
  [39, 70, false],
  [42, 10, true],
];

describe("partialDisability by the table, PP 82/2019 Lampiran III: % × 80 × upah", () => {
  it.each(fixedRows)("pays row %i at %d %%, verified: %s", (row, percent, verified) => {
    const { lines, refusals } = partial({ row });
    expect(lines).toMatchObject([
      {
        code: "PARTIAL_ANATOMICAL",
        amount: percent * 800_000,
        law: { instrument: "PP 82/2019" },
        parameter: { id: `jkk.disability.row-${row}`, from: "2019-12-02", verified },
      },
    ]);
    expect(refusals).toEqual([]);
  });

  it("has rows 1 to 43 and one parameter for each", () => {
    expect(disabilityRows.map(({ row }) => row)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
    expect(new Set(disabilityRows.map(({ share }) => share.id)).size).toBe(43);
  });

  it("writes out the arithmetic of a 9 % finger", () => {
    expect(partial({ row: 17 }).lines[0]?.formula).toBe("Telunjuk tangan kanan: 9% × 80 × Rp1.000.000");
  });

  it.each([
    [41, 700, false],
    [28, 3001, true],
    [17, 901, true],
    [17, 900, false],
  ])("says of row %i at %i bps whether the doctor left the table: %s", (row, bps, outside) => {
    expect(partial({ row, bps }).lines[0]?.formula.includes("di luar tabel")).toBe(outside);
  });

  it.each([0, 44])("has no row %i", (row) => {
    expect(() => partial({ row, bps: 100 })).toThrow(`The disability table has no row ${row}`);
  });

  it.each([28, 30, 31, 32, 38, 40, 41, 43])("asks for the doctor's percentage on row %i", (row) => {
    const { lines, refusals } = partial({ row });
    expect(lines).toEqual([]);
    expect(refusals).toEqual([
      {
        code: "DISABILITY_PERCENT_NEEDED",
        law: { instrument: "PP 82/2019", article: "Lampiran III, tabel persentase cacat" },
      },
    ]);
  });

  it.each([
    [31, 1, 6],
    [31, 2, 12],
    [32, 1, 3],
    [32, 4, 12],
    [40, 3, 21],
    [43, 5, 35],
  ])("counts row %i by steps: %i steps are %i %%", (row, steps, percent) => {
    expect(partial({ row, steps }).lines[0]?.amount).toBe(percent * 800_000);
  });

  it.each([
    [28, 999, false],
    [28, 1000, true],
    [28, 3000, true],
    [28, 3001, false],
    [17, 900, true],
    [17, 899, false],
    [17, 901, false],
    [31, 600, true],
    [31, 601, false],
    [30, 2000, false],
    [41, 700, false],
  ])("uses the doctor's figure on row %i, %i bps; the table knows it: %s", (row, bps, verified) => {
    expect(partial({ row, bps }).lines).toMatchObject([{ amount: bps * 8_000, parameter: { verified } }]);
  });

  it.each([
    [30, 1000],
    [30, 1001],
    [38, 500],
  ])("leaves row %i at %i bps to the branch: the row is only remembered", (row, bps) => {
    expect(partial({ row, bps }).lines[0]?.parameter.verified).toBe(false);
  });

  it.each([
    ["2015-07-01", "PP 44/2015", false],
    ["2019-12-01", "PP 44/2015", false],
    ["2019-12-02", "PP 82/2019", true],
  ])("takes the table of %s from %s, verified: %s", (date, instrument, verified) => {
    const { lines } = partialDisability({ eventDate: date, wageBase: million, injuries: [{ row: 17 }] });
    expect(lines).toMatchObject([{ amount: 7_200_000, law: { instrument }, parameter: { verified } }]);
  });

  it("throws before PP 44/2015 came into force", () => {
    const injuries = [{ row: 17 }];
    expect(() => partialDisability({ eventDate: "2015-06-30", wageBase: million, injuries })).toThrow(
      RangeError,
    );
  });

  it.each([0, 44])("throws for row %i, which the table has not", (row) => {
    expect(() => partial({ row })).toThrow(RangeError);
  });

  it("pays nothing and refuses nothing for 0 %", () => {
    expect(partial({ row: 28, bps: 0 })).toEqual({ lines: [], refusals: [] });
  });
});

describe("partialDisability of function, PP 82/2019 Lampiran III: % fungsi × % × 80 × upah", () => {
  it.each([
    [17, 5_000, 3_600_000],
    [17, 10_000, 7_200_000],
    [17, 1, 720],
    [1, 2_500, 8_000_000],
  ])("of row %i at %i bps of function is Rp%i", (row, lossBps, amount) => {
    expect(partial({ row, lossBps }).lines).toMatchObject([{ code: "PARTIAL_FUNCTIONAL", amount }]);
  });

  it("writes both shares", () => {
    expect(partial({ row: 17, lossBps: 5_000 }).lines[0]?.formula).toBe(
      "Telunjuk tangan kanan: 50% × 9% × 80 × Rp1.000.000",
    );
  });

  it("is exact where bps times bps leaves a fraction: 33,33 % of 4,5 %", () => {
    const wageBase = Money.of(3_333_333);
    const { lines } = partialDisability({ eventDate, wageBase, injuries: [{ row: 21, lossBps: 3_333 }] });
    expect(lines[0]?.amount).toBe(Math.round((3_333_333 * 80 * 450 * 3_333) / 100_000_000));
  });
});

describe("partialDisability of the left-handed: right and left change places", () => {
  it.each([
    [1, 35],
    [2, 40],
    [3, 30],
    [4, 35],
    [5, 28],
    [6, 32],
    [15, 12],
    [16, 15],
    [17, 7],
    [18, 9],
    [19, 3],
    [20, 4],
    [21, 3.5],
    [22, 4.5],
    [23, 1.5],
    [24, 2],
  ])("pays row %i at %d %%", (row, percent) => {
    const { lines } = partialDisability({
      eventDate,
      wageBase: million,
      injuries: [{ row }],
      leftHanded: true,
    });
    expect(lines[0]?.amount).toBe(percent * 800_000);
    expect(lines[0]?.formula).toContain("(kidal)");
  });

  it("cites the row whose percentage it takes", () => {
    const { lines } = partialDisability({
      eventDate,
      wageBase: million,
      injuries: [{ row: 18 }],
      leftHanded: true,
    });
    expect(lines[0]?.parameter).toEqual({ id: "jkk.disability.row-17", from: "2019-12-02", verified: true });
  });

  it.each([8, 12, 25, 42])("changes nothing on row %i", (row) => {
    const wageBase = million;
    const right = partialDisability({ eventDate, wageBase, injuries: [{ row }], leftHanded: false });
    expect(partialDisability({ eventDate, wageBase, injuries: [{ row }], leftHanded: true })).toEqual(right);
  });

  it("mirrors each row back to itself", () => {
    const mirrored = disabilityRows.filter(({ mirror }) => mirror !== undefined);
    expect(mirrored.length).toBe(16);
    for (const { row, mirror } of mirrored) {
      expect(disabilityRows.find((other) => other.row === mirror)?.mirror).toBe(row);
    }
  });
});

describe("partialDisability of several injuries, Permenaker 5/2021 Pasal 84(1): never above 70 %", () => {
  it("adds them up below the cap", () => {
    const { lines, refusals } = partial({ row: 17 }, { row: 15 }, { row: 13, lossBps: 5_000 });
    expect(lines.map(({ amount }) => amount)).toEqual([7_200_000, 12_000_000, 16_000_000]);
    expect(refusals).toEqual([]);
  });

  it.each([
    [2_999, 55_992_000, ""],
    [3_000, 56_000_000, ""],
    [3_001, 56_000_000, ", dihitung 30% karena jumlahnya paling banyak 70%"],
  ])("of 40 % and %i bps is Rp%i", (bps, amount, tail) => {
    const { lines } = partial({ row: 1 }, { row: 28, bps });
    expect(total(lines)).toBe(amount);
    expect(lines[1]?.formula.endsWith(`Rp1.000.000${tail}`)).toBe(true);
  });

  it("refuses an injury after the cap, with the article", () => {
    expect(partial({ row: 11 }, { row: 17 }, { row: 28, bps: 0 }).refusals).toEqual([
      {
        code: "DISABILITY_ABOVE_CAP",
        law: { instrument: "Permenaker 5/2021", article: "Pasal 84(1), 130 huruf c" },
      },
    ]);
  });

  it.each([
    ["2019-12-01", false],
    ["2019-12-02", true],
  ])("marks a capped line of %s, when Pasal 84 had effect: %s", (date, verified) => {
    const injuries = [{ row: 1 }, { row: 2 }];
    const { lines } = partialDisability({ eventDate: date, wageBase: million, injuries });
    expect(lines.map(({ parameter }) => parameter.verified)).toEqual([date >= "2019-12-02", verified]);
    expect(total(lines)).toBe(56_000_000);
  });
});

describe("totalDisability, PP 82/2019 Lampiran III: 70% × 80 × upah", () => {
  it.each([
    ["2015-07-01", 1_000_000, 56_000_000, false],
    ["2019-12-01", 1_000_000, 56_000_000, false],
    ["2019-12-02", 1_000_000, 56_000_000, true],
    ["2026-03-02", 2_950_001, 165_200_056, true],
    ["2026-03-02", 0, 0, true],
  ])("on %s at Rp%i is Rp%i, verified: %s", (date, wage, amount, verified) => {
    expect(totalDisability({ eventDate: date, wageBase: Money.of(wage) }).lines).toMatchObject([
      { code: "TOTAL_DISABILITY", amount, parameter: { id: "jkk.disability.total", verified } },
    ]);
  });
});

const anyInjury = fc.record(
  {
    row: fc.integer({ min: 1, max: 43 }),
    bps: fc.nat(10_000),
    steps: fc.nat(10),
    lossBps: fc.nat(10_000),
  },
  { requiredKeys: ["row"] },
);
const anyInjuries = fc.array(anyInjury, { maxLength: 8 });
const anyWage = fc.nat(100_000_000).map(Money.of);

describe("partialDisability of any case", () => {
  it("is never negative and never more than 56 wages", () => {
    fc.assert(
      fc.property(anyInjuries, anyWage, fc.boolean(), (injuries, wageBase, leftHanded) => {
        const { lines } = partialDisability({ eventDate, wageBase, injuries, leftHanded });
        expect(lines.every(({ amount }) => amount >= 0)).toBe(true);
        expect(total(lines)).toBeLessThanOrEqual(56 * wageBase);
      }),
    );
  });

  it("finds every injury again: a line, a refusal or nothing at 0 %", () => {
    fc.assert(
      fc.property(anyInjuries, anyWage, (injuries, wageBase) => {
        const { lines, refusals } = partialDisability({ eventDate, wageBase, injuries });
        const zero = injuries.filter(
          ({ bps, steps, lossBps, row }) =>
            lossBps === 0 ||
            bps === 0 ||
            (bps === undefined && steps === 0 && [31, 32, 40, 43].includes(row)),
        ).length;
        expect(lines.length + refusals.length).toBeGreaterThanOrEqual(injuries.length - zero);
        expect(lines.length + refusals.length).toBeLessThanOrEqual(injuries.length);
      }),
    );
  });

  it("never falls when an injury is added or the wage rises", () => {
    fc.assert(
      fc.property(anyInjuries, anyInjury, anyWage, fc.nat(1_000_000), (injuries, more, wageBase, raise) => {
        const of = (list: readonly Injury[], wage: Money) =>
          total(partialDisability({ eventDate, wageBase: wage, injuries: list }).lines);
        expect(of([...injuries, more], wageBase)).toBeGreaterThanOrEqual(of(injuries, wageBase));
        expect(of(injuries, Money.of(wageBase + raise))).toBeGreaterThanOrEqual(of(injuries, wageBase));
      }),
    );
  });

  it("pays the same in any order of the injuries", () => {
    fc.assert(
      fc.property(anyInjuries, anyWage, (injuries, wageBase) => {
        const of = (list: readonly Injury[]) =>
          total(partialDisability({ eventDate, wageBase, injuries: list }).lines);
        expect(of(injuries.toReversed())).toBe(of(injuries));
      }),
    );
  });
});
