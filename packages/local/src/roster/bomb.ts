import { constants, crc32, deflateRawSync } from "node:zlib";
import { columns } from "./line.ts";
import { workbookParts } from "./workbook.ts";
import { type ZipEntry, zip } from "./zip.ts";

export type BombOptions = {
  /** Endless rows, or one cell that does not end. */
  readonly shape?: "rows" | "cell";
  /** What the archive says the sheet unpacks to; the truth when left out. */
  readonly declaredBytes?: number;
};

const mebibyte = 1024 ** 2;

/**
 * A roster workbook of a few megabytes whose sheet unpacks to that many gibibytes.
 *
 * One mebibyte is deflated and closed on a byte boundary, so its bytes can stand in the stream again and again.
 */
export function zipBomb(gigabytes: number, { shape = "rows", declaredBytes }: BombOptions = {}): Uint8Array {
  if (gigabytes <= 0 || gigabytes > 3.9)
    throw new RangeError("A ZIP entry without extensions holds less than 4 GiB");
  const [opening, repeated, closing] = shape === "rows" ? endlessRows() : endlessCell();
  const block = repeated.repeat(Math.ceil(mebibyte / repeated.length));
  const times = Math.ceil((gigabytes * 1024 ** 3) / block.length);
  const sheet = repeat(opening, block, closing, times);
  return zip([...workbookParts(), { ...sheet, size: declaredBytes ?? sheet.size }]);
}

const sheetOpening = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`;
const sheetClosing = "</sheetData></worksheet>";

function row(cells: readonly string[]): string {
  return `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
}

function endlessRows(): readonly [string, string, string] {
  return [`${sheetOpening}${row(columns)}`, row(columns.map(() => "0")), sheetClosing];
}

function endlessCell(): readonly [string, string, string] {
  return [
    `${sheetOpening}${row(columns)}<row><c t="inlineStr"><is><t>`,
    "0",
    `</t></is></c></row>${sheetClosing}`,
  ];
}

function repeat(opening: string, block: string, closing: string, times: number): ZipEntry {
  const open = { finishFlush: constants.Z_FULL_FLUSH };
  const head = Buffer.from(opening);
  const body = Buffer.from(block);
  const tail = Buffer.from(closing);
  const packed = deflateRawSync(body, open);
  let crc = crc32(head);
  for (let done = 0; done < times; done += 1) crc = crc32(body, crc);
  return {
    name: "xl/worksheets/sheet1.xml",
    deflated: Buffer.concat([
      deflateRawSync(head, open),
      ...Array.from({ length: times }, () => packed),
      deflateRawSync(tail),
    ]),
    crc: crc32(tail, crc),
    size: head.length + body.length * times + tail.length,
  };
}
