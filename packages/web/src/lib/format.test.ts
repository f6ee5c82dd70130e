import { describe, expect, it } from "vitest";
import { formatter, jakarta } from "./format.ts";

const indonesian = formatter("id");
const english = formatter("en");

describe("rupiah", () => {
  it.each([
    [0, "Rp0"],
    [999, "Rp999"],
    [1_000, "Rp1.000"],
    [1_234_567, "Rp1.234.567"],
    [433_036_800, "Rp433.036.800"],
    [-16_800, "−Rp16.800"],
  ])("%d reads %s in both languages", (amount, text) => {
    expect(indonesian.rupiah(amount)).toBe(text);
    expect(english.rupiah(amount)).toBe(text);
  });
});

describe("dates", () => {
  it("names a day without a leading zero", () => {
    expect(indonesian.date("2026-03-25")).toBe("25 Mar 2026");
    expect(indonesian.date("2026-08-01")).toBe("1 Agu 2026");
    expect(english.date("2026-08-01")).toBe("1 Aug 2026");
    expect(english.date("2026-09-30")).toBe("30 Sep 2026");
  });

  it("names a month", () => {
    expect(indonesian.month("2026-05")).toBe("Mei 2026");
    expect(english.month("2026-05")).toBe("May 2026");
    expect(indonesian.shortMonth("2026-12")).toBe("Des");
  });
});

describe("instants", () => {
  it("stand on the clock of Jakarta, seven hours ahead of UTC", () => {
    expect(indonesian.instant("2026-03-25T01:05:00Z")).toBe("25 Mar 2026 08.05 WIB");
    expect(english.instant("2026-03-25T01:05:00Z")).toBe("25 Mar 2026 08:05 WIB");
  });

  it("belong to the next day from 17.00 UTC on", () => {
    expect(jakarta("2026-12-31T16:59:59Z")).toEqual({ day: "2026-12-31", time: "23:59" });
    expect(jakarta("2026-12-31T17:00:00Z")).toEqual({ day: "2027-01-01", time: "00:00" });
    expect(indonesian.day("2026-12-31T17:00:00Z")).toBe("1 Jan 2027");
  });
});

describe("share", () => {
  it("gives per cent with at most one decimal", () => {
    expect(indonesian.share(257_760_000, 360_000_000)).toBe("71,6 %");
    expect(indonesian.share(1, 1)).toBe("100 %");
  });

  it("of nothing is nothing", () => {
    expect(indonesian.share(0, 0)).toBe("0 %");
  });
});

describe("fileSize", () => {
  it("never reads zero for a file with content", () => {
    expect(indonesian.fileSize(1)).toBe("1 kB");
    expect(indonesian.fileSize(64 * 1024)).toBe("64 kB");
    expect(indonesian.fileSize(25 * 1024 * 1024)).toBe("25 MB");
  });
});
