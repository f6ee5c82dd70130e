import { columns } from "../line.ts";
import { workbook } from "../workbook.ts";
import { form, joinedRegion, sheetsPerKelurahan } from "./book-files.ts";
import { uglyBook } from "./sheet.ts";
import { cellsOf, otherRow, peopleOf, personRow, readExpectation, type UglyExpectation } from "./table.ts";
import { delimited } from "./text.ts";

/** A file that LibreOffice makes out of another: its bytes are not ours, what it must be read as is. */
export type OfficeFile = {
  readonly source: { readonly bytes: Uint8Array; readonly extension: "xlsx" | "csv" };
  /** The filter of `soffice --convert-to`. */
  readonly filter: string;
  readonly expected: UglyExpectation;
};

const asCSV = (mark: string, letters: number) =>
  `csv:Text - txt - csv (StarCalc):${mark.charCodeAt(0)},34,${letters}`;
/** LibreOffice's numbers for sets of letters. */
const letterSet = { windows1252: 1, utf16: 65_535, utf8: 76 } as const;

/** What LibreOffice is asked to write, by the name of the file. */
export async function officeFiles(): Promise<ReadonlyMap<string, OfficeFile>> {
  const { rows, merges } = form(501);
  const formSource = uglyBook({
    sheets: [{ name: "Formulir", rows: rows.map(({ cells }) => cells), merges }],
  });
  const formExpected = (shows: string) => ({ shows, ...readExpectation([{ rows }]) });

  const tables = sheetsPerKelurahan();
  const sheetsSource = uglyBook({
    sheets: tables.map(({ sheet = "", rows: table }, n) => ({
      name: sheet,
      rows: table.map(({ cells }) => cells),
      ...(n === 1 ? { state: "hidden" as const } : {}),
      ...(n === 0 ? { hiddenRows: [4] } : {}),
    })),
  });

  const region = joinedRegion();
  const regionSource = uglyBook({
    sheets: [{ name: "Daftar", rows: region.rows.map(({ cells }) => cells), merges: region.merges }],
  });

  const lines = peopleOf(502, 30);
  const plain = [otherRow(columns), ...lines.map((line) => personRow(line, cellsOf(line, columns)))];
  const book = await workbook(lines);
  const converted = (shows: string) => ({
    shows,
    ...readExpectation([{ rows: plain }]),
  });

  const iso = peopleOf(503, 12).map((line) => ({
    ...line,
    cells: { ...line.cells, tgl_lahir: line.birthDate },
  }));
  const numbers = [
    otherRow(columns),
    ...iso.map((line) => {
      return personRow({ ...line, flaw: "NIK_AS_NUMBER" }, cellsOf(line, columns));
    }),
  ];
  const xlsx = (bytes: Uint8Array) => ({ bytes, extension: "xlsx" }) as const;
  return new Map<string, OfficeFile>([
    [
      "libreoffice-form.xlsx",
      { source: xlsx(formSource), filter: "xlsx", expected: formExpected("The form, saved as XLSX.") },
    ],
    [
      "libreoffice-form.ods",
      { source: xlsx(formSource), filter: "ods", expected: formExpected("The form, saved as ODS.") },
    ],
    [
      "libreoffice-sheets.ods",
      {
        source: xlsx(sheetsSource),
        filter: "ods",
        expected: {
          shows: "Several sheets as ODS, one of them hidden, a row hidden in another.",
          ...readExpectation(tables, { notes: { SHEETS_READ: 0, SHEET_HIDDEN: 0, HIDDEN_ROWS: 1 } }),
        },
      },
    ],
    [
      "libreoffice-joined-kelurahan.ods",
      {
        source: xlsx(regionSource),
        filter: "ods",
        expected: {
          shows: "A kelurahan joined over six rows, as ODS.",
          ...readExpectation([{ rows: region.rows }], { notes: { FILLED_DOWN: 10 } }),
        },
      },
    ],
    [
      "libreoffice-roster.ods",
      { source: xlsx(book), filter: "ods", expected: converted("A plain roster as ODS, dates as dates.") },
    ],
    [
      "libreoffice-comma.csv",
      {
        source: xlsx(book),
        filter: asCSV(",", letterSet.utf8),
        expected: converted("CSV by LibreOffice."),
      },
    ],
    [
      "libreoffice-semicolon-1252.csv",
      {
        source: xlsx(book),
        filter: asCSV(";", letterSet.windows1252),
        expected: converted("CSV with semicolons in letters of Windows."),
      },
    ],
    [
      "libreoffice-tab-utf16.csv",
      {
        source: xlsx(book),
        filter: asCSV("\t", letterSet.utf16),
        expected: converted("CSV with tabs in UTF-16."),
      },
    ],
    [
      "libreoffice-from-csv.xlsx",
      {
        source: { bytes: Buffer.from(delimited(numbers, { mark: "," })), extension: "csv" },
        filter: "xlsx",
        expected: {
          shows: "A CSV that was opened and saved: NIKs have become numbers of fifteen digits.",
          ...readExpectation([{ rows: numbers }]),
        },
      },
    ],
    [
      "libreoffice-97.xls",
      {
        source: xlsx(book),
        filter: "xls:MS Excel 97",
        expected: {
          shows: "Excel 97.",
          result: "refused",
          code: "file.old_format",
          words: [".xls", ".xlsx"],
        },
      },
    ],
  ]);
}
