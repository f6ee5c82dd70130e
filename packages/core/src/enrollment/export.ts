import { Access } from "../access/index.ts";
import { Audit } from "../audit/index.ts";
import { readNIK } from "../participant/nik.ts";
import type { Context } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { NotFoundError } from "../shared/error.ts";
import { columns, type Line } from "./columns.ts";
import { Enrollment, type Row } from "./schema.ts";
import { keyOf, rowsOfPage } from "./store.ts";

/** The cells of a row as they came. */
async function cellsOf(row: Row, ctx: Context): Promise<Line> {
  return JSON.parse(await ctx.crypto.decrypt(row.raw, `${row.enrollmentID}#${row.round}#${row.row}`));
}

/** The row's NIK, encrypted for the participant it becomes. */
export async function encryptedNIK(
  enrollment: Enrollment,
  row: Row,
  participantID: string,
  ctx: Context,
): Promise<string> {
  const reading = readNIK((await cellsOf(row, ctx)).nik);
  if (reading.kind !== "valid")
    throw new TypeError(`Row ${row.row} of ${enrollment.id} was accepted without a NIK`);
  return ctx.crypto.encrypt(reading.nik, participantID);
}

/**
 * The file back with outcome and findings beside each line, ready to correct: CSV with `;` and a BOM,
 * as Indonesian Excel reads it. Page by page, in bounded memory. That it was read is kept.
 */
export async function rosterCSV(id: string, ctx: Context): Promise<AsyncGenerator<string>> {
  Access.require("enrollment.read-identity", ctx);
  const enrollment = await Entity.get(Enrollment, keyOf(id), ctx);
  Access.requireRegion(enrollment.region, ctx);
  const pages = "pages" in enrollment ? enrollment.pages : undefined;
  if (!pages)
    throw new NotFoundError("enrollment.no_rows", "Usulan ini belum punya baris yang dapat diunduh.");
  await Audit.noteAccess(keyOf(id).pk, "enrollment.rows_read", ctx);
  return lines(enrollment, pages, ctx);
}

async function* lines(enrollment: Enrollment, pages: number, ctx: Context): AsyncGenerator<string> {
  yield `\uFEFF${[...columns, "hasil", "temuan"].join(";")}\r\n`;
  for (let page = 0; page < pages; page += 1) {
    const rows = await rowsOfPage(enrollment.id, enrollment.round, page, ctx);
    const written = await Promise.all(rows.map((row) => lineOf(row, ctx)));
    yield written.join("");
  }
}

const outcomeLabels = { accepted: "diterima", warned: "perlu diperiksa", rejected: "ditolak" } as const;

async function lineOf(row: Row, ctx: Context): Promise<string> {
  const cells = await cellsOf(row, ctx);
  const findings = row.findings.map(({ message }) => message).join(" ");
  const values = [
    ...columns.map((column) => String(cells[column] ?? "")),
    outcomeLabels[row.outcome],
    findings,
  ];
  return `${values.map(quote).join(";")}\r\n`;
}

/** One CSV value; a leading sign that a spreadsheet would run as a formula is made plain text. */
export function quote(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
