import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Confidence, checked, type Parameter } from "../shared/dated.ts";
import { Money } from "../shared/money.ts";
import { type Benefits, combine, figure, line, percent, portion, rupiah, total } from "./line.ts";

const parameter = (id: string, confidence: Confidence): Parameter<number> => {
  const law = { instrument: "PP 82/2019", article: id };
  return {
    id,
    unit: "rupiah",
    entries: [
      { from: "2015-07-01", value: 1, law, confidence: "recalled", ...checked },
      { from: "2019-12-02", value: 2, law, confidence, ...checked },
    ],
  };
};
const on = (date: string, id: string, confidence: Confidence) => figure(parameter(id, confidence), date);

describe("figure", () => {
  it.each([
    ["2015-07-01", 1],
    ["2019-12-01", 1],
    ["2019-12-02", 2],
  ])("of %s carries the id of its parameter", (date, value) => {
    expect(on(date, "a", "primary")).toMatchObject({ id: "a", value });
  });

  it("throws for a day on which the law had none", () => {
    expect(() => on("2015-06-30", "a", "primary")).toThrow(RangeError);
  });
});

describe("line", () => {
  const read = on("2020-01-01", "read", "primary");
  const quoted = on("2020-01-01", "quoted", "secondary");
  const remembered = on("2020-01-01", "remembered", "recalled");

  it("cites the first figure", () => {
    expect(line({ code: "FUNERAL", amount: 5, formula: "Rp5", figures: [quoted, read] })).toEqual({
      code: "FUNERAL",
      amount: 5,
      formula: "Rp5",
      law: { instrument: "PP 82/2019", article: "quoted" },
      parameter: { id: "quoted", from: "2019-12-02", verified: true },
    });
  });

  it.each([
    [[read], true],
    [[read, quoted], true],
    [[remembered, read], false],
    [[read, quoted, remembered], false],
  ] as const)("is verified only when every figure is: %#", (figures, verified) => {
    const { parameter } = line({ code: "FUNERAL", amount: 5, formula: "Rp5", figures });
    expect(parameter.verified).toBe(verified);
  });
});

describe("combine", () => {
  const part = (amount: number, readings?: readonly number[]): Benefits => {
    const figures = [on("2020-01-01", "a", "primary")] as const;
    const lines = [line({ code: "FUNERAL", amount, formula: "", figures })];
    if (!readings)
      return { lines, refusals: [{ code: amount === 1 ? "MARRIED" : "WORKING", law: figures[0].law }] };
    const read = readings.map((total) => ({ reading: `${total}`, total }));
    return { lines, refusals: [], undetermined: { question: `${amount}?`, readings: read } };
  };

  it("of nothing is nothing", () => {
    expect(combine([])).toEqual({ lines: [], refusals: [] });
  });

  it("keeps every line and refusal in order", () => {
    const { lines, refusals, undetermined } = combine([part(1), part(2)]);
    expect([lines.map(({ amount }) => amount), refusals.map(({ code }) => code)]).toEqual([
      [1, 2],
      ["MARRIED", "WORKING"],
    ]);
    expect(undetermined).toBeUndefined();
  });

  it("adds what is settled to every reading", () => {
    expect(combine([part(100), part(5, [5, 7]), part(10)]).undetermined).toEqual({
      question: "5?",
      readings: [
        { reading: "5", total: 115 },
        { reading: "7", total: 117 },
      ],
    });
  });

  it("gives every combination of two open questions", () => {
    expect(combine([part(5, [5, 7]), part(1), part(10, [10, 20])]).undetermined).toEqual({
      question: "5? 10?",
      readings: [
        { reading: "5; 10", total: 16 },
        { reading: "5; 20", total: 26 },
        { reading: "7; 10", total: 18 },
        { reading: "7; 20", total: 28 },
      ],
    });
  });

  it("changes no total", () => {
    const amounts = fc.array(fc.nat(1_000_000), { maxLength: 6 });
    fc.assert(
      fc.property(amounts, (list) => {
        const parts = list.map((amount) => part(amount));
        expect(total(combine(parts).lines)).toBe(list.reduce((sum, amount) => sum + amount, 0));
      }),
    );
  });
});

describe("portion", () => {
  it.each([
    [1, 1n, 2n, 1],
    [1, 4_999n, 10_000n, 0],
    [3, 1n, 2n, 2],
    [100, 1n, 3n, 33],
    [200, 1n, 3n, 67],
    [0, 7n, 3n, 0],
    [4_499_999_999_999, 14_000n, 10_000n, 6_299_999_999_999],
  ])("of %i at %i/%i is %i, half up", (amount, numerator, denominator, expected) => {
    expect(portion(Money.of(amount), numerator, denominator)).toBe(expected);
  });
});

describe("rupiah and percent", () => {
  it.each([
    [0, "Rp0"],
    [999, "Rp999"],
    [1_234_567, "Rp1.234.567"],
    [-10_000, "-Rp10.000"],
  ])("writes %i as %s", (amount, text) => {
    expect(rupiah(amount)).toBe(text);
  });

  it.each([
    [900, "9%"],
    [450, "4,5%"],
    [7_000, "70%"],
    [149.985, "1,49985%"],
  ])("writes %i bps as %s", (bps, text) => {
    expect(percent(bps)).toBe(text);
  });
});
