import type { Column } from "@payung/core/enrollment/columns";
import { columns, type RosterLine, written } from "../line.ts";
import type { SheetCell } from "./sheet.ts";
import {
  cellsOf,
  otherRow,
  peopleOf,
  personRow,
  readExpectation,
  type UglyFile,
  type UglyRow,
} from "./table.ts";
import { delimited, utf16, windows1252 } from "./text.ts";

type Named = readonly [name: string, file: UglyFile];

const short = [
  "nik",
  "nama",
  "tgl_lahir",
  "jenis_kelamin",
  "alamat",
  "rt",
  "rw",
  "kelurahan",
  "kecamatan",
  "no_hp",
] as const;

function tableOf(lines: readonly RosterLine[], names: readonly Column[] = columns): readonly UglyRow[] {
  return [otherRow(names), ...lines.map((line) => personRow(line, cellsOf(line, names)))];
}

/** A file that holds this table as text and is read in full. */
function readAs(
  shows: string,
  rows: readonly UglyRow[],
  bytes: Uint8Array | string,
  options: Parameters<typeof readExpectation>[1] = {},
): UglyFile {
  return { bytes: Buffer.from(bytes), expected: { shows, ...readExpectation([{ rows }], options) } };
}

function withCell(line: RosterLine, column: Column, value: string): RosterLine {
  return { ...line, cells: { ...line.cells, [column]: value } };
}

/** The wild header and its cells: other names, two things in one cell, columns that nobody needs. */
const wild: readonly (readonly [string, (line: RosterLine, n: number) => SheetCell])[] = [
  ["No.", (_, n) => n + 1],
  ["No KTP", ({ cells }) => cells.nik],
  ["Nama Lengkap", ({ cells }) => cells.nama],
  [
    "TTL",
    ({ cells, birthDate }) =>
      `${cells.tempat_lahir || "Bandar Lampung"}, ${written(birthDate, "DD-MM-YYYY")}`,
  ],
  ["L/P", ({ sex }) => sex],
  ["Alamat Lengkap", ({ cells }) => cells.alamat],
  ["RT/RW", ({ cells }) => `${cells.rt || "-"}/${cells.rw}`],
  ["Kel.", ({ cells }) => cells.kelurahan],
  ["Kec.", ({ cells }) => cells.kecamatan],
  ["HP/WA", ({ cells }) => cells.no_hp],
  ["Ket.", () => ""],
];

export function wildTable(lines: readonly RosterLine[]): readonly UglyRow[] {
  return [
    otherRow(wild.map(([name]) => name)),
    ...lines.map((line, n) =>
      personRow(
        line,
        wild.map(([, cell]) => cell(line, n)),
      ),
    ),
  ];
}

const titles = [["PEMERINTAH KOTA BANDAR LAMPUNG"], ["DAFTAR KETUA RT DAN KETUA RW"], ["Tahun 2026"], []].map(
  (cells) => otherRow(cells),
);

export const signature: readonly (readonly SheetCell[])[] = [
  ["", "", "", "", "Bandar Lampung, 5 Januari 2026"],
  ["", "", "", "", "Lurah Kedaton"],
  ["", "", "", "", "Drs. SUTRISNO, M.M."],
  ["", "", "", "", "NIP. 197001011995031001"],
];

const monthNames =
  "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

function inWords(date: string, n: number): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const name = monthNames[Number(month) - 1] ?? "";
  const short = name === "Agustus" ? "Agu" : name.slice(0, 3);
  const forms = [
    `${Number(day)} ${name} ${year}`,
    `${day}-${short}-${year.slice(2)}`,
    `${day} ${name.toUpperCase()} ${year}`,
    `Senin, ${day}-${month}-${year}`,
    `${day}.${month}.${year}`,
    `${year}-${month}-${day} 00:00:00`,
  ];
  return forms[n % forms.length] ?? "";
}

function encodings(): readonly Named[] {
  const lines = peopleOf(301, 10);
  const rows = tableOf(lines);
  const strange = tableOf(
    peopleOf(302, 8).map((line, n) =>
      withCell(line, "nama", ["Ma’ruf Étienne", "Nur “Aini” Ésa", "Rosé – Ayu"][n % 3] ?? ""),
    ),
  );
  return [
    [
      "csv-utf16-le.csv",
      readAs(
        "Unicode text as Excel saves it: UTF-16, little end first, tabs.",
        rows,
        utf16(delimited(rows, { mark: "\t" }), "little"),
      ),
    ],
    ["csv-utf16-be.csv", readAs("UTF-16, big end first, semicolons.", rows, utf16(delimited(rows), "big"))],
    [
      "csv-windows-1252.csv",
      {
        bytes: windows1252(delimited(strange, { quoteAll: true })),
        expected: {
          shows: "Letters of western Windows, every cell between quotes.",
          ...readExpectation([{ rows: strange }]),
        },
      },
    ],
    ["csv-tab.csv", readAs("Tabs between the cells.", rows, delimited(rows, { mark: "\t" }))],
    ["csv-pipe.csv", readAs("Bars between the cells.", rows, delimited(rows, { mark: "|" }))],
    [
      "csv-old-mac.csv",
      readAs("Lines ended by carriage returns alone.", rows, delimited(rows, { mark: ",", end: "\r" })),
    ],
    [
      "csv-sep-line.csv",
      readAs(
        "A first line that names the separator, as Excel writes it.",
        [otherRow(["sep=;"]), ...rows],
        `sep=;\r\n${delimited(rows)}`,
      ),
    ],
  ];
}

function layouts(): readonly Named[] {
  const lines = peopleOf(311, 12);
  const rows = tableOf(lines, short);
  const many = Array.from({ length: 30 }, (_, n) =>
    otherRow([`Baris judul ke-${n + 1}`, "Kecamatan Kedaton"]),
  );
  const ended = [
    ...titles,
    ...rows,
    otherRow(["", "Jumlah", "12 orang"], "TOTAL_ROW"),
    otherRow([]),
    ...signature.map((cells) => otherRow(cells, "SIGNATURE")),
  ];
  const [header, ...people] = rows;
  const paged = [
    ...titles,
    ...(header ? [header] : []),
    otherRow(
      short.map((_, n) => `(${n + 1})`),
      "COLUMN_NUMBERS",
    ),
    ...people.slice(0, 6),
    otherRow(["DAFTAR KETUA RT DAN KETUA RW (lanjutan)"], "HEADING"),
    otherRow(
      short.map((name) => name.toUpperCase()),
      "REPEATED_HEADER",
    ),
    otherRow(
      short.map((_, n) => n + 1),
      "COLUMN_NUMBERS",
    ),
    ...people.slice(6, 9),
    otherRow(["KELURAHAN KEDATON"], "HEADING"),
    ...people.slice(9),
    otherRow(["Total", 11], "TOTAL_ROW"),
  ];
  const numbered = [
    otherRow(["No", "", ...short, "", "Ket"]),
    ...lines.flatMap((line, n) => [
      personRow(line, [n + 1, "", ...cellsOf(line, short), "", ""]),
      ...(n % 4 === 0 ? [otherRow(["", "", "", "", ""])] : []),
    ]),
    ...[13, 14, 15].map((n) => otherRow([n, "", "", ""], "NUMBER_ONLY")),
  ];
  const lonely = [
    ...rows,
    personRow(
      { ...withoutIdentity(peopleOf(312, 1)[0] as RosterLine), flaw: "NIK_EMPTY" },
      ["", "SUTARNO", "", ""],
      ["BIRTH_DATE_INVALID", "SEX_INVALID", "KELURAHAN_UNKNOWN"],
    ),
  ];
  return [
    [
      "csv-thirty-titles.csv",
      readAs("Thirty lines of title above the header.", [...many, ...rows], delimited([...many, ...rows])),
    ],
    [
      "csv-total-signature.csv",
      readAs(
        "Titles above, a total and the signature of the lurah below.",
        ended,
        `\uFEFF${delimited(ended)}`,
      ),
    ],
    [
      "csv-page-breaks.csv",
      readAs(
        "Pages: column numbers, title and header again in the middle, a heading, a total that does not fit.",
        paged,
        delimited(paged),
      ),
    ],
    [
      "csv-numbered-blanks.csv",
      readAs(
        "Running numbers, empty rows and columns, numbers without people at the end.",
        numbered,
        delimited(numbered),
      ),
    ],
    [
      "csv-name-alone.csv",
      readAs("A last row with a name alone: it is a person, and rejected.", lonely, delimited(lonely)),
    ],
  ];
}

function withoutIdentity(line: RosterLine): RosterLine {
  return { ...line, cells: { ...line.cells, nik: "", nama: "SUTARNO", rt: "", rw: "" } };
}

function cells(): readonly Named[] {
  const lines = peopleOf(321, 12);
  const guarded = lines.map((line, n) => {
    const { nik } = line.cells;
    const forms = [
      `="${nik}"`,
      `'${nik}`,
      nik.replace(/(\d{4})(?=\d)/g, "$1 "),
      nik.replace(/(\d{6})(\d{6})/, "$1.$2."),
      `‘${nik}’`,
      `\u202A${nik}\u202C`,
    ];
    return personRow(line, cellsOf(withCell(line, "nik", forms[n % forms.length] ?? nik), short));
  });
  const ending = lines.filter(({ cells: { nik } }) => !nik.endsWith("0"));
  const floated = ending.map((line, n) => {
    const { nik } = line.cells;
    if (n % 4 === 3)
      return personRow(
        { ...line, flaw: "NIK_AS_NUMBER" },
        cellsOf(withCell(line, "nik", `${nik[0]},${nik.slice(1, 6)}E+15`), short),
      );
    if (n % 4 === 2)
      return personRow(
        { ...line, flaw: "NIK_AS_NUMBER" },
        cellsOf(withCell(line, "nik", `${nik.slice(0, 15)}0.0`), short),
      );
    return personRow(line, cellsOf(withCell(line, "nik", `${nik}${n % 2 ? ",00" : ".0"}`), short));
  });
  const worded = lines.map((line, n) =>
    personRow(line, cellsOf(withCell(line, "tgl_lahir", inWords(line.birthDate, n)), short)),
  );
  const american = lines.map((line) => {
    const [year, month, day] = line.birthDate.split("-").map(Number);
    return personRow(line, cellsOf(withCell(line, "tgl_lahir", `${month}/${day}/${year}`), short));
  });
  const header = otherRow(short);
  const broken = [
    header,
    ...lines
      .slice(0, 6)
      .map((line) => personRow(line, cellsOf(withCell(line, "alamat", 'Gg. "Mawar";\nNo. 1'), short))),
  ];
  const stray = [header, ...lines.slice(0, 6).map((line) => personRow(line, cellsOf(line, short)))];
  const quotedAt = (places: readonly number[]) =>
    delimited(stray)
      .split("\r\n")
      .map((line, n) => {
        if (n === places[0]) return line.replace(";", ';"');
        return n === places[1] ? line.replace(/(;[^;]*);/, '$1";') : line;
      })
      .join("\r\n");
  const hidden = lines.map((line) =>
    personRow(
      line,
      cellsOf(
        withCell(
          withCell(line, "nama", `\u200B${line.cells.nama}\u00A0`),
          "kelurahan",
          ` ${line.cells.kelurahan}\u00A0`,
        ),
        short,
      ),
    ),
  );
  const rougher = peopleOf(322, 8).map((line, n) => ({ ...line, sex: line.sex, n }));
  const worded2 = rougher.map(({ n, ...line }) => {
    const sex =
      line.sex === "L"
        ? ["Laki-laki", "LAKI - LAKI", "Lk", "pria"][n % 4]
        : ["Perempuan", "PR", "wanita", "P"][n % 4];
    const phone = ["+62 812-0000-1234", "812 0000 1234", "(0812) 00001234", "-"][n % 4] ?? "";
    return personRow(
      line,
      cellsOf(withCell(withCell(line, "jenis_kelamin", sex ?? ""), "no_hp", phone), short),
    );
  });
  return [
    [
      "csv-nik-guarded.csv",
      readAs(
        "NIKs kept as text by every trick: formula, apostrophe, spaces, dots, quotes, unseen signs.",
        [header, ...guarded],
        delimited([header, ...guarded], { quoteAll: false }),
      ),
    ],
    [
      "csv-nik-decimals.csv",
      readAs(
        "NIKs that a program made numbers of: some whole, some that lost digits.",
        [header, ...floated],
        delimited([header, ...floated]),
      ),
    ],
    [
      "csv-dates-in-words.csv",
      readAs(
        "Dates of birth in words, short, with a weekday, with an hour.",
        [header, ...worded],
        delimited([header, ...worded]),
      ),
    ],
    [
      "csv-dates-month-first.csv",
      readAs(
        "Dates with the month first, as American programs write.",
        [header, ...american],
        delimited([header, ...american]),
        { notes: { MONTH_FIRST: 0 } },
      ),
    ],
    [
      "csv-line-ends-in-cells.csv",
      readAs("Separators, quotes and line ends inside of cells.", broken, delimited(broken), {
        numbers: broken.map((_, n) => n * 2 + 1),
      }),
    ],
    [
      "csv-stray-quote.csv",
      readAs(
        "A quote opened before one name and closed behind another, two lines on.",
        stray,
        quotedAt([2, 4]),
      ),
    ],
    [
      "csv-open-quote.csv",
      {
        bytes: Buffer.from(quotedAt([3])),
        expected: {
          shows: "A quote that is never closed.",
          result: "refused",
          code: "file.unreadable",
          words: ["tanda kutip yang tidak ditutup"],
        },
      },
    ],
    [
      "csv-unseen-signs.csv",
      readAs(
        "Spaces that are none and letters without width around names.",
        [header, ...hidden],
        delimited([header, ...hidden]),
      ),
    ],
    [
      "csv-words-for-sex.csv",
      readAs(
        "Sex in words, telephone numbers in every form.",
        [header, ...worded2],
        delimited([header, ...worded2]),
      ),
    ],
  ];
}

function headers(): readonly Named[] {
  const lines = peopleOf(331, 10);
  const wildRows = [...titles, ...wildTable(lines)];
  const card = lines.map((line) =>
    personRow(line, [line.cells.nik.replace(/\d{4}$/, "0001"), ...cellsOf(line, short)]),
  );
  const cardNames = [
    "Nomor KK",
    "Nomor Induk Kependudukan",
    "Nama Sesuai KTP",
    "Tgl Lhr",
    "J.K",
    "Alamat Rumah",
    "No. RT",
    "No. RW",
    "Desa/Kelurahan",
    "Kecamatan",
    "No. WhatsApp",
  ];
  const cardRows = [otherRow(cardNames), ...card];
  const unknown = delimited([
    otherRow(["Identitas Warga", "Panggilan", "Kelahiran", "Kode", "Wilayah", "Distrik"]),
    ...lines.map((line) =>
      otherRow([
        line.cells.nik,
        line.cells.nama,
        line.cells.tgl_lahir,
        line.sex,
        line.cells.kelurahan,
        line.cells.kecamatan,
      ]),
    ),
  ]);
  const misspelt = delimited([
    otherRow(["NIK", "Nama", "Tangal Lahirr", "Jenis Klamin", "Kelurhan", "Kecamatann"]),
    ...lines.map((line) =>
      otherRow(cellsOf(line, ["nik", "nama", "tgl_lahir", "jenis_kelamin", "kelurahan", "kecamatan"])),
    ),
  ]);
  const doubled = delimited([
    otherRow([...short, "NIK"]),
    ...lines.map((line) => otherRow([...cellsOf(line, short), line.cells.nik])),
  ]);
  const lacking = delimited([
    otherRow(["nik", "nama", "alamat"]),
    ...lines.map((line) => otherRow(cellsOf(line, ["nik", "nama", "alamat"]))),
  ]);
  const region = lines.map((line) =>
    personRow(line, [
      ...cellsOf(line, ["nik", "nama", "tgl_lahir", "jenis_kelamin"]),
      `Kel. ${line.cells.kelurahan} Kec. ${line.cells.kecamatan}`,
      line.cells.rt ? `RT ${line.cells.rt} RW ${line.cells.rw}` : `RW ${line.cells.rw}`,
    ]),
  );
  const regionRows = [
    otherRow([
      "NIK (16 digit)",
      "NAMA LENGKAP *",
      "TANGGAL LAHIR (dd/mm/yyyy)",
      "JENIS KELAMIN (L/P)",
      "KEL/KEC",
      "RT/RW",
    ]),
    ...region,
  ];
  const twoLines = [
    otherRow(["No", "NIK", "Nama", "Lahir", "", "L/P", "Alamat", "", "", "Kelurahan", "Kecamatan"]),
    otherRow(["", "", "", "Tempat", "Tanggal", "", "Jalan", "RT", "RW", "", ""]),
    ...lines.map((line, n) =>
      personRow(line, [
        n + 1,
        ...cellsOf(line, [
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
        ]),
      ]),
    ),
  ];
  return [
    [
      "csv-other-names.csv",
      readAs(
        "Other names for the columns; place and date of birth in one cell, RT and RW too.",
        wildRows,
        delimited(wildRows),
      ),
    ],
    [
      "csv-family-card.csv",
      readAs(
        "The number of the family card, 16 digits too, stands before the NIK.",
        cardRows,
        delimited(cardRows, { mark: "," }),
      ),
    ],
    [
      "csv-region-in-one-cell.csv",
      readAs(
        "Kelurahan and kecamatan in one cell; explanations behind the names.",
        regionRows,
        delimited(regionRows),
      ),
    ],
    ["csv-two-line-header.csv", readAs("A header of two lines.", twoLines, delimited(twoLines))],
    [
      "csv-unknown-header.csv",
      {
        bytes: Buffer.from(unknown),
        expected: {
          shows: "No column has a name that is known; what stands in them tells.",
          result: "unmapped",
          missing: [],
          targets: {
            "Identitas Warga": "nik",
            Panggilan: "nama",
            Kelahiran: "tgl_lahir",
            Kode: "jenis_kelamin",
            Wilayah: "kelurahan",
            Distrik: "kecamatan",
          },
        },
      },
    ],
    [
      "csv-misspelt-header.csv",
      {
        bytes: Buffer.from(misspelt),
        expected: {
          shows: "Names of columns with typing errors: proposed, not assumed.",
          result: "unmapped",
          missing: [],
          targets: {
            NIK: "nik",
            Nama: "nama",
            "Tangal Lahirr": "tgl_lahir",
            "Jenis Klamin": "jenis_kelamin",
            Kelurhan: "kelurahan",
            Kecamatann: "kecamatan",
          },
        },
      },
    ],
    [
      "csv-column-twice.csv",
      {
        bytes: Buffer.from(doubled),
        expected: {
          shows: "The column NIK stands twice.",
          result: "refused",
          code: "file.wrong_header",
          words: ["dua kali: nik"],
        },
      },
    ],
    [
      "csv-columns-lacking.csv",
      {
        bytes: Buffer.from(lacking),
        expected: {
          shows: "Required columns are not there at all.",
          result: "refused",
          code: "file.wrong_header",
          words: ["Tidak ditemukan: tgl_lahir, jenis_kelamin, kelurahan, kecamatan"],
        },
      },
    ],
  ];
}

function noCSV(): readonly Named[] {
  const lines = peopleOf(341, 3);
  const page = `<html><head><meta charset="utf-8"></head><body><table><tr>${short.map((name) => `<th>${name}</th>`).join("")}</tr>${lines
    .map(
      (line) =>
        `<tr>${cellsOf(line, short)
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
    )
    .join("")}</table></body></html>`;
  const oldXML = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>nik</Data></Cell></Row></Table></Worksheet></Workbook>`;
  const refused = (shows: string, bytes: string, code: string, words: readonly string[]): UglyFile => ({
    bytes: Buffer.from(bytes),
    expected: { shows, result: "refused", code, words },
  });
  return [
    [
      "web-page.xls",
      refused("A web page that an application called Excel.", page, "file.web_page", [
        "Simpan Sebagai",
        ".xlsx",
      ]),
    ],
    ["xml-2003.xls", refused("The XML of Excel 2003.", oldXML, "file.web_page", ["Simpan Sebagai", ".xlsx"])],
    [
      "printed.pdf",
      refused(
        "A printed list.",
        "%PDF-1.4\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
        "file.pdf",
        ["PDF"],
      ),
    ],
  ];
}

/** Text files as they come. */
export function textFiles(): readonly Named[] {
  return [...encodings(), ...layouts(), ...cells(), ...headers(), ...noCSV()];
}
