import { readdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { zipBomb } from "../../../local/src/roster/bomb.ts";
import { kedatonRoster } from "../../../local/src/roster/sample.ts";
import { workbook, workbookParts } from "../../../local/src/roster/workbook.ts";
import { entryOf, zip } from "../../../local/src/roster/zip.ts";
import { RuleError } from "../shared/error.ts";
import { requiredColumns } from "./columns.ts";
import { UnknownHeader } from "./mapping/schema.ts";
import { openRoster, type RosterLine, readRoster } from "./read-roster.ts";
import { judge } from "./rules.ts";
import type { FindingCode } from "./schema.ts";

const samples = fileURLToPath(new URL("../../../../samples/", import.meta.url));

async function linesOf(bytes: Uint8Array | string): Promise<readonly RosterLine[]> {
  const lines: RosterLine[] = [];
  for await (const line of readRoster(Readable.from([Buffer.from(bytes)]))) lines.push(line);
  return lines;
}

async function refusalOf(bytes: Uint8Array | string): Promise<RuleError> {
  try {
    for await (const _ of readRoster(Readable.from([Buffer.from(bytes)])));
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
  return expect.fail("the file was read");
}

const header = [...requiredColumns, "alamat"];
const person = ["1871011708750001", "Budi Santoso", "17/08/1975", "L", "Kedaton", "Kedaton", "Gg. Mawar 1"];
const text = (rows: readonly (readonly string[])[], mark = ",") =>
  rows.map((cells) => cells.join(mark)).join("\r\n");
const expected = Object.fromEntries(header.map((column, n) => [column, person[n]]));

/** A workbook whose first sheet holds this XML between its rows' tags. */
function sheet(rows: string): Uint8Array {
  const xml = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  return zip([...workbookParts(), entryOf("xl/worksheets/sheet1.xml", xml)]);
}

const inline = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const rowOf = (cells: readonly string[], number = "") =>
  `<row${number && ` r="${number}"`}>${cells.map(inline).join("")}</row>`;

describe("readRoster", () => {
  it.each([
    ["commas", text([header, person])],
    ["semicolons", text([header, person], ";")],
    ["tabs", text([header, person], "\t")],
    ["a byte order mark", `\uFEFF${text([header, person], ";")}`],
    ["a byte order mark and commas", `\uFEFF${text([header, person])}`],
    ["line feeds alone", text([header, person]).replaceAll("\r\n", "\n")],
    ["a line end after the last line", `${text([header, person])}\r\n`],
    ["a header in other case, order kept", text([header.map((name) => name.toUpperCase()), person])],
    [
      "every cell between quotes",
      text(
        [header, person].map((cells) => cells.map((cell) => `"${cell}"`)),
        ";",
      ),
    ],
  ])("reads a CSV with %s", async (_, file) => {
    expect(await linesOf(file)).toEqual([{ row: 2, line: expected, cells: person }]);
  });

  it("finds the separator by the header, not by how often a mark stands in the text", async () => {
    const wordy = person
      .with(1, "H. Budi, S.Pd., M.Pd.")
      .with(6, "Gg. Mawar, No. 1, RT 1, RW 2, Kel. Kedaton, Kec. Kedaton");
    const [line] = await linesOf(text([header, wordy], ";"));
    expect(line?.line).toMatchObject({ nama: wordy[1], alamat: wordy[6] });
  });

  it("keeps separators, quotes and line ends inside quoted cells", async () => {
    const alamat = 'Gg. "Mawar", RT 1;\nKedaton';
    const [line] = await linesOf(text([header, person.with(6, `"${alamat.replaceAll('"', '""')}"`)]));
    expect(line?.line.alamat).toBe(alamat);
  });

  it("reads a file that Windows wrote in its own letters", async () => {
    const file = Buffer.concat([
      Buffer.from(text([header, person.slice(0, 1)], ";")),
      Buffer.from([0x3b, 0x4d, 0x61, 0x92, 0x72, 0x75, 0x66, 0x20, 0xc9, 0x96]),
      Buffer.from(`;${person.slice(2).join(";")}\r\n`),
    ]);
    const [line] = await linesOf(file);
    expect(line?.line.nama).toBe("Ma’ruf É–");
  });

  it("reads UTF-8 that is cut between two chunks", async () => {
    const bytes = Buffer.from(text([header, person.with(1, "Ma’ruf É–")]));
    const chunks = Array.from(bytes, (byte) => Buffer.from([byte]));
    for await (const { line } of readRoster(Readable.from(chunks))) expect(line.nama).toBe("Ma’ruf É–");
  });

  it("finds the header below titles, and counts lines as the file does", async () => {
    const title = [
      ["DAFTAR KETUA RT"],
      ["Kecamatan Kedaton, 2026"],
      [""],
      header,
      person,
      ["", "", ""],
      person,
    ];
    const lines = await linesOf(text(title, ";"));
    expect(lines.map(({ row }) => row)).toEqual([5, 7]);
    expect(lines[1]?.line).toEqual(expected);
  });

  it("looks for the header below thirty lines of title", async () => {
    const title = (count: number) => Array.from({ length: count }, (_, n) => [`Judul ${n}`, "x"]);
    expect(await linesOf(text([...title(30), header, person]))).toHaveLength(1);
    expect(await refusalOf(text([...title(31), header, person]))).toMatchObject({
      code: "file.wrong_header",
    });
  });

  it("gives every line a number of its own when a cell has several lines", async () => {
    const lines = await linesOf(text([header, person.with(6, '"a\nb\nc"'), person, person]));
    expect(lines.map(({ row }) => row)).toEqual([4, 5, 6]);
  });

  it("leaves out columns it does not know and cells that are not there", async () => {
    const file = text([
      ["no", ...header, "catatan"],
      ["1", ...person.slice(0, 6)],
    ]);
    const { alamat: _, ...rest } = expected;
    expect((await linesOf(file))[0]?.line).toEqual(rest);
  });

  it("reads a workbook: text as text, dates and numbers as numbers, rows by their number", async () => {
    const { lines } = kedatonRoster();
    const read = await linesOf(await workbook(lines));
    expect(read.map(({ row }) => row)).toEqual(lines.map((_, n) => n + 2));
    for (const [n, { line }] of read.entries()) {
      const cells = lines[n]?.cells;
      expect(line).toMatchObject({ nik: cells?.nik, nama: cells?.nama, kelurahan: cells?.kelurahan });
      expect(typeof line.tgl_lahir).toBe("number");
      expect(line.penghasilan).toBe(1_000_000);
    }
  });

  it("reads a workbook with titles, gaps and a NIK that became a number", async () => {
    const cell = (value: string) => ({ value, type: String });
    const numbered = [{ value: 1_871_011_708_750_001, type: Number }, ...person.slice(1).map(cell)];
    const file = await writeExcelFile(
      [[cell("DAFTAR KETUA RT")], [], header.map(cell), [], numbered, [null, cell(" ")], person.map(cell)],
      { sheet: "Daftar" },
    ).toBuffer();
    const lines = await linesOf(file);
    expect(lines.map(({ row, line }) => [row, line.nik])).toEqual([
      [5, 1_871_011_708_750_001],
      [7, person[0]],
    ]);
  });

  it("reads a cell as long as a cell can be, every letter of it an entity", async () => {
    const file = sheet(rowOf([...header, "catatan"]) + rowOf([...person, "&#x1F600;".repeat(16_383)]));
    expect((await linesOf(file))[0]?.cells.at(-1)).toBe("😀".repeat(16_383));
  });

  it.each(["a", "é", "😀"])(
    "takes a row of 8,000 bytes and names the row that is longer: %s",
    async (letter) => {
      const frame = Buffer.byteLength(JSON.stringify({ ...expected, alamat: "" }));
      const letters = Math.floor((8_000 - frame) / Buffer.byteLength(letter));
      const long = (count: number) => text([header, person, person.with(6, letter.repeat(count))], ";");
      expect(await linesOf(long(letters))).toHaveLength(2);
      const refusal = await refusalOf(long(letters + 1));
      expect(refusal.code).toBe("file.row_too_long");
      expect(refusal.message).toContain("baris 3 ");
    },
  );

  it.each([
    ["no numbers", ["", "", ""], [2, 3]],
    ["numbers", ["3", "5", "9"], [5, 9]],
    ["the same number twice", ["1", "4", "4"], [4, 5]],
    ["numbers that go back", ["7", "3", "2"], [8, 9]],
    ["numbers that are none", ["x", "1e999", "2.5"], [2, 3]],
  ])(
    "numbers every row of a workbook once when its rows have %s",
    async (_, [first, second, third], rows) => {
      const file = sheet(rowOf(header, first) + rowOf(person, second) + rowOf(person, third));
      expect((await linesOf(file)).map(({ row }) => row)).toEqual(rows);
    },
  );

  it.each([
    ["empty.csv", "file.empty", []],
    ["header-only.csv", "file.no_rows", []],
    ["no-sheet.xlsx", "file.unreadable", ["XLSX"]],
    ["not-a-roster.csv", "file.unreadable", ["CSV", "XLSX"]],
    ["password.xlsx", "file.old_format", ["kata sandi"]],
    ["truncated.xlsx", "file.unreadable", ["XLSX"]],
    ["wrong-header.csv", "file.wrong_header", requiredColumns],
  ])("names what is wrong with samples/broken/%s: %s", async (name, code, words) => {
    const refusal = await refusalOf(readFileSync(join(samples, "broken", name)));
    expect(refusal.code).toBe(code);
    for (const word of words) expect(refusal.message).toContain(word);
  });

  it("has an answer for every file of samples/broken", () => {
    expect(readdirSync(join(samples, "broken"))).toHaveLength(7);
  });

  it("names the columns that are missing from the line that comes nearest, and only those", async () => {
    const near = header.filter((column) => column !== "tgl_lahir" && column !== "kecamatan");
    const refusal = await refusalOf(text([["Daftar"], near, person]));
    expect(refusal).toMatchObject({ code: "file.wrong_header", details: { missing: "tgl_lahir,kecamatan" } });
    expect(refusal.message).toContain("Tidak ditemukan: tgl_lahir, kecamatan.");
  });

  it("names the columns that stand twice", async () => {
    const refusal = await refusalOf(
      text([
        [...header, "NIK"],
        [...person, person[0] ?? ""],
      ]),
    );
    expect(refusal.code).toBe("file.wrong_header");
    expect(refusal.message).toContain("dua kali: nik.");
  });

  it.each([
    ["blank lines", "\r\n\r\n", "file.empty"],
    ["a quote that is not closed", text([header, person.with(6, '"Gg. Mawar')]), "file.unreadable"],
    ["a line without end", `${text([header])}\r\n${"x".repeat(300_000)}`, "file.unreadable"],
    ["UTF-16 text", Buffer.from(text([header, person]), "utf16le"), "file.unreadable"],
    ["an image", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "file.unreadable"],
    ["an archive without a workbook", zip([entryOf("a.txt", "a")]), "file.unreadable"],
    ["a workbook without its sheet", zip(workbookParts()), "file.unreadable"],
    ["a sheet that is no XML", sheet("<row><c></row>"), "file.unreadable"],
    ["a sheet without rows", sheet(""), "file.empty"],
    ["a sheet with a header alone", sheet(rowOf(header)), "file.no_rows"],
    [
      "a cell that is longer than cells are",
      sheet(rowOf(header) + rowOf(["x".repeat(32_768)])),
      "file.unreadable",
    ],
  ])("refuses %s", async (_, file, code) => {
    expect((await refusalOf(file)).code).toBe(code);
  });

  it("reads 200,000 rows and refuses more", async () => {
    const rows = (count: number) => Buffer.from(`${header.join(",")}\n${"1,B,,L,K,K,\n".repeat(count)}`);
    let read = 0;
    for await (const { row } of readRoster(Readable.from([rows(200_000)]))) read = row - 1;
    expect(read).toBe(200_000);
    expect((await refusalOf(rows(200_001))).code).toBe("file.too_many_rows");
  }, 60_000);

  it("removes its own copy of the file, read to the end or not", async () => {
    const copies = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("roster-"));
    const before = new Set(await copies());
    await linesOf(text([header, person]));
    await refusalOf("x");
    for await (const _ of readRoster(Readable.from([Buffer.from(text([header, person, person]))]))) break;
    expect((await copies()).filter((name) => !before.has(name))).toEqual([]);
  });

  it("passes on that the file could not be fetched", async () => {
    const source = new Readable({
      read() {
        this.destroy(new Error("connection lost"));
      },
    });
    const reading = async () => {
      for await (const _ of readRoster(source)) expect.fail("a line was read");
    };
    await expect(reading()).rejects.toThrow("connection lost");
  });
});

describe("readRoster of a workbook that unpacks to far more than its file", () => {
  it.each([
    ["a gibibyte of rows", 1, {}, "file.unpacks_too_large"],
    ["a gibibyte in one cell", 1, { shape: "cell" }, "file.unpacks_too_large"],
    ["a gibibyte that is declared as a few bytes", 1, { declaredBytes: 4_000 }, "file.unreadable"],
    ["one cell of as much as may be unpacked", 0.28, { shape: "cell" }, "file.unreadable"],
  ] as const)(
    "stops in bounded memory: %s",
    async (_, gibibytes, options, code) => {
      const bomb = zipBomb(gibibytes, options);
      const start = process.memoryUsage().rss;
      let most = start;
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage().rss);
      }, 5);
      try {
        expect((await refusalOf(bomb)).code).toBe(code);
      } finally {
        clearInterval(watch);
      }
      expect((most - start) / 2 ** 20).toBeLessThan(200);
    },
    60_000,
  );
});

describe("the sample rosters", () => {
  type Expected = {
    readonly today: string;
    readonly scope: string;
    readonly counts: { readonly rows: number };
    readonly rows: readonly { readonly row: number; readonly findings: readonly FindingCode[] }[];
  };

  it.each(["roster-rt-rw-2951.csv", "roster-kedaton-40.xlsx", "roster-kelurahan-kedaton-12.csv"])(
    "reads and judges %s row by row as its list of flaws says",
    async (name) => {
      const list = readFileSync(join(samples, name.replace(/\.\w+$/, ".expected.json")), "utf8");
      const { today, scope, counts, rows }: Expected = JSON.parse(list);
      const lines = await linesOf(readFileSync(join(samples, name)));
      expect(lines).toHaveLength(counts.rows);
      const found = lines.map(({ row, line }) => {
        const { findings } = judge(line, { today, scope, category: "RT_HEAD" });
        return { row, findings: findings.map(({ code }) => code) };
      });
      // Whether a NIK stands twice is a question to the whole file, which the row alone cannot answer.
      const alone = rows
        .map(({ row, findings }) => ({
          row,
          findings: findings.filter((code) => code !== "DUPLICATE_IN_FILE"),
        }))
        .filter(({ findings }) => findings.length > 0);
      expect(found.filter(({ findings }) => findings.length > 0)).toEqual(alone);
    },
  );
});

describe("a stray quote", () => {
  it("joins nobody into another's cell: each line stays a row of its own", async () => {
    const header = "nik;nama;tgl_lahir;jenis_kelamin;kelurahan;kecamatan";
    const person = (n: number, name: string) => `18711100000000${n};${name};1970-01-01;L;Kedaton;Kedaton`;
    const file = [
      header,
      person(11, '"BUDI'),
      person(12, "ANI"),
      person(13, 'CITRA"'),
      person(14, "DEDI"),
    ].join("\n");
    const rows = [];
    for await (const row of readRoster(Readable.from([Buffer.from(file)]))) rows.push(row);
    expect(rows.map(({ row, line }) => [row, line.nik])).toEqual([
      [2, "1871110000000011"],
      [3, "1871110000000012"],
      [4, "1871110000000013"],
      [5, "1871110000000014"],
    ]);
  });
});

describe("openRoster", () => {
  const strange = ["Warga", "Panggilan", "Kelahiran", "Kode", "Wilayah", "Distrik", "Lain"];
  const file = () => Readable.from([Buffer.from(text([strange, person, person.with(1, "Ani")], ";"))]);

  async function unknownOf(source: Readable) {
    const roster = await openRoster(source);
    await roster.close();
    return roster.kind === "unmapped" ? roster.unknown : expect.fail("it was read");
  }

  it("shows a header it does not know with what it seems to hold, no number in full", async () => {
    const unknown = await unknownOf(file());
    expect(UnknownHeader.parse(unknown)).toEqual(unknown);
    expect(unknown.columns.map(({ name }) => name)).toEqual(strange);
    expect(unknown.row).toBe(1);
    expect(unknown.columns[0]?.examples).toEqual(["************0001", "************0001"]);
    expect(unknown.columns[1]?.examples).toEqual(["Budi Santoso", "Ani"]);
    expect(unknown.columns.map(({ target }) => target)).toEqual([...requiredColumns, null]);
  });

  it("reads it by the mapping that the sender confirmed, and asks for it by its fingerprint", async () => {
    const known = (await unknownOf(file())).fingerprint;
    const confirmed = { fingerprint: known, targets: [...requiredColumns, "alamat" as const] };
    const asked: string[] = [];
    const roster = await openRoster(file(), {
      async mappingFor(fingerprint) {
        asked.push(fingerprint);
        return fingerprint === known ? confirmed : undefined;
      },
    });
    if (roster.kind !== "ready") return expect.fail("it still waits");
    const lines: RosterLine[] = [];
    for await (const line of roster.lines) lines.push(line);
    expect(lines.map(({ line }) => line)).toEqual([expected, { ...expected, nama: "Ani" }]);
    expect(asked).toEqual([known]);
  });

  it("reads a header it knows without asking, by a confirmed mapping where there is one", async () => {
    const known = () =>
      Readable.from([
        Buffer.from(
          text([
            [...header, "catatan"],
            [...person, "Gg. Melati 2"],
          ]),
        ),
      ]);
    const roster = await openRoster(known());
    await roster.close();
    expect(roster.kind).toBe("ready");
    const other = await openRoster(known(), {
      mappingFor: async (fingerprint) => ({ fingerprint, targets: [...requiredColumns, null, "alamat"] }),
    });
    if (other.kind !== "ready") return expect.fail("it waits");
    for await (const { line } of other.lines) expect(line.alamat).toBe("Gg. Melati 2");
  });

  it("ends in a refusal that names the fingerprint where nobody can be asked", async () => {
    const { fingerprint } = await unknownOf(file());
    expect(await refusalOf(text([strange, person], ";"))).toMatchObject({
      code: "file.mapping_needed",
      details: { fingerprint },
    });
  });

  const bare = header.filter((column) => column !== "kelurahan" && column !== "kecamatan");
  const bareCells = person.filter((_, n) => n !== 4 && n !== 5);

  it.each([
    ["in one line", [["DAFTAR KETUA RT KELURAHAN SURABAYA KECAMATAN KEDATON TAHUN 2026"]]],
    [
      "in two lines, the name in a cell of its own",
      [
        ["Kelurahan", ":", "Surabaya"],
        ["Kecamatan", ":", "Kedaton"],
      ],
    ],
  ])("takes the region from the title where no column holds it: %s", async (_, titles) => {
    const roster = await openRoster(Readable.from([Buffer.from(text([...titles, bare, bareCells]))]));
    if (roster.kind !== "ready") return expect.fail("it waits");
    for await (const { line } of roster.lines) {
      expect(line.kelurahan).toMatch(/^surabaya$/i);
      expect(line.kecamatan).toMatch(/^kedaton$/i);
    }
    expect(roster.notes()).toMatchObject([{ code: "REGION_FROM_TITLE" }]);
  });

  it.each([
    ["no kelurahan of the city", [["KELURAHAN SUKAMULYA KECAMATAN KEDATON"]]],
    ["two of them", [["KELURAHAN SURABAYA"], ["KELURAHAN KEDATON"], ["KECAMATAN KEDATON"]]],
    ["none", [["DAFTAR KETUA RT"]]],
  ])("takes nothing from a title that names %s", async (_, titles) => {
    expect((await refusalOf(text([...titles, bare, bareCells]))).code).toBe("file.wrong_header");
  });

  it("tells in its notes nothing of a person", async () => {
    const roster = await openRoster(
      Readable.from([
        Buffer.from(text([header, person, ["Lurah Kedaton"], ["SUTRISNO"], ["NIP. 197001011995031001"]])),
      ]),
    );
    if (roster.kind !== "ready") return expect.fail("it waits");
    for await (const _ of roster.lines);
    expect(roster.notes()).toMatchObject([{ code: "SIGNATURE", count: 3, rows: [3, 4, 5] }]);
    expect(JSON.stringify(roster.notes())).not.toMatch(/SUTRISNO|1970/);
  });

  it.each([
    ["a NIK", ["1871011708750001", "", "", "", "", ""]],
    ["a damaged NIK", ["1.87101E+15", "LURAH", "", "", "", ""]],
    ["a date of birth", ["", "LURAH", "17/08/1975", "", "", ""]],
    ["a sex", ["", "LURAH", "", "P", "", ""]],
    ["five cells", ["", "LURAH", "", "", "Kedaton", "Kedaton", "Gg. 1", "Ketua", "a"]],
  ])("takes for a person whoever has %s, below a signature too", async (_, cells) => {
    const lines = await linesOf(text([header, person, ["Mengetahui"], cells]));
    expect(lines.map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe("an ODS workbook", () => {
  const document = (rows: string) =>
    zip([
      entryOf(
        "content.xml",
        `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><table:table table:name="A">${rows}</table:table></office:body></office:document-content>`,
      ),
    ]);
  const cell = (value: string) =>
    `<table:table-cell><text:p>${value}</text:p><office:annotation><text:p>catatan</text:p></office:annotation></table:table-cell>`;
  const row = (cells: readonly string[], repeated = 1) =>
    `<table:table-row table:number-rows-repeated="${repeated}">${cells.map(cell).join("")}</table:table-row>`;

  it("is read with its repetitions, without comments, empty rows to the end of the sheet", async () => {
    const empty =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>';
    const lines = await linesOf(document(row(header) + row([], 3) + row(person, 2) + empty));
    expect(lines.map((line) => [line.row, line.line])).toEqual([
      [5, expected],
      [6, expected],
    ]);
  });

  it.each([
    ["rows", row(header) + row(person, 1_000_000)],
    [
      "cells",
      row(header) +
        row([])
          .replace(
            "></",
            `>${cell("x".repeat(30_000)).replace("cell>", 'cell table:number-columns-repeated="256">')}</`,
          )
          .repeat(3) +
        row(["x".repeat(30_000)], 1_000),
    ],
  ])("that repeats its %s without end is stopped", async (_, rows) => {
    expect((await refusalOf(document(rows))).code).toBe("file.unpacks_too_large");
  });

  it.each([
    ["no sheet", zip([entryOf("content.xml", "<a/>")]), "file.unreadable"],
    ["no XML", zip([entryOf("content.xml", "<a><b></a>")]), "file.unreadable"],
    ["an empty sheet", document(""), "file.empty"],
  ])("with %s is refused", async (_, bytes, code) => {
    expect((await refusalOf(bytes)).code).toBe(code);
  });
});
