import { EstimateRequest } from "@payung/core/benefit/schema";
import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft, monthsBetween, numberOf, problemsOf, requestOf, rupiahOf } from "./draft.ts";

const accident: Draft = {
  ...emptyDraft,
  eventDate: "2025-03-10",
  outcome: "PARTIAL",
  unableFrom: "2025-03-10",
  unableTo: "2026-05-10",
  receipts: [{ key: "1", mode: "SEA", amount: "2.500.000" }],
  injuries: [{ key: "2", row: "17", percent: "9", steps: "", loss: "" }],
};

describe("rupiahOf", () => {
  it.each([
    ["1000000", 1_000_000],
    ["1.000.000", 1_000_000],
    ["Rp 750.000,00", 750_000],
    ["0", 0],
  ])("reads %s", (text, amount) => {
    expect(rupiahOf(text)).toBe(amount);
  });

  it.each(["", "1,5 juta", "1.00", "10.0000", "-5", "12,50"])("does not guess at %s", (text) => {
    expect(rupiahOf(text)).toBeUndefined();
  });
});

describe("numberOf", () => {
  it("reads the Indonesian comma", () => {
    expect(numberOf("4,5 %")).toBe(4.5);
    expect(numberOf("sembilan")).toBeUndefined();
  });
});

describe("requestOf", () => {
  it("gives a request that the API reads", () => {
    expect(EstimateRequest.parse(requestOf(accident))).toEqual({
      kind: "ACCIDENT",
      eventDate: "2025-03-10",
      segment: "BPU",
      wageBase: 1_000_000,
      outcome: "PARTIAL",
      unable: { from: "2025-03-10", to: "2026-05-10" },
      transport: [{ mode: "SEA", amount: 2_500_000 }],
      disabilities: [{ row: 17, percent: 9 }],
      leftHanded: false,
    });
  });

  it("leaves out what another kind asked", () => {
    expect(requestOf({ ...accident, kind: "DEATH" })).toEqual({
      kind: "DEATH",
      eventDate: "2025-03-10",
      segment: "BPU",
      suddenDeath: false,
      memberships: 1,
    });
    expect(requestOf({ ...accident, outcome: "RECOVERED" })).not.toHaveProperty("disabilities");
  });

  it("names the outcome of an accident for a scholarship alone, none for an ordinary death", () => {
    const child = {
      key: "3",
      birthDate: "2015-01-01",
      level: "SD",
      yearsLeft: "4",
      married: false,
      working: true,
    } as const;
    const asked: Draft = { ...accident, kind: "SCHOLARSHIP", children: [child] };
    expect(requestOf({ ...asked, cause: "TOTAL_DISABILITY" })).toMatchObject({ outcome: "TOTAL_DISABILITY" });
    expect(requestOf(asked)).not.toHaveProperty("outcome");
    expect(requestOf(asked).children).toEqual([
      { birthDate: "2015-01-01", level: "SD", yearsLeftAtLevel: 4, working: true },
    ]);
  });

  it("pays every month on the 10th, the first no later than the registration, the unpaid ones never", () => {
    const history = {
      historyKnown: true,
      registeredAt: "2024-11-05",
      firstMonth: "2024-11",
      lastMonth: "2025-02",
      unpaid: [{ key: "4", month: "2025-01" }],
    };
    expect(requestOf({ ...accident, ...history }).cover).toEqual({
      registeredAt: "2024-11-05",
      months: [
        { month: "2024-11", paidAt: "2024-11-05" },
        { month: "2024-12", paidAt: "2024-12-10" },
        { month: "2025-02", paidAt: "2025-02-10" },
      ],
    });
  });
});

describe("problemsOf", () => {
  it("finds none in a complete form", () => {
    expect(problemsOf(accident)).toEqual({});
  });

  it("names what is empty or unreadable by the path of the API", () => {
    const wrong: Draft = {
      ...accident,
      eventDate: "",
      wage: "satu juta",
      unableTo: "",
      receipts: [{ key: "1", mode: "LAND", amount: "" }],
      injuries: [{ key: "2", row: "", percent: "x", steps: "", loss: "" }],
      glasses: "banyak",
      homeCareMonths: "2",
      historyKnown: true,
      firstMonth: "2025-02",
      lastMonth: "2025-01",
    };
    expect(problemsOf(wrong)).toEqual({
      eventDate: "date",
      wageBase: "money",
      "unable.to": "date",
      "transport.0.amount": "money",
      "disabilities.0.row": "required",
      "disabilities.0.percent": "number",
      glasses: "money",
      "homeCare.amount": "money",
      "cover.registeredAt": "date",
      "cover.last": "monthOrder",
    });
  });

  it.each(["0", "1,5", "dua", ""])("takes no %j for a number of memberships", (memberships) => {
    const wrong: Draft = { ...emptyDraft, kind: "DEATH", eventDate: "2025-01-01", memberships };
    expect(problemsOf(wrong)).toEqual({ memberships: "count" });
  });

  it("asks a scholarship for a child", () => {
    expect(problemsOf({ ...emptyDraft, kind: "SCHOLARSHIP", eventDate: "2025-01-01" })).toEqual({
      children: "child",
    });
  });

  it("does not judge what the kind does not ask", () => {
    expect(problemsOf({ ...accident, kind: "DEATH", wage: "", glasses: "banyak" })).toEqual({});
  });
});

describe("monthsBetween", () => {
  it("crosses the year and is empty backwards", () => {
    expect(monthsBetween("2024-12", "2025-02")).toEqual(["2024-12", "2025-01", "2025-02"]);
    expect(monthsBetween("2025-02", "2024-12")).toEqual([]);
  });
});
