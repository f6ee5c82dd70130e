import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { CalendarDate } from "@payung/core/shared/date";
import { describe, expect, it } from "vitest";
import { expectationOf } from "./expectation.ts";
import { cityRoster, kedatonRoster, kelurahanRoster, sampleDay, sampleFiles } from "./sample.ts";

const folder = join(import.meta.dirname, "../../../../samples");

/** The parts of a ZIP archive by name, read from its directory. */
function unzipped(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from("504b0506", "hex"));
  const parts = new Map<string, string>();
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(entry + 28);
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
    parts.set(
      bytes.toString("latin1", entry + 46, entry + 46 + nameLength),
      inflateRawSync(packed).toString(),
    );
    entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return parts;
}

describe("sampleFiles", () => {
  it("gives the same bytes every time", async () => {
    const [first, second] = [await sampleFiles(), await sampleFiles()];
    for (const [path, bytes] of first)
      expect(Buffer.from(second.get(path) ?? "").equals(bytes), path).toBe(true);
  });

  it("is what lies in samples/", async () => {
    const files = await sampleFiles();
    for (const [path, bytes] of files) {
      expect((await readFile(join(folder, path))).equals(bytes), path).toBe(true);
    }
    const stored = await readdir(folder, { recursive: true });
    const rosters = stored.filter((path) => /\.(csv|xlsx|json)$/.test(path) && !path.startsWith("ugly"));
    expect(rosters.sort()).toEqual([...files.keys()].sort());
  });

  it("shares no NIK and no post among its rosters", () => {
    const lines = [cityRoster(), kedatonRoster(), kelurahanRoster()].flatMap((roster) => roster.lines);
    const firsts = lines.filter(({ flaw }) => flaw !== "COPY_OF_EARLIER_LINE");
    const niks = firsts.map(({ cells }) => cells.nik).filter((nik) => /^\d{16}$/.test(nik));
    expect(new Set(niks).size).toBe(niks.length);
    const posts = firsts.map(({ kelurahan, cells }) => [kelurahan.code, cells.rw, cells.rt].join("/"));
    expect(new Set(posts).size).toBe(posts.length);
  });

  it("says on which day each expectation holds", async () => {
    const expectations = [...(await sampleFiles())].filter(([path]) => path.endsWith(".json"));
    expect(expectations).toHaveLength(3);
    for (const [, bytes] of expectations) {
      expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({ today: sampleDay });
    }
  });

  it("warns of two of the forty in Kedaton and rejects one", () => {
    const { lines, scope } = kedatonRoster();
    expect(expectationOf(lines, scope).counts).toEqual({ rows: 40, accepted: 37, warned: 2, rejected: 1 });
  });

  it("lets the operator of kelurahan Kedaton enter twelve and not the thirteenth", () => {
    const { lines, scope } = kelurahanRoster();
    expect(expectationOf(lines, scope)).toEqual({
      counts: { rows: 13, accepted: 12, warned: 0, rejected: 1 },
      findings: { OUT_OF_SCOPE: 1 },
      rows: [{ row: 14, outcome: "rejected", findings: ["OUT_OF_SCOPE"] }],
    });
  });

  it("writes into the workbook NIKs as text and dates as dates", async () => {
    const { lines } = kedatonRoster();
    const parts = unzipped((await sampleFiles()).get("roster-kedaton-40.xlsx") ?? new Uint8Array());
    const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    );
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    lines.forEach(({ cells, birthDate }, index) => {
      const row = index + 2;
      const nik = sheet.match(new RegExp(`<c r="A${row}" s="\\d+" t="s"><v>(\\d+)</v>`));
      expect(strings[Number(nik?.[1])]).toBe(cells.nik);
      const serial = sheet.match(new RegExp(`<c r="D${row}" s="\\d+"><v>(\\d+)</v>`));
      expect(CalendarDate.addDays("1899-12-30", Number(serial?.[1]))).toBe(birthDate);
    });
  });

  it("breaks each broken file in its own way", async () => {
    const files = await sampleFiles();
    const start = (path: string) => Buffer.from(files.get(`broken/${path}`) ?? "").toString("latin1", 0, 8);
    expect(files.get("broken/empty.csv")).toHaveLength(0);
    expect(
      Buffer.from(files.get("broken/header-only.csv") ?? "")
        .toString()
        .split("\r\n"),
    ).toHaveLength(2);
    expect(start("password.xlsx")).toBe("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    expect(start("truncated.xlsx").slice(0, 2)).toBe("PK");
    expect(Buffer.from(files.get("broken/truncated.xlsx") ?? "").includes("PK\x05\x06")).toBe(false);
    expect([...unzipped(files.get("broken/no-sheet.xlsx") ?? new Uint8Array()).keys()]).toEqual([
      "word/document.xml",
    ]);
    expect(Buffer.from(files.get("broken/not-a-roster.csv") ?? "").includes(0)).toBe(true);
  });
});
