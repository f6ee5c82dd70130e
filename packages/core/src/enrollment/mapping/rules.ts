import { createHash } from "node:crypto";
import { Region } from "../../region/index.ts";
import { type Cell, type Column, columnOf, columns, type Line, requiredColumns } from "../columns.ts";
import { cleanText, plainDate, plainNIK, splitBirth, splitRegion, splitUnits } from "./cell.ts";
import { names, unwanted } from "./names.ts";
import { type Confidence, type Mapping, Target } from "./schema.ts";

/** What is thought of a header, column by column. */
export type Proposal = {
  readonly mapping: Mapping;
  readonly confidence: readonly Confidence[];
  /** Columns that have a name or content and nothing is read from. */
  readonly unmatched: readonly number[];
  /** Required columns that no column of the file seems to hold. */
  readonly missing: readonly Column[];
  /** Columns of the roster that several columns of the file claim by the same right. */
  readonly doubled: readonly Column[];
  /** Every required column is found under a name that is known: the file can be read at once. */
  readonly certain: boolean;
};

/** A header as it is compared: small letters, no punctuation, nothing between brackets. */
export function plainName(header: string): string {
  return cleanText(header)
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|\*/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The name under which a confirmed mapping is remembered: the same for the same names in the same order. */
export function fingerprint(header: readonly string[]): string {
  const text = header.map(plainName).join("|").replace(/\|+$/, "");
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

const targetOfName = new Map(
  Target.options.flatMap((target) => names[target].map((name) => [name, target] as const)),
);
const unwantedNames = new Set(unwanted);
/** Letters of the longest name that is known, and two. */
const longestName = Math.max(...[...targetOfName.keys()].map((name) => name.length)) + 2;

type Guess = { readonly target: Target; readonly confidence: Exclude<Confidence, "none"> };

/** What a header's name alone says; `unwanted` where it is known to be of no use. */
export function readName(header: string): Guess | "unwanted" | undefined {
  const certain = knownName(header);
  if (certain) return certain;
  const name = plainName(header);
  if (unwantedNames.has(name)) return "unwanted";
  const near = nearestName(name);
  return near && { target: near, confidence: "similar" };
}

/** What a header's name says for certain. */
export function knownName(header: string): Guess | undefined {
  const exact = columnOf(cleanText(header));
  if (exact) return { target: exact, confidence: "exact" };
  const known = targetOfName.get(plainName(header));
  return known && { target: known, confidence: "synonym" };
}

/** The target whose name differs by a typing error or two, when only one does. */
function nearestName(name: string): Target | undefined {
  const allowed = Math.min(2, Math.floor(name.length / 5));
  if (allowed === 0 || name.length > longestName || /\d/.test(name)) return undefined;
  const near = new Set<Target>();
  for (const [known, target] of targetOfName) {
    if (known.length >= 5 && distance(name, known, allowed) <= allowed) near.add(target);
  }
  if (unwanted.some((known) => known.length >= 5 && distance(name, known, allowed) <= allowed))
    return undefined;
  const [first, ...others] = near;
  return others.length === 0 ? first : undefined;
}

/** Letters to add, drop or change; more than `most` is said as `most + 1`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    before = row;
  }
  return before[b.length] ?? most + 1;
}

/** The roster columns that a target gives. */
export function columnsOf(target: Target): readonly Column[] {
  switch (target) {
    case "ttl":
      return ["tempat_lahir", "tgl_lahir"];
    case "rt_rw":
      return ["rt", "rw"];
    case "kel_kec":
      return ["kelurahan", "kecamatan"];
    case "tanda_l":
    case "tanda_p":
      return ["jenis_kelamin"];
    default:
      return [target];
  }
}

const rank: Readonly<Record<Confidence, number>> = { exact: 4, synonym: 3, similar: 2, content: 1, none: 0 };

/**
 * What the columns under a header seem to hold, by their names first and then by what stands in them.
 *
 * Nothing is decided here: a file is read without asking only when the proposal is `certain`.
 */
export function propose(header: readonly string[], samples: readonly (readonly Cell[])[]): Proposal {
  const width = Math.min(256, Math.max(header.length, ...samples.map((cells) => cells.length)));
  const cellsOf = (column: number) =>
    samples.map((cells) => cells[column]).filter((cell) => !isBlank(cell)) as readonly (string | number)[];
  const read = Array.from({ length: width }, (_, n) => readName(header[n] ?? ""));
  const named = read.map((guess, n) =>
    guess === undefined || guess === "unwanted" ? undefined : checked(guess, cellsOf(n)),
  );
  const kept = withoutRivals(named);
  const doubled = doubledIn(named);
  // A column without a name is left to the sender; one that lost to a rival may still hold something else.
  const open = (n: number) => (header[n] ?? "").trim() !== "" && read[n] !== "unwanted";
  const guesses = byContent(kept, open, cellsOf);
  const found = (least: number) =>
    new Set(
      guesses.flatMap((guess) => (guess && rank[guess.confidence] >= least ? columnsOf(guess.target) : [])),
    );
  const certainly = found(rank.synonym);
  const likely = found(rank.content);
  return {
    mapping: { fingerprint: fingerprint(header), targets: guesses.map((guess) => guess?.target ?? null) },
    confidence: guesses.map((guess) => guess?.confidence ?? "none"),
    unmatched: guesses.flatMap((guess, n) =>
      guess || ((header[n] ?? "").trim() === "" && cellsOf(n).length === 0) ? [] : [n],
    ),
    missing: requiredColumns.filter((column) => !likely.has(column)),
    doubled,
    certain: doubled.length === 0 && requiredColumns.every((column) => certainly.has(column)),
  };
}

function isBlank(cell: Cell): boolean {
  return cell === undefined || (typeof cell === "string" && cleanText(cell).trim() === "");
}

/** A guess by another name than the template's, doubted where most of the cells say otherwise. */
function checked(guess: Guess, cells: readonly Cell[]): Guess {
  if (guess.confidence === "exact" || cells.length === 0) return guess;
  if (guess.target === "rt_rw" && share(cells, isPost) > 0.5)
    return { target: "jabatan", confidence: "content" };
  const fits = shapes[guess.target];
  return fits && share(cells, fits) < 0.5 ? { ...guess, confidence: "content" } : guess;
}

/** Of the columns that claim the same, the one with the best right; the first of those with equal right. */
function withoutRivals(guesses: readonly (Guess | undefined)[]): readonly (Guess | undefined)[] {
  const ticks = ["tanda_l", "tanda_p"].every((tick) => guesses.some((guess) => guess?.target === tick));
  const candidates = guesses.map((guess) =>
    !ticks && guess?.target.startsWith("tanda_") ? undefined : guess,
  );
  return candidates.map((guess, n) => {
    const beaten = (other: Guess | undefined, m: number) =>
      guess !== undefined &&
      other !== undefined &&
      m !== n &&
      rivalry(guess.target, other.target) &&
      (stronger(other, guess) || (m < n && !stronger(guess, other)));
    return candidates.some(beaten) ? undefined : guess;
  });
}

function rivalry(a: Target, b: Target): boolean {
  if ((a === "tanda_l" && b === "tanda_p") || (a === "tanda_p" && b === "tanda_l")) return false;
  return columnsOf(a).some((column) => columnsOf(b).includes(column));
}

/** A better name is stronger; of two equally good ones, the column that holds one thing alone. */
function stronger(a: Guess, b: Guess): boolean {
  if (rank[a.confidence] !== rank[b.confidence]) return rank[a.confidence] > rank[b.confidence];
  return a.target !== b.target && columnsOf(a.target).length < columnsOf(b.target).length;
}

/** Columns that stand twice under the template's name, and required ones that stand twice under other names. */
function doubledIn(guesses: readonly (Guess | undefined)[]): readonly Column[] {
  const claims = (column: Column, confidence: Confidence) =>
    guesses.filter((guess) => guess?.target === column && guess.confidence === confidence).length;
  return columns.filter((column) => {
    const exact = claims(column, "exact");
    return exact > 1 || (exact === 0 && requiredColumns.includes(column) && claims(column, "synonym") > 1);
  });
}

const text = (cell: Cell) => cleanText(String(cell ?? "")).trim();
const kelurahanNames = new Set(Region.kelurahanOf("18.71").map(({ name }) => plainRegion(name)));
const kecamatanNames = new Set(
  Region.within("18.71")
    .filter(({ level }) => level === "kecamatan")
    .map(({ name }) => plainRegion(name)),
);

function plainRegion(name: string): string {
  return name
    .replace(/^\s*(kel(urahan)?|kec(amatan)?)\b[\s.:]*/i, "")
    .replace(/[^\p{L}]/gu, "")
    .toUpperCase();
}

function isPost(cell: Cell): boolean {
  return /^(ketua\s*)?(RT|RW)$/i.test(text(cell));
}

function isDate(cell: Cell): boolean {
  if (typeof cell === "number") return cell > 7_000 && cell < 45_000 && Number.isInteger(cell);
  return /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})/.test(plainDate(text(cell)));
}

/** Whether a cell looks like a NIK, whole or damaged. */
export function isNIK(cell: Cell): boolean {
  const written = text(cell);
  return /^\d{15,17}$/.test(written.replace(/^['‘’]|[\s.-]|[.,]0+$/g, "")) || /E\+1[45]$/i.test(written);
}

const afterKelurahan =
  /\bkel(?:urahan|\.|\b)[\s.:=]*(.*?)\s*(?:[,;(/|]|\bkec|\bkota\b|\bkab|\btahun\b|\d|$)/i;
const afterKecamatan =
  /\bkec(?:amatan|\.|\b)[\s.:=]*(.*?)\s*(?:[,;(/|]|\bkel|\bkota\b|\bkab|\btahun\b|\d|$)/i;

/**
 * The kelurahan and the kecamatan that the lines above a header name, where both or the one that is wanted are
 * names of the city: `KELURAHAN : SURABAYA KECAMATAN : KEDATON`.
 */
export function regionInTitle(lines: readonly string[]): Pick<Line, "kelurahan" | "kecamatan"> {
  const named = (pattern: RegExp, known: ReadonlySet<string>) =>
    lines
      .flatMap((line) => pattern.exec(line)?.[1] ?? [])
      .map((name) => name.trim())
      .filter((name) => known.has(plainRegion(name)));
  const [kelurahan, ...otherKelurahan] = new Set(named(afterKelurahan, kelurahanNames));
  const [kecamatan, ...otherKecamatan] = new Set(named(afterKecamatan, kecamatanNames));
  // A title that names two is no answer.
  return {
    ...(kelurahan && otherKelurahan.length === 0 ? { kelurahan } : {}),
    ...(kecamatan && otherKecamatan.length === 0 ? { kecamatan } : {}),
  };
}

/** What the cells of a column look like, where that tells it from others. */
const shapes: Partial<Record<Target, (cell: Cell) => boolean>> = {
  nik: isNIK,
  ttl: (cell) => splitBirth(cell)?.place !== undefined,
  tgl_lahir: isDate,
  jenis_kelamin: (cell) => /^(l|p|lk|pr|laki.?laki|perempuan|pria|wanita)$/i.test(text(cell)),
  rt_rw: (cell) => splitUnits(cell) !== undefined,
  kel_kec: (cell) => splitRegion(cell) !== undefined,
  email: (cell) => /^\S+@\S+\.\S+$/.test(text(cell)),
  no_hp: (cell) => /^(\+?62|0)?8\d{7,11}$/.test(text(cell).replace(/[\s().-]/g, "")),
};

/** Further signs, too weak to doubt a name but enough to propose a column without one. */
const signs: readonly (readonly [Target, (cell: Cell) => boolean])[] = [
  ["nik", shapes.nik ?? isBlank],
  ["ttl", shapes.ttl ?? isBlank],
  ["tgl_lahir", isDate],
  ["jenis_kelamin", shapes.jenis_kelamin ?? isBlank],
  ["email", shapes.email ?? isBlank],
  ["no_hp", shapes.no_hp ?? isBlank],
  ["rt_rw", shapes.rt_rw ?? isBlank],
  ["kel_kec", shapes.kel_kec ?? isBlank],
  ["kelurahan", (cell) => kelurahanNames.has(plainRegion(text(cell)))],
  ["kecamatan", (cell) => kecamatanNames.has(plainRegion(text(cell)))],
  ["jabatan", (cell) => /^ketua\s*(rt|rw)\b/i.test(text(cell)) || isPost(cell)],
  [
    "nama",
    (cell) => /^\p{L}[\p{L}.,'’` -]{2,60}$/u.test(text(cell)) && !/\b(jl|gg|jalan|gang)\b/i.test(text(cell)),
  ],
];

function share(cells: readonly Cell[], fits: (cell: Cell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

/** The columns whose name says nothing, by what stands in them; each thing once. */
function byContent(
  named: readonly (Guess | undefined)[],
  open: (column: number) => boolean,
  cellsOf: (column: number) => readonly Cell[],
): readonly (Guess | undefined)[] {
  const result = [...named];
  for (const [target, fits] of signs) {
    const given = new Set(result.flatMap((guess) => (guess ? columnsOf(guess.target) : [])));
    if (columnsOf(target).some((column) => given.has(column))) continue;
    const shares = result.map((guess, n) => (guess || !open(n) ? 0 : share(cellsOf(n), fits)));
    const best = Math.max(...shares);
    if (best >= 0.7) result[shares.indexOf(best)] = { target, confidence: "content" };
  }
  return result;
}

/** The part of a proposal that holds without asking: columns under names that are known. */
export function certainPart({ mapping, confidence }: Proposal): Mapping {
  const sure = mapping.targets.map((target, n) => {
    return rank[confidence[n] ?? "none"] >= rank.synonym ? target : null;
  });
  return { ...mapping, targets: sure };
}

/**
 * What keeps a mapping from being used: required columns that neither it nor the title gives, and columns it gives
 * twice.
 */
export function problemsOf(
  { targets }: Pick<Mapping, "targets">,
  fromTitle: readonly Column[] = [],
): {
  readonly missing: readonly Column[];
  readonly doubled: readonly Column[];
} {
  const chosen = targets.filter((target) => target !== null);
  const given = chosen.flatMap((target) => columnsOf(target));
  const doubled = chosen.filter((a, n) => chosen.some((b, m) => m < n && rivalry(a, b))).flatMap(columnsOf);
  const halfTicked = chosen.includes("tanda_l") !== chosen.includes("tanda_p");
  return {
    missing: requiredColumns.filter(
      (column) =>
        !fromTitle.includes(column) &&
        (!given.includes(column) || (column === "jenis_kelamin" && halfTicked)),
    ),
    doubled: [...new Set(doubled)],
  };
}

const dateColumns: readonly Column[] = ["tgl_lahir", "tgl_sk", "mulai"];

/** @unit days by which dates of the 1904 system, of old Macintosh Excel, are behind those of the 1900 system */
export const days1904 = 1462;

/** How a file writes what is not written everywhere alike. */
export type Manner = {
  /** @unit days to add to dates that are numbers */
  readonly shiftDays?: number;
  /** Columns whose dates have the month before the day, `08/17/1975`. */
  readonly monthFirst?: readonly Column[];
};

/**
 * The date columns that a program with American habits wrote: some second numbers are no months, no first one is
 * more than a month. Where nothing decides, the day comes first, as everybody here writes it.
 */
export function monthFirstIn({ targets }: Pick<Mapping, "targets">, samples: readonly (readonly Cell[])[]) {
  return dateColumns.filter((column) => {
    const at = targets.indexOf(column);
    const pairs = samples.flatMap((cells) => {
      const [, first, second] = numericDate.exec(String(cells[at] ?? "").trim()) ?? [];
      return first && second ? [[Number(first), Number(second)] as const] : [];
    });
    return pairs.some(([, second]) => second > 12) && pairs.every(([first]) => first <= 12);
  });
}

const numericDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** A line of the roster, and the columns of whose cells nothing could be made. */
export type AppliedLine = { readonly line: Line; readonly unread: readonly Target[] };

/**
 * The cells of one row under the columns of the roster, those that held several things taken apart.
 *
 * What stands in a cell is kept as it stands, save for dates in words, which become figures, and signs that
 * cannot be seen.
 */
export function applyMapping(
  { targets }: Pick<Mapping, "targets">,
  cells: readonly Cell[],
  manner: Manner = {},
): AppliedLine {
  const line: Partial<Record<Column, Cell>> = {};
  const unread: Target[] = [];
  for (const [n, target] of targets.entries()) {
    const raw = cells[n];
    if (!target || raw === undefined) continue;
    const cell = typeof raw === "string" ? cleanText(raw) : raw;
    const parts = partsOf(target, cell, manner, line);
    if (parts) Object.assign(line, parts);
    else unread.push(target);
  }
  return { line, unread };
}

function partsOf(target: Target, cell: string | number, manner: Manner, line: Line): Line | undefined {
  switch (target) {
    case "ttl": {
      const parts = splitBirth(cell);
      if (!parts) return { tgl_lahir: cell };
      const date = dated("tgl_lahir", parts.date, manner);
      return { ...(parts.place ? { tempat_lahir: parts.place } : {}), tgl_lahir: date };
    }
    case "rt_rw":
      return isBlank(cell) || cell === "-" ? {} : splitUnits(cell);
    case "kel_kec":
      return splitRegion(cell) ?? { kelurahan: cell };
    case "tanda_l":
    case "tanda_p":
      return ticked(target, cell, line);
    case "nik":
      return { nik: plainNIK(cell) };
    default:
      return { [target]: dateColumns.includes(target) ? dated(target, cell, manner) : cell };
  }
}

/** A tick is a sign or two; both columns ticked is no answer. */
function ticked(target: "tanda_l" | "tanda_p", cell: string | number, line: Line): Line {
  if (/^[-–0\s]*$/.test(String(cell)) || String(cell).trim().length > 3) return {};
  const sex = target === "tanda_l" ? "L" : "P";
  return { jenis_kelamin: line.jenis_kelamin === undefined ? sex : "L/P" };
}

function dated(column: Column, cell: Cell, { shiftDays = 0, monthFirst = [] }: Manner): Cell {
  if (typeof cell === "number") return cell + shiftDays;
  const [, first = "", second = "", year = ""] = numericDate.exec((cell ?? "").trim()) ?? [];
  const turned = monthFirst.includes(column) && first !== "" && Number(first) <= 12;
  return plainDate(turned ? `${second}/${first}/${year}` : (cell ?? ""));
}
