import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { type Entry, open, type ZipFile } from "yauzl";
import { RuleError } from "../shared/error.ts";
import type { Cell } from "./columns.ts";

/** @unit bytes that a workbook may unpack to; 100,000 rows of a roster take about 100 MB */
const mostUnpacked = 300 * 1024 * 1024;
/** @unit bytes of shared strings, which are held in memory */
const mostStrings = 64 * 1024 * 1024;

/** Most characters a spreadsheet cell can hold. */
const longestCell = 32_767;

/** @unit characters between two tags; a parser holds all of them, a cell of entities takes 300,000 */
const longestRun = 1024 * 1024;

export type SheetRow = { readonly row: number; readonly cells: readonly Cell[] };

const unreadable = (cause: unknown) =>
  new RuleError(
    "file.unreadable",
    "Berkas XLSX rusak atau tidak lengkap. Simpan ulang dari Excel lalu unggah lagi.",
    { cause },
  );

const tooLarge = () =>
  new RuleError(
    "file.unpacks_too_large",
    "Isi berkas XLSX terlalu besar setelah dibuka. Hapus lembar dan format yang tidak perlu, atau simpan sebagai CSV.",
  );

/**
 * The rows of a workbook's first sheet, one after the other, in bounded memory.
 *
 * Stops with RuleError `file.unpacks_too_large` when the archive unpacks to more than a roster ever
 * does, and `file.unreadable` when it is no workbook. Numbers come as numbers, all else as text.
 */
export async function* readSheet(path: string): AsyncGenerator<SheetRow> {
  const zip = await openZip(path);
  try {
    const entries = await entriesOf(zip);
    // What the archive says of itself comes first: yauzl then refuses any part that unpacks to more.
    const declared = [...entries.values()].reduce(
      (total, { uncompressedSize }) => total + uncompressedSize,
      0,
    );
    if (declared > mostUnpacked) throw tooLarge();
    const budget = { left: mostUnpacked };
    const sheet = await firstSheet(zip, entries, budget);
    const strings = await sharedStrings(zip, entries.get("xl/sharedStrings.xml"), budget);
    yield* rowsOf(await openEntry(zip, sheet), strings, budget);
  } finally {
    zip.close();
  }
}

type Budget = { left: number };

async function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(unreadable(error)) : resolve(zip),
    );
  });
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > 5_000) throw unreadable("too many entries");
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", (error) => reject(unreadable(error)));
    zip.readEntry();
  });
}

async function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(unreadable(error)) : resolve(stream)));
  });
}

/** The text of a part, chunk by chunk, counted against the budget. */
async function* textOf(stream: Readable, budget: Budget): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const chunk of stream) {
      budget.left -= (chunk as Buffer).length;
      if (budget.left < 0) {
        throw tooLarge();
      }
      yield decoder.decode(chunk as Buffer, { stream: true });
    }
  } catch (error) {
    throw error instanceof RuleError ? error : unreadable(error);
  } finally {
    stream.destroy();
  }
}

async function firstSheet(zip: ZipFile, entries: Map<string, Entry>, budget: Budget): Promise<Entry> {
  const workbook = entries.get("xl/workbook.xml");
  const relations = entries.get("xl/_rels/workbook.xml.rels");
  if (!workbook || !relations) throw unreadable("no workbook");
  let relationID: string | undefined;
  await parse(await openEntry(zip, workbook), budget, {
    open: (name, attributes) => {
      if (name === "sheet") relationID ??= attributes["r:id"] ?? attributes.id;
    },
  });
  let target: string | undefined;
  await parse(await openEntry(zip, relations), budget, {
    open: (name, attributes) => {
      if (name === "Relationship" && attributes.Id === relationID) target = attributes.Target;
    },
  });
  const sheet = target && entries.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  if (!sheet) throw unreadable("no sheet");
  return sheet;
}

async function sharedStrings(
  zip: ZipFile,
  entry: Entry | undefined,
  budget: Budget,
): Promise<readonly string[]> {
  if (!entry) return [];
  const strings: string[] = [];
  const own = { left: Math.min(mostStrings, budget.left) };
  let current = "";
  let inText = false;
  await parse(await openEntry(zip, entry), own, {
    open: (name) => {
      if (name === "si") current = "";
      inText = name === "t";
    },
    text: (text) => {
      if (!inText) return;
      current += text;
      if (current.length > longestCell) throw unreadable("endless string");
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "si") strings.push(current);
    },
  });
  return strings;
}

type Handlers = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

function parserOf({ open: onOpen, text: onText, close: onClose }: Handlers) {
  const parser = new SaxesParser();
  let run = 0;
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("opentag", ({ name, attributes }) => {
    run = 0;
    onOpen(local(name), attributes as Record<string, string>);
  });
  if (onText) parser.on("text", onText);
  parser.on("closetag", ({ name }) => {
    run = 0;
    onClose?.(local(name));
  });
  parser.on("error", (error) => {
    throw unreadable(error);
  });
  return {
    write(text: string) {
      run += text.length;
      parser.write(text);
      if (run > longestRun) throw unreadable("endless text");
    },
    close: () => parser.close(),
  };
}

async function parse(stream: Readable, budget: Budget, handlers: Handlers): Promise<void> {
  const parser = parserOf(handlers);
  for await (const text of textOf(stream, budget)) parser.write(text);
  parser.close();
}

async function* rowsOf(
  stream: Readable,
  strings: readonly string[],
  budget: Budget,
): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  let row = 0;
  let cells: Cell[] = [];
  let column = 0;
  let type: string | undefined;
  let value = "";
  let reading = false;
  const parser = parserOf({
    open: (name, attributes) => {
      if (name === "row") {
        const numbered = Number(attributes.r);
        // A row that has no number, or not a later one, is the next: no two rows share a number.
        row = Number.isSafeInteger(numbered) && numbered > row ? numbered : row + 1;
        cells = [];
        column = -1;
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
      if (name === "c" && value !== "" && column < 256) cells[column] = cellOf(type, value, strings);
      if (name === "row" && cells.length > 0) ready.push({ row, cells: Array.from(cells) });
    },
  });
  for await (const text of textOf(stream, budget)) {
    parser.write(text);
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready.splice(0);
}

function cellOf(type: string | undefined, value: string, strings: readonly string[]): Cell {
  if (type === "s") return strings[Number(value)];
  if (type === undefined || type === "n") return Number.isNaN(Number(value)) ? value : Number(value);
  return value;
}

/** `AB12` is the 28th column, index 27. */
function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference.replace(/\d+$/, "")) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
