import { template } from "@payung/core/enrollment/template";
import type { RosterLine } from "../line.ts";
import { undated } from "../zip.ts";
import { signature, wildTable } from "./csv-files.ts";
import { type SheetCell, type UglyBook, type UglySheet, uglyBook } from "./sheet.ts";
import {
  cellsOf,
  otherRow,
  peopleOf,
  personRow,
  readExpectation,
  type Table,
  type UglyFile,
  type UglyRow,
} from "./table.ts";

type Named = readonly [name: string, file: UglyFile];

const names = [
  "nik",
  "nama",
  "tempat_lahir",
  "tgl_lahir",
  "jenis_kelamin",
  "alamat",
  "rt",
  "rw",
  "kelurahan",
  "kecamatan",
  "no_hp",
  "jabatan",
] as const;

function tableOf(lines: readonly RosterLine[]): readonly UglyRow[] {
  return [otherRow(names), ...lines.map((line) => personRow(line, cellsOf(line, names)))];
}

const cellsIn = (rows: readonly UglyRow[]) => rows.map(({ cells }) => cells);

type Options = {
  readonly sheet?: Partial<UglySheet>;
  readonly book?: Partial<UglyBook>;
  readonly notes?: Readonly<Record<string, number>>;
};

/** A workbook of one sheet that is read in full. */
function oneSheet(
  shows: string,
  rows: readonly UglyRow[],
  { sheet, book, notes = {} }: Options = {},
): UglyFile {
  return {
    bytes: uglyBook({ sheets: [{ name: "Daftar", rows: cellsIn(rows), ...sheet }], ...book }),
    expected: { shows, ...readExpectation([{ rows }], { notes }) },
  };
}

/** Days since the start of the 1900 system. */
function serial(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569;
}

/** A form of the kelurahan: joined titles, a header of two lines, the sex ticked, a total and a signature. */
export function form(seed: number): {
  readonly rows: readonly UglyRow[];
  readonly merges: readonly string[];
} {
  const lines = peopleOf(seed, 10);
  const rows = [
    otherRow(["DAFTAR NAMA KETUA RT DAN KETUA RW"]),
    otherRow(["KECAMATAN KEDATON KOTA BANDAR LAMPUNG"]),
    otherRow([]),
    otherRow([
      "No",
      "No. KTP",
      "Nama Lengkap",
      "Tempat/Tgl Lahir",
      null,
      "Jenis Kelamin",
      null,
      "Alamat",
      null,
      null,
      "Kelurahan",
      "Kecamatan",
    ]),
    otherRow([null, null, null, "Tempat", "Tanggal", "L", "P", "Jalan", "RT", "RW", null, null]),
    otherRow(
      Array.from({ length: 12 }, (_, n) => n + 1),
      "COLUMN_NUMBERS",
    ),
    ...lines.map((line, n) => {
      const { cells, sex, birthDate } = line;
      return personRow(line, [
        ...[n + 1, cells.nik, cells.nama, cells.tempat_lahir, serial(birthDate)],
        ...[sex === "L" ? "√" : null, sex === "P" ? "√" : null, cells.alamat, cells.rt, cells.rw],
        ...[cells.kelurahan, cells.kecamatan],
      ]);
    }),
    otherRow(["JUMLAH", null, null, null, null, 10], "TOTAL_ROW"),
    otherRow([]),
    ...signature.map((cells) => otherRow(cells, "SIGNATURE")),
  ];
  const merges = [
    "A1:L1",
    "A2:L2",
    "A4:A5",
    "B4:B5",
    "C4:C5",
    "D4:E4",
    "F4:G4",
    "H4:J4",
    "K4:K5",
    "L4:L5",
    "A17:E17",
  ];
  return { rows, merges };
}

/** One sheet for each of three kelurahan, the last person of the first again in the third. */
export function sheetsPerKelurahan(): readonly Table[] {
  const sheets = ["18.71.01.1003", "18.71.01.1004", "18.71.01.1006"].map((code, n) =>
    peopleOf(411 + n, 5, code),
  );
  const again = sheets[0]?.at(-1);
  return sheets.map((lines, n) => ({
    sheet: ["Kedaton", "Surabaya", "Sidodadi"][n] ?? "",
    rows: [
      otherRow([`KELURAHAN ${["KEDATON", "SURABAYA", "SIDODADI"][n]}`]),
      ...tableOf(n === 2 && again ? [...lines, again] : lines),
    ],
  }));
}

/** A kelurahan joined over the rows it holds for; below it, one that is left empty. */
export function joinedRegion(): { readonly rows: readonly UglyRow[]; readonly merges: readonly string[] } {
  const lines = peopleOf(421, 8, "18.71.01.1003");
  const rows = [
    otherRow(names),
    ...lines.map((line, n) => {
      const covered = n > 0 && n < 6;
      const empty = n === 7;
      const cells = names.map((name) =>
        (covered || empty) && (name === "kelurahan" || name === "kecamatan") ? null : line.cells[name],
      );
      const row = personRow(line, cells, empty ? ["KELURAHAN_UNKNOWN"] : []);
      return covered ? { ...row, note: "FILLED_DOWN" } : row;
    }),
  ];
  return { rows, merges: ["I2:I7", "J2:J7"] };
}

function joined(): readonly Named[] {
  const { rows, merges } = form(401);
  const region = joinedRegion();
  const lines = peopleOf(422, 4);
  const tall = [
    otherRow(names),
    ...lines.flatMap((line) => [
      personRow(line, cellsOf(line, names)),
      otherRow(
        names.map((name) => (name === "alamat" ? "Kelurahan lama" : null)),
        "CONTINUATION",
      ),
    ]),
  ];
  const tallMerges = lines.flatMap((_, n) =>
    ["A", "B", "C", "D", "E"].map((letter) => `${letter}${n * 2 + 2}:${letter}${n * 2 + 3}`),
  );
  return [
    [
      "xlsx-form.xlsx",
      oneSheet(
        "A form: joined titles, a header of two lines, sex ticked in two columns, total and signature.",
        rows,
        { sheet: { merges } },
      ),
    ],
    [
      "xlsx-joined-kelurahan.xlsx",
      oneSheet("A kelurahan joined over six rows fills them; one left empty fills nothing.", region.rows, {
        sheet: { merges: region.merges },
        notes: { FILLED_DOWN: 10 },
      }),
    ],
    [
      "xlsx-person-over-two-rows.xlsx",
      oneSheet("Each person joined over two rows.", tall, { sheet: { merges: tallMerges } }),
    ],
  ];
}

function severalSheets(): readonly Named[] {
  const tables = sheetsPerKelurahan();
  const titled = (["Kedaton", "Surabaya"] as const).map((name, n) => {
    const without = names.filter((column) => column !== "kelurahan" && column !== "kecamatan");
    const people = peopleOf(434 + n, 4, ["18.71.01.1003", "18.71.01.1004"][n]);
    return {
      sheet: name,
      rows: [
        otherRow(["DAFTAR KETUA RT DAN KETUA RW"]),
        otherRow(["Kelurahan", ":", name]),
        otherRow(["Kecamatan", ":", "Kedaton"]),
        otherRow([]),
        otherRow(without),
        ...people.map((line) => personRow(line, cellsOf(line, without))),
      ],
    };
  });
  const lines = peopleOf(431, 6);
  const rows = tableOf(lines);
  const recap: UglySheet = {
    name: "Rekap",
    rows: [
      ["Kelurahan", "Jumlah RT", "Jumlah RW"],
      ["Kedaton", 12, 4],
      ["Surabaya", 9, 3],
    ],
  };
  const roster: UglySheet = { name: "Data RT", rows: cellsIn(rows) };
  const secret = [
    { sheet: "Lama", rows: tableOf(peopleOf(432, 2)) },
    { sheet: "Baru", rows: tableOf(peopleOf(433, 3)) },
  ];
  return [
    [
      "xlsx-sheet-per-kelurahan.xlsx",
      {
        bytes: uglyBook({
          sheets: tables.map(({ sheet = "", rows: table }) => ({ name: sheet, rows: cellsIn(table) })),
        }),
        expected: {
          shows: "One sheet for each kelurahan, read as one; somebody stands in two of them.",
          ...readExpectation(tables, { notes: { SHEETS_READ: 0 } }),
        },
      },
    ],
    [
      "xlsx-region-in-title.xlsx",
      {
        bytes: uglyBook({
          sheets: titled.map(({ sheet, rows: table }) => ({ name: sheet, rows: cellsIn(table) })),
        }),
        expected: {
          shows: "No column for the region: the title of each sheet names it.",
          ...readExpectation(titled, { notes: { REGION_FROM_TITLE: 0, SHEETS_READ: 0 } }),
        },
      },
    ],
    [
      "xlsx-recap-first.xlsx",
      {
        bytes: uglyBook({ sheets: [recap, { name: "Kosong", rows: [] }, roster] }),
        expected: {
          shows: "A summary and an empty sheet before the list.",
          ...readExpectation([{ rows }], { notes: { SHEET_NOT_READ: 0 } }),
        },
      },
    ],
    [
      "xlsx-hidden-sheet.xlsx",
      {
        bytes: uglyBook({
          sheets: secret.map(({ sheet, rows: table }, n) => ({
            name: sheet,
            rows: cellsIn(table),
            ...(n === 0 ? { state: "veryHidden" as const } : {}),
          })),
        }),
        expected: {
          shows: "A sheet that is hidden is read, and said.",
          ...readExpectation(secret, { notes: { SHEETS_READ: 0, SHEET_HIDDEN: 0 } }),
        },
      },
    ],
    [
      "xlsx-hidden-rows.xlsx",
      oneSheet("Rows that a filter hides are read, and said.", rows, {
        sheet: { hiddenRows: [3, 5] },
        notes: { HIDDEN_ROWS: 2 },
      }),
    ],
  ];
}

function values(): readonly Named[] {
  const lines = peopleOf(441, 10);
  const replaced = (cell: (line: RosterLine, name: (typeof names)[number], n: number) => SheetCell) =>
    lines.map((line, n) =>
      personRow(
        line,
        names.map((name) => cell(line, name, n)),
      ),
    );
  const header = otherRow(names);
  const dated = replaced(({ cells, birthDate }, name, n) => {
    if (name !== "tgl_lahir") return cells[name];
    return [serial(birthDate), cells.tgl_lahir, String(serial(birthDate)), birthDate][n % 4] ?? null;
  });
  const old = replaced(({ cells, birthDate }, name) =>
    name === "tgl_lahir" ? serial(birthDate) - 1462 : cells[name],
  );
  const numbers = lines.map((line) => {
    const lost = line.cells.nik.endsWith("0");
    const cells = names.map((name) => (name === "nik" ? Number(line.cells.nik) : line.cells[name]));
    return personRow(lost ? { ...line, flaw: "NIK_AS_NUMBER" } : line, cells);
  });
  const rounded = lines.map((line) =>
    personRow(
      { ...line, flaw: "NIK_AS_NUMBER" },
      names.map((name) => (name === "nik" ? Number(`${line.cells.nik.slice(0, 15)}0`) : line.cells[name])),
    ),
  );
  const formulas = [
    header,
    ...replaced(({ cells, birthDate }, name, n) => {
      if (name === "nama") return { formula: `UPPER(Sumber!B${n + 2})`, value: cells.nama.toUpperCase() };
      if (name === "tgl_lahir") return { formula: `DATE(1970,1,${n})`, value: serial(birthDate) };
      return cells[name];
    }),
    otherRow(["TOTAL", { formula: "COUNTA(B2:B11)", value: 10 }], "TOTAL_ROW"),
  ];
  const rich = replaced(({ cells }, name) =>
    name === "nama" ? { rich: [cells.nama.slice(0, 3), cells.nama.slice(3)] } : cells[name],
  );
  return [
    [
      "xlsx-dates-mixed.xlsx",
      oneSheet("Dates as serial, as text, as serial in text and as ISO in one column.", [header, ...dated]),
    ],
    [
      "xlsx-dates-1904.xlsx",
      oneSheet("Dates counted from 1904.", [header, ...old], { book: { date1904: true } }),
    ],
    [
      "xlsx-nik-as-number.xlsx",
      oneSheet("NIKs as whole numbers; one that ends in 0 may have lost a digit.", [header, ...numbers]),
    ],
    ["xlsx-nik-rounded.xlsx", oneSheet("NIKs that Excel cut to fifteen digits.", [header, ...rounded])],
    [
      "xlsx-formulas.xlsx",
      oneSheet("Names, dates and a total as formulas with their last values.", formulas),
    ],
    [
      "xlsx-rich-text.xlsx",
      oneSheet("Texts in the cells themselves, in pieces.", [header, ...rich], { book: { inline: true } }),
    ],
    [
      "xlsx-prefixed.xlsx",
      oneSheet("Every tag with a prefix, rows and cells without addresses.", tableOf(lines), {
        book: { prefix: "x", unaddressed: true },
      }),
    ],
    [
      "xlsx-other-names.xlsx",
      oneSheet("Other names for the columns, as clerks write them.", wildTable(lines)),
    ],
  ];
}

async function fromTemplate(): Promise<readonly Named[]> {
  const lines = peopleOf(451, 3);
  const text = Buffer.from((await template("csv")).bytes).toString();
  const columns = (text.split("\r\n")[0] ?? "").replace("\uFEFF", "").split(";");
  const rows = [
    otherRow([]),
    otherRow([], "EXAMPLE_ROW"),
    ...lines.map((line) =>
      personRow(
        line,
        columns.map((column) => line.cells[column as keyof typeof line.cells]),
      ),
    ),
  ];
  const filled = `${text}${rows
    .slice(2)
    .map(({ cells }) => `${cells.join(";")}\r\n`)
    .join("")}`;
  return [
    [
      "template-filled.csv",
      {
        bytes: Buffer.from(filled),
        expected: {
          shows: "The template filled in, the example left in it.",
          ...readExpectation([{ rows }]),
        },
      },
    ],
    [
      "template-empty.xlsx",
      {
        bytes: undated((await template("xlsx")).bytes),
        expected: {
          shows: "The template as it is handed out, with nobody in it.",
          result: "refused",
          code: "file.no_rows",
          words: ["Isi daftar pesertanya"],
        },
      },
    ],
  ];
}

/** Workbooks as they come. */
export async function bookFiles(): Promise<readonly Named[]> {
  return [...joined(), ...severalSheets(), ...values(), ...(await fromTemplate())];
}
