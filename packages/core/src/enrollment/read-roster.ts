import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { RuleError } from "../shared/error.ts";
import { type Cell, type Column, columnOf, type Line, readHeader, requiredColumns } from "./columns.ts";
import { readSheet, type SheetRow } from "./spreadsheet.ts";

/** One line of a file under a known header. */
export type RosterLine = { readonly row: number; readonly line: Line; readonly cells: readonly Cell[] };

/** How many lines from the top the header is looked for: titles stand above it. */
const headerWithin = 20;
/** @unit rows of one file; more go into a second file */
const mostRows = 200_000;
/** @unit bytes of one row's cells; a page of 100 such rows fits into one transaction of 4 MB */
const longestRow = 8_000;

/**
 * The lines of a roster file, CSV or XLSX by its content, one after the other in bounded memory.
 *
 * Throws RuleError naming what is wrong with the file as a whole: `file.empty`, `file.unreadable`,
 * `file.old_format`, `file.wrong_header`, `file.no_rows`, `file.too_many_rows`,
 * `file.row_too_long`, `file.unpacks_too_large`.
 */
export async function* readRoster(source: Readable): AsyncGenerator<RosterLine> {
  const folder = await mkdtemp(join(tmpdir(), "roster-"));
  try {
    const path = join(folder, "file");
    await pipeline(source, await writer(path));
    yield* underHeader(await rowsOf(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writer(path: string) {
  const file = await open(path, "wx", 0o600);
  return file.createWriteStream();
}

async function rowsOf(path: string): Promise<AsyncGenerator<SheetRow>> {
  const start = await firstBytes(path, 65_536);
  if (start.length === 0)
    throw new RuleError("file.empty", "Berkas kosong. Pilih berkas yang berisi daftar peserta.");
  if (start.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) return readSheet(path);
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw new RuleError(
      "file.old_format",
      "Berkas ini Excel lama (.xls) atau terkunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi, atau sebagai CSV.",
    );
  }
  if (isBinary(start)) {
    throw new RuleError(
      "file.unreadable",
      "Berkas ini bukan CSV dan bukan XLSX. Simpan daftar sebagai CSV atau XLSX lalu unggah lagi.",
    );
  }
  return readCSV(path, start);
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Text has no control characters but tab and line ends. */
function isBinary(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12);
}

async function* readCSV(path: string, start: Buffer): AsyncGenerator<SheetRow> {
  const delimiter = delimiterOf(start);
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    raw: true,
    max_record_size: 200_000,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const source = Readable.from(textOf(path, (await isUTF8(path)) ? "utf-8" : "windows-1252"));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let width = 0;
  try {
    for await (const { record, info, raw } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
      raw: string;
    }>) {
      if (swallowed(record, width)) {
        yield* separately(raw, info.lines, delimiter);
        continue;
      }
      if (!record.some((cell) => cell.includes("\n"))) width = record.length;
      yield { row: info.lines, cells: record };
    }
  } catch (cause) {
    throw new RuleError(
      "file.unreadable",
      "Isi CSV tidak dapat dibaca: ada tanda kutip yang tidak ditutup atau baris yang terlalu panjang.",
      { cause },
    );
  } finally {
    source.destroy();
  }
}

/**
 * Whether a stray quote has joined several lines into one record: a cell with a line break in it holds a
 * number as long as an identity, or the line has not as many cells as the others.
 */
function swallowed(cells: readonly string[], width: number): boolean {
  const broken = cells.filter((cell) => cell.includes("\n"));
  return broken.length > 0 && (cells.length !== width || broken.some((cell) => /\d{10,}/.test(cell)));
}

/** The lines of a record one by one, quotes taken as they stand, so that nobody is lost in another's cell. */
function* separately(raw: string, lastLine: number, delimiter: string): Generator<SheetRow> {
  const lines = raw.replace(/\r?\n$/, "").split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== "") yield { row: lastLine - lines.length + 1 + index, cells: line.split(delimiter) };
  }
}

/** The text of a file, chunk by chunk. */
async function* textOf(path: string, encoding: "utf-8" | "windows-1252"): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/** The separator under which a line of the top names the most columns of a roster. */
function delimiterOf(start: Buffer): string {
  const head = start.toString("latin1").replace(/^\u00EF\u00BB\u00BF/, "");
  const lines = head.split(/\r\n|\r|\n/).slice(0, headerWithin);
  const known = (mark: string) =>
    Math.max(...lines.map((line) => line.replaceAll('"', "").split(mark).filter(columnOf).length));
  return [",", ";", "\t"].reduce((best, mark) => (known(mark) > known(best) ? mark : best));
}

async function isUTF8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function* underHeader(rows: AsyncGenerator<SheetRow>): AsyncGenerator<RosterLine> {
  let positions: readonly (Column | undefined)[] | undefined;
  let nearest: { readonly missing: readonly Column[]; readonly doubled: readonly Column[] } | undefined;
  let seen = 0;
  let count = 0;
  for await (const { row, cells } of rows) {
    if (positions) {
      if (cells.every((cell) => cell === undefined || String(cell).trim() === "")) continue;
      count += 1;
      if (count > mostRows) {
        throw new RuleError(
          "file.too_many_rows",
          `Satu berkas memuat paling banyak ${mostRows} baris. Pecah menjadi beberapa berkas.`,
        );
      }
      const line = lineOf(positions, cells);
      if (Buffer.byteLength(JSON.stringify(line)) > longestRow) {
        throw new RuleError(
          "file.row_too_long",
          `Isi baris ${row} terlalu panjang untuk daftar peserta. Periksa selnya lalu unggah lagi.`,
        );
      }
      yield { row, line, cells };
      continue;
    }
    seen += 1;
    const header = readHeader(Array.from(cells, (cell) => String(cell ?? "")));
    if (header.kind === "known") positions = header.positions;
    else if (!nearest || header.missing.length < nearest.missing.length) nearest = header;
    if (!positions && seen === headerWithin) break;
  }
  if (!positions) throw wrongHeader(nearest);
  if (count === 0)
    throw new RuleError(
      "file.no_rows",
      "Berkas hanya berisi judul kolom. Isi daftar pesertanya lalu unggah lagi.",
    );
}

function wrongHeader(
  nearest: { readonly missing: readonly Column[]; readonly doubled: readonly Column[] } | undefined,
) {
  if (!nearest) return new RuleError("file.empty", "Berkas tidak berisi satu baris pun.");
  if (nearest.missing.length === 0) {
    return new RuleError(
      "file.wrong_header",
      `Judul kolom ini ada dua kali: ${nearest.doubled.join(", ")}. Sisakan satu.`,
    );
  }
  return new RuleError(
    "file.wrong_header",
    `Judul kolom tidak lengkap. Tidak ditemukan: ${nearest.missing.join(", ")}. Kolom wajib: ${requiredColumns.join(", ")}.`,
    { details: { missing: nearest.missing.join(",") } },
  );
}

function lineOf(positions: readonly (Column | undefined)[], cells: readonly Cell[]): Line {
  return Object.fromEntries(
    positions.flatMap((column, n) => (column && cells[n] !== undefined ? [[column, cells[n]] as const] : [])),
  );
}
