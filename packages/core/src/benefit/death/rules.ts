import { Money } from "../../shared/money.ts";
import { Period } from "../../shared/period.ts";
import { figure, line, rupiah } from "../line.ts";
import { undetermined } from "../reading.ts";
import type { Law, Line, Refusal, Segment, Undetermined } from "../schema.ts";
import {
  arrearsMonths,
  funeral,
  funeralOverMemberships,
  lumpSum,
  newMemberMonths,
  periodic,
} from "./parameters.ts";

/** What the cover clock knows of a membership on the day of death. */
export type DeathCover = {
  /** Day on which the membership number was issued; after a lapse that of the newest registration. */
  readonly registeredDate: string;
  /** Registered again after a lapse of more than three months. */
  readonly renewed: boolean;
  /** Most contribution months paid in a row since then, none after the month of death. @unit months */
  readonly paidInARow: number;
  /** Unpaid months in a row up to the death, and what they cost. */
  readonly arrears: { readonly months: number; readonly amount: Money };
};

/** A membership in JKM. Without `cover` it counts as fully covered. */
export type DeathMembership = { readonly segment: Segment; readonly cover?: DeathCover | undefined };

export type DeathCase = { readonly deathDate: string; readonly memberships: readonly DeathMembership[] };

export type DeathBenefit = {
  /** Where the law leaves a question open: what every reading pays. */
  readonly lines: readonly Line[];
  readonly refusals: readonly Refusal[];
  readonly undetermined?: Undetermined;
};

const questions = {
  NEW_MEMBER: {
    question: "Apakah masa kepesertaan 3 bulan berturut-turut sudah terpenuhi (Permenaker 1/2025 Pasal 97A)?",
    strict: "Masa kepesertaan belum 3 bulan berturut-turut: hanya biaya pemakaman",
    generous: "Masa kepesertaan sudah 3 bulan berturut-turut: manfaat penuh",
  },
  RENEWED: {
    question: "Apakah pendaftaran ulang memulai lagi hitungan 3 bulan (Permenaker 1/2025 Pasal 97A)?",
    strict: "Hitungan 3 bulan dimulai lagi sejak pendaftaran ulang: hanya biaya pemakaman",
    generous: "Pendaftaran ulang bukan peserta baru: manfaat penuh",
  },
  OLD_ARREARS: {
    question:
      "Apakah tunggakan iuran menghapus manfaat kematian sebelum 2 Desember 2019 (peraturan yang berlaku saat itu belum dibaca)?",
    strict: "Tunggakan menghapus manfaat",
    generous: "Manfaat tetap dibayar, tunggakan peserta bukan penerima upah dipotong dari santunan",
  },
  FUNERAL_ACROSS: {
    question:
      "Apakah biaya pemakaman dibayar satu kali bila kepesertaan ganda bukan dari beberapa pemberi kerja (Permenaker 1/2025 Pasal 101)?",
    strict: "Biaya pemakaman satu kali",
    generous: "Biaya pemakaman untuk setiap kepesertaan",
  },
} as const;

type Question = keyof typeof questions;
type Pays = "FULL" | "FUNERAL_ONLY" | "NOTHING";
type Standing = {
  readonly pays: Pays;
  readonly refusals: readonly Refusal[];
  readonly open: readonly Question[];
};
type Judged = DeathMembership & Standing;

/**
 * What the heirs receive under JKM when the death is no work accident: lump sum, periodic grant and
 * funeral of every membership, less the arrears.
 *
 * @law PP 44/2015 Pasal 34; PP 82/2019 Pasal 34; Permenaker 5/2021 Pasal 96
 */
export function deathBenefit({ deathDate, memberships }: DeathCase): DeathBenefit {
  if (memberships.length === 0) {
    return { lines: [], refusals: [{ code: "NOT_REGISTERED", law: registration("BPU") }] };
  }
  const judged = memberships.map((one) => ({ ...one, ...standing(one, deathDate) }));
  const open = [...new Set([...judged.flatMap((one) => one.open), ...funeralQuestion(judged, deathDate)])];
  const pay = (generous: ReadonlySet<Question>) => payment(judged, deathDate, generous);
  return {
    lines: pay(new Set()),
    refusals: judged.flatMap((one) => one.refusals),
    ...undetermined(questions, open, (generous) => sum(pay(generous))),
  };
}

/**
 * Whether three months of membership in a row are reached, for a person outside wage employment.
 *
 * Open: the text counts neither from a day nor by contribution month, and branches say both "more than 3
 * months" and "from the fourth month". Met when every reading agrees: three contribution months paid and
 * death after the day three calendar months on. Not met when none does. In between it is open.
 *
 * @law Permenaker 1/2025 Pasal 97A
 */
export function threeMonthsInARow(cover: DeathCover, deathDate: string): "MET" | "NOT_MET" | "OPEN" {
  const { value: required } = figure(newMemberMonths, deathDate);
  if (required === 0) return "MET";
  const { registeredDate, paidInARow } = cover;
  const completed = `${Period.add(Period.of(registeredDate), required)}${registeredDate.slice(7)}`;
  if (paidInARow >= required && deathDate > completed) return "MET";
  return paidInARow < required && deathDate < completed ? "NOT_MET" : "OPEN";
}

/** What one membership pays under the strict reading, why it pays no more, and what the law leaves open. */
function standing({ segment, cover }: DeathMembership, deathDate: string): Standing {
  if (!cover) return full;
  if (deathDate < cover.registeredDate) return nothing("COVER_NOT_STARTED", registration(segment));
  const { value: limit } = figure(arrearsMonths, deathDate);
  const { months } = cover.arrears;
  if (limit === null && months > 0) return { pays: "NOTHING", refusals: [], open: ["OLD_ARREARS"] };
  if (limit !== null && months > limit) return tooLate(segment);
  return segment === "PU" ? full : newcomer(cover, deathDate);
}

/** @law Permenaker 1/2025 Pasal 97A */
function newcomer(cover: DeathCover, deathDate: string): Standing {
  const threeMonths = threeMonthsInARow(cover, deathDate);
  if (threeMonths === "MET") return full;
  if (cover.renewed) return { pays: "FUNERAL_ONLY", refusals: [], open: ["RENEWED"] };
  if (threeMonths === "OPEN") return { pays: "FUNERAL_ONLY", refusals: [], open: ["NEW_MEMBER"] };
  const law = { instrument: "Permenaker 1/2025", article: "Pasal 97A(2)" };
  return { pays: "FUNERAL_ONLY", refusals: [{ code: "NEW_MEMBER", law }], open: [] };
}

const full: Standing = { pays: "FULL", refusals: [], open: [] };

/** @law Permenaker 5/2021 Pasal 97(2): the employer pays first; Pasal 98(4): nothing is due */
function tooLate(segment: Segment): Standing {
  return segment === "PU"
    ? nothing("EMPLOYER_PAYS_FIRST", { instrument: "Permenaker 5/2021", article: "Pasal 97(2)" })
    : nothing("ARREARS_OVER_3_MONTHS", { instrument: "Permenaker 5/2021", article: "Pasal 98(4)" });
}

/** @law Permenaker 5/2021 Pasal 3(7), Pasal 36(2): cover starts when the number is issued */
function registration(segment: Segment): Law {
  return { instrument: "Permenaker 5/2021", article: segment === "PU" ? "Pasal 3(7)" : "Pasal 36(2)" };
}

function nothing(code: string, law: Law): Standing {
  return { pays: "NOTHING", refusals: [{ code, law }], open: [] };
}

/**
 * Open: Pasal 101 speaks of several employers; whether its "once" also binds a person who is a member
 * outside wage employment as well is not said.
 *
 * @law Permenaker 1/2025 Pasal 101
 */
function funeralQuestion(judged: readonly Judged[], deathDate: string): readonly Question[] {
  const { value } = figure(funeralOverMemberships, deathDate);
  const paying = judged.filter(({ pays }) => pays !== "NOTHING");
  const asked = value === "ONCE" && paying.length > 1 && paying.some(({ segment }) => segment === "BPU");
  return asked ? ["FUNERAL_ACROSS"] : [];
}

/** The lines under one choice of readings. */
function payment(
  judged: readonly Judged[],
  deathDate: string,
  generous: ReadonlySet<Question>,
): readonly Line[] {
  const { value: rule } = figure(funeralOverMemberships, deathDate);
  const once = rule === "ONCE" && !generous.has("FUNERAL_ACROSS");
  const read = judged.map((one, index) => ({
    ...one,
    pays: one.open.some((code) => generous.has(code)) ? "FULL" : one.pays,
    label: judged.length > 1 ? ` (kepesertaan ${index + 1})` : "",
  }));
  const paying = read.filter(({ pays }) => pays !== "NOTHING");
  return paying.flatMap((one, order) => {
    const cash = one.pays === "FULL" ? cashLines(one, deathDate, one.label) : [];
    return order > 0 && once ? cash : [...cash, funeralLine(deathDate, one.label, order)];
  });
}

/** Lump sum and periodic grant of one membership, less its arrears. */
function cashLines({ segment, cover }: DeathMembership, deathDate: string, label: string): readonly Line[] {
  const lump = figure(lumpSum, deathDate);
  const monthly = figure(periodic, deathDate);
  const periodicAmount = Money.times(monthly.value.monthly, monthly.value.months);
  const lines = [
    line({
      code: "DEATH_GRANT",
      amount: lump.value,
      formula: `${rupiah(lump.value)}${label}`,
      figures: [lump],
    }),
    line({
      code: "PERIODIC",
      amount: periodicAmount,
      formula: `${monthly.value.months} × ${rupiah(monthly.value.monthly)}${label}`,
      figures: [monthly],
    }),
  ];
  if (segment === "PU" || !cover || cover.arrears.amount === 0) return lines;
  return [...lines, arrearsLine(cover.arrears, Money.sum([lump.value, periodicAmount]), deathDate, label)];
}

/**
 * What the heirs still owe, taken from the lump sum and the periodic grant and never from the funeral.
 *
 * @law Permenaker 5/2021 Pasal 98(1)-(3)
 */
function arrearsLine(arrears: DeathCover["arrears"], cash: Money, deathDate: string, label: string): Line {
  return line({
    code: "ARREARS",
    amount: -Math.min(arrears.amount, cash),
    formula: `tunggakan ${arrears.months} bulan ${rupiah(arrears.amount)}${label}`,
    figures: [figure(arrearsMonths, deathDate)],
  });
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

function sum(lines: readonly Line[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0);
}
