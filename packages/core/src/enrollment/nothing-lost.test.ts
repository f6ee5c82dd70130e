import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uglyBook } from "../../../local/src/roster/ugly/sheet.ts";
import { requiredColumns } from "./columns.ts";
import { openRoster } from "./read-roster.ts";

/** Cells as they turn up in rosters, people's and others'. */
const cell = fc.constantFrom(
  ...["", "", "", " ", "1871011708759001", "1871011708759002", "Budi", "17/08/1975", "L", "P", "Kedaton"],
  ...["Jumlah", "TOTAL 12", "12", "1", "2", "3", "Mengetahui", "Lurah Kedaton", "NIP. 197001011995031001"],
  ...["DAFTAR KETUA RT", "nik", "nama", "tgl_lahir", "CONTOH, HAPUS BARIS INI", "KELURAHAN KEDATON"],
  ...["Bandar Lampung, 5 Januari 2026", "-", "(1)", "(2)", "7.", "RT 01"],
);
const table = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 90 });
/** Ranges of one column, two to five rows high. */
const merge = fc
  .tuple(fc.nat(6), fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 4 }))
  .map(([column, top, height]) => {
    const letter = String.fromCharCode(65 + column);
    return `${letter}${top}:${letter}${top + height}`;
  });

/** Codes that speak of a row which is no person; the others speak of people, or of the file. */
const instead = [
  ...["TOTAL_ROW", "SIGNATURE", "HEADING", "REPEATED_HEADER", "COLUMN_NUMBERS", "NUMBER_ONLY"],
  ...["CONTINUATION", "EXAMPLE_ROW"],
];

async function accountOf(bytes: Uint8Array) {
  const roster = await openRoster(Readable.from([bytes]));
  if (roster.kind !== "ready") return expect.fail("the header is not known");
  const rows: number[] = [];
  try {
    for await (const { row } of roster.lines) rows.push(row);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "file.no_rows")) throw error;
  }
  const noted = roster.notes().filter(({ code }) => instead.includes(code));
  return { rows, noted: noted.reduce((total, { count }) => total + count, 0) };
}

const isFilled = (cells: readonly string[]) => cells.some((one) => one.trim() !== "");
const header = [...requiredColumns, "no"];

describe("every row of a file", () => {
  it("is a person or is spoken of in a note, once: CSV", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = [header, ...rows].map((cells) => cells.map((one) => `"${one}"`).join(";")).join("\n");
        const account = await accountOf(Buffer.from(text));
        const filled = rows.flatMap((cells, n) => (isFilled(cells) ? [n + 2] : []));
        expect(account.rows.length + account.noted).toBe(filled.length);
        expect(account.rows).toEqual(filled.filter((row) => account.rows.includes(row)));
      }),
      { numRuns: 60 },
    );
  });

  it("is a person or is spoken of in a note, once: a workbook with joined cells", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.array(merge, { maxLength: 12 }), async (rows, merges) => {
        const account = await accountOf(
          uglyBook({ sheets: [{ name: "A", rows: [header, ...rows], merges }] }),
        );
        expect(account.rows.length + account.noted).toBe(rows.filter(isFilled).length);
        expect(new Set(account.rows).size).toBe(account.rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it("that has a NIK of its own is a person", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.array(merge, { maxLength: 6 }), async (rows, merges) => {
        const account = await accountOf(
          uglyBook({ sheets: [{ name: "A", rows: [header, ...rows], merges }] }),
        );
        const named = rows.flatMap(([nik = "", name = ""], n) =>
          /^\d{16}$/.test(nik) && name !== "CONTOH, HAPUS BARIS INI" ? [n + 2] : [],
        );
        for (const row of named) expect(account.rows).toContain(row);
      }),
      { numRuns: 60 },
    );
  });
});
