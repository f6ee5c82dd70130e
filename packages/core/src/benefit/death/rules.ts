import type { DeathAnswer } from "../../cover/qualifying.ts";
import { Money } from "../../shared/money.ts";
import { type Arrears, arrearsLine } from "../arrears.ts";
import { type Benefits, figure, line, rupiah, total } from "../line.ts";
import { undetermined } from "../reading.ts";
import type { Law, Line, Segment } from "../schema.ts";
import { funeral, funeralOverMemberships, lumpSum, periodic } from "./parameters.ts";

/** A membership in JKM as the cover clock judges it on the day of death. */
export type DeathMembership = {
  readonly segment: Segment;
  /** All when absent. */
  readonly pays?: DeathAnswer | undefined;
  /** None when absent, and none of a wage earner, whose employer owes them. */
  readonly arrears?: Arrears | undefined;
};

export type DeathCase = { readonly deathDate: string; readonly memberships: readonly DeathMembership[] };

const questions = {
  FUNERAL_ACROSS: {
    question:
      "Apakah biaya pemakaman dibayar satu kali bila kepesertaan ganda bukan dari beberapa pemberi kerja (Permenaker 1/2025 Pasal 101)?",
    strict: "Biaya pemakaman satu kali",
    generous: "Biaya pemakaman untuk setiap kepesertaan",
  },
} as const;

/**
 * What the heirs receive under JKM when the death is no work accident: lump sum, periodic grant and
 * funeral of every membership that pays them, less the arrears. Whether a membership pays is judged by the
 * cover clock.
 *
 * @law PP 44/2015 Pasal 34; PP 82/2019 Pasal 34; Permenaker 5/2021 Pasal 96, 98, 101
 */
export function deathBenefit({ deathDate, memberships }: DeathCase): Benefits {
  if (memberships.length === 0) {
    const law = { instrument: "Permenaker 5/2021", article: "Pasal 36(2)" };
    return { lines: [], refusals: [{ code: "NOT_REGISTERED", law }] };
  }
  const paying = memberships
    .map((one, index) => ({ ...one, label: memberships.length > 1 ? ` (kepesertaan ${index + 1})` : "" }))
    .filter(({ pays }) => pays !== "NOTHING");
  const { value: rule } = figure(funeralOverMemberships, deathDate);
  const pay = (once: boolean) =>
    paying.flatMap((one, order) => [
      ...(one.pays === "FUNERAL_ONLY" ? [] : cashLines(one, deathDate, one.label)),
      ...(once && order > 0 ? [] : [funeralLine(deathDate, one.label, order)]),
    ]);
  const open = rule === "ONCE" && isFuneralOpen(paying) ? (["FUNERAL_ACROSS"] as const) : [];
  return {
    lines: pay(rule === "ONCE"),
    refusals: [],
    ...undetermined(questions, open, (generous) => total(pay(!generous.has("FUNERAL_ACROSS")))),
  };
}

/**
 * Open: Pasal 101 speaks of several employers; whether its "once" also binds a person who is a member
 * outside wage employment as well is not said.
 *
 * @law Permenaker 1/2025 Pasal 101
 */
function isFuneralOpen(paying: readonly DeathMembership[]): boolean {
  return paying.some(({ segment }) => segment === "BPU");
}

const setOff: Law = { instrument: "Permenaker 5/2021", article: "Pasal 98(1)-(3)" };

/**
 * Lump sum and periodic grant of one membership, less its arrears: those are never taken from the funeral
 * grant, which is paid at once.
 *
 * @law Permenaker 5/2021 Pasal 98(1)-(3)
 */
function cashLines({ segment, arrears }: DeathMembership, deathDate: string, label: string): readonly Line[] {
  const lump = figure(lumpSum, deathDate);
  const monthly = figure(periodic, deathDate);
  const lines = [
    line({
      code: "DEATH_GRANT",
      amount: lump.value,
      formula: `${rupiah(lump.value)}${label}`,
      figures: [lump],
    }),
    line({
      code: "PERIODIC",
      amount: Money.times(monthly.value.monthly, monthly.value.months),
      formula: `${monthly.value.months} × ${rupiah(monthly.value.monthly)}${label}`,
      figures: [monthly],
    }),
  ];
  if (segment === "PU" || !arrears || arrears.amount === 0) return lines;
  const formula = `tunggakan ${arrears.months} bulan ${rupiah(arrears.amount)}${label}`;
  return [...lines, arrearsLine({ arrears, from: total(lines), eventDate: deathDate, formula, law: setOff })];
}

function funeralLine(deathDate: string, label: string, order: number): Line {
  const amount = figure(funeral, deathDate);
  const rule = figure(funeralOverMemberships, deathDate);
  return line({
    code: "FUNERAL",
    amount: amount.value,
    formula: `${rupiah(amount.value)}${label}`,
    figures: order > 0 ? [amount, rule] : [amount],
  });
}
