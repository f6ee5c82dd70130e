/** An instrument and the article, paragraph or annex in it: `PP 44/2015`, `Lampiran II`. */
export type Law = { readonly instrument: string; readonly article: string };

/** Read in the text of the law itself, quoted by a named source, or only remembered. */
export type Confidence = "primary" | "secondary" | "recalled";

/** A value from the day it came into force until the next entry. */
export type Entry<T> = {
  /** Calendar date, the first day of force. */
  readonly from: string;
  readonly value: T;
  readonly law: Law;
  readonly confidence: Confidence;
  /** Calendar date on which the value was last compared with its source. */
  readonly checkedOn: string;
  /** Calendar date after which it must be compared again. */
  readonly checkBy: string;
};

/** A figure set by law, with every value it has had; entries stand in the order of their dates. */
export type Parameter<T> = {
  readonly id: string;
  readonly unit: string;
  readonly entries: readonly Entry<T>[];
};

/** The entry in force on a calendar date. Throws when the law had none: that is a bug, not a zero. */
export function inForce<T>({ id, entries }: Parameter<T>, date: string): Entry<T> {
  const entry = entries.findLast(({ from }) => from <= date);
  if (!entry) throw new RangeError(`${id} has no value in force on ${date}`);
  return entry;
}

/** The first day for which the figure has a value. Throws when it has none at all. */
export function firstDay({ id, entries }: Parameter<unknown>): string {
  const [entry] = entries;
  if (!entry) throw new RangeError(`${id} has no value`);
  return entry.from;
}

/** Whether the value rests on the text of the law or a named source; otherwise a branch must confirm it. */
export function isVerified({ confidence }: Entry<unknown>): boolean {
  return confidence !== "recalled";
}

/** Whether the value is past the day by which it should have been compared with its source again. */
export function isStale({ checkBy }: Entry<unknown>, today: string): boolean {
  return today > checkBy;
}

/** When the figures now in the code were compared with their sources, and when that is due again. */
export const checked = { checkedOn: "2026-11-23", checkBy: "2027-11-23" } as const;
