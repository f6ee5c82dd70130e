import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateRoster } from "../../../local/src/roster/generate.ts";
import { type Cells, csv } from "../../../local/src/roster/line.ts";
import { openBatch, sendFile } from "../../test/roster.ts";
import { openTestStore, type TestStore } from "../../test/store.ts";
import { Participant } from "../participant/index.ts";
import type { Context } from "../shared/context.ts";
import { ForbiddenError } from "../shared/error.ts";
import { Enrollment } from "./index.ts";
import { Roster } from "./roster.ts";
import type { Row } from "./schema.ts";

let store: TestStore;
let operator: Context;
beforeAll(async () => {
  store = await openTestStore();
  operator = store.as("tapem.operator", "operator-city");
});
afterAll(async () => store.end());

const people = (size: number, seed: number): readonly Cells[] =>
  generateRoster({ seed, size, today: "2026-01-05" }).map(({ cells }) => cells);
const file = (rows: readonly Cells[]) => Buffer.from(csv(rows, { delimiter: ",", byteOrderMark: false }));

async function checked(bytes: Uint8Array, ctx = operator) {
  const { id } = await openBatch(bytes, ctx);
  await Roster.checkRoster(id, store.system);
  return Enrollment.get(id, ctx);
}

async function allRows(id: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await Enrollment.rows(id, { after }, operator);
    rows.push(...page.items);
    after = page.next;
  } while (after);
  return rows;
}

/** Writes what the confirmation of BPJS does to a person: active, and holder of the post. */
async function makeActive(id: string): Promise<void> {
  const person = (await Participant.batch([id], store.system)).get(id);
  const post = person && Participant.positionKey(person.category, person.person);
  if (!person || !post) return expect.fail("nobody holds a post");
  const active = {
    ...person,
    status: "ACTIVE",
    kpj: "12345678901",
    activatedAt: "2026-01-05T01:00:00.000Z",
  } as const;
  await store.table.transact([
    ...Participant.changeOf(active, "participant.activated", store.system),
    { put: { ...post, version: 1, participantID: id }, expect: 0 },
  ]);
}

describe("checkRoster", () => {
  it("judges every row over several pages, in the order of the file", async () => {
    const rows = people(250, 1);
    const batch = await checked(file(rows));
    expect(batch).toMatchObject({
      status: "CHECKED",
      pages: 3,
      counts: { rows: 250, accepted: 250, warned: 0, rejected: 0 },
      findings: [],
    });
    const stored = await allRows(batch.id);
    expect(stored.map(({ row }) => row)).toEqual(rows.map((_, n) => n + 2));
    expect(stored.map(({ name }) => name)).toEqual(
      rows.map(({ nama }) => nama.replace(/\s+/g, " ").toUpperCase()),
    );
  });

  it("rejects the second and third row with one NIK, on whatever page, and names the first", async () => {
    const rows = people(150, 2);
    const [first] = rows;
    if (!first) return expect.fail("no row");
    const { id, ...batch } = await checked(
      file([...rows, { ...first, nama: "KEDUA" }, { ...first, nama: "KETIGA" }]),
    );
    expect(batch).toMatchObject({
      counts: { rows: 152, accepted: 150, rejected: 2 },
      findings: [{ code: "DUPLICATE_IN_FILE", severity: "error", count: 2 }],
    });
    const { items } = await Enrollment.rows(id, { outcome: "rejected" }, operator);
    expect(items.map(({ row }) => row)).toEqual([152, 153]);
    for (const { findings } of items) expect(findings[0]?.message).toContain("baris 2 ");
  });

  it("keeps no NIK outside the encrypted cells", async () => {
    const rows = people(3, 3);
    const { id } = await checked(file(rows));
    const text = JSON.stringify(await allRows(id));
    for (const { nik } of rows) expect(text).not.toContain(nik);
  });

  it("changes nothing when it runs again, and ends the same when it was interrupted", async () => {
    const rows = people(220, 4);
    const { id } = await openBatch(file(rows), operator);
    // The process dies before the second page is stored.
    const failing: Context = {
      ...store.system,
      table: {
        ...store.table,
        async transact(writes) {
          if (writes.some((write) => "put" in write && String(write.put.sk) === "row#0000102"))
            throw new Error("killed");
          return store.table.transact(writes);
        },
      },
    };
    await expect(Roster.checkRoster(id, failing)).rejects.toThrow("killed");
    expect(await Enrollment.get(id, operator)).toMatchObject({ status: "DRAFT", version: 1 });
    await Roster.checkRoster(id, store.system);
    const batch = await Enrollment.get(id, operator);
    expect(batch).toMatchObject({ status: "CHECKED", version: 2, counts: { rows: 220, accepted: 220 } });
    await Roster.checkRoster(id, store.system);
    expect(await Enrollment.get(id, operator)).toEqual(batch);
  });

  it("stores and finds again a page of rows longer than DynamoDB gives in one answer", async () => {
    const rows = people(100, 5).map((cells) => ({ ...cells, alamat: `Gg. ${"Mawar ".repeat(1_200)}` }));
    const batch = await checked(file(rows));
    expect(batch).toMatchObject({
      status: "CHECKED",
      counts: { rows: 100, rejected: 100 },
      findings: [{ code: "CELL_TOO_LONG", count: 100 }],
    });
    expect(await allRows(batch.id)).toHaveLength(100);
  });

  it("finds who is in the register already, and lets come back who only was", async () => {
    const rows = people(5, 6);
    const first = await checked(file(rows));
    await Enrollment.submit(first.id, operator);
    await Enrollment.proposePage({ enrollmentID: first.id, round: 1, submission: 1, page: 0 }, store.system);
    expect(await checked(file(rows))).toMatchObject({
      counts: { rows: 5, accepted: 0, rejected: 5 },
      findings: [{ code: "ALREADY_ENROLLED", count: 5 }],
    });
    await Enrollment.cancel(first.id, "Salah daftar.", operator);
    await Enrollment.withdrawPage({ enrollmentID: first.id, round: 1, submission: 1, page: 0 }, store.system);
    expect(await checked(file(rows))).toMatchObject({ counts: { rows: 5, accepted: 5, rejected: 0 } });
  });

  it("warns of a post that another active person holds, not of one that is free or one's own", async () => {
    const [holder, other] = people(2, 9).map((cells) => ({
      ...cells,
      kelurahan: "Kedaton",
      kecamatan: "Kedaton",
    }));
    if (!holder || !other) return expect.fail("no rows");
    const post = { jabatan: "Ketua RT", rt: "07", rw: "090" };
    const first = await checked(file([{ ...holder, ...post }]));
    await Enrollment.submit(first.id, operator);
    await Enrollment.proposePage({ enrollmentID: first.id, round: 1, submission: 1, page: 0 }, store.system);
    const codes = async (cells: Cells) => {
      const batch = await checked(file([cells]));
      return "findings" in batch && batch.findings?.map(({ code }) => code);
    };
    const rival = { ...other, ...post, rt: "7", rw: "90" };
    expect(await codes(rival)).toEqual([]);
    await makeActive((await allRows(first.id))[0]?.participantID ?? "");
    expect(await codes(rival)).toEqual(["POSITION_TAKEN"]);
    expect(await codes({ ...rival, rt: "08" })).toEqual([]);
    expect(await codes({ ...rival, jabatan: "Ketua RW" })).toEqual([]);
    expect(await codes({ ...holder, ...post })).toEqual(["ALREADY_ENROLLED"]);
  });

  it.each([
    ["a wrong header", "no;uraian\n1;Meja\n", "file.wrong_header"],
    ["no rows", "nik,nama,tgl_lahir,jenis_kelamin,kelurahan,kecamatan\n", "file.no_rows"],
    ["letters of no text", "\u0000\u0001\u0002", "file.unreadable"],
  ])("gives a file with %s back with what is wrong, and takes a better one", async (_, text, code) => {
    const batch = await checked(Buffer.from(text));
    expect(batch).toMatchObject({ status: "RETURNED", problem: { code } });
    await Enrollment.replaceFile(batch.id, await sendFile(file(people(2, 7)), operator), operator);
    await Roster.checkRoster(batch.id, store.system);
    expect(await Enrollment.get(batch.id, operator)).toMatchObject({
      status: "CHECKED",
      round: 2,
      counts: { rows: 2 },
    });
  });

  it("is for our own processes", async () => {
    await expect(Roster.checkRoster("enr_1", operator)).rejects.toThrow(ForbiddenError);
  });
});

describe("rosterCSV", () => {
  it("gives the file back with its findings; sent again it is judged the same", async () => {
    const rows = people(120, 8).map((cells, n) => ({
      ...cells,
      no_hp: n % 2 ? `+62 812-0000-${String(n).padStart(4, "0")}` : "-",
      alamat: n % 3 ? `=Gg. "Mawar"; No. ${n}` : cells.alamat,
      nama: n === 7 ? "" : cells.nama,
      email: n === 8 ? "bukan alamat" : cells.email,
    }));
    const batch = await checked(file(rows));
    let text = "";
    for await (const part of await Enrollment.rosterCSV(batch.id, operator)) text += part;
    expect(text.startsWith("\uFEFFnik;nama;")).toBe(true);
    const again = await checked(Buffer.from(text));
    expect(again).toMatchObject({ counts: { rows: 120, accepted: 118, warned: 1, rejected: 1 } });
    expect("findings" in again && again.findings).toEqual("findings" in batch && batch.findings);
    const [before, after] = [await allRows(batch.id), await allRows(again.id)];
    const seen = (row: Row) => [row.name, row.outcome, row.person?.phone, row.person?.address, row.findings];
    expect(after.map(seen)).toEqual(before.map(seen));
  });
});
