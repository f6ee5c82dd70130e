import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "./date.ts";

const date = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe("at", () => {
  it.each([
    ["2026-01-05T16:59:59.999Z", "2026-01-05", "one millisecond before midnight in Jakarta"],
    ["2026-01-05T17:00:00.000Z", "2026-01-06", "midnight in Jakarta"],
    ["2025-12-31T17:00:00.000Z", "2026-01-01", "the new year in Jakarta"],
    ["2026-01-01T00:00:00.000Z", "2026-01-01", "seven in the morning in Jakarta"],
  ])("%s is %s: %s", (instant, expected) => {
    expect(CalendarDate.at(new Date(instant))).toBe(expected);
  });
});

describe("addDays", () => {
  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-01-05", 90, "2026-04-05"],
    ["2026-01-05", 0, "2026-01-05"],
  ])("%s and %i days give %s", (from, days, expected) => {
    expect(CalendarDate.addDays(from, days)).toBe(expected);
  });

  it("comes back by the same number of days", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -50_000, max: 50_000 }), (from, days) => {
        expect(CalendarDate.addDays(CalendarDate.addDays(from, days), -days)).toBe(from);
      }),
    );
  });
});

describe("weekday", () => {
  it.each([
    ["2026-01-04", 0],
    ["2026-01-05", 1],
    ["2026-01-10", 6],
  ])("%s is day %i of the week", (day, expected) => {
    expect(CalendarDate.weekday(day)).toBe(expected);
  });

  it("moves on by one a day", () => {
    fc.assert(
      fc.property(date, (day) => {
        expect(CalendarDate.weekday(CalendarDate.addDays(day, 1))).toBe((CalendarDate.weekday(day) + 1) % 7);
      }),
    );
  });
});

describe("exists", () => {
  it.each([
    [2024, 2, 29, true],
    [2000, 2, 29, true],
    [1900, 2, 29, false],
    [2026, 2, 29, false],
    [2026, 4, 30, true],
    [2026, 4, 31, false],
    [2026, 12, 31, true],
    [2026, 13, 1, false],
    [2026, 0, 1, false],
    [2026, 1, 0, false],
    [99, 1, 1, false],
  ])("%i-%i-%i: %s", (year, month, day, expected) => {
    expect(CalendarDate.exists(year, month, day)).toBe(expected);
  });
});

describe("completedYears", () => {
  it.each([
    ["1961-01-06", "2026-01-05", 64, "the day before the birthday"],
    ["1961-01-05", "2026-01-05", 65, "the birthday"],
    ["1961-01-04", "2026-01-05", 65, "the day after"],
    ["1960-02-29", "2025-02-28", 64, "29 February, the day before 1 March of a plain year"],
    ["1960-02-29", "2025-03-01", 65, "29 February, 1 March of a plain year"],
    ["1960-02-29", "2024-02-29", 64, "29 February, in a leap year"],
    ["2026-01-05", "2026-01-05", 0, "the day of birth"],
  ])("from %s to %s are %i: %s", (from, to, expected) => {
    expect(CalendarDate.completedYears(from, to)).toBe(expected);
  });
});
