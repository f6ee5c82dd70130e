import writeExcelFile from "write-excel-file/node";
import { type Column, columns, type RosterLine } from "./line.ts";
import { entryOf, undated, type ZipEntry } from "./zip.ts";

/** The roster as an XLSX workbook: NIK and the like as text, dates as dates, income as a number. */
export async function workbook(lines: readonly RosterLine[]): Promise<Uint8Array> {
  const header = columns.map((column) => ({ value: column, fontWeight: "bold" as const }));
  const rows = lines.map((line) => columns.map((column) => cellOf(line, column)));
  const file = await writeExcelFile([header, ...rows], {
    sheet: "RT RW",
    dateFormat: "dd/mm/yyyy",
  }).toBuffer();
  return undated(file);
}

function cellOf({ cells, birthDate }: RosterLine, column: Column) {
  const text = cells[column];
  if (text === "") return null;
  if (column === "tgl_lahir") return dateCell(birthDate);
  if (column === "tgl_sk" || column === "mulai") return dateCell(isoOf(text));
  if (column === "penghasilan") return { value: Number(text), type: Number };
  return { value: text, type: String, format: "@" };
}

function dateCell(date: string) {
  return { value: new Date(`${date}T00:00:00Z`), type: Date };
}

function isoOf(text: string): string {
  return /^\d{4}-/.test(text) ? text : text.split(/[/-]/).toReversed().join("-");
}

/** The parts of a workbook besides its one sheet. */
export function workbookParts(): readonly ZipEntry[] {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return [
    entryOf(
      "[Content_Types].xml",
      `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
    ),
    entryOf(
      "_rels/.rels",
      `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    entryOf(
      "xl/workbook.xml",
      `${xml}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="RT RW" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    entryOf(
      "xl/_rels/workbook.xml.rels",
      `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
  ];
}
