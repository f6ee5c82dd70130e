import { bandOf } from "../../contribution/rules.ts";
import type { Parameter } from "../../shared/dated.ts";
import { CalendarDate } from "../../shared/date.ts";
import { Money } from "../../shared/money.ts";
import { Period } from "../../shared/period.ts";
import { wageMonths } from "../disability/parameters.ts";
import { type Injury, partialDisability, totalDisability } from "../disability/rules.ts";
import { type Benefits, combine, figure, line, percent, portion, rupiah, total } from "../line.ts";
import type { Line, LineCode, Segment } from "../schema.ts";
import {
  type Band,
  deathFloor,
  deathShare,
  denturesCap,
  funeral,
  glassesCap,
  hearingAidCap,
  homeCareLimit,
  incapacityFull,
  incapacityMiddle,
  incapacityMonthDays,
  incapacityRest,
  medicalLimit,
  periodic,
  prosthesisShare,
  type TransportMode,
  transportCaps,
} from "./parameters.ts";

/** How the case ended, as the doctor's letter states it, Permenaker 5/2021 Pasal 58(2). */
export type Outcome = "RECOVERED" | "PARTIAL" | "TOTAL_DISABILITY" | "DEATH";

/** A day by the calendar to a day by the calendar. */
export type Incapacity = {
  readonly from: string;
  /** The day on which the doctor declares the person cured, disabled or dead; itself no longer paid. */
  readonly to: string;
};

export type Fare = { readonly mode: TransportMode; readonly amount: Money };
export type HomeCare = { /** @unit months since it was recommended */ readonly months: number; readonly amount: Money };

/** A work accident as far as it bears on amounts. Every amount is what was spent, before any limit. */
export type Accident = {
  /** Day of the accident, or of the diagnosis of an occupational disease. */
  readonly eventDate: string;
  readonly outcome: Outcome;
  /** The monthly wage that counts: see `wageBase`. */
  readonly wageBase: Money;
  readonly medical?: Money | undefined;
  readonly transport?: readonly Fare[] | undefined;
  readonly unable?: Incapacity | undefined;
  readonly injuries?: readonly Injury[] | undefined;
  readonly leftHanded?: boolean | undefined;
  readonly homeCare?: HomeCare | undefined;
  /** Price in the list of the government hospital's rehabilitation centre. */
  readonly prosthesis?: Money | undefined;
  readonly dentures?: Money | undefined;
  readonly hearingAid?: Money | undefined;
  readonly glasses?: Money | undefined;
};

const none: Benefits = { lines: [], refusals: [] };

/**
 * Everything that JKK pays for one accident. Cover, arrears and the scholarship are looked at elsewhere.
 *
 * Every figure is the one in force on the day of the accident.
 *
 * @law PP 44/2015 and PP 82/2019 Lampiran III; Permenaker 5/2021 Pasal 83
 */
export function accidentBenefits(accident: Accident): Benefits {
  const { eventDate, wageBase, medical, transport, unable } = accident;
  return combine([
    medical ? medicalCare({ eventDate, amount: medical }) : none,
    accident.homeCare ? homeCare({ eventDate, ...accident.homeCare }) : none,
    transport ? transportRefund({ eventDate, fares: transport }) : none,
    unable ? temporaryIncapacity({ eventDate, wageBase, unable }) : none,
    outcomeBenefits(accident),
    accident.prosthesis ? prosthesis({ eventDate, price: accident.prosthesis }) : none,
    aid("DENTURES", denturesCap, eventDate, accident.dentures),
    aid("HEARING_AID", hearingAidCap, eventDate, accident.hearingAid),
    aid("GLASSES", glassesCap, eventDate, accident.glasses),
  ]);
}

/** What the end of the case pays. Injuries count for a partial disability only. */
function outcomeBenefits({ eventDate, outcome, wageBase, injuries = [], leftHanded }: Accident): Benefits {
  const { law } = figure(wageMonths, eventDate);
  const otherOutcome: Benefits =
    injuries.length > 0 ? { lines: [], refusals: [{ code: "DISABILITY_OTHER_OUTCOME", law }] } : none;
  switch (outcome) {
    case "RECOVERED":
      return otherOutcome;
    case "PARTIAL":
      if (injuries.length === 0) return { lines: [], refusals: [{ code: "DISABILITY_NOT_STATED", law }] };
      return partialDisability({ eventDate, wageBase, injuries, leftHanded });
    case "TOTAL_DISABILITY":
      return combine([totalDisability({ eventDate, wageBase }), periodicGrant(eventDate), otherOutcome]);
    case "DEATH":
      return combine([deathGrant({ eventDate, wageBase }), periodicGrant(eventDate), otherOutcome]);
  }
}
