import { checked, type Parameter } from "../../shared/dated.ts";
import { Money } from "../../shared/money.ts";

export type Level = "TK" | "SD" | "SMP" | "SMA" | "S1" | "TRAINING";

/** What one child receives a school year at a level, and for how many years at most. */
export type LevelGrant = { readonly amount: Money; readonly years: number };

function grant(level: string, amount: number, years: number, paragraph: string): Parameter<LevelGrant> {
  return {
    id: `scholarship.${level}`,
    unit: "rupiah a school year, years at most",
    entries: [
      {
        from: "2019-12-02",
        value: { amount: Money.of(amount), years },
        law: { instrument: "Permenaker 5/2021", article: `Pasal 107${paragraph}` },
        confidence: "primary",
        ...checked,
      },
    ],
  };
}

/**
 * The scholarship by level. Pasal 130c gives it effect from PP 82/2019 on; training stands in the place of
 * the first degree.
 *
 * @unit rupiah a child and school year; years at most
 * @law Permenaker 5/2021 Pasal 107, Pasal 108(1), Pasal 130c
 */
export const grants: Readonly<Record<Level, Parameter<LevelGrant>>> = {
  TK: grant("tk", 1_500_000, 2, "a(1)"),
  SD: grant("sd", 1_500_000, 6, "a(2)"),
  SMP: grant("smp", 2_000_000, 3, "b"),
  SMA: grant("sma", 3_000_000, 3, "c"),
  S1: grant("s1", 12_000_000, 5, "d"),
  TRAINING: grant("training", 12_000_000, 5, "d"),
};

/**
 * The scholarship of PP 44/2015, paid once; `null` since it is paid by school year.
 *
 * @unit rupiah, once
 * @law PP 44/2015 Pasal 25(2), Pasal 34(1); Permenaker 44/2015 Pasal 12(3)
 */
export const oneOff: Parameter<Money | null> = {
  id: "scholarship.one-off",
  unit: "rupiah, once",
  entries: [
    {
      from: "2015-07-01",
      value: Money.of(12_000_000),
      law: { instrument: "PP 44/2015", article: "Pasal 25(2), Pasal 34(1)" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: null,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 107" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * Children of one participant who receive it.
 *
 * @unit children
 * @law PP 44/2015 Pasal 34(1); Permenaker 5/2021 Pasal 103(1)
 */
export const maxChildren: Parameter<number> = {
  id: "scholarship.max-children",
  unit: "children",
  entries: [
    {
      from: "2015-07-01",
      value: 1,
      law: { instrument: "PP 44/2015", article: "Pasal 34(1)" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: 2,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 103(1)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * Age that a child must not have reached when a school year is claimed.
 *
 * @unit years completed
 * @law Permenaker 5/2021 Pasal 103(2)b
 */
export const ageLimit: Parameter<number> = {
  id: "scholarship.age-limit",
  unit: "years completed",
  entries: [
    {
      from: "2015-07-01",
      value: 23,
      law: { instrument: "PP 44/2015", article: "Pasal 34(1)" },
      confidence: "recalled",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: 23,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 103(2)b" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * School years before that of the claim which can still be claimed, by the day of the claim; before the
 * first entry all of them, Permenaker 5/2021 Pasal 106(4).
 *
 * @unit school years
 * @law Permenaker 5/2021 Pasal 106(4); Permenaker 1/2025 Pasal 106(4)
 */
export const backYears: Parameter<number> = {
  id: "scholarship.back-years",
  unit: "school years",
  entries: [
    {
      from: "2025-02-24",
      value: 3,
      law: { instrument: "Permenaker 1/2025", article: "Pasal 106(4)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * First day on which a school year could be claimed: the rules followed PP 82/2019 only then.
 *
 * @unit calendar date
 * @law Permenaker 5/2021 Pasal 132, Pasal 130c
 */
export const firstClaimDate: Parameter<string> = {
  id: "scholarship.first-claim-date",
  unit: "calendar date",
  entries: [
    {
      from: "2019-12-02",
      value: "2021-04-01",
      law: { instrument: "Permenaker 5/2021", article: "Pasal 132" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * Months in a row as a wage earner that a child in education may have worked; such a child may also work
 * outside wage employment or as an intern. `null`: no exception.
 *
 * @unit months
 * @law Permenaker 5/2021 Pasal 103(2)d; Permenaker 1/2025 Pasal 103(3a)
 */
export const workMonths: Parameter<number | null> = {
  id: "scholarship.work-months",
  unit: "months",
  entries: [
    {
      from: "2015-07-01",
      value: null,
      law: { instrument: "PP 44/2015", article: "Pasal 34(1)" },
      confidence: "recalled",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: null,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 103(2)d" },
      confidence: "primary",
      ...checked,
    },
    {
      from: "2025-02-24",
      value: 6,
      law: { instrument: "Permenaker 1/2025", article: "Pasal 103(3a)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * Days after the event within which a birth leaves the question open. Permenaker 5/2021 asked for a child
 * "already born"; Permenaker 1/2025 dropped those words and says nothing of the unborn. `null`: no question.
 *
 * @unit days
 * @law Permenaker 5/2021 Pasal 103(4); Permenaker 1/2025 Pasal 103(4); KUHPerdata Pasal 2, 255
 */
export const unbornDays: Parameter<number | null> = {
  id: "scholarship.unborn-days",
  unit: "days",
  entries: [
    {
      from: "2015-07-01",
      value: null,
      law: { instrument: "PP 44/2015", article: "Pasal 34(1)" },
      confidence: "recalled",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: null,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 103(4)" },
      confidence: "primary",
      ...checked,
    },
    {
      from: "2025-02-24",
      value: 300,
      law: { instrument: "Permenaker 1/2025", article: "Pasal 103(4)" },
      confidence: "recalled",
      ...checked,
    },
  ],
};

/**
 * Years from the first claim at the level within which training, or study after a change of course, is
 * paid.
 *
 * @unit years
 * @law Permenaker 5/2021 Pasal 108(3), Pasal 109(1), Pasal 109(4)
 */
export const tertiaryWindow: Parameter<number> = {
  id: "scholarship.tertiary-window",
  unit: "years",
  entries: [
    {
      from: "2019-12-02",
      value: 5,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 108(3), Pasal 109(1)" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * Month and day on which a school year begins.
 *
 * @unit MM-DD
 * @law Permendikbud 1/2021 Pasal 4: ages for admission are counted on 1 July of the year
 */
export const schoolYearStart: Parameter<string> = {
  id: "scholarship.school-year-start",
  unit: "MM-DD",
  entries: [
    {
      from: "2021-01-08",
      value: "07-01",
      law: { instrument: "Permendikbud 1/2021", article: "Pasal 4" },
      confidence: "secondary",
      ...checked,
    },
  ],
};
