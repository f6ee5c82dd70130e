export * as Period from "./period.ts";

import { z } from "zod";

/** A contribution month (BLTH), `YYYY-MM`. */
export const Schema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Tulis bulan sebagai YYYY-MM");
export type Period = z.infer<typeof Schema>;

/** The month of a calendar date. */
export function of(date: string): Period {
  return date.slice(0, 7);
}

/** Months since January of the year 0. */
function indexOf(period: Period): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1;
}

/** The month that many months later (earlier when negative). */
export function add(period: Period, months: number): Period {
  const index = indexOf(period) + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/**
 * How many months the second is after the first; below zero when it is earlier.
 *
 * @unit months
 */
export function between(first: Period, second: Period): number {
  return indexOf(second) - indexOf(first);
}

/** Every month from the first to the last, both included; none when the last is earlier. */
export function range(first: Period, last: Period): readonly Period[] {
  const length = Math.max(between(first, last) + 1, 0);
  return Array.from({ length }, (_, months) => add(first, months));
}

/**
 * Months from this one to December of its year, itself included.
 *
 * @unit months, 1 to 12
 */
export function monthsToYearEnd(period: Period): number {
  return 13 - Number(period.slice(5));
}

/** The later of two months. */
export function later(a: Period, b: Period): Period {
  return a < b ? b : a;
}

/** The earlier of two months. */
export function earlier(a: Period, b: Period): Period {
  return a < b ? a : b;
}
