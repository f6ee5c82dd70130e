import { describe, expect, it } from "vitest";
import { findAll } from "../scripts/law-index.ts";
import { ask, askAll, readCases } from "./case.ts";
import { unnoticeable, unpinned } from "./pinned.ts";

const cases = readCases();

/** Lists of days, one a year, which the tests of the working days count against their decrees. */
const decrees = ["region.national-holidays", "region.collective-leave", "region.election-days"];

/** The totals of readings have no order of their own. */
function inOrder({ readings, ...rest }: Readonly<Record<string, unknown>>) {
  const totals = readings as readonly number[] | undefined;
  return { ...rest, ...(totals && { readings: totals.toSorted((a, b) => a - b) }) };
}

describe.each([...new Set(cases.map(({ file }) => file))])("%s", (file) => {
  it.each(cases.filter((one) => one.file === file))("$name ($source)", (one) => {
    const { answer } = ask(one);
    const looked = Object.fromEntries(Object.keys(one.expect).map((key) => [key, answer[key]]));
    expect(inOrder(looked)).toEqual(inOrder(one.expect));
    if (one.wrong) {
      const other = Object.fromEntries(Object.keys(one.wrong).map((key) => [key, answer[key]]));
      expect(Object.values(other)).not.toContain(undefined);
      expect(other).not.toEqual(one.wrong);
    }
  });
});

describe("the cases", () => {
  it("are at least three hundred beside the published ones", () => {
    expect(cases.length).toBeGreaterThan(400);
  });

  it("cannot notice only what no longer needs noticing", async () => {
    const { found } = await findAll();
    const ids = found.map(({ parameter }) => parameter.id);
    expect(Object.keys(unnoticeable).filter((key) => !ids.includes(key.slice(0, key.indexOf(":"))))).toEqual(
      [],
    );
  });

  it("have names of their own", () => {
    const names = cases.map(({ file, name }) => `${file}: ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("stand on both sides of every figure", async () => {
    const { found } = await findAll();
    const asked = askAll(cases);
    const figures = found.filter(({ parameter }) => !decrees.includes(parameter.id));
    expect(figures.flatMap(({ parameter }) => unpinned(parameter, asked))).toEqual([]);
  }, 120_000);
});
