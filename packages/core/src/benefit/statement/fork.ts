import { type Benefits, total } from "../line.ts";
import type { Undetermined } from "../schema.ts";

/** An answer on which a benefit hangs: determined, or with the readings that the law leaves open. */
export type Ruling<A> =
  | { readonly kind: "determined"; readonly answer: A }
  | {
      readonly kind: "undetermined";
      readonly question: string;
      readonly readings: readonly { readonly reading: string; readonly answer: A }[];
    };

/**
 * What follows from a ruling. Where it is open, every reading with its total, as lines those of the reading
 * that pays least, and only the refusals that stand under every reading; where all readings come to the
 * same the question does not matter.
 */
export function follow<A>(ruling: Ruling<A>, consequence: (answer: A) => Benefits): Benefits {
  if (ruling.kind === "determined") return consequence(ruling.answer);
  const branches = ruling.readings.map(({ reading, answer }) => ({ reading, benefits: consequence(answer) }));
  const readings = branches.flatMap(({ reading, benefits }) =>
    outcomesOf(benefits).map((inner) => ({
      reading: [reading, inner.reading].filter(Boolean).join("; "),
      total: inner.total,
    })),
  );
  const least = branches.reduce((a, b) => (lowest(b.benefits) < lowest(a.benefits) ? b : a)).benefits;
  if (new Set(readings.map((one) => one.total)).size === 1) return least;
  const certain = least.refusals.filter((one) =>
    branches.every(({ benefits }) => benefits.refusals.some(({ code }) => code === one.code)),
  );
  return {
    lines: least.lines,
    refusals: certain,
    undetermined: { question: questionOf(ruling.question, branches), readings },
  };
}

/** Every total that stays possible. */
function outcomesOf({ lines, undetermined }: Benefits): Undetermined["readings"] {
  return undetermined?.readings ?? [{ reading: "", total: total(lines) }];
}

function lowest(benefits: Benefits): number {
  return Math.min(...outcomesOf(benefits).map((one) => one.total));
}

/** The question, and those that arise under one of its readings. */
function questionOf(question: string, branches: readonly { readonly benefits: Benefits }[]): string {
  const inner = branches.flatMap(({ benefits }) => benefits.undetermined?.question ?? []);
  return [...new Set([question, ...inner])].join(" ");
}
