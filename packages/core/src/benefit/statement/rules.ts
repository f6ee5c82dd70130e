import { type BandReading, bandOf, packageRate } from "../../contribution/rules.ts";
import { type CoverOnDate, clock } from "../../cover/clock.ts";
import { CalendarDate } from "../../shared/date.ts";
import { isVerified, type Law } from "../../shared/dated.ts";
import { Money } from "../../shared/money.ts";
import type { Period } from "../../shared/period.ts";
import { type Accident, accidentBenefits } from "../accident/rules.ts";
import { arrearsLine } from "../arrears.ts";
import { deathBenefit } from "../death/rules.ts";
import { type Benefits, combine, nothing, refused, rupiah, total } from "../line.ts";
import type { ChildInput, EstimateRequest, LineCode, RefusalCode } from "../schema.ts";
import { type Child, type ScholarshipCase, scholarship } from "../scholarship/rules.ts";
import { follow, type Ruling } from "./fork.ts";

/** A case with what the cover clock says of it; without contributions on file it counts as covered. */
type Case = { readonly input: EstimateRequest; readonly clock: CoverOnDate | undefined };

/**
 * Everything due for one case: cover first, then the benefits of the event and the scholarship, less the
 * contributions in arrears.
 *
 * A sudden death at work is judged as an accident, and as an ordinary death where it does not count as one.
 *
 * @law Permenaker 5/2021 Pasal 85(3), 92, 98, 102; Permenaker 1/2025 Pasal 97A
 */
export function benefitsOf(input: EstimateRequest): Benefits {
  const { cover, segment, eventDate } = input;
  const one: Case = { input, clock: cover && clock({ ...cover, segment }, eventDate) };
  if (input.kind === "SCHOLARSHIP") return scholarshipOnly(one);
  if (input.suddenDeath) return ifCovered(one, () => suddenDeath(one));
  return input.kind === "ACCIDENT" ? ifCovered(one, () => accident(one)) : death(one);
}

function ifCovered({ clock }: Case, consequence: () => Benefits): Benefits {
  if (!clock) return consequence();
  return follow(clock.cover, (answer) => (answer === "COVERED" ? consequence() : denied(clock.cover)));
}

/** The ground of a determined "no"; an open one has its readings instead. */
function denied(verdict: { readonly kind: string; readonly code?: string; readonly law: Law }): Benefits {
  return verdict.kind === "determined" ? refused(verdict.code as RefusalCode, verdict.law) : nothing;
}

function accident(one: Case): Benefits {
  const { input } = one;
  const { outcome = (input.disabilities ?? []).length > 0 ? "PARTIAL" : "RECOVERED" } = input;
  return onWage(input, (wage) => {
    const found = accidentBenefits(accidentOf(input, outcome, wage.base));
    return lessArrears(one, wage.jkk, combine([found, accidentScholarship(input, outcome)]));
  });
}

type Wage = {
  /** @unit rupiah a month */
  readonly base: Money;
  /** What a month in arrears costs. @unit rupiah */
  readonly jkk: Money;
};

/** Lines that rest on the wage. */
const wageLines: readonly LineCode[] = [
  "STMB_100",
  "STMB_75",
  "STMB_50",
  "PARTIAL_ANATOMICAL",
  "PARTIAL_FUNCTIONAL",
  "TOTAL_DISABILITY",
  "DEATH_GRANT",
];

/**
 * The benefits on the wage that counts: that of a wage earner (PU) itself, of a person outside wage
 * employment (BPU) the base of the income band. A band that is only remembered leaves no line on it
 * verified; an income that the table does not print has the reading of both bands beside it.
 *
 * @law Permenaker 5/2021 Pasal 87, Pasal 89(2); PP 44/2015 Lampiran II
 */
function onWage(
  { segment, wageBase: income = Money.zero, eventDate }: EstimateRequest,
  benefits: (wage: Wage) => Benefits,
): Benefits {
  if (segment === "PU") return benefits({ base: income, jkk: Money.zero });
  return follow(bandRuling(bandOf(income, eventDate)), (band) => {
    const found = benefits(band.value);
    return isVerified(band) ? found : { ...found, lines: found.lines.map(unverified) };
  });
}

function bandRuling({ band, alternative }: BandReading): Ruling<BandReading["band"]> {
  if (!alternative) return { kind: "determined", answer: band };
  return {
    kind: "undetermined",
    question:
      "Penghasilan itu berada di antara dua kelompok penghasilan (PP 44/2015 Lampiran II); kelompok mana yang berlaku?",
    readings: [band, alternative].map((entry) => ({
      reading: `Dasar penghasilan ${rupiah(entry.value.base)}`,
      answer: entry,
    })),
  };
}

function unverified(line: Benefits["lines"][number]): Benefits["lines"][number] {
  if (!wageLines.includes(line.code)) return line;
  return { ...line, parameter: { ...line.parameter, verified: false } };
}

function accidentOf(
  input: EstimateRequest,
  outcome: NonNullable<EstimateRequest["outcome"]>,
  wageBase: Money,
): Accident {
  const { eventDate, transport, unable, leftHanded, homeCare } = input;
  const { medical, dentures, hearingAid, glasses, prosthesis } = input;
  const injuries = input.disabilities?.map(({ row, percent, steps, functionLossPercent }) => ({
    row,
    bps: percent === undefined ? undefined : bpsOf(percent),
    steps,
    lossBps: functionLossPercent === undefined ? undefined : bpsOf(functionLossPercent),
  }));
  return {
    eventDate,
    outcome,
    wageBase,
    transport,
    unable,
    injuries,
    leftHanded,
    homeCare,
    medical,
    dentures,
    hearingAid,
    glasses,
    prosthesis,
  };
}

/** Hundredths of a percent; the request allows no finer share, so nothing is rounded away. */
function bpsOf(percent: number): number {
  return Math.round(percent * 100);
}

/** @law Permenaker 5/2021 Pasal 102(2)a-b */
function accidentScholarship(input: EstimateRequest, outcome: EstimateRequest["outcome"]): Benefits {
  if ((input.children ?? []).length === 0) return nothing;
  if (outcome === "DEATH" || outcome === "TOTAL_DISABILITY") return scholarship(childrenOf(input));
  return refused("SCHOLARSHIP_OUTCOME", { instrument: "Permenaker 5/2021", article: "Pasal 102(2)" });
}

/**
 * A death at once at the place of work: an accident, for a person outside wage employment after enough paid
 * months only.
 *
 * @law Permenaker 5/2021 Pasal 85
 */
function suddenDeath(one: Case): Benefits {
  const asAccident = () => accident({ ...one, input: { ...one.input, outcome: "DEATH" } });
  if (!one.clock) return asAccident();
  const { suddenDeath: ruling } = one.clock;
  return follow(ruling, (answer) =>
    answer === "QUALIFIED" ? asAccident() : combine([refused("SUDDEN_DEATH_MONTHS", ruling.law), death(one)]),
  );
}

/** An ordinary death. @law Permenaker 5/2021 Pasal 96-98, 102(2)c; Permenaker 1/2025 Pasal 97A */
function death(one: Case): Benefits {
  const { input, clock } = one;
  const pay = (pays: "FULL" | "FUNERAL_ONLY") =>
    deathBenefit({
      deathDate: input.eventDate,
      memberships: Array.from({ length: input.memberships ?? 1 }, () => ({
        segment: input.segment,
        pays,
        arrears: deathArrears(one),
      })),
    });
  if (!clock) return combine([pay("FULL"), deathScholarship(one)]);
  return follow(clock.death, (answer) => {
    if (answer === "NOTHING") return denied(clock.death);
    if (answer === "FUNERAL_ONLY") return combine([pay(answer), denied(clock.death)]);
    return combine([pay(answer), deathScholarship(one)]);
  });
}

/** @law Permenaker 5/2021 Pasal 102(3)-(5) */
function deathScholarship({ input, clock }: Case): Benefits {
  if ((input.children ?? []).length === 0) return nothing;
  const granted = () => scholarship(childrenOf(input));
  if (!clock) return granted();
  const { scholarship: ruling } = clock;
  return follow(ruling, (answer) =>
    answer === "QUALIFIED" ? granted() : refused("QUALIFYING_MONTHS", ruling.law),
  );
}

/** The scholarship by itself: after an accident when its outcome is given, else after an ordinary death. */
function scholarshipOnly(one: Case): Benefits {
  const { input, clock } = one;
  if (input.outcome) return ifCovered(one, () => accidentScholarship(input, input.outcome));
  if (!clock) return deathScholarship(one);
  return follow(clock.death, (answer) => (answer === "FULL" ? deathScholarship(one) : denied(clock.death)));
}

/**
 * The children with what the scholarship asks of them. After an accident it counts from the death or from
 * the day on which total disability was declared.
 *
 * @law Permenaker 5/2021 Pasal 102(6), 106(2)
 */
export function childrenOf(input: EstimateRequest): ScholarshipCase {
  const { eventDate, outcomeDate, unable, suddenDeath, outcome, atDate, children = [] } = input;
  const ended = outcome && !suddenDeath ? (outcomeDate ?? unable?.to ?? eventDate) : eventDate;
  return {
    eventDate: CalendarDate.later(ended, eventDate),
    atDate,
    children: children.map(childOf),
  };
}

/** A child that works and of whom nothing more is known works in the way that ends the scholarship. */
function childOf({ yearsLeftAtLevel, working, work, ...child }: ChildInput): Child {
  return { ...child, yearsLeft: yearsLeftAtLevel, work: work ?? (working ? { as: "OTHER" } : undefined) };
}

/** The JKM contributions that the death grants of a membership settle. @law Permenaker 5/2021 Pasal 98(2)-(3) */
function deathArrears({ clock }: Case) {
  const months = clock?.setOff ?? [];
  return { months: months.length, amount: Money.sum(months.map(jkmOf)) };
}

function jkmOf(month: Period): Money {
  return packageRate(Money.zero, month).jkm;
}

/** Care is not money; everything else settles arrears. @law Permenaker 5/2021 Pasal 92(1) */
const care: readonly LineCode[] = ["MEDICAL", "HOME_CARE"];

/**
 * The benefits less the JKK contributions in arrears, which are settled from the money of the person or
 * the heirs, and never exceed it. JKM contributions are settled by JKM alone.
 *
 * @law Permenaker 5/2021 Pasal 92
 */
function lessArrears({ input, clock }: Case, monthly: Money, benefits: Benefits): Benefits {
  const months = clock?.setOff.length ?? 0;
  const owed = Money.times(monthly, months);
  if (owed === 0) return benefits;
  const inKind = total(benefits.lines.filter(({ code }) => care.includes(code)));
  const left = (sum: number) => sum - Math.min(owed, sum - inKind);
  const { lines, undetermined } = benefits;
  const settled = arrearsLine({
    arrears: { months, amount: owed },
    from: total(lines) - inKind,
    eventDate: input.eventDate,
    formula: `tunggakan ${months} bulan × ${rupiah(monthly)}`,
    law: { instrument: "Permenaker 5/2021", article: "Pasal 92(2)" },
  });
  return {
    ...benefits,
    lines: settled.amount === 0 ? lines : [...lines, settled],
    ...(undetermined && {
      undetermined: {
        ...undetermined,
        readings: undetermined.readings.map((one) => ({ ...one, total: left(one.total) })),
      },
    }),
  };
}
