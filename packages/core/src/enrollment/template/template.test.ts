import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { columns } from "../columns.ts";
import { openPackage } from "../package-file.ts";
import { openRoster } from "../read-roster.ts";
import { judge } from "../rules.ts";
import { example, guide } from "./content.ts";
import { template } from "./template.ts";

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "template-"));
  const path = join(folder, "file");
  await writeFile(path, bytes);
  const file = await openPackage(path);
  try {
    let text = "";
    for await (const chunk of await file.open(name)) text += String(chunk);
    return text;
  } finally {
    file.close();
    await rm(folder, { recursive: true });
  }
}

describe("template", () => {
  it("is read without asking, and its example is no person", async () => {
    const { bytes } = await template("csv");
    const line = columns.map((column) => (column === "nama" ? "BUDI" : example[column])).join(";");
    const roster = await openRoster(Readable.from([Buffer.concat([bytes, Buffer.from(`${line}\r\n`)])]));
    if (roster.kind !== "ready") return expect.fail("the header is not known");
    const rows: number[] = [];
    for await (const { row } of roster.lines) rows.push(row);
    expect(rows).toEqual([3]);
    expect(roster.notes()).toMatchObject([{ code: "EXAMPLE_ROW", rows: [2], count: 1 }]);
  });

  it("has an example in which nothing is wrong but the name", () => {
    const setting = { today: "2026-01-05", scope: "18.71", category: "RT_HEAD" } as const;
    expect(judge({ ...example, nama: "BUDI" }, setting).findings).toEqual([]);
  });

  it("keeps NIKs as text to the end of the column, and lets sex be chosen from a list", async () => {
    const { bytes } = await template("xlsx");
    const sheet = await partOf(bytes, "xl/worksheets/sheet1.xml");
    const styles = await partOf(bytes, "xl/styles.xml");
    const column = /<col min="1" max="1" style="(\d+)"/.exec(sheet)?.[1];
    const formats = [...(/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? "").matchAll(/<xf ([^>]*)>/g)];
    const format = /numFmtId="(\d+)"/.exec(formats[Number(column)]?.[1] ?? "")?.[1];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
    expect(sheet).toContain('sqref="E2:E5000"><formula1>"L,P"</formula1>');
    expect(sheet).toContain('sqref="M2:M5000"><formula1>"Ketua RT,Ketua RW"</formula1>');
    expect(await partOf(bytes, "xl/worksheets/sheet2.xml")).not.toContain("dataValidation");
  });

  it("explains every column", () => {
    const explained = guide.flatMap(([column, words]) => (words ? [column] : []));
    expect(explained.slice(1)).toEqual(columns);
  });
});
