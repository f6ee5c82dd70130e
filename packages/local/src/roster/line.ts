import { type Column, columns } from "@payung/core/enrollment/columns";
import type { Sex } from "@payung/core/participant/schema";
import type { Region } from "@payung/core/region/schema";

export { type Column, columns } from "@payung/core/enrollment/columns";

export type Cells = Readonly<Record<Column, string>>;

/** What was spoiled in a line on purpose. */
export const flaws = [
  "NIK_AS_NUMBER",
  "NIK_OF_15_DIGITS",
  "NIK_EMPTY",
  "COPY_OF_EARLIER_LINE",
  "OVER_65",
  "NEARLY_65",
  "UNKNOWN_KELURAHAN",
  "OTHER_KECAMATAN",
  "OTHER_BIRTH_DATE",
  "OTHER_SEX",
  "UNREADABLE_SEX",
  "IMPOSSIBLE_DATE",
  "BAD_EMAIL",
  "BAD_PHONE",
  "NAME_EMPTY",
] as const;
export type Flaw = (typeof flaws)[number];

/** One line of a roster: its cells, the invented person behind them, and what was spoiled. */
export type RosterLine = {
  readonly cells: Cells;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly kelurahan: Region;
  readonly flaw?: Flaw;
};

export const dateFormats = ["YYYY-MM-DD", "DD/MM/YYYY", "DD-MM-YYYY"] as const;
export type DateFormat = (typeof dateFormats)[number];

/** A calendar date as one of the ways rosters write it. */
export function written(date: string, format: DateFormat): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return format.replace("YYYY", year).replace("MM", month).replace("DD", day);
}

export type CSVStyle = { readonly delimiter: "," | ";"; readonly byteOrderMark: boolean };

/** The lines as a CSV file with its header, lines ended as spreadsheets end them. */
export function csv(rows: readonly Cells[], { delimiter, byteOrderMark }: CSVStyle): string {
  const quoted = (cell: string) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [columns, ...rows.map((cells) => columns.map((column) => cells[column]))];
  const body = lines.map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join("");
  return byteOrderMark ? `\uFEFF${body}` : body;
}
