import { Enrollment } from "@payung/core/enrollment";
import type {
  BudgetView,
  EnrollmentView,
  LogView,
  ParticipantSummary,
  ParticipantView,
  RowView,
  TaskView,
} from "@payung/functions/api/view";
import { openSystem } from "@payung/functions/open";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRows, clientOf, reached, taskOf } from "../src/client.ts";
import { kpjOf, registrationAnswer } from "../src/registration-answer.ts";
import { type City, carryThrough, decide, fileOf, openCity, people, propose, terms } from "./city.ts";

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => city.end());

type Page<T> = { readonly items: readonly T[]; readonly next?: string };

async function linesOf() {
  const tapd = await city.as("bpkad.tapd");
  return (await tapd.get<BudgetView>("/budgets/2026/INITIAL")).lines;
}

describe("a roster through the API alone", () => {
  it("becomes protected people, each told once, with the money set aside", async () => {
    const lines = people(30, 1);
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, fileOf(lines));
    await operator.post(`/enrollments/${id}/submit`);
    await carryThrough(city, id, lines);
    await city.quiet();

    const view = await operator.get<EnrollmentView>(`/enrollments/${id}`);
    expect(view.counts).toEqual({ rows: 30, accepted: 30, warned: 0, rejected: 0 });
    expect(view.registration).toEqual({ confirmed: 30, refused: 0, waiting: 0 });
    // Eleven months from February, Rp10.000 and Rp6.800 a month (PP 44/2015).
    expect(view.funding).toMatchObject({
      people: 30,
      months: 11,
      jkk: 3_300_000,
      jkm: 2_244_000,
      total: 5_544_000,
    });

    for (const row of await allRows(operator, id)) {
      const person = await operator.get<ParticipantView>(`/participants/${row.participantID}`);
      const { cells } = lines[row.row - 2] ?? expect.fail();
      expect(person).toMatchObject({
        status: "ACTIVE",
        kpj: kpjOf(cells.nik),
        name: cells.nama.toUpperCase(),
        startMonth: "2026-02",
      });
      const { months } = await operator.get<{ months: { month: string; state: string }[] }>(
        `/participants/${row.participantID}/coverage`,
      );
      expect(months.map(({ month }) => month)).toEqual(
        Array.from({ length: 11 }, (_, n) => `2026-${String(n + 2).padStart(2, "0")}`),
      );
      const letters = city
        .inbox()
        .filter(({ destination }) => cells.email !== "" && destination.to.includes(cells.email));
      expect(letters).toHaveLength(cells.email === "" ? 0 : 1);
    }
    const { items } = await operator.get<Page<LogView>>(`/enrollments/${id}/log`);
    expect(items.map(({ event }) => event)).toEqual([
      "enrollment.created",
      "enrollment.checked",
      "enrollment.submitted",
      "enrollment.verified",
      "enrollment.funded",
      "enrollment.approved",
      "enrollment.sent_to_bpjs",
      "enrollment.result_received",
      "enrollment.activated",
    ]);
  });

  it("keeps an audit chain that verifies, and NIK only masked", async () => {
    const operator = await city.as("tapem.operator");
    const { items } = await operator.get<Page<ParticipantSummary>>("/participants?status=ACTIVE");
    expect(items).not.toHaveLength(0);
    expect(JSON.stringify(items)).not.toMatch(/\d{16}/);
    const auditor = await city.as("inspektorat");
    const verdict = await auditor.post("/audit/verify", { subject: `participant:${items[0]?.id}` });
    expect(verdict).toEqual({ entries: 4, intact: true });
  });

  it("shows a NIK in full to the verifier only, and keeps that it was read", async () => {
    const operator = await city.as("tapem.operator");
    const { items } = await operator.get<Page<ParticipantSummary>>("/participants?status=ACTIVE");
    const verifier = await city.as("disnaker.verifier");
    const { nik } = await verifier.post<{ nik: string }>(`/participants/${items[0]?.id}/identity`);
    expect(nik).toMatch(/^\d{16}$/);
    expect((await operator.raw("POST", `/participants/${items[0]?.id}/identity`)).status).toBe(403);
  });

  it("finds people by the beginning of a word of their name", async () => {
    const operator = await city.as("tapem.operator");
    const { items: all } = await operator.get<Page<ParticipantSummary>>("/participants");
    const name = all[0]?.name ?? expect.fail();
    const word = name.split(" ").find((one) => one.length >= 4) ?? name;
    const { items } = await operator.get<Page<ParticipantSummary>>(
      `/participants?q=${encodeURIComponent(word.slice(0, 4).toLowerCase())}`,
    );
    expect(items.map((found) => found.name)).toContain(name);
  });
});

describe("the same file again", () => {
  it("rejects every row as already enrolled, and cannot be submitted", async () => {
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, fileOf(people(30, 1)));
    const { counts, findings } = await operator.get<EnrollmentView>(`/enrollments/${id}`);
    expect(counts).toEqual({ rows: 30, accepted: 0, warned: 0, rejected: 30 });
    expect(findings).toContainEqual({ code: "ALREADY_ENROLLED", severity: "error", count: 30 });
    const answer = await operator.raw("POST", `/enrollments/${id}/submit`);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "enrollment.nobody_left" });
  });

  it("gives the same upload and batch for the same idempotency key", async () => {
    const operator = await city.as("tapem.operator");
    const bytes = fileOf(people(3, 2));
    const about = { fileName: "a.csv", contentType: "text/csv", purpose: "roster" } as const;
    const first = await operator.upload(bytes, about, "same-key-1");
    expect(await operator.upload(bytes, about, "same-key-1")).toBe(first);
    const body = { uploadId: first, ...terms };
    const made = await operator.post<{ id: string }>("/enrollments", body, "same-key-2");
    expect(await operator.post("/enrollments", body, "same-key-2")).toEqual(made);
    const other = await operator.raw(
      "POST",
      "/enrollments",
      { ...body, startMonth: "2026-03" },
      "same-key-2",
    );
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ code: "idempotency.mismatch" });
  });
});

describe("two batches with the same person at once", () => {
  it("enrols the person once", async () => {
    const lines = people(5, 3);
    const operator = await city.as("tapem.operator");
    const ids = await Promise.all([propose(operator, fileOf(lines)), propose(operator, fileOf(lines))]);
    await Promise.all(ids.map(async (id) => operator.post(`/enrollments/${id}/submit`)));
    await city.quiet();
    const views = await Promise.all(
      ids.map(async (id) => operator.get<EnrollmentView>(`/enrollments/${id}`)),
    );
    const accepted = views.reduce(
      (sum, { counts, status }) => sum + (status === "RETURNED" ? 0 : counts.accepted),
      0,
    );
    expect(accepted).toBe(5);
    const rows = (await Promise.all(ids.map(async (id) => allRows(operator, id)))).flat();
    expect(
      rows.filter(({ findings }) => findings.some(({ code }) => code === "ALREADY_ENROLLED")),
    ).toHaveLength(5);
  });
});

describe("return, reject and cancel", () => {
  it("gives a returned batch back with the reason, frees its people and takes it again", async () => {
    const lines = people(4, 4);
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, fileOf(lines));
    await operator.post(`/enrollments/${id}/submit`);
    await decide(await city.as("disnaker.verifier"), id, "verify-enrollment", {
      outcome: "return",
      comment: "Lampirkan SK terbaru.",
    });
    const returned = await reached(operator, id, ["RETURNED"]);
    expect(returned.problem).toEqual({ code: "enrollment.returned", message: "Lampirkan SK terbaru." });
    await city.quiet();
    const [row] = await allRows(operator, id);
    expect(await operator.get(`/participants/${row?.participantID}`)).toMatchObject({
      status: "ENDED",
      reason: "WITHDRAWN",
    });
    await operator.post(`/enrollments/${id}/submit`);
    await carryThrough(city, id, lines);
    expect(await operator.get(`/participants/${row?.participantID}`)).toMatchObject({ status: "ACTIVE" });
  });

  it("frees the money when the approver rejects, to the rupiah", async () => {
    const before = await linesOf();
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, fileOf(people(4, 5)));
    await operator.post(`/enrollments/${id}/submit`);
    await decide(await city.as("disnaker.verifier"), id, "verify-enrollment", { outcome: "approve" });
    await taskOf(operator, id, "approve-enrollment");
    const during = await linesOf();
    expect(
      during.map(({ reserved }, n) => reserved - (before[n]?.reserved ?? 0)).toSorted((a, b) => a - b),
    ).toEqual([4 * 11 * 6_800, 4 * 11 * 10_000]);
    await decide(await city.as("disnaker.kepala"), id, "approve-enrollment", {
      outcome: "reject",
      comment: "SK belum sah.",
    });
    await reached(operator, id, ["REJECTED"]);
    expect(await linesOf()).toEqual(before);
  });

  it("cancels a batch that waits for approval: task closed, money freed, people free", async () => {
    const before = await linesOf();
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, fileOf(people(4, 6)));
    await operator.post(`/enrollments/${id}/submit`);
    await decide(await city.as("disnaker.verifier"), id, "verify-enrollment", { outcome: "approve" });
    const task = await taskOf(operator, id, "approve-enrollment");
    await operator.post(`/enrollments/${id}/cancel`, { comment: "Salah daftar." });
    await city.quiet();
    expect(await operator.get(`/enrollments/${id}`)).toMatchObject({ status: "CANCELLED" });
    expect(await operator.get<TaskView>(`/tasks/${task.id}`)).toMatchObject({ state: "CANCELLED" });
    expect(await linesOf()).toEqual(before);
    const [row] = await allRows(operator, id);
    expect(await operator.get(`/participants/${row?.participantID}`)).toMatchObject({ status: "ENDED" });
  });
});

describe("the answer of BPJS", () => {
  it("covers the confirmed, frees money of the refused, waits for the missing and names bad lines", async () => {
    const lines = people(6, 7);
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, fileOf(lines));
    await operator.post(`/enrollments/${id}/submit`);
    await decide(await city.as("disnaker.verifier"), id, "verify-enrollment", { outcome: "approve" });
    await decide(await city.as("disnaker.kepala"), id, "approve-enrollment", { outcome: "approve" });
    const bpjs = await city.as("bpjs.petugas");
    const before = await taskOf(bpjs, id, "confirm-registration").then(linesOf);
    const nik = (n: number) => lines[n]?.cells.nik ?? "";
    const answer = [
      "nik;kpj;status;alasan",
      `${nik(0)};${kpjOf(nik(0))};diterima;`,
      `${nik(1)};;ditolak;usia`,
      `${nik(2)};123;diterima;`,
      `1871010101909999;${kpjOf("x")};diterima;`,
      "",
    ].join("\n");
    const uploadId = await bpjs.upload(Buffer.from(answer), {
      fileName: "hasil.csv",
      contentType: "text/csv",
      purpose: "registration",
    });
    await decide(bpjs, id, "confirm-registration", { outcome: "approve", data: { uploadId } });
    const again = await taskOf(bpjs, id, "confirm-registration");
    const view = await bpjs.get<EnrollmentView>(`/enrollments/${id}`);
    expect(view).toMatchObject({
      status: "SENT_TO_BPJS",
      registration: { confirmed: 1, refused: 1, waiting: 4 },
    });
    expect(view.problem?.message).toContain("baris 4: KPJ harus 11 angka");
    expect(view.problem?.message).toContain("baris 5: NIK tidak ada di usulan ini");
    const { items } = await operator.get<Page<RowView>>(`/enrollments/${id}/rows?outcome=rejected`);
    expect(items).toMatchObject([{ row: 3, registration: { result: "refused", reason: "usia" } }]);
    expect(
      (await linesOf())
        .map(({ reserved }, n) => (before[n]?.reserved ?? 0) - reserved)
        .toSorted((a, b) => a - b),
    ).toEqual([11 * 6_800, 11 * 10_000]);

    const rest = registrationAnswer(lines.slice(2).map(({ cells }) => cells.nik));
    const second = await bpjs.upload(rest, {
      fileName: "sisa.csv",
      contentType: "text/csv",
      purpose: "registration",
    });
    await bpjs.post(`/tasks/${again.id}/decision`, {
      outcome: "approve",
      version: again.version,
      data: { uploadId: second },
    });
    const done = await reached(bpjs, id, ["ACTIVE"]);
    expect(done).toMatchObject({
      counts: { rows: 6, accepted: 5, warned: 0, rejected: 1 },
      registration: { confirmed: 5, refused: 1, waiting: 0 },
    });
  });
});

describe("a budget that is short", () => {
  it("gives the batch back with the reason and reserves nothing", async () => {
    const before = await linesOf();
    const operator = await city.as("tapem.operator");
    const uploadId = await operator.upload(fileOf(people(3, 8)), {
      fileName: "a.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    const { id } = await operator.post<{ id: string }>("/enrollments", {
      uploadId,
      ...terms,
      fundingSource: "DBH_CHT",
    });
    await reached(operator, id, ["CHECKED"]);
    await operator.post(`/enrollments/${id}/submit`);
    await decide(await city.as("disnaker.verifier"), id, "verify-enrollment", { outcome: "approve" });
    const view = await reached(operator, id, ["RETURNED"]);
    expect(view.problem?.message).toContain("Belum ada anggaran");
    expect(await linesOf()).toEqual(before);
  });
});

describe("a task past its due time", () => {
  it("is reported once to those who may decide it", async () => {
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, fileOf(people(2, 9)));
    await operator.post(`/enrollments/${id}/submit`);
    const { dueAt } = await taskOf(operator, id, "verify-enrollment");
    // Monday 5 January 2026 and three working days: Thursday 8 January.
    expect(dueAt.slice(0, 10)).toBe("2026-01-08");
    const late = () =>
      city
        .inbox()
        .filter(
          ({ subject, destination }) =>
            subject.includes("melewati batas waktu") &&
            destination.to.includes("disnaker.verifier@bandarlampung.example"),
        );
    const open = (await (await city.as("disnaker.verifier")).get<Page<TaskView>>("/tasks?state=open")).items
      .length;
    expect(await city.moveClock(new Date("2026-01-12T10:30:00+07:00"))).toContain("escalate-tasks");
    await city.quiet();
    expect(late()).toHaveLength(open);
    await city.moveClock(new Date("2026-01-12T14:30:00+07:00"));
    await city.quiet();
    expect(late()).toHaveLength(open);
  });
});

describe("a wait that nobody answers", () => {
  it("expires by the movable clock: task closed, batch back with the reason, people free", async () => {
    const operator = await city.as("tapem.operator");
    const uploadId = await operator.upload(fileOf(people(2, 10)), {
      fileName: "a.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    const { id } = await operator.post<{ id: string }>("/enrollments", {
      uploadId,
      ...terms,
      startMonth: "2026-06",
    });
    await reached(operator, id, ["CHECKED"]);
    await operator.post(`/enrollments/${id}/submit`);
    const task = await taskOf(operator, id, "verify-enrollment");
    await city.moveClock(new Date(city.now().getTime() + 61 * 24 * 3_600_000));
    const view = await reached(operator, id, ["RETURNED"]);
    expect(view.problem?.code).toBe("enrollment.expired");
    await city.quiet();
    expect(await operator.get<TaskView>(`/tasks/${task.id}`)).toMatchObject({ state: "EXPIRED" });
    const [row] = await allRows(operator, id);
    expect(await operator.get(`/participants/${row?.participantID}`)).toMatchObject({
      status: "ENDED",
      reason: "WITHDRAWN",
    });
  });
});

describe("a batch that goes back and comes again", () => {
  it("cannot be sent while its people are being withdrawn, and loses nobody", async () => {
    const lines = people(300, 11);
    const operator = await city.as("tapem.operator");
    const uploadId = await operator.upload(fileOf(lines), {
      fileName: "a.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    const { id } = await operator.post<{ id: string }>("/enrollments", {
      uploadId,
      ...terms,
      startMonth: "2026-06",
    });
    await reached(operator, id, ["CHECKED"]);
    await operator.post(`/enrollments/${id}/submit`);
    await decide(await city.as("disnaker.verifier"), id, "verify-enrollment", {
      outcome: "return",
      comment: "Periksa lagi.",
    });
    let refusals = 0;
    for (;;) {
      const answer = await operator.raw("POST", `/enrollments/${id}/submit`);
      if (answer.status === 202) break;
      expect([answer.status, (await answer.json()).code]).toEqual([422, "enrollment.withdrawing"]);
      refusals += 1;
    }
    expect(refusals).toBeGreaterThan(0);
    await carryThrough(city, id, lines);
    const rows = await allRows(operator, id);
    const states = await Promise.all(
      rows.map(
        async ({ participantID }) =>
          (await operator.get<ParticipantView>(`/participants/${participantID}`)).status,
      ),
    );
    expect(states.filter((status) => status === "ACTIVE")).toHaveLength(300);
  });

  it("releases the money of a refused person once, over return and resubmission", async () => {
    const before = await linesOf();
    const lines = people(5, 12);
    const operator = await city.as("tapem.operator");
    const uploadId = await operator.upload(fileOf(lines), {
      fileName: "a.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    const { id } = await operator.post<{ id: string }>("/enrollments", {
      uploadId,
      ...terms,
      startMonth: "2026-06",
    });
    await reached(operator, id, ["CHECKED"]);
    const toBPJS = async () => {
      await operator.post(`/enrollments/${id}/submit`);
      await decide(await city.as("disnaker.verifier"), id, "verify-enrollment", { outcome: "approve" });
      await decide(await city.as("disnaker.kepala"), id, "approve-enrollment", { outcome: "approve" });
    };
    await toBPJS();
    const bpjs = await city.as("bpjs.petugas");
    const answer = async (text: string) => {
      const upload = await bpjs.upload(Buffer.from(text), {
        fileName: "hasil.csv",
        contentType: "text/csv",
        purpose: "registration",
      });
      await decide(bpjs, id, "confirm-registration", { outcome: "approve", data: { uploadId: upload } });
    };
    await taskOf(bpjs, id, "confirm-registration");
    await answer(`nik,kpj,status,alasan\n${lines[0]?.cells.nik},,ditolak,ganda\n`);
    await city.quiet();
    const months = 7;
    const held = async () =>
      (await linesOf()).map(
        ({ reserved, programme }, n) =>
          (reserved - (before[n]?.reserved ?? 0)) / (programme === "JKK" ? 10_000 : 6_800),
      );
    expect(await held()).toEqual([4 * months, 4 * months]);
    await decide(bpjs, id, "confirm-registration", { outcome: "return", comment: "Data lama." });
    await city.quiet();
    expect(await held()).toEqual([0, 0]);
    await toBPJS();
    await taskOf(bpjs, id, "confirm-registration");
    expect(await held()).toEqual([4 * months, 4 * months]);
    await answer(registrationAnswer(lines.slice(1).map(({ cells }) => cells.nik)).toString());
    const done = await reached(bpjs, id, ["ACTIVE"]);
    expect(done.registration).toEqual({ confirmed: 4, refused: 0, waiting: 0 });
    expect(await held()).toEqual([4 * months, 4 * months]);
  });
});

describe("separation of duties over a return", () => {
  it("keeps who approved or returned as approver from verifying later", async () => {
    const operator = await city.as("tapem.operator");
    const uploadId = await operator.upload(fileOf(people(2, 13)), {
      fileName: "a.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    const { id } = await operator.post<{ id: string }>("/enrollments", {
      uploadId,
      ...terms,
      startMonth: "2026-06",
    });
    await reached(operator, id, ["CHECKED"]);
    const roles = ["verifier-disnaker", "approver-disnaker"] as const;
    const person = async (userID: string) =>
      clientOf(city.origin, await city.tokenFor({ userID, name: userID, roles, scope: "18.71" }), userID);
    const [one, two] = [await person("dua.peran.a"), await person("dua.peran.b")];
    await operator.post(`/enrollments/${id}/submit`);
    await decide(one, id, "verify-enrollment", { outcome: "approve" });
    await decide(two, id, "approve-enrollment", { outcome: "return", comment: "Belum lengkap." });
    await city.quiet();
    await operator.post(`/enrollments/${id}/submit`);
    const task = await taskOf(two, id, "verify-enrollment");
    expect(task).toMatchObject({ mayDecide: false, whyNot: "SEPARATION_OF_DUTIES" });
    const answer = await two.raw("POST", `/tasks/${task.id}/decision`, {
      outcome: "approve",
      version: task.version,
    });
    expect(answer.status).toBe(403);
  });
});

describe("a halted batch", () => {
  it("goes on from where it stands once an admin resumes it", async () => {
    const lines = people(3, 14);
    const operator = await city.as("tapem.operator");
    const uploadId = await operator.upload(fileOf(lines), {
      fileName: "a.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    const { id } = await operator.post<{ id: string }>("/enrollments", {
      uploadId,
      ...terms,
      startMonth: "2026-06",
    });
    await reached(operator, id, ["CHECKED"]);
    await operator.post(`/enrollments/${id}/submit`);
    await decide(await city.as("disnaker.verifier"), id, "verify-enrollment", { outcome: "approve" });
    await taskOf(operator, id, "approve-enrollment");
    const admin = await city.as("admin");
    expect((await admin.raw("POST", `/enrollments/${id}/resume`)).status).toBe(422);
    await Enrollment.halt(id, openSystem("test", "18.71", "halt"));
    expect(await operator.get(`/enrollments/${id}`)).toMatchObject({
      problem: { code: "enrollment.halted" },
    });
    await admin.post(`/enrollments/${id}/resume`);
    await city.quiet();
    await decide(await city.as("disnaker.kepala"), id, "approve-enrollment", { outcome: "approve" });
    const bpjs = await city.as("bpjs.petugas");
    const answer = registrationAnswer(lines.map(({ cells }) => cells.nik));
    const upload = await bpjs.upload(answer, {
      fileName: "hasil.csv",
      contentType: "text/csv",
      purpose: "registration",
    });
    await decide(bpjs, id, "confirm-registration", { outcome: "approve", data: { uploadId: upload } });
    const done = await reached(operator, id, ["ACTIVE"]);
    expect(done.registration).toEqual({ confirmed: 3, refused: 0, waiting: 0 });
    expect(done.problem).toBeUndefined();
  });
});
