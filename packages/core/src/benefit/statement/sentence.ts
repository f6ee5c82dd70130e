import { dateName } from "../../cover/verdict.ts";
import { rupiah, total } from "../line.ts";
import type { EstimateRequest, Findings, Line, LineCode, Undetermined } from "../schema.ts";
import { kindNames, lineNames } from "./wording.ts";

const list = new Intl.ListFormat("id-ID", { type: "conjunction" });

/** The case in plain Indonesian: what is paid and for what, or why nothing is; what is uncertain, and whom to ask. */
export function sentenceOf(input: EstimateRequest, findings: Omit<Findings, "sentence">): string {
  const { lines, refusals, undetermined } = findings;
  const event = `${kindNames[input.kind]} pada ${dateName(input.eventDate)}`;
  return [
    undetermined ? openSentence(event, undetermined) : paidSentence(event, lines),
    ...new Set(refusals.map(({ reason }) => reason)),
    ...(lines.some(({ parameter }) => !parameter.verified)
      ? ["Angka yang bertanda “perlu konfirmasi kantor cabang” belum dipastikan dari naskah peraturan."]
      : []),
  ].join(" ");
}

function paidSentence(event: string, lines: readonly Line[]): string {
  const codes = [...new Set(lines.map(({ code }) => code))];
  if (codes.length === 0) return `Tidak ada manfaat yang dibayar untuk ${event}.`;
  const amountOf = (code: LineCode) => total(lines.filter((line) => line.code === code));
  const parts = codes.map((code) => `${lineNames[code]} ${rupiah(amountOf(code))}`);
  return `Untuk ${event}, manfaat yang dibayar seluruhnya ${rupiah(total(lines))}: ${list.format(parts)}.`;
}

function openSentence(event: string, { question, readings }: Undetermined): string {
  const totals = readings.map((one) => one.total);
  const range = `antara ${rupiah(Math.min(...totals))} dan ${rupiah(Math.max(...totals))}`;
  return `Untuk ${event}, jumlahnya belum dapat dipastikan, ${range}. ${question} Tanyakan kepada kantor cabang BPJS Ketenagakerjaan.`;
}
