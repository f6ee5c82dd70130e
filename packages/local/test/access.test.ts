import { Access } from "@payung/core/access";
import { type Permission, Role } from "@payung/core/access/schema";
import { createApi } from "@payung/functions/api/app";
import type { EnrollmentView, ParticipantSummary, TaskView } from "@payung/functions/api/view";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRows, signIn, taskOf } from "../src/client.ts";
import { demoUsers } from "../src/demo-user.ts";
import { type City, carryThrough, fileOf, openCity, people, propose } from "./city.ts";

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => city.end());

/** The routes that answer without a session. */
const open = ["/healthz", "/api/docs", "/api/openapi.json"];

type Route = { readonly method: string; readonly path: string; readonly permission: Permission | undefined };

/** Every route of the API with the permission that guards it, read from the running application. */
function routesOf(): readonly Route[] {
  const all = createApi().routes.filter(({ method, path }) => method !== "ALL" && !open.includes(path));
  const keys = [...new Set(all.map(({ method, path }) => `${method} ${path}`))];
  return keys.map((key) => {
    const handlers = all
      .filter(({ method, path }) => `${method} ${path}` === key)
      .map(({ handler }) => handler as { permission?: Permission });
    const [method = "", path = ""] = key.split(" ");
    return { method, path, permission: handlers.find(({ permission }) => permission)?.permission };
  });
}

const ids: Readonly<Record<string, string>> = {
  enrollments: "enr_00000000000000000000000000",
  tasks: "tsk_00000000000000000000000000",
  participants: "par_00000000000000000000000000",
  delegations: "dlg_00000000000000000000000000",
};

function addressOf(path: string): string {
  const kind = path.split("/")[2] ?? "";
  return path
    .replace("/api", "")
    .replace(":id", ids[kind] ?? "")
    .replace(":year", "2031")
    .replace(":version", "INITIAL")
    .replace(":subject", "enrollment:x");
}

describe("every route", () => {
  it("is guarded by a permission of the table", () => {
    const routes = routesOf();
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter(({ permission }) => permission === undefined)).toEqual([]);
  });

  it("answers 401 without a session", async () => {
    for (const { method, path } of routesOf()) {
      const response = await fetch(`${city.origin}/api${addressOf(path)}`, { method });
      expect([path, response.status]).toEqual([path, 401]);
    }
  });

  it("answers 401 to a token of another issuer", async () => {
    const [, payload] = (await tokenOf("admin")).split(".");
    const forged = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
    const response = await fetch(`${city.origin}/api/staff`, {
      headers: { authorization: `Bearer ${forged}` },
    });
    expect(response.status).toBe(401);
  });

  it.each(Role.options)("refuses %s exactly where the table does", async (role) => {
    const user = demoUsers.find(({ roles }) => roles.includes(role));
    const client = await signIn(city.origin, user?.userID ?? "");
    for (const { method, path, permission } of routesOf()) {
      const allowed: readonly string[] = Access.permissions[permission ?? expect.fail()];
      const { status } = await client.raw(method, addressOf(path), method === "GET" ? undefined : {});
      expect([method, path, status === 403]).toEqual([method, path, !allowed.includes(role)]);
    }
  });
});

async function tokenOf(user: string): Promise<string> {
  const response = await fetch(`${city.origin}/_local/token`, {
    method: "POST",
    body: JSON.stringify({ user }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

type Page<T> = { readonly items: readonly T[]; readonly next?: string };

describe("a kelurahan operator", () => {
  let elsewhere: { readonly enrollment: string; readonly participant: string; readonly task: string };

  beforeAll(async () => {
    const kecamatan = await city.as("kecamatan.kedaton");
    const lines = people(400, 40).filter(
      ({ cells }) => cells.kecamatan.toLowerCase().includes("kedaton") && cells.kelurahan !== "Kedaton",
    );
    const id = await propose(kecamatan, fileOf(lines));
    await kecamatan.post(`/enrollments/${id}/submit`);
    await carryThrough(city, id, lines);
    const [row] = await allRows(kecamatan, id);
    const operator = await city.as("tapem.operator");
    const waiting = await propose(operator, fileOf(people(3, 41)));
    await operator.post(`/enrollments/${waiting}/submit`);
    const task = await taskOf(operator, waiting, "verify-enrollment");
    elsewhere = { enrollment: id, participant: row?.participantID ?? "", task: task.id };
  });

  it("finds nothing of another kelurahan by any address", async () => {
    const client = await city.as("kelurahan.kedaton");
    const { enrollment, participant, task } = elsewhere;
    const reads = [
      `/enrollments/${enrollment}`,
      `/enrollments/${enrollment}/rows`,
      `/enrollments/${enrollment}/rows.csv`,
      `/enrollments/${enrollment}/log`,
      `/participants/${participant}`,
      `/participants/${participant}/coverage`,
      `/participants/${participant}/log`,
      "/participants?kelurahan=18.71.01.1004",
      "/participants?kelurahan=18.71",
      `/tasks/${task}`,
    ];
    for (const path of reads) expect([path, (await client.raw("GET", path)).status]).toEqual([path, 404]);
    const writes = [
      [`/enrollments/${enrollment}/submit`, {}],
      [`/enrollments/${enrollment}/cancel`, { comment: "bukan milik saya" }],
      [`/enrollments/${enrollment}/file`, { uploadId: "upl_00000000000000000000000000" }],
      [`/tasks/${task}/decision`, { outcome: "approve", version: 1 }],
    ] as const;
    for (const [path, body] of writes)
      expect([path, (await client.raw("POST", path, body)).status]).toEqual([path, 404]);
  });

  it("lists and finds nobody of another kelurahan", async () => {
    const client = await city.as("kelurahan.kedaton");
    expect((await client.get<Page<EnrollmentView>>("/enrollments")).items).toEqual([]);
    expect((await client.get<Page<ParticipantSummary>>("/participants")).items).toEqual([]);
    const verifier = await city.as("disnaker.verifier");
    const { items } = await verifier.get<Page<ParticipantSummary>>("/participants?status=ACTIVE");
    const names = items
      .flatMap(({ name }) => name.split(" ").filter((word) => word.length >= 3))
      .slice(0, 10);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const found = await client.get<Page<ParticipantSummary>>(`/participants?q=${encodeURIComponent(name)}`);
      expect([name, found.items]).toEqual([name, []]);
    }
    expect((await client.get<Page<TaskView>>("/tasks")).items).toEqual([]);
  });

  it("cannot slip a person of another kelurahan into a roster", async () => {
    const client = await city.as("kelurahan.kedaton");
    const id = await propose(client, fileOf(people(126, 42)));
    const { counts, findings } = await client.get<EnrollmentView>(`/enrollments/${id}`);
    expect(counts.accepted).toBeLessThan(5);
    expect(findings.find(({ code }) => code === "OUT_OF_SCOPE")?.count).toBe(counts.rejected);
  });

  it("cannot use somebody else's upload", async () => {
    const operator = await city.as("tapem.operator");
    const uploadId = await operator.upload(fileOf(people(2, 43)), {
      fileName: "a.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    const client = await city.as("kelurahan.kedaton");
    const body = {
      uploadId,
      category: "RT_HEAD",
      startMonth: "2026-02",
      fundingSource: "APBD",
      decree: { number: "1", date: "2026-01-02" },
    };
    expect((await client.raw("POST", "/enrollments", body)).status).toBe(404);
  });
});
