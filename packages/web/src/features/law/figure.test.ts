import { describe, expect, it } from "vitest";
import { findAll } from "../../../../../scripts/law-index.ts";
import { figureText } from "./figure.ts";

describe("figureText", () => {
  it.each([
    ["jkk.transport.sea", 2_000_000, "Rp2.000.000"],
    ["jkk.death.share", 6_000, "60%"],
    ["jkk.wage-months", 80, "80 bulan upah"],
    ["jkk.stmb.full", { months: 12, bps: 10_000 }, "12 bulan, 100% upah"],
    ["jkk.stmb.rest", { months: null, bps: 5_000 }, "selebihnya 50% upah"],
    ["jkk.disability.row-17", { kind: "fixed", bps: 900 }, "9%"],
    ["jkk.disability.row-28", { kind: "span", min: 1_000, max: 3_000 }, "10% sampai 30%"],
    ["jkk.periodic", { months: 24, monthly: 500_000 }, "24 bulan × Rp500.000"],
    ["jkk.home-care", { months: 12, amount: 20_000_000 }, "paling lama 12 bulan, paling banyak Rp20.000.000"],
    [
      "scholarship.sd",
      { amount: 1_500_000, years: 6 },
      "Rp1.500.000 setiap tahun ajaran, paling lama 6 tahun",
    ],
    ["scholarship.school-year-start", "07-01", "1 Jul"],
    ["jkk.glasses", null, "tidak dijamin"],
    ["jkk.medical-limit", null, "tanpa batas biaya, sesuai kebutuhan medis"],
    ["death.funeral-over-memberships", "ONCE", "dibayar satu kali"],
  ])("says %s as a letter would", (figureID, value, words) => {
    expect(figureText(figureID, value)).toBe(words);
  });

  it("has words for every figure that a line of a statement can cite", async () => {
    const { found } = await findAll();
    const cited = found.filter(({ file }) => /\/(?:benefit|cover)\//.test(file) && !file.includes("/heir/"));
    const silent = cited.flatMap(({ parameter }) =>
      parameter.entries.filter(({ value }) => !figureText(parameter.id, value)).map(() => parameter.id),
    );
    expect(cited.length).toBeGreaterThan(70);
    expect(silent).toEqual([]);
  });
});
