import { describe, expect, it } from "vitest";
import {
  type Confidence,
  type Entry,
  firstDay,
  history,
  inForce,
  isStale,
  isVerified,
  type Parameter,
  reckon,
} from "./dated.ts";

const entry = (from: string, value: number): Entry<number> => ({
  from,
  value,
  law: { instrument: "PP 1/2015", article: "Pasal 1" },
  confidence: "primary",
  checkedOn: "2026-11-23",
  checkBy: "2027-11-23",
});
const parameter: Parameter<number> = {
  id: "test.figure",
  unit: "rupiah",
  entries: [entry("2015-07-01", 1), entry("2021-04-01", 2), entry("2026-01-01", 3)],
};

describe("inForce", () => {
  it.each([
    ["2015-07-01", 1, "the first day of the first entry"],
    ["2021-03-31", 1, "the day before the second"],
    ["2021-04-01", 2, "the day of the second"],
    ["2021-04-02", 2, "the day after"],
    ["2025-12-31", 2, "the day before the third"],
    ["2026-01-01", 3, "the day of the third"],
    ["2199-01-01", 3, "long after the last"],
  ])("on %s is entry %i: %s", (date, expected) => {
    expect(inForce(parameter, date).value).toBe(expected);
  });

  it("throws before the first entry and where there is none, naming figure and date: no law is not zero", () => {
    expect(() => inForce(parameter, "2015-06-30")).toThrow(RangeError);
    expect(() => inForce(parameter, "2015-06-30")).toThrow(/test\.figure.*2015-06-30/);
    expect(() => inForce({ ...parameter, entries: [] }, "2026-01-01")).toThrow(RangeError);
  });
});

describe("firstDay", () => {
  it("is that of the first entry, and throws where there is none", () => {
    expect(firstDay(parameter)).toBe("2015-07-01");
    expect(() => firstDay({ ...parameter, entries: [] })).toThrow(RangeError);
  });
});

describe("history", () => {
  it("is every value the figure has had", () => {
    expect(history(parameter)).toEqual(parameter.entries);
  });
});

describe("reckon", () => {
  const other: Parameter<number> = { ...parameter, id: "test.other" };
  const version = (id: string, from: string, value: number) => ({ ...entry(from, value), id });

  it("tells every value that was read, once, also by its first day and its history", () => {
    const { result, figures } = reckon({}, () => [
      inForce(parameter, "2022-01-01").value,
      inForce(parameter, "2023-01-01").value,
      firstDay(other),
    ]);
    expect(result).toEqual([2, 2, "2015-07-01"]);
    expect(figures).toEqual([
      version("test.figure", "2021-04-01", 2),
      version("test.other", "2015-07-01", 1),
    ]);
    expect(reckon({}, () => history(parameter)).figures.map(({ from }) => from)).toEqual([
      "2015-07-01",
      "2021-04-01",
      "2026-01-01",
    ]);
  });

  it("reads kept values before those on file, whatever their order, and other figures from the file", () => {
    const versions = [version("test.figure", "2021-04-01", 20), version("test.figure", "2015-07-01", 10)];
    const { result, figures } = reckon({ versions }, () =>
      ["2021-03-31", "2021-04-01", "2026-01-01"].map((day) => inForce(parameter, day).value),
    );
    expect(result).toEqual([10, 20, 20]);
    expect(figures.map(({ value }) => value)).toEqual([10, 20]);
    expect(reckon({ versions }, () => inForce(other, "2026-01-01").value).result).toBe(3);
    expect(reckon({ versions }, () => firstDay(parameter)).result).toBe("2015-07-01");
    expect(inForce(parameter, "2026-01-01").value).toBe(3);
  });

  it("reads every figure as it stood on one day, as if it had always been so", () => {
    const read = (lawOf: string) =>
      reckon({ lawOf }, () => [
        inForce(parameter, "2015-07-01").value,
        inForce(parameter, "2030-01-01").value,
        firstDay(parameter),
        history(parameter).map(({ value }) => value),
      ]).result;
    expect(read("2025-12-31")).toEqual([2, 2, "0001-01-01", [2]]);
    expect(read("2026-01-01")).toEqual([3, 3, "0001-01-01", [3]]);
    expect(() => reckon({ lawOf: "2015-06-30" }, () => inForce(parameter, "2026-01-01"))).toThrow(
      /2015-06-30/,
    );
  });

  it("leaves nothing behind, also when the calculation throws or stands inside another", () => {
    const failing = () =>
      reckon({ lawOf: "2015-07-01" }, () => {
        throw new Error("broken");
      });
    expect(failing).toThrow("broken");
    const { result } = reckon({ lawOf: "2021-04-01" }, () => [
      reckon({ lawOf: "2026-01-01" }, () => inForce(parameter, "2020-01-01").value).result,
      inForce(parameter, "2020-01-01").value,
    ]);
    expect(result).toEqual([3, 2]);
    expect(inForce(parameter, "2020-01-01").value).toBe(1);
  });

  it("reads on the basis of the calculation around it, which counts what it read", () => {
    const versions = [version("test.figure", "2015-07-01", 10)];
    const { result, figures } = reckon({ versions }, () =>
      reckon({}, () => inForce(parameter, "2022-01-01")),
    );
    expect(result.result.value).toBe(10);
    expect(figures).toEqual(result.figures);
  });
});

describe("isVerified", () => {
  it.each<[Confidence, boolean]>([
    ["primary", true],
    ["secondary", true],
    ["recalled", false],
  ])("of a %s value is %s", (confidence, expected) => {
    expect(isVerified({ ...entry("2015-07-01", 1), confidence })).toBe(expected);
  });
});

describe("isStale", () => {
  it.each([
    ["2027-11-22", false],
    ["2027-11-23", false],
    ["2027-11-24", true],
  ])("on %s of a value to be checked by 2027-11-23 is %s", (today, expected) => {
    expect(isStale(entry("2015-07-01", 1), today)).toBe(expected);
  });
});
