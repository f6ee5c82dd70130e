import type { EnrollmentView } from "@payung/functions/api/view";
import { allRows, type Client, reached, signIn, taskOf } from "./client.ts";
import { demoUsers } from "./demo-user.ts";
import { type Progress, startProgress } from "./progress.ts";
import { registrationAnswer } from "./registration-answer.ts";
import { cityRoster, kedatonRoster, sampleFiles } from "./roster/sample.ts";

/**
 * Brings the demo city to life through the API, as its staff would: directory, budget, the roster of all
 * RT and RW heads enrolled to the end, and a second batch that waits in the verifier's inbox.
 *
 * Every request carries a fixed idempotency key and every step first looks where things stand, so a
 * seeding that was killed goes on where it was.
 */
export async function seed(origin: string): Promise<void> {
  const bar = startProgress();
  const as = async (user: string) => signIn(origin, user);
  await openOffice(origin, bar);
  const files = await sampleFiles();
  const operator = await as("tapem.operator");
  const big = await propose(
    operator,
    "seed-city",
    {
      bytes: files.get("roster-rt-rw-2951.csv") ?? new Uint8Array(),
      fileName: "roster-rt-rw-2951.csv",
      contentType: "text/csv",
      decree: { number: "821/1/IV.01/HK/2026", date: "2026-01-02" },
    },
    bar,
  );
  await carryThrough(
    as,
    big,
    cityRoster().lines.map(({ cells }) => cells.nik),
    bar,
  );
  const kedaton = await as("kecamatan.kedaton");
  const small = await propose(
    kedaton,
    "seed-kedaton",
    {
      bytes: files.get("roster-kedaton-40.xlsx") ?? new Uint8Array(),
      fileName: "roster-kedaton-40.xlsx",
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      decree: { number: "141/7/V.12/2026", date: "2026-01-05" },
    },
    bar,
  );
  bar.step("Usulan Kecamatan Kedaton", 0.98);
  await taskOf(await as("disnaker.verifier"), small, "verify-enrollment");
  const { counts } = await operator.get<EnrollmentView>(`/enrollments/${big}`);
  const { lines: waiting } = kedatonRoster();
  bar.done(
    `Kota percontohan: ${counts.rows} baris, ${counts.accepted} diterima, ${counts.warned} diperiksa lalu diterima, ${counts.rejected} ditolak; ${waiting.length} orang menunggu diperiksa.`,
  );
}

/** The staff directory and the enacted budget of 2026: a city that can begin. */
export async function openOffice(origin: string, bar: Progress): Promise<void> {
  const as = async (user: string) => signIn(origin, user);
  await writeDirectory(await as("admin"), bar);
  await enactBudget(as, bar);
}

async function writeDirectory(admin: Client, bar: Progress): Promise<void> {
  bar.step("Petugas", 0.01);
  const { items } = await admin.get<{ items: { userID: string }[] }>("/staff");
  for (const { userID, name, roles, scope } of demoUsers) {
    if (items.some((staff) => staff.userID === userID)) continue;
    await admin.post("/staff", { userID, name, roles, scope, email: `${userID}@bandarlampung.example` });
  }
}

/** 4,000 people for twelve months at Rp10.000 JKK and Rp6.800 JKM (PP 44/2015). */
const ceilings = { JKK: 4_000 * 12 * 10_000, JKM: 4_000 * 12 * 6_800 } as const;
/** Permendagri account codes for contributions of people who are not civil servants. */
const accounts = { JKK: "5.1.02.02.02.0006", JKM: "5.1.02.02.02.0007" } as const;

type Plan = { readonly status: string; readonly lines: readonly { readonly programme: string }[] };

async function enactBudget(as: (user: string) => Promise<Client>, bar: Progress): Promise<void> {
  bar.step("Anggaran", 0.03);
  const tapd = await as("bpkad.tapd");
  const path = "/budgets/2026/INITIAL";
  const { items } = await tapd.get<{ items: { year: number }[] }>("/budgets");
  if (!items.some(({ year }) => year === 2026))
    await tapd.post("/budgets", { year: 2026, version: "INITIAL" });
  const plan = await tapd.get<Plan>(path);
  for (const programme of ["JKK", "JKM"] as const) {
    if (plan.lines.some((line) => line.programme === programme)) continue;
    await tapd.post(`${path}/lines`, {
      skpd: "Dinas Tenaga Kerja",
      account: accounts[programme],
      programme,
      categories: ["RT_HEAD", "RW_HEAD"],
      fundingSource: "APBD",
      ceiling: ceilings[programme],
    });
  }
  const status = async () => (await tapd.get<Plan>(path)).status;
  if ((await status()) === "DRAFT") await tapd.post(`${path}/proposal`);
  if ((await status()) === "PROPOSED") await (await as("bpkad.ppk")).post(`${path}/review`);
  if ((await status()) === "REVIEWED") {
    const reference = { number: "Perda 12/2025", date: "2025-12-30" };
    await (await as("bpkad.bud")).post(`${path}/enactment`, { reference });
  }
}

type Roster = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly contentType: string;
  readonly decree: { readonly number: string; readonly date: string };
};

/** Uploads a roster, opens a batch for it and hands it over once it is checked. */
async function propose(
  client: Client,
  key: string,
  { bytes, decree, ...about }: Roster,
  bar: Progress,
): Promise<string> {
  bar.step(`Memeriksa ${about.fileName}`, 0.05);
  const uploadId = await client.upload(bytes, { ...about, purpose: "roster" }, `${key}-upload`);
  const terms = { uploadId, category: "RT_HEAD", startMonth: "2026-01", fundingSource: "APBD", decree };
  const { id } = await client.post<{ id: string }>("/enrollments", terms, `${key}-enrollment`);
  const { status } = await reached(client, id, [
    "CHECKED",
    "SUBMITTED",
    "VERIFIED",
    "FUNDED",
    "APPROVED",
    "SENT_TO_BPJS",
    "ACTIVE",
  ]);
  if (status === "CHECKED") await client.post(`/enrollments/${id}/submit`);
  return id;
}

/** Decides every step of a batch as its officers would, to the end. */
async function carryThrough(
  as: (user: string) => Promise<Client>,
  id: string,
  nikOfLine: readonly string[],
  bar: Progress,
): Promise<void> {
  const shown = (name: string, from: number, to: number) => (view: EnrollmentView) => {
    const { done = 0, total = 1 } = view.progress ?? {};
    bar.step(name, from + ((to - from) * done) / (total || 1));
  };
  const order = ["SUBMITTED", "VERIFIED", "FUNDED", "APPROVED", "SENT_TO_BPJS", "ACTIVE"];
  const past = async (client: Client, status: string) =>
    order.indexOf((await client.get<EnrollmentView>(`/enrollments/${id}`)).status) > order.indexOf(status);

  const verifier = await as("disnaker.verifier");
  if (!(await past(verifier, "SUBMITTED"))) {
    const { id: task, version } = await taskOf(
      verifier,
      id,
      "verify-enrollment",
      180,
      shown("Mencatat calon peserta", 0.15, 0.4),
    );
    await verifier.post(
      `/tasks/${task}/decision`,
      { outcome: "approve", version, comment: "Sesuai SK dan KTP." },
      "seed-verify",
    );
  }
  const head = await as("disnaker.kepala");
  if (!(await past(head, "FUNDED"))) {
    const { id: task, version } = await taskOf(
      head,
      id,
      "approve-enrollment",
      180,
      shown("Menyiapkan dana", 0.4, 0.5),
    );
    await head.post(`/tasks/${task}/decision`, { outcome: "approve", version }, "seed-approve");
  }
  const bpjs = await as("bpjs.petugas");
  if (!(await past(bpjs, "SENT_TO_BPJS"))) {
    const view = await reached(bpjs, id, ["SENT_TO_BPJS"], 180, shown("Mengirim daftar ke BPJS", 0.5, 0.65));
    if (view.openTask || !view.progress) {
      const { id: task, version } = await taskOf(bpjs, id, "confirm-registration", 180);
      const rows = (await allRows(bpjs, id)).filter(({ outcome }) => outcome !== "rejected");
      const answer = registrationAnswer(rows.map(({ row }) => nikOfLine[row - 2] ?? ""));
      const uploadId = await bpjs.upload(
        answer,
        { fileName: "hasil-bpjs.csv", contentType: "text/csv", purpose: "registration" },
        "seed-answer",
      );
      await bpjs.post(
        `/tasks/${task}/decision`,
        { outcome: "approve", version, data: { uploadId } },
        "seed-confirm",
      );
    }
    await reached(bpjs, id, ["ACTIVE"], 240, shown("Mengaktifkan peserta", 0.65, 0.95));
  }
}
