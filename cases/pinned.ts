import { CalendarDate } from "../packages/core/src/shared/date.ts";
import type { Entry, Parameter, Version } from "../packages/core/src/shared/dated.ts";
import { type Asked, ask } from "./case.ts";

/** A figure moved by the least there is, in one place. */
type Nudge = { readonly what: string; readonly entries: readonly Entry<unknown>[] };

/**
 * The places in which a figure could be moved without any case noticing: no case stands on that side of its
 * boundary. Every number is moved up and down by one, every first day of force by a day, every item of a
 * list left out, every other value changed.
 */
export function unpinned(parameter: Parameter<unknown>, asked: readonly Asked[]): readonly string[] {
  const readers = asked.filter(({ reads }) => reads.has(parameter.id));
  return nudgesOf(parameter)
    .filter(({ what }) => !(`${parameter.id}: ${what}` in unnoticeable))
    .filter(({ entries }) => !readers.some((reader) => notices(reader, parameter.id, entries)))
    .map(({ what }) => `${parameter.id}: ${what}`);
}

/** What no case can notice, and why. */
export const unnoticeable: Readonly<Record<string, string>> = {
  "contribution.bpu.jkk-band-01: from 2015-07-01,  incomeFrom 0 to -1": "there is no income below zero",
  "contribution.pu.recomposition-wage-cap: from 2025-02-07,  5000000 to 4999999":
    "one rupiah is rounded away",
  "contribution.pu.recomposition-wage-cap: from 2025-02-07,  5000000 to 5000001":
    "one rupiah is rounded away",
  "scholarship.school-year-start: from 2021-01-08, in force a day later":
    "read for every school year, also those before it",
  "claim.late-payment: from 2015-07-01, in force a day later":
    "read on a due day, the first of which is later",
  "claim.late-death-payment: from 2015-07-01, in force a day later":
    "read on a due day, the first of which is later",
  "region.fixed-holidays: from 2014-01-01, without 08-17": "a Sunday in 2014; later years have their decrees",
  "region.fixed-holidays: from 2017-01-01, in force a day earlier": "the two lists differ on 1 June only",
  "region.fixed-holidays: from 2017-01-01, in force a day later": "the two lists differ on 1 June only",
};

function notices({ one, answer }: Asked, id: string, entries: readonly Entry<unknown>[]): boolean {
  const versions: readonly Version[] = entries.map((entry) => ({ ...entry, id }));
  try {
    return JSON.stringify(ask(one, { versions }).answer) !== answer;
  } catch {
    return true;
  }
}

function nudgesOf({ entries, by }: Parameter<unknown>): readonly Nudge[] {
  return entries.flatMap((entry, index) => {
    const swap = (changed: Entry<unknown>) => entries.map((other, at) => (at === index ? changed : other));
    const others = entries.map(({ value }) => value).filter((value) => value !== entry.value);
    const values = variantsOf(entry.value, "", others).map(({ what, value }) => ({
      what: `from ${entry.from}, ${what}`,
      entries: swap({ ...entry, value }),
    }));
    const before = entries[index - 1];
    return [
      ...values,
      ...shiftsOf(entry, before).map((shift) => ({
        what: `from ${entry.from}, in force a ${by ?? "day"} ${shift < 0 ? "earlier" : "later"}`,
        entries: swap({ ...entry, from: moved(entry.from, shift, by) }),
      })),
    ];
  });
}

/**
 * The days by which a first day of force is moved. Before the first value there is nothing to read, and
 * where the value stayed the same no day tells the two apart.
 */
function shiftsOf(entry: Entry<unknown>, before: Entry<unknown> | undefined): readonly number[] {
  if (!before) return [1];
  return JSON.stringify(before.value) === JSON.stringify(entry.value) ? [] : [-1, 1];
}

function moved(date: string, shift: number, by: "month" | undefined): string {
  return by === "month" ? CalendarDate.addMonths(date, shift) : CalendarDate.addDays(date, shift);
}

type Variant = { readonly what: string; readonly value: unknown };

/** Every way to change a value by the least there is; a word becomes another that the figure has had. */
function variantsOf(value: unknown, path: string, others: readonly unknown[] = []): readonly Variant[] {
  if (typeof value === "number") {
    return [-1, 1].map((shift) => ({ what: `${path} ${value} to ${value + shift}`, value: value + shift }));
  }
  if (typeof value === "boolean") return [{ what: `${path} ${value} to ${!value}`, value: !value }];
  if (typeof value === "string")
    return path ? [] : [{ what: `${value} to another`, value: others[0] ?? `${value}~` }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => [
      { what: `${path} without ${JSON.stringify(item)}`, value: value.toSpliced(index, 1) },
      ...variantsOf(item, `${path}[${index}]`).map((one) => ({
        ...one,
        value: value.with(index, one.value),
      })),
    ]);
  }
  if (typeof value !== "object" || value === null) return [];
  if (
    !path &&
    Object.keys(value).length > 1 &&
    Object.values(value).every((item) => typeof item === "string")
  ) {
    return withoutEach(value);
  }
  return Object.entries(value).flatMap(([key, item]) =>
    variantsOf(item, `${path} ${key}`).map((one) => ({ ...one, value: { ...value, [key]: one.value } })),
  );
}

/** A record of names, such as days and what they mark: with each one taken out. */
function withoutEach(value: object): readonly Variant[] {
  return Object.keys(value).map((key) => ({
    what: `without ${key}`,
    value: Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)),
  }));
}
