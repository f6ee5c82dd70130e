import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EnrollmentView } from "@payung/functions/api/view";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRows } from "../src/client.ts";
import { root } from "../src/place.ts";
import type { UglyExpectation } from "../src/roster/ugly/ugly.ts";
import { type City, openCity, propose } from "./city.ts";

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => city.end());

const folder = join(root, "samples/ugly");
const files = readdirSync(folder)
  .filter((name) => !name.endsWith(".expected.json"))
  .map((name) => {
    const text = readFileSync(join(folder, `${name}.expected.json`), "utf8");
    return { name, expected: JSON.parse(text) as UglyExpectation };
  });

const withResult = <R extends UglyExpectation["result"]>(result: R) =>
  files.flatMap(({ name, expected }) =>
    expected.result === result
      ? [{ name, expected: expected as Extract<UglyExpectation, { result: R }> }]
      : [],
  );

async function sent(name: string): Promise<EnrollmentView> {
  const operator = await city.as("tapem.operator");
  const id = await propose(operator, readFileSync(join(folder, name)));
  return operator.get<EnrollmentView>(`/enrollments/${id}`);
}

describe("an ugly file through the API", () => {
  it.each(withResult("read"))("$name is checked, every row of it", async ({ name, expected }) => {
    const view = await sent(name);
    expect(view).toMatchObject({ status: "CHECKED", counts: expected.counts });
    expect(Object.fromEntries(view.findings.map(({ code, count }) => [code, count]))).toEqual(
      expected.findings,
    );
    const rows = await allRows(await city.as("tapem.operator"), view.id);
    const found = rows
      .filter(({ findings }) => findings.length > 0)
      .map(({ row, findings }) => ({ row, findings: findings.map(({ code }) => code).toSorted() }));
    expect(found).toEqual(expected.rows.map(({ row, findings }) => ({ row, findings: findings.toSorted() })));
    const firstRows = new Set(expected.first.map(({ row }) => row));
    expect(rows.filter(({ row }) => firstRows.has(row)).map(({ name: person }) => person)).toEqual(
      expected.first.map(({ name: person }) => person),
    );
  });

  it.each(withResult("refused"))("$name goes back with what is wrong", async ({ name, expected }) => {
    const view = await sent(name);
    expect(view).toMatchObject({ status: "RETURNED", problem: { code: expected.code } });
    for (const word of expected.words) expect(view.problem?.message).toContain(word);
  });

  it.each(withResult("unmapped"))("$name is not read by guess", async ({ name }) => {
    const view = await sent(name);
    expect(view).toMatchObject({ status: "RETURNED", problem: { code: "file.mapping_needed" } });
  });
});
