import { inForce } from "../shared/dated.ts";
import { Money } from "../shared/money.ts";
import type { Period } from "../shared/period.ts";
import { jkkMinimum, jkmFlat } from "./parameters.ts";

export type MonthlyRate = { readonly jkk: Money; readonly jkm: Money };

/**
 * What the city pays a month for one BPU person in the lowest band. No PP 50/2025 discount: that
 * excludes contributions paid from APBN or APBD.
 *
 * @unit rupiah a month
 * @law PP 44/2015 Lampiran II; PP 50/2025 Pasal 3
 */
export function monthlyRate(month: Period): MonthlyRate {
  const date = `${month}-01`;
  return { jkk: inForce(jkkMinimum, date).value, jkm: inForce(jkmFlat, date).value };
}

/** The cost of so many people for so many months at that rate, by programme. @unit rupiah */
export function cost(people: number, months: number, { jkk, jkm }: MonthlyRate): MonthlyRate {
  return { jkk: Money.times(jkk, people * months), jkm: Money.times(jkm, people * months) };
}
