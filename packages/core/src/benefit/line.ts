import { type Entry, inForce, isVerified, type Parameter } from "../shared/dated.ts";
import type { Line, LineCode } from "./schema.ts";

/** An entry in force together with the id of its parameter: what a line cites. */
export type Figure<T> = Entry<T> & { readonly id: string };

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

const whole = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });
const fraction = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

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
