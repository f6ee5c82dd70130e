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

describe("daysBetween", () => {
  it.each([
    ["2026-02-28", "2026-03-01", 1],
    ["2028-02-28", "2028-03-01", 2],
    ["2026-12-31", "2026-12-31", 0],
    ["2026-01-01", "2025-01-01", -365],
  ])("%s to %s are %i", (from, to, expected) => {
    expect(CalendarDate.daysBetween(from, to)).toBe(expected);
  });

  it("undoes addDays", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -50_000, max: 50_000 }), (from, days) => {
        expect(CalendarDate.daysBetween(from, CalendarDate.addDays(from, days))).toBe(days);
      }),
    );
  });
});

describe("addMonths and addMonthsWithin", () => {
  it.each([
    ["2026-01-20", 3, "2026-04-20", "2026-04-20"],
    ["2026-01-31", 3, "2026-05-01", "2026-04-30"],
    ["2026-01-31", 2, "2026-03-31", "2026-03-31"],
    ["2026-01-30", 1, "2026-03-01", "2026-02-28"],
    ["2026-01-29", 1, "2026-03-01", "2026-02-28"],
    ["2026-01-28", 1, "2026-02-28", "2026-02-28"],
    ["2028-01-30", 1, "2028-03-01", "2028-02-29"],
    ["2028-01-29", 1, "2028-02-29", "2028-02-29"],
    ["2026-10-31", 1, "2026-12-01", "2026-11-30"],
    ["2026-12-31", 0, "2026-12-31", "2026-12-31"],
    ["2026-11-30", 15, "2028-03-01", "2028-02-29"],
    ["2026-03-31", -1, "2026-03-01", "2026-02-28"],
    ["2026-01-15", -13, "2024-12-15", "2024-12-15"],
  ])("%s and %i months give %s, and within the month %s", (from, months, next, within) => {
    expect(CalendarDate.addMonths(from, months)).toBe(next);
    expect(CalendarDate.addMonthsWithin(from, months)).toBe(within);
  });

  it("never go back in time as the months go on, and differ by a day at most", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const [next, within] = [
          CalendarDate.addMonths(from, months),
          CalendarDate.addMonthsWithin(from, months),
        ];
        expect(CalendarDate.addMonths(from, months + 1) > next).toBe(true);
        expect(CalendarDate.addMonthsWithin(from, months + 1) > within).toBe(true);
        expect([0, 1]).toContain(CalendarDate.daysBetween(within, next));
      }),
    );
  });
});

describe("addYears", () => {
  it.each([
    ["1961-01-05", 65, "2026-01-05"],
    ["1961-12-31", 65, "2026-12-31"],
    ["1960-02-29", 65, "2025-03-01"],
    ["1960-02-29", 64, "2024-02-29"],
    ["1960-02-28", 65, "2025-02-28"],
    ["2024-02-29", -65, "1959-03-01"],
  ])("of %s and %i is %s", (from, years, expected) => {
    expect(CalendarDate.addYears(from, years)).toBe(expected);
  });

  it("is the first day on which so many years are complete", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 100 }), (from, years) => {
        const day = CalendarDate.addYears(from, years);
        expect(CalendarDate.completedYears(from, day)).toBe(years);
        expect(CalendarDate.completedYears(from, CalendarDate.addDays(day, -1))).toBe(years - 1);
      }),
    );
  });
});

describe("elapsed", () => {
  it.each([
    ["2026-01-10", "2026-01-10", 0, 0, 31],
    ["2026-01-10", "2026-02-09", 0, 30, 31],
    ["2026-01-10", "2026-02-10", 1, 0, 28],
    ["2026-01-31", "2026-02-28", 1, 0, 31],
    ["2026-01-31", "2026-03-01", 1, 1, 31],
    ["2026-01-31", "2026-03-30", 1, 30, 31],
    ["2026-01-31", "2026-03-31", 2, 0, 30],
    ["2026-01-10", "2026-01-09", -1, 30, 31],
    ["2026-01-10", "2024-06-30", -19, 20, 30],
  ])("from %s to %s are %i months and %i days of a month of %i", (from, to, months, days, length) => {
    expect(CalendarDate.elapsed(from, to)).toEqual({ months, days, length });
  });

  it("adds up to the second date, with fewer days than the month has", () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        const { months, days, length } = CalendarDate.elapsed(from, to);
        expect(CalendarDate.addDays(CalendarDate.addMonthsWithin(from, months), days)).toBe(to);
        expect(days >= 0 && days < length).toBe(true);
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

describe("later", () => {
  it.each([
    ["2025-02-23", "2025-02-24", "2025-02-24"],
    ["2025-02-24", "2025-02-23", "2025-02-24"],
    ["2025-02-24", "2025-02-24", "2025-02-24"],
  ])("of %s and %s is %s", (a, b, expected) => {
    expect(CalendarDate.later(a, b)).toBe(expected);
  });
});
