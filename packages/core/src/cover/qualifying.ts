import { CalendarDate } from "../shared/date.ts";
import { firstDay, inForce, type Law, type Parameter } from "../shared/dated.ts";
import { Period } from "../shared/period.ts";
import { longestRun, type Question } from "./ledger.ts";
import { fullDeathBenefitAfter, scholarshipPaidMonths, suddenDeathPaidMonths } from "./parameters.ts";
import { determined, undetermined, type Verdict } from "./verdict.ts";

/** What an ordinary death pays of JKM: all, the funeral grant alone, or nothing. */
export type DeathAnswer = "FULL" | "FUNERAL_ONLY" | "NOTHING";
export type QualifyingAnswer = "QUALIFIED" | "NOT_QUALIFIED";

const newMember = (paragraph: string): Law => ({
  instrument: "Permenaker 1/2025",
  article: `Pasal 97A${paragraph}`,
});

/**
 * Whether the membership is long enough for all of JKM. A wage earner's always is.
 *
 * How three consecutive months are counted is not in the text: by paid contribution months, by calendar
 * months or from date to date, with the last day or without; whether months paid ahead count; whether
 * three must be paid; whether a new registration starts again. Only where all of these agree is the
 * answer determined.
 *
 * @law Permenaker 1/2025 Pasal 97A, since 24 February 2025
 */
export function membership(question: Question): Verdict<DeathAnswer> {
  const { ledger, date } = question;
  const { value: months, law } = inForce(fullDeathBenefitAfter, date);
  if (months === 0) return full("tanpa masa tunggu", law, date);
  if (ledger.segment === "PU") {
    const ground = `karena masa kepesertaan ${months} bulan hanya disyaratkan bagi peserta bukan penerima upah`;
    return full(ground, newMember("(1)"), date);
  }
  return threeMonthsInARow(question, months);
}

function full(ground: string, law: Law, date: string): Verdict<DeathAnswer> {
  return determined({
    answer: "FULL",
    code: "FULL_DEATH_BENEFIT",
    sentence: `Santunan kematian dibayar penuh ${ground}`,
    law,
    parameter: { figure: fullDeathBenefitAfter, date },
  });
}

/** @law Permenaker 1/2025 Pasal 97A */
function threeMonthsInARow({ ledger, date, facts }: Question, months: number): Verdict<DeathAnswer> {
  const parameter = { figure: fullDeathBenefitAfter, date };
  const { first, eventMonth, paid, prepaid, earlier } = facts;
  const paidInARow = longestRun(paid);
  const withPrepaid = longestRun([...paid, ...prepaid]);
  const calendarMonths = eventMonth >= Period.add(first, months);
  const lastDay = CalendarDate.addMonthsWithin(ledger.registeredAt, months);
  if (paidInARow >= months && calendarMonths && date > lastDay) {
    const ground = `karena masa kepesertaan sudah ${months} bulan berturut-turut`;
    return full(ground, newMember("(1)"), date);
  }
  const elapsed = calendarMonths || date >= lastDay;
  const renewed = earlier.length > 0;
  if (withPrepaid < months && !elapsed && !renewed) {
    return determined({
      answer: "FUNERAL_ONLY",
      code: "NEW_MEMBER",
      sentence: `Hanya biaya pemakaman yang dibayar karena masa kepesertaan belum ${months} bulan berturut-turut`,
      law: newMember("(2)"),
      parameter,
    });
  }
  return undetermined({
    question: openPoints({ months, paidInARow, withPrepaid, elapsed, renewed }),
    readings: [
      { reading: `Sudah ${months} bulan berturut-turut: manfaat penuh`, answer: "FULL" },
      { reading: `Belum ${months} bulan berturut-turut: hanya biaya pemakaman`, answer: "FUNERAL_ONLY" },
    ],
    law: newMember(""),
    parameter,
  });
}

/** What the text leaves open about the months of this registration, and about those of an earlier one. */
function openPoints(input: {
  readonly months: number;
  readonly paidInARow: number;
  readonly withPrepaid: number;
  readonly elapsed: boolean;
  readonly renewed: boolean;
}): string {
  const { months, paidInARow, withPrepaid, elapsed, renewed } = input;
  const points: string[] = [];
  if (elapsed && paidInARow < months) {
    points.push(
      `Apakah masa kepesertaan ${months} bulan berturut-turut mensyaratkan ${months} bulan iuran yang sudah dibayar?`,
    );
  } else if (paidInARow >= months) {
    points.push(
      `Apakah ${months} bulan berturut-turut dihitung per bulan iuran yang dibayar, per bulan kalender, atau dari tanggal ke tanggal?`,
    );
  } else if (withPrepaid >= months) {
    points.push(
      `Apakah iuran yang dibayar di muka sudah dihitung sebagai masa kepesertaan ${months} bulan berturut-turut?`,
    );
  }
  if (renewed) {
    points.push(
      "Apakah pendaftaran kembali memulai lagi hitungan itu, atau kepesertaan sebelumnya ikut dihitung?",
    );
  }
  return points.join(" ");
}

/**
 * Whether enough months were paid for a sudden death at work to count as a work accident.
 *
 * The text asks that twelve months were paid at death, not that they passed or came in a row. A wage
 * earner needs none.
 *
 * @law Permenaker 5/2021 Pasal 85(1), 85(3)
 */
export function suddenDeath({ ledger, date, facts }: Question): Verdict<QualifyingAnswer> {
  const { paid, prepaid, earlier } = facts;
  if (date < firstDay(suddenDeathPaidMonths)) {
    return undetermined({
      question: "Berapa bulan iuran disyaratkan untuk meninggal mendadak sebelum 2 Desember 2019?",
      readings: [
        { reading: "Syarat terpenuhi", answer: "QUALIFIED" },
        { reading: "Syarat tidak terpenuhi", answer: "NOT_QUALIFIED" },
      ],
      law: { instrument: "Permenaker 5/2021", article: "Pasal 130 huruf c" },
    });
  }
  if (ledger.segment === "PU") {
    return determined({
      answer: "QUALIFIED",
      code: "NO_PAID_MONTHS_NEEDED",
      sentence:
        "Meninggal mendadak di tempat kerja dianggap Kecelakaan Kerja tanpa syarat jumlah bulan iuran bagi peserta penerima upah",
      law: { instrument: "Permenaker 5/2021", article: "Pasal 85(1)" },
    });
  }
  return paidMonths({
    purpose: "meninggal mendadak dianggap Kecelakaan Kerja",
    parameter: { figure: suddenDeathPaidMonths, date },
    sure: paid.length,
    doubtful: prepaid.length + earlier.length,
    question: "Apakah iuran yang dibayar di muka atau sebelum pendaftaran kembali ikut dihitung?",
  });
}

/**
 * Whether the paid months are enough for the scholarship after an ordinary death. Contributions under the
 * same number and NIK add up, also over a gap.
 *
 * @law Permenaker 5/2021 Pasal 102(3), 102(5)
 */
export function scholarship({ date, facts }: Question): Verdict<QualifyingAnswer> {
  const { paid, prepaid, earlier, arrears } = facts;
  return paidMonths({
    purpose: "beasiswa pendidikan anak",
    parameter: { figure: scholarshipPaidMonths, date },
    sure: paid.length + earlier.length,
    doubtful: prepaid.length + arrears.length,
    question: "Apakah iuran yang dibayar di muka atau tunggakan yang dilunasi dari santunan ikut dihitung?",
  });
}

function paidMonths(input: {
  readonly purpose: string;
  readonly parameter: { readonly figure: Parameter<number>; readonly date: string };
  /** @unit paid months */
  readonly sure: number;
  /** @unit paid months */
  readonly doubtful: number;
  readonly question: string;
}): Verdict<QualifyingAnswer> {
  const { purpose, parameter, sure, doubtful, question } = input;
  const { value: needed, law } = inForce(parameter.figure, parameter.date);
  if (sure >= needed) {
    return determined({
      answer: "QUALIFIED",
      code: "PAID_MONTHS_REACHED",
      sentence: `Syarat ${needed} bulan iuran untuk ${purpose} terpenuhi: ${sure} bulan sudah dibayar`,
      law,
      parameter,
    });
  }
  if (sure + doubtful < needed) {
    return determined({
      answer: "NOT_QUALIFIED",
      code: "PAID_MONTHS_SHORT",
      sentence: `Syarat ${needed} bulan iuran untuk ${purpose} belum terpenuhi: baru ${sure} bulan dibayar`,
      law,
      parameter,
    });
  }
  return undetermined({
    question,
    readings: [
      { reading: `Ikut dihitung: sekurangnya ${needed} bulan`, answer: "QUALIFIED" },
      { reading: `Tidak dihitung: ${sure} bulan`, answer: "NOT_QUALIFIED" },
    ],
    law,
    parameter,
  });
}
