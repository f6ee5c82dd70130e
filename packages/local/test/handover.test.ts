import type { EnrollmentView } from "@payung/functions/api/view";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, reached, taskOf } from "../src/client.ts";
import { type City, decide, fileOf, openCity, people, propose } from "./city.ts";

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => city.end());

const view = async (client: Client, id: string) => client.get<EnrollmentView>(`/enrollments/${id}`);

/** The returned batch once its people are free again. */
async function submittable(client: Client, id: string): Promise<EnrollmentView> {
  for (let tries = 0; tries < 100; tries += 1) {
    const seen = await view(client, id);
    if (seen.may.submit) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${id} cannot be handed over`);
}

describe("before a batch is handed over", () => {
  it("its sender sees who decides next and by when, without those who had a part in it", async () => {
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, fileOf(people(3, 71)));
    const { nextDecision, before } = await view(operator, id);
    expect(nextDecision).toMatchObject({
      kind: "verify-enrollment",
      role: "verifier-disnaker",
      names: ["Dewi Disnaker"],
    });
    // Monday 5 January 2026 and three working days.
    expect(nextDecision?.dueAt).toBe("2026-01-08T09:00:00.000Z");
    expect(before).toBeUndefined();
    await operator.post(`/enrollments/${id}/submit`);
    await taskOf(operator, id, "verify-enrollment");
    expect((await view(operator, id)).nextDecision).toBeUndefined();
  });
});

describe("a batch that comes back", () => {
  it("shows what changed since, comes back three times at most, and then is decided", async () => {
    const operator = await city.as("tapem.operator");
    const verifier = await city.as("disnaker.verifier");
    const id = await propose(operator, fileOf(people(3, 72)));
    for (const turn of [1, 2, 3]) {
      await operator.post(`/enrollments/${id}/submit`);
      await decide(verifier, id, "verify-enrollment", { outcome: "return", comment: `Lengkapi, ke-${turn}` });
      expect((await submittable(operator, id)).returns).toBe(turn);
    }
    const uploadId = await operator.upload(fileOf(people(4, 72)), {
      fileName: "daftar-lengkap.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    await operator.post(`/enrollments/${id}/file`, { uploadId });
    await reached(operator, id, ["CHECKED"]);
    await operator.post(`/enrollments/${id}/submit`);
    const task = await taskOf(verifier, id, "verify-enrollment");

    const { sent, before } = await view(verifier, id);
    expect(sent).toMatchObject({
      submission: 4,
      round: 2,
      fileName: "daftar-lengkap.csv",
      counts: { rows: 4 },
    });
    expect(before).toMatchObject({ submission: 3, round: 1, counts: { rows: 3 } });
    expect(before?.returned?.message).toBe("Lengkapi, ke-3");

    const again = await verifier.raw("POST", `/tasks/${task.id}/decision`, {
      outcome: "return",
      comment: "Sekali lagi",
      version: task.version,
    });
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([
      422,
      "enrollment.returned_often",
    ]);
    await decide(verifier, id, "verify-enrollment", { outcome: "approve" });
    await reached(verifier, id, ["FUNDED"]);
  });
});
