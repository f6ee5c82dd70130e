import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enactPlan, lineInput } from "../../test/plan.ts";
import { openTestStore, type TestStore } from "../../test/store.ts";
import type { Context } from "../shared/context.ts";
import { ConflictError, ForbiddenError, RuleError } from "../shared/error.ts";
import { Budget } from "./index.ts";
import type { LedgerEntry } from "./schema.ts";

let store: TestStore;
let tapd: Context;
let ppk: Context;
let bud: Context;
beforeAll(async () => {
  store = await openTestStore();
  tapd = store.as("bpkad.tapd", "budget-tapd");
  ppk = store.as("bpkad.ppk", "finance-ppk");
  bud = store.as("bpkad.bud", "finance-bud");
});
afterAll(async () => store.end());

const unit = 10_000;
const need = (year: number, amount: number): Budget.Need => ({
  year,
  programme: "JKK",
  category: "RT_HEAD",
  fundingSource: "APBD",
  amount,
});

async function hold(year: number, amount: number, cause: string) {
  const { held, writes } = await Budget.reserve([need(year, amount)], cause, store.system);
  await store.table.transact(writes);
  return held;
}

async function ledgerOf(lineID: string): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  let after: string | undefined;
  do {
    const page = await Budget.ledger(lineID, after, tapd);
    entries.push(...page.items);
    after = page.next;
  } while (after);
  return entries;
}

/** The one line of a plan, after its ledger was added up against its balance. */
async function sound(year: number) {
  const [line] = await Budget.lines(year, "INITIAL", tapd);
  if (!line) return expect.fail("the plan has no line");
  const entries = await ledgerOf(line.id);
  const reserved = entries.reduce(
    (sum, { kind, amount }) => sum + (kind === "reservation" ? amount : -amount),
    0,
  );
  expect(line.reserved).toBe(reserved);
  expect(line.available).toBe(line.ceiling - reserved);
  expect(Math.min(line.available, line.reserved, line.spent)).toBeGreaterThanOrEqual(0);
  return { ...line, entries };
}

describe("reserve", () => {
  it("lets exactly 140 of 200 at once have what pays for 140", async () => {
    await enactPlan(store, 2026, [{ ...lineInput, ceiling: 140 * unit }]);
    const results = await Promise.allSettled(
      Array.from({ length: 200 }, async (_, n) => hold(2026, unit, `enr_${n}#1`)),
    );
    const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(140);
    expect(refusals.map(({ code }) => code)).toEqual(Array.from({ length: 60 }, () => "budget.exhausted"));
    const line = await sound(2026);
    expect(line).toMatchObject({ available: 0, reserved: 140 * unit });
    expect(line.entries).toHaveLength(140);
  });

  it("holds one cause once, however often it is asked", async () => {
    await enactPlan(store, 2027, [lineInput]);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, async () => hold(2027, unit, "enr_same#1")),
    );
    const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refusals).toHaveLength(9);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(ConflictError);
    await expect(hold(2027, unit, "enr_same#1")).rejects.toThrow(ConflictError);
    expect(await sound(2027)).toMatchObject({ reserved: unit });
    await hold(2027, unit, "enr_same#2");
    expect(await sound(2027)).toMatchObject({ reserved: 2 * unit });
  });

  it.each([
    [2028, 0, true],
    [2029, 1, false],
  ])("to the last rupiah: in %i %i too much is taken: %s", async (year, over, fits) => {
    await enactPlan(store, year, [lineInput]);
    const asked = hold(year, lineInput.ceiling + over, "enr_1#1");
    if (fits) expect(await asked).toMatchObject([{ amount: lineInput.ceiling }]);
    else await expect(asked).rejects.toMatchObject({ name: "RuleError", code: "budget.exhausted" });
    await sound(year);
  });

  it("sets JKK and JKM aside together or not at all", async () => {
    const jkm = { ...lineInput, programme: "JKM", ceiling: 6_799 } as const;
    const [first, second] = await enactPlan(store, 2030, [lineInput, jkm]);
    const both = [need(2030, unit), { ...need(2030, 6_800), programme: "JKM" }] as const;
    const { held, writes } = await Budget.reserve(both, "enr_1#1", store.system);
    expect(held.map(({ lineID }) => lineID)).toEqual([first, second]);
    await expect(store.table.transact(writes)).rejects.toMatchObject({ code: "budget.exhausted" });
    const lines = await Budget.lines(2030, "INITIAL", tapd);
    expect(lines.map(({ reserved }) => reserved)).toEqual([0, 0]);
  });

  it("adds what one cause needs of one line into one movement", async () => {
    await enactPlan(store, 2031, [{ ...lineInput, categories: ["RT_HEAD", "RW_HEAD"] }]);
    const needs = [need(2031, 3 * unit), { ...need(2031, 2 * unit), category: "RW_HEAD" }] as const;
    const { writes } = await Budget.reserve(needs, "enr_1#1", store.system);
    await store.table.transact(writes);
    const { entries } = await sound(2031);
    expect(entries).toMatchObject([
      { kind: "reservation", amount: 5 * unit, cause: "enr_1#1", by: "system:test" },
    ]);
  });

  it.each([
    ["a year without a plan", { year: 2090 }],
    ["a category without a line", { category: "KORPRI_SIDE_JOB" }],
    ["a source without a line", { fundingSource: "DBH_CHT" }],
    ["a programme without a line", { programme: "JKM" }],
  ] as const)("names %s as missing", async (_, change) => {
    const asked = Budget.reserve([{ ...need(2031, unit), ...change }], "enr_2#1", store.system);
    await expect(asked).rejects.toMatchObject({ name: "RuleError", code: "budget.missing" });
  });

  it("does not take from a plan that is not enacted yet", async () => {
    await Budget.create({ year: 2032, version: "INITIAL" }, tapd);
    await Budget.addLine(2032, "INITIAL", lineInput, tapd);
    await Budget.advance(2032, "INITIAL", { step: "PROPOSED" }, tapd);
    await Budget.advance(2032, "INITIAL", { step: "REVIEWED" }, ppk);
    await expect(hold(2032, unit, "enr_1#1")).rejects.toMatchObject({ code: "budget.missing" });
  });

  it("refuses to enact a revised plan, which would open the money of the first one a second time", async () => {
    await enactPlan(store, 2033, [lineInput]);
    await hold(2033, unit, "enr_1#1");
    await expect(enactPlan(store, 2033, [lineInput], "REVISED")).rejects.toMatchObject({
      code: "budget.revision_pending",
    });
    expect((await Budget.lines(2033, "INITIAL", tapd))[0]).toMatchObject({ reserved: unit });
    await hold(2033, unit, "enr_2#1");
    expect((await Budget.lines(2033, "INITIAL", tapd))[0]).toMatchObject({ reserved: 2 * unit });
  });
});

describe("release", () => {
  it("frees what was held, once, and no more than was held", async () => {
    await enactPlan(store, 2034, [lineInput]);
    const held = await hold(2034, 3 * unit, "enr_1#1");
    await store.table.transact(Budget.release(held, "enr_1#1", store.system));
    expect(await sound(2034)).toMatchObject({ reserved: 0, available: lineInput.ceiling });
    await hold(2034, unit, "enr_2#1");
    const again = Budget.release(held, "enr_1#1", store.system);
    await expect(store.table.transact(again)).rejects.toThrow(ConflictError);
    const tooMuch = Budget.release(held, "enr_2#1", store.system);
    await expect(store.table.transact(tooMuch)).rejects.toMatchObject({ code: "budget.over_release" });
    expect((await sound(2034)).entries).toHaveLength(3);
  });

  it("writes nothing for nothing", () => {
    const none = { lineID: "bln_1", programme: "JKK", category: "RT_HEAD", amount: 0 } as const;
    expect(Budget.release([none], "enr_1#1", store.system)).toEqual([]);
    expect(Budget.release([], "enr_1#1", store.system)).toEqual([]);
  });

  it("keeps ledger and balance equal through any mix of holding and freeing at once", async () => {
    await enactPlan(store, 2035, [{ ...lineInput, ceiling: 30 * unit }]);
    const cause = fc.integer({ min: 0, max: 14 });
    const step = fc.record({ cause, units: fc.integer({ min: 1, max: 6 }), free: fc.boolean() });
    const lineID = (await sound(2035)).id;
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        round += 1;
        const results = await Promise.allSettled(
          steps.map(async ({ cause: n, units, free }) => {
            const name = `mix_${round}_${n}`;
            const part = { lineID, programme: "JKK", category: "RT_HEAD", amount: units * unit } as const;
            if (!free) return hold(2035, units * unit, name);
            return store.table.transact(Budget.release([part], name, store.system));
          }),
        );
        for (const result of results) {
          if (result.status === "rejected")
            expect(["ConflictError", "RuleError"]).toContain(result.reason.name);
        }
        await sound(2035);
      }),
      { numRuns: 12 },
    );
  });
});

describe("advance", () => {
  it("takes three people: nobody does two of proposing, reviewing and enacting", async () => {
    const all = (user: string) => store.as(user, "budget-tapd", "finance-ppk", "finance-bud");
    const reference = { number: "Perda 1", date: "2035-12-30" };
    const step = async (user: string, name: "PROPOSED" | "REVIEWED" | "ENACTED") =>
      Budget.advance(
        2036,
        "INITIAL",
        { step: name, ...(name === "ENACTED" ? { reference } : {}) },
        all(user),
      );
    const separation = { name: "RuleError", code: "access.separation" };
    await Budget.create({ year: 2036, version: "INITIAL" }, tapd);
    await expect(step("satu", "PROPOSED")).rejects.toMatchObject({ code: "budget.no_lines" });
    await Budget.addLine(2036, "INITIAL", lineInput, tapd);
    await step("satu", "PROPOSED");
    await expect(step("satu", "REVIEWED")).rejects.toMatchObject(separation);
    await step("dua", "REVIEWED");
    await expect(step("satu", "ENACTED")).rejects.toMatchObject(separation);
    await expect(step("dua", "ENACTED")).rejects.toMatchObject(separation);
    expect(await step("tiga", "ENACTED")).toMatchObject({
      status: "ENACTED",
      proposedBy: "satu",
      reviewedBy: "dua",
      enactedBy: "tiga",
      reference,
    });
  });

  it("goes one step at a time, by the role of the step, and is enacted with a document", async () => {
    await Budget.create({ year: 2037, version: "INITIAL" }, tapd);
    await Budget.addLine(2037, "INITIAL", lineInput, tapd);
    const wrong = { code: "budget.wrong_step" };
    await expect(Budget.advance(2037, "INITIAL", { step: "REVIEWED" }, ppk)).rejects.toMatchObject(wrong);
    await expect(Budget.advance(2037, "INITIAL", { step: "PROPOSED" }, ppk)).rejects.toThrow(ForbiddenError);
    await Budget.advance(2037, "INITIAL", { step: "PROPOSED" }, tapd);
    await expect(Budget.advance(2037, "INITIAL", { step: "PROPOSED" }, tapd)).rejects.toMatchObject(wrong);
    await expect(Budget.addLine(2037, "INITIAL", lineInput, tapd)).rejects.toMatchObject({
      code: "budget.not_draft",
    });
    await Budget.advance(2037, "INITIAL", { step: "REVIEWED" }, ppk);
    const bare = Budget.advance(2037, "INITIAL", { step: "ENACTED" }, bud);
    await expect(bare).rejects.toMatchObject({ code: "budget.no_reference" });
    expect(await Budget.get(2037, "INITIAL", tapd)).toMatchObject({ status: "REVIEWED" });
  });
});

describe("create and addLine", () => {
  it("make one plan a year and version, and one payer for programme, category and source", async () => {
    await Budget.create({ year: 2038, version: "INITIAL" }, tapd);
    await expect(Budget.create({ year: 2038, version: "INITIAL" }, tapd)).rejects.toThrow(ConflictError);
    await Budget.addLine(2038, "INITIAL", { ...lineInput, categories: ["RT_HEAD", "RW_HEAD"] }, tapd);
    const other = { ...lineInput, skpd: "Bagian Tata Pemerintahan", categories: ["RW_HEAD"] } as const;
    const second = Budget.addLine(2038, "INITIAL", other, tapd);
    await expect(second).rejects.toMatchObject({ name: "ConflictError", code: "budget.line_exists" });
    expect(await Budget.get(2038, "INITIAL", tapd)).toMatchObject({ lineCount: 1 });
  });

  it("take a category that is named twice as named once", async () => {
    await Budget.create({ year: 2039, version: "INITIAL" }, tapd);
    await Budget.addLine(2039, "INITIAL", { ...lineInput, categories: ["RT_HEAD", "RT_HEAD"] }, tapd);
    expect(await Budget.lines(2039, "INITIAL", tapd)).toHaveLength(1);
  });

  it("list the newest year first, and nothing of another city", async () => {
    const years = (await Budget.list(tapd)).map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(years.length).toBeGreaterThan(5);
    const { actor } = tapd;
    const foreign = { ...tapd, actor: { ...actor, city: "18.72", scope: "18.72" } as typeof actor };
    expect(await Budget.list(foreign)).toEqual([]);
    await expect(Budget.get(2038, "INITIAL", foreign)).rejects.toMatchObject({ status: 404 });
    await expect(hold(2091, unit, "enr_1#1")).rejects.toThrow(RuleError);
  });
});
