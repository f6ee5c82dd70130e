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
import { days1904 } from "./mapping/rules.ts";
import { bytesOf, type PackageFile, parsePart, parseParts } from "./package-file.ts";
import { type StringTable, stringTable } from "./string-table.ts";

/** @unit bytes of shared strings, which are held in memory */
const mostStrings = 96 * 1024 * 1024;
/** @unit sheets of one workbook that are looked at: a city has fewer kelurahan */
const mostSheets = 250;
/** @unit joined ranges of one sheet that are kept */
const mostMerges = 200_000;

/**
 * An XLSX workbook: its sheets in their order, rows read one after the other in bounded memory.
 *
 * Numbers come as numbers, all else as text; a formula comes as the value it last had.
 */
export async function openWorkbook(file: PackageFile): Promise<Book> {
  const { listed, shiftDays } = await listSheets(file);
  const strings = stringTable(mostStrings);
  await readStrings(file, strings);
  const sheets = listed.map(
    ({ name, hidden, part }): Sheet => ({
      name,
      hidden,
      shiftDays,
      rows: async function* () {
        yield* rowsOf(file, part, strings);
      },
      merges: async () => mergesOf(file, part),
    }),
  );
  return { sheets, close: file.close };
}

type Listed = { readonly name: string; readonly hidden: boolean; readonly part: string };

async function listSheets(file: PackageFile): Promise<{ listed: readonly Listed[]; shiftDays: number }> {
  const named: { name: string; hidden: boolean; relation: string | undefined }[] = [];
  let shiftDays = 0;
  await parsePart(await file.open("xl/workbook.xml"), {
    open: (name, attributes) => {
      if (name === "workbookPr" && /^(1|true)$/.test(attributes.date1904 ?? "")) shiftDays = days1904;
      if (name === "sheet" && named.length < mostSheets) {
        const relation = attributes["r:id"] ?? attributes.id;
        named.push({
          name: attributes.name ?? "",
          hidden: /hidden$/i.test(attributes.state ?? ""),
          relation,
        });
      }
    },
  });
  const targets = new Map<string, string>();
  await parsePart(await file.open("xl/_rels/workbook.xml.rels"), {
    open: (name, { Id, Target = "" }) => {
      if (name === "Relationship" && Id)
        targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const listed = named.flatMap(({ name, hidden, relation }) => {
    const part = targets.get(relation ?? "");
    return part && file.has(part) ? [{ name, hidden, part }] : [];
  });
  const once = listed.filter(({ part }, n) => listed.findIndex((other) => other.part === part) === n);
  if (once.length === 0) throw unreadable("no sheet");
  return { listed: once, shiftDays };
}

async function readStrings(file: PackageFile, strings: StringTable): Promise<void> {
  if (!file.has("xl/sharedStrings.xml")) return;
  let current = "";
  let inText = false;
  let spoken = false;
  await parsePart(await file.open("xl/sharedStrings.xml"), {
    open: (name) => {
      if (name === "si") current = "";
      // How a text is pronounced stands beside it as a text of its own.
      if (name === "rPh") spoken = true;
      inText = name === "t" && !spoken;
    },
    text: (text) => {
      if (!inText) return;
      current += text;
      if (current.length > longestCell) throw unreadable("endless string");
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") spoken = false;
      if (name === "si") strings.add(current);
    },
  });
}

async function* rowsOf(file: PackageFile, part: string, strings: StringTable): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  let row = 0;
  let cells: Cell[] = [];
  let hidden = false;
  let column = 0;
  let type: string | undefined;
  let value = "";
  let reading = false;
  const parsing = parseParts(await file.open(part), {
    open: (name, attributes) => {
      if (name === "row") {
        const numbered = Number(attributes.r);
        // A row that has no number, or not a later one, is the next: no two rows share a number.
        row = Number.isSafeInteger(numbered) && numbered > row && numbered <= lastRow ? numbered : row + 1;
        cells = [];
        column = -1;
        hidden = attributes.hidden === "1" || attributes.hidden === "true";
      }
      if (name === "c") {
        column = attributes.r ? columnIndex(attributes.r) : column + 1;
        type = attributes.t;
        value = "";
      }
      reading = name === "v" || name === "t";
    },
    text: (text) => {
      if (!reading) return;
      value += text;
      if (value.length > longestCell) throw unreadable("endless cell");
    },
    close: (name) => {
      reading = false;
      if (name === "c" && value !== "" && column < mostColumns) cells[column] = cellOf(type, value, strings);
      if (name === "row" && cells.length > 0) {
        ready.push({ row, cells: Array.from(cells), ...(hidden ? { hidden } : {}) });
      }
    },
  });
  for await (const _ of parsing) yield* ready.splice(0);
}

function cellOf(type: string | undefined, value: string, strings: StringTable): Cell {
  if (type === "s") return strings.at(Number(value));
  if (type === undefined || type === "n") return Number.isNaN(Number(value)) ? value : Number(value);
  return value;
}

/** `AB12` is the 28th column, index 27. */
function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference.replace(/\d+$/, "")) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const mergeTag = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** Joined ranges stand behind the rows, so they are looked for in the bytes before the rows are read. */
async function mergesOf(file: PackageFile, part: string): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  let tail = "";
  for await (const chunk of bytesOf(await file.open(part))) {
    const text = tail + chunk.toString("latin1");
    tail = text.slice(-200);
    if (!text.includes("mergeCell")) continue;
    let end = 0;
    for (const match of text.matchAll(mergeTag)) {
      const [tag, left = "", top = "", right = "", bottom = ""] = match;
      end = match.index + tag.length;
      merges.push({
        top: Number(top),
        bottom: Number(bottom),
        left: columnIndex(left),
        right: columnIndex(right),
      });
      if (merges.length > mostMerges) throw unreadable("too many merged cells");
    }
    tail = text.slice(Math.max(end, text.length - 200));
  }
  return merges.toSorted((a, b) => a.top - b.top);
}
