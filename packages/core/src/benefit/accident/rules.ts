import { bandOf } from "../../contribution/rules.ts";
import { Money } from "../../shared/money.ts";
import { wageMonths } from "../disability/parameters.ts";
import { type Injury, partialDisability, totalDisability } from "../disability/rules.ts";
import { type Incapacity, temporaryIncapacity } from "../incapacity/rules.ts";
import { type Benefits, combine, figure, line, nothing, percent, portion, refused, rupiah } from "../line.ts";
import type { Line, Segment } from "../schema.ts";
import {
  deathFloor,
  deathShare,
  denturesCap,
  funeral,
  glassesCap,
  hearingAidCap,
  homeCareLimit,
  medicalLimit,
  periodic,
  prosthesisShare,
  type TransportMode,
  transportCaps,
} from "./parameters.ts";

/** How the case ended, as the doctor's letter states it, Permenaker 5/2021 Pasal 58(2). */
type Outcome = "RECOVERED" | "PARTIAL" | "TOTAL_DISABILITY" | "DEATH";

export type Fare = { readonly mode: TransportMode; readonly amount: Money };

export type HomeCare = {
  /** Since it was recommended. @unit months */
  readonly months: number;
  /** The cost of those months. @unit rupiah */
  readonly amount: Money;
};

/** A work accident as far as it bears on amounts. Costs are as spent, before any limit. */
export type Accident = {
  /** Day of the accident, or of the diagnosis of an occupational disease. */
  readonly eventDate: string;
  readonly outcome: Outcome;
  /** The monthly wage that counts: see `wageBase`. */
  readonly wageBase: Money;
  readonly medical?: Money | undefined;
  readonly homeCare?: HomeCare | undefined;
  readonly transport?: readonly Fare[] | undefined;
  readonly unable?: Incapacity | undefined;
  readonly injuries?: readonly Injury[] | undefined;
  readonly leftHanded?: boolean | undefined;
  /** Price in the list of the government hospital's rehabilitation centre. */
  readonly prosthesis?: Money | undefined;
  readonly dentures?: Money | undefined;
  readonly hearingAid?: Money | undefined;
  readonly glasses?: Money | undefined;
};

/**
 * Everything that JKK pays for one accident, by the figures in force on its day. Cover, arrears and the
 * scholarship are looked at elsewhere.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III; Permenaker 5/2021 Pasal 83
 */
export function accidentBenefits(accident: Accident): Benefits {
  const { eventDate, wageBase, unable } = accident;
  return combine([
    medicalCare(eventDate, accident.medical ?? Money.zero),
    accident.homeCare ? homeCare(eventDate, accident.homeCare) : nothing,
    transport(eventDate, accident.transport ?? []),
    unable ? temporaryIncapacity({ eventDate, wageBase, unable }) : nothing,
    outcomeBenefits(accident),
    prosthesis(eventDate, accident.prosthesis ?? Money.zero),
    aid("DENTURES", eventDate, accident.dentures ?? Money.zero),
    aid("HEARING_AID", eventDate, accident.hearingAid ?? Money.zero),
    aid("GLASSES", eventDate, accident.glasses ?? Money.zero),
  ]);
}

/**
 * The monthly wage on which benefits are reckoned: the last wage of a wage earner (PU), the base of the
 * income band of a person outside wage employment (BPU).
 *
 * @unit rupiah a month
 * @law Permenaker 5/2021 Pasal 87, Pasal 89(2); PP 44/2015 Lampiran II
 */
export function wageBase(segment: Segment, income: Money, eventDate: string): Money {
  return segment === "PU" ? income : bandOf(income, eventDate).band.value.base;
}

/** What the end of the case pays. Injuries count for a partial disability only. */
function outcomeBenefits({ eventDate, outcome, wageBase, injuries = [], leftHanded }: Accident): Benefits {
  const { law } = figure(wageMonths, eventDate);
  const other = injuries.length > 0 ? refused("DISABILITY_OTHER_OUTCOME", law) : nothing;
  switch (outcome) {
    case "RECOVERED":
      return other;
    case "PARTIAL":
      if (injuries.length === 0) return refused("DISABILITY_NOT_STATED", law);
      return partialDisability({ eventDate, wageBase, injuries, leftHanded });
    case "TOTAL_DISABILITY":
      return combine([totalDisability({ eventDate, wageBase }), periodicGrant(eventDate), other]);
    case "DEATH":
      return combine([
        deathGrant(eventDate, wageBase),
        periodicGrant(eventDate),
        funeralGrant(eventDate),
        other,
      ]);
  }
}

/**
 * Medical care: what it cost, without limit.
 *
 * @law UU 40/2004 Pasal 31-32
 */
export function medicalCare(eventDate: string, cost: Money): Benefits {
  if (cost === 0) return nothing;
  const formula = `biaya ${rupiah(cost)}, tanpa batas sesuai kebutuhan medis`;
  return due(line({ code: "MEDICAL", amount: cost, formula, figures: [figure(medicalLimit, eventDate)] }));
}

/**
 * Care at home, at most a year and Rp20.000.000. Of a longer time only the costs of the first year count; how many
 * those were is not asked, so the answer has both ends: spread evenly, or all of them.
 *
 * @law PP 82/2019 Lampiran III A.1.m; Permenaker 5/2021 Pasal 110(4)-(5)
 * @rounding half up to the rupiah, before the cap
 */
export function homeCare(eventDate: string, { months, amount }: HomeCare): Benefits {
  if (amount === 0) return nothing;
  const limit = figure(homeCareLimit, eventDate);
  if (limit.value === null) return refused("HOME_CARE_NOT_IN_FORCE", limit.law);

  const { months: longest, amount: cap } = limit.value;
  const lineOf = (cost: Money, share: string) =>
    line({
      code: "HOME_CARE",
      amount: Math.min(cost, cap),
      formula: `${share}${rupiah(amount)}${atMost(cost, cap)}`,
      figures: [limit],
    });
  if (months <= longest) return due(lineOf(amount, ""));

  const { refusals } = refused("HOME_CARE_OVER_ONE_YEAR", limit.law);
  const spread = lineOf(portion(amount, BigInt(longest), BigInt(months)), `${longest}/${months} × `);
  const early = lineOf(amount, "");
  if (spread.amount === early.amount) return { lines: [spread], refusals };
  return {
    lines: [spread],
    refusals,
    undetermined: {
      question: `Berapa dari biaya perawatan di rumah yang timbul dalam ${longest} bulan pertama?`,
      readings: [
        { reading: "Biaya tersebar merata", total: spread.amount },
        { reading: `Seluruhnya dalam ${longest} bulan pertama`, total: early.amount },
      ],
    },
  };
}

/**
 * Transport: the receipts of each mode up to its own cap, summed over the modes.
 *
 * @law PP 82/2019 Lampiran III A.2.a; Permenaker 5/2021 Pasal 113(2)
 */
export function transport(eventDate: string, fares: readonly Fare[]): Benefits {
  const modes: readonly TransportMode[] = ["LAND", "SEA", "AIR"];
  const lines = modes.flatMap((mode) => {
    const receipts = fares.filter((fare) => fare.mode === mode).map(({ amount }) => amount);
    const spent = Money.sum(receipts);
    if (spent === 0) return [];
    const cap = figure(transportCaps[mode], eventDate);
    return line({
      code: `TRANSPORT_${mode}`,
      amount: Math.min(spent, cap.value),
      formula: `kuitansi ${receipts.map(rupiah).join(" + ")}${atMost(spent, cap.value)}`,
      figures: [cap],
    });
  });
  return { lines, refusals: [] };
}

/**
 * Santunan kematian: 60 % of 80 monthly wages, at least the lump sum of JKM.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 * @rounding half up to the rupiah
 */
export function deathGrant(eventDate: string, wageBase: Money): Benefits {
  const share = figure(deathShare, eventDate);
  const months = figure(wageMonths, eventDate);
  const floor = figure(deathFloor, eventDate);
  const amount = portion(wageBase, BigInt(share.value * months.value), 10_000n);
  const formula = `${percent(share.value)} × ${months.value} × ${rupiah(wageBase)}`;
  return due(
    amount < floor.value
      ? line({
          code: "DEATH_GRANT",
          amount: floor.value,
          formula: `${formula}, paling sedikit ${rupiah(floor.value)}`,
          figures: [floor, share, months],
        })
      : line({ code: "DEATH_GRANT", amount, formula, figures: [share, months] }),
  );
}

/**
 * Santunan berkala on death or total disability: 24 months, paid at once.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export function periodicGrant(eventDate: string): Benefits {
  const grant = figure(periodic, eventDate);
  const { months, monthly } = grant.value;
  const amount = Money.times(monthly, months);
  return due(line({ code: "PERIODIC", amount, formula: `${months} × ${rupiah(monthly)}`, figures: [grant] }));
}

/**
 * Biaya pemakaman.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export function funeralGrant(eventDate: string): Benefits {
  const grant = figure(funeral, eventDate);
  return due(line({ code: "FUNERAL", amount: grant.value, formula: rupiah(grant.value), figures: [grant] }));
}

/**
 * Orthosis or prosthesis: the listed price and 40 % more.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 * @rounding half up to the rupiah
 */
export function prosthesis(eventDate: string, price: Money): Benefits {
  if (price === 0) return nothing;
  const share = figure(prosthesisShare, eventDate);
  return due(
    line({
      code: "PROSTHESIS",
      amount: portion(price, BigInt(share.value), 10_000n),
      formula: `${percent(share.value)} × ${rupiah(price)}`,
      figures: [share],
    }),
  );
}

const aidCaps = { DENTURES: denturesCap, HEARING_AID: hearingAidCap, GLASSES: glassesCap };

/**
 * Dentures, a hearing aid or glasses: what they cost, up to the cap of that day's law.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III
 */
export function aid(code: keyof typeof aidCaps, eventDate: string, cost: Money): Benefits {
  if (cost === 0) return nothing;
  const cap = figure(aidCaps[code], eventDate);
  if (cap.value === null) return refused(`${code}_NOT_IN_FORCE`, cap.law);
  return due(
    line({
      code,
      amount: Math.min(cost, cap.value),
      formula: `${rupiah(cost)}${atMost(cost, cap.value)}`,
      figures: [cap],
    }),
  );
}

function due(line: Line): Benefits {
  return { lines: [line], refusals: [] };
}

function atMost(amount: number, cap: number): string {
  return amount > cap ? `, paling banyak ${rupiah(cap)}` : "";
}
