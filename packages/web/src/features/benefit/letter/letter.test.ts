import type { Statement } from "@payung/core/benefit/schema";
import { EstimateRequest } from "@payung/core/benefit/schema";
import { describe, expect, it } from "vitest";
import { statement } from "../../../../../core/src/benefit/statement/statement.ts";
import { caseFacts } from "./case-facts.ts";
import { letterOf } from "./letter.ts";

const now = new Date("2026-11-23T03:00:00Z");
const reckoned = (input: (typeof EstimateRequest)["_input"]) => statement(EstimateRequest.parse(input), now);

const accident = reckoned({
  kind: "ACCIDENT",
  eventDate: "2025-03-10",
  segment: "BPU",
  wageBase: 1_000_000,
  outcome: "PARTIAL",
  transport: [
    { mode: "LAND", amount: 750_000 },
    { mode: "SEA", amount: 2_500_000 },
  ],
  unable: { from: "2025-03-10", to: "2026-05-10" },
  disabilities: [{ row: 17, percent: 9 }],
});

const old = reckoned({
  kind: "ACCIDENT",
  eventDate: "2018-01-01",
  segment: "PU",
  wageBase: 3_000_000,
  outcome: "TOTAL_DISABILITY",
  underLawOf: "2026-11-23",
});

const death = reckoned({
  kind: "DEATH",
  eventDate: "2025-05-20",
  segment: "BPU",
  children: [{ birthDate: "2015-01-01", level: "SD", yearsLeftAtLevel: 3 }],
  cover: {
    registeredAt: "2025-03-05",
    months: ["2025-03", "2025-04", "2025-05"].map((month) => ({ month, paidAt: `${month}-10` })),
  },
});

/** Every text of a document, in its order. */
function textsOf(content: unknown): readonly string[] {
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (typeof content !== "object" || content === null) return typeof content === "string" ? [content] : [];
  const { text, stack, ul, table } = content as Record<string, { body?: unknown }>;
  return [text, stack, ul, table?.body].flatMap(textsOf);
}

const wordsOf = (of: Statement) => textsOf(letterOf(of).content).join("\n");

describe("letterOf", () => {
  it("carries every line with its arithmetic, article and amount, and the total in words", () => {
    const words = wordsOf(accident);
    expect(accident.lines.length).toBe(5);
    for (const { formula, law } of accident.lines) {
      expect(words).toContain(formula);
      expect(words).toContain(`${law.instrument}, ${law.article}`);
    }
    for (const amount of [
      "Rp750.000",
      "Rp2.000.000",
      "Rp12.000.000",
      "Rp1.000.000",
      "Rp7.200.000",
      "Rp22.950.000",
    ])
      expect(words).toContain(amount);
    expect(words).toContain("Terbilang: dua puluh dua juta sembilan ratus lima puluh ribu rupiah");
  });

  it("lists every value of a figure with the day it came into force", () => {
    const words = wordsOf(accident);
    expect(accident.figures.length).toBeGreaterThan(5);
    for (const { id } of accident.figures) expect(words).toContain(id);
  });

  it("shows what another day's law would give", () => {
    expect(wordsOf(old)).toContain("Seandainya hukum 23 Nov 2026 berlaku");
  });

  it("shows every reading of an open question with its total", () => {
    expect(death.undetermined?.readings.length).toBeGreaterThan(1);
    const words = wordsOf(death);
    expect(words).toContain("Belum dapat dipastikan");
    for (const { reading } of death.undetermined?.readings ?? []) expect(words).toContain(reading);
  });

  it("says of an unverified line that the branch has to confirm it", () => {
    expect(old.lines.some(({ parameter }) => !parameter.verified)).toBe(true);
    expect(wordsOf(old)).toContain("perlu konfirmasi kantor cabang");
  });

  it("numbers its pages and is dated by the reckoning alone", () => {
    const { footer, info } = letterOf(accident);
    expect(JSON.stringify(typeof footer === "function" && footer(1, 2, {} as never))).toContain(
      "Halaman 1 dari 2",
    );
    expect(info?.creationDate).toEqual(new Date("2026-11-23T00:00:00Z"));
    expect(JSON.stringify(letterOf(accident))).toBe(JSON.stringify(letterOf(accident)));
  });
});

describe("caseFacts", () => {
  it("repeats the case as it was entered", () => {
    expect(caseFacts(accident.input).map(({ value }) => value)).toEqual([
      "Kecelakaan kerja",
      "10 Mar 2025",
      "Bukan penerima upah (BPU)",
      "Rp1.000.000",
      "Cacat sebagian",
      "10 Mar 2025 sampai 10 Mei 2026",
      "Rp750.000",
      "Rp2.500.000",
      "Telunjuk tangan kanan, 9% menurut dokter",
      "tidak diisi; dianggap terlindungi penuh",
    ]);
  });

  it("tells the contribution history in one line", () => {
    expect(caseFacts(death.input).at(-1)?.value).toBe(
      "nomor kepesertaan terbit 5 Mar 2025; 3 bulan dibayar, Maret 2025 sampai Mei 2025",
    );
  });
});
