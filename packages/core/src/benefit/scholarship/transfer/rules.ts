import { total } from "../../line.ts";
import { undetermined } from "../../reading.ts";
import type { Law, Line, Refusal, Undetermined } from "../../schema.ts";
import { calendar, type Schooling, type SchoolYear, schoolYearOf } from "../calendar/rules.ts";
import type { Level } from "../parameters.ts";
import { type Child, childRefusals, isUnborn, levelLines, questions } from "../rules.ts";

export type TransferCase = {
  readonly eventDate: string;
  /** The child that died while receiving, and when. */
  readonly deceased: Schooling;
  readonly diedDate: string;
  /** The sibling that takes its place; its level is that of the first school year it receives. */
  readonly sibling: Child;
  /** The sibling receives a scholarship of its own. */
  readonly siblingReceives: boolean;
  /** Transfers made before for this participant's deceased child. */
  readonly transfers: number;
};

export type Transfer = {
  /** What the child that died would still have received. @unit rupiah */
  readonly remaining: number;
  readonly years: readonly { readonly year: number; readonly level: Level; readonly amount: number }[];
  /** Where the law leaves open whether the sibling may follow: none. */
  readonly lines: readonly Line[];
  readonly refusals: readonly Refusal[];
  readonly undetermined?: Undetermined;
};

/**
 * The scholarship of a child that died while receiving goes once, to one sibling, for what remained and by
 * the sibling's level. A child that died before its first payment is replaced instead: name another child
 * with the claim.
 *
 * @law Permenaker 5/2021 Pasal 105(2)-(4); Permenaker 1/2025 Pasal 103(4)
 */
export function transfer(input: TransferCase): Transfer {
  const { eventDate, deceased, diedDate, sibling } = input;
  const lost = calendar(deceased, { eventDate, startDate: eventDate, atDate: diedDate }).filter(isOpen);
  const remaining = lost.reduce((total, { amount }) => total + amount, 0);
  const refusals = [...transferRefusals(input), ...childRefusals(sibling, { eventDate, atDate: diedDate })];
  if (refusals.length > 0) return { remaining, years: [], lines: [], refusals };
  const current = schoolYearOf(diedDate);
  const first = deceased.paidYears?.includes(current) ? current + 1 : current;
  const entryYear = Math.max(first, sibling.entryYear ?? first);
  const open = calendar(
    { ...sibling, entryYear },
    { eventDate, startDate: diedDate, atDate: diedDate },
  ).filter(isOpen);
  const years = withinRemaining(open, remaining);
  const lines = levelLines(years, eventDate, "anak pengganti");
  if (!isUnborn(sibling, eventDate)) return { remaining, years, lines, refusals };
  const readings = undetermined(questions, ["UNBORN"], (generous) => (generous.size > 0 ? total(lines) : 0));
  return { remaining, years, lines: [], refusals, ...readings };
}

function isOpen({ state }: SchoolYear): boolean {
  return state === "CLAIMABLE" || state === "UPCOMING";
}

/** @law Permenaker 5/2021 Pasal 105(2)-(4) */
function transferRefusals({ deceased, siblingReceives, transfers }: TransferCase): readonly Refusal[] {
  const law = (paragraph: string): Law => ({
    instrument: "Permenaker 5/2021",
    article: `Pasal 105${paragraph}`,
  });
  const reasons: readonly (Refusal | false)[] = [
    (deceased.paidYears ?? []).length === 0 && { code: "REPLACE_INSTEAD", law: law("(2)") },
    siblingReceives && { code: "ALREADY_RECEIVES", law: law("(3)") },
    transfers > 0 && { code: "TRANSFER_ONCE", law: law("(4)c") },
  ];
  return reasons.filter((reason) => reason !== false);
}

/** The sibling's school years until the remainder is used up; the last one may be part. @law Permenaker 5/2021 Pasal 105(4)a */
function withinRemaining(open: readonly SchoolYear[], remaining: number): Transfer["years"] {
  const used = (index: number) => open.slice(0, index).reduce((total, { amount }) => total + amount, 0);
  return open
    .map(({ year, level, amount }, index) => ({
      year,
      level,
      amount: Math.min(amount, remaining - used(index)),
    }))
    .filter(({ amount }) => amount > 0);
}
