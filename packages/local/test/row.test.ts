import type { BudgetView, EnrollmentView, ParticipantView, RowView } from "@payung/functions/api/view";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRows, type Client, reached, taskOf } from "../src/client.ts";
import type { RosterLine } from "../src/roster/line.ts";
import { type City, decide, fileOf, openCity, people, propose } from "./city.ts";

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => city.end());

/** People of whom the first so many have an e-mail address that cannot be one. */
function withWarnings(size: number, warned: number, seed: number): readonly RosterLine[] {
  return people(size, seed).map((line, index) =>
    index < warned ? { ...line, cells: { ...line.cells, email: "bukan surel" } } : line,
  );
}

type Proposed = { readonly id: string; readonly rows: readonly RowView[] };

async function proposed(lines: readonly RosterLine[]): Promise<Proposed> {
  const operator = await city.as("tapem.operator");
  const id = await propose(operator, fileOf(lines));
  return { id, rows: await allRows(operator, id) };
}

async function submitted(lines: readonly RosterLine[]): Promise<Proposed & { readonly verifier: Client }> {
  const operator = await city.as("tapem.operator");
  const { id } = await proposed(lines);
  await operator.post(`/enrollments/${id}/submit`);
  const verifier = await city.as("disnaker.verifier");
  await taskOf(verifier, id, "verify-enrollment");
  return { id, rows: await allRows(verifier, id), verifier };
}

const settle = async (client: Client, id: string, { page, row }: RowView, body: object) =>
  client.raw("POST", `/enrollments/${id}/rows/${page}/${row}/settlement`, body);
const countsOf = async (client: Client, id: string) =>
  (await client.get<EnrollmentView>(`/enrollments/${id}`)).counts;
async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code;
}
const first = <T>([item]: readonly T[]): T => item ?? expect.fail("nothing there");

describe("a warned row while a batch is verified", () => {
  it("is kept with a reason that stays with it, and the counts follow", async () => {
    const { id, rows, verifier } = await submitted(withWarnings(4, 2, 61));
    const row = first(rows);
    const answer = await settle(verifier, id, row, {
      outcome: "accept",
      reason: "Alamat surel menyusul, KTP sudah dicocokkan",
      version: row.version,
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      row: row.row,
      outcome: "accepted",
      settled: { outcome: "accept", byName: "Dewi Disnaker" },
      findings: [{ code: "EMAIL_INVALID" }],
    });
    expect(await countsOf(verifier, id)).toEqual({ rows: 4, accepted: 3, warned: 1, rejected: 0 });
  });

  it("is left out: its person is withdrawn, its money is never reserved, and it is found again", async () => {
    const { id, rows, verifier } = await submitted(withWarnings(4, 2, 62));
    const row = first(rows);
    const reason = "Bukan lagi ketua RT";
    expect(
      (await settle(verifier, id, row, { outcome: "reject", reason, version: row.version })).status,
    ).toBe(200);
    const person = await verifier.get<ParticipantView>(`/participants/${row.participantID}`);
    expect([person.status, person.reason]).toEqual(["ENDED", "WITHDRAWN"]);

    await decide(verifier, id, "verify-enrollment", { outcome: "approve" });
    const funded = await reached(verifier, id, ["FUNDED"]);
    expect(funded.funding?.people).toBe(3);
    expect(funded.counts).toEqual({ rows: 4, accepted: 2, warned: 1, rejected: 1 });
    const left = await verifier.get<{ items: RowView[] }>(`/enrollments/${id}/rows?outcome=rejected`);
    expect(left.items.map((one) => [one.row, one.settled?.reason])).toEqual([[row.row, reason]]);
    const { items } = await verifier.get<{ items: ParticipantView[] }>(
      `/participants?kelurahan=${person.kelurahan.code}&status=VERIFIED`,
    );
    expect(items.map((one) => one.id)).not.toContain(row.participantID);
  });

  it("is taken back into the batch with its person", async () => {
    const { id, rows, verifier } = await submitted(withWarnings(3, 1, 63));
    const row = first(rows);
    const out = await settle(verifier, id, row, {
      outcome: "reject",
      reason: "Salah orang",
      version: row.version,
    });
    const { version } = (await out.json()) as RowView;
    const back = await settle(verifier, id, row, { outcome: "reopen", version });
    expect(await back.json()).toMatchObject({ outcome: "warned", findings: [{ code: "EMAIL_INVALID" }] });
    const person = await verifier.get<ParticipantView>(`/participants/${row.participantID}`);
    expect(person.status).toBe("PROPOSED");
    expect(await countsOf(verifier, id)).toEqual({ rows: 3, accepted: 2, warned: 1, rejected: 0 });
  });

  it("is settled once: who comes second with an old screen hears so, and nothing is lost", async () => {
    const { id, rows, verifier } = await submitted(withWarnings(6, 6, 64));
    const row = first(rows);
    const body = { outcome: "accept", reason: "Sudah dicek", version: row.version };
    const answers = await Promise.all(Array.from({ length: 8 }, async () => settle(verifier, id, row, body)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 409),
    ]);
    const others = await Promise.all(
      rows.slice(1, 4).map(async (other) => settle(verifier, id, other, { ...body, version: other.version })),
    );
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await countsOf(verifier, id)).toEqual({ rows: 6, accepted: 4, warned: 2, rejected: 0 });
  });

  it("is the verifier's alone, and needs a reason", async () => {
    const { id, rows, verifier } = await submitted(withWarnings(2, 2, 65));
    const row = first(rows);
    const body = { outcome: "accept", reason: "Sudah dicek", version: row.version };
    const operator = await city.as("tapem.operator");
    expect((await settle(operator, id, row, body)).status).toBe(403);
    expect((await settle(await city.as("disnaker.kepala"), id, row, body)).status).toBe(403);
    expect((await settle(verifier, id, row, { ...body, reason: " " })).status).toBe(400);
    const accepted = await settle(verifier, id, row, body);
    const { version } = (await accepted.json()) as RowView;
    expect(await codeOf(await settle(verifier, id, row, { ...body, version }))).toBe("row.not_settleable");
  });
});

describe("all warned rows with one finding", () => {
  it("are settled page by page; a second run changes nothing", async () => {
    const { id, verifier } = await submitted(withWarnings(130, 105, 66));
    const body = {
      finding: "EMAIL_INVALID",
      outcome: "accept",
      reason: "Surel dilengkapi saat kartu dibagi",
    };
    const run = async () => {
      const settled: number[] = [];
      let after: string | undefined;
      do {
        const answer: { settled: number; next?: string } = await verifier.post(
          `/enrollments/${id}/rows/settlement`,
          { ...body, after },
        );
        settled.push(answer.settled);
        after = answer.next;
      } while (after);
      return settled;
    };
    expect(await run()).toEqual([100, 5]);
    expect(await countsOf(verifier, id)).toEqual({ rows: 130, accepted: 130, warned: 0, rejected: 0 });
    expect((await run()).reduce((sum, count) => sum + count, 0)).toBe(0);
  });

  it("left out to the last one cannot be verified, only given back", async () => {
    const { id, verifier } = await submitted(withWarnings(3, 3, 67));
    const body = { finding: "EMAIL_INVALID", outcome: "reject", reason: "Bukan warga RT ini" };
    expect(await verifier.post(`/enrollments/${id}/rows/settlement`, body)).toEqual({ settled: 3 });
    const task = await taskOf(verifier, id, "verify-enrollment");
    const approve = await verifier.raw("POST", `/tasks/${task.id}/decision`, {
      outcome: "approve",
      version: task.version,
    });
    expect([approve.status, await codeOf(approve)]).toEqual([422, "enrollment.nobody_left"]);
    await decide(verifier, id, "verify-enrollment", { outcome: "return", comment: "Susun lagi daftarnya" });
    await reached(verifier, id, ["RETURNED"]);
  });
});

describe("a row before the batch is sent", () => {
  it("is left out and taken back by the sender; keeping a warning is the verifier's", async () => {
    const operator = await city.as("tapem.operator");
    const { id, rows } = await proposed(withWarnings(3, 1, 68));
    const row = first(rows);
    const left = await settle(operator, id, row, {
      outcome: "reject",
      reason: "Pindah",
      version: row.version,
    });
    expect(left.status).toBe(200);
    expect(await countsOf(operator, id)).toEqual({ rows: 3, accepted: 2, warned: 0, rejected: 1 });
    const { version } = (await left.json()) as RowView;
    expect((await settle(operator, id, row, { outcome: "reopen", version })).status).toBe(200);
    const accept = await settle(operator, id, row, {
      outcome: "accept",
      reason: "Benar",
      version: version + 1,
    });
    expect(await codeOf(accept)).toBe("row.accept_is_verifiers");
    expect((await operator.get<EnrollmentView>(`/enrollments/${id}`)).may.settle).toEqual([
      "reject",
      "reopen",
    ]);
  });

  it("keeps its money out of the plan when the batch is sent without it", async () => {
    const operator = await city.as("tapem.operator");
    const verifier = await city.as("disnaker.verifier");
    const { id, rows } = await proposed(people(3, 69));
    const row = first(rows);
    await settle(operator, id, row, { outcome: "reject", reason: "Pindah", version: row.version });
    const before = await reservedIn(await city.as("bpkad.tapd"));
    await operator.post(`/enrollments/${id}/submit`);
    await taskOf(verifier, id, "verify-enrollment");
    const left = first((await allRows(verifier, id)).filter((one) => one.row === row.row));
    const reopened = await settle(verifier, id, left, { outcome: "reopen", version: left.version });
    expect([reopened.status, await codeOf(reopened)]).toEqual([422, "row.left_out_by_sender"]);
    await decide(verifier, id, "verify-enrollment", { outcome: "approve" });
    await reached(verifier, id, ["FUNDED"]);
    const after = await reservedIn(await city.as("bpkad.tapd"));
    expect(after - before).toBe(2 * 11 * 16_800);
  });
});

async function reservedIn(client: Client): Promise<number> {
  const { lines } = await client.get<BudgetView>("/budgets/2026/INITIAL");
  return lines.reduce((sum, { reserved }) => sum + reserved, 0);
}
