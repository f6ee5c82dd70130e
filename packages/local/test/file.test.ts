import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EnrollmentView } from "@payung/functions/api/view";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRows } from "../src/client.ts";
import { root } from "../src/place.ts";
import { zipBomb } from "../src/roster/bomb.ts";
import { type City, fileOf, openCity, people, propose } from "./city.ts";

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => city.end());

const sample = async (name: string) => readFile(join(root, "samples", name));

type Expected = {
  readonly counts: EnrollmentView["counts"];
  readonly findings: Readonly<Record<string, number>>;
  readonly rows: readonly { readonly row: number; readonly findings: readonly string[] }[];
};

describe("a file that is no roster", () => {
  it.each([
    ["broken/header-only.csv", "file.no_rows", "Isi daftar pesertanya"],
    ["broken/wrong-header.csv", "file.wrong_header", "Tidak ditemukan: nik"],
    ["broken/not-a-roster.csv", "file.unreadable", "bukan CSV dan bukan XLSX"],
    ["broken/truncated.xlsx", "file.unreadable", "rusak"],
    ["broken/no-sheet.xlsx", "file.unreadable", "rusak"],
    ["broken/password.xlsx", "file.old_format", "kata sandi"],
  ])("%s goes back with %s", async (name, code, words) => {
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, await sample(name));
    const view = await operator.get<EnrollmentView>(`/enrollments/${id}`);
    expect(view).toMatchObject({ status: "RETURNED", problem: { code } });
    expect(view.problem?.message).toContain(words);
  });

  it.each(["rows", "cell"] as const)(
    "that unpacks to gigabytes (%s) goes back, the system unhurt",
    async (shape) => {
      const operator = await city.as("tapem.operator");
      const id = await propose(operator, zipBomb(3, { shape }));
      const view = await operator.get<EnrollmentView>(`/enrollments/${id}`);
      expect(view.status).toBe("RETURNED");
      expect(["file.unpacks_too_large", "file.unreadable"]).toContain(view.problem?.code);
      const next = await propose(operator, fileOf(people(2, 60)));
      expect(await operator.get(`/enrollments/${next}`)).toMatchObject({ status: "CHECKED" });
    },
  );

  it("of 50 MB is refused before it is sent, an empty one too", async () => {
    const operator = await city.as("tapem.operator");
    const ask = (size: number) =>
      operator.raw("POST", "/uploads", {
        fileName: "a.csv",
        contentType: "text/csv",
        size,
        purpose: "roster",
      });
    const large = await ask(50 * 1024 * 1024);
    expect([large.status, await large.json()]).toMatchObject([
      400,
      { code: "input.invalid", errors: [{ field: "size", message: expect.stringContaining("25 MB") }] },
    ]);
    const empty = await ask(0);
    expect([empty.status, await empty.json()]).toMatchObject([
      400,
      { errors: [{ field: "size", message: expect.stringContaining("kosong") }] },
    ]);
  });

  it("of 24 MB of garbage goes back at once", async () => {
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, Buffer.alloc(24 * 1024 * 1024, "\u0001x"));
    expect(await operator.get(`/enrollments/${id}`)).toMatchObject({
      status: "RETURNED",
      problem: { code: "file.unreadable" },
    });
  });

  it("can be replaced by the right one in the same batch, which keeps what came before", async () => {
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, await sample("broken/wrong-header.csv"));
    const uploadId = await operator.upload(fileOf(people(3, 61)), {
      fileName: "benar.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    await operator.post(`/enrollments/${id}/file`, { uploadId });
    await city.quiet();
    expect(await operator.get(`/enrollments/${id}`)).toMatchObject({
      status: "CHECKED",
      round: 2,
      fileName: "benar.csv",
      counts: { rows: 3, accepted: 3 },
    });
  });

  it("that never arrived is named", async () => {
    const operator = await city.as("tapem.operator");
    const ticket = await operator.post<{ uploadId: string }>("/uploads", {
      fileName: "a.csv",
      contentType: "text/csv",
      size: 10,
      purpose: "roster",
    });
    const body = {
      uploadId: ticket.uploadId,
      category: "RT_HEAD",
      startMonth: "2026-02",
      fundingSource: "APBD",
      decree: { number: "1", date: "2026-01-02" },
    };
    const answer = await operator.raw("POST", "/enrollments", body);
    expect([answer.status, (await answer.json()).code]).toEqual([422, "upload.not_received"]);
  });
});

describe("the sample rosters", () => {
  it.each([
    ["tapem.operator", "roster-rt-rw-2951.csv"],
    ["kecamatan.kedaton", "roster-kedaton-40.xlsx"],
    ["kelurahan.kedaton", "roster-kelurahan-kedaton-12.csv"],
  ])("as %s, %s is found to have exactly what was put into it", async (user, name) => {
    const expected: Expected = JSON.parse(
      (await sample(name.replace(/\.\w+$/, ".expected.json"))).toString(),
    );
    const client = await city.as(user);
    const id = await propose(client, await sample(name));
    const { counts, findings } = await client.get<EnrollmentView>(`/enrollments/${id}`);
    expect(counts).toEqual(expected.counts);
    expect(counts.rows).toBe(counts.accepted + counts.warned + counts.rejected);
    expect(Object.fromEntries(findings.map(({ code, count }) => [code, count]))).toEqual(expected.findings);
    const rows = await allRows(client, id);
    const found = rows
      .filter((row) => row.findings.length > 0)
      .map((row) => ({ row: row.row, findings: row.findings.map(({ code }) => code).toSorted() }));
    expect(found).toEqual(
      expected.rows.map(({ row, findings: codes }) => ({ row, findings: codes.toSorted() })),
    );
  });

  it("come back as a file with the same lines and their findings", async () => {
    const client = await city.as("kelurahan.kedaton");
    const id = await propose(client, await sample("roster-kelurahan-kedaton-12.csv"));
    const text = await (await client.raw("GET", `/enrollments/${id}/rows.csv`)).text();
    const lines = text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(14);
    expect(lines[0]).toContain("hasil;temuan");
    expect(lines.filter((line) => line.includes("di luar wilayah Anda"))).toHaveLength(1);
    expect(lines.slice(1).every((line) => /^\d{16};/.test(line))).toBe(true);
  });
});
