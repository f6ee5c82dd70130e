import { type Entry, inForce, isVerified } from "../shared/dated.ts";
import { Money } from "../shared/money.ts";
import { Period } from "../shared/period.ts";
import {
  type Band,
  dueDay,
  jkkBands,
  jkkOfWage,
  jkmFlat,
  jkmOfWage,
  type Payer,
  prepayPeriods,
  type RiskClass,
  recomposition,
  recompositionWageCap,
  reductions,
  type Sector,
} from "./parameters.ts";

export type MonthlyRate = { readonly jkk: Money; readonly jkm: Money };

/** The band of an income, and the other one it may belong to where the table prints neither. */
export type BandReading = {
  readonly id: string;
  readonly band: Entry<Band>;
  readonly verified: boolean;
  /** Present when the income lies between two printed bands: ask the branch. */
  readonly alternative: Entry<Band> | undefined;
};

function share(amount: Money, bps: number): Money {
  return Money.of(Number((BigInt(amount) * BigInt(bps) + 5_000n) / 10_000n));
}

/**
 * The income band of a person outside wage employment (BPU).
 *
 * The table is printed in whole thousands (…099.000, …100.000). An income between two bands stays in the
 * lower one until the next begins; the next is given as the other reading.
 *
 * @unit income in rupiah a month
 * @law PP 44/2015 Lampiran II
 */
export function bandOf(income: Money, date: string): BandReading {
  const above = jkkBands.findIndex((parameter) => inForce(parameter, date).value.incomeFrom > income);
  const index = above === -1 ? jkkBands.length - 1 : above - 1;
  const [current, next] = [jkkBands[index], jkkBands[index + 1]];
  if (!current) throw new RangeError(`No income band holds ${income}`);
  const band = inForce(current, date);
  const { incomeTo } = band.value;
  const between = income > (incomeTo ?? income);
  return {
    id: current.id,
    band,
    verified: isVerified(band),
    alternative: between && next ? inForce(next, date) : undefined,
  };
}

/**
 * JKK and JKM of a person outside wage employment (BPU) for one month, before any reduction.
 *
 * @unit rupiah a month
 * @law PP 44/2015 Lampiran II; UU 40/2004 Pasal 46(3)
 */
export function packageRate(income: Money, month: Period): MonthlyRate {
  const date = `${month}-01`;
  return { jkk: bandOf(income, date).band.value.jkk, jkm: inForce(jkmFlat, date).value };
}

/**
 * What the city pays a month for one BPU person in the lowest band: Rp16.800. No PP 50/2025 discount: that
 * excludes contributions paid from APBN or APBD.
 *
 * @unit rupiah a month
 * @law PP 44/2015 Lampiran II; PP 50/2025 Pasal 3
 */
export function monthlyRate(month: Period): MonthlyRate {
  return packageRate(Money.zero, month);
}

/** The cost of so many people for so many months at that rate, by programme. @unit rupiah */
export function cost(people: number, months: number, { jkk, jkm }: MonthlyRate): MonthlyRate {
  return { jkk: Money.times(jkk, people * months), jkm: Money.times(jkm, people * months) };
}

/**
 * What an independent worker's contribution is reduced by in a month. Nothing for a payer whom the law
 * excludes, nor in the months that a newcomer pays in full.
 *
 * The relief of 2020-21 also asked that everything up to July 2020 was paid; that is not looked at here.
 *
 * @unit bps of JKK and JKM
 * @law PP 50/2025 Pasal 3-4; PP 49/2020 Pasal 8, 9, 13
 */
export function reductionBps(input: {
  readonly month: Period;
  readonly sector: Sector;
  readonly payer: Payer;
  /** First contribution month of the person. */
  readonly firstMonth: Period;
}): number {
  const { month, sector, payer, firstMonth } = input;
  const { from, value } = inForce(reductions[sector], `${month}-01`);
  if (value === null || value.excludedPayers.includes(payer)) return 0;
  const newcomer = firstMonth >= Period.of(from);
  if (newcomer && month < Period.add(firstMonth, value.fullMonthsOfNewcomers)) return 0;
  return value.bps;
}

/**
 * The rate after a reduction.
 *
 * @unit rupiah a month
 * @rounding each programme half up to a whole rupiah; every band is whole at 50 % and at 1 %
 */
export function reduced({ jkk, jkm }: MonthlyRate, bps: number): MonthlyRate {
  return { jkk: share(jkk, 10_000 - bps), jkm: share(jkm, 10_000 - bps) };
}

/**
 * What an employer is billed for a wage earner (PU), such as non-ASN staff of the city.
 *
 * @unit rupiah a month
 * @law PP 44/2015 Lampiran I; Permenaker 1/2025 Pasal 3A
 * @rounding each programme half up to a whole rupiah; no text on rounding was seen
 */
export function wageRate(wage: Money, risk: RiskClass, month: Period): MonthlyRate {
  const date = `${month}-01`;
  return {
    jkk: share(wage, inForce(jkkOfWage, date).value[risk]),
    jkm: share(wage, inForce(jkmOfWage, date).value),
  };
}

/**
 * What stays with JKK and JKM of a wage earner's contribution after BPJS moved its part to job-loss
 * insurance. An internal figure of BPJS: the employer pays `wageRate`.
 *
 * @unit bps of the wage
 * @law PP 37/2021 Pasal 11(5); PP 6/2025 Pasal 11(5)
 */
export function keptBps(risk: RiskClass, date: string): { readonly jkk: number; readonly jkm: number } {
  const moved = inForce(recomposition, date).value;
  return {
    jkk: inForce(jkkOfWage, date).value[risk] - moved.jkk,
    jkm: inForce(jkmOfWage, date).value - moved.jkm,
  };
}

/**
 * The part of a wage earner's contribution that BPJS moves to job-loss insurance.
 *
 * @unit rupiah a month
 * @law Permenaker 3/2025 Pasal 9(3), 14
 * @rounding each programme half up to a whole rupiah; no text on rounding was seen
 */
export function movedToJobLoss(wage: Money, month: Period): MonthlyRate {
  const date = `${month}-01`;
  const base = Money.of(Math.min(wage, inForce(recompositionWageCap, date).value));
  const moved = inForce(recomposition, date).value;
  return { jkk: share(base, moved.jkk), jkm: share(base, moved.jkm) };
}

/** The last day to pay for a month. @law Permenaker 5/2021 Pasal 41(2) */
export function dueDate(month: Period): string {
  const day = inForce(dueDay, `${month}-01`).value;
  return `${month}-${String(day).padStart(2, "0")}`;
}

/** Whether a payment counts as one of a month in arrears. @law Permenaker 5/2021 Pasal 42 */
export function isLatePayment(month: Period, paidAt: string): boolean {
  return paidAt > dueDate(month);
}

/** Whether so many months may be paid at once. @law Permenaker 5/2021 Pasal 41(3)-(4) */
export function isPrepayPeriod(months: number, date: string): boolean {
  return inForce(prepayPeriods, date).value.includes(months);
}
