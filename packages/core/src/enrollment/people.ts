import type { Merge, Sheet, SheetRow } from "./book.ts";
import type { Cell, Column, Line } from "./columns.ts";
import { type HeaderFound, kindOf, readSparse } from "./layout.ts";
import { applyMapping, columnsOf, monthFirstIn, readName } from "./mapping/rules.ts";
import type { Mapping, Target } from "./mapping/schema.ts";
import type { Notes } from "./note.ts";

/** @unit rows without an identity that are held back until it is known what they are */
const mostHeld = 60;

/** A sheet that is read, and how. */
export type Chosen = {
  readonly sheet: Sheet;
  readonly header: HeaderFound;
  readonly mapping: Mapping;
  readonly merges: readonly Merge[];
  /** The rows in which the header stands, as it came. */
  readonly headerRows: readonly SheetRow[];
  /** The first rows below it. */
  readonly samples: readonly SheetRow[];
};

/** Says which columns are not read, save those that a roster never needs. */
export function noteColumns({ header, mapping }: Chosen, notes: Notes, sheet: string | undefined): void {
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
export async function* peopleOf(
  chosen: Chosen,
  notes: Notes,
  sheet: string | undefined,
): AsyncGenerator<Read> {
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
