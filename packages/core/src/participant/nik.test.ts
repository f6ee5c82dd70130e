import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ddmmyyOf, encodedIn, maskNIK, readNIK } from "./nik.ts";

const valid = "1871010501610001";

describe("readNIK", () => {
  it.each([
    ["sixteen digits", valid],
    ["sixteen digits with blanks around", `  ${valid}\t`],
    ["digits in groups of blanks", "1871 0105 0161 0001"],
    ["digits with points", "18.7101.050161.0001"],
    ["digits with hyphens", "187101-050161-0001"],
    ["text that a spreadsheet marks with an apostrophe", `'${valid}`],
    ["text between quotes", `"${valid}"`],
    ["text behind a curly apostrophe", `’${valid}`],
    ["text between backticks", `\`${valid}\``],
  ])("reads %s", (_, cell) => {
    expect(readNIK(cell)).toEqual({ kind: "valid", nik: valid });
  });

  it.each([
    ["no cell", undefined],
    ["an empty cell", ""],
    ["blanks", "   "],
    ["a hyphen", "-"],
    ["a hyphen marked as text", "'-"],
    ["quotes around nothing", '""'],
  ])("takes %s as missing", (_, cell) => {
    expect(readNIK(cell)).toEqual({ kind: "missing" });
  });

  it.each([
    ["fifteen digits", "187101050161001"],
    ["seventeen digits", "18710105016100012"],
    ["a letter", "18710105016100O1"],
    ["one digit sixteen times", "1111111111111111"],
    ["the serial 0000, which Dukcapil never deals", "1871010501610000"],
    ["a number of fifteen digits", 187_101_050_161_001],
    ["a number with decimals written as text", "1871010501610001.0"],
    ["words", "tidak punya"],
  ])("refuses %s as a format, UU 23/2006 Pasal 13: 16 digits", (_, cell) => {
    expect(readNIK(cell)).toEqual({ kind: "format" });
  });

  it.each([
    ["scientific notation with a comma", "1,87101E+15"],
    ["scientific notation with a point", "1.87101E+15"],
    ["scientific notation in small letters, without sign", "1.87101e15"],
    ["scientific notation with blanks", "1,87101 E+15"],
    ["scientific notation without decimals", "2E+15"],
    ["scientific notation marked as text", "'1,87101E+15"],
    ["a number that ends in 0, whose last digit may be lost", 1_871_010_501_610_010],
    ["a number that a spreadsheet rounded to 15 digits", 1_871_010_501_610_000],
    ["a number past 2^53", Number("9871010501610001")],
    ["a number with a fraction", 187_101_050_161.5],
    ["an endless number", Number.POSITIVE_INFINITY],
  ])("names %s as lost precision and never guesses", (_, cell) => {
    expect(readNIK(cell)).toEqual({ kind: "lost_precision" });
  });

  it("reads a number that was stored in full", () => {
    expect(readNIK(1_871_010_501_610_001)).toEqual({ kind: "valid", nik: valid });
  });

  it("reads any sixteen digits with their separators back as those digits", () => {
    const digits = fc
      .tuple(fc.stringMatching(/^[1-9]\d{11}$/), fc.integer({ min: 1, max: 9999 }))
      .map(([head, serial]) => head + String(serial).padStart(4, "0"))
      .filter((nik) => !/^(\d)\1{15}$/.test(nik));
    const between = fc.array(fc.constantFrom("", " ", ".", "-"), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(digits, between, (nik, marks) => {
        const written = [...nik].map((digit, n) => digit + (marks[n] ?? "")).join("");
        expect(readNIK(written)).toEqual({ kind: "valid", nik });
      }),
    );
  });
});

describe("encodedIn", () => {
  it.each([
    ["1871010501610001", "050161", "L", "a man born on the 5th"],
    ["1871014501610001", "050161", "P", "a woman born on the 5th: 40 added"],
    ["1871014101610001", "010161", "P", "a woman born on the 1st, the smallest day above 40"],
    ["1871013112610001", "311261", "L", "a man born on the 31st, the largest day below 40"],
    ["1871017112610001", "311261", "P", "a woman born on the 31st"],
    ["1871014001610001", "400161", "L", "40, which is no day of either"],
  ])("%s is %s %s: %s", (nik, ddmmyy, sex) => {
    expect(encodedIn(nik)).toEqual({ ddmmyy, sex });
  });
});

describe("maskNIK", () => {
  it("shows the first and last four digits", () => {
    expect(maskNIK(valid)).toBe("1871********0001");
  });
});

describe("ddmmyyOf", () => {
  it.each([
    ["1961-01-05", "050161"],
    ["2004-02-29", "290204"],
  ])("writes %s as %s", (date, expected) => {
    expect(ddmmyyOf(date)).toBe(expected);
  });
});
