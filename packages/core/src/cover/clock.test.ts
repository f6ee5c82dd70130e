import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../shared/date.ts";
import { Period } from "../shared/period.ts";
import { acceptedByAge, clock, endOfCover } from "./clock.ts";
import { type Ledger, longestRun } from "./ledger.ts";
import { readingsOf, type Verdict } from "./verdict.ts";

type Rows = Ledger["months"];

/** Every month of the range paid on that day of the month. */
const paid = (first: string, last: string, day = "10"): Rows =>
  Period.range(first, last).map((month) => ({ month, paidAt: `${month}-${day}` }));
const unpaid = (first: string, last: string): Rows => Period.range(first, last).map((month) => ({ month }));
const paidOn = (first: string, last: string, paidAt: string): Rows =>
  Period.range(first, last).map((month) => ({ month, paidAt }));
const ledger = (registeredAt: string, ...rows: readonly Rows[]): Ledger => ({
  registeredAt,
  payer: "APBD",
  months: rows.flat(),
});
/** `YES`, or every answer that stays possible: `YES/NO`. */
const short = <A extends string>(verdict: Verdict<A>): string =>
  [...new Set(readingsOf(verdict).map(({ answer }) => answer))].join("/");
const ground = (verdict: Verdict<string>) =>
  verdict.kind === "determined" ? verdict.code : verdict.question;

/** Registered and paid since January 2024, so that nothing but the arrears is in question. */
const old = (...rows: readonly Rows[]) => ledger("2024-01-05", paid("2024-01", "2025-12"), ...rows);

describe("cover: start, Permenaker 5/2021 Pasal 36(2): from the issue of the number", () => {
  const person = ledger("2026-01-20", paid("2026-01", "2026-01", "20"));
  it.each([
    ["2026-01-19", "NOT_COVERED"],
    ["2026-01-20", "COVERED/NOT_COVERED"],
    ["2026-01-21", "COVERED"],
  ])("on %s is %s", (date, expected) => {
    expect(short(clock(person, date).cover)).toBe(expected);
  });

  it("says so in one sentence with the article", () => {
    const { cover } = clock(person, "2026-01-19");
    expect(cover.sentence).toMatch(
      /^Belum terlindungi .*20 Januari 2026 \(Permenaker 5\/2021 Pasal 36\(2\)\)\.$/,
    );
    expect(cover.kind === "determined" && cover.code).toBe("BEFORE_REGISTRATION");
  });

  it("owes from the month of the registration, or from the first contribution when that is for later", () => {
    const first = (...rows: readonly Rows[]) =>
      clock(ledger("2026-01-20", ...rows), "2026-06-20").facts.first;
    expect(first()).toBe("2026-01");
    expect(first(paid("2026-01", "2026-06"))).toBe("2026-01");
    expect(first(paid("2026-02", "2026-06"))).toBe("2026-02");
    expect(first(paidOn("2026-03", "2026-06", "2026-01-20"))).toBe("2026-03");
    expect(first(paidOn("2026-03", "2026-06", "2026-01-21"))).toBe("2026-01");
    expect(first(unpaid("2026-03", "2026-06"))).toBe("2026-01");
    expect(first(paid("2025-11", "2025-12"), paid("2026-02", "2026-02"))).toBe("2026-02");
  });
});

describe("cover: arrears, Permenaker 5/2021 Pasal 92(1), 98(1), 44(1), 98(4)", () => {
  it.each<[string, Rows, string, string, string]>([
    ["nothing unpaid", paid("2026-01", "2026-06"), "2026-06-20", "COVERED", "PAID_UP"],
    ["event month unpaid on the 14th", paid("2026-01", "2026-05"), "2026-06-14", "COVERED", "PAID_UP"],
    ["event month unpaid on the 15th", paid("2026-01", "2026-05"), "2026-06-15", "COVERED", "PAID_UP"],
    [
      "event month unpaid on the 16th",
      paid("2026-01", "2026-05"),
      "2026-06-16",
      "COVERED",
      "ARREARS_WITHIN_LIMIT",
    ],
    ["two months", paid("2026-01", "2026-04"), "2026-06-16", "COVERED", "ARREARS_WITHIN_LIMIT"],
    ["three months", paid("2026-01", "2026-03"), "2026-06-16", "COVERED", "ARREARS_WITHIN_LIMIT"],
    [
      "three months at the end of the third",
      paid("2026-01", "2026-03"),
      "2026-06-30",
      "COVERED",
      "ARREARS_WITHIN_LIMIT",
    ],
    ["four months", paid("2026-01", "2026-02"), "2026-06-16", "NOT_COVERED", "ARREARS_OVER_LIMIT"],
    ["twelve months", [], "2026-12-31", "NOT_COVERED", "ARREARS_OVER_LIMIT"],
  ])("with %s is as the articles say", (_, rows, date, answer, code) => {
    const { cover } = clock(old(rows), date);
    expect([short(cover), ground(cover)]).toEqual([answer, code]);
  });

  it.each([
    ["2026-06-30", "COVERED"],
    ["2026-07-01", "COVERED/NOT_COVERED"],
    ["2026-07-14", "COVERED/NOT_COVERED"],
    ["2026-07-15", "COVERED/NOT_COVERED"],
    ["2026-07-16", "NOT_COVERED"],
  ])(
    "after April, May and June unpaid, %s is %s: whether July counts before its 15th is not in Pasal 41(2)",
    (date, expected) => {
      expect(short(clock(old(paid("2026-01", "2026-03")), date).cover)).toBe(expected);
    },
  );

  it("tells both readings with their months", () => {
    const { cover } = clock(old(paid("2026-01", "2026-03")), "2026-07-10");
    expect(readingsOf(cover).map(({ reading }) => reading)).toEqual([
      "Tidak dihitung: menunggak 3 bulan, masih terlindungi",
      "Dihitung: menunggak 4 bulan, tidak terlindungi",
    ]);
  });

  it("does not ask about the event month where it is paid, or where fewer months stand unpaid", () => {
    const three = old(paid("2026-01", "2026-03"), paid("2026-07", "2026-07", "02"));
    expect(ground(clock(three, "2026-07-10").cover)).toBe("ARREARS_WITHIN_LIMIT");
    expect(ground(clock(old(paid("2026-01", "2026-04")), "2026-07-10").cover)).toBe("ARREARS_WITHIN_LIMIT");
  });

  it("counts months in a row: three and two apart are three", () => {
    const rows = [
      ...paid("2026-01", "2026-01"),
      ...paid("2026-04", "2026-04"),
      ...unpaid("2026-05", "2026-07"),
    ];
    const { cover, setOff } = clock(old(rows), "2026-07-20");
    expect([short(cover), ground(cover)]).toEqual(["COVERED", "ARREARS_WITHIN_LIMIT"]);
    expect(setOff).toEqual(["2026-02", "2026-03", "2026-05", "2026-06", "2026-07"]);
    expect(cover.sentence).toContain("tunggakan 5 bulan, paling lama 3 bulan berturut-turut");
  });

  it("settles arrears that are paid late but before the event, Pasal 42", () => {
    const late = old(paid("2026-01", "2026-03"), paidOn("2026-04", "2026-06", "2026-06-25"));
    expect(ground(clock(late, "2026-06-24").cover)).toBe("ARREARS_WITHIN_LIMIT");
    expect(ground(clock(late, "2026-06-26").cover)).toBe("PAID_UP");
  });

  it("takes from the money only what is unpaid to this day, Pasal 92(2), 98(3)", () => {
    const settled = old(paid("2026-01", "2026-03"), paidOn("2026-04", "2026-05", "2026-08-01"));
    const { setOff, facts } = clock(settled, "2026-06-16");
    expect(facts.arrears).toEqual(["2026-04", "2026-05", "2026-06"]);
    expect(setOff).toEqual(["2026-06"]);
  });

  it("takes nothing where nothing is past due", () => {
    expect(clock(old(paid("2026-01", "2026-05")), "2026-06-15").setOff).toEqual([]);
  });

  it("cites the figure and its first day", () => {
    const { cover } = clock(old(), "2026-12-31");
    expect(cover.cited).toEqual({ id: "cover.arrears-months-covered", from: "2019-12-02", verified: true });
    expect(cover.sentence).toContain("sejak 16 April 2026");
  });
});

describe("cover: after more than three months, Permenaker 5/2021 Pasal 44(2)-(3)", () => {
  const lapsed = paid("2026-01", "2026-02");

  it("comes back with a new registration, and the old arrears are not owed", () => {
    const again = ledger(
      "2026-08-03",
      paid("2026-01", "2026-02"),
      unpaid("2026-03", "2026-07"),
      paid("2026-08", "2026-08"),
    );
    const { cover, setOff } = clock(again, "2026-08-04");
    expect([short(cover), ground(cover), setOff]).toEqual(["COVERED", "PAID_UP", []]);
  });

  it.each<[string, Rows]>([
    ["everything is paid up", paidOn("2026-03", "2026-07", "2026-07-20")],
    ["only the new month is paid", paid("2026-07", "2026-07", "20")],
    ["only the oldest is paid", paidOn("2026-03", "2026-03", "2026-07-20")],
  ])("is open without one when %s", (_, rows) => {
    expect(short(clock(old(lapsed, rows), "2026-07-25").cover)).toBe("COVERED/NOT_COVERED");
    expect(short(clock(old(lapsed, rows), "2026-07-19").cover)).toBe("NOT_COVERED");
  });

  it.each(["2026-06-10", "2026-06-15"])(
    "is not restored by what was paid on %s, before the fourth month was past due",
    (paidAt) => {
      const rows = old(paid("2026-01", "2026-01"), paidOn("2026-02", "2026-02", paidAt));
      expect(short(clock(rows, "2026-06-20").cover)).toBe("NOT_COVERED");
    },
  );

  it("counts from the first month owed", () => {
    const never = ledger("2026-03-05", unpaid("2026-03", "2026-12"));
    expect(short(clock(never, "2026-05-31").cover)).toBe("COVERED");
    expect(short(clock(never, "2026-06-15").cover)).toBe("COVERED/NOT_COVERED");
    expect(short(clock(never, "2026-06-16").cover)).toBe("NOT_COVERED");
  });

  it("is gone again when four more months go by", () => {
    const rows = old(lapsed, paid("2026-07", "2026-07", "20"));
    expect(short(clock(rows, "2026-11-15").cover)).toBe("COVERED/NOT_COVERED");
    expect(short(clock(rows, "2026-11-16").cover)).toBe("NOT_COVERED");
  });

  it.each([
    ["2026-06-15", "COVERED", "on the day the fourth month falls due"],
    ["2026-06-16", "COVERED/NOT_COVERED", "on the day after"],
  ])("had not lapsed when three of four were paid on %s: %s", (paidAt, expected) => {
    expect(short(clock(old(lapsed, paidOn("2026-03", "2026-06", paidAt)), "2026-06-20").cover)).toBe(
      expected,
    );
  });
});

describe("cover: before Permenaker 5/2021, whose Pasal 131 repeals rules that were not read", () => {
  const person = ledger("2018-01-05", paid("2018-01", "2020-10"));
  it.each([
    ["2017-12-31", "NOT_COVERED"],
    ["2018-06-20", "COVERED"],
    ["2020-11-15", "COVERED"],
    ["2020-11-16", "COVERED"],
    ["2021-01-31", "COVERED"],
    ["2021-02-01", "COVERED/NOT_COVERED"],
    ["2021-02-16", "COVERED/NOT_COVERED"],
    ["2021-03-31", "COVERED/NOT_COVERED"],
    ["2021-04-01", "NOT_COVERED"],
  ])("of a person paid until October 2020, on %s is %s", (date, expected) => {
    expect(short(clock(person, date).cover)).toBe(expected);
  });

  const owing = { ...ledger("2018-01-05", paid("2018-01", "2019-09")), payer: "SELF" } as const;
  it.each([
    ["2019-12-01", "BPU", "COVERED/NOT_COVERED", "FULL/NOTHING", 2],
    ["2019-12-02", "BPU", "COVERED", "FULL", 2],
    ["2019-12-01", "PU", "COVERED/NOT_COVERED", "FULL/NOTHING", 0],
    ["2019-12-02", "PU", "COVERED", "FULL", 0],
  ] as const)(
    "with October and November 2019 unpaid, on %s of %s is %s, the death %s: Pasal 130 huruf c, since PP 82/2019",
    (date, segment, cover, death, setOff) => {
      const found = clock({ ...owing, segment }, date);
      expect([short(found.cover), short(found.death), found.setOff.length]).toEqual([cover, death, setOff]);
    },
  );

  it.each([
    ["2021-03-31", "COVERED/NOT_COVERED"],
    ["2021-04-01", "NOT_COVERED"],
  ])("of a wage earner whose employer paid until October 2020, on %s is %s", (date, expected) => {
    expect(short(clock({ ...person, segment: "PU" }, date).cover)).toBe(expected);
  });

  it.each([
    ["2019-11-20", owing, "sebelum 2 Desember 2019"],
    ["2021-02-10", person, "sebelum 1 April 2021"],
    ["2021-02-20", person, "sebelum 1 April 2021"],
    ["2021-03-20", { ...person, segment: "PU" }, "sebelum 1 April 2021"],
  ] as const)("says on %s which rule was not read", (date, rows, text) => {
    expect(ground(clock(rows, date).cover)).toContain(text);
  });
});

describe("cover of a wage earner: the employer's arrears, Permenaker 5/2021 Pasal 91, 97", () => {
  const employed = (...rows: readonly Rows[]): Ledger => ({ ...old(...rows), segment: "PU" });

  it.each([
    ["2025-12-31", "NOT_COVERED", "Pasal 3(7)"],
    ["2026-01-01", "COVERED/NOT_COVERED", "Pasal 3(7)"],
    ["2026-01-02", "COVERED", "Pasal 3(7)"],
  ])("registered on 1 Jan 2026, on %s is %s, %s", (date, expected, article) => {
    const { cover } = clock({ ...ledger("2026-01-01"), segment: "PU" }, date);
    expect([short(cover), cover.law.article]).toEqual([expected, article]);
  });

  it("is registered by another article than a person outside wage employment, Pasal 3(7), 36(2)", () => {
    expect(clock(ledger("2026-01-01"), "2025-12-31").cover.law.article).toBe("Pasal 36(2)");
  });

  it.each<[string, string, string, string, string]>([
    ["2026-05-15", "COVERED", "PAID_UP", "FULL", "April is due on 15 May"],
    ["2026-05-16", "COVERED", "ARREARS_WITHIN_LIMIT", "FULL", "one month"],
    ["2026-06-30", "COVERED", "ARREARS_WITHIN_LIMIT", "FULL", "two months, June not yet due"],
    ["2026-07-16", "COVERED/NOT_COVERED", "", "FULL/NOTHING", "three months, July not yet due"],
    ["2026-08-15", "COVERED/NOT_COVERED", "", "FULL/NOTHING", "July is due today"],
    ["2026-08-16", "NOT_COVERED", "EMPLOYER_PAYS_FIRST", "NOTHING", "four months"],
  ])("paid until March 2026, on %s is %s (%s), the death %s: %s", (date, cover, code, death) => {
    const found = clock(employed(paid("2026-01", "2026-03")), date);
    expect([short(found.cover), short(found.death)]).toEqual([cover, death]);
    if (code) expect(ground(found.cover)).toBe(code);
    expect(found.setOff).toEqual([]);
  });

  it("names every month that is not yet due", () => {
    const { cover } = clock(employed(paid("2026-01", "2026-03")), "2026-07-10");
    expect(ground(cover)).toContain("Juni 2026 sampai Juli 2026, yang belum jatuh tempo");
    expect(readingsOf(cover).map(({ reading }) => reading)).toEqual([
      "Tidak dihitung: menunggak 2 bulan, masih terlindungi",
      "Dihitung: menunggak 4 bulan, tidak terlindungi",
    ]);
    expect(ground(clock(employed(paid("2026-01", "2026-03")), "2026-07-20").cover)).toContain(
      "Apakah Juli 2026,",
    );
  });

  it("leaves the benefit to the employer, who may ask for it back, Pasal 91(2)-(3), 97(2)-(3)", () => {
    const { cover, death } = clock(employed(), "2026-12-31");
    expect(cover.sentence).toContain("dibayar lebih dahulu oleh pemberi kerja");
    expect(cover.law.article).toBe("Pasal 91(2), 97(2)");
    expect(ground(death)).toBe("EMPLOYER_PAYS_FIRST");
  });

  it.each<[string, Rows, string]>([
    ["all", paidOn("2026-01", "2026-05", "2026-07-20"), "COVERED"],
    ["the oldest", paidOn("2026-01", "2026-03", "2026-07-20"), "COVERED/NOT_COVERED"],
    ["the newest", paidOn("2026-05", "2026-05", "2026-07-20"), "NOT_COVERED"],
  ])("needs no new registration when the employer pays %s", (_, rows, expected) => {
    expect(short(clock(employed(rows), "2026-07-19").cover)).toBe("NOT_COVERED");
    expect(short(clock(employed(rows), "2026-07-21").cover)).toBe(expected);
  });

  it("takes the due day of an employer for every month, also before PP 44/2015", () => {
    const early = { ...ledger("2015-06-02", paid("2015-06", "2015-06")), segment: "PU" } as const;
    expect(clock(early, "2015-08-15").facts.arrears).toEqual([]);
    expect(clock(early, "2015-08-16").facts.arrears).toEqual(["2015-07"]);
  });

  it("pays all of JKM from the first day: Pasal 97A(1) binds only persons outside wage employment", () => {
    const fresh = ledger("2026-01-20", paid("2026-01", "2026-01", "20"));
    const { death } = clock({ ...fresh, segment: "PU" }, "2026-01-21");
    expect([short(death), death.law.article]).toEqual(["FULL", "Pasal 97A(1)"]);
    expect(short(clock({ ...fresh, segment: "BPU" }, "2026-01-21").death)).toBe("FUNERAL_ONLY");
  });

  it("counts a sudden death at work without any paid month, Pasal 85(1)", () => {
    const fresh = { ...ledger("2026-01-20", paid("2026-01", "2026-01", "20")), segment: "PU" } as const;
    const { suddenDeath } = clock(fresh, "2026-01-21");
    expect([short(suddenDeath), suddenDeath.law.article]).toEqual(["QUALIFIED", "Pasal 85(1)"]);
    expect(short(clock({ ...fresh, registeredAt: "2019-11-01" }, "2019-12-01").suddenDeath)).toBe(
      "QUALIFIED/NOT_QUALIFIED",
    );
  });
});

describe("cover: a payment on the day of the event", () => {
  it("is open where it decides, with the reading of either hour", () => {
    const person = old(paid("2026-01", "2026-03"), paidOn("2026-04", "2026-07", "2026-07-10"));
    const { cover, death } = clock(person, "2026-07-10");
    expect(short(cover)).toBe("COVERED/NOT_COVERED");
    expect(
      cover.kind === "undetermined" && cover.readings.map(({ reading }) => reading.split(":")[0]),
    ).toEqual(["Diterima sebelum kejadian", "Diterima sesudah kejadian", "Diterima sesudah kejadian"]);
    expect(short(death)).toBe("FULL/NOTHING");
  });

  it("is not asked about where either hour gives the same answer", () => {
    expect(
      ground(clock(old(paid("2026-01", "2026-05"), paid("2026-06", "2026-06", "20")), "2026-06-20").cover),
    ).toBe("PAID_UP");
  });

  it("decides the twelfth month of a sudden death", () => {
    const person = ledger("2025-01-05", paid("2025-01", "2025-11"), paid("2025-12", "2025-12", "10"));
    expect(short(clock(person, "2025-12-09").suddenDeath)).toBe("NOT_QUALIFIED");
    expect(short(clock(person, "2025-12-10").suddenDeath)).toBe("QUALIFIED/NOT_QUALIFIED");
    expect(short(clock(person, "2025-12-11").suddenDeath)).toBe("QUALIFIED");
  });
});

describe("death: three consecutive months, Permenaker 1/2025 Pasal 97A", () => {
  const monthly = ledger("2026-01-20", paid("2026-01", "2026-01", "20"), paid("2026-02", "2026-12"));

  it.each([
    ["2026-01-21", "FUNERAL_ONLY", "the first month"],
    ["2026-02-28", "FUNERAL_ONLY", "the last day of the second month"],
    ["2026-03-09", "FUNERAL_ONLY", "the third month, not yet paid"],
    ["2026-03-11", "FULL/FUNERAL_ONLY", "the third month, paid"],
    ["2026-03-31", "FULL/FUNERAL_ONLY", "its last day"],
    ["2026-04-01", "FULL/FUNERAL_ONLY", "three calendar months over, not three from the date"],
    ["2026-04-19", "FULL/FUNERAL_ONLY", "the last day of three months from the date"],
    ["2026-04-20", "FULL/FUNERAL_ONLY", "the day three months on: more than, or only, three months"],
    ["2026-04-21", "FULL", "three months by every count"],
  ])("of a member since 20 January 2026, on %s is %s: %s", (date, expected) => {
    expect(short(clock(monthly, date).death)).toBe(expected);
  });

  it.each([
    ["2026-04-30", "FULL/FUNERAL_ONLY"],
    ["2026-05-01", "FULL"],
  ])("of a member since 31 January 2026, on %s is %s: April has no 31st", (date, expected) => {
    const person = ledger("2026-01-31", paid("2026-01", "2026-01", "31"), paid("2026-02", "2026-12"));
    expect(short(clock(person, date).death)).toBe(expected);
  });

  it.each([
    ["2025-02-28", "FULL/FUNERAL_ONLY"],
    ["2025-03-01", "FULL"],
  ])("of a member since 30 November 2024, on %s is %s: February has no 30th", (date, expected) => {
    const person = ledger("2024-11-30", paid("2024-11", "2024-11", "30"), paid("2024-12", "2025-02"));
    expect(short(clock(person, date).death)).toBe(expected);
  });

  it.each<[string, string, string, Rows, string]>([
    ["M16 one day a member, before", "2025-02-22", "2025-02-23", paid("2025-02", "2025-02", "22"), "FULL"],
    [
      "M16 in the first month, since",
      "2025-02-22",
      "2025-02-24",
      paid("2025-02", "2025-02", "22"),
      "FUNERAL_ONLY",
    ],
    ["M16 in the second month", "2025-05-20", "2025-06-30", paid("2025-05", "2025-06", "20"), "FUNERAL_ONLY"],
    ["M14 under 3 months", "2025-12-20", "2026-02-05", paid("2025-12", "2026-01", "20"), "FUNERAL_ONLY"],
    ["M13 over 3 months", "2025-10-01", "2026-02-05", paid("2025-10", "2026-02", "01"), "FULL"],
    ["M15 under 3 months", "2025-06-15", "2025-08-05", paid("2025-06", "2025-07", "15"), "FUNERAL_ONLY"],
  ])("of the published case %s, registered %s, died %s", (_, registeredAt, date, rows, expected) => {
    const { death } = clock(ledger(registeredAt, rows), date);
    expect(short(death)).toBe(expected);
    expect(death.kind).toBe("determined");
  });

  it.each([
    ["2026-02-15", "FUNERAL_ONLY", "Pasal 97A(2)"],
    ["2026-03-15", "FULL/FUNERAL_ONLY", "Pasal 97A"],
    ["2026-05-15", "FULL", "Pasal 97A(1)"],
  ])("cites on %s, %s, Permenaker 1/2025 %s", (date, expected, article) => {
    const { death } = clock(monthly, date);
    expect([short(death), death.law]).toEqual([expected, { instrument: "Permenaker 1/2025", article }]);
  });

  it.each([
    ["2025-02-22", "FULL", "registered a day before"],
    ["2025-02-23", "FULL", "the last day without the rule"],
    ["2025-02-24", "FUNERAL_ONLY", "the day Permenaker 1/2025 came into force"],
  ])("of a member since 21 February 2025, on %s is %s: %s", (date, expected) => {
    expect(short(clock(ledger("2025-02-21", paid("2025-02", "2025-02", "21")), date).death)).toBe(expected);
  });

  it("is open from the first days where three months are paid ahead", () => {
    const two = ledger("2026-01-20", paidOn("2026-01", "2026-02", "2026-01-20"));
    const three = ledger("2026-01-20", paidOn("2026-01", "2026-03", "2026-01-20"));
    expect(short(clock(two, "2026-01-25").death)).toBe("FUNERAL_ONLY");
    expect(short(clock(three, "2026-01-25").death)).toBe("FULL/FUNERAL_ONLY");
    expect(ground(clock(three, "2026-01-25").death)).toContain("dibayar di muka");
  });

  it("is open where the time is over and three months were never paid", () => {
    const behind = ledger("2026-01-20", paid("2026-01", "2026-02", "20"));
    expect(short(clock(behind, "2026-03-31").death)).toBe("FUNERAL_ONLY");
    expect(short(clock(behind, "2026-04-01").death)).toBe("FULL/FUNERAL_ONLY");
    expect(short(clock(behind, "2026-04-21").death)).toBe("FULL/FUNERAL_ONLY");
    expect(ground(clock(behind, "2026-04-25").death)).toContain("mensyaratkan 3 bulan iuran");
  });

  it("asks how the months are counted where exactly three are paid, and is full once all counts agree", () => {
    const three = ledger("2026-01-20", paid("2026-01", "2026-01", "20"), paid("2026-02", "2026-03"));
    const counting = "dihitung per bulan iuran yang dibayar, per bulan kalender";
    expect(ground(clock(three, "2026-03-20").death)).toContain(counting);
    expect(ground(clock(three, "2026-04-05").death)).toContain(counting);
    expect(ground(clock(three, "2026-04-20").death)).toContain(counting);
    expect(ground(clock(three, "2026-04-21").death)).toBe("FULL_DEATH_BENEFIT");
  });

  it("asks whether three must be paid once they are over by either count", () => {
    const behind = ledger("2026-01-20", paid("2026-01", "2026-02", "20"));
    expect(ground(clock(behind, "2026-04-01").death)).toContain("mensyaratkan 3 bulan iuran");
  });

  it("asks for months in a row", () => {
    const gap = ledger(
      "2026-01-02",
      paid("2026-01", "2026-02"),
      unpaid("2026-03", "2026-03"),
      paid("2026-04", "2026-05"),
    );
    expect(longestRun(clock(gap, "2026-05-20").facts.paid)).toBe(2);
    expect(short(clock(gap, "2026-05-20").death)).toBe("FULL/FUNERAL_ONLY");
  });

  it("is full for an old member in arrears, with set-off, Permenaker 5/2021 Pasal 98(2)-(3)", () => {
    const { death, setOff } = clock(old(paid("2026-01", "2026-03")), "2026-06-20");
    expect([short(death), setOff.length]).toEqual(["FULL", 3]);
  });

  it.each<[string, Rows]>([
    ["three earlier months in a row", paid("2025-01", "2025-03")],
    ["two earlier months, after which cover still ran", paid("2025-01", "2025-02")],
  ])("after a new registration with %s is open: `baru mendaftar` does not say", (_, rows) => {
    const again = ledger("2026-01-20", rows, paid("2026-01", "2026-01", "20"), paid("2026-02", "2026-06"));
    expect(short(clock(again, "2026-01-25").death)).toBe("FULL/FUNERAL_ONLY");
    expect(short(clock(again, "2026-04-20").death)).toBe("FULL/FUNERAL_ONLY");
    expect(short(clock(again, "2026-04-21").death)).toBe("FULL");
  });

  it("asks about the new registration, beside whatever else is open", () => {
    const again = ledger(
      "2026-01-20",
      paid("2025-01", "2025-03"),
      paid("2026-01", "2026-01", "20"),
      paid("2026-02", "2026-06"),
    );
    expect(ground(clock(again, "2026-01-25").death)).toBe(
      "Apakah pendaftaran kembali memulai lagi hitungan itu, atau kepesertaan sebelumnya ikut dihitung?",
    );
    expect(ground(clock(again, "2026-04-20").death)).toMatch(/^Apakah 3 bulan .* Apakah pendaftaran kembali/);
  });

  it("pays nothing beyond three months in arrears, not even the funeral, Permenaker 5/2021 Pasal 98(4)", () => {
    const { death } = clock(old(), "2026-06-20");
    expect([short(death), ground(death)]).toEqual(["NOTHING", "ARREARS_OVER_LIMIT"]);
  });

  it("carries an open cover with every answer it may lead to", () => {
    expect(short(clock(old(paid("2026-01", "2026-03")), "2026-07-10").death)).toBe("FULL/NOTHING");
    expect(short(clock(monthly, "2026-01-20").death)).toBe("FUNERAL_ONLY/NOTHING");
    const behind = ledger("2026-01-20", paid("2026-01", "2026-02", "20"));
    expect(short(clock(behind, "2026-06-10").death)).toBe("FULL/FUNERAL_ONLY/NOTHING");
  });

  it("is full from the first day before the rule, PP 44/2015 Pasal 34", () => {
    const { death } = clock(ledger("2023-05-30", paid("2023-05", "2023-05", "30")), "2023-06-01");
    expect([short(death), ground(death)]).toEqual(["FULL", "FULL_DEATH_BENEFIT"]);
    expect(death.sentence).toContain("tanpa masa tunggu");
  });
});

describe("suddenDeath: twelve paid months, Permenaker 5/2021 Pasal 85(3)", () => {
  it.each<[string, Rows, string]>([
    ["eleven months", paid("2025-01", "2025-11"), "NOT_QUALIFIED"],
    ["twelve months", paid("2025-01", "2025-12"), "QUALIFIED"],
    ["thirteen months", paid("2025-01", "2026-01"), "QUALIFIED"],
    ["twelve months with a gap", [...paid("2025-01", "2025-10"), ...paid("2025-12", "2026-01")], "QUALIFIED"],
  ])("with %s is as the article says", (_, rows, expected) => {
    expect(short(clock(ledger("2025-01-05", rows), "2026-01-31").suddenDeath)).toBe(expected);
  });

  it("is open where the twelve were paid ahead or before a new registration", () => {
    const ahead = (last: string) => ledger("2026-01-05", paidOn("2026-01", last, "2026-01-05"));
    expect(short(clock(ahead("2026-11"), "2026-01-20").suddenDeath)).toBe("NOT_QUALIFIED");
    expect(short(clock(ahead("2026-12"), "2026-01-20").suddenDeath)).toBe("QUALIFIED/NOT_QUALIFIED");
    const again = (first: string) => ledger("2026-01-05", paid(first, "2025-06"), paid("2026-01", "2026-01"));
    expect(short(clock(again("2024-09"), "2026-01-20").suddenDeath)).toBe("NOT_QUALIFIED");
    expect(short(clock(again("2024-08"), "2026-01-20").suddenDeath)).toBe("QUALIFIED/NOT_QUALIFIED");
  });

  it("is open before the benefit articles applied, Pasal 130 huruf c: since 2 December 2019", () => {
    const person = ledger("2017-01-05", paid("2017-01", "2019-12"));
    expect(short(clock(person, "2019-12-01").suddenDeath)).toBe("QUALIFIED/NOT_QUALIFIED");
    expect(short(clock(person, "2019-12-02").suddenDeath)).toBe("QUALIFIED");
  });
});

describe("scholarship: three years paid, Permenaker 5/2021 Pasal 102(3), 102(5)", () => {
  it.each<[string, Rows, string]>([
    ["35 months", paid("2023-01", "2025-11"), "NOT_QUALIFIED"],
    ["36 months", paid("2023-01", "2025-12"), "QUALIFIED"],
    ["36 months over a gap", [...paid("2023-01", "2025-10"), ...paid("2025-12", "2026-01")], "QUALIFIED"],
  ])("with %s is as the article says, where the event month is paid", (_, rows, expected) => {
    const last = rows.at(-1)?.month ?? "";
    expect(short(clock(ledger("2023-01-05", rows), `${last}-28`).scholarship)).toBe(expected);
  });

  it("adds up contributions under the same number and NIK over a new registration", () => {
    const again = ledger("2026-01-05", paid("2022-01", "2024-11"), paid("2026-01", "2026-01"));
    expect(short(clock(again, "2026-01-20").scholarship)).toBe("QUALIFIED");
  });

  it("is open where months paid ahead or arrears still to be settled would make up three years", () => {
    const ahead = ledger(
      "2023-01-05",
      paid("2023-01", "2025-11"),
      paidOn("2025-12", "2025-12", "2025-11-10"),
    );
    expect(short(clock(ahead, "2025-11-28").scholarship)).toBe("QUALIFIED/NOT_QUALIFIED");
    const behind = ledger("2023-01-05", paid("2023-01", "2025-11"));
    expect(short(clock(behind, "2025-12-15").scholarship)).toBe("NOT_QUALIFIED");
    expect(short(clock(behind, "2025-12-16").scholarship)).toBe("QUALIFIED/NOT_QUALIFIED");
  });

  it.each([
    ["2019-12-01", "NOT_QUALIFIED", "five years before PP 82/2019"],
    ["2019-12-02", "QUALIFIED", "three years since"],
  ])("with 48 months on %s is %s: %s", (date, expected) => {
    expect(short(clock(ledger("2015-12-05", paid("2015-12", "2019-11")), date).scholarship)).toBe(expected);
  });
});

describe("endOfCover: the fourth consecutive month past due, Permenaker 5/2021 Pasal 44(1)", () => {
  it.each<[string, Rows, string, string]>([
    ["the first months are paid", paid("2026-01", "2026-03"), "2026-06-30", "2026-07-15"],
    ["a year is paid ahead", paidOn("2026-01", "2026-12", "2026-01-05"), "2027-03-31", "2027-04-15"],
    ["nothing is listed", [], "2026-03-31", "2026-04-15"],
    ["nothing is paid", unpaid("2026-01", "2026-06"), "2026-03-31", "2026-04-15"],
    [
      "a gap of three is closed by a payment",
      [...paid("2026-01", "2026-01"), ...paid("2026-05", "2026-05")],
      "2026-08-31",
      "2026-09-15",
    ],
    [
      "a gap of four stands",
      [...paid("2026-01", "2026-01"), ...paid("2026-06", "2026-06")],
      "2026-04-30",
      "2026-05-15",
    ],
  ])("when %s", (_, rows, certainUntil, possibleUntil) => {
    const person = ledger("2026-01-05", rows);
    expect(endOfCover(person, "2026-01-10")).toEqual({ certainUntil, possibleUntil });
  });

  it("ends a month later where an employer pays, by the due day of PP 44/2015", () => {
    const person: Ledger = { ...ledger("2026-01-05", paid("2026-01", "2026-03")), segment: "PU" };
    expect(endOfCover(person, "2026-03-20")).toEqual({
      certainUntil: "2026-06-30",
      possibleUntil: "2026-08-15",
    });
  });

  it.each(["BPU", "PU"] as const)("agrees with the clock of %s on both sides of both days", (segment) => {
    const person: Ledger = { ...ledger("2026-01-05", paid("2026-01", "2026-03")), segment };
    const { certainUntil, possibleUntil } = endOfCover(person, "2026-03-20");
    const on = (date: string) => short(clock(person, date).cover);
    expect(on(certainUntil)).toBe("COVERED");
    expect(on(CalendarDate.addDays(certainUntil, 1))).toBe("COVERED/NOT_COVERED");
    expect(on(possibleUntil)).toBe("COVERED/NOT_COVERED");
    expect(on(CalendarDate.addDays(possibleUntil, 1))).toBe("NOT_COVERED");
  });
});

describe("acceptedByAge, Permenaker 5/2021 Pasal 33(1) huruf b", () => {
  it.each([
    ["2026-03-09", "ACCEPTED", "the day before the 65th birthday"],
    ["2026-03-10", "REFUSED", "the 65th birthday"],
    ["2026-03-11", "REFUSED", "the day after"],
  ])("of a person born on 10 March 1961, registered on %s: %s, %s", (registeredAt, expected) => {
    expect(short(acceptedByAge("1961-03-10", registeredAt))).toBe(expected);
  });

  it("is looked at on the day of registration only: a later birthday ends nothing", () => {
    const person = ledger("2026-03-09", paid("2026-03", "2026-03", "09"), paid("2026-04", "2030-12"));
    expect(short(acceptedByAge("1961-03-10", person.registeredAt))).toBe("ACCEPTED");
    expect(short(clock(person, "2030-12-20").cover)).toBe("COVERED");
  });
});

describe("clock, over random ledgers", () => {
  const month = fc.integer({ min: 0, max: 30 }).map((n) => Period.add("2025-01", n));
  const date = fc.integer({ min: 0, max: 900 }).map((n) => CalendarDate.addDays("2025-01-02", n));
  const rows = fc.uniqueArray(fc.record({ month, paidAt: fc.option(date, { nil: undefined }) }), {
    selector: (row) => row.month,
    maxLength: 31,
  });

  const segment = fc.constantFrom("BPU", "PU", undefined);

  it("ends every sentence with an article and gives an open question two readings at least", () => {
    fc.assert(
      fc.property(date, rows, date, segment, (registeredAt, months, on, one) => {
        const person: Ledger = { segment: one, registeredAt, payer: "SELF", months };
        const { cover, death, suddenDeath, scholarship, setOff } = clock(person, on);
        for (const verdict of [cover, death, suddenDeath, scholarship]) {
          expect(verdict.sentence).toMatch(/\((Permenaker|PP) \d+\/\d{4} Pasal .+\)\.$/);
          if (verdict.kind === "undetermined") {
            expect(new Set(verdict.readings.map(({ answer }) => answer)).size).toBeGreaterThan(1);
          }
        }
        if (on < registeredAt) expect(ground(death)).toBe("BEFORE_REGISTRATION");
        if (one === "PU") expect([short(death).includes("FUNERAL_ONLY"), setOff]).toEqual([false, []]);
        if (short(cover) === "NOT_COVERED") expect(short(death)).toBe("NOTHING");
        if (short(cover) === "COVERED") expect(short(death)).not.toContain("NOTHING");
      }),
      { numRuns: 500 },
    );
  });

  it("never loses cover by a month that is paid on time", () => {
    fc.assert(
      fc.property(rows, date, (months, on) => {
        const registeredAt = "2025-01-01";
        const more = [
          ...months.filter(({ month: one }) => one !== "2025-02"),
          { month: "2025-02", paidAt: "2025-02-10" },
        ];
        const answer = (list: Rows) => short(clock({ registeredAt, payer: "SELF", months: list }, on).cover);
        if (answer(months) === "COVERED" && months.some(({ month: one }) => one === "2025-01")) {
          expect(answer(more)).not.toBe("NOT_COVERED");
        }
      }),
      { numRuns: 500 },
    );
  });
});
