import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { UglyExpectation } from "../../../local/src/roster/ugly/table.ts";
import { RuleError } from "../shared/error.ts";
import { openRoster, type RosterLine } from "./read-roster.ts";
import { judge, outcomeOf } from "./rules.ts";

const folder = join(import.meta.dirname, "../../../../samples/ugly");
const names = readdirSync(folder).filter((name) => !name.endsWith(".expected.json"));

function expectationOf(name: string): UglyExpectation {
  return JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));
}

async function refusalOf(name: string): Promise<RuleError> {
  try {
    const roster = await openRoster(createReadStream(join(folder, name)));
    if (roster.kind === "ready") for await (const _ of roster.lines);
    await roster.close();
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
  return expect.fail("the file was read");
}

const only = (result: UglyExpectation["result"]) =>
  names.filter((name) => expectationOf(name).result === result);

describe("samples/ugly", () => {
  it.each(only("read"))("%s is read and judged as it should be", async (name) => {
    const expected = expectationOf(name);
    if (expected.result !== "read") return expect.fail();
    const roster = await openRoster(createReadStream(join(folder, name)));
    if (roster.kind !== "ready") return expect.fail(`unmapped: ${JSON.stringify(roster.unknown)}`);
    const lines: RosterLine[] = [];
    for await (const line of roster.lines) lines.push(line);

    const seen = new Set<string>();
    const judged = lines.map(({ row, place, line }) => {
      const judgement = judge(line, { today: expected.today, scope: expected.scope, category: "RT_HEAD" });
      const codes = judgement.findings.map(({ code }) => code);
      const twice = judgement.nik && seen.has(judgement.nik) ? (["DUPLICATE_IN_FILE"] as const) : [];
      if (judgement.nik) seen.add(judgement.nik);
      return {
        row,
        place,
        judgement,
        findings: [...codes, ...twice],
        outcome: twice.length > 0 ? "rejected" : outcomeOf(judgement.findings),
      };
    });
    const found = judged
      .filter(({ findings }) => findings.length > 0)
      .map(({ row, outcome, findings }) => ({ row, outcome, findings: findings.toSorted() }));
    expect(found).toEqual(expected.rows.map((one) => ({ ...one, findings: one.findings.toSorted() })));
    const number = (outcome: string) => judged.filter((one) => one.outcome === outcome).length;
    expect({
      rows: judged.length,
      accepted: number("accepted"),
      warned: number("warned"),
      rejected: number("rejected"),
    }).toEqual(expected.counts);
    const first = judged
      .flatMap(({ row, place, judgement: { person } }) => {
        if (!person) return [];
        const { name: fullName, birthDate, sex, kelurahan, rt = "", rw = "" } = person;
        return [{ row, ...(place ? { place } : {}), name: fullName, birthDate, sex, kelurahan, rt, rw }];
      })
      .slice(0, expected.first.length);
    expect(first).toEqual(expected.first);
    expect(Object.fromEntries(roster.notes().map(({ code, count }) => [code, count]))).toEqual(
      expected.notes,
    );
  });

  it.each(only("refused"))("%s is refused with words that say what to do", async (name) => {
    const expected = expectationOf(name);
    if (expected.result !== "refused") return expect.fail();
    const refusal = await refusalOf(name);
    expect(refusal.code).toBe(expected.code);
    for (const word of expected.words) expect(refusal.message).toContain(word);
  });

  it.each(only("unmapped"))("%s waits for its sender, every column proposed", async (name) => {
    const expected = expectationOf(name);
    if (expected.result !== "unmapped") return expect.fail();
    const roster = await openRoster(createReadStream(join(folder, name)));
    await roster.close();
    if (roster.kind !== "unmapped") return expect.fail("it was read");
    const { columns, missing } = roster.unknown;
    expect(missing).toEqual(expected.missing);
    expect(Object.fromEntries(columns.map(({ name: column, target }) => [column, target]))).toEqual(
      expected.targets,
    );
  });
});
