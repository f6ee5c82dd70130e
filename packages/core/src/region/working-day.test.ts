import { describe, expect, it } from "vitest";
import { CalendarDate } from "../shared/date.ts";
import { collectiveLeave, nationalHolidays } from "./parameters.ts";
import { addWorkingDays, dueAt, holidaysKnown, isWorkingDay } from "./working-day.ts";

describe("nationalHolidays and collectiveLeave", () => {
  it.each([
    [2025, "hari libur nasional", 17, nationalHolidays],
    [2025, "cuti bersama", 11, collectiveLeave],
    [2026, "hari libur nasional", 17, nationalHolidays],
    [2026, "cuti bersama", 8, collectiveLeave],
  ])("hold for %i as many days of %s as the ministers announced: %i", (year, _, count, { entries }) => {
    const days = entries.filter(({ value }) => value.year === year).map(({ value }) => value.days);
    expect(days.flatMap(Object.keys)).toHaveLength(count);
  });

  it("name only days of the calendar in the year of their decree, each once", () => {
    const all = [nationalHolidays, collectiveLeave]
      .flatMap(({ entries }) => entries)
      .flatMap(({ value }) => Object.keys(value.days).map((date) => ({ date, year: value.year })));
    for (const { date, year } of all) {
      expect(CalendarDate.Schema.safeParse(date).success).toBe(true);
      expect(date.slice(0, 4)).toBe(String(year));
    }
    expect(new Set(all.map(({ date }) => date)).size).toBe(all.length);
  });
});

describe("isWorkingDay", () => {
  it.each([
    ["2026-01-09", true, "Friday"],
    ["2026-01-10", false, "Saturday"],
    ["2026-01-11", false, "Sunday"],
    ["2026-01-12", true, "Monday"],
    ["2026-01-15", true, "the day before Isra Mikraj"],
    ["2026-01-16", false, "Isra Mikraj"],
    ["2026-03-17", true, "the day before the leave for Nyepi"],
    ["2026-03-18", false, "leave for Nyepi"],
    ["2026-03-24", false, "last leave for Idulfitri"],
    ["2026-03-25", true, "the day after it"],
    ["2025-08-18", false, "leave added by amendment"],
    ["2027-08-17", false, "a fixed holiday of a year without decree"],
    ["2027-03-10", true, "a plain day of a year without decree"],
    ["2016-06-01", true, "1 June before Keppres 24/2016 made it a holiday"],
    ["2017-06-01", false, "1 June since then"],
  ])("%s is %s: %s", (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });
});

describe("holidaysKnown", () => {
  it.each([
    [2024, false],
    [2025, true],
    [2026, true],
    [2027, false],
  ])("%i: %s", (year, known) => {
    expect(holidaysKnown(year)).toBe(known);
  });
});

describe("addWorkingDays", () => {
  it.each([
    ["2026-01-05", 0, "2026-01-05"],
    ["2026-01-05", 1, "2026-01-06"],
    ["2026-01-09", 1, "2026-01-12"],
    ["2026-01-10", 1, "2026-01-12"],
    ["2026-01-15", 1, "2026-01-19"],
    ["2026-03-17", 1, "2026-03-25"],
    ["2025-12-24", 1, "2025-12-29"],
    ["2025-12-31", 1, "2026-01-02"],
    ["2026-01-05", 5, "2026-01-12"],
    ["2026-01-12", -1, "2026-01-09"],
    ["2026-03-25", -1, "2026-03-17"],
  ])("%s and %i working days give %s", (date, n, expected) => {
    expect(addWorkingDays(date, n)).toBe(expected);
  });
});

describe("dueAt", () => {
  it.each([
    ["2026-01-05T08:00:00+07:00", 2, "2026-01-07T09:00:00.000Z", "counts from the day in Jakarta"],
    ["2026-01-05T17:30:00.000Z", 1, "2026-01-07T09:00:00.000Z", "is already Tuesday in Jakarta"],
    ["2026-01-05T16:59:59.000Z", 1, "2026-01-06T09:00:00.000Z", "is still Monday in Jakarta"],
    ["2026-03-16T23:00:00+07:00", 2, "2026-03-25T09:00:00.000Z", "passes over Nyepi and Idulfitri"],
  ])("%s and %i working days: %s (%s)", (from, workingDays, expected) => {
    expect(dueAt(new Date(from), workingDays).toISOString()).toBe(expected);
  });
});
