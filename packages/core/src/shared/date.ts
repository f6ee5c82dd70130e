export * as CalendarDate from "./date.ts";

import { z } from "zod";

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
