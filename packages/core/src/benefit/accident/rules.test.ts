import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../shared/date.ts";
import { Money } from "../../shared/money.ts";
import { Period } from "../../shared/period.ts";
import { lumpSum } from "../death/parameters.ts";
import { figure, total } from "../line.ts";
import type { Line } from "../schema.ts";
import { deathFloor, type TransportMode } from "./parameters.ts";
import {
  type Accident,
  accidentBenefits,
  aid,
  deathGrant,
  funeralGrant,
  homeCare,
  medicalCare,
  periodicGrant,
  prosthesis,
  transport,
  wageBase,
} from "./rules.ts";

const million = Money.of(1_000_000);
const today = "2026-03-02";
const beforePP82 = "2019-12-01";
const sincePP82 = "2019-12-02";
const amounts = (lines: readonly Line[]) => lines.map(({ code, amount }) => [code, amount]);

describe("wageBase, Permenaker 5/2021 Pasal 87 and 89(2)", () => {
  it.each([
    ["PU", 2_900_000, 2_900_000],
    ["BPU", 500_000, 1_000_000],
    ["BPU", 1_000_000, 1_000_000],
    ["BPU", 1_099_000, 1_000_000],
    ["BPU", 1_100_000, 1_200_000],
    ["BPU", 20_199_000, 19_700_000],
    ["BPU", 20_200_000, 20_700_000],
  ] as const)("of %s with Rp%i a month is Rp%i", (segment, income, base) => {
    expect(wageBase(segment, Money.of(income), today)).toBe(base);
  });
});

describe("medicalCare, UU 40/2004 Pasal 31-32: by medical need, no limit", () => {
  it.each([1, 20_000_001, 3_000_000_000])("pays Rp%i as spent", (cost) => {
    expect(medicalCare(today, Money.of(cost)).lines).toMatchObject([
      { code: "MEDICAL", amount: cost, law: { instrument: "UU 40/2004", article: "Pasal 31-32" } },
    ]);
  });

  it("has no line when nothing was spent", () => {
    expect(medicalCare(today, Money.zero)).toEqual({ lines: [], refusals: [] });
  });
});

describe("homeCare, Permenaker 5/2021 Pasal 110(4): a year and Rp20.000.000", () => {
  it.each([
    [1, 19_999_999, 19_999_999, "Rp19.999.999"],
    [12, 20_000_000, 20_000_000, "Rp20.000.000"],
    [12, 20_000_001, 20_000_000, "Rp20.000.001, paling banyak Rp20.000.000"],
    [13, 13_000_000, 12_000_000, "12/13 × Rp13.000.000"],
    [13, 26_000_000, 20_000_000, "12/13 × Rp26.000.000, paling banyak Rp20.000.000"],
    [24, 1_000_001, 500_001, "12/24 × Rp1.000.001"],
  ])("of %i months at Rp%i pays Rp%i", (months, spent, amount, formula) => {
    const { lines } = homeCare(today, { months, amount: Money.of(spent) });
    expect(lines).toMatchObject([
      {
        code: "HOME_CARE",
        amount,
        formula,
        law: { instrument: "PP 82/2019", article: "Lampiran III A.1.m" },
      },
    ]);
  });

  it.each([
    [12, []],
    [13, ["HOME_CARE_OVER_ONE_YEAR"]],
  ])("of %i months refuses %j", (months, codes) => {
    const { refusals } = homeCare(today, { months, amount: million });
    expect(refusals.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    [beforePP82, [], ["HOME_CARE_NOT_IN_FORCE"]],
    [sincePP82, [1_000_000], []],
  ])("of an accident on %s pays %j, refuses %j", (date, paid, codes) => {
    const { lines, refusals } = homeCare(date, { months: 1, amount: million });
    expect([lines.map(({ amount }) => amount), refusals.map(({ code }) => code)]).toEqual([paid, codes]);
  });

  it("has no line when nothing was spent", () => {
    expect(homeCare(beforePP82, { months: 3, amount: Money.zero })).toEqual({ lines: [], refusals: [] });
  });
});

describe("transport, PP 82/2019 Lampiran III A.2.a: every mode to its own cap (case K14)", () => {
  const caps: readonly (readonly [string, TransportMode, number])[] = [
    [beforePP82, "LAND", 1_000_000],
    [beforePP82, "SEA", 1_500_000],
    [beforePP82, "AIR", 2_500_000],
    [sincePP82, "LAND", 5_000_000],
    [sincePP82, "SEA", 2_000_000],
    [sincePP82, "AIR", 10_000_000],
  ];
  const boundaries = caps.flatMap(([date, mode, cap]) => [
    [date, mode, cap - 1, cap - 1, ""] as const,
    [date, mode, cap, cap, ""] as const,
    [date, mode, cap + 1, cap, ", paling banyak"] as const,
  ]);
  it.each(boundaries)("of %s by %s at Rp%i is Rp%i", (date, mode, spent, amount, tail) => {
    const { lines } = transport(date, [{ mode, amount: Money.of(spent) }]);
    expect(lines).toMatchObject([{ code: `TRANSPORT_${mode}`, amount, parameter: { verified: true } }]);
    expect(lines[0]?.formula.includes(", paling banyak")).toBe(tail !== "");
  });

  it("adds the receipts of one mode before the cap, and the modes after it, Permenaker 5/2021 Pasal 113(2)", () => {
    const fares = [
      { mode: "AIR", amount: Money.of(9_000_000) },
      { mode: "LAND", amount: Money.of(3_000_000) },
      { mode: "LAND", amount: Money.of(2_500_000) },
      { mode: "SEA", amount: Money.of(2_000_001) },
    ] as const;
    const { lines } = transport(today, fares);
    expect(amounts(lines)).toEqual([
      ["TRANSPORT_LAND", 5_000_000],
      ["TRANSPORT_SEA", 2_000_000],
      ["TRANSPORT_AIR", 9_000_000],
    ]);
    expect(lines.map(({ formula }) => formula)).toEqual([
      "kuitansi Rp3.000.000 + Rp2.500.000, paling banyak Rp5.000.000",
      "kuitansi Rp2.000.001, paling banyak Rp2.000.000",
      "kuitansi Rp9.000.000",
    ]);
  });

  it("has no line for a mode without a receipt", () => {
    expect(transport(today, [{ mode: "SEA", amount: Money.zero }])).toEqual({ lines: [], refusals: [] });
  });
});

describe("deathGrant, PP 82/2019 Lampiran III: 60% × 80 × upah, at least the JKM lump sum", () => {
  it.each([
    [beforePP82, 337_499, 16_200_000],
    [beforePP82, 337_500, 16_200_000],
    [beforePP82, 337_501, 16_200_048],
    [sincePP82, 416_666, 20_000_000],
    [sincePP82, 416_667, 20_000_016],
    [sincePP82, 1_000_000, 48_000_000],
    [today, 20_700_000, 993_600_000],
  ])("on %s at Rp%i is Rp%i", (date, wage, amount) => {
    expect(amounts(deathGrant(date, Money.of(wage)).lines)).toEqual([["DEATH_GRANT", amount]]);
  });

  it.each([
    [beforePP82, 300_000, "jkk.death.floor", false],
    [beforePP82, 337_500, "jkk.death.share", true],
    [beforePP82, 400_000, "jkk.death.share", true],
    [sincePP82, 400_000, "jkk.death.floor", true],
    [sincePP82, 500_000, "jkk.death.share", true],
  ])("on %s at Rp%i rests on %s, verified: %s", (date, wage, id, verified) => {
    expect(deathGrant(date, Money.of(wage)).lines[0]?.parameter).toMatchObject({ id, verified });
  });

  it("shows the floor where it binds", () => {
    expect(deathGrant(today, Money.of(400_000)).lines[0]?.formula).toBe(
      "60% × 80 × Rp400.000, paling sedikit Rp20.000.000",
    );
    expect(deathGrant(today, million).lines[0]?.formula).toBe("60% × 80 × Rp1.000.000");
  });

  it.each(["2015-07-01", beforePP82, sincePP82, today])("has the JKM lump sum of %s as its floor", (date) => {
    expect(figure(deathFloor, date).value).toBe(figure(lumpSum, date).value);
  });
});

describe("periodicGrant and funeralGrant, PP 82/2019 Lampiran III (case K15)", () => {
  it.each([
    ["2015-07-01", 4_800_000, "24 × Rp200.000", 3_000_000],
    [beforePP82, 4_800_000, "24 × Rp200.000", 3_000_000],
    [sincePP82, 12_000_000, "24 × Rp500.000", 10_000_000],
    [today, 12_000_000, "24 × Rp500.000", 10_000_000],
  ])("on %s are Rp%i (%s) and Rp%i", (date, grant, formula, burial) => {
    expect(periodicGrant(date).lines).toMatchObject([{ code: "PERIODIC", amount: grant, formula }]);
    expect(funeralGrant(date).lines).toMatchObject([{ code: "FUNERAL", amount: burial }]);
  });
});

describe("prosthesis, PP 82/2019 Lampiran III: list price and 40 %", () => {
  it.each([
    [beforePP82, 10_000_000, 14_000_000, false],
    [sincePP82, 10_000_000, 14_000_000, true],
    [today, 1, 1, true],
    [today, 2, 3, true],
  ])("on %s of Rp%i is Rp%i, verified: %s", (date, price, amount, verified) => {
    expect(prosthesis(date, Money.of(price)).lines).toMatchObject([
      { code: "PROSTHESIS", amount, parameter: { verified } },
    ]);
  });

  it("has no line without a price", () => {
    expect(prosthesis(today, Money.zero)).toEqual({ lines: [], refusals: [] });
  });
});

describe("aid, PP 82/2019 Lampiran III (case K15)", () => {
  it.each([
    ["DENTURES", beforePP82, 3_000_000, true],
    ["DENTURES", sincePP82, 5_000_000, true],
    ["HEARING_AID", sincePP82, 2_500_000, true],
    ["GLASSES", sincePP82, 1_000_000, false],
  ] as const)("caps %s of %s at Rp%i, verified: %s", (code, date, cap, verified) => {
    const paid = [cap - 1, cap, cap + 1].map((cost) => aid(code, date, Money.of(cost)).lines);
    expect(paid.flatMap(amounts)).toEqual([
      [code, cap - 1],
      [code, cap],
      [code, cap],
    ]);
    expect(paid.flat().map(({ parameter }) => parameter.verified)).toEqual([verified, verified, verified]);
    expect(paid.flat().map(({ formula }) => formula.includes("paling banyak"))).toEqual([false, false, true]);
  });

  it.each(["HEARING_AID", "GLASSES"] as const)("refuses %s before PP 82/2019", (code) => {
    expect(aid(code, beforePP82, million)).toEqual({
      lines: [],
      refusals: [
        { code: `${code}_NOT_IN_FORCE`, law: { instrument: "PP 44/2015", article: "Lampiran III" } },
      ],
    });
  });

  it.each(["DENTURES", "HEARING_AID", "GLASSES"] as const)("has no line when no %s was bought", (code) => {
    expect(aid(code, beforePP82, Money.zero)).toEqual({ lines: [], refusals: [] });
  });
});

describe("accidentBenefits: published cases", () => {
  it("K01, K04: a fisherman in Anambas, June 2020, died at work: 48 + 12 + 10 million", () => {
    const { lines } = accidentBenefits({ eventDate: "2020-06-15", outcome: "DEATH", wageBase: million });
    expect(amounts(lines)).toEqual([
      ["DEATH_GRANT", 48_000_000],
      ["PERIODIC", 12_000_000],
      ["FUNERAL", 10_000_000],
    ]);
    expect(total(lines)).toBe(70_000_000);
  });

  it.each([
    ["K02: Bengkulu Utara 2024", "2024-06-01"],
    ["K03: Mukomuko", "2022-01-01"],
  ])("%s: the death grant is Rp48.000.000", (_, eventDate) => {
    const { lines } = accidentBenefits({ eventDate, outcome: "DEATH", wageBase: million });
    expect(amounts(lines)[0]).toEqual(["DEATH_GRANT", 48_000_000]);
  });

  it("K16: Rp161.000.000 in Bandar Lampung is 48 wages of Rp2.895.833⅓ and 22 million", () => {
    const of = (wage: number) =>
      total(accidentBenefits({ eventDate: "2026-02-01", outcome: "DEATH", wageBase: Money.of(wage) }).lines);
    expect([of(2_895_833), of(2_895_834)]).toEqual([160_999_984, 161_000_032]);
  });

  it("a guard killed on 27 Oct 2019, wage Rp4.000.000, by PP 44/2015: 192 + 4,8 + 3 million", () => {
    const { lines } = accidentBenefits({
      eventDate: "2019-10-27",
      outcome: "DEATH",
      wageBase: Money.of(4_000_000),
    });
    expect(amounts(lines)).toEqual([
      ["DEATH_GRANT", 192_000_000],
      ["PERIODIC", 4_800_000],
      ["FUNERAL", 3_000_000],
    ]);
  });
});

describe("accidentBenefits", () => {
  const accident = (rest: Partial<Accident>): Accident => ({
    eventDate: today,
    outcome: "RECOVERED",
    wageBase: million,
    ...rest,
  });

  it("of transport by two modes, 14 months unable and a 9 % finger", () => {
    const { lines, refusals, undetermined } = accidentBenefits(
      accident({
        outcome: "PARTIAL",
        transport: [
          { mode: "LAND", amount: Money.of(6_000_000) },
          { mode: "SEA", amount: Money.of(1_200_000) },
        ],
        unable: { from: today, to: "2027-05-02" },
        injuries: [{ row: 17 }],
      }),
    );
    expect(amounts(lines)).toEqual([
      ["TRANSPORT_LAND", 5_000_000],
      ["TRANSPORT_SEA", 1_200_000],
      ["STMB_100", 12_000_000],
      ["STMB_50", 1_000_000],
      ["PARTIAL_ANATOMICAL", 7_200_000],
    ]);
    expect([total(lines), refusals, undetermined]).toEqual([26_400_000, [], undefined]);
  });

  it("has every line in one order", () => {
    const { lines } = accidentBenefits(
      accident({
        outcome: "TOTAL_DISABILITY",
        medical: Money.of(30_000_000),
        homeCare: { months: 2, amount: million },
        transport: [{ mode: "LAND", amount: million }],
        unable: { from: today, to: "2026-04-02" },
        prosthesis: million,
        dentures: million,
        hearingAid: million,
        glasses: million,
      }),
    );
    expect(lines.map(({ code }) => code)).toEqual([
      "MEDICAL",
      "HOME_CARE",
      "TRANSPORT_LAND",
      "STMB_100",
      "TOTAL_DISABILITY",
      "PERIODIC",
      "PROSTHESIS",
      "DENTURES",
      "HEARING_AID",
      "GLASSES",
    ]);
  });

  it.each([
    ["RECOVERED", []],
    ["TOTAL_DISABILITY", ["TOTAL_DISABILITY", "PERIODIC"]],
    ["DEATH", ["DEATH_GRANT", "PERIODIC", "FUNERAL"]],
  ] as const)("pays no partial disability when the case ended as %s, and says so", (outcome, codes) => {
    const { lines, refusals } = accidentBenefits(accident({ outcome, injuries: [{ row: 17 }] }));
    expect(lines.map(({ code }) => code)).toEqual(codes);
    expect(refusals.map(({ code }) => code)).toEqual(["DISABILITY_OTHER_OUTCOME"]);
    expect(accidentBenefits(accident({ outcome })).refusals).toEqual([]);
  });

  it("asks for the injuries of a partial disability", () => {
    expect(accidentBenefits(accident({ outcome: "PARTIAL" }))).toEqual({
      lines: [],
      refusals: [
        { code: "DISABILITY_NOT_STATED", law: { instrument: "PP 82/2019", article: "Lampiran III" } },
      ],
    });
  });

  it("swaps right and left for the left-handed", () => {
    const of = (leftHanded: boolean) =>
      total(accidentBenefits(accident({ outcome: "PARTIAL", injuries: [{ row: 17 }], leftHanded })).lines);
    expect([of(false), of(true)]).toEqual([7_200_000, 5_600_000]);
  });

  it("adds everything else to the readings of a part month", () => {
    const { lines, undetermined } = accidentBenefits(
      accident({ outcome: "DEATH", unable: { from: today, to: "2026-03-17" } }),
    );
    expect(undetermined?.readings.map((one) => one.total)).toEqual([70_500_000, 70_483_871]);
    expect(total(lines)).toBe(70_483_871);
  });

  it("collects the reasons of every refusal", () => {
    const { lines, refusals } = accidentBenefits(
      accident({
        eventDate: beforePP82,
        homeCare: { months: 1, amount: million },
        hearingAid: million,
        glasses: million,
        injuries: [{ row: 17 }],
      }),
    );
    expect(lines).toEqual([]);
    expect(refusals.map(({ code }) => code)).toEqual([
      "HOME_CARE_NOT_IN_FORCE",
      "DISABILITY_OTHER_OUTCOME",
      "HEARING_AID_NOT_IN_FORCE",
      "GLASSES_NOT_IN_FORCE",
    ]);
  });

  it("throws for an accident before 1 July 2015", () => {
    expect(() => accidentBenefits(accident({ eventDate: "2015-06-30", outcome: "DEATH" }))).toThrow(
      RangeError,
    );
  });
});

const anyMoney = fc.nat(1_000_000_000).map(Money.of);
const anyDate = fc.integer({ min: 0, max: 4_200 }).map((days) => CalendarDate.addDays("2015-07-01", days));
const anyFare = fc.record({ mode: fc.constantFrom("LAND", "SEA", "AIR"), amount: anyMoney });
const anyAccident = fc
  .record(
    {
      eventDate: anyDate,
      outcome: fc.constantFrom("RECOVERED", "PARTIAL", "TOTAL_DISABILITY", "DEATH"),
      wageBase: fc.nat(100_000_000).map(Money.of),
      days: fc.nat(1_200),
      medical: anyMoney,
      homeCare: fc.record({ months: fc.integer({ min: 1, max: 30 }), amount: anyMoney }),
      transport: fc.array(anyFare, { maxLength: 5 }),
      injuries: fc.array(fc.record({ row: fc.integer({ min: 1, max: 43 }), bps: fc.nat(10_000) }), {
        maxLength: 5,
      }),
      leftHanded: fc.boolean(),
      prosthesis: anyMoney,
      dentures: anyMoney,
      hearingAid: anyMoney,
      glasses: anyMoney,
    },
    { requiredKeys: ["eventDate", "outcome", "wageBase", "days"] },
  )
  .map(({ days, ...rest }): Accident => {
    return { ...rest, unable: { from: rest.eventDate, to: CalendarDate.addDays(rest.eventDate, days) } };
  });

describe("accidentBenefits of any case", () => {
  it("is never negative, in whole rupiah, and pays the least of its readings", () => {
    fc.assert(
      fc.property(anyAccident, (accident) => {
        const { lines, undetermined } = accidentBenefits(accident);
        expect(lines.every(({ amount }) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
        const readings = undetermined?.readings.map((one) => one.total) ?? [total(lines)];
        expect(Math.min(...readings)).toBe(total(lines));
      }),
    );
  });

  it("never pays partial disability above 70 % of 80 wages", () => {
    fc.assert(
      fc.property(anyAccident, (accident) => {
        const { lines } = accidentBenefits({ ...accident, outcome: "PARTIAL" });
        const partial = lines.filter(({ code }) => code.startsWith("PARTIAL_"));
        expect(total(partial)).toBeLessThanOrEqual(56 * accident.wageBase);
      }),
    );
  });

  it("never falls when the wage rises", () => {
    fc.assert(
      fc.property(anyAccident, fc.nat(1_000_000), (accident, raise) => {
        const higher = { ...accident, wageBase: Money.of(accident.wageBase + raise) };
        expect(total(accidentBenefits(higher).lines)).toBeGreaterThanOrEqual(
          total(accidentBenefits(accident).lines),
        );
      }),
    );
  });

  it("is the same rupiah for the same case", () => {
    fc.assert(
      fc.property(anyAccident, (accident) => {
        expect(accidentBenefits(structuredClone(accident))).toEqual(accidentBenefits(accident));
      }),
    );
  });

  it("never pays less under PP 82/2019 than under PP 44/2015", () => {
    fc.assert(
      fc.property(anyAccident, fc.nat(20), (accident, months) => {
        const of = (eventDate: string) => {
          const unable = { from: eventDate, to: `${Period.add("2019-12", months)}${eventDate.slice(7)}` };
          return total(accidentBenefits({ ...accident, eventDate, unable }).lines);
        };
        expect(of(sincePP82)).toBeGreaterThanOrEqual(of(beforePP82));
      }),
    );
  });
});
