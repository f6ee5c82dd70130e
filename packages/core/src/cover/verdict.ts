import { inForce, isVerified, type Law, type Parameter } from "../shared/dated.ts";
import type { Period } from "../shared/period.ts";

/** The figure an answer rests on. */
type Cited = { readonly id: string; readonly from: string; readonly verified: boolean };

/** An answer with its ground, or the readings that the law leaves open. */
export type Verdict<A extends string> =
  | {
      readonly kind: "determined";
      readonly answer: A;
      readonly code: Ground;
      /** One sentence in Indonesian that ends with the article. */
      readonly sentence: string;
      readonly law: Law;
      readonly cited: Cited | undefined;
    }
  | {
      readonly kind: "undetermined";
      readonly question: string;
      readonly readings: readonly Reading<A>[];
      readonly sentence: string;
      readonly law: Law;
      readonly cited: Cited | undefined;
    };

export type Reading<A extends string> = { readonly reading: string; readonly answer: A };

/** Why an answer is what it is. */
type Ground =
  | "PAID_UP"
  | "ARREARS_WITHIN_LIMIT"
  | "BEFORE_REGISTRATION"
  | "ARREARS_OVER_LIMIT"
  | "EMPLOYER_PAYS_FIRST"
  | "FULL_DEATH_BENEFIT"
  | "NEW_MEMBER"
  | "PAID_MONTHS_REACHED"
  | "PAID_MONTHS_SHORT"
  | "NO_PAID_MONTHS_NEEDED"
  | "AGE_ACCEPTED"
  | "AGE_LIMIT";

type Answered<A extends string> = Omit<Extract<Verdict<A>, { kind: "determined" }>, "kind" | "cited"> & {
  readonly parameter?: { readonly figure: Parameter<unknown>; readonly date: string };
};
type Asked<A extends string> = Omit<
  Extract<Verdict<A>, { kind: "undetermined" }>,
  "kind" | "sentence" | "cited"
> & {
  readonly parameter?: { readonly figure: Parameter<unknown>; readonly date: string };
};
const monthNames = new Intl.DateTimeFormat("id-ID", { timeZone: "UTC", month: "long", year: "numeric" });
const dateNames = new Intl.DateTimeFormat("id-ID", { timeZone: "UTC", dateStyle: "long" });
/** `Maret 2026`. */
export const monthName = (month: Period) => monthNames.format(new Date(`${month}-01`));
/** `25 Maret 2026`. */
export const dateName = (date: string) => dateNames.format(new Date(date));
const named = ({ instrument, article }: Law) => `${instrument} ${article}`;

function cite(parameter: Answered<string>["parameter"]): Cited | undefined {
  if (!parameter) return undefined;
  const entry = inForce(parameter.figure, parameter.date);
  return { id: parameter.figure.id, from: entry.from, verified: isVerified(entry) };
}

/** An answer with its one sentence, which ends with the article. */
export function determined<A extends string>({ parameter, sentence, ...rest }: Answered<A>): Verdict<A> {
  return {
    kind: "determined",
    ...rest,
    sentence: `${sentence} (${named(rest.law)}).`,
    cited: cite(parameter),
  };
}

/** The readings of an open question; the branch is asked. */
export function undetermined<A extends string>({ parameter, ...rest }: Asked<A>): Verdict<A> {
  return {
    kind: "undetermined",
    ...rest,
    sentence: `Belum dapat dipastikan, tanyakan kepada kantor cabang BPJS Ketenagakerjaan: ${rest.question} (${named(rest.law)}).`,
    cited: cite(parameter),
  };
}

/** Every answer that the verdict leaves possible, with the reading that leads to it. */
export function readingsOf<A extends string>(verdict: Verdict<A>): readonly Reading<A>[] {
  if (verdict.kind === "undetermined") return verdict.readings;
  return [{ reading: verdict.sentence, answer: verdict.answer }];
}
