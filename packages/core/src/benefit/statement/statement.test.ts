import { describe, expect, it } from "vitest";
import { EstimateRequest, Statement } from "../schema.ts";
import { recompute, statement } from "./statement.ts";

const now = new Date("2026-11-23T08:00:00+07:00");
const reckoned = (given: object, at = now) => statement(EstimateRequest.parse(given), at);

const finger = {
  kind: "ACCIDENT",
  eventDate: "2025-03-10",
  segment: "BPU",
  wageBase: 1_000_000,
  transport: [
    { mode: "LAND", amount: 750_000 },
    { mode: "SEA", amount: 2_500_000 },
  ],
  unable: { from: "2025-03-10", to: "2026-05-10" },
  disabilities: [{ row: 17 }],
};
const lastPaid = (months: readonly string[]) => ({
  registeredAt: "2025-01-10",
  months: months.map((month) => ({ month, paidAt: `${month}-10` })),
});

describe("statement", () => {
  it("itemises, adds up, and cites for every line the article and the value it rests on", () => {
    const { lines, total, sentence, refusals } = reckoned(finger);
    expect(lines.map(({ code, amount }) => [code, amount])).toEqual([
      ["TRANSPORT_LAND", 750_000],
      ["TRANSPORT_SEA", 2_000_000],
      ["STMB_100", 12_000_000],
      ["STMB_50", 1_000_000],
      ["PARTIAL_ANATOMICAL", 7_200_000],
    ]);
    expect(total).toBe(22_950_000);
    expect(refusals).toEqual([]);
    expect(sentence).toContain("seluruhnya Rp22.950.000: biaya angkutan darat");
    expect(lines[1]).toMatchObject({
      formula: "kuitansi Rp2.500.000, paling banyak Rp2.000.000",
      law: { instrument: "PP 82/2019", article: "Lampiran III A.2.a" },
      parameter: { id: "jkk.transport.sea", from: "2019-12-02", verified: true },
    });
  });

  it("is plain data: it survives being written and read, and keeps to its schema", () => {
    const made = reckoned({ ...finger, underLawOf: "2026-11-23", children: [] });
    const read = Statement.parse(JSON.parse(JSON.stringify(made)));
    expect(read).toEqual(JSON.parse(JSON.stringify(made)));
  });

  it("says which figures are past their check date, from the day after it", () => {
    expect(reckoned(finger, new Date("2027-11-23T23:59:59+07:00")).stale).toEqual([]);
    const { stale, figures } = reckoned(finger, new Date("2027-11-24T00:00:00+07:00"));
    expect(stale.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    expect(stale.map(({ id }) => id)).toContain("jkk.transport.sea");
  });

  it("marks every line on a wage whose band is only remembered", () => {
    const { lines } = reckoned({ ...finger, wageBase: 1_500_000 });
    expect(lines.map(({ code, parameter }) => [code, parameter.verified])).toEqual([
      ["TRANSPORT_LAND", true],
      ["TRANSPORT_SEA", true],
      ["STMB_100", false],
      ["STMB_50", false],
      ["PARTIAL_ANATOMICAL", false],
    ]);
  });

  it("gives both readings, and as lines what both pay, where an income lies between two printed bands", () => {
    const { total, undetermined } = reckoned({
      ...finger,
      wageBase: 1_099_500,
      transport: [],
      unable: undefined,
    });
    expect(undetermined?.readings.map((one) => one.total)).toEqual([7_200_000, 8_640_000]);
    expect(total).toBe(7_200_000);
  });
});

describe("underLawOf", () => {
  it("tells line by line what the law of another day would give, and what it would give in all", () => {
    const unable = { from: "2018-03-10", to: "2019-05-10" };
    const old = { ...finger, eventDate: "2018-03-10", unable, underLawOf: "2026-11-23" };
    const { underLaw, total } = reckoned(old);
    expect([total, underLaw?.total, underLaw?.date]).toEqual([20_950_000, 22_950_000, "2026-11-23"]);
    expect(underLaw?.differences).toEqual([
      { code: "TRANSPORT_SEA", amount: 1_500_000, underLaw: 2_000_000 },
      { code: "STMB_100", amount: 6_000_000, underLaw: 12_000_000 },
      { code: "STMB_75", amount: 4_500_000, underLaw: 0 },
    ]);
  });

  it("has nothing to tell where the law stayed the same, and is absent where it was not asked for", () => {
    expect(reckoned({ ...finger, underLawOf: "2026-11-23" }).underLaw?.differences).toEqual([]);
    expect(reckoned(finger).underLaw).toBeUndefined();
  });

  it("brings a newcomer of 2024 under the three months of 2025", () => {
    const cover = { registeredAt: "2024-05-02", months: [{ month: "2024-05", paidAt: "2024-05-02" }] };
    const made = reckoned({
      kind: "DEATH",
      eventDate: "2024-05-20",
      segment: "BPU",
      cover,
      underLawOf: "2026-11-23",
    });
    expect(made.total).toBe(42_000_000);
    expect(made.underLaw?.total).toBe(10_000_000);
    expect(made.underLaw?.refusals.map(({ code }) => code)).toEqual(["NEW_MEMBER"]);
  });
});

describe("recompute", () => {
  it("gives the same findings from the kept inputs and values, whatever the figures are by then", () => {
    const kept = Statement.parse(JSON.parse(JSON.stringify(reckoned(finger))));
    expect(recompute(kept).total).toBe(22_950_000);
    expect(recompute(kept).lines).toEqual(kept.lines);

    const figures = kept.figures.map((one) =>
      one.id === "jkk.transport.sea" ? { ...one, value: 1_900_000 } : one,
    );
    const before = recompute({ ...kept, figures });
    expect(before.lines.map(({ amount }) => amount)).toEqual([
      750_000, 1_900_000, 12_000_000, 1_000_000, 7_200_000,
    ]);
    expect(reckoned(finger).total).toBe(22_950_000);
  });
});

describe("the outcome of an accident", () => {
  const base = { kind: "ACCIDENT", segment: "BPU", wageBase: 1_000_000, eventDate: "2025-05-10" };
  const children = [{ birthDate: "2012-01-10", level: "SMP" }];
  const law = { instrument: "Permenaker 5/2021", article: "Pasal 102(2)" };

  it("is recovery where nothing is said, and a partial disability where one is listed", () => {
    expect(reckoned(base)).toMatchObject({ lines: [], refusals: [] });
    expect(reckoned({ ...base, disabilities: [{ row: 17 }] }).total).toBe(7_200_000);
  });

  it("gives no scholarship without death or total disability, Permenaker 5/2021 Pasal 102(2)", () => {
    const { refusals } = reckoned({ ...base, outcome: "RECOVERED", children });
    expect(refusals.map((one) => [one.code, one.law])).toEqual([["SCHOLARSHIP_OUTCOME", law]]);
  });

  it.each([
    [{ outcome: "DEATH" }, 2024],
    [{ outcome: "DEATH", outcomeDate: "2025-08-10" }, 2025],
    [{ outcome: "TOTAL_DISABILITY", unable: { from: "2025-05-10", to: "2026-07-01" } }, 2026],
    [{ outcome: "DEATH", suddenDeath: true, outcomeDate: "2025-08-10" }, 2024],
    [{ kind: "DEATH", outcomeDate: "2025-08-10" }, 2024],
  ])("starts the scholarship with the school year in which it came, %j: %i", (change, year) => {
    const { calendars } = reckoned({ ...base, ...change, children });
    expect(calendars[0]?.years[0]?.year).toBe(year);
  });
});

describe("contributions in arrears", () => {
  const accident = { kind: "ACCIDENT", segment: "BPU", wageBase: 1_000_000, eventDate: "2025-06-20" };

  it("are taken from the money of an accident, its own programme only, and never from the care", () => {
    const cover = lastPaid(["2025-01", "2025-02", "2025-03", "2025-04"]);
    const { lines, total } = reckoned({
      ...accident,
      cover,
      medical: 5_000_000,
      transport: [{ mode: "LAND", amount: 15_000 }],
    });
    expect(lines.map(({ code, amount }) => [code, amount])).toEqual([
      ["MEDICAL", 5_000_000],
      ["TRANSPORT_LAND", 15_000],
      ["ARREARS", -15_000],
    ]);
    expect(total).toBe(5_000_000);
    expect(lines[2]?.formula).toBe("tunggakan 2 bulan × Rp10.000");
  });

  it("leave no line where there is no money to take them from", () => {
    const { lines } = reckoned({
      ...accident,
      cover: lastPaid(["2025-01", "2025-02", "2025-03"]),
      medical: 1_000,
    });
    expect(lines.map(({ code }) => code)).toEqual(["MEDICAL"]);
  });

  it("come off every reading too", () => {
    const { undetermined, total } = reckoned({
      ...accident,
      cover: lastPaid(["2025-01", "2025-02", "2025-03", "2025-04"]),
      unable: { from: "2025-06-20", to: "2025-08-04" },
    });
    expect(undetermined?.readings.map((one) => one.total)).toEqual([1_480_000, 1_463_871]);
    expect(total).toBe(1_463_871);
  });
});

describe("EstimateRequest", () => {
  it.each([
    [{ ...finger, wageBase: undefined }, "wageBase"],
    [{ ...finger, unable: { from: "2025-03-10", to: "2025-03-09" } }, "unable.to"],
    [{ ...finger, eventDate: "2015-06-30" }, "eventDate"],
    [{ ...finger, underLawOf: "2021-03-31" }, "underLawOf"],
    [{ ...finger, disabilities: [{ row: 44 }] }, "disabilities.0.row"],
    [{ ...finger, disabilities: [{ row: 1, percent: 9.001 }] }, "disabilities.0.percent"],
    [{ ...finger, transport: [{ mode: "LAND", amount: 0.5 }] }, "transport.0.amount"],
    [{ kind: "SCHOLARSHIP", eventDate: "2025-03-10", segment: "BPU" }, "children"],
    [
      {
        ...finger,
        children: [{ birthDate: "2015-01-01", level: "SD", working: false, work: { as: "BPU" } }],
      },
      "children.0.work",
    ],
  ])("names the field that is wrong (%#)", (given, field) => {
    const { error } = EstimateRequest.safeParse(given);
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  it("takes a share of two digits behind the comma as it stands", () => {
    const { lines } = reckoned({
      ...finger,
      transport: [],
      unable: undefined,
      disabilities: [{ row: 38, percent: 8.29 }],
    });
    expect(lines[0]?.amount).toBe(6_632_000);
  });
});
