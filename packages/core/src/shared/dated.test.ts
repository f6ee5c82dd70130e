import { describe, expect, it } from "vitest";
import {
  type Confidence,
  type Entry,
  firstDay,
  inForce,
  isStale,
  isVerified,
  type Parameter,
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
