import { checked, type Parameter } from "../shared/dated.ts";
import { Money } from "../shared/money.ts";

/**
 * JKK contribution of a person outside wage employment (BPU) in the lowest income band.
 *
 * @unit rupiah a month
 * @law PP 44/2015 Lampiran II, band 1 (base Rp1.000.000)
 */
export const jkkMinimum: Parameter<Money> = {
  id: "contribution.bpu.jkk-minimum",
  unit: "rupiah a month",
  entries: [
    {
      from: "2015-07-01",
      value: Money.of(10_000),
      law: { instrument: "PP 44/2015", article: "Lampiran II" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * JKM contribution of a person outside wage employment (BPU), one amount for all.
 *
 * @unit rupiah a month
 * @law PP 44/2015; UU 40/2004 Pasal 46(3)
 */
export const jkmFlat: Parameter<Money> = {
  id: "contribution.bpu.jkm",
  unit: "rupiah a month",
  entries: [
    {
      from: "2015-07-01",
      value: Money.of(6_800),
      law: { instrument: "UU 40/2004", article: "Pasal 46(3)" },
      confidence: "secondary",
      ...checked,
    },
  ],
};
