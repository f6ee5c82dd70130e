export * as CalendarDate from "./date.ts";

import { z } from "zod";
import { Period } from "./period.ts";

/** A plain date in Asia/Jakarta, `YYYY-MM-DD`. */
export const Schema = z.iso.date();

const jakarta = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Jakarta",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The date on the wall in Asia/Jakarta at that instant, `YYYY-MM-DD`. */
export function at(instant: Date): string {
  return jakarta.format(instant);
}

/** The date that many days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const shifted = new Date(`${date}T00:00:00Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  return shifted.toISOString().slice(0, 10);
}

/** The days from the first date to the second; below zero when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The date that many months later (earlier when negative); the first day after a month that lacks it. */
export function addMonths(date: string, months: number): string {
  const month = Period.add(Period.of(date), months);
  const same = `${month}${date.slice(7)}`;
  return same > lastDayOf(month) ? `${Period.add(month, 1)}-01` : same;
}

/** The date that many months later (earlier when negative); the last day of a month that lacks it. */
export function addMonthsWithin(date: string, months: number): string {
  const month = Period.add(Period.of(date), months);
  const same = `${month}${date.slice(7)}`;
  const last = lastDayOf(month);
  return same > last ? last : same;
}

/** The date that many years later (earlier when negative); 1 March for 29 February in a plain year. */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12);
}

function lastDayOf(month: Period): string {
  return addDays(`${Period.add(month, 1)}-01`, -1);
}

/**
 * Whole months between two dates (below zero when the second is earlier), the days beyond them, and the
 * length of the month those days belong to. A month from a day that its end lacks ends on the last day.
 */
export function elapsed(
  from: string,
  to: string,
): { readonly months: number; readonly days: number; readonly length: number } {
  const span = Period.between(Period.of(from), Period.of(to));
  const months = addMonthsWithin(from, span) > to ? span - 1 : span;
  const start = addMonthsWithin(from, months);
  return {
    months,
    days: daysBetween(start, to),
    length: daysBetween(start, addMonthsWithin(from, months + 1)),
  };
}

/** The later of two dates. */
export function later(a: string, b: string): string {
  return a < b ? b : a;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Whether the three parts name a day of the calendar. */
export function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Whole years between two dates. A 29 February birthday completes on 1 March.
 *
 * @unit completed years
 */
export function completedYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
