import { Budget } from "../src/budget/index.ts";
import type { LineInput, Version } from "../src/budget/schema.ts";
import type { TestStore } from "./store.ts";

export const lineInput: LineInput = {
  skpd: "Dinas Tenaga Kerja",
  account: "5.1.02.02.02.0006",
  programme: "JKK",
  categories: ["RT_HEAD"],
  fundingSource: "APBD",
  ceiling: 1_400_000,
};

/** A plan of that year with these lines, proposed, reviewed and enacted by three people. */
export async function enactPlan(
  store: TestStore,
  year: number,
  lines: readonly LineInput[],
  version: Version = "INITIAL",
): Promise<readonly string[]> {
  const tapd = store.as("bpkad.tapd", "budget-tapd");
  await Budget.create({ year, version }, tapd);
  const ids: string[] = [];
  for (const line of lines) ids.push((await Budget.addLine(year, version, line, tapd)).id);
  await Budget.advance(year, version, { step: "PROPOSED" }, tapd);
  await Budget.advance(year, version, { step: "REVIEWED" }, store.as("bpkad.ppk", "finance-ppk"));
  const reference = { number: "Perda 1", date: `${year - 1}-12-30` };
  await Budget.advance(year, version, { step: "ENACTED", reference }, store.as("bpkad.bud", "finance-bud"));
  return ids;
}
