import { CalendarDate } from "../../shared/date.ts";
import { isVerified } from "../../shared/dated.ts";
import { type Figure, figure } from "../line.ts";
import type { Law, Line, Refusal } from "../schema.ts";
import {
  accidentDocuments,
  adultAge,
  claimDocuments,
  courtMayName,
  type DocumentKind,
  onePayee,
  willForm,
} from "./parameters.ts";

export type Relation =
  | "SPOUSE"
  | "CHILD"
  | "PARENT"
  | "GRANDCHILD"
  | "GRANDPARENT"
  | "SIBLING"
  | "PARENT_IN_LAW"
  | "OTHER";

/** A relative who outlived the participant. */
export type Survivor = {
  readonly id: string;
  readonly relation: Relation;
  readonly birthDate?: string | undefined;
};

export type HeirCase = {
  readonly programme: "JKK" | "JKM";
  /** Day of the application: it selects what the law asks for. */
  readonly claimDate: string;
  readonly survivors: readonly Survivor[];
  readonly will?: { readonly beneficiary: string; readonly notarial: boolean } | undefined;
  /** The person a court has named as heir. */
  readonly courtNamed?: string | undefined;
  /** Who arranged the burial. */
  readonly funeralArranger?: string | undefined;
};

/** Who receives the benefit, and under which text. */
export type Entitlement =
  | {
      readonly kind: "HEIRS";
      readonly law: Law;
      /** Equals: one of them is paid. */
      readonly heirs: readonly [Survivor, ...Survivor[]];
      readonly verified: boolean;
    }
  | { readonly kind: "WILL"; readonly law: Law; readonly beneficiary: string }
  | { readonly kind: "COURT"; readonly law: Law; readonly beneficiary: string }
  | { readonly kind: "FUND"; readonly law: Law; readonly funeralArranger: string | undefined };

/**
 * Groups of the statutory order, the first group with a survivor takes all.
 *
 * The law names blood relatives in the straight line to the second degree as one group; parents before
 * grandchildren before grandparents is how branches apply it (secondary source).
 *
 * @law PP 44/2015 Pasal 37(5), Pasal 40(2)
 */
const order: readonly (readonly Relation[])[] = [
  ["SPOUSE", "CHILD"],
  ["PARENT"],
  ["GRANDCHILD"],
  ["GRANDPARENT"],
  ["SIBLING"],
  ["PARENT_IN_LAW"],
];

/**
 * Who may claim: the first group of the statutory order, else whom the will names, else whom a court
 * names, else nobody: then the social security fund takes the grants, and who arranged the burial the
 * funeral grant. Never the Balai Harta Peninggalan, which is for the old-age programme.
 *
 * @law PP 44/2015 Pasal 37(5), Pasal 40(2); Permenaker 1/2025 Pasal 62(1a)-(1b)
 */
export function entitlement(claim: HeirCase): {
  readonly entitled: Entitlement;
  readonly refusals: readonly Refusal[];
} {
  const { claimDate, will, courtNamed, funeralArranger } = claim;
  const [first, ...others] = statutoryHeirs(claim.survivors);
  if (first) {
    const verified = others.length === 0 || isVerified(figure(onePayee, claimDate));
    const heirs = [first, ...others] as const;
    return { entitled: { kind: "HEIRS", law: statutory(claim), heirs, verified }, refusals: [] };
  }
  const { form, court } = formsOf(claim);
  const willHolds = form.value === "WILL" || will?.notarial === true;
  const refusals: readonly Refusal[] = [
    ...(will && !willHolds ? [{ code: "WILL_NOT_NOTARIAL" as const, law: form.law }] : []),
    ...(courtNamed && !court.value ? [{ code: "COURT_MAY_NOT_NAME" as const, law: court.law }] : []),
  ];
  if (will && willHolds) {
    return { entitled: { kind: "WILL", law: form.law, beneficiary: will.beneficiary }, refusals };
  }
  if (courtNamed && court.value) {
    return { entitled: { kind: "COURT", law: court.law, beneficiary: courtNamed }, refusals };
  }
  return { entitled: { kind: "FUND", law: statutory(claim), funeralArranger }, refusals };
}

/**
 * What a will must be and whether a court may name an heir. Permenaker 1/2025 asks for the notary, and
 * knows the court, for JKM only; JKK stays with the will of PP 44/2015.
 *
 * @law PP 44/2015 Pasal 37(5)b; Permenaker 1/2025 Pasal 62(1a)-(1b)
 */
function formsOf(claim: HeirCase) {
  if (claim.programme === "JKM") {
    return { form: figure(willForm, claim.claimDate), court: figure(courtMayName, claim.claimDate) };
  }
  return { form: { value: "WILL", law: statutory(claim) }, court: { value: false, law: statutory(claim) } };
}

/** The survivors of the first group that has any. @law PP 44/2015 Pasal 37(5), Pasal 40(2) */
export function statutoryHeirs(survivors: readonly Survivor[]): readonly Survivor[] {
  const groups = order.map((group) => survivors.filter(({ relation }) => group.includes(relation)));
  return groups.find((group) => group.length > 0) ?? [];
}

/**
 * How an heir applies: alone, or through a guardian while under age.
 *
 * @law UU 1/1974 Pasal 47, 50
 */
export function appliesThrough({ birthDate }: Survivor, claimDate: string): "SELF" | "GUARDIAN" {
  if (!birthDate) return "SELF";
  const age = CalendarDate.completedYears(birthDate, claimDate);
  return age < figure(adultAge, claimDate).value ? "GUARDIAN" : "SELF";
}

export type Payout = {
  /**
   * The Dana Jaminan Sosial; the children or their guardian, for the scholarship; or one person: of equals
   * the one they agree on, none yet known: no id.
   */
  readonly to:
    | { readonly kind: "FUND" }
    | { readonly kind: "CHILDREN" }
    | { readonly kind: "ONE_OF"; readonly ids: readonly string[] };
  /** @unit rupiah */
  readonly amount: number;
};

/**
 * The money by payee. No share among equals is written anywhere: they are one payee. The scholarship goes to
 * the account of the child or its guardian.
 *
 * @law PP 44/2015 Pasal 37(5)b, Pasal 40(2)b; Permenaker 1/2025 Pasal 104(1)f
 */
export function payouts(entitled: Entitlement, lines: readonly Line[]): readonly Payout[] {
  const children = sum(lines.filter(({ code }) => code === "SCHOLARSHIP"));
  const grants = lines.filter(({ code }) => code !== "SCHOLARSHIP");
  const scholarship: Payout = { to: { kind: "CHILDREN" }, amount: children };
  return [...grantPayouts(entitled, grants), scholarship].filter(({ amount }) => amount > 0);
}

function grantPayouts(entitled: Entitlement, lines: readonly Line[]): readonly Payout[] {
  const total = sum(lines);
  if (entitled.kind === "HEIRS") {
    const ids = entitled.heirs.map(({ id }) => id);
    return [oneOf(ids, total)];
  }
  if (entitled.kind !== "FUND") return [oneOf([entitled.beneficiary], total)];
  const funeral = sum(lines.filter(({ code }) => code === "FUNERAL"));
  const arranger = entitled.funeralArranger ? [entitled.funeralArranger] : [];
  return [oneOf(arranger, funeral), { to: { kind: "FUND" }, amount: total - funeral }];
}

function oneOf(ids: readonly string[], amount: number): Payout {
  return { to: { kind: "ONE_OF", ids }, amount };
}

export type RequiredDocument = { readonly kind: DocumentKind; readonly law: Law; readonly verified: boolean };

/**
 * The documents of an application by the law on its day; `payee` is the heir who is to be paid. Where there is no
 * heir, whoever arranged the burial brings no proof of being one.
 *
 * @law PP 44/2015 Pasal 40(3); Permenaker 5/2021 Pasal 58(3), 62; Permenaker 1/2025 Pasal 62
 */
export function requiredDocuments(claim: HeirCase, payee?: Survivor): readonly RequiredDocument[] {
  const { claimDate, programme } = claim;
  const base = figure(programme === "JKK" ? accidentDocuments : claimDocuments, claimDate);
  const { entitled } = entitlement(claim);
  const guardian = payee && appliesThrough(payee, claimDate) === "GUARDIAN";
  const ofHeirs: readonly DocumentKind[] = ["HEIR_ID", "HEIR_LETTER"];
  const asked = base.value.filter((kind) => entitled.kind !== "FUND" || !ofHeirs.includes(kind));
  return [
    ...asked.map((kind) => document(kind, base)),
    ...titles(claim, entitled),
    ...(guardian ? [document("GUARDIAN_LETTER", figure(adultAge, claimDate))] : []),
  ];
}

/** What shows that it is this person who is entitled. */
function titles(claim: HeirCase, entitled: Entitlement): readonly RequiredDocument[] {
  const consent = figure(onePayee, claim.claimDate);
  switch (entitled.kind) {
    case "HEIRS":
      return entitled.heirs.length > 1 ? [document(consent.value, consent)] : [];
    case "WILL":
      return [willDocument(claim)];
    case "COURT":
      return [document("COURT_DETERMINATION", figure(courtMayName, claim.claimDate))];
    case "FUND":
      return [];
  }
}

function willDocument(claim: HeirCase): RequiredDocument {
  if (claim.programme === "JKK") return { kind: "WILL", law: statutory(claim), verified: true };
  const form = figure(willForm, claim.claimDate);
  return document(form.value, form);
}

function document(kind: DocumentKind, from: Figure<unknown>): RequiredDocument {
  return { kind, law: from.law, verified: isVerified(from) };
}

function statutory({ programme }: HeirCase): Law {
  return { instrument: "PP 44/2015", article: programme === "JKK" ? "Pasal 37(5)" : "Pasal 40(2)" };
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0);
}
