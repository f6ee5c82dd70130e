import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import {
  type Book,
  lastRow,
  longestCell,
  type Merge,
  mostColumns,
  type Sheet,
  type SheetRow,
  unreadable,
} from "./book.ts";
import type { Cell } from "./columns.ts";
import { type Attributes, type PackageFile, parseParts, tooLarge } from "./package-file.ts";

/** @unit sheets of one file that are looked at */
const mostSheets = 250;
/** @unit bytes to which the rows may grow when what is repeated is written out */
const mostStored = 400 * 1024 * 1024;
/** @unit bytes of one row and its repetitions */
const longestRepeat = 16 * 1024 * 1024;
/** @unit joined ranges that are kept */
const mostMerges = 200_000;

type Table = {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
  readonly merges: Merge[];
};

/**
 * An ODS workbook. All its sheets stand in one part, so they are taken apart once into files of `folder`,
 * one row a line, which are then read as often as needed.
 */
export async function openDocument(file: PackageFile, folder: string): Promise<Book> {
  const tables = await takeApart(file, folder);
  const sheets = tables.map(
    ({ name, hidden, path, merges }): Sheet => ({
      name,
      hidden,
      shiftDays: 0,
      rows: async function* () {
        yield* storedRows(path);
      },
      merges: async () => merges,
    }),
  );
  return { sheets, close: file.close };
}

async function* storedRows(path: string): AsyncGenerator<SheetRow> {
  const source = createReadStream(path, "utf8");
  try {
    for await (const line of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
      const { cells, ...rest } = JSON.parse(line) as { row: number; cells: (string | number | null)[] };
      yield { ...rest, cells: cells.map((cell) => cell ?? undefined) };
    }
  } finally {
    source.destroy();
  }
}

/** How often an element stands for itself; what is empty may be repeated to the end of the sheet. */
function times(attributes: Attributes, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

async function takeApart(file: PackageFile, folder: string): Promise<readonly Table[]> {
  const tables: Table[] = [];
  const ready: { readonly table: number; readonly text: string }[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  let row = 0;
  let repeated = 1;
  let hidden = false;
  let cells: (string | number | null)[] = [];
  let column = 0;
  let span = 1;
  let cell: Attributes | undefined;
  let text = "";
  let depth = 0;
  let aside = 0;
  let stored = 0;

  function closeCell(): void {
    const value = cell ? cellValue(cell, text) : undefined;
    if (value !== undefined) {
      for (let n = 0; n < span && column + n < mostColumns; n += 1) cells[column + n] = value;
    }
    column = Math.min(mostColumns, column + span);
    cell = undefined;
  }

  function closeRow(): void {
    if (cells.length > 0) {
      if (row + repeated > lastRow + 1) throw unreadable("endless rows");
      const said = hidden ? { hidden } : {};
      const values = Array.from(cells, (one) => one ?? null);
      for (let n = 0; n < repeated; n += 1) {
        const line = `${JSON.stringify({ row: row + n, cells: values, ...said })}\n`;
        stored += line.length;
        if (stored > mostStored || line.length * repeated > longestRepeat) throw tooLarge();
        ready.push({ table: tables.length - 1, text: line });
      }
    }
    row += repeated;
  }

  function openCell(attributes: Attributes): void {
    cell = attributes;
    text = "";
    span = times(attributes, "table:number-columns-repeated");
    const wide = times(attributes, "table:number-columns-spanned");
    const high = times(attributes, "table:number-rows-spanned");
    const table = tables.at(-1);
    if (table && (wide > 1 || high > 1)) {
      if (table.merges.length === mostMerges) throw unreadable("too many merged cells");
      table.merges.push({ top: row, bottom: row + high - 1, left: column, right: column + wide - 1 });
    }
  }

  const parsing = parseParts(await file.open("content.xml"), {
    open: (name, attributes) => {
      if (name === "style") style = attributes["style:name"] ?? "";
      if (name === "table-properties" && attributes["table:display"] === "false") hiddenStyles.add(style);
      if (name === "table" && tables.length < mostSheets) {
        row = 1;
        tables.push({
          name: attributes["table:name"] ?? "",
          hidden: hiddenStyles.has(attributes["table:style-name"] ?? ""),
          path: join(folder, `sheet-${tables.length}`),
          merges: [],
        });
      }
      if (name === "table-row") {
        repeated = Math.min(lastRow, times(attributes, "table:number-rows-repeated"));
        hidden = /^(collapse|filter)$/.test(attributes["table:visibility"] ?? "");
        cells = [];
        column = 0;
      }
      if (name === "table-cell" || name === "covered-table-cell") openCell(attributes);
      if (name === "annotation") aside += 1;
      if (name === "p") {
        depth += 1;
        if (aside === 0 && text !== "") text += "\n";
      }
      if (aside === 0 && depth > 0 && (name === "s" || name === "tab")) text += " ";
      if (aside === 0 && depth > 0 && name === "line-break") text += "\n";
    },
    text: (piece) => {
      if (!cell || depth === 0 || aside > 0) return;
      text += piece;
      if (text.length > longestCell) throw unreadable("endless cell");
    },
    close: (name) => {
      if (name === "p") depth -= 1;
      if (name === "annotation") aside -= 1;
      if (name === "table-cell" || name === "covered-table-cell") closeCell();
      if (name === "table-row") closeRow();
    },
  });
  const files = new Map<number, Awaited<ReturnType<typeof open>>>();
  try {
    for await (const _ of parsing) {
      for (const { table, text: line } of merged(ready.splice(0))) {
        const target = files.get(table) ?? (await open(tables[table]?.path ?? "", "wx", 0o600));
        files.set(table, target);
        await target.write(line);
      }
    }
    for (const [n, { path }] of tables.entries())
      if (!files.has(n)) files.set(n, await open(path, "wx", 0o600));
  } finally {
    for (const target of files.values()) await target.close();
  }
  if (tables.length === 0) throw unreadable("no sheet");
  return tables;
}

/** The lines of each table written at once. */
function merged(lines: readonly { readonly table: number; readonly text: string }[]) {
  const byTable = new Map<number, string[]>();
  for (const { table, text } of lines) {
    const found = byTable.get(table);
    if (found) found.push(text);
    else byTable.set(table, [text]);
  }
  return [...byTable].map(([table, texts]) => ({ table, text: texts.join("") }));
}

function cellValue(attributes: Attributes, text: string): Cell {
  const type = attributes["office:value-type"];
  const number = Number(attributes["office:value"]);
  if ((type === "float" || type === "currency" || type === "percentage") && !Number.isNaN(number))
    return number;
  if (type === "date") return attributes["office:date-value"] ?? text;
  return text === "" ? undefined : text;
}
