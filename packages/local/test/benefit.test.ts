import type { Statement } from "@payung/core/benefit/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type City, openCity } from "./city.ts";

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(async () => city.end());

const finger = {
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
};

describe("POST /api/benefits/estimate", () => {
  it("itemises for anyone on the staff what an accident pays, and stores nothing", async () => {
    const verifier = await city.as("disnaker.verifier");
    const made = await verifier.post<Statement>("/benefits/estimate", {
      ...finger,
      underLawOf: "2026-01-05",
    });
    expect(made.lines.map(({ code, amount }) => [code, amount])).toEqual([
      ["TRANSPORT_LAND", 750_000],
      ["TRANSPORT_SEA", 2_000_000],
      ["STMB_100", 12_000_000],
      ["STMB_50", 1_000_000],
      ["PARTIAL_ANATOMICAL", 7_200_000],
    ]);
    expect(made.total).toBe(22_950_000);
    expect(made.reckonedOn).toBe("2026-01-05");
    expect(made.underLaw?.differences).toEqual([]);
    expect(await verifier.post("/benefits/estimate", { ...finger, underLawOf: "2026-01-05" })).toEqual(made);
  });

  it("names every field that is wrong, in Indonesian, and computes nothing", async () => {
    const operator = await city.as("kelurahan.kedaton");
    const answer = await operator.raw("POST", "/benefits/estimate", {
      ...finger,
      eventDate: "2015-06-30",
      unable: { from: "2025-03-10", to: "2025-03-09" },
      disabilities: [{ row: 44 }],
    });
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: readonly { field: string; message: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(["eventDate", "disabilities.0.row", "unable.to"]);
    expect(errors[0]?.message).toBe("Isi tanggal mulai 1 Juli 2015; peraturan sebelum itu tidak tersedia");
  });

  it("says once a figure is past its check date by the clock of the city", async () => {
    const auditor = await city.as("inspektorat");
    expect((await auditor.post<Statement>("/benefits/estimate", finger)).stale).toEqual([]);
    await fetch(`${city.origin}/_local/clock`, {
      method: "POST",
      body: JSON.stringify({ now: "2027-11-24T08:00:00+07:00" }),
    });
    const later = await city.as("inspektorat");
    const { stale } = await later.post<Statement>("/benefits/estimate", finger);
    expect(stale).toContainEqual({ id: "jkk.transport.sea", checkBy: "2027-11-23" });
  });
});
