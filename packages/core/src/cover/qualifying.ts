import { CalendarDate } from "../shared/date.ts";
import { firstDay, inForce, type Law, type Parameter } from "../shared/dated.ts";
import { Period } from "../shared/period.ts";
import { type Facts, type Ledger, longestRun } from "./ledger.ts";
import { fullDeathBenefitAfter, scholarshipPaidMonths, suddenDeathPaidMonths } from "./parameters.ts";
import { determined, undetermined, type Verdict } from "./verdict.ts";

export type DeathAnswer = "FULL" | "FUNERAL_ONLY" | "NONE";
export type QualifyingAnswer = "QUALIFIED" | "NOT_QUALIFIED";

export type Question = { readonly ledger: Ledger; readonly date: string; readonly facts: Facts };

const newMember: Law = { instrument: "Permenaker 1/2025", article: "Pasal 97A" };

/**
 * Whether the membership is long enough for all of JKM.
 *
 * How three consecutive months are counted is not in the text: by paid contribution months, by calendar
 * months or from date to date; whether months paid ahead count; whether three must be paid; whether a
 * new registration starts again. Only where all of these agree is the answer determined.
 *
 * @law Permenaker 1/2025 Pasal 97A, since 24 February 2025
 */
export function membership({ ledger, date, facts }: Question): Verdict<DeathAnswer> {
  const { value: months, law } = inForce(fullDeathBenefitAfter, date);
  const parameter = { figure: fullDeathBenefitAfter, date };
  const { first, eventMonth, paid, prepaid, earlier } = facts;
  const paidInARow = longestRun(paid);
  const calendarMonths = eventMonth >= Period.add(first, months);
  const dateToDate = date >= CalendarDate.addMonths(ledger.registeredAt, months);
  if (months === 0 || (paidInARow >= months && calendarMonths && dateToDate)) {
    return determined({
      answer: "FULL",
      code: "FULL_DEATH_BENEFIT",
      sentence:
        months === 0
          ? "Santunan kematian dibayar penuh tanpa masa tunggu"
          : `Santunan kematian dibayar penuh karena masa kepesertaan sudah ${months} bulan berturut-turut`,
      law,
      parameter,
    });
  }
  const withPrepaid = longestRun([...paid, ...prepaid]);
  const before = longestRun(earlier);
  if (withPrepaid < months && before < months && !calendarMonths && !dateToDate) {
    return determined({
      answer: "FUNERAL_ONLY",
      code: "NEW_MEMBER",
      sentence: `Hanya biaya pemakaman yang dibayar karena masa kepesertaan belum ${months} bulan berturut-turut`,
      law,
      parameter,
    });
  }
  return undetermined({
    question: openPoint({ months, paidInARow, withPrepaid, before, elapsed: calendarMonths || dateToDate }),
    readings: [
      { reading: `Sudah ${months} bulan berturut-turut: manfaat penuh`, answer: "FULL" },
      { reading: `Belum ${months} bulan berturut-turut: hanya biaya pemakaman`, answer: "FUNERAL_ONLY" },
    ],
    law: newMember,
    parameter,
  });
}

function openPoint(input: {
  readonly months: number;
  readonly paidInARow: number;
  readonly withPrepaid: number;
  readonly before: number;
  readonly elapsed: boolean;
}): string {
  const { months, paidInARow, withPrepaid, before, elapsed } = input;
  if (elapsed && paidInARow < months) {
    return `Apakah masa kepesertaan ${months} bulan berturut-turut mensyaratkan ${months} bulan iuran yang sudah dibayar?`;
  }
  if (paidInARow >= months) {
    return `Apakah ${months} bulan berturut-turut dihitung per bulan iuran yang dibayar, per bulan kalender, atau dari tanggal ke tanggal?`;
  }
  if (withPrepaid >= months) {
    return `Apakah iuran yang dibayar di muka sudah dihitung sebagai masa kepesertaan ${months} bulan berturut-turut?`;
  }
  return `Apakah masa kepesertaan ${before} bulan sebelum pendaftaran kembali ikut dihitung?`;
}

/**
 * Whether enough months were paid for a sudden death at work to count as a work accident.
 *
 * The text asks that twelve months were paid at death, not that they passed or came in a row.
 *
 * @law Permenaker 5/2021 Pasal 85(3)
 */
export function suddenDeath({ date, facts }: Question): Verdict<QualifyingAnswer> {
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
