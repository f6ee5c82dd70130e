import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Money } from "../shared/money.ts";
import { jkkBands, type Payer, type RiskClass, type Sector } from "./parameters.ts";
import {
  bandOf,
  cost,
  dueDate,
  isLatePayment,
  isPrepayPeriod,
  keptBps,
  monthlyRate,
  movedToJobLoss,
  packageRate,
  reduced,
  reductionBps,
  wageRate,
} from "./rules.ts";

const bands = jkkBands.map(({ entries }) => entries[0]?.value);

describe("monthlyRate", () => {
  it.each(["2015-07", "2025-12", "2026-01", "2026-12"])(
    "is Rp10.000 JKK and Rp6.800 JKM in %s, PP 44/2015 Lampiran II band 1 and Pasal 3 PP 50/2025: no discount for APBD",
    (month) => {
      expect(monthlyRate(month)).toEqual({ jkk: 10_000, jkm: 6_800 });
    },
  );

  it("throws for the month before PP 44/2015 came into force", () => {
    expect(() => monthlyRate("2015-06")).toThrow(RangeError);
  });
});

describe("cost", () => {
  const rate = monthlyRate("2026-01");

  it.each([
    [1, 1, 10_000, 6_800],
    [1, 12, 120_000, 81_600],
    [2951, 12, 354_120_000, 240_801_600],
    [0, 12, 0, 0],
    [5, 0, 0, 0],
  ])("of %i people for %i months is %i JKK and %i JKM", (people, months, jkk, jkm) => {
    expect(cost(people, months, rate)).toEqual({ jkk, jkm });
  });

  it("of two groups is the cost of both together", () => {
    const people = fc.nat(100_000);
    fc.assert(
      fc.property(people, people, fc.integer({ min: 1, max: 12 }), (a, b, months) => {
        const [first, second, both] = [a, b, a + b].map((count) => cost(count, months, rate));
        expect([both?.jkk, both?.jkm]).toEqual([
          Number(first?.jkk) + Number(second?.jkk),
          Number(first?.jkm) + Number(second?.jkm),
        ]);
      }),
    );
  });
});

describe("jkkBands, PP 44/2015 Lampiran II", () => {
  it("are 33, the base of each inside its band and JKK 1 % of the base", () => {
    expect(bands).toHaveLength(33);
    for (const band of bands) {
      expect(Number(band?.jkk) * 100).toBe(band?.base);
      expect(band?.base).toBeGreaterThanOrEqual(Number(band?.incomeFrom));
      if (band?.incomeTo) expect(band.base).toBeLessThanOrEqual(band.incomeTo);
    }
  });

  it("follow each other a thousand apart, from nothing and without end", () => {
    expect(bands[0]?.incomeFrom).toBe(0);
    expect(bands.at(-1)?.incomeTo).toBeUndefined();
    for (const [index, band] of bands.slice(1).entries()) {
      expect(band?.incomeFrom).toBe(Number(bands[index]?.incomeTo) + 1_000);
    }
  });

  it("rest on a source at both ends and on memory between", () => {
    const confidences = jkkBands.map(({ entries }) => entries[0]?.confidence);
    expect([confidences[0], confidences.at(-1)]).toEqual(["secondary", "secondary"]);
    expect(new Set(confidences.slice(1, -1))).toEqual(new Set(["recalled"]));
  });
});

describe("bandOf", () => {
  const starts = bands.slice(1).map((band, index) => [index + 2, Number(band?.incomeFrom)] as const);

  it.each(starts)(
    "begins band %i at Rp%i, and one rupiah less belongs to the band before",
    (number, income) => {
      const at = bandOf(Money.of(income), "2026-01-01");
      const below = bandOf(Money.of(income - 1), "2026-01-01");
      expect([at.band.value, below.band.value]).toEqual([bands[number - 1], bands[number - 2]]);
      expect([at.alternative, below.alternative?.value]).toEqual([undefined, bands[number - 1]]);
    },
  );

  it.each(starts)("has no second reading on the last income printed before band %i", (_, income) => {
    expect(bandOf(Money.of(income - 1_000), "2026-01-01").alternative).toBeUndefined();
    expect(bandOf(Money.of(income - 999), "2026-01-01").alternative).toBeDefined();
  });

  it.each([
    [0, "contribution.bpu.jkk-band-01", true],
    [1_099_000, "contribution.bpu.jkk-band-01", true],
    [1_100_000, "contribution.bpu.jkk-band-02", false],
    [20_199_000, "contribution.bpu.jkk-band-32", false],
    [20_200_000, "contribution.bpu.jkk-band-33", true],
    [900_000_000, "contribution.bpu.jkk-band-33", true],
  ])("of Rp%i is %s, confirmed by a source: %s", (income, id, verified) => {
    expect(bandOf(Money.of(income), "2026-01-01")).toMatchObject({ id, verified });
  });

  it("throws before PP 44/2015 and for an income below nothing", () => {
    expect(() => bandOf(Money.zero, "2015-06-30")).toThrow(RangeError);
    expect(bandOf(Money.zero, "2015-07-01").band.value.base).toBe(1_000_000);
    expect(() => bandOf(-1 as Money.Money, "2026-01-01")).toThrow(RangeError);
  });

  it("never charges a higher income less", () => {
    const income = fc.nat(25_000_000);
    fc.assert(
      fc.property(income, income, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const jkk = (amount: number) => bandOf(Money.of(amount), "2026-01-01").band.value.jkk;
        expect(jkk(low)).toBeLessThanOrEqual(jkk(high));
      }),
      { numRuns: 300 },
    );
  });
});

describe("packageRate", () => {
  it.each([
    [0, 10_000],
    [2_700_000, 29_500],
    [20_200_000, 207_000],
  ])("of an income of Rp%i is Rp%i JKK and Rp6.800 JKM, UU 40/2004 Pasal 46(3)", (income, jkk) => {
    expect(packageRate(Money.of(income), "2026-01")).toEqual({ jkk, jkm: 6_800 });
  });
});

describe("reductionBps and reduced", () => {
  it.each<[Sector, string, number, string]>([
    ["OTHER", "2020-07", 0, "the month before PP 49/2020"],
    ["OTHER", "2020-08", 9_900, "the first month of PP 49/2020"],
    ["OTHER", "2021-01", 9_900, "its last"],
    ["OTHER", "2021-02", 0, "the month after"],
    ["TRANSPORT", "2020-08", 9_900, "PP 49/2020 knew no sectors"],
    ["TRANSPORT", "2021-02", 0, "the month after"],
    ["TRANSPORT", "2025-12", 0, "the month before PP 50/2025 in transport"],
    ["TRANSPORT", "2026-01", 5_000, "the first in transport"],
    ["TRANSPORT", "2027-03", 5_000, "the last in transport"],
    ["TRANSPORT", "2027-04", 0, "the month after in transport"],
    ["OTHER", "2026-03", 0, "the month before PP 50/2025 elsewhere"],
    ["OTHER", "2026-04", 5_000, "the first elsewhere"],
    ["OTHER", "2026-12", 5_000, "the last elsewhere"],
    ["OTHER", "2027-01", 0, "the month after elsewhere"],
  ])("in %s for %s is %i bps: %s, PP 49/2020 Pasal 8-9, PP 50/2025 Pasal 4", (sector, month, bps) => {
    expect(reductionBps({ sector, month, payer: "SELF", firstMonth: "2016-01" })).toBe(bps);
  });

  it.each<[Payer, number]>([
    ["SELF", 5_000],
    ["CSR", 5_000],
    ["APBN", 0],
    ["APBD", 0],
    ["DBH_CHT", 0],
    ["DBH_SAWIT", 0],
  ])("paid by %s is %i bps, PP 50/2025 Pasal 3 excludes APBN and APBD", (payer, bps) => {
    const input = { payer, month: "2026-06", firstMonth: "2026-06" } as const;
    expect(reductionBps({ ...input, sector: "OTHER" })).toBe(bps);
    expect(reductionBps({ ...input, sector: "TRANSPORT" })).toBe(bps);
  });

  it.each([
    ["2020-07", "2020-08", 9_900],
    ["2020-08", "2020-08", 0],
    ["2020-08", "2020-09", 0],
    ["2020-08", "2020-10", 9_900],
    ["2020-12", "2021-01", 0],
    ["2026-04", "2026-04", 5_000],
  ])(
    "of who began in %s is, in %s, %i bps: PP 49/2020 Pasal 13 asks two full months of newcomers",
    (firstMonth, month, bps) => {
      expect(reductionBps({ sector: "OTHER", payer: "APBD", month, firstMonth })).toBe(
        month < "2021-02" ? bps : 0,
      );
      expect(reductionBps({ sector: "OTHER", payer: "SELF", month, firstMonth })).toBe(bps);
    },
  );

  it.each([
    [0, 5_000, 5_000, 3_400],
    [0, 9_900, 100, 68],
    [2_700_000, 5_000, 14_750, 3_400],
    [2_700_000, 0, 29_500, 6_800],
  ])("makes the package of Rp%i less %i bps Rp%i and Rp%i", (income, bps, jkk, jkm) => {
    expect(reduced(packageRate(Money.of(income), "2026-06"), bps)).toEqual({ jkk, jkm });
  });

  it("takes half a rupiah up", () => {
    expect(reduced({ jkk: Money.of(3), jkm: Money.of(1) }, 5_000)).toEqual({ jkk: 2, jkm: 1 });
    expect(reduced({ jkk: Money.of(101), jkm: Money.of(10) }, 9_900)).toEqual({ jkk: 1, jkm: 0 });
  });

  it("leaves every band whole at 50 % and at 1 %", () => {
    for (const band of bands) {
      expect(Number(band?.jkk) % 100).toBe(0);
    }
  });
});

describe("wageRate", () => {
  it.each<[RiskClass, number, number]>([
    ["VERY_LOW", 24, 10],
    ["LOW", 54, 40],
    ["MEDIUM", 89, 75],
    ["HIGH", 127, 113],
    ["VERY_HIGH", 174, 160],
  ])(
    "of class %s is %i bps billed and %i kept, PP 44/2015 Lampiran I, PP 37/2021 Pasal 11(5)",
    (risk, billed, kept) => {
      expect(wageRate(Money.of(10_000_000), risk, "2026-01")).toEqual({ jkk: billed * 1_000, jkm: 30_000 });
      expect(keptBps(risk, "2026-01-01").jkk).toBe(kept);
    },
  );

  it.each([
    [1_000_208, 2_400, 3_001],
    [1_000_209, 2_401, 3_001],
    [1_000_166, 2_400, 3_000],
    [1_000_167, 2_400, 3_001],
  ])("of a wage of Rp%i is Rp%i and Rp%i, half a rupiah up", (wage, jkk, jkm) => {
    expect(wageRate(Money.of(wage), "VERY_LOW", "2026-01")).toEqual({ jkk, jkm });
  });

  it("is exact where the product leaves the safe integers", () => {
    expect(wageRate(Money.of(4_499_999_999_999), "VERY_HIGH", "2026-01").jkk).toBe(78_300_000_000);
  });
});

describe("keptBps and movedToJobLoss", () => {
  it.each([
    ["2021-02-01", 24, 30, "the day before PP 37/2021"],
    ["2021-02-02", 10, 20, "the day of PP 37/2021 Pasal 11(5)"],
    ["2025-02-06", 10, 20, "the day before PP 6/2025"],
    ["2025-02-07", 10, 30, "the day of PP 6/2025 Pasal 11(5): JKM is whole again"],
  ])("on %s keeps %i bps of JKK and %i of JKM: %s", (date, jkk, jkm) => {
    expect(keptBps("VERY_LOW", date)).toEqual({ jkk, jkm });
  });

  it.each([
    [4_999_999, 7_000],
    [5_000_000, 7_000],
    [5_000_001, 7_000],
    [4_000_000, 5_600],
    [9_000_000, 7_000],
  ])("moves of a wage of Rp%i Rp%i, Permenaker 3/2025 Pasal 14: at most of Rp5.000.000", (wage, jkk) => {
    expect(movedToJobLoss(Money.of(wage), "2026-01")).toEqual({ jkk, jkm: 0 });
  });

  it("has no cap on file before Permenaker 3/2025", () => {
    expect(() => movedToJobLoss(Money.of(1), "2025-02")).toThrow(RangeError);
    expect(movedToJobLoss(Money.of(1_000_000), "2025-03").jkk).toBe(1_400);
  });
});

describe("dueDate and isLatePayment", () => {
  it.each([
    ["2026-03-14", false],
    ["2026-03-15", false],
    ["2026-03-16", true],
    ["2026-04-01", true],
    ["2026-02-28", false],
  ])("March 2026 paid on %s is in arrears: %s, Permenaker 5/2021 Pasal 41(2), 42", (paidAt, late) => {
    expect(dueDate("2026-03")).toBe("2026-03-15");
    expect(isLatePayment("2026-03", paidAt)).toBe(late);
  });

  it("has no due day on file before Permenaker 5/2021", () => {
    expect(() => dueDate("2021-03")).toThrow(RangeError);
    expect(dueDate("2021-04")).toBe("2021-04-15");
  });
});

describe("isPrepayPeriod", () => {
  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [5, false],
    [6, true],
    [7, false],
    [11, false],
    [12, true],
    [13, false],
  ])("of %i months is %s, Permenaker 5/2021 Pasal 41(3)-(4)", (months, expected) => {
    expect(isPrepayPeriod(months, "2026-01-01")).toBe(expected);
  });
});
