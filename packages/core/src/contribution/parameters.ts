import type { Dated } from "../shared/dated.ts";
import { Money } from "../shared/money.ts";

/**
 * JKK contribution of a person outside wage employment (BPU) in the lowest income band.
 *
 * @unit rupiah a month
 * @law PP 44/2015 Lampiran II, band 1 (base Rp1.000.000)
 */
export const jkkMinimum: readonly Dated<Money>[] = [
  { from: "2015-07-01", value: Money.of(10_000), law: "PP 44/2015 Lampiran II", confidence: "secondary" },
];

/**
 * JKM contribution of a person outside wage employment (BPU), one amount for all.
 *
 * @unit rupiah a month
 * @law PP 44/2015; UU 40/2004 Pasal 46(3)
 */
export const jkmFlat: readonly Dated<Money>[] = [
  {
    from: "2015-07-01",
    value: Money.of(6_800),
    law: "PP 44/2015; UU 40/2004 Pasal 46(3)",
    confidence: "secondary",
  },
];
