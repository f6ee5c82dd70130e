import { describe, expect, it } from "vitest";
import { columns, requiredColumns } from "../columns.ts";
import { names, unwanted } from "./names.ts";
import {
  applyMapping,
  certainPart,
  fingerprint,
  monthFirstIn,
  plainName,
  problemsOf,
  propose,
  readName,
} from "./rules.ts";
import { Mapping, Target } from "./schema.ts";

const person = ["1871011708759001", "BUDI SANTOSO", "17/08/1975", "L", "Surabaya", "Kedaton"];
const other = ["1871015708809002", "SITI AMINAH", "17/08/1980", "P", "Kedaton", "Kedaton"];
const samples = [person, other];
const targetsOf = (header: readonly string[], cells: readonly (readonly string[])[] = []) =>
  propose(header, cells).mapping.targets;

describe("the names of columns", () => {
  it("are written as they are compared, and each belongs to one column", () => {
    const all = [...Object.values(names).flat(), ...unwanted];
    for (const name of all) expect(plainName(name), name).toBe(name);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(Target.options.flatMap((target) => names[target].map((name) => [name, target] as const)))(
    "%j is %s",
    (name, target) => {
      expect(readName(name)).toMatchObject({ target });
    },
  );

  it.each([
    ["No. KTP", "nik"],
    ["No NIK (16 digit)", "nik"],
    ["NAMA LENGKAP *", "nama"],
    ["Tgl. Lhr", "tgl_lahir"],
    ["Tempat/Tgl Lahir", "ttl"],
    ["Tempat, Tanggal Lahir", "ttl"],
    ["L/P", "jenis_kelamin"],
    ["HP/WA", "no_hp"],
    ["Kel.", "kelurahan"],
    ["RT/RW", "rt_rw"],
    ["Alamat Lengkap", "alamat"],
  ])("%j is known for certain as %s", (header, target) => {
    expect(readName(header)).toEqual({ target, confidence: "synonym" });
  });

  it.each([
    ["Kecamatann", "kecamatan"],
    ["Jenis Klamin", "jenis_kelamin"],
    ["Tangal Lahirr", "tgl_lahir"],
  ])("%j is nearly %s", (header, target) => {
    expect(readName(header)).toEqual({ target, confidence: "similar" });
  });

  it.each(["No", "No. KK", "Nomor Kartu Keluarga", "Keterangan", "NIK Ibu", "Umur"])(
    "%j is not wanted",
    (header) => {
      expect(readName(header)).toBe("unwanted");
    },
  );

  it.each(["", "Warna", "xyz", "Nama Jalan Tol Trans Sumatera", "constructor", "__proto__"])(
    "%j says nothing",
    (header) => {
      expect(readName(header)).toBeUndefined();
    },
  );
});

describe("propose", () => {
  it("is certain of the template and of known names, in any order", () => {
    expect(propose(columns, [])).toMatchObject({ certain: true, missing: [], unmatched: [], doubled: [] });
    const header = ["Kec.", "Kel.", "L/P", "Tgl Lhr", "Nama Lengkap", "No KTP"];
    const proposal = propose(
      header,
      samples.map((cells) => cells.toReversed()),
    );
    expect(proposal).toMatchObject({ certain: true, missing: [] });
    expect(proposal.mapping.targets).toEqual([...requiredColumns].toReversed());
    expect(new Set(proposal.confidence)).toEqual(new Set(["synonym"]));
  });

  it("is not certain of a name with a typing error", () => {
    const proposal = propose(["NIK", "Nama", "Tgl Lahir", "L/P", "Kelurahan", "Kecamatn"], samples);
    expect(proposal).toMatchObject({ certain: false, missing: [] });
    expect(proposal.confidence[5]).toBe("similar");
  });

  it("tells by the cells where the names say nothing", () => {
    const proposal = propose(["A", "B", "C", "D", "E", "F"], samples);
    expect(proposal.mapping.targets).toEqual(requiredColumns);
    expect(proposal).toMatchObject({ certain: false, missing: [] });
    expect(new Set(proposal.confidence)).toEqual(new Set(["content"]));
  });

  it("never takes the family card for the NIK, whichever stands first", () => {
    const rows = samples.map((cells) => ["1871010101010001", ...cells]);
    expect(targetsOf(["No KK", "X", "Nama", "Tgl Lahir", "JK", "Kel", "Kec"], rows).slice(0, 2)).toEqual([
      null,
      "nik",
    ]);
  });

  it("doubts another name when the cells say otherwise, never the template's", () => {
    const swapped = samples.map(([nik = "", name = "", ...rest]) => [name, nik, ...rest]);
    const doubted = propose(["No KTP", "Nama Lengkap", "Tgl Lhr", "L/P", "Kel.", "Kec."], swapped);
    expect(doubted.certain).toBe(false);
    expect(doubted.confidence[0]).toBe("content");
    expect(
      propose(["nik", "nama", "tgl_lahir", "jenis_kelamin", "kelurahan", "kecamatan"], swapped).certain,
    ).toBe(true);
  });

  it("takes RT/RW for the post where RT or RW stands in it", () => {
    expect(targetsOf(["RT/RW"], [["RT"], ["RW"]])).toEqual(["jabatan"]);
    expect(targetsOf(["RT/RW"], [["003/005"], ["001/002"]])).toEqual(["rt_rw"]);
  });

  it("prefers the column that holds one thing alone, and the template's name", () => {
    expect(targetsOf(["TTL", "Tempat Lahir", "Tgl Lahir"])).toEqual([null, "tempat_lahir", "tgl_lahir"]);
    expect(targetsOf(["No KTP", "NIK"])).toEqual([null, "nik"]);
    expect(targetsOf(["No WA", "No HP", "Telepon"])).toEqual([null, "no_hp", null]);
  });

  it("asks where a required column stands twice by the same right", () => {
    const twice = propose([...columns.filter((column) => column !== "nik"), "No KTP", "Nomor KTP"], []);
    expect(twice).toMatchObject({ certain: false, doubled: ["nik"] });
    expect(propose([...columns, "NIK"], []).doubled).toEqual(["nik"]);
    expect(propose([...requiredColumns, "Alamat KTP", "Alamat Domisili"], []).certain).toBe(true);
  });

  it("reads the sex out of two columns of ticks, but not out of one", () => {
    expect(targetsOf(["L", "P"])).toEqual(["tanda_l", "tanda_p"]);
    expect(targetsOf(["L"])).toEqual([null]);
  });

  it("names what is missing and what is left over", () => {
    const proposal = propose(["NIK", "Nama", "Warna", "", "No"], []);
    expect(proposal.missing).toEqual(["tgl_lahir", "jenis_kelamin", "kelurahan", "kecamatan"]);
    expect(proposal.unmatched).toEqual([2, 4]);
  });

  it("gives a mapping that can be stored", () => {
    expect(Mapping.parse(propose(["NIK", "Nama"], []).mapping).targets).toEqual(["nik", "nama"]);
  });
});

describe("certainPart", () => {
  it("leaves out what was only likely", () => {
    const proposal = propose(
      [...requiredColumns, "No Hpp", "X"],
      [[...person, "081200000000", "a@b.example"]],
    );
    expect(proposal.mapping.targets.slice(6)).toEqual(["no_hp", "email"]);
    expect(certainPart(proposal).targets.slice(6)).toEqual([null, null]);
  });
});

describe("problemsOf", () => {
  it("finds what a mapping lacks and what it gives twice", () => {
    expect(problemsOf({ targets: ["nik", "nama", "ttl", "jenis_kelamin", "kel_kec"] })).toEqual({
      missing: [],
      doubled: [],
    });
    expect(problemsOf({ targets: ["nik", null, "nama"] }).missing).toEqual(requiredColumns.slice(2));
    expect(problemsOf({ targets: [...requiredColumns, "ttl"] }).doubled).toContain("tgl_lahir");
    expect(problemsOf({ targets: ["nik", "nama", "ttl", "tanda_l", "kel_kec"] }).missing).toEqual([
      "jenis_kelamin",
    ]);
    expect(problemsOf({ targets: ["nik", "nama", "ttl", "tanda_l", "tanda_p", "kel_kec"] })).toEqual({
      missing: [],
      doubled: [],
    });
  });
});

describe("fingerprint", () => {
  it("is the same for the same names, whatever their case, and another for another order", () => {
    expect(fingerprint(["NIK", " Nama. ", ""])).toBe(fingerprint(["nik", "NAMA"]));
    expect(fingerprint(["NIK", "Nama"])).not.toBe(fingerprint(["Nama", "NIK"]));
    expect(fingerprint(["", "NIK"])).not.toBe(fingerprint(["NIK"]));
  });
});

describe("applyMapping", () => {
  const apply = (
    targets: readonly (Target | null)[],
    cells: readonly (string | number | undefined)[],
    manner = {},
  ) => applyMapping({ targets }, cells, manner);

  it("takes apart what stands in one cell", () => {
    expect(
      apply(["ttl", "rt_rw", "kel_kec"], ["Metro, 17-08-1975", "003/005", "Surabaya/Kedaton"]).line,
    ).toEqual({
      tempat_lahir: "Metro",
      tgl_lahir: "17-08-1975",
      rt: "003",
      rw: "005",
      kelurahan: "Surabaya",
      kecamatan: "Kedaton",
    });
  });

  it("says which cell it could make nothing of, and keeps what may yet be judged", () => {
    expect(apply(["rt_rw"], [46_085])).toEqual({ line: {}, unread: ["rt_rw"] });
    expect(apply(["rt_rw"], ["-"])).toEqual({ line: {}, unread: [] });
    expect(apply(["ttl"], ["tidak tahu"]).line).toEqual({ tgl_lahir: "tidak tahu" });
    expect(apply(["kel_kec"], ["Kedaton"]).line).toEqual({ kelurahan: "Kedaton" });
  });

  it("reads ticks: one is an answer, both and words are none", () => {
    expect(apply(["tanda_l", "tanda_p"], ["√", undefined]).line).toEqual({ jenis_kelamin: "L" });
    expect(apply(["tanda_l", "tanda_p"], ["-", "v"]).line).toEqual({ jenis_kelamin: "P" });
    expect(apply(["tanda_l", "tanda_p"], ["v", "v"]).line).toEqual({ jenis_kelamin: "L/P" });
    expect(apply(["tanda_l", "tanda_p"], ["", "Lurah"]).line).toEqual({});
  });

  it("moves dates of the 1904 system, and dates alone", () => {
    expect(apply(["tgl_lahir", "penghasilan"], [26_161, 26_161], { shiftDays: 1462 }).line).toEqual({
      tgl_lahir: 27_623,
      penghasilan: 26_161,
    });
  });

  it("turns a date around only in a column that has the month first", () => {
    const manner = { monthFirst: ["tgl_lahir"] };
    expect(apply(["tgl_lahir", "tgl_sk"], ["8/9/1975", "8/9/2025"], manner).line).toEqual({
      tgl_lahir: "9/8/1975",
      tgl_sk: "8/9/2025",
    });
    expect(apply(["tgl_lahir"], ["17/8/1975"], manner).line).toEqual({ tgl_lahir: "17/8/1975" });
  });
});

describe("monthFirstIn", () => {
  const found = (...dates: readonly string[]) =>
    monthFirstIn(
      { targets: ["tgl_lahir"] },
      dates.map((date) => [date]),
    );

  it("needs a day that is no month, and nothing against it", () => {
    expect(found("08/17/1975", "01/02/1970")).toEqual(["tgl_lahir"]);
    expect(found("01/02/1970", "03/04/1971")).toEqual([]);
    expect(found("08/17/1975", "17/08/1975")).toEqual([]);
    expect(found()).toEqual([]);
  });
});
