import { type Confidence, checked, type Entry, type Law, type Parameter } from "../shared/dated.ts";
import { Money } from "../shared/money.ts";
import type { FundingSource } from "./schema.ts";

/** Who pays a contribution; APBN pays for nobody in the register yet, but the law names it. */
export type Payer = FundingSource | "APBN";

/** The two groups for which PP 50/2025 sets different months. */
export type Sector = "TRANSPORT" | "OTHER";

/** How dangerous an employer's line of work is, PP 44/2015 Lampiran I. */
export type RiskClass = "VERY_LOW" | "LOW" | "MEDIUM" | "HIGH" | "VERY_HIGH";

/** One income band of a person outside wage employment (BPU). */
export type Band = {
  /** Lowest income of the band. @unit rupiah a month */
  readonly incomeFrom: Money;
  /** Highest income that the table prints for the band; none in the last. @unit rupiah a month */
  readonly incomeTo: Money | undefined;
  /** The income that counts, for contribution and benefit alike (dasar penghasilan). @unit rupiah a month */
  readonly base: Money;
  /** @unit rupiah a month */
  readonly jkk: Money;
};

/** A reduction of JKK and JKM contributions for some months. */
export type Reduction = {
  /** @unit bps of the contribution */
  readonly bps: number;
  readonly excludedPayers: readonly Payer[];
  /** Months that a person who registers during the reduction pays in full. @unit months */
  readonly fullMonthsOfNewcomers: number;
};

const pp44 = (article: string): Law => ({ instrument: "PP 44/2015", article });

/** Lowest and highest income and base of the bands that do not follow a fixed step, in thousands. */
const printed: readonly (readonly [from: number, to: number, base: number])[] = [
  [0, 1_099, 1_000],
  [1_100, 1_299, 1_200],
  [1_300, 1_499, 1_400],
  [1_500, 1_699, 1_600],
  [1_700, 1_899, 1_800],
  [1_900, 2_099, 2_000],
  [2_100, 2_299, 2_200],
  [2_300, 2_499, 2_400],
  [2_500, 2_699, 2_600],
  [2_700, 3_199, 2_950],
  [3_200, 3_699, 3_450],
  [3_700, 4_199, 3_950],
  [4_200, 4_699, 4_450],
  [4_700, 5_199, 4_950],
  [5_200, 5_699, 5_450],
  [5_700, 6_199, 5_950],
  [6_200, 6_699, 6_450],
  [6_700, 7_199, 6_950],
  [7_200, 7_699, 7_450],
  [7_700, 8_199, 7_950],
];

/** Bands 21 to 32: a million wide, the base in the middle. */
const wide = Array.from({ length: 12 }, (_, n): readonly [number, number, number] => [
  8_200 + n * 1_000,
  9_199 + n * 1_000,
  8_700 + n * 1_000,
]);

function band(
  number: number,
  from: number,
  to: number | undefined,
  base: number,
  confidence: Confidence,
): Parameter<Band> {
  return {
    id: `contribution.bpu.jkk-band-${String(number).padStart(2, "0")}`,
    unit: "rupiah a month",
    entries: [
      {
        from: "2015-07-01",
        value: {
          incomeFrom: Money.of(from * 1_000),
          incomeTo: to === undefined ? undefined : Money.of(to * 1_000),
          base: Money.of(base * 1_000),
          jkk: Money.of(base * 10),
        },
        law: pp44(`Lampiran II, lapis ${number}`),
        confidence,
        ...checked,
      },
    ],
  };
}

/**
 * JKK contribution of a person outside wage employment (BPU) by reported income: 33 bands, each 1 % of
 * its base. The lowest and the highest are quoted by sources; those between are only remembered.
 *
 * @unit rupiah a month
 * @law PP 44/2015 Lampiran II
 */
export const jkkBands: readonly Parameter<Band>[] = [
  ...[...printed, ...wide].map(([from, to, base], index) =>
    band(index + 1, from, to, base, index === 0 ? "secondary" : "recalled"),
  ),
  band(33, 20_200, undefined, 20_700, "secondary"),
];

/**
 * JKM contribution of a person outside wage employment (BPU), one amount for all.
 *
 * @unit rupiah a month
 * @law PP 44/2015; UU 40/2004 Pasal 46(3): a nominal amount set by government regulation
 */
export const jkmFlat: Parameter<Money> = {
  id: "contribution.bpu.jkm",
  unit: "rupiah a month",
  entries: [
    {
      from: "2015-07-01",
      value: Money.of(6_800),
      law: { instrument: "UU 40/2004 jo. PP 44/2015", article: "Pasal 46(3) UU 40/2004" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * JKK contribution of a wage earner (PU) as billed to the employer, by class of risk.
 *
 * @unit bps of the wage
 * @law PP 44/2015 Lampiran I; Permenaker 1/2025 Pasal 3A: non-ASN staff of a government are wage earners
 */
export const jkkOfWage: Parameter<Readonly<Record<RiskClass, number>>> = {
  id: "contribution.pu.jkk",
  unit: "bps of the wage",
  entries: [
    {
      from: "2015-07-01",
      value: { VERY_LOW: 24, LOW: 54, MEDIUM: 89, HIGH: 127, VERY_HIGH: 174 },
      law: pp44("Lampiran I"),
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * JKM contribution of a wage earner (PU) as billed to the employer.
 *
 * @unit bps of the wage
 * @law PP 44/2015
 */
export const jkmOfWage: Parameter<number> = {
  id: "contribution.pu.jkm",
  unit: "bps of the wage",
  entries: [
    {
      from: "2015-07-01",
      value: 30,
      law: { instrument: "UU 40/2004 jo. PP 44/2015", article: "Pasal 46(2) UU 40/2004" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

const toJobLoss = (
  from: string,
  value: { readonly jkk: number; readonly jkm: number },
  law: Law,
  confidence: Confidence,
): Entry<{ readonly jkk: number; readonly jkm: number }> => ({ from, value, law, confidence, ...checked });

/**
 * The part of the billed contribution that BPJS moves to job-loss insurance (JKP). Internal to BPJS: the
 * employer's bill does not change.
 *
 * @unit bps of the wage
 * @law PP 37/2021 Pasal 11(5); PP 6/2025 Pasal 11(5); Permenaker 3/2025 Pasal 9(3)
 */
export const recomposition: Parameter<{ readonly jkk: number; readonly jkm: number }> = {
  id: "contribution.pu.recomposition",
  unit: "bps of the wage",
  by: "month",
  entries: [
    toJobLoss("2015-07-01", { jkk: 0, jkm: 0 }, pp44("Lampiran I"), "secondary"),
    toJobLoss(
      "2021-02-02",
      { jkk: 14, jkm: 10 },
      { instrument: "PP 37/2021", article: "Pasal 11(5)" },
      "primary",
    ),
    toJobLoss(
      "2025-02-07",
      { jkk: 14, jkm: 0 },
      { instrument: "PP 6/2025", article: "Pasal 11(5)" },
      "primary",
    ),
  ],
};

/**
 * The highest wage from which a part moves to job-loss insurance.
 *
 * @unit rupiah a month
 * @law Permenaker 3/2025 Pasal 14
 */
export const recompositionWageCap: Parameter<Money> = {
  id: "contribution.pu.recomposition-wage-cap",
  unit: "rupiah a month",
  by: "month",
  entries: [
    {
      from: "2025-02-07",
      value: Money.of(5_000_000),
      law: { instrument: "Permenaker 3/2025", article: "Pasal 14" },
      confidence: "primary",
      ...checked,
    },
  ],
};

const relief: Reduction = { bps: 9_900, excludedPayers: [], fullMonthsOfNewcomers: 2 };
/** The two shared revenues enter and leave through the regional budget, so they are APBD here. */
const half: Reduction = {
  bps: 5_000,
  excludedPayers: ["APBN", "APBD", "DBH_CHT", "DBH_SAWIT"],
  fullMonthsOfNewcomers: 0,
};

const reductionEntry = (from: string, value: Reduction | null, law: Law): Entry<Reduction | null> => ({
  from,
  value,
  law,
  confidence: "secondary",
  ...checked,
});

function reductionOf(sector: Sector, first: string, after: string): Parameter<Reduction | null> {
  const pp50: Law = { instrument: "PP 50/2025", article: "Pasal 3-4" };
  return {
    id: `contribution.bpu.reduction-${sector.toLowerCase()}`,
    unit: "bps of the contribution, null for none",
    by: "month",
    entries: [
      reductionEntry("2015-07-01", null, pp44("Lampiran II")),
      reductionEntry("2020-08-01", relief, { instrument: "PP 49/2020", article: "Pasal 8-9, 13" }),
      reductionEntry("2021-02-01", null, pp44("Lampiran II")),
      reductionEntry(first, half, pp50),
      reductionEntry(after, null, pp50),
    ],
  };
}

/**
 * What JKK and JKM of an independent worker (BPU) are reduced by, by sector and month: 99 % from August
 * 2020 to January 2021, half from January 2026 to March 2027 in transport and from April to December 2026
 * elsewhere. JHT is never reduced.
 *
 * @unit bps of the contribution, `null` for none
 * @law PP 49/2020 Pasal 8, 9, 13; PP 50/2025 Pasal 3, 4
 */
export const reductions: Readonly<Record<Sector, Parameter<Reduction | null>>> = {
  TRANSPORT: reductionOf("TRANSPORT", "2026-01-01", "2027-04-01"),
  OTHER: reductionOf("OTHER", "2026-04-01", "2027-01-01"),
};

const pasal41 = (paragraph: string): Law => ({
  instrument: "Permenaker 5/2021",
  article: `Pasal 41${paragraph}`,
});

/**
 * The last day to pay, in the contribution month itself.
 *
 * @unit day of the month
 * @law Permenaker 5/2021 Pasal 41(2)
 */
export const dueDay: Parameter<number> = {
  id: "contribution.bpu.due-day",
  unit: "day of the month",
  entries: [{ from: "2021-04-01", value: 15, law: pasal41("(2)"), confidence: "primary", ...checked }],
};

/**
 * The last day on which an employer pays, in the month after the contribution month.
 *
 * @unit day of the following month
 * @law PP 44/2015, whose article on it is quoted without its number
 */
export const employerDueDay: Parameter<number> = {
  id: "contribution.pu.due-day",
  unit: "day of the following month",
  entries: [
    {
      from: "2015-07-01",
      value: 15,
      law: pp44("pembayaran iuran peserta penerima upah"),
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * For how many months a person may pay at once.
 *
 * @unit months
 * @law Permenaker 5/2021 Pasal 41(3)-(4)
 */
export const prepayPeriods: Parameter<readonly number[]> = {
  id: "contribution.bpu.prepay-periods",
  unit: "months",
  entries: [
    {
      from: "2021-04-01",
      value: [1, 2, 3, 6, 12],
      law: pasal41("(3)-(4)"),
      confidence: "primary",
      ...checked,
    },
  ],
};
