import type { Merge, SheetRow } from "./book.ts";
import { type Cell, type Column, type Line, readHeader, requiredColumns } from "./columns.ts";
import {
  certainPart,
  isNIK,
  knownName,
  type Proposal,
  plainName,
  problemsOf,
  propose,
  readName,
  regionInTitle,
} from "./mapping/rules.ts";
import type { Mapping } from "./mapping/schema.ts";
import { exampleName } from "./template/content.ts";

/** How many lines from the top the header is looked for: up to thirty lines of title stand above it. */
export const headerWithin = 31;
/** @unit rows below the header that are looked at to tell what the columns hold */
export const samplesWanted = 50;

/** The header of a sheet: the names of its columns, and the rows in which they stand. */
export type HeaderFound = {
  readonly cells: readonly string[];
  /** Index of the first and the last of its rows among the rows that were looked at. */
  readonly from: number;
  readonly to: number;
  readonly proposal: Proposal;
  /** What the lines above it give for every row, where no column does. */
  readonly given: Line;
  /** Every required column is there under a known name, or given: the sheet can be read without asking. */
  readonly certain: boolean;
};

/** What came nearest to a header where none was found. */
export type Nearest = { readonly missing: readonly Column[]; readonly doubled: readonly Column[] };

const texts = (cells: readonly Cell[]) => Array.from(cells, (cell) => String(cell ?? ""));

/**
 * The header among the first rows of a sheet, of one line or of two.
 *
 * The first one under which the file can be read without asking; otherwise the one that names the most.
 */
export function findHeader(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
): HeaderFound | { readonly nearest: Nearest | undefined } {
  let best: { readonly header: HeaderFound; readonly score: number } | undefined;
  let nearest: Nearest | undefined;
  for (const [n, { cells }] of rows.slice(0, headerWithin).entries()) {
    const single = weigh(texts(cells), n, n, rows);
    const below = rows[n + 1];
    const joined = below && joinedHeader(rows[n] as SheetRow, below, merges);
    const double = joined && weigh(joined, n, n + 1, rows);
    const found =
      double && betterThanEach(double, [single, weigh(texts(below.cells), n + 1, n + 1, rows)])
        ? double
        : single;
    const exact = readHeader(texts(cells));
    if (exact.kind === "unknown" && (!nearest || exact.missing.length < nearest.missing.length))
      nearest = exact;
    if (found.header.certain) return found.header;
    if (found.named >= 2 && (!best || found.score > best.score)) best = found;
  }
  const found = best?.header ?? namelessHeader(rows);
  if (!found || nearest?.missing.length === 0 || !answerable(found)) return { nearest };
  return found;
}

/** A header of which no name is known: the row right above the first that has a NIK in it. */
function namelessHeader(rows: readonly SheetRow[]): HeaderFound | undefined {
  const first = rows.slice(0, headerWithin + 1).findIndex(({ cells }) => cells.some(isNIK));
  const above = rows[first - 1];
  if (!above || above.cells.filter((cell) => !blank(cell)).length < requiredColumns.length / 2)
    return undefined;
  return weigh(texts(above.cells), first - 1, first - 1, rows).header;
}

/** Whether the sender could still name a column for everything that is missing. */
function answerable({ cells, given, proposal: { missing, unmatched, doubled } }: HeaderFound): boolean {
  const named = unmatched.filter((n) => (cells[n] ?? "").trim() !== "");
  return missing.filter((column) => !(column in given)).length <= named.length || doubled.length > 0;
}

type Weighed = ReturnType<typeof weigh>;

/** Two lines are one header only when they say more together than either does alone. */
function betterThanEach(both: Weighed, each: readonly Weighed[]): boolean {
  const sure = ({ header }: Weighed) => header.certain;
  return each.every((one) => both.score > one.score && (sure(both) || !sure(one)));
}

function weigh(cells: readonly string[], from: number, to: number, rows: readonly SheetRow[]) {
  const samples = rows.slice(to + 1, to + 1 + samplesWanted).map((row) => row.cells);
  const proposal = propose(cells, samples);
  const named = proposal.confidence.filter((one) => one === "exact" || one === "synonym").length;
  const required = proposal.mapping.targets.filter(
    (target, n) => proposal.confidence[n] !== "content" && requiredColumns.includes(target as Column),
  ).length;
  const given = givenAbove(rows.slice(0, from), proposal);
  const certain =
    doublesNothing(proposal) &&
    problemsOf(certainPart(proposal), Object.keys(given) as Column[]).missing.length === 0;
  return {
    header: { cells, from, to, proposal, given, certain },
    score: named * 2 + required,
    named: Math.max(named, required),
  };
}

const doublesNothing = ({ doubled }: Proposal) => doubled.length === 0;

/** The region of a sheet that its title names and no column holds. */
function givenAbove(titles: readonly SheetRow[], { missing }: Proposal): Line {
  if (!missing.includes("kelurahan") && !missing.includes("kecamatan")) return {};
  const region = regionInTitle(titles.map(({ cells }) => cells.filter((cell) => !blank(cell)).join(" ")));
  return Object.fromEntries(Object.entries(region).filter(([column]) => missing.includes(column as Column)));
}

/**
 * Two lines read as one header: a group's name over the names below it, `Lahir` over `Tempat` and `Tanggal`.
 *
 * Nothing where the lower line is no header: it has numbers in it, or names beside every upper name.
 */
function joinedHeader(
  upper: SheetRow,
  lower: SheetRow,
  merges: readonly Merge[],
): readonly string[] | undefined {
  const [top, bottom] = [texts(upper.cells), texts(lower.cells)];
  if (lower.cells.some((cell) => typeof cell === "number" || /\d{4}/.test(cell ?? ""))) return undefined;
  const spansBoth = top.some((name, n) => name.trim() !== "" && (bottom[n] ?? "").trim() === "");
  if (!spansBoth || bottom.every((name) => name.trim() === "")) return undefined;
  const width = Math.max(top.length, bottom.length);
  return Array.from({ length: width }, (_, n) =>
    nameOf(groupOf(n, top, bottom, upper.row, merges), bottom[n] ?? ""),
  );
}

/** The upper name that stands over a column: its own, or that of the group it lies in. */
function groupOf(
  column: number,
  top: readonly string[],
  bottom: readonly string[],
  row: number,
  merges: readonly Merge[],
): string {
  if ((top[column] ?? "").trim() !== "") return top[column] ?? "";
  const merge = merges.find(
    ({ top: first, bottom: last, left, right }) =>
      first <= row && row <= last && left <= column && column <= right && right > left,
  );
  if (merge) return top[merge.left] ?? "";
  if (merges.some(({ top: first, bottom: last }) => first <= row && row <= last)) return "";
  for (let n = column; n >= 0 && (bottom[n] ?? "").trim() !== ""; n -= 1) {
    if ((top[n] ?? "").trim() !== "") return top[n] ?? "";
  }
  return "";
}

function nameOf(group: string, own: string): string {
  if (own.trim() === "" || group.trim() === "") return own.trim() === "" ? group : own;
  const lastWord =
    group
      .trim()
      .split(/[\s/]+/)
      .at(-1) ?? "";
  const joined = [`${own} ${group}`, `${own} ${lastWord}`].find((name) => knownName(name) !== undefined);
  if (joined) return joined;
  return readName(own) === undefined ? `${group} ${own}` : own;
}

export type RowKind =
  | "person"
  | "sparse"
  | "TOTAL_ROW"
  | "REPEATED_HEADER"
  | "COLUMN_NUMBERS"
  | "NUMBER_ONLY"
  | "EXAMPLE_ROW";

/** Whether any of the three cells that tell people apart holds what looks like it, right or wrong. */
function isIdentity({ nik, tgl_lahir, jenis_kelamin }: Line): boolean {
  const number = /\d{4}|\d[.,]\d+E\+/i.test(String(nik ?? "")) && !/^[\p{L}\s]{3,}/u.test(String(nik));
  const date = typeof tgl_lahir === "number" || /^(\d{1,4}[\s./-]|\d{5,8}$)/.test((tgl_lahir ?? "").trim());
  const sex = /^(.{1,2}|laki.*|perempuan|pria|wanita|l\s*\/\s*p)$/i.test(String(jenis_kelamin ?? "").trim());
  return number || date || sex;
}

const blank = (cell: Cell) => cell === undefined || String(cell).trim() === "";
const totals = /^(sub\s*-?\s*total|grand\s*total|total|jumlah|jml)\b/i;
const amount = /^(?:lk|pr|laki.?laki|perempuan|[lp])?\s*[:=]?\s*[\d.,\s]+(?:orang|jiwa)?$/i;

/**
 * What a row below the header is: a person, unless it is plainly something else.
 *
 * `sparse` has neither NIK nor date of birth nor sex and few cells: what it is, the rows around it tell. Whoever
 * has one of the three, or a running number of his own beside a name, is a person, however little else is known.
 */
export function kindOf(
  cells: readonly Cell[],
  line: Line,
  { header, mapping }: { readonly header: readonly (readonly string[])[]; readonly mapping: Mapping },
): RowKind {
  const filled = cells.flatMap((cell, n) => (blank(cell) ? [] : [{ cell: String(cell).trim(), n }]));
  if (header.some((names) => repeats(filled, names))) return "REPEATED_HEADER";
  if (isCount(filled.map(({ cell }) => cell))) return "COLUMN_NUMBERS";
  if (
    String(line.nama ?? "")
      .trim()
      .toUpperCase() === exampleName
  )
    return "EXAMPLE_ROW";
  const identified = isIdentity(line);
  const summed = filled.some(({ cell }) => totals.test(cell));
  const numbersOnly = filled.every(({ cell }) => totals.test(cell) || amount.test(cell));
  const longNumber = filled.some(({ cell }) => /^\D?\d{15,17}\D?$/.test(cell));
  if (summed && !longNumber && (!identified || numbersOnly)) return "TOTAL_ROW";
  if (identified || longNumber || filled.length > 4) return "person";
  const running = filled.find(({ n }) => !mapping.targets[n]);
  const numbered = running !== undefined && /^\d{1,6}\.?$/.test(running.cell);
  if (!numbered) return "sparse";
  return filled.length === 1 ? "NUMBER_ONLY" : "person";
}

function repeats(filled: readonly { readonly cell: string; readonly n: number }[], names: readonly string[]) {
  return (
    filled.length >= 2 &&
    filled.every(({ cell, n }) => plainName(cell) === plainName(names[n] ?? "") && plainName(cell) !== "")
  );
}

/** `1 2 3 4` or `(1) (2) (3)` below a header. */
function isCount(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => Number(/^\(?(\d{1,3})\)?$/.exec(cell)?.[1] ?? Number.NaN));
  return numbers.length >= 4 && numbers.every((number, n) => number === n + 1);
}

const signs =
  /^(mengetahui|mengesahkan|menyetujui|lurah|camat|plt\b|plh\b|an\.|a\.n|kepala|sekretaris|kasi\b|nip\b|tertanda|ttd|dibuat|disusun|diperiksa|catatan|keterangan|ket\b|sumber|demikian|tembusan|pembina|penata|pengatur|dicetak|halaman)/i;
const placeAndDate = /^[\p{L} .]+,\s*(\d{1,2}|\.{2,}|…)?\s*[\p{L}\d./ -]*\d{4}$/u;
const headings =
  /^(daftar|data|rekap|lampiran|kelurahan|kel\.|kecamatan|kec\.|lingkungan|lk\b|kota|pemerintah|rw\b|rt\b|wilayah|halaman)/i;

/**
 * What rows without an identity are, one answer for each, by the words in them and by what comes after.
 *
 * From the first word of a signature on they are a signature; above a repeated header they are its title; a row of
 * one cell that names a place is a heading. All else counts as a person, who is then found to lack everything.
 */
export function readSparse(
  rows: readonly (readonly Cell[])[],
  next: "person" | "header" | "end",
): readonly ("SIGNATURE" | "HEADING" | "person")[] {
  if (next === "header") return rows.map(() => "HEADING");
  const filled = rows.map((cells) => cells.filter((cell) => !blank(cell)).map((cell) => String(cell).trim()));
  const first = filled.findIndex((cells) =>
    cells.some((cell) => signs.test(cell) || placeAndDate.test(cell)),
  );
  return filled.map((cells, n) => {
    if (first >= 0 && n >= first) return "SIGNATURE";
    return cells.length === 1 && headings.test(cells[0] ?? "") ? "HEADING" : "person";
  });
}
