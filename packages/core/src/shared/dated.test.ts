import { describe, expect, it } from "vitest";
import { jkkMinimum, jkmFlat } from "../contribution/parameters.ts";
import { registrationAgeLimit } from "../participant/parameters.ts";
import { type Dated, inForce } from "./dated.ts";

const entry = (from: string, value: number): Dated<number> => ({
  from,
  value,
  law: "PP 1/2015 Pasal 1",
  confidence: "primary",
});
const entries = [entry("2015-07-01", 1), entry("2021-04-01", 2), entry("2026-01-01", 3)];

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
    expect(inForce(entries, date).value).toBe(expected);
  });

  it("throws before the first entry and where there is none: no law is not zero", () => {
    expect(() => inForce(entries, "2015-06-30")).toThrow(RangeError);
    expect(() => inForce([], "2026-01-01")).toThrow(RangeError);
  });

  it.each([
    ["jkkMinimum", jkkMinimum],
    ["jkmFlat", jkmFlat],
    ["registrationAgeLimit", registrationAgeLimit],
  ])("reads %s, whose entries stand in the order of their dates and name their law", (_, parameters) => {
    const dates = parameters.map(({ from }) => from);
    expect(dates).toEqual(dates.toSorted());
    expect(new Set(dates).size).toBe(dates.length);
    for (const { law } of parameters) expect(law).toMatch(/\d+\/\d{4}/);
  });
});
