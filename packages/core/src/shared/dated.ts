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
  /** The figure is one of whole months: rules ask for the first day of a month. */
  readonly by?: "month" | undefined;
  readonly entries: readonly Entry<T>[];
};

/** One value of a figure as a calculation read it. */
export type Version = Entry<unknown> & { readonly id: string };

/** Which values a calculation reads instead of those in force on the days it asks for. */
export type Basis = {
  /** Every figure as it stood on this calendar date, as if that had always been the law. */
  readonly lawOf?: string | undefined;
  /** Kept values, which go before those now on file. */
  readonly versions?: readonly Version[] | undefined;
};

/** The calculation that runs now: a rule is synchronous, so there is never more than one. */
type Run = { readonly basis: Basis; readonly read: Map<string, Version> };
let run: Run | undefined;

/**
 * What a synchronous calculation gives, and every value of every figure that it read, so that it can be
 * repeated with the same values when the file has changed. Inside another calculation it reads on that
 * one's basis, and what it read counts as read there too.
 */
export function reckon<T>(
  basis: Basis,
  compute: () => T,
): { readonly result: T; readonly figures: readonly Version[] } {
  const outer = run;
  const inner: Run = { basis: { ...outer?.basis, ...basis }, read: new Map() };
  run = inner;
  try {
    return { result: compute(), figures: [...inner.read.values()] };
  } finally {
    run = outer;
    for (const [key, version] of inner.read) outer?.read.set(key, version);
  }
}

/** Every value the figure has had; of a calculation under kept values those, under one day's law that day's. */
export function history<T>(parameter: Parameter<T>): readonly Entry<T>[] {
  const entries = entriesOf(parameter);
  for (const entry of entries) note(parameter, entry);
  return entries;
}

/** The entry in force on a calendar date. Throws when the law had none: that is a bug, not a zero. */
export function inForce<T>(parameter: Parameter<T>, date: string): Entry<T> {
  const day = run?.basis.lawOf ?? date;
  const entry = entriesOf(parameter).findLast(({ from }) => from <= day);
  if (!entry) throw new RangeError(`${parameter.id} has no value in force on ${day}`);
  note(parameter, entry);
  return entry;
}

/** The first day for which the figure has a value. Throws when it has none at all. */
export function firstDay(parameter: Parameter<unknown>): string {
  const [entry] = entriesOf(parameter);
  if (!entry) throw new RangeError(`${parameter.id} has no value`);
  note(parameter, entry);
  return run?.basis.lawOf ? "0001-01-01" : entry.from;
}

function entriesOf<T>({ id, entries }: Parameter<T>): readonly Entry<T>[] {
  if (!run) return entries;
  const { versions, lawOf } = run.basis;
  // Kept values were read from this very figure, so they have its type.
  const kept = versions?.filter((version) => version.id === id) as readonly Entry<T>[] | undefined;
  const known = kept && kept.length > 0 ? kept.toSorted((a, b) => (a.from < b.from ? -1 : 1)) : entries;
  return lawOf ? known.filter(({ from }) => from <= lawOf).slice(-1) : known;
}

function note({ id }: Parameter<unknown>, entry: Entry<unknown>): void {
  const key = `${id} ${entry.from}`;
  if (run && !run.read.has(key)) run.read.set(key, { ...entry, id });
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
