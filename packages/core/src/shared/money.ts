export * as Money from "./money.ts";

import { z } from "zod";

/**
 * Whole rupiah.
 *
 * @unit rupiah, integer, 0 to 2^53 - 1
 */
export const Schema = z.int().nonnegative().brand<"Money">();
export type Money = z.infer<typeof Schema>;

export const zero = 0 as Money;

/** The amount as Money; throws when it is not a whole, non-negative number of rupiah. */
export function of(rupiah: number): Money {
  return Schema.parse(rupiah);
}

/** The sum of the amounts; zero for none. */
export function sum(amounts: readonly Money[]): Money {
  return of(amounts.reduce((total, amount) => total + amount, 0));
}

/** The amount `times` over. Throws when the product leaves the safe integers. */
export function times(amount: Money, count: number): Money {
  return of(amount * count);
}
