import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { RuleError } from "../shared/error.ts";
import type { Book, Merge, Sheet, SheetRow } from "./book.ts";
import { type Cell, type Column, type Line, requiredColumns } from "./columns.ts";
import { isBinary, openDelimited } from "./delimited.ts";
import {
  findHeader,
  type HeaderFound,
  headerWithin,
  kindOf,
  type Nearest,
  readSparse,
  samplesWanted,
} from "./layout.ts";
import { applyMapping, certainPart, columnsOf, monthFirstIn, readName } from "./mapping/rules.ts";
import type { Mapping, Target, UnknownHeader } from "./mapping/schema.ts";
import { type Note, type Notes, takeNotes } from "./note.ts";
import { openDocument } from "./open-document.ts";
import { openPackage } from "./package-file.ts";
import { openWorkbook } from "./spreadsheet.ts";
import { guideSheet } from "./template/content.ts";

/** One line of a file under a known header. */
export type RosterLine = {
  /** A number of its own in the file: the row's, or a running one where several sheets are read as one. */
  readonly row: number;
  readonly line: Line;
  readonly cells: readonly Cell[];
  /** Where the line stands, when several sheets are read as one. */
  readonly place?: Place;
};
type Place = { readonly sheet: string; readonly row: number };

export type ReadOptions = {
  /** The mapping that the sender confirmed for a header with that fingerprint. */
  readonly mappingFor?: (fingerprint: string) => Promise<Mapping | undefined>;
};

export type OpenRoster =
  | {
      readonly kind: "ready";
      /** The people of the file, in order; to be read once. */
      readonly lines: AsyncGenerator<RosterLine>;
      /** What else was in the file; complete when the lines have been read. */
      readonly notes: () => readonly Note[];
      readonly close: () => Promise<void>;
    }
  | { readonly kind: "unmapped"; readonly unknown: UnknownHeader; readonly close: () => Promise<void> };

/** @unit rows of one file; more go into a second file */
const mostRows = 200_000;
/** @unit bytes of one row's cells; a page of 100 such rows fits into one transaction of 4 MB */
const longestRow = 8_000;
/** The highest number a line may have; keys hold seven figures. */
const highestRow = 9_999_999;
/** @unit rows without an identity that are held back until it is known what they are */
const mostHeld = 60;

/**
 * Opens a roster file, CSV, XLSX or ODS by its content, and finds its header; rows are read in bounded memory.
 *
 * A header whose required columns are all known by name, or for which the sender once confirmed a mapping, is
 * `ready`; another one waits, `unmapped`, for the sender. Close it in either case.
 *
 * Throws RuleError naming what is wrong with the file as a whole: `file.empty`, `file.unreadable`,
 * `file.old_format`, `file.web_page`, `file.pdf`, `file.wrong_header`, `file.unpacks_too_large`, and while the
 * lines are read `file.no_rows`, `file.too_many_rows`, `file.row_too_long`.
 */
export async function openRoster(source: Readable, options: ReadOptions = {}): Promise<OpenRoster> {
  const folder = await mkdtemp(join(tmpdir(), "roster-"));
  const remove = async () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "file");
    await pipeline(source, await writer(path));
    const book = await openBook(path, folder);
    const close = async () => {
      book.close();
      await remove();
    };
    try {
      const notes = takeNotes();
      const chosen = await choose(book, options, notes);
      if (!Array.isArray(chosen)) return { kind: "unmapped", unknown: chosen as UnknownHeader, close };
      return { kind: "ready", lines: closing(linesOf(chosen, notes), close), notes: notes.list, close };
    } catch (error) {
      book.close();
      throw error;
    }
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * The lines of a roster file, one after the other in bounded memory.
 *
 * As `openRoster`; a header that only the sender can explain ends in RuleError `file.mapping_needed`.
 */
export async function* readRoster(source: Readable, options: ReadOptions = {}): AsyncGenerator<RosterLine> {
  const roster = await openRoster(source, options);
  try {
    if (roster.kind === "unmapped") throw mappingNeeded(roster.unknown);
    yield* roster.lines;
  } finally {
    await roster.close();
  }
}

async function* closing<T>(lines: AsyncGenerator<T>, close: () => Promise<void>): AsyncGenerator<T> {
  try {
    yield* lines;
  } finally {
    await close();
  }
}

function mappingNeeded({ fingerprint, missing }: UnknownHeader): RuleError {
  return new RuleError(
    "file.mapping_needed",
    `Judul kolom belum dikenal. Tunjukkan kolom mana yang berisi: ${requiredColumns.join(", ")}.`,
    { details: { fingerprint, missing: missing.join(",") } },
  );
}

async function writer(path: string) {
  const file = await open(path, "wx", 0o600);
  return file.createWriteStream();
}

async function openBook(path: string, folder: string): Promise<Book> {
  const start = await firstBytes(path, 65_536);
  if (start.length === 0)
    throw new RuleError("file.empty", "Berkas kosong. Pilih berkas yang berisi daftar peserta.");
  if (start.subarray(0, 4).equals(Buffer.from("PK\x03\x04"))) return openOfficeFile(path, folder);
  if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw new RuleError(
      "file.old_format",
      "Berkas ini Excel lama (.xls) atau terkunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi, atau sebagai CSV.",
    );
  }
  if (start.subarray(0, 5).toString("latin1") === "%PDF-") {
    throw new RuleError(
      "file.pdf",
      "Berkas ini PDF, jadi isinya tidak dapat dibaca sebagai daftar. Kirim berkas Excel atau CSV aslinya.",
    );
  }
  if (isBinary(start)) {
    throw new RuleError(
      "file.unreadable",
      "Berkas ini bukan CSV dan bukan XLSX. Simpan daftar sebagai CSV atau XLSX lalu unggah lagi.",
    );
  }
  if (
    /^\uFEFF?\s*(<!doctype html|<html|<table|<\?xml|<head|<meta)/i.test(
      start.subarray(0, 512).toString("utf8"),
    )
  ) {
    throw new RuleError(
      "file.web_page",
      "Berkas ini halaman web atau XML yang diberi nama Excel. Buka di Excel, pilih Simpan Sebagai, lalu pilih Buku Kerja Excel (.xlsx).",
    );
  }
  return openDelimited(path, start);
}

async function openOfficeFile(path: string, folder: string): Promise<Book> {
  const file = await openPackage(path);
  try {
    if (file.has("xl/workbook.bin")) {
      throw new RuleError(
        "file.old_format",
        "Berkas ini Excel biner (.xlsb). Buka di Excel, pilih Simpan Sebagai, lalu pilih Buku Kerja Excel (.xlsx).",
      );
    }
    return file.has("content.xml") ? await openDocument(file, folder) : await openWorkbook(file);
  } catch (error) {
    file.close();
    throw error;
  }
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

/** A sheet that is read, and how. */
type Chosen = {
  readonly sheet: Sheet;
  readonly header: HeaderFound;
  readonly mapping: Mapping;
  readonly merges: readonly Merge[];
  /** The rows in which the header stands, as it came. */
  readonly headerRows: readonly SheetRow[];
  /** The first rows below it. */
  readonly samples: readonly SheetRow[];
};

type Looked = { readonly sheet: Sheet; readonly top: readonly SheetRow[] } & (
  | (Omit<Chosen, "mapping"> & { readonly mapping: Mapping | undefined })
  | { readonly header: undefined; readonly nearest: Nearest | undefined }
);

/**
 * The sheets that are read: all whose header is understood. Where none is, the header that comes nearest, for the
 * sender to explain; throws RuleError where there is nothing to explain.
 */
async function choose(
  book: Book,
  { mappingFor }: ReadOptions,
  notes: Notes,
): Promise<readonly Chosen[] | UnknownHeader> {
  const looked: Looked[] = [];
  for (const sheet of book.sheets) looked.push(await look(sheet, mappingFor));
  const filled = looked.filter(({ top }) => top.length > 0);
  const chosen = filled.filter(
    (one): one is Looked & Chosen => one.header !== undefined && one.mapping !== undefined,
  );
  if (chosen.length === 0) {
    const unknown = filled.filter((one) => one.header !== undefined);
    const best = unknown.toSorted((a, b) => weightOf(b) - weightOf(a))[0];
    if (!best?.header) throw wrongHeader(nearestOf(filled));
    return describe(best.sheet, best.header, best.top, book.sheets.length > 1);
  }
  for (const one of filled) {
    const read = chosen.some(({ sheet }) => sheet === one.sheet);
    if (!read && one.sheet.name !== guideSheet) notes.whole("SHEET_NOT_READ", one.sheet.name);
    if (read && one.sheet.hidden) notes.whole("SHEET_HIDDEN", one.sheet.name);
  }
  if (chosen.length > 1) notes.whole("SHEETS_READ", chosen.map(({ sheet }) => sheet.name).join(", "));
  return chosen;
}

function weightOf(looked: Looked): number {
  if (!looked.header) return -1;
  const { confidence, missing } = looked.header.proposal;
  const known = confidence.filter((one) => one !== "none").length;
  return known * 2 - missing.length * 4 - (looked.sheet.hidden ? 1 : 0);
}

function nearestOf(looked: readonly Looked[]): Nearest | undefined {
  return looked
    .flatMap((one) => (one.header === undefined && one.nearest ? [one.nearest] : []))
    .toSorted((a, b) => a.missing.length - b.missing.length)[0];
}

async function look(sheet: Sheet, mappingFor: ReadOptions["mappingFor"]): Promise<Looked> {
  const top: SheetRow[] = [];
  for await (const row of sheet.rows()) {
    top.push(row);
    if (top.length === headerWithin + samplesWanted + 1) break;
  }
  const merges = await sheet.merges();
  const header = findHeader(top, merges);
  if (!("proposal" in header)) return { sheet, top, header: undefined, nearest: header.nearest };
  const { proposal } = header;
  const confirmed = await mappingFor?.(proposal.mapping.fingerprint);
  const mapping = confirmed ?? (header.certain ? certainPart(proposal) : undefined);
  return {
    sheet,
    top,
    header,
    merges,
    mapping,
    headerRows: top.slice(header.from, header.to + 1),
    samples: top.slice(header.to + 1),
  };
}

/** @unit columns that a sender is shown */
const mostShown = 100;

function describe(
  sheet: Sheet,
  { cells, to, proposal, given }: HeaderFound,
  top: readonly SheetRow[],
  several: boolean,
): UnknownHeader {
  const samples = top.slice(to + 1);
  const examplesOf = (column: number) =>
    samples
      .map((row) => String(row.cells[column] ?? "").trim())
      .filter((text) => text !== "")
      .slice(0, 3)
      .map((text) => text.slice(0, 40).replace(/\d(?=\d{4})/g, "*"));
  const { targets, fingerprint } = proposal.mapping;
  return {
    fingerprint,
    row: top[to]?.row ?? 1,
    ...(several ? { sheet: sheet.name } : {}),
    columns: targets.slice(0, mostShown).map((target, n) => ({
      name: (cells[n] ?? "").trim().slice(0, 80),
      target,
      confidence: proposal.confidence[n] ?? "none",
      examples: examplesOf(n),
    })),
    missing: proposal.missing.filter((column) => !(column in given)),
    doubled: [...proposal.doubled],
    given: Object.keys(given) as Column[],
  };
}

function wrongHeader(nearest: Nearest | undefined): RuleError {
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

async function* linesOf(chosen: readonly Chosen[], notes: Notes): AsyncGenerator<RosterLine> {
  const several = chosen.length > 1;
  let count = 0;
  let before = 0;
  for (const one of chosen) {
    const { name } = one.sheet;
    noteColumns(one, notes, several ? name : undefined);
    let last = 0;
    for await (const { row, line, cells } of peopleOf(one, notes, several ? name : undefined)) {
      count += 1;
      if (count > mostRows || before + row > highestRow) {
        throw new RuleError(
          "file.too_many_rows",
          `Satu berkas memuat paling banyak ${mostRows} baris. Pecah menjadi beberapa berkas.`,
        );
      }
      if (Buffer.byteLength(JSON.stringify(line)) > longestRow) {
        throw new RuleError(
          "file.row_too_long",
          `Isi baris ${row} terlalu panjang untuk daftar peserta. Periksa selnya lalu unggah lagi.`,
        );
      }
      last = row;
      yield { row: before + row, line, cells, ...(several ? { place: { sheet: name, row } } : {}) };
    }
    before += last;
  }
  if (count === 0)
    throw new RuleError(
      "file.no_rows",
      "Berkas hanya berisi judul kolom. Isi daftar pesertanya lalu unggah lagi.",
    );
}

/** Says which columns are not read, save those that a roster never needs. */
function noteColumns({ header, mapping }: Chosen, notes: Notes, sheet: string | undefined): void {
  const unread = header.cells.filter((name, n) => {
    return name.trim() !== "" && !mapping.targets[n] && readName(name) !== "unwanted";
  });
  if (unread.length > 0) {
    notes.whole(
      "COLUMNS_NOT_READ",
      unread
        .slice(0, 20)
        .map((name) => name.trim().slice(0, 40))
        .join(", "),
      sheet,
    );
  }
}

type Read = { readonly row: number; readonly line: Line; readonly cells: readonly Cell[] };

/** The rows below a header that are people; what the others are is taken down. */
async function* peopleOf(chosen: Chosen, notes: Notes, sheet: string | undefined): AsyncGenerator<Read> {
  const { mapping, header, headerRows } = chosen;
  const below = headerRows.at(-1)?.row ?? 0;
  const names = [
    ...headerRows.map(({ cells }) => Array.from(cells, (cell) => String(cell ?? ""))),
    header.cells,
  ];
  const fill = filler(chosen);
  const monthFirst = monthFirstIn(
    mapping,
    chosen.samples.map(({ cells }) => cells),
  );
  const manner = { shiftDays: chosen.sheet.shiftDays, monthFirst };
  const title = Object.entries(header.given).map(([column, value]) => `${column} ${value}`);
  if (title.length > 0) notes.whole("REGION_FROM_TITLE", title.join(", "), sheet);
  if (monthFirst.length > 0) notes.whole("MONTH_FIRST", monthFirst.join(", "), sheet);
  let people = 0;
  let held: Read[] = [];

  function* release(next: "person" | "header" | "end"): Generator<Read> {
    const kinds = readSparse(
      held.map(({ cells }) => cells),
      next,
    );
    for (const [n, read] of held.entries()) {
      const kind = kinds[n] ?? "person";
      if (kind !== "person") notes.row(kind, read.row, sheet);
      else {
        people += 1;
        yield read;
      }
    }
    held = [];
  }

  for await (const { row, cells: own, hidden } of chosen.sheet.rows()) {
    if (row <= below || own.every(isBlank)) continue;
    if (hidden) notes.row("HIDDEN_ROWS", row, sheet);
    const { cells, filled, continues } = fill(row, own);
    const { line: read, unread } = applyMapping(mapping, cells, manner);
    const line = { ...header.given, ...read };
    const kind = continues ? "CONTINUATION" : kindOf(own, line, { header: names, mapping });
    if (kind === "sparse") {
      held.push({ row, line, cells: own });
      if (held.length === mostHeld) yield* release("person");
      continue;
    }
    if (kind !== "person") {
      if (kind === "REPEATED_HEADER") yield* release("header");
      notes.row(kind, row, sheet, kind === "TOTAL_ROW" ? difference(own, people) : "");
      continue;
    }
    yield* release("person");
    for (const column of filled) notes.row("FILLED_DOWN", row, sheet, ` (${column})`);
    for (const target of unread) notes.row("CELL_NOT_SPLIT", row, sheet, labels[target] ?? target);
    people += 1;
    yield { row, line, cells: own };
  }
  yield* release("end");
}

const labels: Partial<Record<Target, string>> = { rt_rw: "RT/RW", kel_kec: "kelurahan dan kecamatan" };

function isBlank(cell: Cell): boolean {
  return cell === undefined || String(cell).trim() === "";
}

/** What a total says when it is another number than the people read so far. */
function difference(cells: readonly Cell[], people: number): string {
  const numbers = cells.flatMap((cell) => {
    const [, digits] = /^(\d{1,6})(?:\s*(?:orang|jiwa))?$/i.exec(String(cell ?? "").trim()) ?? [];
    return digits === undefined ? [] : [Number(digits)];
  });
  const [written] = numbers;
  if (numbers.length !== 1 || written === undefined || written === people) return "";
  return ` Tertulis ${written}, terbaca ${people} orang.`;
}

/** Columns whose value may hold for several people: a place, a post, a decree. Never who somebody is. */
const shared: readonly Column[] = [
  "kelurahan",
  "kecamatan",
  "rt",
  "rw",
  "jabatan",
  "no_sk",
  "tgl_sk",
  "mulai",
  "alamat",
];

/**
 * Fills the cells that a merge covers with the value above, where the file says they are one.
 *
 * A row whose NIK and name are both covered belongs to the person above it.
 */
function filler({ merges, mapping, headerRows }: Chosen) {
  const below = headerRows.at(-1)?.row ?? 0;
  const tall = merges.filter(({ top, bottom }) => bottom > top && bottom > below);
  const at = (target: Target) => mapping.targets.indexOf(target);
  const fillable = (column: number) => {
    const target = mapping.targets[column];
    return Boolean(target) && columnsOf(target as Target).every((one) => shared.includes(one));
  };
  let next = 0;
  let active: { readonly merge: Merge; value: Cell }[] = [];
  return (row: number, cells: readonly Cell[]) => {
    active = active.filter(({ merge }) => merge.bottom >= row);
    for (let merge = tall[next]; merge && merge.top <= row; merge = tall[next]) {
      if (merge.bottom >= row)
        active.push({ merge, value: merge.top === row ? cells[merge.left] : undefined });
      next += 1;
    }
    const covering = active.filter(({ merge }) => merge.top < row);
    if (covering.length === 0) return { cells, filled: [], continues: false };
    // Some programs keep what stood in a cell before it was joined: whoever has a NIK is a person.
    const covers = (column: number) =>
      isBlank(cells[column]) && covering.some(({ merge }) => merge.left <= column && column <= merge.right);
    const filled = covering.filter(
      ({ merge, value }) => fillable(merge.left) && isBlank(cells[merge.left]) && !isBlank(value),
    );
    const complete = [...cells];
    for (const { merge, value } of filled) complete[merge.left] = value;
    return {
      cells: complete,
      filled: filled.flatMap(({ merge }) => mapping.targets[merge.left] ?? []),
      continues: covers(at("nik")) && covers(at("nama")),
    };
  };
}
