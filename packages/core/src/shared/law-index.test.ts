import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Found, findAll, problemsOf } from "../../../../scripts/law-index.ts";
import type { Entry } from "./dated.ts";

const root = join(import.meta.dirname, "../../../..");
const entry: Entry<number> = {
  from: "2015-07-01",
  value: 1,
  law: { instrument: "PP 44/2015", article: "Pasal 37(2)" },
  confidence: "primary",
  checkedOn: "2026-11-23",
  checkBy: "2027-11-23",
};
const figure = (...entries: readonly Entry<number>[]): Found => ({
  file: "parameters.ts",
  name: "figure",
  parameter: { id: "test.figure", unit: "rupiah", entries },
});

describe("docs/law/index.md", () => {
  it("is what the code says, and every figure has its article, dates and test", () => {
    const check = spawnSync(process.execPath, ["scripts/law-index.ts", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(check.stderr).toBe("");
    expect(check.status).toBe(0);
  });

  it("lists the figures of several files, also those in lists and records", async () => {
    const { found, settings } = await findAll();
    const ids = found.map(({ parameter }) => parameter.id);
    expect(ids).toEqual(
      expect.arrayContaining([
        "participant.registration-age-limit",
        "contribution.bpu.jkk-band-33",
        "contribution.bpu.reduction-transport",
        "region.collective-leave",
      ]),
    );
    expect(settings.map(({ name }) => name)).toContain("nearAgeLimitDays");
  });
});

describe("problemsOf", () => {
  it("finds nothing wrong with a figure that is dated and cited", () => {
    expect(problemsOf([figure(entry, { ...entry, from: "2015-07-02" })])).toEqual([]);
    const practice = { instrument: "Praktik kantor cabang", article: "persetujuan ahli waris" };
    expect(problemsOf([figure({ ...entry, confidence: "recalled", law: practice })])).toEqual([]);
  });

  it.each<[string, Found]>([
    ["no value", figure()],
    ["no instrument", figure({ ...entry, law: { ...entry.law, instrument: "PP" } })],
    ["no instrument", figure({ ...entry, confidence: "recalled", law: { ...entry.law, instrument: " " } })],
    ["no article", figure({ ...entry, law: { ...entry.law, article: " " } })],
    ["a date is missing", figure({ ...entry, from: "" })],
    ["a date is missing", figure({ ...entry, checkBy: "2027" })],
    ["to be checked again before it was checked", figure({ ...entry, checkBy: "2026-11-23" })],
    ["do not stand in the order of their dates", figure(entry, { ...entry, from: "2015-06-30" })],
    ["do not stand in the order of their dates", figure(entry, entry)],
    ["no unit", { ...figure(entry), parameter: { id: "test.figure", unit: "", entries: [entry] } }],
  ])("finds %s", (problem, found) => {
    expect(problemsOf([found]).join()).toContain(problem);
  });

  it("finds an id that is given twice", () => {
    expect(problemsOf([figure(entry), figure(entry)])).toEqual(["test.figure: the id is not unique"]);
  });
});
