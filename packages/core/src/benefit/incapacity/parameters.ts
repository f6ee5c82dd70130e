import { type Confidence, checked, type Parameter } from "../../shared/dated.ts";

/** A stretch of months of temporary incapacity and the share of the wage that it pays. */
export type Band = {
  /** `null`: to the end of the incapacity. @unit months */
  readonly months: number | null;
  /** @unit bps */
  readonly bps: number;
};

/** The band of PP 44/2015 and the one that PP 82/2019 put in its place. */
function band<T extends Band | null>(
  id: string,
  before: readonly [T, Confidence],
  after: readonly [T, Confidence],
): Parameter<T> {
  const entry = (from: string, instrument: string, [value, confidence]: readonly [T, Confidence]) => {
    return { from, value, law: { instrument, article: "Lampiran III" }, confidence, ...checked };
  };
  return {
    id,
    unit: "months at bps of the monthly wage",
    entries: [entry("2015-07-01", "PP 44/2015", before), entry("2019-12-02", "PP 82/2019", after)],
  };
}

/**
 * Temporary incapacity (STMB), first band: the whole wage.
 *
 * @unit months and bps of the monthly wage
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export const incapacityFull: Parameter<Band> = band(
  "jkk.stmb.full",
  [{ months: 6, bps: 10_000 }, "secondary"],
  [{ months: 12, bps: 10_000 }, "secondary"],
);

/**
 * Temporary incapacity (STMB), second band; PP 82/2019 has none.
 *
 * @unit months and bps of the monthly wage
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export const incapacityMiddle: Parameter<Band | null> = band<Band | null>(
  "jkk.stmb.middle",
  [{ months: 6, bps: 7_500 }, "recalled"],
  [null, "secondary"],
);

/**
 * Temporary incapacity (STMB), last band: until cured, disabled or dead.
 *
 * @unit months and bps of the monthly wage
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export const incapacityRest: Parameter<Band> = band(
  "jkk.stmb.rest",
  [{ months: null, bps: 5_000 }, "recalled"],
  [{ months: null, bps: 5_000 }, "secondary"],
);

/**
 * Days that count as a month where a month of incapacity is not full. No text says so; the other reading
 * is the days of the month itself.
 *
 * @unit days
 * @law Permenaker 5/2021 Pasal 114(3) counts from the accident and is silent on part months
 */
export const incapacityMonthDays: Parameter<number> = {
  id: "jkk.stmb.month-days",
  unit: "days",
  entries: [
    {
      from: "2015-07-01",
      value: 30,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 114(3)" },
      confidence: "recalled",
      ...checked,
    },
  ],
};
