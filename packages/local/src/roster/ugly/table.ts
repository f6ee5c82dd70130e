import type { Column } from "@payung/core/enrollment/columns";
import type { FindingCode } from "@payung/core/enrollment/schema";
import { Region } from "@payung/core/region";
import { counted, type Expectation, findingsOf, outcomeOf } from "../expectation.ts";
import { generateRoster } from "../generate.ts";
import type { RosterLine } from "../line.ts";
import { sampleDay } from "../sample.ts";
import type { SheetCell } from "./sheet.ts";

/** One row of a file: cells, and the person or the note that the reader must find in it. */
export type UglyRow = {
  readonly cells: readonly SheetCell[];
  readonly person?: RosterLine;
  readonly findings?: readonly FindingCode[];
  readonly note?: string;
};

export type Table = { readonly sheet?: string; readonly rows: readonly UglyRow[] };

type Place = { readonly sheet: string; readonly row: number };

export type ReadExpectation = Expectation & {
  readonly result: "read";
  readonly today: string;
  readonly scope: string;
  readonly first: readonly {
    readonly row: number;
    readonly place?: Place;
    readonly name: string;
    readonly birthDate: string;
    readonly sex: string;
    readonly kelurahan: string;
    readonly rt: string;
    readonly rw: string;
  }[];
  /** How often each kind of note speaks of a row; 0 for one that speaks of the file. */
  readonly notes: Readonly<Record<string, number>>;
};

export type UglyExpectation = { readonly shows: string } & (
  | ReadExpectation
  | { readonly result: "refused"; readonly code: string; readonly words: readonly string[] }
  | {
      readonly result: "unmapped";
      readonly missing: readonly string[];
      /** What each column is proposed to be, by its name. */
      readonly targets: Readonly<Record<string, string | null>>;
    }
);

export type UglyFile = { readonly bytes: Uint8Array; readonly expected: UglyExpectation };

const scope = "18.71";

/** So many people without a flaw, of the whole city or of the kelurahan named. */
export function peopleOf(seed: number, size: number, region = scope): readonly RosterLine[] {
  const lines = generateRoster({
    seed,
    size,
    today: sampleDay,
    regions: Region.kelurahanOf(region),
    firstRW: 41,
  });
  // Rosters of clerks have a kelurahan as the registry spells it; other spellings have samples of their own.
  return lines.map((line) => ({
    ...line,
    cells: {
      ...line.cells,
      kelurahan: line.kelurahan.name,
      kecamatan: Region.nameOf(line.kelurahan.parent),
      tgl_lahir: line.birthDate.split("-").toReversed().join("/"),
    },
  }));
}

/** A row of a person under these columns. */
export function personRow(
  line: RosterLine,
  cells: readonly SheetCell[],
  findings: readonly FindingCode[] = [],
): UglyRow {
  return { cells, person: line, findings };
}

export const otherRow = (cells: readonly SheetCell[], note?: string): UglyRow => ({
  cells,
  ...(note ? { note } : {}),
});

/** The cells of a line under these columns of the template. */
export function cellsOf(line: RosterLine, columns: readonly Column[]): readonly string[] {
  return columns.map((column) => line.cells[column]);
}

export type ReadOptions = {
  readonly notes?: Readonly<Record<string, number>>;
  /** The number of each row, where it is not its place in the table. */
  readonly numbers?: readonly number[];
};

/** What the reader and the row rules must say of these tables; several are read as one. */
export function readExpectation(
  tables: readonly Table[],
  { notes: further = {}, numbers }: ReadOptions = {},
): ReadExpectation {
  const several = tables.length > 1;
  const notes: Record<string, number> = {};
  const rows = [];
  const first = [];
  const niks = new Set<string>();
  let before = 0;
  for (const { sheet = "", rows: table } of tables) {
    let last = 0;
    for (const [n, { person, findings = [], note }] of table.entries()) {
      if (note) notes[note] = (notes[note] ?? 0) + 1;
      if (!person) continue;
      const own = numbers?.[n] ?? n + 1;
      last = own;
      const twice = niks.has(person.cells.nik) ? (["DUPLICATE_IN_FILE"] as const) : [];
      niks.add(person.cells.nik);
      const all = [...findingsOf(person, scope), ...findings, ...twice];
      rows.push({ row: before + own, outcome: outcomeOf(all), findings: all });
      if (first.length < 3 && all.length === 0) {
        first.push({
          row: before + own,
          ...(several ? { place: { sheet, row: own } } : {}),
          name: person.cells.nama.toUpperCase().replace(/\s+/g, " ").trim(),
          birthDate: person.birthDate,
          sex: person.sex,
          kelurahan: person.kelurahan.code,
          rt: person.cells.rt.replace(/^0+/, ""),
          rw: person.cells.rw.replace(/^0+/, ""),
        });
      }
    }
    before += last;
  }
  const sorted = Object.entries({ ...notes, ...further }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    result: "read",
    today: sampleDay,
    scope,
    ...counted(rows),
    first,
    notes: Object.fromEntries(sorted),
  };
}
