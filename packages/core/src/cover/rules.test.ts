import { describe, expect, it } from "vitest";
import type { Participant } from "../participant/schema.ts";
import { monthsOf } from "./rules.ts";

const base = {
  id: "par_00000000000000000000000001",
  city: "18.71",
  version: 4,
  head: "",
  updatedAt: "2026-01-10T01:00:00.000Z",
  category: "RT_HEAD",
  person: { name: "BUDI", birthDate: "1980-01-05", sex: "L", kelurahan: "18.71.01.1003" },
  nik: "sealed",
  nikMasked: "1871********0001",
  enrollmentID: "enr_00000000000000000000000001",
  submission: 1,
  membership: { startMonth: "2026-02", fundingSource: "APBD", jkk: 10_000, jkm: 6_800 },
} as const;
const confirmed = { kpj: "12345678901", activatedAt: "2026-02-03T01:00:00.000Z" } as const;
const active: Participant = { ...base, ...confirmed, status: "ACTIVE" };
const ended = (endMonth: string): Participant => ({
  ...base,
  ...confirmed,
  status: "ENDED",
  reason: "DECEASED",
  endedAt: "2026-06-10T01:00:00.000Z",
  endMonth,
});
const now = new Date("2026-03-15T01:00:00Z");
const months = (participant: Participant, range: { from?: string; to?: string } = {}, at = now) =>
  monthsOf(participant, range, at).map(({ month }) => month);

describe("monthsOf", () => {
  it.each<[string, Participant]>([
    ["proposed", { ...base, status: "PROPOSED" }],
    ["verified", { ...base, status: "VERIFIED" }],
    ["approved", { ...base, status: "APPROVED" }],
    [
      "ended before it was registered",
      {
        ...base,
        status: "ENDED",
        reason: "WITHDRAWN",
        endedAt: "2026-02-01T01:00:00.000Z",
        endMonth: "2026-06",
      },
    ],
    [
      "ended with an empty number",
      {
        ...base,
        status: "ENDED",
        reason: "MOVED",
        endedAt: "2026-02-01T01:00:00.000Z",
        endMonth: "2026-06",
        kpj: "",
      },
    ],
  ])(
    "is empty for a person who is %s: no cover without a number, Permenaker 5/2021 Pasal 36",
    (_, participant) => {
      expect(months(participant)).toEqual([]);
    },
  );

  it("runs from the first month of the membership to December, each due with its two amounts", () => {
    const list = monthsOf(active, {}, now);
    expect(list).toHaveLength(11);
    expect(list[0]).toEqual({
      month: "2026-02",
      jkk: 10_000,
      jkm: 6_800,
      fundingSource: "APBD",
      state: "DUE",
    });
    expect(list.at(-1)?.month).toBe("2026-12");
  });

  it("goes on while a person is suspended", () => {
    expect(months({ ...active, status: "SUSPENDED" })).toHaveLength(11);
  });

  it.each([
    ["2025-12-31T16:59:59Z", "2026-12", "still 2025 in Jakarta: the starting year is later"],
    ["2026-12-31T16:59:59Z", "2026-12", "the last second of 2026 in Jakarta"],
    ["2026-12-31T17:00:00Z", "2027-12", "the first second of 2027 in Jakarta"],
  ])("at %s ends with %s: %s", (at, last) => {
    expect(months(active, {}, new Date(at)).at(-1)).toBe(last);
  });

  it.each([
    [{ from: "2026-01" }, "2026-02", "2026-12"],
    [{ from: "2026-02" }, "2026-02", "2026-12"],
    [{ from: "2026-03" }, "2026-03", "2026-12"],
    [{ to: "2026-11" }, "2026-02", "2026-11"],
    [{ to: "2026-12" }, "2026-02", "2026-12"],
    [{ to: "2027-01" }, "2026-02", "2026-12"],
    [{ from: "2026-05", to: "2026-05" }, "2026-05", "2026-05"],
  ])("asked for %o gives %s to %s", (range, first, last) => {
    const list = months(active, range);
    expect([list[0], list.at(-1)]).toEqual([first, last]);
  });

  it("is empty when nothing is asked for or the range lies before the membership", () => {
    expect(months(active, { from: "2026-06", to: "2026-05" })).toEqual([]);
    expect(months(active, { to: "2026-01" })).toEqual([]);
  });

  it.each<[string, string | undefined, string]>([
    ["2026-02", undefined, "ended before the first month: none"],
    ["2026-03", "2026-02", "the month before the first that is no longer paid"],
    ["2027-01", "2026-12", "December, when the first unpaid month is January"],
  ])("of a person whose first unpaid month is %s ends with %s: %s", (endMonth, last) => {
    expect(months(ended(endMonth)).at(-1)).toBe(last);
  });
});
