import writeExcelFile, { type CellObject } from "write-excel-file/node";
import { type Column, columns } from "../columns.ts";
import { quote } from "../export.ts";
import { example, guide, guideSheet } from "./content.ts";

/** A file to be handed out. */
export type TemplateFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly contentType: string;
};

const dateColumns: readonly Column[] = ["tgl_lahir", "tgl_sk", "mulai"];
/** @unit rows of the sheet that are made ready to be filled in */
const lastRow = 5_000;

/**
 * The empty roster to fill in: 18 columns, one example row, and for XLSX a sheet that explains them.
 *
 * In XLSX the columns of numbers that are no amounts are text, so that no spreadsheet rounds a NIK; sex and post
 * are chosen from a list.
 */
export async function template(format: "xlsx" | "csv"): Promise<TemplateFile> {
  const fileName = `templat-daftar-peserta.${format}`;
  if (format === "csv") {
    return { bytes: Buffer.from(csvTemplate()), fileName, contentType: "text/csv; charset=utf-8" };
  }
  const bytes = await writeExcelFile(
    [
      {
        sheet: "Daftar",
        data: [columns.map(headerCell), columns.map(exampleCell)],
        columns: columns.map((column) => ({ width: Math.max(14, example[column].length + 2) })),
        stickyRowsCount: 1,
        dateFormat: "dd/mm/yyyy",
      },
      {
        sheet: guideSheet,
        data: guide.map(([first, second], n) => [
          { value: first, type: String, ...(n === 0 || second === "Cara mengisi" ? bold : {}) },
          ...(second === undefined ? [] : [{ value: second, type: String }]),
        ]),
        columns: [{ width: 18 }, { width: 90 }],
      },
    ],
    { features: [readyToFill] },
  ).toBuffer();
  return {
    bytes,
    fileName,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
}

const bold = { fontWeight: "bold" } as const;

function headerCell(column: Column): CellObject {
  return { value: column, type: String, ...bold, backgroundColor: "#D9EFEF" };
}

function exampleCell(column: Column): CellObject {
  const value = valueFor(column);
  if (value instanceof Date) return { value, type: Date, format: "dd/mm/yyyy" };
  return typeof value === "number"
    ? { value, type: Number, format: "#,##0" }
    : { value, type: String, format: "@" };
}

function valueFor(column: Column): string | number | Date {
  if (dateColumns.includes(column)) return new Date(`${example[column]}T00:00:00Z`);
  return column === "penghasilan" ? Number(example[column]) : example[column];
}

function csvTemplate(): string {
  const values = columns.map((column) =>
    dateColumns.includes(column) ? example[column].split("-").toReversed().join("/") : example[column],
  );
  return `\uFEFF${columns.join(";")}\r\n${values.map(quote).join(";")}\r\n`;
}

/** `A` for the first column. */
const letterOf = (column: Column) => String.fromCharCode(65 + columns.indexOf(column));

function listOf(column: Column, values: readonly string[], words: string): string {
  const range = `${letterOf(column)}2:${letterOf(column)}${lastRow}`;
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Isian belum benar" error="${words}" sqref="${range}"><formula1>"${values.join(",")}"</formula1></dataValidation>`;
}

const validations = [
  listOf("jenis_kelamin", ["L", "P"], "Pilih L atau P."),
  listOf("jabatan", ["Ketua RT", "Ketua RW"], "Pilih Ketua RT atau Ketua RW, atau kosongkan."),
];

/**
 * Gives each column of the first sheet, to its end, the format of its cell in the example row, and adds the lists.
 *
 * The writer has neither; the order of the parts of a sheet is fixed by the format.
 */
const readyToFill = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform(content: string, { sheet }: { readonly sheet?: string }): string {
          if (sheet === guideSheet) return content;
          const styled = columns.reduce((xml, column, n) => {
            const [, style] = new RegExp(`<c r="${letterOf(column)}2" s="(\\d+)"`).exec(xml) ?? [];
            return style === undefined
              ? xml
              : xml.replace(
                  new RegExp(`<col min="${n + 1}" max="${n + 1}"`),
                  (col) => `${col} style="${style}"`,
                );
          }, content);
          const lists = `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`;
          return styled.replace("</sheetData>", `</sheetData>${lists}`);
        },
      },
    },
  },
};
