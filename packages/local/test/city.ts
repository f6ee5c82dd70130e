import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Client, reached, signIn, taskOf } from "../src/client.ts";
import { freePort } from "../src/part/dynamo.ts";
import { registrationAnswer } from "../src/registration-answer.ts";
import { generateRoster } from "../src/roster/generate.ts";
import { csv, type RosterLine } from "../src/roster/line.ts";
import { sampleDay } from "../src/roster/sample.ts";
import { type Runtime, startRuntime } from "../src/runtime.ts";
import { openOffice } from "../src/seed.ts";

export type City = Runtime & {
  readonly as: (user: string) => Promise<Client>;
  /** Waits until no record is unread and every execution waits for a person. */
  readonly quiet: () => Promise<void>;
  readonly end: () => Promise<void>;
};

const silent = { step: () => undefined, done: () => undefined };

/** A whole city of its own: every part running, staff and budget in place, nobody enrolled. */
export async function openCity(): Promise<City> {
  const folder = await mkdtemp(join(tmpdir(), "payung-"));
  const runtime = await startRuntime({
    port: await freePort(),
    folder,
    start: new Date(`${sampleDay}T08:00:00+07:00`),
  });
  await openOffice(runtime.origin, silent);
  return {
    ...runtime,
    as: async (user) => signIn(runtime.origin, user),
    async quiet() {
      for (let calm = 0; calm < 3; calm = runtime.settled() ? calm + 1 : 0) await sleep(120);
    },
    async end() {
      await runtime.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A roster of so many people without a flaw; each seed has posts of its own. */
export function people(size: number, seed: number): readonly RosterLine[] {
  return generateRoster({ seed, size, today: sampleDay, firstRW: seed * 20 });
}

export function fileOf(lines: readonly RosterLine[]): Uint8Array {
  return Buffer.from(
    csv(
      lines.map(({ cells }) => cells),
      { delimiter: ",", byteOrderMark: false },
    ),
  );
}

const about = { fileName: "daftar.csv", contentType: "text/csv", purpose: "roster" } as const;
export const terms = {
  category: "RT_HEAD",
  startMonth: "2026-02",
  fundingSource: "APBD",
  decree: { number: "821/1/2026", date: "2026-01-02" },
} as const;

/** Uploads a file and opens a batch for it; gives the batch once its file was read. */
export async function propose(client: Client, bytes: Uint8Array): Promise<string> {
  const uploadId = await client.upload(bytes, about);
  const { id } = await client.post<{ id: string }>("/enrollments", { uploadId, ...terms });
  await reached(client, id, ["CHECKED", "RETURNED"]);
  return id;
}

/** Decides the batch's open task of a kind as that person. */
export async function decide(
  client: Client,
  id: string,
  kind: Parameters<typeof taskOf>[2],
  decision: Readonly<Record<string, unknown>>,
): Promise<void> {
  const task = await taskOf(client, id, kind);
  await client.post(`/tasks/${task.id}/decision`, { version: task.version, ...decision });
}

/** Carries a submitted batch to the end, everybody accepted. */
export async function carryThrough(city: City, id: string, lines: readonly RosterLine[]): Promise<void> {
  await decide(await city.as("disnaker.verifier"), id, "verify-enrollment", { outcome: "approve" });
  await decide(await city.as("disnaker.kepala"), id, "approve-enrollment", { outcome: "approve" });
  const bpjs = await city.as("bpjs.petugas");
  const uploadId = await bpjs.upload(registrationAnswer(lines.map(({ cells }) => cells.nik)), {
    ...about,
    purpose: "registration",
  });
  await decide(bpjs, id, "confirm-registration", { outcome: "approve", data: { uploadId } });
  await reached(bpjs, id, ["ACTIVE"]);
}
