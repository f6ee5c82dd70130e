import { type Confidence, checked, type Law, type Parameter } from "../../shared/dated.ts";
import { Money } from "../../shared/money.ts";

export type TransportMode = "LAND" | "SEA" | "AIR";

const pp44: Law = { instrument: "PP 44/2015", article: "Lampiran III" };
const pp82: Law = { instrument: "PP 82/2019", article: "Lampiran III" };
const pp82Transport: Law = { instrument: "PP 82/2019", article: "Lampiran III A.2.a" };

type Declared<T> = readonly [value: T, confidence: Confidence, law?: Law];

/** A figure of PP 44/2015 and the one that PP 82/2019 put in its place. */
function changed<T>(id: string, unit: string, before: Declared<T>, after: Declared<T>): Parameter<T> {
  const entry = (from: string, [value, confidence, law]: Declared<T>, instrument: Law) => {
    return { from, value, law: law ?? instrument, confidence, ...checked };
  };
  return { id, unit, entries: [entry("2015-07-01", before, pp44), entry("2019-12-02", after, pp82)] };
}

/**
 * The limit of medical care: none, care is by medical need.
 *
 * @unit rupiah, `null` for no limit
 * @law UU 40/2004 Pasal 31-32
 */
export const medicalLimit: Parameter<null> = {
  id: "jkk.medical-limit",
  unit: "rupiah, null for no limit",
  entries: [
    {
      from: "2015-07-01",
      value: null,
      law: { instrument: "UU 40/2004", article: "Pasal 31-32" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * The most that the receipts of one mode of transport are refunded; land includes river and lake.
 *
 * @unit rupiah a case
 * @law PP 44/2015 Lampiran III; PP 82/2019 Lampiran III A.2.a
 */
export const transportCaps: Readonly<Record<TransportMode, Parameter<Money>>> = {
  LAND: changed(
    "jkk.transport.land",
    "rupiah a case",
    [Money.of(1_000_000), "secondary"],
    [Money.of(5_000_000), "primary", pp82Transport],
  ),
  SEA: changed(
    "jkk.transport.sea",
    "rupiah a case",
    [Money.of(1_500_000), "secondary"],
    [Money.of(2_000_000), "secondary", pp82Transport],
  ),
  AIR: changed(
    "jkk.transport.air",
    "rupiah a case",
    [Money.of(2_500_000), "secondary"],
    [Money.of(10_000_000), "secondary", pp82Transport],
  ),
};

/**
 * The share of 80 monthly wages that a death pays: 60 %, so 48 wages.
 *
 * @unit bps
 * @law PP 44/2015 and PP 82/2019 Lampiran III: 60% × 80 × upah
 */
export const deathShare: Parameter<number> = changed(
  "jkk.death.share",
  "bps",
  [6_000, "secondary"],
  [6_000, "secondary"],
);

/**
 * The least that a death pays: the lump sum of JKM.
 *
 * @unit rupiah
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export const deathFloor: Parameter<Money> = changed(
  "jkk.death.floor",
  "rupiah",
  [Money.of(16_200_000), "recalled"],
  [Money.of(20_000_000), "secondary"],
);

/**
 * Funeral grant on death by work accident.
 *
 * @unit rupiah, once
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export const funeral: Parameter<Money> = changed(
  "jkk.funeral",
  "rupiah, once",
  [Money.of(3_000_000), "secondary"],
  [Money.of(10_000_000), "secondary"],
);

/**
 * Periodic grant on death or total disability, paid at once.
 *
 * @unit months and rupiah a month
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export const periodic: Parameter<{ readonly months: number; readonly monthly: Money }> = changed(
  "jkk.periodic",
  "months × rupiah a month",
  [{ months: 24, monthly: Money.of(200_000) }, "secondary"],
  [{ months: 24, monthly: Money.of(500_000) }, "secondary"],
);

/**
 * Care at home: for how long since it was recommended, and at what cost at most. None before PP 82/2019.
 *
 * @unit months and rupiah a case
 * @law PP 82/2019 Lampiran III A.1.m; Permenaker 5/2021 Pasal 110(4)
 */
export const homeCareLimit: Parameter<{ readonly months: number; readonly amount: Money } | null> = changed<{
  readonly months: number;
  readonly amount: Money;
} | null>(
  "jkk.home-care",
  "months and rupiah a case",
  [null, "secondary"],
  [
    { months: 12, amount: Money.of(20_000_000) },
    "primary",
    { instrument: "PP 82/2019", article: "Lampiran III A.1.m" },
  ],
);

/**
 * What is paid for an orthosis or prosthesis, of the price list of the government hospital's
 * rehabilitation centre: the price and 40 % more.
 *
 * @unit bps of the listed price
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export const prosthesisShare: Parameter<number> = changed(
  "jkk.prosthesis",
  "bps of the listed price",
  [14_000, "recalled"],
  [14_000, "secondary"],
);

/**
 * The most for dentures.
 *
 * @unit rupiah a case
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export const denturesCap: Parameter<Money | null> = changed<Money | null>(
  "jkk.dentures",
  "rupiah a case",
  [Money.of(3_000_000), "secondary"],
  [Money.of(5_000_000), "secondary"],
);

/**
 * The most for a hearing aid. None before PP 82/2019.
 *
 * @unit rupiah a case
 * @law PP 82/2019 Lampiran III
 */
export const hearingAidCap: Parameter<Money | null> = changed<Money | null>(
  "jkk.hearing-aid",
  "rupiah a case",
  [null, "secondary"],
  [Money.of(2_500_000), "secondary"],
);

/**
 * The most for glasses. None before PP 82/2019.
 *
 * @unit rupiah a case
 * @law PP 82/2019 Lampiran III
 */
export const glassesCap: Parameter<Money | null> = changed<Money | null>(
  "jkk.glasses",
  "rupiah a case",
  [null, "recalled"],
  [Money.of(1_000_000), "recalled"],
);
