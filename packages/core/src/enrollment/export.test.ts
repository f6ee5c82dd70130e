import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote } from "./export.ts";
import { judge } from "./rules.ts";

describe("quote", () => {
  it.each([
    ["BUDI SANTOSO", "BUDI SANTOSO"],
    ["", ""],
    ["a;b", '"a;b"'],
    ['Gg. "Mawar"', '"Gg. ""Mawar"""'],
    ["satu\ndua", '"satu\ndua"'],
    ["satu\r\ndua", '"satu\r\ndua"'],
    ["a,b", "a,b"],
    ["1=1", "1=1"],
  ])("writes %j as %j", (value, written) => {
    expect(quote(value)).toBe(written);
  });

  it.each([
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ["=1+1", "'=1+1"],
    ["+62 812-0000-0001", "'+62 812-0000-0001"],
    ["-1+1", "'-1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["=1;2", '"\'=1;2"'],
  ])("makes plain text of %j, which a spreadsheet would run", (value, written) => {
    expect(quote(value)).toBe(written);
  });

  it("gives every line back cell by cell, and none that begins a formula", () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[=+\-@\t\r;"\n,a1 ]{0,8}$/));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
        const line = `${cells.map(quote).join(";")}\r\n`;
        const [read = []] = parse(line, { delimiter: ";", recordDelimiter: "\r\n" }) as string[][];
        const plain = cells.map((value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value));
        expect(read).toEqual(plain);
        expect(read.filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("changes nothing that is found when the file comes in again", () => {
    const setting = { today: "2026-01-05", scope: "18.71", category: "RT_HEAD" } as const;
    const line = { no_hp: "+62 812-0000-0001", email: "-", nik: "-", tempat_lahir: "-", alamat: "=A1" };
    const again = Object.fromEntries(Object.entries(line).map(([column, cell]) => [column, quote(cell)]));
    expect(judge(again, setting).findings).toEqual(judge(line, setting).findings);
  });
});
