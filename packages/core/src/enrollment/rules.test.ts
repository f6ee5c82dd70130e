import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../shared/date.ts";
import type { Cell, Line } from "./columns.ts";
import { categoryOf, failure, judge, judgeAge, outcomeOf, readDate, warning } from "./rules.ts";
import type { FindingCode } from "./schema.ts";

const today = "2026-01-05";
const city = { today, scope: "18.71", category: "RT_HEAD" } as const;

/** A man born on 17 August 1975 about whom there is nothing to say. */
const fine: Line = {
  nik: "1871011708750001",
  nama: "Budi Santoso",
  tgl_lahir: "1975-08-17",
  jenis_kelamin: "L",
  kelurahan: "Kedaton",
  kecamatan: "Kedaton",
};

const codesOf = (change: Line, setting: Parameters<typeof judge>[1] = city) =>
  judge({ ...fine, ...change }, setting).findings.map(({ code }) => code);
const personOf = (change: Line) => judge({ ...fine, ...change }, city).person;

/** A line whose NIK fits the date of birth. */
const bornOn = (date: string): Line => ({
  tgl_lahir: date,
  nik: `187101${date.slice(8)}${date.slice(5, 7)}${date.slice(2, 4)}0001`,
});

describe("judge", () => {
  it("finds nothing in a good row and reads the person", () => {
    expect(judge(fine, city)).toEqual({
      findings: [],
      nik: "1871011708750001",
      nikMasked: "1871********0001",
      name: "BUDI SANTOSO",
      kelurahanText: "Kedaton",
      category: "RT_HEAD",
      person: { name: "BUDI SANTOSO", birthDate: "1975-08-17", sex: "L", kelurahan: "18.71.01.1003" },
    });
  });

  it("reads every other column when it is filled", () => {
    const more: Line = {
      tempat_lahir: " Metro ",
      alamat: "Gg.  Mawar\nNo. 1",
      rt: "003",
      rw: 7,
      no_hp: "0812-0000-0001",
      email: "Budi@Surel.example",
      jabatan: "Ketua RW",
      no_sk: "003/1/2025",
      tgl_sk: "15/12/2025",
      pekerjaan: "Sopir",
      penghasilan: "Rp 1.000.000",
    };
    const { findings, category, person } = judge({ ...fine, ...more }, city);
    expect(findings).toEqual([]);
    expect(category).toBe("RW_HEAD");
    expect(person).toEqual({
      ...personOf({}),
      birthPlace: "Metro",
      address: "Gg. Mawar No. 1",
      rt: "3",
      rw: "7",
      phone: "081200000001",
      email: "budi@surel.example",
      decreeNumber: "003/1/2025",
      decreeDate: "2025-12-15",
      occupation: "Sopir",
      income: 1_000_000,
    });
  });

  it.each<[FindingCode, Line, Line]>([
    ["NIK_MISSING", { nik: "" }, {}],
    ["NIK_MISSING", { nik: undefined }, {}],
    ["NIK_FORMAT", { nik: "187101170875001" }, {}],
    ["NIK_FORMAT", { nik: "18710117087500012" }, {}],
    ["NIK_LOST_PRECISION", { nik: 1_871_011_708_750_000 }, { nik: 1_871_011_708_750_001 }],
    ["NIK_LOST_PRECISION", { nik: "1,87101E+15" }, {}],
    ["NAME_MISSING", { nama: "  " }, { nama: "B" }],
    ["NAME_MISSING", { nama: undefined }, {}],
    ["BIRTH_DATE_INVALID", { tgl_lahir: undefined }, {}],
    ["BIRTH_DATE_INVALID", { tgl_lahir: "31/02/1975" }, {}],
    ["BIRTH_DATE_INVALID", { tgl_lahir: "1975-8" }, { tgl_lahir: "1975-8-17" }],
    ["BIRTH_DATE_INVALID", { ...bornOn("2026-01-05"), tgl_lahir: "2026-01-06" }, bornOn("2026-01-05")],
    ["SEX_INVALID", { jenis_kelamin: "X" }, {}],
    ["SEX_INVALID", { jenis_kelamin: undefined }, {}],
    ["AGE_LIMIT", bornOn("1961-01-05"), bornOn("1975-08-17")],
    ["KELURAHAN_UNKNOWN", { kelurahan: "Kedatonan" }, { kelurahan: "Kel. Kedaton" }],
    ["KELURAHAN_UNKNOWN", { kecamatan: "Sukarame" }, { kecamatan: "KEC KEDATON" }],
    ["KELURAHAN_UNKNOWN", { kelurahan: undefined, kecamatan: undefined }, {}],
  ])("rejects for %s the row with %o and not the one with %o", (code, bad, good) => {
    const judgement = judge({ ...fine, ...bad }, city);
    expect(judgement.findings.map((finding) => finding.code)).toContain(code);
    expect(judgement.findings.find((finding) => finding.code === code)).toMatchObject({ severity: "error" });
    expect(outcomeOf(judgement.findings)).toBe("rejected");
    expect(judgement.person).toBeUndefined();
    expect(codesOf(good)).toEqual([]);
  });

  it.each<[FindingCode, Line, Line]>([
    ["NIK_BIRTH_DATE", { tgl_lahir: "1975-08-18" }, {}],
    ["NIK_BIRTH_DATE", { tgl_lahir: "1976-08-17" }, {}],
    ["NIK_BIRTH_DATE", { tgl_lahir: "1975-07-17" }, {}],
    ["NIK_SEX", { jenis_kelamin: "P" }, { jenis_kelamin: "P", nik: "1871015708750001" }],
    ["NIK_SEX", { nik: "1871015708750001" }, {}],
    ["EMAIL_INVALID", { email: "budi@surel" }, { email: "budi@surel.example" }],
    ["PHONE_INVALID", { no_hp: "0812" }, { no_hp: "081200000001" }],
    ["AGE_NEAR_LIMIT", bornOn("1961-04-05"), bornOn("1961-04-06")],
  ])("warns of %s for the row with %o and not the one with %o", (code, odd, good) => {
    const judgement = judge({ ...fine, ...odd }, city);
    expect(judgement.findings).toMatchObject([{ code, severity: "warning" }]);
    expect(outcomeOf(judgement.findings)).toBe("warned");
    expect(judgement.person).toBeDefined();
    expect(codesOf(good)).toEqual([]);
  });

  it("says everything at once", () => {
    const worst: Line = {
      nik: "1871015708750001",
      nama: "",
      tgl_lahir: "05/01/1961",
      jenis_kelamin: "L",
      kelurahan: "Sukarame",
      kecamatan: "Sukarame",
      email: "x",
      no_hp: "x",
    };
    expect(codesOf(worst, { ...city, scope: "18.71.01" })).toEqual([
      "NAME_MISSING",
      "AGE_LIMIT",
      "OUT_OF_SCOPE",
      "NIK_BIRTH_DATE",
      "NIK_SEX",
      "EMAIL_INVALID",
      "PHONE_INVALID",
    ]);
    expect(judge({}, city).findings.map(({ code }) => code)).toEqual([
      "NIK_MISSING",
      "NAME_MISSING",
      "BIRTH_DATE_INVALID",
      "SEX_INVALID",
      "KELURAHAN_UNKNOWN",
    ]);
  });

  it("names a field of the file and a message for every finding", () => {
    for (const { field, message } of judge({}, city).findings) {
      expect(field in fine).toBe(true);
      expect(message.length).toBeGreaterThan(10);
    }
  });

  it.each([
    ["18.71", []],
    ["18.71.01", []],
    ["18.71.01.1003", []],
    ["18.71.01.1004", ["OUT_OF_SCOPE"]],
    ["18.71.02", ["OUT_OF_SCOPE"]],
    ["18.72", ["OUT_OF_SCOPE"]],
    ["18.7", ["OUT_OF_SCOPE"]],
    ["18.71.01.100", ["OUT_OF_SCOPE"]],
  ])("judges a row of kelurahan Kedaton in scope %s as %j", (scope, codes) => {
    expect(codesOf({}, { ...city, scope })).toEqual(codes);
  });

  it.each<[Cell, "L" | "P" | undefined]>([
    ["L", "L"],
    ["l", "L"],
    [" laki-laki ", "L"],
    ["Laki Laki", "L"],
    ["LK", "L"],
    ["Lk.", "L"],
    ["Pria", "L"],
    ["P", "P"],
    ["Perempuan", "P"],
    ["pr", "P"],
    ["Wanita", "P"],
    ["W", undefined],
    ["L/P", undefined],
    ["M", undefined],
    [1, undefined],
    ["", undefined],
  ])("reads the sex %j as %s", (cell, sex) => {
    const nik = sex === "P" ? "1871015708750001" : fine.nik;
    expect(codesOf({ jenis_kelamin: cell, nik })).toEqual(sex ? [] : ["SEX_INVALID"]);
    expect(personOf({ jenis_kelamin: cell, nik })?.sex).toBe(sex);
  });

  it.each<[Cell, string | undefined]>([
    ["budi@surel.example", "budi@surel.example"],
    ["  BUDI.S+rt@Surel.Example ", "budi.s+rt@surel.example"],
    [`${"a".repeat(65)}@surel.example`, undefined],
    [`${"a".repeat(64)}@surel.example`, `${"a".repeat(64)}@surel.example`],
    ["budi@surel", undefined],
    ["budi surel@surel.example", undefined],
    ["budi@surel..example", undefined],
    ["budi@@surel.example", undefined],
    ["<budi@surel.example>", undefined],
    ["budi@surel.example,ani@surel.example", undefined],
    [12, undefined],
  ])("reads the e-mail %j as %s", (email, read) => {
    expect(codesOf({ email })).toEqual(read ? [] : ["EMAIL_INVALID"]);
    expect(personOf({ email })?.email).toBe(read);
  });

  it.each<[Cell, string | undefined]>([
    ["0812-0000-0001", "081200000001"],
    ["+62 812-0000-0001", "081200000001"],
    ["62812 0000 0001", "081200000001"],
    ["'+62 812-0000-0001", "081200000001"],
    ["(0721) 123.456", "0721123456"],
    [81_200_000_001, "081200000001"],
    ["812000000", "0812000000"],
    ["81200000", undefined],
    ["812000000001", "0812000000001"],
    ["8120000000012", undefined],
    ["071234567", "071234567"],
    ["07123456", undefined],
    ["0812000000012", "0812000000012"],
    ["08120000000123", undefined],
    ["0812000O001", undefined],
    ["112", undefined],
    ["+1 202 555 0100", undefined],
  ])("reads the telephone %j as %s", (phone, read) => {
    expect(codesOf({ no_hp: phone })).toEqual(read ? [] : ["PHONE_INVALID"]);
    expect(personOf({ no_hp: phone })?.phone).toBe(read);
  });

  it.each(["", "-", " - ", "'-", undefined])("takes %j as no e-mail and no telephone", (cell) => {
    expect(judge({ ...fine, email: cell, no_hp: cell }, city)).toMatchObject({
      findings: [],
      person: personOf({}),
    });
  });

  it.each<[Cell, number | undefined]>([
    ["1000000", 1_000_000],
    [1_000_000, 1_000_000],
    [1_250_000.5, 1_250_000],
    ["Rp1.250.000", 1_250_000],
    ["rp 1.250.000,00", 1_250_000],
    ["Rp. 1.250.000,-", 1_250_000],
    ["1,250,000.00", 1_250_000],
    ["1250000.5", 1_250_000],
    ["0", 0],
    ["999999999999", 999_999_999_999],
    ["1000000000000", undefined],
    ["satu juta", undefined],
    ["1,2 juta", undefined],
    ["-5", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("reads the income %j as %s", (cell, income) => {
    expect(personOf({ penghasilan: cell })?.income).toBe(income);
    expect(codesOf({ penghasilan: cell })).toEqual([]);
  });

  it.each<[Cell, string | undefined]>([
    ["001", "1"],
    ["01", "1"],
    [1, "1"],
    ["010", "10"],
    ["0", "0"],
    ["000", "0"],
    ["", undefined],
  ])("writes RT and RW %j as %s", (cell, unit) => {
    expect(personOf({ rt: cell, rw: cell })).toMatchObject(unit ? { rt: unit, rw: unit } : {});
    expect(personOf({ rt: cell })?.rt).toBe(unit);
  });

  it("leaves out the date of a decree that cannot be read", () => {
    expect(personOf({ tgl_sk: "kemarin" })).toEqual(personOf({}));
  });

  it("says nothing of birth date or sex where there is no readable NIK", () => {
    expect(codesOf({ nik: "x", tgl_lahir: "1975-08-18", jenis_kelamin: "P" })).toEqual(["NIK_FORMAT"]);
  });

  it("never throws and never keeps a person with an error, whatever stands in the cells", () => {
    const cell = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.integer(), fc.constant(undefined));
    const line = fc.record(
      Object.fromEntries(
        Object.keys({ ...fine, email: 0, no_hp: 0, rt: 0, penghasilan: 0, tgl_sk: 0 }).map((column) => [
          column,
          cell,
        ]),
      ),
    );
    fc.assert(
      fc.property(line, (cells) => {
        const { findings, person } = judge({ ...fine, ...(cells as Line) }, city);
        expect(person === undefined).toBe(outcomeOf(findings) === "rejected");
      }),
    );
  });
});

describe("judgeAge", () => {
  const codes = (birthDate: string, day = today) => judgeAge(birthDate, day).map(({ code }) => code);

  it.each([
    ["1961-01-04", ["AGE_LIMIT"], "65 yesterday"],
    ["1961-01-05", ["AGE_LIMIT"], "65 today"],
    ["1961-01-06", ["AGE_NEAR_LIMIT"], "65 tomorrow"],
    ["1961-04-04", ["AGE_NEAR_LIMIT"], "65 in 89 days"],
    ["1961-04-05", ["AGE_NEAR_LIMIT"], "65 in 90 days"],
    ["1961-04-06", [], "65 in 91 days"],
    ["1900-01-01", ["AGE_LIMIT"], "125 years old"],
    ["2026-01-05", [], "born today"],
  ])("%s gives %j: %s, Permenaker 5/2021 Pasal 33(1)", (birthDate, expected) => {
    expect(codes(birthDate)).toEqual(expected);
  });

  it.each([
    ["2025-02-28", ["AGE_NEAR_LIMIT"], "the day before 1 March"],
    ["2025-03-01", ["AGE_LIMIT"], "1 March"],
    ["2024-12-01", ["AGE_NEAR_LIMIT"], "90 days before 1 March"],
    ["2024-11-30", [], "91 days before 1 March"],
  ])("on %s gives %j for a birth on 29 February 1960: %s, Permenaker 5/2021 Pasal 33(1)", (day, expected) => {
    expect(codes("1960-02-29", day)).toEqual(expected);
  });

  it.each([
    ["1963-02-28", "2028-02-28", ["AGE_LIMIT"]],
    ["1963-03-01", "2028-02-29", ["AGE_NEAR_LIMIT"]],
    ["1963-03-01", "2028-03-01", ["AGE_LIMIT"]],
  ])(
    "counts over a leap year: %s on %s gives %j, Permenaker 5/2021 Pasal 33(1)",
    (birthDate, day, expected) => {
      expect(codes(birthDate, day)).toEqual(expected);
    },
  );

  it("rejects exactly those who have completed 65 years, Permenaker 5/2021 Pasal 33(1)", () => {
    const days = fc.integer({ min: -40_000, max: 0 }).map((back) => CalendarDate.addDays(today, back));
    fc.assert(
      fc.property(days, fc.nat(3_000), (birthDate, ahead) => {
        const day = CalendarDate.addDays(today, ahead);
        expect(codes(birthDate, day).includes("AGE_LIMIT")).toBe(
          CalendarDate.completedYears(birthDate, day) >= 65,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("readDate", () => {
  it.each<[Cell, string]>([
    ["1975-08-17", "1975-08-17"],
    ["1975-8-7", "1975-08-07"],
    ["1975-08-17T00:00:00", "1975-08-17"],
    ["1975-08-17T00:00:00Z", "1975-08-17"],
    ["1975-08-17T00:00:00.000Z", "1975-08-17"],
    ["1975-08-17 00:00:00", "1975-08-17"],
    ["17/08/1975", "1975-08-17"],
    ["7/8/1975", "1975-08-07"],
    ["17-08-1975", "1975-08-17"],
    ["17.08.1975", "1975-08-17"],
    [" 17/08/1975 ", "1975-08-17"],
    ["29/02/2000", "2000-02-29"],
    ["29/02/2024", "2024-02-29"],
    [27_623, "1975-08-17"],
    [27_623.75, "1975-08-17"],
    ["27623", "1975-08-17"],
    ["27623.0", "1975-08-17"],
    ["27623,00", "1975-08-17"],
    [61, "1900-03-01"],
    [60_000, "2064-04-08"],
  ])("reads %j as %s", (cell, date) => {
    expect(readDate(cell)).toBe(date);
  });

  it.each<[Cell]>([
    [undefined],
    [""],
    ["-"],
    ["17 Agustus 1975"],
    ["17/08/75"],
    ["08/17/1975"],
    ["1975/08/17"],
    ["17081975"],
    ["31/04/1975"],
    ["30/02/2024"],
    ["29/02/2025"],
    ["29/02/1900"],
    ["32/01/1975"],
    ["00/01/1975"],
    ["01/00/1975"],
    ["1975-13-01"],
    ["1975-02-29"],
    ["1975-08-17T07:30:00Z"],
    ["0075-08-17"],
    ["1975-08-17x"],
    [60],
    [60_001],
    [19_750_817],
    [-1],
    [Number.POSITIVE_INFINITY],
    ["27623,5"],
    ["276"],
  ])("does not read %j", (cell) => {
    expect(readDate(cell)).toBeUndefined();
  });

  it("reads every day of the calendar in each way it is written", () => {
    const day = fc
      .integer({ min: 61, max: 60_000 })
      .map((serial) => ({ serial, date: CalendarDate.addDays("1899-12-30", serial) }));
    fc.assert(
      fc.property(day, ({ serial, date }) => {
        const [year, month, dayOfMonth] = date.split("-");
        const bare = `${Number(dayOfMonth)}/${Number(month)}/${year}`;
        const local = ["/", "-", "."].map((mark) => [dayOfMonth, month, year].join(mark));
        for (const cell of [date, serial, ...(serial >= 10_000 ? [String(serial)] : []), bare, ...local]) {
          expect([cell, readDate(cell)]).toEqual([cell, date]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("categoryOf", () => {
  it.each([
    ["Ketua RW", "RT_HEAD", "RW_HEAD"],
    ["Ketua RT", "RW_HEAD", "RT_HEAD"],
    ["ketua rw 03", "RT_HEAD", "RW_HEAD"],
    ["Ketua RT 01 RW 02", "RT_HEAD", "RW_HEAD"],
    ["Ketua", "RW_HEAD", "RW_HEAD"],
    ["Sertifikator", "RW_HEAD", "RW_HEAD"],
    [undefined, "RT_HEAD", "RT_HEAD"],
    ["Ketua RT", "VULNERABLE_WORKER", "VULNERABLE_WORKER"],
    ["Ketua RW", "KORPRI_SIDE_JOB", "KORPRI_SIDE_JOB"],
  ] as const)("%s in a batch of %s is %s", (post, category, expected) => {
    expect(categoryOf(post, category)).toBe(expected);
  });
});

describe("outcomeOf", () => {
  const error = failure("NIK_MISSING", "nik", "NIK kosong.");
  const note = warning("NIK_SEX", "jenis_kelamin", "Berbeda dengan NIK.");

  it.each([
    ["accepted", []],
    ["warned", [note]],
    ["warned", [note, note]],
    ["rejected", [error]],
    ["rejected", [note, error]],
  ] as const)("is %s for %o", (outcome, findings) => {
    expect(outcomeOf(findings)).toBe(outcome);
  });
});
