import type { Segment } from "../benefit/schema.ts";
import { dueDay } from "../contribution/parameters.ts";
import { CalendarDate } from "../shared/date.ts";
import { firstDay, inForce, type Law } from "../shared/dated.ts";
import { Period } from "../shared/period.ts";
import { longestRun, type Question } from "./ledger.ts";
import { arrearsMonthsCovered } from "./parameters.ts";
import { dateName, determined, monthName, undetermined, type Verdict } from "./verdict.ts";

export type CoverAnswer = "COVERED" | "NOT_COVERED";

const p5 = (article: string): Law => ({ instrument: "Permenaker 5/2021", article: `Pasal ${article}` });

/** The articles by which cover starts, and by which arrears leave it standing. */
const articles: Readonly<Record<Segment, { readonly start: string; readonly withinLimit: string }>> = {
  BPU: { start: "36(2)", withinLimit: "92, 98(1)-(3)" },
  PU: { start: "3(7)", withinLimit: "91(1), 97(1)" },
};

/**
 * Whether the person is covered.
 *
 * @law Permenaker 5/2021 Pasal 3(7), 36(2): from the issue of the number; Pasal 91(1), 92, 97(1), 98(1): up
 * to three months in arrears; Pasal 44(1), 98(4): not beyond; Pasal 44(2)-(3): then only after registering
 * again; Pasal 91(2), 97(2): beyond, a wage earner's employer pays first
 */
export function coverage(question: Question): Verdict<CoverAnswer> {
  const { ledger, date } = question;
  const { segment = "BPU", registeredAt } = ledger;
  const law = p5(articles[segment].start);
  if (date < registeredAt) {
    return determined({
      answer: "NOT_COVERED",
      code: "BEFORE_REGISTRATION",
      sentence: `Belum terlindungi karena nomor kepesertaan baru terbit pada ${dateName(registeredAt)}`,
      law,
    });
  }
  if (date === registeredAt) {
    return undetermined({
      question: `Apakah nomor kepesertaan pada ${dateName(date)} terbit sebelum kejadian?`,
      readings: [
        { reading: "Nomor terbit sebelum kejadian: terlindungi", answer: "COVERED" },
        { reading: "Nomor terbit sesudah kejadian: belum terlindungi", answer: "NOT_COVERED" },
      ],
      law,
    });
  }
  return segment === "PU" ? ofWageEarner(question) : ofSelfEmployed(question);
}

/** @law Permenaker 5/2021 Pasal 91(1)-(2), 97(1)-(2): the arrears of the employer on the day itself decide */
function ofWageEarner(question: Question): Verdict<CoverAnswer> {
  const { date, facts } = question;
  if (facts.arrears.length === 0) return paidUp(question, p5("3(7)"));
  if (date < firstDay(arrearsMonthsCovered)) return beforeTheRule();
  const { value: limit } = inForce(arrearsMonthsCovered, date);
  const longest = longestRun(facts.arrears);
  if (longest > limit && date < firstDay(dueDay)) return beforeTheDueDay();
  if (longest > limit) {
    return determined({
      answer: "NOT_COVERED",
      code: "EMPLOYER_PAYS_FIRST",
      sentence: `Manfaat dibayar lebih dahulu oleh pemberi kerja karena menunggak iuran ${longest} bulan berturut-turut, lebih dari ${limit} bulan; setelah tunggakan dan denda lunas, pemberi kerja dapat meminta penggantian`,
      law: p5("91(2), 97(2)"),
      parameter: { figure: arrearsMonthsCovered, date },
    });
  }
  return withinLimit(question, limit, "tunggakan ditagih kepada pemberi kerja");
}

/** @law Permenaker 5/2021 Pasal 44, 92, 98: a lapse ends only with a new registration */
function ofSelfEmployed(question: Question): Verdict<CoverAnswer> {
  const { date, facts } = question;
  const { arrears, lapsedSince, paidSinceLapse } = facts;
  if (arrears.length === 0 && !lapsedSince) return paidUp(question, p5("36(2), 41(2)"));
  if (date < firstDay(arrearsMonthsCovered)) return beforeTheRule();
  if (lapsedSince && date < firstDay(dueDay)) return beforeTheDueDay();
  const parameter = { figure: arrearsMonthsCovered, date };
  const { value: limit } = inForce(arrearsMonthsCovered, date);
  if (lapsedSince && paidSinceLapse) {
    return undetermined({
      question: `Apakah pembayaran setelah menunggak lebih dari ${limit} bulan berturut-turut, tanpa pendaftaran kembali, memulihkan perlindungan?`,
      readings: [
        { reading: "Pembayaran memulihkan perlindungan", answer: "COVERED" },
        { reading: "Harus mendaftar kembali", answer: "NOT_COVERED" },
      ],
      law: p5("44(2)-(3)"),
      parameter,
    });
  }
  if (lapsedSince) {
    return determined({
      answer: "NOT_COVERED",
      code: "ARREARS_OVER_LIMIT",
      sentence: `Tidak terlindungi karena menunggak lebih dari ${limit} bulan berturut-turut sejak ${dateName(CalendarDate.addDays(lapsedSince, 1))}; perlindungan mulai lagi setelah mendaftar kembali dan membayar iuran`,
      law: p5("44(1), 98(4)"),
      parameter,
    });
  }
  return withinLimit(question, limit, "tunggakan dilunasi dari santunan");
}

function paidUp({ facts: { eventMonth, open } }: Question, law: Law): Verdict<CoverAnswer> {
  return determined({
    answer: "COVERED",
    code: "PAID_UP",
    sentence: `Terlindungi, iuran sampai ${monthName(Period.add(eventMonth, -open))} tidak menunggak`,
    law,
  });
}

/**
 * Covered with arrears, unless months that are not yet due would make them too many: whether they count
 * is not in the text.
 */
function withinLimit(
  { ledger: { segment = "BPU" }, date, facts }: Question,
  limit: number,
  settled: string,
): Verdict<CoverAnswer> {
  const { arrears, eventMonth, open, run } = facts;
  const parameter = { figure: arrearsMonthsCovered, date };
  if (open > 0 && run + open > limit) {
    if (date < firstDay(dueDay)) return beforeTheDueDay();
    const oldest = Period.add(eventMonth, 1 - open);
    const months = open === 1 ? monthName(oldest) : `${monthName(oldest)} sampai ${monthName(eventMonth)}`;
    return undetermined({
      question: `Apakah ${months}, yang belum jatuh tempo pada tanggal kejadian, ikut dihitung sebagai bulan menunggak?`,
      readings: [
        { reading: `Tidak dihitung: menunggak ${run} bulan, masih terlindungi`, answer: "COVERED" },
        { reading: `Dihitung: menunggak ${run + open} bulan, tidak terlindungi`, answer: "NOT_COVERED" },
      ],
      law: p5(segment === "PU" ? "91, 97" : "41(2)"),
      parameter,
    });
  }
  return determined({
    answer: "COVERED",
    code: "ARREARS_WITHIN_LIMIT",
    sentence: `Terlindungi dengan tunggakan ${arrears.length} bulan, paling lama ${longestRun(arrears)} bulan berturut-turut; ${settled}`,
    law: p5(articles[segment].withinLimit),
    parameter,
  });
}

/** @law Permenaker 5/2021 Pasal 130 huruf c, 131: what bound arrears before was not read */
function beforeTheRule(): Verdict<CoverAnswer> {
  return openArrears(
    "Apakah tunggakan iuran menghapus perlindungan sebelum 2 Desember 2019? Peraturan saat itu belum dibaca.",
  );
}

/** @law Permenaker 5/2021 Pasal 130 huruf c, 131: the limit applied, the due day by which it is counted did not */
function beforeTheDueDay(): Verdict<CoverAnswer> {
  return openArrears("Bagaimana tunggakan dihitung sebelum 1 April 2021? Peraturan saat itu belum dibaca.");
}

function openArrears(question: string): Verdict<CoverAnswer> {
  return undetermined({
    question,
    readings: [
      { reading: "Tunggakan belum menghapus perlindungan", answer: "COVERED" },
      { reading: "Tunggakan menghapus perlindungan", answer: "NOT_COVERED" },
    ],
    law: p5("130 huruf c, 131"),
  });
}
