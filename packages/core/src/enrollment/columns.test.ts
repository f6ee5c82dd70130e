import { describe, expect, it } from "vitest";
import { columnOf, columns, readHeader, requiredColumns } from "./columns.ts";

describe("columnOf", () => {
  it.each(columns)("knows %s in any case", (column) => {
    expect(columnOf(column)).toBe(column);
    expect(columnOf(column.toUpperCase())).toBe(column);
  });

  it.each([
    ["\uFEFFnik", "nik"],
    ["  NIK  ", "nik"],
    ["Jenis_Kelamin (L/P)", "jenis_kelamin"],
    ["Jenis Kelamin", "jenis_kelamin"],
    ["Tgl. Lahir", "tgl_lahir"],
    ["TGL-LAHIR", "tgl_lahir"],
    ["No. HP", "no_hp"],
    ["No SK", "no_sk"],
    ["Tempat  Lahir", "tempat_lahir"],
  ])("reads %j as %s", (header, column) => {
    expect(columnOf(header)).toBe(column);
  });

  it.each(["", "no", "hasil", "temuan", "nik ibu", "nama_ibu", "kota", "(nik)", "toString", "__proto__"])(
    "does not know %j",
    (header) => {
      expect(columnOf(header)).toBeUndefined();
    },
  );
});

describe("readHeader", () => {
  it("finds each column where it stands, in any order, beside ones it does not know", () => {
    const cells = ["No", ...requiredColumns.toReversed(), "Keterangan", "email"];
    expect(readHeader(cells)).toEqual({
      kind: "known",
      positions: [undefined, ...requiredColumns.toReversed(), undefined, "email"],
    });
  });

  it.each(requiredColumns)("names %s when it is missing", (column) => {
    expect(readHeader(columns.filter((other) => other !== column))).toEqual({
      kind: "unknown",
      missing: [column],
      doubled: [],
    });
  });

  it("names all that are missing from a line that is no header", () => {
    expect(readHeader(["Daftar Ketua RT"])).toEqual({
      kind: "unknown",
      missing: requiredColumns,
      doubled: [],
    });
    expect(readHeader([])).toMatchObject({ kind: "unknown", missing: requiredColumns });
  });

  it("refuses a column that stands twice, required or not", () => {
    expect(readHeader([...columns, "NIK", "E mail", "Email"])).toEqual({
      kind: "unknown",
      missing: [],
      doubled: ["nik", "email"],
    });
  });
});
