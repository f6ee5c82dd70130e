import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cost, monthlyRate } from "./rules.ts";

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
