import { arrearsMonthsCovered } from "../cover/parameters.ts";
import { CalendarDate } from "../shared/date.ts";
import { firstDay } from "../shared/dated.ts";
import type { Money } from "../shared/money.ts";
import { type Figure, figure, line } from "./line.ts";
import type { Law, Line } from "./schema.ts";

/** Contributions that are still owed when a benefit is paid. */
export type Arrears = { /** @unit months */ readonly months: number; readonly amount: Money };

/**
 * What is owed, taken from the money that settles it and never more than that.
 *
 * @law Permenaker 5/2021 Pasal 92(2), 98(3); the rule in force before 2 December 2019 has not been read
 */
export function arrearsLine(input: {
  readonly arrears: Arrears;
  /** @unit rupiah */
  readonly from: number;
  readonly eventDate: string;
  readonly formula: string;
  /** Where it stands that this programme's money settles them. */
  readonly law: Law;
}): Line {
  const { arrears, from, eventDate, formula, law } = input;
  const start = firstDay(arrearsMonthsCovered);
  const rule = figure(arrearsMonthsCovered, CalendarDate.later(eventDate, start));
  const confidence = eventDate < start ? "recalled" : rule.confidence;
  const known: Figure<number> = { ...rule, law, confidence };
  return line({ code: "ARREARS", amount: -Math.min(arrears.amount, from), formula, figures: [known] });
}
