import { CalendarDate } from "../../shared/date.ts";
import type { Parameter } from "../../shared/dated.ts";
import type { Money } from "../../shared/money.ts";
import {
  type Benefits,
  combine,
  type Figure,
  figure,
  line,
  nothing,
  percent,
  portion,
  rupiah,
} from "../line.ts";
import type { Line, LineCode } from "../schema.ts";
import {
  type Band,
  incapacityFull,
  incapacityMiddle,
  incapacityMonthDays,
  incapacityRest,
} from "./parameters.ts";

/** The time in which a person cannot work. */
export type Incapacity = {
  readonly from: string;
  /** The day on which the doctor declares the person cured, disabled or dead; no longer paid itself. */
  readonly to: string;
};

/**
 * Santunan sementara tidak mampu bekerja (STMB): a share of the wage for every month, by bands of months.
 *
 * Open: how a month that is not full counts, by thirtieths or by its own days. The lines pay what both
 * readings pay; where they differ the answer is undetermined.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III; Permenaker 5/2021 Pasal 113(3), Pasal 114(3)
 * @rounding half up to the rupiah, on the running total of the band, so that a longer time never pays less
 */
export function temporaryIncapacity(input: {
  readonly eventDate: string;
  readonly wageBase: Money;
  readonly unable: Incapacity;
}): Benefits {
  const { eventDate, wageBase, unable } = input;
  const from = CalendarDate.later(unable.from, eventDate);
  const { months, days, length } = CalendarDate.elapsed(from, unable.to);
  return combine(
    bandsOf(eventDate).flatMap((band) => {
      const whole = Math.min(months, band.until) - band.first;
      const running = days > 0 && whole >= 0 && months < band.until;
      return [
        whole > 0 ? due(wholeMonths(band, whole, wageBase)) : nothing,
        running ? partMonth({ band, whole, days, length, wageBase, eventDate }) : nothing,
      ];
    }),
  );
}

type RunningBand = {
  readonly code: LineCode;
  readonly figure: Figure<Band>;
  /** Months of incapacity before the band and to its end. */
  readonly first: number;
  readonly until: number;
};

/** The bands in their order; the last has no end. */
function bandsOf(eventDate: string): readonly RunningBand[] {
  const bands: RunningBand[] = [];
  let first = 0;
  for (const [code, parameter] of incapacityBands) {
    const { value, ...rest } = figure(parameter, eventDate);
    if (value === null) continue;
    const until = value.months === null ? Number.POSITIVE_INFINITY : first + value.months;
    bands.push({ code, figure: { ...rest, value }, first, until });
    first = until;
  }
  return bands;
}

const incapacityBands: readonly (readonly [LineCode, Parameter<Band | null>])[] = [
  ["STMB_100", incapacityFull],
  ["STMB_75", incapacityMiddle],
  ["STMB_50", incapacityRest],
];

function wholeMonths({ code, figure }: RunningBand, months: number, wageBase: Money): Line {
  const { bps } = figure.value;
  const amount = portion(wageBase, BigInt(months) * BigInt(bps), 10_000n);
  return line({
    code,
    amount,
    formula: `${months} bulan × ${percent(bps)} × ${rupiah(wageBase)}`,
    figures: [figure],
  });
}

/** A month that is not full, by either reading. */
function partMonth(input: {
  readonly band: RunningBand;
  /** Whole months of the band before it. */
  readonly whole: number;
  readonly days: number;
  /** Days of the month that was running. */
  readonly length: number;
  readonly wageBase: Money;
  readonly eventDate: string;
}): Benefits {
  const { band, whole, days, length, wageBase, eventDate } = input;
  const { bps } = band.figure.value;
  const fixed = figure(incapacityMonthDays, eventDate);
  const amountOf = (divisor: number) =>
    portion(wageBase, BigInt((whole * divisor + days) * bps), BigInt(divisor * 10_000)) -
    portion(wageBase, BigInt(whole * bps), 10_000n);
  const lineOf = (divisor: number, figures: readonly [Figure<unknown>, ...Figure<unknown>[]]) => {
    const formula = `${days}/${divisor} bulan × ${percent(bps)} × ${rupiah(wageBase)}`;
    return line({ code: band.code, amount: amountOf(divisor), formula, figures });
  };
  if (amountOf(fixed.value) === amountOf(length)) return due(lineOf(length, [band.figure]));

  return {
    ...due(lineOf(Math.max(fixed.value, length), [band.figure, fixed])),
    undetermined: {
      question:
        "Bagaimana bulan yang tidak penuh dihitung dalam santunan sementara tidak mampu bekerja? Peraturan tidak menyebutkan pembaginya.",
      readings: [
        { reading: `Dibagi ${fixed.value} hari`, total: amountOf(fixed.value) },
        { reading: `Dibagi jumlah hari dalam bulan itu, ${length} hari`, total: amountOf(length) },
      ],
    },
  };
}

function due(line: Line): Benefits {
  return { lines: [line], refusals: [] };
}
