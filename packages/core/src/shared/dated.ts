/** A figure set by law, from the day it came into force until the next entry. */
export type Dated<T> = {
  readonly from: string;
  readonly value: T;
  readonly law: string;
  readonly confidence: "primary" | "secondary" | "recalled";
};

/** The entry in force on a calendar date. Throws when the law had none: that is a bug, not a zero. */
export function inForce<T>(entries: readonly Dated<T>[], date: string): Dated<T> {
  const entry = entries.findLast(({ from }) => from <= date);
  if (!entry) throw new RangeError(`No value in force on ${date}`);
  return entry;
}
