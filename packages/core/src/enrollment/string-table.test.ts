import { describe, expect, it } from "vitest";
import { RuleError } from "../shared/error.ts";
import { stringTable } from "./string-table.ts";

describe("stringTable", () => {
  it("gives back every text under its number, whatever its letters", () => {
    const table = stringTable(10_000_000);
    const texts = Array.from(
      { length: 20_000 },
      (_, n) => ["", `teks ${n}`, "Ma’ruf É", "😀".repeat(n % 40)][n % 4] ?? "",
    );
    for (const text of texts) table.add(text);
    expect(texts.map((_, n) => table.at(n))).toEqual(texts);
  });

  it.each([-1, 1, 0.5, Number.NaN])("has nothing under %j", (index) => {
    const table = stringTable(100);
    table.add("a");
    expect(table.at(index)).toBeUndefined();
  });

  it("refuses more than it may hold", () => {
    const table = stringTable(10);
    table.add("123456789");
    expect(() => table.add("12")).toThrow(RuleError);
  });
});
