import { type Entry, inForce, isVerified, type Parameter } from "../shared/dated.ts";
import { Money } from "../shared/money.ts";
import type { Law, Line, LineCode, Refusal, RefusalCode, Undetermined } from "./schema.ts";

/** What a rule finds due, what it refuses and why, and what the law leaves open. */
export type Benefits = {
  readonly lines: readonly Line[];
  readonly refusals: readonly Refusal[];
  readonly undetermined?: Undetermined;
};

/** An entry in force together with the id of its parameter: what a line cites. */
export type Figure<T> = Entry<T> & { readonly id: string };

/** No line and no ground why not. */
export const nothing: Benefits = { lines: [], refusals: [] };

/** Something that is not due, on that ground. */
export function refused(code: RefusalCode, law: Law): Benefits {
  return { lines: [], refusals: [{ code, law }] };
}

/** The parameter's figure in force on the day. Throws when the law had none. */
export function figure<T>(parameter: Parameter<T>, date: string): Figure<T> {
  return { ...inForce(parameter, date), id: parameter.id };
}

/**
 * One line of a statement. It cites the first figure, and it is verified only when every figure it
 * rests on is.
 */
export function line(input: {
  readonly code: LineCode;
  /** @unit rupiah */
  readonly amount: number;
  readonly formula: string;
  readonly figures: readonly [Figure<unknown>, ...Figure<unknown>[]];
}): Line {
  const { code, amount, formula, figures } = input;
  const [{ id, from, law }] = figures;
  return { code, amount, formula, law, parameter: { id, from, verified: figures.every(isVerified) } };
}

/** The sum of the lines. @unit rupiah */
export function total(lines: readonly Line[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * Several findings as one. Where more than one leaves a question open, every combination of their
 * readings is given.
 */
export function combine(parts: readonly Benefits[]): Benefits {
  const lines = parts.flatMap((part) => part.lines);
  const refusals = parts.flatMap((part) => part.refusals);
  const open = parts.flatMap(({ undetermined }) => (undetermined ? [undetermined] : []));
  if (open.length === 0) return { lines, refusals };

  const settled = total(parts.filter(({ undetermined }) => !undetermined).flatMap((part) => part.lines));
  const readings = open
    .map((one) => one.readings)
    .reduce((before, after) =>
      before.flatMap((a) =>
        after.map((b) => ({ reading: `${a.reading}; ${b.reading}`, total: a.total + b.total })),
      ),
    )
    .map((one) => ({ ...one, total: one.total + settled }));
  const question = open.map((one) => one.question).join(" ");
  return { lines, refusals, undetermined: { question, readings } };
}

/**
 * A share of an amount, exact until it becomes whole rupiah.
 *
 * @rounding half up to the rupiah, once, after the whole product
 */
export function portion(amount: Money, numerator: bigint, denominator: bigint): Money {
  return Money.of(Number((2n * BigInt(amount) * numerator + denominator) / (2n * denominator)));
}

const whole = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });
const fraction = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 6 });

/** The amount as a clerk writes it: `Rp1.234.567`, `-Rp10.000`. */
export function rupiah(amount: number): string {
  return `${amount < 0 ? "-" : ""}Rp${whole.format(Math.abs(amount))}`;
}

/**
 * The share as a clerk writes it: `9%`, `4,5%`.
 *
 * @unit bps, hundredths of a percent
 */
export function percent(bps: number): string {
  return `${fraction.format(bps / 100)}%`;
}
