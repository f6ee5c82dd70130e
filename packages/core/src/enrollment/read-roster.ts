import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { RuleError } from "../shared/error.ts";
import type { Book, Sheet, SheetRow } from "./book.ts";
import { type Cell, type Column, type Line, requiredColumns } from "./columns.ts";
import { findHeader, type HeaderFound, headerWithin, type Nearest, samplesWanted } from "./layout.ts";
import { certainPart } from "./mapping/rules.ts";
import type { Mapping, UnknownHeader } from "./mapping/schema.ts";
import { type Note, type Notes, takeNotes } from "./note.ts";
import { openBook } from "./open-book.ts";
import { type Chosen, noteColumns, peopleOf } from "./people.ts";
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
