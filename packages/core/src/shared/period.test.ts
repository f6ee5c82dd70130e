import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Period } from "./period.ts";

const period = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);
const months = fc.integer({ min: -2_400, max: 2_400 });

describe("Schema", () => {
  it.each(["2026-01", "2026-12", "1999-09"])("takes %s", (text) => {
    expect(Period.Schema.safeParse(text).success).toBe(true);
  });

  it.each(["2026-00", "2026-13", "2026-1", "26-01", "2026-01-01", " 2026-01", "2026-01\n", ""])(
    "refuses %j",
    (text) => {
      expect(Period.Schema.safeParse(text).success).toBe(false);
    },
  );
});

describe("of", () => {
  it("is the month of a date", () => {
    expect(Period.of("2026-02-28")).toBe("2026-02");
  });
});

describe("add", () => {
  it.each([
    ["2026-12", 1, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-02", 0, "2026-02"],
    ["2026-02", 23, "2028-01"],
    ["2026-02", -26, "2023-12"],
    ["0999-12", 1, "1000-01"],
  ])("%s and %i months give %s", (from, count, expected) => {
    expect(Period.add(from, count)).toBe(expected);
  });

  it("comes back by the same number of months, in two steps as in one", () => {
    fc.assert(
      fc.property(period, months, months, (from, a, b) => {
        expect(Period.add(Period.add(from, a), -a)).toBe(from);
        expect(Period.add(Period.add(from, a), b)).toBe(Period.add(from, a + b));
      }),
    );
  });

  it("keeps the order of months", () => {
    fc.assert(
      fc.property(period, fc.integer({ min: 1, max: 2_400 }), (from, later) => {
        expect(Period.add(from, later) > from).toBe(true);
      }),
    );
  });
});

describe("between", () => {
  it.each([
    ["2026-12", "2027-01", 1],
    ["2026-01", "2025-12", -1],
    ["2026-02", "2026-02", 0],
    ["2023-12", "2026-02", 26],
  ])("%s to %s are %i months", (first, second, expected) => {
    expect(Period.between(first, second)).toBe(expected);
  });
});

describe("range", () => {
  it("holds both ends and passes over the new year", () => {
    expect(Period.range("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(Period.range("2026-02", "2026-02")).toEqual(["2026-02"]);
  });

  it("is empty when the last month is earlier", () => {
    expect(Period.range("2026-02", "2026-01")).toEqual([]);
  });

  it("ends at the last month that can be written", () => {
    expect(Period.range("9999-11", "9999-12")).toEqual(["9999-11", "9999-12"]);
  });

  it("has one month for each step between its ends", () => {
    fc.assert(
      fc.property(period, fc.nat(300), (first, count) => {
        const list = Period.range(first, Period.add(first, count));
        expect(list).toHaveLength(count + 1);
        expect(list).toEqual(list.toSorted());
        expect(new Set(list).size).toBe(count + 1);
      }),
      { numRuns: 50 },
    );
  });
});

describe("monthsToYearEnd", () => {
  it.each([
    ["2026-01", 12],
    ["2026-02", 11],
    ["2026-12", 1],
  ])("counts from %s to December: %i", (from, expected) => {
    expect(Period.monthsToYearEnd(from)).toBe(expected);
    expect(Period.range(from, "2026-12")).toHaveLength(expected);
  });
});

describe("later", () => {
  it.each([
    ["2025-12", "2026-01", "2026-01"],
    ["2026-01", "2025-12", "2026-01"],
    ["2026-01", "2026-01", "2026-01"],
  ])("of %s and %s is %s", (a, b, expected) => {
    expect(Period.later(a, b)).toBe(expected);
  });
});

describe("earlier", () => {
  it.each([
    ["2025-12", "2026-01", "2025-12"],
    ["2026-01", "2025-12", "2025-12"],
    ["2026-01", "2026-01", "2026-01"],
  ])("of %s and %s is %s", (a, b, expected) => {
    expect(Period.earlier(a, b)).toBe(expected);
  });
});
