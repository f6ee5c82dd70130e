import { CalendarDate } from "../shared/date.ts";
import { inForce, type Parameter } from "../shared/dated.ts";
import {
  collectiveLeave,
  type DaysOff,
  electionDays,
  fixedHolidays,
  nationalHolidays,
} from "./parameters.ts";

const decreed = new Set([
  ...daysOf(nationalHolidays),
  ...daysOf(collectiveLeave),
  ...electionDays.entries.map(({ value }) => value),
]);
const decreedYears = new Set(nationalHolidays.entries.map(({ value }) => value.year));

/** The days off by the last decree on each year: what an amendment withdrew is worked again. */
function daysOf({ entries }: Parameter<DaysOff>): readonly string[] {
  const lastByYear = new Map(entries.map(({ value }) => [value.year, value.days]));
  return [...lastByYear.values()].flatMap(Object.keys);
}

/**
 * Whether the ministers' decree on the days off of that year is on file.
 *
 * Without it only weekends and holidays of a fixed date are left out, so a due time may come a few days early.
 */
export function holidaysKnown(year: number): boolean {
  return decreedYears.has(year);
}

/** Whether offices in Indonesia work that day: no weekend, national holiday or collective leave. */
export function isWorkingDay(date: string): boolean {
  const weekday = CalendarDate.weekday(date);
  if (weekday === 0 || weekday === 6) return false;
  return !decreed.has(date) && !(date.slice(5) in inForce(fixedHolidays, date).value);
}

/** The n-th working day after that date; before it when n is negative; the date itself for 0. */
export function addWorkingDays(date: string, n: number): string {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = CalendarDate.addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** 16:00 in Jakarta on the n-th working day after the day of that instant. */
export function dueAt(from: Date, workingDays: number): Date {
  return new Date(`${addWorkingDays(CalendarDate.at(from), workingDays)}T16:00:00+07:00`);
}
