import type { BudgetView, LogView, TaskView } from "@payung/functions/api/view";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, clientOf, reached, taskOf } from "../src/client.ts";
import { type City, fileOf, openCity, people, propose } from "./city.ts";

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => city.end());

async function submitted(seed: number): Promise<string> {
  const operator = await city.as("tapem.operator");
  const id = await propose(operator, fileOf(people(5, seed)));
  await operator.post(`/enrollments/${id}/submit`);
  return id;
}

async function reserved(): Promise<readonly number[]> {
  const { lines } = await (await city.as("bpkad.tapd")).get<BudgetView>("/budgets/2026/INITIAL");
  return lines.map((line) => line.reserved).toSorted((a, b) => a - b);
}

describe("fifty decisions on one task at once", () => {
  it("let one through, tell the others who was first, and reserve once", async () => {
    const verifier = await city.as("disnaker.verifier");
    const id = await submitted(51);
    const task = await taskOf(verifier, id, "verify-enrollment");
    const before = await reserved();
    const answers = await Promise.all(
      Array.from({ length: 50 }, async (_, n) =>
        verifier.raw("POST", `/tasks/${task.id}/decision`, {
          outcome: "approve",
          version: task.version,
          comment: `ke-${n}`,
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 49 }, () => 409)]);
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(await answer.json()).toMatchObject({
        code: "task.decided",
        details: { decidedByName: "Dewi Disnaker", decidedBy: "disnaker.verifier" },
      });
    }
    await reached(verifier, id, ["FUNDED"]);
    await city.quiet();
    const after = await reserved();
    expect(after.map((amount, n) => amount - (before[n] ?? 0))).toEqual([5 * 11 * 6_800, 5 * 11 * 10_000]);
    const auditor = await city.as("inspektorat");
    const { items } = await auditor.get<{ items: LogView[] }>(`/audit/task:${task.id}`);
    expect(items.map(({ event }) => event)).toEqual(["task.opened", "task.decided"]);
  });
});

describe("a decision", () => {
  it("sent again under its key gives the first answer; under another key a conflict", async () => {
    const verifier = await city.as("disnaker.verifier");
    const id = await submitted(52);
    const { id: taskID, version } = await taskOf(verifier, id, "verify-enrollment");
    const body = { outcome: "approve", version };
    const first = await verifier.post<TaskView>(`/tasks/${taskID}/decision`, body, "decision-key-1");
    expect(await verifier.post(`/tasks/${taskID}/decision`, body, "decision-key-1")).toEqual(first);
    expect((await verifier.raw("POST", `/tasks/${taskID}/decision`, body, "decision-key-2")).status).toBe(
      409,
    );
  });

  it("on a stale screen is refused and changes nothing", async () => {
    const verifier = await city.as("disnaker.verifier");
    const id = await submitted(53);
    const task = await taskOf(verifier, id, "verify-enrollment");
    const answer = await verifier.raw("POST", `/tasks/${task.id}/decision`, {
      outcome: "approve",
      version: task.version + 1,
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: "task.stale" });
    expect(await verifier.get(`/enrollments/${id}`)).toMatchObject({ status: "SUBMITTED" });
  });

  it("to return or reject needs a comment, named by its field", async () => {
    const verifier = await city.as("disnaker.verifier");
    const id = await submitted(54);
    const task = await taskOf(verifier, id, "verify-enrollment");
    const answer = await verifier.raw("POST", `/tasks/${task.id}/decision`, {
      outcome: "return",
      version: task.version,
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ code: "input.invalid", errors: [{ field: "comment" }] });
  });

  it("is for the task's role only, whatever the body says", async () => {
    const verifier = await city.as("disnaker.verifier");
    const id = await submitted(55);
    const task = await taskOf(verifier, id, "verify-enrollment");
    for (const user of ["tapem.operator", "disnaker.kepala", "bpjs.petugas"]) {
      const client = await city.as(user);
      const body = {
        outcome: "approve",
        version: task.version,
        decidedBy: "disnaker.verifier",
        actor: "disnaker.verifier",
      };
      expect([user, (await client.raw("POST", `/tasks/${task.id}/decision`, body)).status]).toEqual([
        user,
        403,
      ]);
    }
  });
});

describe("separation of duties", () => {
  it("keeps whoever made or verified a batch from the next part, though the person has every role", async () => {
    const roles = ["operator-city", "verifier-disnaker", "approver-disnaker", "bpjs-officer"] as const;
    const person = async (userID: string) =>
      clientOf(city.origin, await city.tokenFor({ userID, name: userID, roles, scope: "18.71" }), userID);
    const maker = await person("serba.bisa");
    const id = await propose(maker, fileOf(people(3, 56)));
    await maker.post(`/enrollments/${id}/submit`);
    const verification = await taskOf(maker, id, "verify-enrollment");
    expect(verification).toMatchObject({ mayDecide: false, whyNot: "SEPARATION_OF_DUTIES" });
    const approve = (client: Client, task: TaskView) =>
      client.raw("POST", `/tasks/${task.id}/decision`, { outcome: "approve", version: task.version });
    const own = await approve(maker, verification);
    expect([own.status, (await own.json()).code]).toEqual([403, "access.separation"]);

    const second = await person("orang.kedua");
    expect((await approve(second, verification)).status).toBe(200);
    const approval = await taskOf(maker, id, "approve-enrollment");
    expect((await approve(maker, approval)).status).toBe(403);
    expect((await approve(second, approval)).status).toBe(403);
    expect((await approve(await person("orang.ketiga"), approval)).status).toBe(200);
  });
});
