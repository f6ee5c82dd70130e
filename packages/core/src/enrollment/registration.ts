import { parse } from "csv-parse";
import writeExcelFile from "write-excel-file/node";
import { Access } from "../access/index.ts";
import type { Write } from "../aws/table.ts";
import { Participant } from "../participant/index.ts";
import { readNIK } from "../participant/nik.ts";
import type { Participant as Person } from "../participant/schema.ts";
import { Region } from "../region/index.ts";
import type { Context } from "../shared/context.ts";
import { RuleError } from "../shared/error.ts";
import { Upload } from "../upload/index.ts";
import { failure } from "./rules.ts";
import type { Enrollment, Registration, Row } from "./schema.ts";
import { load, putRow, rowsOfPage, save, transactGroups } from "./store.ts";

type Approved = Extract<Enrollment, { status: "APPROVED" }>;

const header = [
  "NO",
  "NIK",
  "NAMA",
  "TEMPAT LAHIR",
  "TANGGAL LAHIR",
  "JENIS KELAMIN",
  "ALAMAT",
  "KELURAHAN",
  "KECAMATAN",
  "NO HP",
  "EMAIL",
  "PEKERJAAN",
  "PENGHASILAN",
  "PROGRAM",
  "BULAN MULAI",
] as const;

/** Writes the list of approved people for BPJS as XLSX and marks the batch as sent. Safe to repeat. */
export async function writeRegistration(id: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.status !== "APPROVED") return;
  const registrationFileKey = `registration/${enrollment.city}/${id}/${enrollment.submission}.xlsx`;
  const lines = await peopleOf(enrollment, ctx);
  const cells = [header, ...lines].map((line) => line.map((value) => ({ value, type: String })));
  const bytes = await writeExcelFile(cells, { sheet: "Pendaftaran BPU" }).toBuffer();
  await ctx.files.write(
    registrationFileKey,
    bytes,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  );
  await save(
    { ...enrollment, status: "SENT_TO_BPJS", registrationFileKey, attempt: 0, confirmed: {}, refused: {} },
    "enrollment.sent_to_bpjs",
    ctx,
  );
}

async function peopleOf(enrollment: Approved, ctx: Context): Promise<readonly (readonly string[])[]> {
  const lines: string[][] = [];
  for (let page = 0; page < enrollment.pages; page += 1) {
    const rows = (await rowsOfPage(enrollment.id, enrollment.round, page, ctx)).filter(
      ({ outcome }) => outcome !== "rejected",
    );
    const people = await Participant.batch(
      rows.flatMap(({ participantID }) => participantID ?? []),
      ctx,
    );
    for (const row of rows) {
      const participant = people.get(row.participantID ?? "");
      if (participant) lines.push([String(lines.length + 1), ...(await lineOf(participant, ctx))]);
    }
  }
  return lines;
}

async function lineOf({ id, nik, person, membership }: Person, ctx: Context): Promise<string[]> {
  const { kelurahan } = person;
  return [
    await ctx.crypto.decrypt(nik, id),
    person.name,
    person.birthPlace ?? "",
    person.birthDate.split("-").reverse().join("-"),
    person.sex,
    person.address ?? "",
    Region.nameOf(kelurahan),
    Region.nameOf(kelurahan.slice(0, 8)),
    person.phone ?? "",
    person.email ?? "",
    person.occupation ?? "",
    String(person.income ?? 1_000_000),
    "JKK,JKM",
    membership.startMonth,
  ].map((value) => (/^[=+\-@]/.test(value) ? `'${value}` : value));
}

/** What BPJS says of one person, before it is tied to a submission. */
type Result =
  | { readonly result: "confirmed"; readonly kpj: string }
  | { readonly result: "refused"; readonly reason: string };
type Answer = { readonly line: number; readonly registration: Result };

const confirmedWords = [
  "",
  "diterima",
  "terima",
  "aktif",
  "terdaftar",
  "berhasil",
  "sukses",
  "ok",
  "ya",
  "accepted",
  "active",
  "success",
  "confirmed",
];
const refusedWords = ["ditolak", "tolak", "gagal", "tidak", "nonaktif", "rejected", "refused", "failed"];

/**
 * Reads BPJS's answer (CSV `nik,kpj,status,alasan`) and writes each person's result to its row.
 *
 * Lines that cannot be used are named on the batch with their line number; their people keep waiting.
 * Safe to repeat.
 */
export async function importRegistration(id: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.status !== "SENT_TO_BPJS" || !enrollment.resultUploadID) return;
  const upload = await Upload.get(enrollment.resultUploadID, ctx);
  const problems: string[] = [];
  const answers = await readAnswers(upload.fileKey, problems, ctx);
  const holders = await kpjHolders(enrollment.city, answers, ctx);
  for (let page = 0; page < enrollment.pages; page += 1) {
    const rows = await rowsOfPage(id, enrollment.round, page, ctx);
    const groups: Write[][] = [];
    for (const row of rows) {
      const answer = answers.get(row.blind ?? "");
      if (!answer || !row.participantID) continue;
      answers.delete(row.blind ?? "");
      if (row.registration?.submission === enrollment.submission || row.outcome === "rejected") continue;
      const holder = holders.get(answer.line);
      if (holder && holder !== row.participantID) {
        problems.push(`baris ${answer.line}: KPJ sudah dipakai peserta lain`);
        continue;
      }
      const claim = holder ? [] : await kpjClaim(enrollment.city, row.participantID, answer, ctx);
      const registration = { ...answer.registration, submission: enrollment.submission };
      groups.push([putRow(answered(row, registration), page), ...claim]);
    }
    await transactGroups(groups, ctx);
  }
  for (const { line } of answers.values()) problems.push(`baris ${line}: NIK tidak ada di usulan ini`);
  if (problems.length === 0) return;
  const shown = problems.slice(0, 10).join("; ");
  const more = problems.length > 10 ? ` dan ${problems.length - 10} lagi` : "";
  const problem = {
    code: "registration.problems",
    message: `Berkas hasil perlu diperbaiki: ${shown}${more}.`,
  };
  if (enrollment.problem?.message === problem.message) return;
  await save({ ...enrollment, problem }, "enrollment.result_problems", ctx);
}

function answered(row: Row, registration: Registration): Row {
  const next = { ...row, registration, version: row.version + 1 };
  if (registration.result === "confirmed") return next;
  const finding = failure("REFUSED_BY_BPJS", "nik", `BPJS menolak pendaftaran: ${registration.reason}.`);
  return { ...next, outcome: "rejected", findings: [...row.findings, finding] };
}

async function readAnswers(fileKey: string, problems: string[], ctx: Context): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const numbers = new Map<string, number>();
  try {
    for await (const { record, info } of await recordsOf(fileKey, ctx)) {
      const reading = readNIK(record.nik);
      if (reading.kind !== "valid") {
        problems.push(`baris ${info.lines}: NIK tidak benar`);
        continue;
      }
      const registration = readResult(record);
      if (typeof registration === "string") {
        problems.push(`baris ${info.lines}: ${registration}`);
        continue;
      }
      const blind = await ctx.crypto.blind(reading.nik);
      const kpj = registration.result === "confirmed" ? registration.kpj : undefined;
      const earlier = answers.get(blind)?.line ?? (kpj ? numbers.get(kpj) : undefined);
      if (earlier) {
        problems.push(`baris ${info.lines}: NIK atau KPJ sama dengan baris ${earlier}`);
        continue;
      }
      if (kpj) numbers.set(kpj, info.lines);
      answers.set(blind, { line: info.lines, registration });
    }
  } catch (error) {
    if (
      !(error instanceof RuleError) &&
      !(error instanceof Error && "code" in error && String(error.code).startsWith("CSV_"))
    )
      throw error;
    problems.push(error instanceof RuleError ? error.message : "isi CSV tidak dapat dibaca");
  }
  return answers;
}

type Answered = {
  readonly nik?: string;
  readonly kpj?: string;
  readonly status?: string;
  readonly alasan?: string;
};

async function recordsOf(
  fileKey: string,
  ctx: Context,
): Promise<AsyncIterable<{ readonly record: Answered; readonly info: { readonly lines: number } }>> {
  const source = await ctx.files.read(fileKey);
  const parser = parse({
    bom: true,
    delimiter: [",", ";", "\t"],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    columns: (names: string[]) => {
      const read = names.map((name) => name.trim().toLowerCase());
      if (!read.includes("nik") || !read.includes("kpj")) {
        throw new RuleError("registration.wrong_header", "judul kolom harus nik, kpj, status, alasan");
      }
      return read;
    },
  });
  source.on("error", (error) => parser.destroy(error));
  return source.pipe(parser);
}

/** The result of a line, or what is wrong with it. */
function readResult({ kpj = "", status = "", alasan = "" }: Answered): Result | string {
  const word = status.trim().toLowerCase();
  const number = kpj.trim().replace(/[\s']/g, "");
  if (refusedWords.includes(word)) return { result: "refused", reason: alasan.trim() || "tanpa alasan" };
  if (!confirmedWords.includes(word))
    return `status "${word.slice(0, 20)}" tidak dikenal; tulis diterima atau ditolak`;
  // KPJ has 11 digits; the inner structure is not published.
  return /^\d{11}$/.test(number) ? { result: "confirmed", kpj: number } : "KPJ harus 11 angka";
}

/** The number is the person's own from here on; a second claim of it fails the transaction. */
async function kpjClaim(
  city: string,
  participantID: string,
  { registration }: Answer,
  ctx: Context,
): Promise<Write[]> {
  if (registration.result !== "confirmed") return [];
  const key = Participant.kpjKey(city, await ctx.crypto.blind(`kpj:${registration.kpj}`));
  return [{ put: { ...key, version: 1, participantID }, expect: 0 }];
}

/** Which participant already holds the number of a line, where one does. */
async function kpjHolders(
  city: string,
  answers: Map<string, Answer>,
  ctx: Context,
): Promise<Map<number, string>> {
  const keys = new Map<string, number>();
  for (const { line, registration } of answers.values()) {
    if (registration.result === "confirmed")
      keys.set(Participant.kpjKey(city, await ctx.crypto.blind(`kpj:${registration.kpj}`)).pk, line);
  }
  const held = await Participant.holders(
    [...keys.keys()].map((pk) => ({ pk, sk: "claim" })),
    ctx,
  );
  return new Map([...held].map(([pk, id]) => [keys.get(pk) ?? 0, id]));
}
