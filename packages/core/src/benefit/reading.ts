import type { Undetermined } from "./schema.ts";

/** What is asked, and what each side of it would mean, in Indonesian. */
export type OpenQuestion = { readonly question: string; readonly strict: string; readonly generous: string };

/**
 * The answer to what the law leaves open: every combination of readings with its total, the strict ones
 * first; nothing when no question is open or every reading gives the same.
 */
export function undetermined<Code extends string>(
  texts: Readonly<Record<Code, OpenQuestion>>,
  open: readonly Code[],
  total: (generous: ReadonlySet<Code>) => number,
): { readonly undetermined?: Undetermined } {
  if (open.length === 0) return {};
  const readings = combinations(open).map((generous) => ({
    reading: open.map((code) => texts[code][generous.has(code) ? "generous" : "strict"]).join("; "),
    total: total(generous),
  }));
  if (new Set(readings.map((one) => one.total)).size === 1) return {};
  return { undetermined: { question: open.map((code) => texts[code].question).join(" "), readings } };
}

/** Every set of questions that can be read generously; the first is none of them. */
function combinations<Code>([first, ...rest]: readonly Code[]): readonly ReadonlySet<Code>[] {
  if (!first) return [new Set()];
  const others = combinations(rest);
  return [...others, ...others.map((set) => new Set([first, ...set]))];
}
