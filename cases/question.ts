import { z } from "zod";
import { entitlement, payouts, requiredDocuments } from "../packages/core/src/benefit/heir/rules.ts";
import { ChildInput, CoverInput, EstimateRequest } from "../packages/core/src/benefit/schema.ts";
import { transfer } from "../packages/core/src/benefit/scholarship/transfer/rules.ts";
import { statement } from "../packages/core/src/benefit/statement/statement.ts";
import * as terms from "../packages/core/src/claim/parameters.ts";
import {
  accidentClaimExpiry,
  daysLate,
  deadline,
  isLate,
  lateCompensation,
} from "../packages/core/src/claim/rules.ts";
import {
  bandOf,
  dueDate,
  isLatePayment,
  isPrepayPeriod,
  keptBps,
  movedToJobLoss,
  packageRate,
  reduced,
  reductionBps,
  wageRate,
} from "../packages/core/src/contribution/rules.ts";
import { acceptedByAge, clock, endOfCover } from "../packages/core/src/cover/clock.ts";
import type { Verdict } from "../packages/core/src/cover/verdict.ts";
import { encodedIn, readNIK } from "../packages/core/src/participant/nik.ts";
import { addWorkingDays, isWorkingDay } from "../packages/core/src/region/working-day.ts";
import { Money } from "../packages/core/src/shared/money.ts";
import { Period } from "../packages/core/src/shared/period.ts";

/** What a case of that kind asks: the given values as a clerk writes them, and the answer. */
type Question = { readonly given: z.ZodType; readonly answer: (given: never) => object };

function question<T extends z.ZodType>(given: T, answer: (given: z.output<T>) => object): Question {
  return { given, answer: answer as Question["answer"] };
}

const day = z.iso.date();
const Rupiah = Money.Schema;

/** The instant at which cases reckon; it only decides whether a figure is past its check date. */
const now = new Date("2026-11-23T08:00:00+07:00");

/**
 * Paid months as a clerk writes them: `2025-01`, `2025-01..2025-06` (each paid on its 10th), or
 * `2025-01 on 2025-02-20`.
 */
const PaidMonths = z
  .array(z.string().regex(/^\d{4}-\d{2}(\.\.\d{4}-\d{2})?( on \d{4}-\d{2}-\d{2})?$/))
  .transform((rows) =>
    rows.flatMap((row) => {
      const [range = "", paidAt] = row.split(" on ");
      const [first = "", last = first] = range.split("..");
      return Period.range(first, last).map((month) => ({ month, paidAt: paidAt ?? `${month}-10` }));
    }),
  );

/** Contributions, with `paid` for `months`. */
const Contributions = z.preprocess((value) => {
  if (typeof value !== "object" || value === null || !("paid" in value)) return value;
  const { paid, ...rest } = value;
  return { ...rest, months: PaidMonths.parse(paid) };
}, CoverInput);

/** The answer as a case expects it, `OPEN` where the law leaves it open. */
function short(verdict: Verdict<string>): string {
  return verdict.kind === "determined" ? verdict.answer : "OPEN";
}

const Survivors = z.array(
  z.object({
    id: z.string(),
    relation: z.enum([
      "SPOUSE",
      "CHILD",
      "PARENT",
      "GRANDCHILD",
      "GRANDPARENT",
      "SIBLING",
      "PARENT_IN_LAW",
      "OTHER",
    ]),
    birthDate: day.optional(),
  }),
);

const termsByID = new Map(Object.values(terms).map((parameter) => [parameter.id, parameter]));

/** Every question that a case file can ask. */
export const questions = {
  /** What a case is due: amounts by line code, total, refusal codes, totals of the readings. */
  benefit: question(
    z.preprocess((value) => {
      if (typeof value !== "object" || value === null || !("cover" in value)) return value;
      return { ...value, cover: Contributions.parse(value.cover) };
    }, EstimateRequest),
    (given) => {
      const { lines, refusals, undetermined, calendars, ...rest } = statement(given, now);
      const amounts: Record<string, number> = {};
      for (const { code, amount } of lines) amounts[code] = (amounts[code] ?? 0) + amount;
      return {
        lines: amounts,
        total: rest.total,
        refusals: refusals.map(({ code }) => code),
        readings: undetermined?.readings.map(({ total }) => total) ?? [],
        question: undetermined?.question ?? "",
        articles: [...new Set([...lines, ...refusals].map(({ law }) => `${law.instrument} ${law.article}`))],
        unverified: [
          ...new Set(lines.filter(({ parameter }) => !parameter.verified).map(({ code }) => code)),
        ],
        formulas: lines.map(({ formula }) => formula),
        years: calendars.map(({ years }) =>
          Object.fromEntries(years.map(({ year, level, state }) => [year, `${level} ${state}`])),
        ),
        versions: lines.map(({ parameter }) => `${parameter.id} ${parameter.from}`),
        windows: calendars.map(({ years }) =>
          Object.fromEntries(years.map(({ year, from, until }) => [year, `${from}..${until}`])),
        ),
        differences: Object.fromEntries(
          (rest.underLaw?.differences ?? []).map(({ code, underLaw }) => [code, underLaw]),
        ),
      };
    },
  ),

  /** The scholarship of a child that died, passed to a sibling. */
  transfer: question(
    z.object({
      eventDate: day,
      deceased: ChildInput,
      diedDate: day,
      sibling: ChildInput,
      siblingReceives: z.boolean().default(false),
      transfers: z.int().default(0),
    }),
    ({ deceased, sibling, ...rest }) => {
      const child = ({ yearsLeftAtLevel, working, work, ...one }: ChildInput) => ({
        ...one,
        yearsLeft: yearsLeftAtLevel,
        work: work ?? (working ? ({ as: "OTHER" } as const) : undefined),
      });
      const { remaining, years, lines, refusals, undetermined } = transfer({
        ...rest,
        deceased: child(deceased),
        sibling: child(sibling),
      });
      return {
        remaining,
        years: Object.fromEntries(years.map(({ year, level, amount }) => [year, `${level} ${amount}`])),
        total: lines.reduce((sum, { amount }) => sum + amount, 0),
        refusals: refusals.map(({ code }) => code),
        readings: undetermined?.readings.map(({ total }) => total) ?? [],
      };
    },
  ),

  /** The month's contribution outside wage employment (BPU). */
  package: question(z.object({ income: Rupiah, month: Period.Schema }), ({ income, month }) => {
    const { jkk, jkm } = packageRate(income, month);
    const { band, alternative, verified } = bandOf(income, `${month}-01`);
    return {
      jkk,
      jkm,
      total: jkk + jkm,
      base: band.value.base,
      otherBase: alternative?.value.base ?? null,
      verified,
    };
  }),

  /** The same less a reduction. */
  reduction: question(
    z.object({
      income: Rupiah,
      month: Period.Schema,
      sector: z.enum(["TRANSPORT", "OTHER"]),
      payer: z.enum(["APBD", "APBN", "DBH_CHT", "DBH_SAWIT", "SELF", "CSR"]),
      firstMonth: Period.Schema,
    }),
    ({ income, ...rest }) => {
      const bps = reductionBps(rest);
      const { jkk, jkm } = reduced(packageRate(income, rest.month), bps);
      return { percent: bps / 100, jkk, jkm, total: jkk + jkm };
    },
  ),

  /** The month's contribution of a wage earner (PU), and what of it moves to job-loss insurance. */
  wage: question(
    z.object({
      wage: Rupiah,
      risk: z.enum(["VERY_LOW", "LOW", "MEDIUM", "HIGH", "VERY_HIGH"]),
      month: Period.Schema,
    }),
    ({ wage, risk, month }) => {
      const kept = keptBps(risk, `${month}-01`);
      return {
        ...wageRate(wage, risk, month),
        keptPercent: { jkk: kept.jkk / 100, jkm: kept.jkm / 100 },
        ...(month >= "2025-03" ? { moved: movedToJobLoss(wage, month) } : {}),
      };
    },
  ),

  /** Due day of a month, whether a payment is late, and whether months may be paid ahead at once. */
  payment: question(
    z.object({ month: Period.Schema, paidAt: day.optional(), ahead: z.int().optional() }),
    ({ month, paidAt, ahead }) => ({
      due: dueDate(month),
      ...(paidAt ? { late: isLatePayment(month, paidAt) } : {}),
      ...(ahead ? { allowed: isPrepayPeriod(ahead, `${month}-01`) } : {}),
    }),
  ),

  /** What the cover clock says of a day. */
  cover: question(
    z.object({ segment: z.enum(["BPU", "PU"]).default("BPU"), cover: Contributions, date: day }),
    ({ segment, cover, date }) => {
      const { setOff, facts, ...verdicts } = clock({ ...cover, segment }, date);
      const { certainUntil, possibleUntil } = endOfCover({ ...cover, segment }, date);
      return {
        cover: short(verdicts.cover),
        death: short(verdicts.death),
        suddenDeath: short(verdicts.suddenDeath),
        scholarship: short(verdicts.scholarship),
        setOff,
        arrears: facts.arrears,
        certainUntil,
        possibleUntil,
        sentences: Object.values(verdicts).map(({ sentence }) => sentence),
        figures: Object.values(verdicts).map(({ cited }) => cited ?? null),
      };
    },
  ),

  /** Whether a person of that age can be registered. */
  age: question(z.object({ birthDate: day, registeredAt: day }), ({ birthDate, registeredAt }) => {
    const verdict = acceptedByAge(birthDate, registeredAt);
    return { answer: short(verdict), sentence: verdict.sentence };
  }),

  /** Who receives a benefit, what documents the application needs, and the money by payee. */
  heir: question(
    z.object({
      programme: z.enum(["JKK", "JKM"]).default("JKM"),
      claimDate: day,
      survivors: Survivors.default([]),
      will: z.object({ beneficiary: z.string(), notarial: z.boolean() }).optional(),
      courtNamed: z.string().optional(),
      funeralArranger: z.string().optional(),
      payee: z.string().optional(),
      deathDate: day.default("2026-01-10"),
    }),
    ({ payee, deathDate, ...claim }) => {
      const { entitled, refusals } = entitlement(claim);
      const request = EstimateRequest.parse({ kind: "DEATH", eventDate: deathDate, segment: "BPU" });
      return {
        kind: entitled.kind,
        who: whoOf(entitled),
        law: `${entitled.law.instrument} ${entitled.law.article}`,
        refusals: refusals.map(({ code }) => code),
        documents: requiredDocuments(
          claim,
          claim.survivors.find(({ id }) => id === payee),
        ).map(({ kind }) => kind),
        payouts: payouts(entitled, statement(request, now).lines).map(({ to, amount }) => ({
          to: to.kind === "ONE_OF" ? to.ids.join(" | ") : to.kind,
          amount,
        })),
      };
    },
  ),

  /** By when something is due that runs from an instant or a day. */
  deadline: question(
    z.object({ term: z.string(), from: z.string(), done: z.string().optional() }),
    ({ term, from, done }) => {
      const parameter = termsByID.get(term);
      if (!parameter || parameter === terms.latePayment || parameter === terms.lateDeathPayment) {
        throw new RangeError(`There is no term ${term}`);
      }
      const due = deadline(parameter as typeof terms.stageOneReport, new Date(from));
      return {
        lastDay: due.lastDay,
        ...(due.lastInstant ? { lastInstant: due.lastInstant } : {}),
        law: `${due.law.instrument} ${due.law.article}`,
        certain: due.certain,
        ...(done ? { late: isLate(due, new Date(done)), daysLate: daysLate(due, done.slice(0, 10)) } : {}),
      };
    },
  ),

  /** The last day to claim for a work accident. */
  expiry: question(z.object({ eventDate: day }), ({ eventDate }) => {
    const { lastDay, law } = accidentClaimExpiry(eventDate);
    return { lastDay, law: `${law.instrument} ${law.article}` };
  }),

  /** What BPJS owes for paying late. */
  latePayment: question(
    z.object({ programme: z.enum(["JKK", "JKM"]), benefit: Rupiah, complete: z.string(), paidOn: day }),
    ({ programme, benefit, complete, paidOn }) => {
      const term = programme === "JKK" ? terms.accidentPayment : terms.deathPayment;
      const due = deadline(term, new Date(complete));
      const { amount, days } = lateCompensation({ programme, benefit, due, paidOn });
      return { lastDay: due.lastDay, days, amount };
    },
  ),

  /** Whether offices work on a day, and the n-th working day after it. */
  workingDay: question(z.object({ date: day, days: z.int().optional() }), ({ date, days }) => ({
    working: isWorkingDay(date),
    ...(days === undefined ? {} : { after: addWorkingDays(date, days) }),
  })),

  /** What a NIK says of its holder. */
  nik: question(z.object({ nik: z.union([z.string(), z.number()]) }), ({ nik }) => {
    const reading = readNIK(nik);
    if (reading.kind !== "valid") return { kind: reading.kind };
    return {
      kind: reading.kind,
      region: reading.nik.slice(0, 6),
      serial: reading.nik.slice(12),
      ...encodedIn(reading.nik),
    };
  }),
} as const satisfies Record<string, Question>;

export type QuestionName = keyof typeof questions;

function whoOf(entitled: ReturnType<typeof entitlement>["entitled"]): readonly string[] {
  if (entitled.kind === "HEIRS") return entitled.heirs.map(({ id }) => id);
  if (entitled.kind === "FUND") return entitled.funeralArranger ? [entitled.funeralArranger] : [];
  return [entitled.beneficiary];
}
