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
    .filter(({ entries }) => !readers.some((reader) => notices(reader, parameter.id, entries)))
    .map(({ what }) => `${parameter.id}: ${what}`);
}

function notices({ one, answer }: Asked, id: string, entries: readonly Entry<unknown>[]): boolean {
  const versions: readonly Version[] = entries.map((entry) => ({ ...entry, id }));
  try {
    return JSON.stringify(ask(one, { versions }).answer) !== answer;
  } catch {
    return true;
  }
}

function nudgesOf({ entries }: Parameter<unknown>): readonly Nudge[] {
  return entries.flatMap((entry, index) => {
    const swap = (changed: Entry<unknown>) => entries.map((other, at) => (at === index ? changed : other));
    const values = variantsOf(entry.value).map(({ what, value }) => ({
      what: `from ${entry.from}, ${what}`,
      entries: swap({ ...entry, value }),
    }));
    const before = entries[index - 1];
    return [
      ...values,
      ...shiftsOf(entry, before).map((shift) => ({
        what: `from ${entry.from}, in force ${shift < 0 ? "a day earlier" : "a day later"}`,
        entries: swap({ ...entry, from: CalendarDate.addDays(entry.from, shift) }),
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

type Variant = { readonly what: string; readonly value: unknown };

function variantsOf(value: unknown, path = ""): readonly Variant[] {
  if (typeof value === "number") {
    return [-1, 1].map((shift) => ({ what: `${path} ${value} to ${value + shift}`, value: value + shift }));
  }
  if (typeof value === "boolean") return [{ what: `${path} ${value} to ${!value}`, value: !value }];
  if (typeof value === "string") return path ? [] : [{ what: `${value} to another`, value: `${value}~` }];
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
  if (Object.values(value).every((item) => typeof item === "string")) return withoutEach(value);
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
