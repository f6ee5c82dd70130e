import { checked, type Parameter } from "../../shared/dated.ts";
import { Money } from "../../shared/money.ts";

/**
 * Lump sum (santunan sekaligus) on a death that is no work accident.
 *
 * @unit rupiah, once
 * @law PP 44/2015 Pasal 34(1)a; PP 82/2019 Pasal 34
 */
export const lumpSum: Parameter<Money> = {
  id: "death.lump-sum",
  unit: "rupiah, once",
  entries: [
    {
      from: "2015-07-01",
      value: Money.of(16_200_000),
      law: { instrument: "PP 44/2015", article: "Pasal 34(1)a" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: Money.of(20_000_000),
      law: { instrument: "PP 82/2019", article: "Pasal 34" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * Periodic grant (santunan berkala), paid at once.
 *
 * @unit months and rupiah a month
 * @law PP 44/2015 Pasal 34(1)b; PP 82/2019 Pasal 34
 */
export const periodic: Parameter<{ readonly months: number; readonly monthly: Money }> = {
  id: "death.periodic",
  unit: "months × rupiah a month",
  entries: [
    {
      from: "2015-07-01",
      value: { months: 24, monthly: Money.of(200_000) },
      law: { instrument: "PP 44/2015", article: "Pasal 34(1)b" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: { months: 24, monthly: Money.of(500_000) },
      law: { instrument: "PP 82/2019", article: "Pasal 34" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * Funeral grant (biaya pemakaman).
 *
 * @unit rupiah, once
 * @law PP 44/2015 Pasal 34(1)c; PP 82/2019 Pasal 34
 */
export const funeral: Parameter<Money> = {
  id: "death.funeral",
  unit: "rupiah, once",
  entries: [
    {
      from: "2015-07-01",
      value: Money.of(3_000_000),
      law: { instrument: "PP 44/2015", article: "Pasal 34(1)c" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: Money.of(10_000_000),
      law: { instrument: "PP 82/2019", article: "Pasal 34" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * Whether several memberships pay the funeral grant once or each their own.
 *
 * @law Permenaker 5/2021 Pasal 101; Permenaker 1/2025 Pasal 101
 */
export const funeralOverMemberships: Parameter<"EACH" | "ONCE"> = {
  id: "death.funeral-over-memberships",
  unit: "EACH | ONCE",
  entries: [
    {
      from: "2015-07-01",
      value: "EACH",
      law: { instrument: "PP 44/2015", article: "Pasal 34" },
      confidence: "recalled",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: "EACH",
      law: { instrument: "Permenaker 5/2021", article: "Pasal 101" },
      confidence: "primary",
      ...checked,
    },
    {
      from: "2025-02-24",
      value: "ONCE",
      law: { instrument: "Permenaker 1/2025", article: "Pasal 101" },
      confidence: "primary",
      ...checked,
    },
  ],
};
