import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { RuleError } from "../shared/error.ts";
import type { Book, SheetRow } from "./book.ts";
import { knownName } from "./mapping/rules.ts";

type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** How many lines from the top are weighed to find the separator. */
const linesWeighed = 40;

/** A CSV file, its letters and separator found out, as a workbook of one sheet without a name. */
export async function openDelimited(path: string, start: Buffer): Promise<Book> {
  const encoding = markedEncoding(start) ?? ((await isUTF8(path)) ? "utf-8" : "windows-1252");
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(start));
  const sheet = {
    name: "",
    hidden: false,
    shiftDays: 0,
    rows: async function* () {
      yield* rowsOf(path, encoding, delimiter);
    },
    merges: async () => [],
  };
  return { sheets: [sheet], close: () => undefined };
}

/** What a byte order mark says; text of two bytes a letter is read only when it has one. */
function markedEncoding(start: Buffer): Encoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Whether these bytes hold what no text does: control characters besides tab and line ends. */
export function isBinary(start: Buffer): boolean {
  const marked = markedEncoding(start);
  if (!marked) return start.some(isControl);
  const whole = start.subarray(0, start.length - (start.length % 2));
  const text = new TextDecoder(marked).decode(whole);
  return Array.from(text).some((letter) => isControl(letter.codePointAt(0) ?? 0));
}

function isControl(code: number): boolean {
  return code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12;
}

async function* rowsOf(path: string, encoding: Encoding, delimiter: string): AsyncGenerator<SheetRow> {
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
  const source = Readable.from(textOf(path, encoding));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let width = 0;
  let countedTwice = 0;
  try {
    for await (const { record, info, raw } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
      raw: string;
    }>) {
      // The parser counts a line end of two signs inside of quotes as two lines.
      countedTwice += raw.trimEnd().match(/\r\n/g)?.length ?? 0;
      const row = info.lines - countedTwice;
      if (swallowed(record, width)) {
        yield* separately(raw, row, delimiter);
        continue;
      }
      if (!record.some((cell) => cell.includes("\n"))) width = record.length;
      yield { row, cells: record };
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
async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

const marks = [",", ";", "\t", "|"] as const;

/**
 * The separator under which a line of the top names the most columns of a roster; where none is named, the one
 * that parts the most lines into the most cells.
 */
function delimiterOf(head: string): string {
  const lines = head
    .split(/\r\n|\r|\n/)
    .slice(0, linesWeighed)
    .map((line) => line.replaceAll('"', ""));
  const named = (mark: string) =>
    Math.max(...lines.map((line) => line.split(mark).filter((cell) => known(cell)).length));
  const parted = (mark: string) => lines.reduce((total, line) => total + line.split(mark).length - 1, 0);
  const best = (weight: (mark: string) => number) =>
    marks.reduce((a, b) => (weight(b) > weight(a) ? b : a), marks[0] as string);
  return best((mark) => named(mark) * 100_000 + Math.min(99_999, parted(mark)));
}

/** A name longer than a letter that is known for certain: `L` and `P` stand in the rows too. */
function known(header: string): boolean {
  return header.length <= 60 && header.trim().length > 1 && knownName(header) !== undefined;
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
