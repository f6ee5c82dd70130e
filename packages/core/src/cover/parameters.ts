import { checked, type Parameter } from "../shared/dated.ts";

/**
 * So many consecutive months in arrears still leave JKK and JKM payable; after one more nothing is due, or
 * the employer pays first. The articles on benefits apply since PP 82/2019 by the transitional article;
 * the rules in force before have not been read, so there is no value.
 *
 * @unit consecutive months
 * @law Permenaker 5/2021 Pasal 44(1), 91(1)-(2), 92(1), 97(1)-(2), 98(1), 98(4), 130 huruf c
 */
export const arrearsMonthsCovered: Parameter<number> = {
  id: "cover.arrears-months-covered",
  unit: "consecutive months",
  entries: [
    {
      from: "2019-12-02",
      value: 3,
      law: {
        instrument: "Permenaker 5/2021",
        article: "Pasal 44(1), 91(1)-(2), 92(1), 97(1)-(2), 98(1), 98(4), 130 huruf c",
      },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * Consecutive months of membership after which an ordinary death of a person outside wage employment pays
 * all of JKM; before, the funeral grant alone. The day of death selects it.
 *
 * @unit consecutive months
 * @law Permenaker 1/2025 Pasal 97A; before it full from the first day, PP 44/2015 Pasal 34
 */
export const fullDeathBenefitAfter: Parameter<number> = {
  id: "cover.full-death-benefit-after",
  unit: "consecutive months",
  entries: [
    {
      from: "2015-07-01",
      value: 0,
      law: { instrument: "PP 44/2015", article: "Pasal 34" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2025-02-24",
      value: 3,
      law: { instrument: "Permenaker 1/2025", article: "Pasal 97A" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * Months paid before a sudden death at work counts as a work accident of a BPU participant.
 *
 * @unit paid months
 * @law Permenaker 5/2021 Pasal 85(3), 130 huruf c
 */
export const suddenDeathPaidMonths: Parameter<number> = {
  id: "cover.sudden-death-paid-months",
  unit: "paid months",
  entries: [
    {
      from: "2019-12-02",
      value: 12,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 85(3), 130 huruf c" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * Months paid under one membership number and NIK before an ordinary death gives the scholarship.
 *
 * @unit paid months
 * @law Permenaker 5/2021 Pasal 102(3)-(5), 130 huruf c; before it five years, PP 44/2015 Pasal 34(1)
 */
export const scholarshipPaidMonths: Parameter<number> = {
  id: "cover.scholarship-paid-months",
  unit: "paid months",
  entries: [
    {
      from: "2015-07-01",
      value: 60,
      law: { instrument: "PP 44/2015", article: "Pasal 34(1)" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: 36,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 102(3)-(5), 130 huruf c" },
      confidence: "primary",
      ...checked,
    },
  ],
};
