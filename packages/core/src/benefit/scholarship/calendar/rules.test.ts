import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../shared/date.ts";
import { calendar, type Schooling, schoolYearOf } from "./rules.ts";

const at = (eventDate: string, atDate = eventDate) => ({ eventDate, startDate: eventDate, atDate });
const young: Schooling = { birthDate: "2022-01-15", level: "TK" };
const of = (child: Schooling, year: number, dates: ReturnType<typeof at>) => {
  const found = calendar(child, dates).find((one) => one.year === year);
  if (!found) throw new Error(`no school year ${year}`);
  return found;
};

describe("schoolYearOf", () => {
  it.each([
    ["2026-06-30", 2025],
    ["2026-07-01", 2026],
    ["2026-12-31", 2026],
    ["2027-01-01", 2026],
  ])("of %s is the one that began in %i, Permendikbud 1/2021 Pasal 4", (date, year) => {
    expect(schoolYearOf(date)).toBe(year);
  });
});

describe("calendar", () => {
  it("runs through every level, Permenaker 5/2021 Pasal 107", () => {
    const years = calendar(young, at("2026-08-01"));
    const count = (level: string) => years.filter((one) => one.level === level).length;
    expect(["TK", "SD", "SMP", "SMA", "S1", "TRAINING"].map(count)).toEqual([2, 6, 3, 3, 5, 0]);
    expect([years[0]?.year, years.at(-1)?.year]).toEqual([2026, 2044]);
  });

  it.each([
    ["TK", 1_500_000, 2],
    ["SD", 1_500_000, 6],
    ["SMP", 2_000_000, 3],
    ["SMA", 3_000_000, 3],
    ["S1", 12_000_000, 5],
    ["TRAINING", 12_000_000, 5],
  ] as const)(
    "of %s is Rp%i for %i years at most, Permenaker 5/2021 Pasal 107, Pasal 108(1)",
    (level, amount, longest) => {
      const years = (yearsLeft?: number) =>
        calendar({ birthDate: "2012-01-01", level, yearsLeft }, at("2026-08-01")).filter(
          (one) => one.level === level,
        );
      expect(new Set(years().map((one) => one.amount))).toEqual(new Set([amount]));
      expect(
        [years(), years(longest + 1), years(longest), years(longest - 1)].map((list) => list.length),
      ).toEqual([longest, longest, longest, longest - 1]);
    },
  );

  it("takes training in the place of the first degree, Permenaker 5/2021 Pasal 107d", () => {
    const levels = calendar(
      { birthDate: "2010-01-01", level: "SMA", yearsLeft: 1, after: "TRAINING" },
      at("2026-08-01"),
    );
    expect(levels.map(({ level }) => level)).toEqual(["SMA", ...Array.from({ length: 5 }, () => "TRAINING")]);
  });

  it("begins with the school year that runs at the event, Permenaker 5/2021 Pasal 106(2)", () => {
    expect(calendar(young, at("2026-06-30"))[0]).toMatchObject({
      year: 2025,
      from: "2026-06-30",
      state: "CLAIMABLE",
    });
    expect(calendar(young, at("2026-07-01"))[0]).toMatchObject({ year: 2026, from: "2026-07-01" });
  });

  it("begins when the child enters school", () => {
    const later = { birthDate: "2025-01-15", level: "TK", entryYear: 2029 } as const;
    expect(calendar(later, at("2026-08-01"))[0]).toMatchObject({
      year: 2029,
      from: "2029-07-01",
      state: "UPCOMING",
    });
    expect(calendar({ ...later, entryYear: 2020 }, at("2026-08-01"))[0]?.year).toBe(2026);
  });

  it.each([
    ["2019-12-02", "2021-04-01"],
    ["2021-03-31", "2021-04-01"],
    ["2021-04-02", "2021-04-02"],
  ])("of an event on %s opens on %s, Permenaker 5/2021 Pasal 130c, Pasal 132", (eventDate, from) => {
    expect(calendar({ birthDate: "2012-01-01", level: "SD" }, at(eventDate))[0]?.from).toBe(from);
  });

  it.each([
    ["2027-06-30", "UPCOMING"],
    ["2027-07-01", "CLAIMABLE"],
    ["2031-06-30", "CLAIMABLE"],
    ["2031-07-01", "BACK_YEARS"],
  ])("on %s the school year 2027/2028 is %s, Permenaker 1/2025 Pasal 106(4)", (atDate, state) => {
    const year = of({ birthDate: "2015-01-15", level: "SD" }, 2027, at("2026-08-01", atDate));
    expect(year).toMatchObject({ state, from: "2027-07-01", until: "2031-07-01" });
  });

  it.each([
    ["2025-02-23", "CLAIMABLE"],
    ["2025-02-24", "BACK_YEARS"],
  ])(
    "on %s the school year 2019/2020 is %s: no cap before, Permenaker 5/2021 and 1/2025 Pasal 106(4)",
    (atDate, state) => {
      const year = of({ birthDate: "2012-01-01", level: "SD" }, 2019, at("2020-01-10", atDate));
      expect(year).toMatchObject({ state, until: "2025-02-24" });
    },
  );

  it.each([
    ["2021-07-01", "AGE_LIMIT", "2044-07-01"],
    ["2021-07-02", "CLAIMABLE", "2044-07-02"],
  ])(
    "of a child born %s the school year 2044/2045 is %s, Permenaker 5/2021 Pasal 103(2)b",
    (birthDate, state, until) => {
      const year = of({ birthDate, level: "TK" }, 2044, at("2026-08-01", "2044-07-01"));
      expect(year).toMatchObject({ state, until });
    },
  );

  it.each([
    ["2026-11-22", "CLAIMABLE"],
    ["2026-11-23", "AGE_LIMIT"],
  ])(
    "on %s of a child that is 23 on 23 Nov 2026 it is %s, Permenaker 5/2021 Pasal 103(2)b",
    (atDate, state) => {
      expect(of({ birthDate: "2003-11-23", level: "S1" }, 2026, at("2026-08-01", atDate)).state).toBe(state);
    },
  );

  it("names the age when age and cap end on the same day, so that no late claim is asked about", () => {
    const year = of({ birthDate: "2007-07-01", level: "S1" }, 2026, at("2026-08-01", "2030-07-01"));
    expect(year).toMatchObject({ state: "AGE_LIMIT", until: "2030-07-01" });
  });

  it("counts a birthday of 29 February on 1 March", () => {
    expect(of({ birthDate: "2004-02-29", level: "S1" }, 2026, at("2026-08-01")).until).toBe("2027-03-01");
    expect(of({ birthDate: "2004-02-28", level: "S1" }, 2026, at("2026-08-01")).until).toBe("2027-02-28");
  });

  it("keeps a paid school year paid", () => {
    const child: Schooling = { ...young, paidYears: [2026] };
    expect(
      calendar(child, at("2026-08-01", "2032-08-01"))
        .map(({ state }) => state)
        .slice(0, 3),
    ).toEqual(["PAID", "BACK_YEARS", "BACK_YEARS"]);
  });
});

describe("calendar after upper secondary school", () => {
  const student = (tertiary: Schooling["tertiary"], level: "S1" | "TRAINING" = "S1"): Schooling => ({
    birthDate: "2008-01-15",
    level,
    tertiary,
  });
  const state = (child: Schooling, year: number, atDate: string) =>
    of(child, year, at("2026-08-01", atDate)).state;

  it.each([
    ["S1", 0, "2031-08-10", "CLAIMABLE"],
    ["S1", 1, "2030-08-09", "CLAIMABLE"],
    ["S1", 1, "2030-08-10", "TERTIARY_WINDOW"],
    ["TRAINING", 0, "2030-08-09", "CLAIMABLE"],
    ["TRAINING", 0, "2030-08-10", "TERTIARY_WINDOW"],
  ] as const)(
    "of %s after %i changes on %s is %s, Permenaker 5/2021 Pasal 108(3), Pasal 109(1)",
    (level, switches, atDate, expected) => {
      const child = {
        ...student({ firstClaimDate: "2025-08-10", switches }, level),
        birthDate: "2009-01-15",
      };
      expect(state(child, 2030, atDate)).toBe(expected);
    },
  );

  it("leaves the years at school as they are, Permenaker 5/2021 Pasal 108", () => {
    const child: Schooling = { birthDate: "2010-01-15", level: "SMA", tertiary: { switches: 2 } };
    const states = calendar(child, at("2026-08-01")).map((one) => one.state);
    expect(states.slice(0, 4)).toEqual(["CLAIMABLE", "UPCOMING", "UPCOMING", "SECOND_SWITCH"]);
  });

  it("knows no window before the first claim at the level", () => {
    expect(state(student({ switches: 1 }), 2030, "2030-08-10")).toBe("CLAIMABLE");
  });

  it.each([
    [1, "CLAIMABLE"],
    [2, "SECOND_SWITCH"],
  ])("after %i changes is %s, Permenaker 5/2021 Pasal 108(4), Pasal 109(5)", (switches, expected) => {
    expect(state(student({ switches }), 2026, "2026-08-10")).toBe(expected);
  });

  it.each([
    [2029, "CLAIMABLE"],
    [2030, "TERTIARY_FINISHED"],
  ])(
    "finished on 1 July 2029: the school year %i is %s, Permenaker 5/2021 Pasal 108(2)",
    (year, expected) => {
      expect(state(student({ finishedDate: "2029-07-01" }), year, `${year}-09-01`)).toBe(expected);
    },
  );
});

const anyDate = fc.integer({ min: 0, max: 5000 }).map((days) => CalendarDate.addDays("2019-12-02", days));
const anySchooling: fc.Arbitrary<Schooling> = fc.record({
  birthDate: fc.integer({ min: 0, max: 12_000 }).map((days) => CalendarDate.addDays("1996-01-01", days)),
  level: fc.constantFrom("TK", "SD", "SMP", "SMA", "S1", "TRAINING"),
  yearsLeft: fc.option(fc.nat(8), { nil: undefined }),
  entryYear: fc.option(fc.integer({ min: 2019, max: 2040 }), { nil: undefined }),
  after: fc.constantFrom("S1", "TRAINING"),
  paidYears: fc.uniqueArray(fc.integer({ min: 2019, max: 2045 }), { maxLength: 5 }),
  tertiary: fc.record({
    firstClaimDate: fc.option(anyDate, { nil: undefined }),
    switches: fc.nat(3),
    finishedDate: fc.option(anyDate, { nil: undefined }),
  }),
});

describe("calendar of any child", () => {
  it("has no school year twice, and days of claim that never end before they begin", () => {
    fc.assert(
      fc.property(anySchooling, anyDate, anyDate, (child, eventDate, atDate) => {
        const years = calendar(child, at(eventDate, atDate));
        expect(new Set(years.map(({ year }) => year)).size).toBe(years.length);
        expect(years.every(({ from, until }) => from <= until)).toBe(true);
        for (const { state, from, until } of years) {
          if (state === "CLAIMABLE") expect(from <= atDate && atDate < until).toBe(true);
          if (state === "UPCOMING") expect(atDate < from && from < until).toBe(true);
        }
      }),
    );
  });
});
