import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Cells, csv } from "../../../../local/src/roster/line.ts";
import { openBatch } from "../../../test/roster.ts";
import { openTestStore, type TestStore } from "../../../test/store.ts";
import { Enrollment } from "../../enrollment/index.ts";
import { Roster } from "../../enrollment/roster.ts";
import type { Row } from "../../enrollment/schema.ts";
import type { Context } from "../../shared/context.ts";
import { Participant } from "../index.ts";
import { keysOf, mostOfBlock } from "./store.ts";

let store: TestStore;
let operator: Context;
beforeAll(async () => {
  store = await openTestStore();
  operator = store.as("tapem.operator", "operator-city");
});
afterAll(async () => store.end());

/** Each test has a birth year of its own, so that nobody meets the people of another test. */
let year = 1960;
beforeEach(() => {
  year += 1;
});

const place = { kelurahan: "Kedaton", kecamatan: "Kedaton" };
const moved = { kelurahan: "Rajabasa", kecamatan: "Rajabasa", rt: "1", rw: "4", alamat: "Gg. Bukit No. 7" };

let serial = 9001;
function line(nama: string, dayAndMonth: string, more: Partial<Cells> = {}): Cells {
  serial += 3;
  const [day = "", month = ""] = dayAndMonth.split("/");
  return {
    nik: `187101${day}${month}${String(year).slice(2)}${serial}`,
    nama,
    tempat_lahir: "Kotabumi",
    tgl_lahir: `${dayAndMonth}/${year}`,
    jenis_kelamin: "L",
    alamat: "Jl. Teuku Umar No. 12",
    rt: "007",
    rw: "002",
    ...place,
    no_hp: "",
    email: "",
    jabatan: "",
    no_sk: "",
    tgl_sk: "",
    mulai: "",
    pekerjaan: "",
    penghasilan: "",
    ...more,
  };
}

async function checked(...lines: readonly Cells[]): Promise<{ id: string; rows: readonly Row[] }> {
  const { id } = await openBatch(Buffer.from(csv(lines, { delimiter: ",", byteOrderMark: false })), operator);
  await Roster.checkRoster(id, store.system);
  return { id, rows: (await Enrollment.rows(id, {}, operator)).items };
}

async function propose(id: string): Promise<void> {
  await Enrollment.submit(id, operator);
  await Enrollment.proposePage({ enrollmentID: id, round: 1, submission: 1, page: 0 }, store.system);
}

async function registered(...lines: readonly Cells[]) {
  const { id } = await checked(...lines);
  await propose(id);
  const { items } = await Enrollment.rows(id, {}, operator);
  return { id, ids: items.map(({ participantID }) => participantID ?? "") };
}

const codesOf = ({ findings }: Row) => findings.map(({ code }) => code);
const alike = async (...lines: readonly Cells[]) =>
  (await checked(...lines)).rows.map((row) => ({ codes: codesOf(row), duplicateOf: row.duplicateOf }));

describe("a row of somebody who is in the register under another NIK", () => {
  it.each<[string, readonly [string, string], readonly [string, string], Partial<Cells>?]>([
    ["one word", ["Sutrisno", "14/05"], ["Sutrisno", "14/05"]],
    ["titles", ["Zulkifli Pubian", "14/05"], ["H. Zulkifli Pubian, S.Pd.", "14/05"]],
    ["the Prophet's name", ["Muhammad Yusuf Basri", "14/05"], ["Moch. Jusuf Basri", "14/05"]],
    ["day and month swapped", ["Hotman Siregar", "03/08"], ["Hotman Siregar", "08/03"]],
    ["a typing error", ["Herman Sanjaya", "14/05"], ["Herman Snajaya", "14/05"]],
    ["a slip in the date", ["Ridwan Alamsyah", "14/05"], ["Ridwan Alamsyah", "17/05"]],
    ["another kelurahan", ["Darwin Bangsawan", "14/05"], ["Drs. Darwin Bangsawan", "14/05"], moved],
  ])("is warned of: %s", async (_, [name, born], [otherName, otherDate], more) => {
    const first = line(name, born);
    const { ids } = await registered(first);
    const nik = `187102${first.nik.slice(6)}`;
    const [found] = await alike({ ...line(otherName, otherDate), ...more, nik });
    expect(found?.codes).toContain("POSSIBLE_DUPLICATE");
    expect(found?.duplicateOf).toBe(ids[0]);
  });

  it("tells where to look and shows no NIK", async () => {
    const [first, second] = [line("Fahrizal Umpu", "14/05"), line("Fahrizal Umpu", "14/05", moved)];
    await registered(first);
    const { rows } = await checked(second);
    const [finding] = rows[0]?.findings ?? [];
    expect(finding).toMatchObject({ severity: "warning", field: "nama" });
    expect(finding?.message).toContain(`berakhiran ${first.nik.slice(-4)}, Kelurahan Kedaton`);
    expect(JSON.stringify(rows)).not.toContain(first.nik);
  });

  it("is not warned of when only the name or only the birth date is the same", async () => {
    await registered(line("Sahat Manurung", "14/05"));
    const others = [line("Sahat Manurung", "29/11", moved), line("Poltak Hutapea", "14/05")];
    expect((await alike(...others)).map(({ codes }) => codes)).toEqual([[], []]);
  });

  it("is not warned of beside an error, nor for the person's own NIK", async () => {
    const first = line("Binsar Lubis", "14/05");
    await registered(first);
    expect(await alike(first, line("Binsar Lubis", "14/05", { kelurahan: "Antah" }))).toEqual([
      { codes: ["ALREADY_ENROLLED"], duplicateOf: undefined },
      { codes: ["KELURAHAN_UNKNOWN"], duplicateOf: undefined },
    ]);
  });

  it("is not warned of when the other was only proposed and taken back, and is when he was proposed again", async () => {
    const first = line("Tigor Simbolon", "14/05");
    const { id } = await registered(first);
    await Enrollment.cancel(id, "Salah daftar.", operator);
    await Enrollment.withdrawPage({ enrollmentID: id, round: 1, submission: 1, page: 0 }, store.system);
    const second = () => line("Tigor Simbolon", "14/05");
    expect(await alike(second())).toEqual([{ codes: [], duplicateOf: undefined }]);
    const { ids } = await registered(first);
    expect(await alike(second())).toEqual([{ codes: ["POSSIBLE_DUPLICATE"], duplicateOf: ids[0] }]);
  });
});

describe("two rows of one file with two NIK", () => {
  it("warn on the later one, name the earlier line, and know who that will be", async () => {
    const [first, second] = [line("Asep Sutisna", "14/05"), line("Asep Soetisna, S.E.", "14/05", moved)];
    const { id, rows } = await checked(first, line("Ujang Permana", "02/05"), second);
    expect(rows.map(codesOf)).toEqual([[], [], ["POSSIBLE_DUPLICATE"]]);
    expect(rows[2]?.findings[0]?.message).toContain("baris 2 ");
    await propose(id);
    const { items } = await Enrollment.rows(id, {}, operator);
    expect(items[2]?.duplicateOf).toBe(items[0]?.participantID);
  });

  it("are found on two pages, and by a check that went on after an interruption", async () => {
    const crowd = Array.from({ length: 100 }, (_, n) => {
      const born = `${10 + (n % 18)}/${String(1 + (n % 12)).padStart(2, "0")}`;
      const name = `Warga ${"bcdfghklmn"[n % 10]}${"aiueo"[n % 5]}${"prstwyzdjq"[Math.floor(n / 10)]}ono`;
      return line(name, born, { rt: String(n) });
    });
    const pair = [line("Nandang Rukmana", "14/05"), line("Nandang Roekmana", "14/05", moved)];
    const bytes = Buffer.from(
      csv([pair[0] as Cells, ...crowd, pair[1] as Cells], { delimiter: ",", byteOrderMark: false }),
    );
    const { id } = await openBatch(bytes, operator);
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
    await Roster.checkRoster(id, store.system);
    const { items } = await Enrollment.rows(id, { finding: "POSSIBLE_DUPLICATE" }, operator);
    expect(items.map(({ row }) => row)).toContain(103);
  });
});

describe("enlist", () => {
  it("writes a person into three blocks with the proposal, and nothing when it is done twice", async () => {
    const { id, ids } = await registered(line("Cecep Kurnia", "14/05"));
    const person = (await Participant.batch(ids, store.system)).get(ids[0] ?? "");
    if (!person) return expect.fail("nobody was proposed");
    const keys = Object.values(await keysOf(person, store.system));
    const before = await store.table.batchGet(keys);
    expect(before.map(({ members }) => [...(members as Set<string>)].length)).toEqual([1, 1, 1]);
    await Enrollment.proposePage({ enrollmentID: id, round: 1, submission: 1, page: 0 }, store.system);
    expect(await store.table.batchGet(keys)).toEqual(before);
    expect((await Participant.enlist([person], store.system)).get(person.id)).toEqual([]);
  });

  it("keeps name and birth date out of the keys", async () => {
    const { ids } = await registered(line("Dadang Sujana", "14/05"));
    const person = (await Participant.batch(ids, store.system)).get(ids[0] ?? "");
    if (!person) return expect.fail("nobody was proposed");
    for (const { pk } of Object.values(await keysOf(person, store.system)))
      expect(pk).toMatch(/^alike#18\.71#[\w-]{43}$/);
  });

  it("takes 30 people into one block at once", async () => {
    const lines = Array.from({ length: 3 }, (_, batch) =>
      Array.from({ length: 10 }, (_, n) =>
        line(`Orang ${"ABCDEFGHIJ"[n]}ri${"xyz"[batch]}o`, "14/05", { rt: `${n}` }),
      ),
    );
    const batches = await Promise.all(lines.map(async (each) => (await checked(...each)).id));
    await Promise.all(batches.map(propose));
    const person = {
      name: "Siapa",
      birthDate: `${year}-05-14`,
      sex: "L",
      kelurahan: "18.71.01.1003",
    } as const;
    const { date } = await keysOf({ city: "18.71", person }, store.system);
    const block = await store.table.get(date);
    expect(block?.members).toHaveProperty("size", 30);
  });

  it("leaves a full block as it is", async () => {
    const person = {
      name: "Penuh Sekali",
      birthDate: `${year}-05-14`,
      sex: "L",
      kelurahan: "18.71.01.1003",
    } as const;
    const keys = await keysOf({ city: "18.71", person }, store.system);
    const members = Array.from({ length: mostOfBlock }, (_, n) => `x${n}|${year}-05-14|ORANG`);
    await store.table.transact([{ include: keys.date, members }]);
    const writes = (await Participant.enlist([{ id: "par_1", city: "18.71", person }], store.system)).get(
      "par_1",
    );
    expect(writes?.map((write) => "include" in write && write.include)).toEqual([keys.namesakes, keys.day]);
  });
});
