import { crc32, createInflateRaw } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type BombOptions, zipBomb } from "./bomb.ts";

const sheetName = "xl/worksheets/sheet1.xml";

/** The sheet's entry: what it declares, and what streams out of it. */
async function sheetOf(archive: Uint8Array) {
  const bytes = Buffer.from(archive);
  const local = bytes.indexOf(sheetName) - 30;
  const declared = { crc: bytes.readUInt32LE(local + 14), size: bytes.readUInt32LE(local + 22) };
  const packed = bytes.readUInt32LE(local + 18);
  const start = local + 30 + sheetName.length;
  const inflate = createInflateRaw();
  inflate.end(bytes.subarray(start, start + packed));
  let [size, crc, head, tail] = [0, 0, "", ""];
  for await (const chunk of inflate as AsyncIterable<Buffer>) {
    if (size === 0) head = chunk.toString("latin1", 0, 2_000);
    size += chunk.length;
    crc = crc32(chunk, crc);
    tail = `${tail}${chunk.toString("latin1")}`.slice(-200);
  }
  return { declared, size, crc, head, tail };
}

describe("zipBomb", () => {
  it.each<[string, BombOptions, number]>([
    ["rows", { shape: "rows" }, 150],
    ["one cell", { shape: "cell" }, 900],
  ])("unpacks to what it was asked for from a file that is much smaller: %s", async (_, options, ratio) => {
    const bomb = zipBomb(0.05, options);
    const { declared, size, crc, head, tail } = await sheetOf(bomb);
    expect(size).toBeGreaterThanOrEqual(0.05 * 1024 ** 3);
    expect(size / bomb.length).toBeGreaterThan(ratio);
    expect(declared).toEqual({ crc, size });
    expect(head).toContain("<is><t>kelurahan</t></is>");
    expect(tail.endsWith("</row></sheetData></worksheet>")).toBe(true);
  });

  it("can lie about its size", async () => {
    const { declared, size } = await sheetOf(zipBomb(0.01, { declaredBytes: 4_000 }));
    expect(declared.size).toBe(4_000);
    expect(size).toBeGreaterThan(10_000_000);
  });

  it.each([0, 4])("does not build one of %d GiB", (gigabytes) => {
    expect(() => zipBomb(gigabytes)).toThrow(RangeError);
  });
});
