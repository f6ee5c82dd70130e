import { RuleError } from "../shared/error.ts";
import type { Cell } from "./columns.ts";

export type SheetRow = {
  /** The row's number in its sheet, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly hidden?: boolean;
};

/** Cells joined into one; the value stands in the upper left. Rows count from 1, columns from 0, ends included. */
export type Merge = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** One table of a file; its rows can be read again and again, each time from the top. */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** @unit days to add to dates that are numbers */
  readonly shiftDays: number;
  readonly rows: () => AsyncGenerator<SheetRow>;
  readonly merges: () => Promise<readonly Merge[]>;
};

export type Book = { readonly sheets: readonly Sheet[]; readonly close: () => void };

/** @unit rows of a sheet, as spreadsheets have them */
export const lastRow = 1_048_576;
/** @unit columns that are looked at */
export const mostColumns = 256;
/** Most characters a spreadsheet cell can hold. */
export const longestCell = 32_767;

/** The refusal of a workbook that cannot be read. */
export function unreadable(cause: unknown): RuleError {
  return new RuleError(
    "file.unreadable",
    "Berkas XLSX rusak atau tidak lengkap. Simpan ulang dari Excel lalu unggah lagi.",
    { cause },
  );
}
