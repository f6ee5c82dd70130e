import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../shared/date.ts";
import type { Line } from "../schema.ts";
import { type Child, type ScholarshipCase, scholarship, scholarshipDue, type Work } from "./rules.ts";

const sum = (lines: readonly Line[]) => lines.reduce((total, { amount }) => total + amount, 0);
const baby: Child = { birthDate: "2022-01-15", level: "TK" };
const pupil: Child = { birthDate: "2015-01-15", level: "SD", yearsLeft: 1 };
const ask = (changes: Partial<ScholarshipCase>): ScholarshipCase => ({
  eventDate: "2026-08-01",
  children: [pupil],
  ...changes,
});
const codes = (changes: Partial<ScholarshipCase>) =>
  scholarship(ask(changes)).refusals.map(({ code }) => code);

describe("scholarship", () => {
  it.each<[string, readonly Child[], number]>([
    ["S01 two children, the whole path", [baby, baby], 174_000_000],
    ["one child, the whole path", [baby], 87_000_000],
    ["S02 upper secondary school to university", [{ birthDate: "2011-01-15", level: "SMA" }], 69_000_000],
    ["the last year of primary school to university", [pupil], 76_500_000],
    ["no child", [], 0],
  ])("pays %s: Permenaker 5/2021 Pasal 107", (_, children, total) => {
    const { lines, refusals, undetermined } = scholarship(ask({ children }));
    expect([sum(lines), refusals, undetermined]).toEqual([total, [], undefined]);
  });

  it("has one line a child and level that shows its numbers, Permenaker 5/2021 Pasal 107", () => {
    expect(scholarship(ask({})).lines).toEqual([
      {
        code: "SCHOLARSHIP",
        amount: 1_500_000,
        formula: "anak 1, SD: 1 × Rp1.500.000",
        law: { instrument: "Permenaker 5/2021", article: "Pasal 107a(2)" },
        parameter: { id: "scholarship.sd", from: "2019-12-02", verified: true },
      },
      expect.objectContaining({ amount: 6_000_000, formula: "anak 1, SMP: 3 × Rp2.000.000" }),
      expect.objectContaining({ amount: 9_000_000, formula: "anak 1, SMA: 3 × Rp3.000.000" }),
      expect.objectContaining({ amount: 60_000_000, formula: "anak 1, S1: 5 × Rp12.000.000" }),
    ]);
  });

  it("leaves out the school year in which the child is 23, Permenaker 5/2021 Pasal 103(2)b", () => {
    const { lines, refusals } = scholarship(ask({ children: [{ ...baby, birthDate: "2021-07-01" }] }));
    expect(sum(lines)).toBe(75_000_000);
    expect(refusals).toEqual([
      { code: "AGE_LIMIT", law: { instrument: "Permenaker 5/2021", article: "Pasal 103(2)b" } },
    ]);
  });

  it.each([
    ["2015-07-01", 12_000_000],
    ["2019-12-01", 12_000_000],
    ["2019-12-02", 72_000_000],
  ] as const)(
    "of an event on %s, two students: S07 one child once before PP 82/2019: Rp%i",
    (eventDate, total) => {
      const student: Child = { birthDate: "2000-01-15", level: "S1", yearsLeft: 3 };
      const { lines, calendars } = scholarship(ask({ eventDate, children: [student, student] }));
      const single = eventDate < "2019-12-02";
      expect(sum(lines)).toBe(total);
      expect(calendars).toHaveLength(single ? 0 : 2);
      expect(lines[0]?.formula).toBe(
        single ? "anak 1: Rp12.000.000 sekaligus" : "anak 1, S1: 3 × Rp12.000.000",
      );
    },
  );

  it("has no figure before PP 44/2015", () => {
    expect(() => scholarship(ask({ eventDate: "2015-06-30" }))).toThrow(RangeError);
  });
});

describe("scholarship of several children, Permenaker 5/2021 Pasal 103(1)", () => {
  it("is for two; a published single one is wrong", () => {
    const { lines, refusals, calendars } = scholarship(ask({ children: [pupil, pupil, pupil] }));
    expect(sum(lines)).toBe(153_000_000);
    expect(refusals.map(({ code }) => code)).toEqual(["TOO_MANY_CHILDREN"]);
    expect(calendars.map(({ child }) => child)).toEqual([0, 1]);
  });

  it("passes over a named child that is 23 already, Permenaker 5/2021 Pasal 103(2)b", () => {
    const grown: Child = { birthDate: "2003-08-01", level: "S1" };
    const { calendars } = scholarship(ask({ children: [grown, pupil, pupil] }));
    expect(calendars.map(({ child }) => child)).toEqual([1, 2]);
  });

  it("passes over a named child that does not qualify", () => {
    const { refusals, calendars } = scholarship(
      ask({ children: [{ ...pupil, married: true }, pupil, pupil] }),
    );
    expect(refusals.map(({ code }) => code)).toEqual(["MARRIED"]);
    expect(calendars.map(({ child }) => child)).toEqual([1, 2]);
  });
});

describe("scholarship by the standing of the child, Pasal 103", () => {
  const work = (as: Work, atDate: string) =>
    codes({ eventDate: "2025-01-10", atDate, children: [{ ...pupil, work: as }] });

  it.each<[Work, string, readonly string[]]>([
    [{ as: "PU", months: 6 }, "2025-02-24", []],
    [{ as: "PU", months: 7 }, "2025-02-24", ["WORKING"]],
    [{ as: "PU", months: 1 }, "2025-02-23", ["WORKING"]],
    [{ as: "BPU" }, "2025-02-24", []],
    [{ as: "BPU" }, "2025-02-23", ["WORKING"]],
    [{ as: "INTERN" }, "2025-02-24", []],
    [{ as: "INTERN" }, "2025-02-23", ["WORKING"]],
    [{ as: "OTHER" }, "2025-02-24", ["WORKING"]],
  ])("that works %j on %s is refused for %j, Permenaker 1/2025 Pasal 103(3a)", (as, atDate, why) => {
    expect(work(as, atDate)).toEqual(why);
  });

  it.each([
    ["2003-08-02", []],
    ["2003-08-01", ["AGE_LIMIT"]],
    ["2000-01-01", ["AGE_LIMIT"]],
  ])("born %s, on 1 Aug 2026, is refused for %j, Permenaker 5/2021 Pasal 103(2)b", (birthDate, why) => {
    expect(codes({ children: [{ birthDate, level: "S1", yearsLeft: 1 }] })).toEqual(why);
  });

  it("names every reason at once", () => {
    const children: readonly Child[] = [
      {
        birthDate: "2000-01-01",
        level: "S1",
        married: true,
        work: { as: "OTHER" },
        childSince: "2026-08-02",
      },
    ];
    expect(codes({ children })).toEqual(["AGE_LIMIT", "MARRIED", "WORKING", "NOT_A_CHILD_BEFORE_EVENT"]);
  });

  it.each([
    ["2026-08-01", []],
    ["2026-08-02", ["NOT_A_CHILD_BEFORE_EVENT"]],
  ])("adopted on %s, event on 1 Aug 2026, is refused for %j, Pasal 103(4)", (childSince, why) => {
    expect(codes({ children: [{ ...pupil, childSince }] })).toEqual(why);
  });

  it.each([
    ["2025-02-23", "2025-02-23", [], false],
    ["2025-02-23", "2025-02-24", ["NOT_A_CHILD_BEFORE_EVENT"], false],
    ["2025-02-24", "2025-02-24", [], false],
    ["2025-02-24", "2025-02-25", [], true],
    ["2025-02-24", "2025-12-21", [], true],
    ["2025-02-24", "2025-12-22", ["NOT_A_CHILD_BEFORE_EVENT"], false],
  ])(
    "event %s, born %s: refused %j, open %s: Permenaker 5/2021 and 1/2025 Pasal 103(4)",
    (eventDate, birthDate, why, open) => {
      const child: Child = { birthDate, level: "TK", entryYear: 2029 };
      const { refusals, undetermined, lines } = scholarship(ask({ eventDate, children: [child] }));
      expect(refusals.map(({ code }) => code)).toEqual(why);
      expect(undetermined?.readings.map(({ total }) => total)).toEqual(open ? [0, 87_000_000] : undefined);
      expect(lines.length > 0).toBe(!open && why.length === 0);
    },
  );
});

describe("scholarshipDue", () => {
  const due = (atDate: string, child: Partial<Child> = {}, eventDate = "2026-08-01") =>
    scholarshipDue(ask({ eventDate, atDate, children: [{ ...pupil, yearsLeft: 4, ...child }] }));

  it.each([
    ["2026-08-01", 1_500_000],
    ["2027-06-30", 1_500_000],
    ["2027-07-01", 3_000_000],
    ["2030-06-30", 6_000_000],
  ])(
    "on %s pays the school year that runs and those missed: Rp%i, Permenaker 1/2025 Pasal 106(4)",
    (atDate, total) => {
      const { lines, undetermined } = due(atDate);
      expect([sum(lines), undetermined]).toEqual([total, undefined]);
    },
  );

  it.each([
    ["2030-07-01", 8_000_000 - 1_500_000, 8_000_000],
    ["2031-07-01", 10_000_000 - 3_000_000, 10_000_000],
  ])(
    "on %s a late first claim is open: Rp%i or Rp%i, Permenaker 1/2025 Pasal 106(2), 106(4)",
    (atDate, capped, all) => {
      const { lines, undetermined, refusals } = due(atDate);
      expect(sum(lines)).toBe(capped);
      expect(undetermined?.readings.map(({ total }) => total)).toEqual([capped, all]);
      expect(refusals.map(({ code }) => code)).toContain("BACK_YEARS");
    },
  );

  it("caps a later claim without doubt, Permenaker 1/2025 Pasal 106(4)", () => {
    const { lines, undetermined } = due("2031-07-01", { paidYears: [2026] });
    expect([sum(lines), undetermined]).toEqual([7_000_000, undefined]);
  });

  it.each([
    ["2025-02-23", 9_000_000, undefined],
    ["2025-02-24", 6_000_000, [6_000_000, 9_000_000]],
  ])(
    "on %s of an event in January 2020 is Rp%i: no cap before 24 Feb 2025, Pasal 106(4)",
    (atDate, total, totals) => {
      const child: Child = { birthDate: "2013-01-15", level: "SD", yearsLeft: 6 };
      const { lines, undetermined } = due(atDate, child, "2020-01-10");
      expect(sum(lines)).toBe(total);
      expect(undetermined?.readings.map((one) => one.total)).toEqual(totals);
    },
  );

  it("pays nothing missed to a child that married since, Permenaker 1/2025 Pasal 106(5)", () => {
    expect(due("2028-08-01", { married: true }).lines).toEqual([]);
  });

  it("pays the first S1 year of a death in August 2020 in April 2021, Permenaker 5/2021 Pasal 132", () => {
    const student: Child = { birthDate: "2002-01-15", level: "S1" };
    expect(sum(due("2021-04-30", student, "2020-08-15").lines)).toBe(12_000_000);
    expect(due("2021-03-31", student, "2020-08-15").lines).toEqual([]);
  });

  it("takes an asked day before the event as the event", () => {
    expect(sum(due("2026-01-01").lines)).toBe(1_500_000);
  });
});

const anyDate = fc.integer({ min: 0, max: 5000 }).map((days) => CalendarDate.addDays("2015-07-01", days));
const anyChild: fc.Arbitrary<Child> = fc.record({
  birthDate: fc.integer({ min: 0, max: 12_000 }).map((days) => CalendarDate.addDays("1996-01-01", days)),
  level: fc.constantFrom("TK", "SD", "SMP", "SMA", "S1", "TRAINING"),
  yearsLeft: fc.option(fc.nat(7), { nil: undefined }),
  paidYears: fc.uniqueArray(fc.integer({ min: 2015, max: 2040 }), { maxLength: 6 }),
  married: fc.boolean(),
  work: fc.option(fc.constantFrom<Work>({ as: "PU", months: 6 }, { as: "BPU" }, { as: "OTHER" }), {
    nil: undefined,
  }),
});
const anyCase: fc.Arbitrary<ScholarshipCase> = fc.record({
  eventDate: anyDate,
  atDate: fc.option(anyDate, { nil: undefined }),
  children: fc.array(anyChild, { maxLength: 5 }),
});

describe("scholarship of any family", () => {
  it("has positive lines for two children at most, Rp87.000.000 each, Permenaker 5/2021 Pasal 103(1), 107", () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { lines, calendars } = scholarship(input);
        const children = new Set(lines.map(({ formula }) => formula.slice(0, 6)));
        expect(children.size).toBeLessThanOrEqual(2);
        expect(calendars.length).toBeLessThanOrEqual(2);
        expect(lines.every(({ amount }) => amount > 0)).toBe(true);
        expect(sum(lines)).toBeLessThanOrEqual(174_000_000);
      }),
    );
  });

  it("pays the school years of its calendar, none twice", () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        fc.pre(input.eventDate >= "2019-12-02");
        const { lines, calendars } = scholarship(input);
        const open = calendars
          .flatMap(({ years }) => years)
          .filter(({ state }) => state === "CLAIMABLE" || state === "UPCOMING");
        expect(sum(lines)).toBe(open.reduce((total, { amount }) => total + amount, 0));
      }),
    );
  });

  it("owes no more on a later day and no more with a school year paid", () => {
    fc.assert(
      fc.property(
        anyDate,
        anyDate,
        anyDate,
        anyChild,
        fc.integer({ min: 2015, max: 2045 }),
        (eventDate, a, b, child, year) => {
          const [first, second] = a < b ? [a, b] : [b, a];
          const total = (atDate: string, one: Child) =>
            sum(scholarship(ask({ eventDate, atDate, children: [{ ...one, work: undefined }] })).lines);
          expect(total(second, child)).toBeLessThanOrEqual(total(first, child));
          const paid = { ...child, paidYears: [...(child.paidYears ?? []), year] };
          expect(total(first, paid)).toBeLessThanOrEqual(total(first, child));
        },
      ),
    );
  });

  it("pays on a day no more than it still owes, and gives the first reading as its lines", () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const [due, whole] = [scholarshipDue(input), scholarship(input)];
        expect(sum(due.lines)).toBeLessThanOrEqual(sum(whole.lines));
        expect(whole.undetermined?.readings[0]?.total ?? sum(whole.lines)).toBe(sum(whole.lines));
      }),
    );
  });
});
