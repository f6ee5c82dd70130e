import { CalendarDate } from "../../shared/date.ts";
import { type Figure, figure } from "../line.ts";
import type { Law, Line, Refusal } from "../schema.ts";
import { adultAge, claimDocuments, courtMayName, type DocumentKind, onePayee, willForm } from "./parameters.ts";

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
  const [first, ...others] = statutoryHeirs(claim.survivors);
  if (first) {
    const equals = others.length > 0;
    const verified = !equals || isKnown(figure(onePayee, claim.claimDate));
    return {
      entitled: { kind: "HEIRS", law: statutory(claim), heirs: [first, ...others], verified },
      refusals: [],
    };
  }
  const refusals = [...willRefusals(claim), ...courtRefusals(claim)];
  const { will, courtNamed } = claim;
  if (will && willRefusals(claim).length === 0) {
    const { law } = figure(willForm, claim.claimDate);
    return { entitled: { kind: "WILL", law, beneficiary: will.beneficiary }, refusals };
  }
  if (courtNamed && courtRefusals(claim).length === 0) {
    const { law } = figure(courtMayName, claim.claimDate);
    return { entitled: { kind: "COURT", law, beneficiary: courtNamed }, refusals };
  }
  const { funeralArranger } = claim;
  return { entitled: { kind: "FUND", law: statutory(claim), funeralArranger }, refusals };
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
  /** `FUND` is the Dana Jaminan Sosial; a person else, undefined while nobody has said who buried. */
  readonly to:
    | { readonly kind: "FUND" }
    | { readonly kind: "PERSON"; readonly id: string }
    | { readonly kind: "FUNERAL_ARRANGER_UNKNOWN" };
  /** @unit rupiah */
  readonly amount: number;
};

/**
 * The money by payee. Equals are one payee, whom they choose among themselves.
 *
 * @law PP 44/2015 Pasal 37(5)b, Pasal 40(2)b
 */
export function payouts(entitled: Entitlement, lines: readonly Line[], payee?: string): readonly Payout[] {
  const total = sum(lines);
  if (entitled.kind === "HEIRS") {
    const chosen = entitled.heirs.find(({ id }) => id === payee) ?? entitled.heirs[0];
    return [{ to: { kind: "PERSON", id: chosen.id }, amount: total }];
  }
  if (entitled.kind !== "FUND") return [{ to: { kind: "PERSON", id: entitled.beneficiary }, amount: total }];
  const funeral = sum(lines.filter(({ code }) => code === "FUNERAL"));
  const { funeralArranger } = entitled;
  const arranger: Payout["to"] = funeralArranger
    ? { kind: "PERSON", id: funeralArranger }
    : { kind: "FUNERAL_ARRANGER_UNKNOWN" };
  return [
    { to: arranger, amount: funeral },
    { to: { kind: "FUND" } as const, amount: total - funeral },
  ].filter(({ amount }) => amount > 0);
}

export type RequiredDocument = { readonly kind: DocumentKind; readonly law: Law; readonly verified: boolean };

/**
 * The documents of a JKM application by the law on its day.
 *
 * @law PP 44/2015 Pasal 40(3); Permenaker 5/2021 Pasal 62; Permenaker 1/2025 Pasal 62
 */
export function requiredDocuments(claim: HeirCase, payee?: string): readonly RequiredDocument[] {
  const { claimDate } = claim;
  const base = figure(claimDocuments, claimDate);
  const required = base.value.map((kind) => document(kind, base));
  const { entitled } = entitlement(claim);
  switch (entitled.kind) {
    case "HEIRS": {
      const chosen = entitled.heirs.find(({ id }) => id === payee) ?? entitled.heirs[0];
      const consent = figure(onePayee, claimDate);
      const guardian = appliesThrough(chosen, claimDate) === "GUARDIAN";
      return [
        ...required,
        ...(entitled.heirs.length > 1 ? [document(consent.value, consent)] : []),
        ...(guardian ? [document("GUARDIAN_LETTER", figure(adultAge, claimDate))] : []),
      ];
    }
    case "WILL": {
      const form = figure(willForm, claimDate);
      return [...required, document(form.value, form)];
    }
    case "COURT":
      return [...required, document("COURT_DETERMINATION", figure(courtMayName, claimDate))];
    case "FUND":
      return required;
  }
}

function document(kind: DocumentKind, from: Figure<unknown>): RequiredDocument {
  return { kind, law: from.law, verified: isKnown(from) };
}

function isKnown({ confidence }: Figure<unknown>): boolean {
  return confidence !== "recalled";
}

function statutory({ programme }: HeirCase): Law {
  return { instrument: "PP 44/2015", article: programme === "JKK" ? "Pasal 37(5)" : "Pasal 40(2)" };
}

/** @law Permenaker 1/2025 Pasal 62(1a): a notarial deed */
function willRefusals({ will, claimDate }: HeirCase): readonly Refusal[] {
  const { value, law } = figure(willForm, claimDate);
  return will && value === "NOTARIAL_WILL" && !will.notarial ? [{ code: "WILL_NOT_NOTARIAL", law }] : [];
}

/** @law Permenaker 1/2025 Pasal 62(1b): only since then */
function courtRefusals({ courtNamed, claimDate }: HeirCase): readonly Refusal[] {
  const { value, law } = figure(courtMayName, claimDate);
  return courtNamed && !value ? [{ code: "COURT_MAY_NOT_NAME", law }] : [];
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0);
}
