import type { SheetCell } from "./sheet.ts";
import type { UglyRow } from "./table.ts";

export type TextStyle = { readonly mark?: string; readonly end?: string; readonly quoteAll?: boolean };

/** The rows as delimited text. */
export function delimited(
  rows: readonly UglyRow[],
  { mark = ";", end = "\r\n", quoteAll = false }: TextStyle = {},
): string {
  const quoted = (cell: SheetCell) => {
    const text = cell === null || typeof cell === "object" ? "" : String(cell);
    return quoteAll || text.includes(mark) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map(({ cells }) => `${cells.map(quoted).join(mark)}${end}`).join("");
}

/** Text as two bytes a letter with a byte order mark. */
export function utf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return order === "little" ? bytes : bytes.swap16();
}

const windows = new Map(
  [..."‘’“”–—…"].map((letter, n) => [letter, [0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x85][n] ?? 0]),
);

/** Text in the letters of western Windows. */
export function windows1252(text: string): Uint8Array {
  return Buffer.from(Array.from(text, (letter) => windows.get(letter) ?? letter.codePointAt(0) ?? 0x3f));
}
