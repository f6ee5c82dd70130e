import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enactPlan, lineInput } from "../../test/plan.ts";
import { openTestStore, type TestStore } from "../../test/store.ts";
import { Audit } from "../audit/index.ts";
import { Budget } from "../budget/index.ts";
import type { Context } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "../shared/error.ts";
import { derivedID } from "../shared/id.ts";
import { Task } from "./index.ts";
import type { DecisionInput, Task as TaskRecord } from "./schema.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await enactPlan(store, 2026, [{ ...lineInput, ceiling: 1_000_000 }]);
});
afterAll(async () => store.end());

const verifier = (user: string): Context => store.as(user, "verifier-disnaker");
const approve: DecisionInput = { outcome: "approve", version: 1 };

/** Nothing is stored there, so the task may be opened. */
const unguarded = { guard: { pk: "enrollment#none", sk: "record" }, expect: 0 } as const;

let count = 0;
async function openTask(change: Partial<Task.Opening> = {}): Promise<TaskRecord> {
  count += 1;
  return Task.open(
    {
      kind: "verify-enrollment",
      subject: { type: "enrollment", id: derivedID("enrollment", String(count)) },
      role: "verifier-disnaker",
      region: "18.71.01.1003",
      summary: "40 orang",
      excluded: ["tapem.operator"],
      token: `token-${count}`,
      occasion: "1",
      ...change,
    },
    unguarded,
    store.system,
  );
}

/** A decision that holds 10,000 for its subject. */
const holding: Task.Effect = async ({ subject }, _, ctx) => {
  const need = { year: 2026, programme: "JKK", category: "RT_HEAD", fundingSource: "APBD" } as const;
  const { writes } = await Budget.reserve([{ ...need, amount: 10_000 }], subject.id, ctx);
  return writes;
};
const nothing: Task.Effect = async () => [];
const effectsOf = (effect: Task.Effect) => ({
  "verify-enrollment": effect,
  "approve-enrollment": effect,
  "confirm-registration": effect,
});

async function reserved(): Promise<number> {
  const [line] = await Budget.lines(2026, "INITIAL", store.as("inspektorat", "auditor"));
  return line?.reserved ?? expect.fail("no line");
}

describe("decide", () => {
  it("lets one of 50 at once decide and tells the other 49 who was first; money moves once", async () => {
    const { id } = await openTask();
    const before = await reserved();
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, async (_, n) =>
        Task.decide(
          { id, decision: approve, key: `key-${n}` },
          effectsOf(holding),
          verifier(`verifier.${n}`),
        ),
      ),
    );
    const won = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(49);
    const [first] = won;
    if (first?.state !== "DECIDED") return expect.fail("the task is not decided");
    const { decidedBy, decidedByName, decidedAt, outcome } = first;
    for (const error of lost) {
      expect(error).toBeInstanceOf(ConflictError);
      expect(error).toMatchObject({
        code: "task.decided",
        details: { decidedBy, decidedByName, decidedAt, outcome },
      });
    }
    expect(await reserved()).toBe(before + 10_000);
    expect(await Task.load(id, store.system)).toEqual(first);
    const audit = await Audit.verify(`task:${id}`, store.as("inspektorat", "auditor"));
    expect(audit).toEqual({ entries: 2, intact: true, firstBroken: undefined });
  });

  it("lets the same 50 clicks of one person with one key all hear the first answer; money moves once", async () => {
    const { id } = await openTask();
    const before = await reserved();
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () =>
        Task.decide({ id, decision: approve, key: "one" }, effectsOf(holding), verifier("dewi")),
      ),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await reserved()).toBe(before + 10_000);
  });

  it("gives the first answer again only to the same person with the same key", async () => {
    const { id } = await openTask();
    const decide = async (user: string, key: string | undefined, decision = approve) =>
      Task.decide({ id, decision, key }, effectsOf(nothing), verifier(user));
    const first = await decide("dewi", "one");
    expect(await decide("dewi", "one")).toEqual(first);
    expect(await decide("dewi", "one", { ...approve, version: 2 })).toEqual(first);
    const decided = { name: "ConflictError", code: "task.decided", details: { decidedByName: "Nama dewi" } };
    await expect(decide("dewi", "two")).rejects.toMatchObject(decided);
    await expect(decide("dewi", undefined)).rejects.toMatchObject(decided);
    await expect(decide("ani", "one")).rejects.toMatchObject(decided);
  });

  it("keeps comment, outcome and person in record and log, and never the token in the answer of the list", async () => {
    const { id, subject } = await openTask();
    const back: DecisionInput = { outcome: "return", comment: "NIK baris 3", version: 1 };
    expect(await Task.decide({ id, decision: back }, effectsOf(nothing), verifier("dewi"))).toMatchObject({
      state: "DECIDED",
      version: 2,
      outcome: "return",
      comment: "NIK baris 3",
      decidedBy: "dewi",
      subject,
    });
    const { items } = await Entity.log(`task#${id}`, store.system);
    expect(items.map(({ event, actor, comment }) => [event, actor, comment])).toEqual([
      ["task.opened", "system:test", undefined],
      ["task.decided", "user:dewi", "NIK baris 3"],
    ]);
  });

  it("refuses who had another part in the subject", async () => {
    const { id } = await openTask({ excluded: ["tapem.operator", "dewi"] });
    const refused = Task.decide({ id, decision: approve }, effectsOf(holding), verifier("dewi"));
    await expect(refused).rejects.toMatchObject({ name: "ForbiddenError", code: "access.separation" });
    expect(await Task.load(id, store.system)).toMatchObject({ state: "OPEN", version: 1 });
  });

  it("refuses another role, another city, and a person who may decide nothing", async () => {
    const { id } = await openTask();
    const decide = async (ctx: Context) => Task.decide({ id, decision: approve }, effectsOf(holding), ctx);
    const role = { name: "ForbiddenError", code: "access.role" };
    await expect(decide(store.as("kepala", "approver-disnaker"))).rejects.toMatchObject(role);
    await expect(decide(store.as("inspektorat", "auditor"))).rejects.toThrow(ForbiddenError);
    await expect(decide(store.system)).rejects.toThrow(ForbiddenError);
    const dewi = verifier("dewi");
    const narrow = { ...dewi, actor: { ...dewi.actor, scope: "18.71.02" } as typeof dewi.actor };
    await expect(decide(narrow)).rejects.toThrow(NotFoundError);
    const foreign = { ...dewi, actor: { ...dewi.actor, city: "18.72", scope: "18.72" } as typeof dewi.actor };
    await expect(decide(foreign)).rejects.toThrow(NotFoundError);
    expect(await Task.load(id, store.system)).toMatchObject({ state: "OPEN", version: 1 });
  });

  it("refuses a version that is not the one stored, with the one that is", async () => {
    const { id, subject } = await openTask();
    const moved = await openTask({ subject, token: "another" });
    expect(moved).toMatchObject({ id, version: 2 });
    const stale = Task.decide({ id, decision: approve }, effectsOf(nothing), verifier("dewi"));
    await expect(stale).rejects.toMatchObject({
      name: "ConflictError",
      code: "task.stale",
      details: { version: 2 },
    });
    const fresh = { ...approve, version: 2 };
    expect(await Task.decide({ id, decision: fresh }, effectsOf(nothing), verifier("dewi"))).toMatchObject({
      version: 3,
    });
  });

  it("leaves the task open when its effect is refused by a rule", async () => {
    const { id } = await openTask();
    const before = await reserved();
    const tooMuch: Task.Effect = async ({ subject }, _, ctx) => {
      const need = { year: 2026, programme: "JKK", category: "RT_HEAD", fundingSource: "APBD" } as const;
      return (await Budget.reserve([{ ...need, amount: 1_000_000 }], subject.id, ctx)).writes;
    };
    const refused = Task.decide({ id, decision: approve }, effectsOf(tooMuch), verifier("dewi"));
    await expect(refused).rejects.toMatchObject({ name: "RuleError", code: "budget.exhausted" });
    expect(await Task.load(id, store.system)).toMatchObject({ state: "OPEN", version: 1 });
    expect(await reserved()).toBe(before);
  });

  it("says that a withdrawn or expired task is closed", async () => {
    const [cancelled, expired] = [await openTask(), await openTask()];
    await store.table.transact(await Task.cancel(cancelled.id, "Salah daftar.", store.system));
    await store.table.transact(await Task.expire(expired.id, store.system));
    for (const [{ id }, state] of [
      [cancelled, "CANCELLED"],
      [expired, "EXPIRED"],
    ] as const) {
      const late = Task.decide({ id, decision: approve }, effectsOf(nothing), verifier("dewi"));
      await expect(late).rejects.toMatchObject({ code: "task.closed", details: { state } });
      expect(await Task.cancel(id, "lagi", store.system)).toEqual([]);
      expect(await Task.expire(id, store.system)).toEqual([]);
      expect(await Task.findOpen(id, store.system)).toBeUndefined();
    }
  });
});

describe("open", () => {
  it("opens one task for one occasion, due in working days, however often it is asked", async () => {
    const first = await openTask({ token: "same" });
    const again = await openTask({ subject: first.subject, token: "same" });
    expect(again).toEqual(first);
    // Monday 5 January 2026 and three working days: Thursday 8 January, 16:00 in Jakarta.
    expect(first).toMatchObject({
      state: "OPEN",
      version: 1,
      dueAt: "2026-01-08T09:00:00.000Z",
      scope: "18.71",
    });
    const later = await openTask({ subject: first.subject, occasion: "2" });
    expect(later.id).not.toBe(first.id);
  });

  it("is for our own processes", async () => {
    const opening = {
      kind: "verify-enrollment",
      subject: { type: "enrollment", id: "enr_1" },
    } as Task.Opening;
    await expect(Task.open(opening, unguarded, verifier("dewi"))).rejects.toThrow(ForbiddenError);
  });
});

describe("list and get", () => {
  it("shows each role its own tasks, soonest due first, open apart from closed", async () => {
    const officer = store.as("bpjs.petugas", "bpjs-officer");
    const about = { kind: "confirm-registration", role: "bpjs-officer" } as const;
    const tasks = [await openTask(about), await openTask(about), await openTask(about)];
    const [first] = tasks;
    if (!first) return expect.fail("no task");
    await Task.decide({ id: first.id, decision: approve }, effectsOf(nothing), officer);
    const ids = async (state: "open" | "closed", ctx = officer) =>
      (await Task.list({ state }, ctx)).items.map(({ id }) => id).toSorted();
    expect(await ids("open")).toEqual(
      tasks
        .slice(1)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(await ids("closed")).toEqual([first.id]);
    const both = await ids("open", store.as("dua", "verifier-disnaker", "bpjs-officer"));
    expect(both).toEqual(expect.arrayContaining(tasks.slice(1).map(({ id }) => id)));
    expect(await ids("open", store.as("kepala", "approver-disnaker"))).toEqual([]);
  });

  it("goes on by its cursor through more tasks than a page holds", async () => {
    const about = { kind: "approve-enrollment", role: "approver-disnaker" } as const;
    const opened: string[] = [];
    for (let n = 0; n < 55; n += 1) opened.push((await openTask(about)).id);
    const chief = store.as("kepala", "approver-disnaker");
    const first = await Task.list({ state: "open" }, chief);
    const second = await Task.list({ state: "open", after: first.next }, chief);
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 5, undefined]);
    const found = [...first.items, ...second.items].map(({ id }) => id);
    expect(found.toSorted()).toEqual(opened.toSorted());
  });

  it("hides a task of a region outside from who has another role there", async () => {
    const { id } = await openTask();
    const operator = store.as("kelurahan.lain", "operator-kelurahan");
    const scoped = (scope: string) => ({
      ...operator,
      actor: { ...operator.actor, scope } as typeof operator.actor,
    });
    expect(await Task.get(id, scoped("18.71.01.1003"))).toMatchObject({ id });
    await expect(Task.get(id, scoped("18.71.01.1004"))).rejects.toThrow(NotFoundError);
  });
});

describe("standing", () => {
  it("says whether a person may decide, and if not why", async () => {
    const task = await openTask({ excluded: ["dewi"] });
    const standing = (ctx: Context) =>
      ctx.actor.type === "user" ? Task.standing(task, ctx.actor) : "system";
    expect(standing(verifier("ani"))).toBe("MAY");
    expect(standing(verifier("dewi"))).toBe("SEPARATION_OF_DUTIES");
    expect(standing(store.as("kepala", "approver-disnaker"))).toBe("ROLE");
    const decided = await Task.decide(
      { id: task.id, decision: approve },
      effectsOf(nothing),
      verifier("ani"),
    );
    const { actor } = verifier("ani");
    expect(actor.type === "user" && Task.standing(decided, actor)).toBe("CLOSED");
  });
});

describe("escalate", () => {
  it("marks each late task once, however many run at once, and no task that is decided or not due", async () => {
    const about = { kind: "confirm-registration", role: "bpjs-officer" } as const;
    const late = await openTask(about);
    const at = (instant: string): Context => ({ ...store.system, now: new Date(instant) });
    const before = (await Task.list({ state: "open" }, store.as("petugas", "bpjs-officer"))).items.length;
    expect(await Task.escalate(["bpjs-officer"], at(late.dueAt))).toBe(0);
    const after = at(new Date(Date.parse(late.dueAt) + 1).toISOString());
    const runs = await Promise.all([1, 2, 3].map(async () => Task.escalate(["bpjs-officer"], after)));
    expect(runs.reduce((sum, marked) => sum + marked, 0)).toBe(before);
    expect(await Task.escalate(["bpjs-officer"], after)).toBe(0);
    expect(await Task.load(late.id, store.system)).toMatchObject({
      escalatedAt: after.now.toISOString(),
      version: 2,
    });
  });
});
