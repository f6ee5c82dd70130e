import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import type { BudgetView, EnrollmentView, ParticipantSummary } from "@payung/functions/api/view";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRows, type Client, signIn } from "../src/client.ts";
import { freePort } from "../src/part/dynamo.ts";
import { root } from "../src/place.ts";
import { randomOf } from "../src/roster/random.ts";
import { cityRoster } from "../src/roster/sample.ts";

const kills = 10;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 100_000);

let folder: string;
let port: number;
let runtime: ChildProcess | undefined;

/** The whole runtime as `npm start` runs it, in a process group of its own. */
function start(): { readonly child: ChildProcess; readonly ready: Promise<void> } {
  const child = spawn(process.execPath, ["packages/local/src/main.ts"], {
    cwd: root,
    detached: true,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), PAYUNG_DATA: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ready = new Promise<void>((resolve, reject) => {
    let said = "";
    child.once("exit", () => reject(new Error("The runtime ended before it was ready")));
    child.stdout?.on("data", (text) => {
      said += text;
      if (said.includes("Payung is ready")) resolve();
    });
  });
  return { child, ready };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error(`The runtime ended by itself with ${child.exitCode}`);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  process.kill(-Number(child.pid), "SIGKILL");
  await gone;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "payung-kill-"));
  port = await freePort();
});
afterAll(async () => {
  if (runtime) await kill(runtime);
  await rm(folder, { recursive: true, force: true });
});

type Page<T> = { readonly items: readonly T[]; readonly next?: string };

async function everybody(client: Client): Promise<readonly ParticipantSummary[]> {
  const people: ParticipantSummary[] = [];
  let after: string | undefined;
  do {
    const page: Page<ParticipantSummary> = await client.get(
      `/participants${after ? `?after=${encodeURIComponent(after)}` : ""}`,
    );
    people.push(...page.items);
    after = page.next;
  } while (after);
  return people;
}

describe(`the whole runtime killed ${kills} times while the city of 2,951 is enrolled (KILL_SEED=${seed})`, () => {
  it("ends as an undisturbed run does", async () => {
    const random = randomOf(seed);
    for (let n = 0; n < kills; n += 1) {
      const { child, ready } = start();
      // Killed on purpose before it is ready, or after.
      ready.catch(() => undefined);
      await sleep(random.int(2_500, 8_500));
      await kill(child);
    }
    const last = start();
    runtime = last.child;
    await last.ready;
    const origin = `http://localhost:${port}`;
    for (let calm = 0; calm < 5; ) {
      const { settled } = (await (await fetch(`${origin}/_local/settled`)).json()) as { settled: boolean };
      calm = settled ? calm + 1 : 0;
      await sleep(200);
    }

    const operator = await signIn(origin, "tapem.operator");
    const { items } = await operator.get<Page<EnrollmentView>>("/enrollments");
    expect(items.map(({ status, counts }) => ({ status, counts }))).toEqual([
      { status: "SUBMITTED", counts: { rows: 40, accepted: 37, warned: 2, rejected: 1 } },
      { status: "ACTIVE", counts: { rows: 2951, accepted: 2831, warned: 40, rejected: 80 } },
    ]);
    const big = items[1]?.id ?? expect.fail();
    const rows = await allRows(operator, big);
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 2951 }, (_, n) => n + 2));

    const people = await everybody(operator);
    expect(people.filter(({ status }) => status === "ACTIVE")).toHaveLength(2871);
    expect(people.filter(({ status }) => status === "PROPOSED")).toHaveLength(39);
    expect(people).toHaveLength(2871 + 39);
    expect(new Set(people.flatMap(({ kpj }) => kpj ?? [])).size).toBe(2871);

    const tapd = await signIn(origin, "bpkad.tapd");
    const { lines } = await tapd.get<BudgetView>("/budgets/2026/INITIAL");
    const moves = await Promise.all(
      lines.map(async ({ id }) =>
        tapd.get<Page<{ kind: string; amount: number }>>(`/budgets/2026/INITIAL/ledger?lineID=${id}`),
      ),
    );
    expect(
      lines.map(({ programme, reserved, spent, available, ceiling }) => ({
        programme,
        reserved,
        spent,
        left: ceiling - available - reserved,
      })),
    ).toEqual(
      lines.map(({ programme }) => ({
        programme,
        reserved: 2871 * 12 * (programme === "JKK" ? 10_000 : 6_800),
        spent: 0,
        left: 0,
      })),
    );
    expect(moves.map((page) => page.items.map(({ kind }) => kind))).toEqual([
      ["reservation"],
      ["reservation"],
    ]);

    const { items: letters } = (await (await fetch(`${origin}/_local/inbox`)).json()) as {
      items: { subject: string; destination: { to: string[] } }[];
    };
    const accepted = new Set(rows.filter(({ outcome }) => outcome !== "rejected").map(({ row }) => row));
    const invited = cityRoster().lines.filter(
      ({ cells, flaw }, n) => accepted.has(n + 2) && cells.email !== "" && flaw !== "BAD_EMAIL",
    );
    const welcomed = letters
      .filter(({ subject }) => subject.includes("sudah aktif"))
      .map(({ destination }) => destination.to[0]);
    expect(welcomed.toSorted()).toEqual(invited.map(({ cells }) => cells.email).toSorted());
    expect(letters.filter(({ subject }) => subject.includes("tugas"))).toHaveLength(4);

    const auditor = await signIn(origin, "inspektorat");
    for (const subject of [
      `enrollment:${big}`,
      ...people.slice(0, 40).map(({ id }) => `participant:${id}`),
    ]) {
      expect([
        subject,
        (await auditor.post<{ intact: boolean }>("/audit/verify", { subject })).intact,
      ]).toEqual([subject, true]);
    }
    const database = new DatabaseSync(join(folder, "runtime.db"), { readOnly: true });
    expect(
      database
        .prepare("SELECT status, count(*) AS n FROM execution GROUP BY status ORDER BY status")
        .all()
        .map((row) => ({ ...row })),
    ).toEqual([
      { status: "RUNNING", n: 1 },
      { status: "SUCCEEDED", n: 3 },
    ]);
    expect(database.prepare("SELECT count(*) AS n FROM dead_letter").get()?.n).toBe(0);
    database.close();
  }, 420_000);
});
