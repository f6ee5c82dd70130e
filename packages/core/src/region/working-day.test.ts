import { describe, expect, it } from "vitest";
import { CalendarDate } from "../shared/date.ts";
import type { Parameter } from "../shared/dated.ts";
import { collectiveLeave, type DaysOff, electionDays, nationalHolidays } from "./parameters.ts";
import { addWorkingDays, dueAt, holidaysKnown, isWorkingDay } from "./working-day.ts";

const years = Array.from({ length: 13 }, (_, index) => 2015 + index);

function daysOf({ entries }: Parameter<DaysOff>, year: number): readonly string[] {
  return Object.keys(entries.findLast(({ value }) => value.year === year)?.value.days ?? {});
}

function decreesOn({ entries }: Parameter<DaysOff>, year: number): readonly (readonly [string, number])[] {
  return entries
    .filter(({ value }) => value.year === year)
    .map(({ from, value }) => [from, Object.keys(value.days).length]);
}

/** The working days of a year, counted one by one. */
function workingDaysOf(year: number): number {
  let count = 0;
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = CalendarDate.addDays(day, 1)) {
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

describe("nationalHolidays and collectiveLeave", () => {
  it.each([
    [2015, 15, 4],
    [2016, 15, 4],
    [2017, 16, 7],
    [2018, 16, 8],
    [2019, 16, 4],
    [2020, 16, 5],
    [2022, 16, 4],
    [2023, 16, 11],
    [2024, 17, 10],
    [2025, 17, 11],
    [2026, 17, 8],
    [2027, 18, 8],
  ])(
    "hold for %i as many days as its last decrees: %i hari libur nasional, %i hari cuti bersama",
    (...row) => {
      const [year] = row;
      expect([year, daysOf(nationalHolidays, year).length, daysOf(collectiveLeave, year).length]).toEqual(
        row,
      );
    },
  );

  it("hold the 16 holidays of 2021 on 15 days: Kenaikan Isa Almasih and Idulfitri share 13 May", () => {
    expect(daysOf(nationalHolidays, 2021)).toHaveLength(15);
    const last = nationalHolidays.entries.findLast(({ value }) => value.year === 2021);
    expect(last?.value.days["2021-05-13"]).toBe("Kenaikan Isa Almasih dan Idulfitri 1442 Hijriah");
    expect(daysOf(collectiveLeave, 2021)).toEqual(["2021-05-12"]);
  });

  it("hold Iduladha 1443 on the day to which it was moved in July 2022", () => {
    expect(daysOf(nationalHolidays, 2022)).toContain("2022-07-10");
    expect(daysOf(nationalHolidays, 2022)).not.toContain("2022-07-09");
  });

  it.each<[string, Parameter<DaysOff>, number, readonly (readonly [string, number])[]]>([
    [
      "libur nasional",
      nationalHolidays,
      2017,
      [
        ["2016-04-14", 15],
        ["2016-11-21", 16],
      ],
    ],
    [
      "cuti bersama",
      collectiveLeave,
      2017,
      [
        ["2016-04-14", 4],
        ["2016-11-21", 6],
        ["2017-06-15", 7],
      ],
    ],
    [
      "cuti bersama",
      collectiveLeave,
      2018,
      [
        ["2017-09-22", 5],
        ["2018-04-18", 8],
      ],
    ],
    [
      "cuti bersama",
      collectiveLeave,
      2020,
      [
        ["2019-08-28", 4],
        ["2020-03-09", 8],
        ["2020-04-09", 9],
        ["2020-05-20", 8],
        ["2020-12-01", 5],
      ],
    ],
    [
      "cuti bersama",
      collectiveLeave,
      2021,
      [
        ["2020-09-10", 7],
        ["2021-02-22", 2],
        ["2021-06-18", 1],
      ],
    ],
    [
      "cuti bersama",
      collectiveLeave,
      2023,
      [
        ["2022-10-11", 8],
        ["2023-03-29", 9],
        ["2023-06-16", 11],
      ],
    ],
    [
      "cuti bersama",
      collectiveLeave,
      2025,
      [
        ["2024-10-14", 10],
        ["2025-08-07", 11],
      ],
    ],
  ])("keep every decree on the %s of a year with its count (case %#)", (_, parameter, year, counts) => {
    expect(decreesOn(parameter, year)).toEqual(counts);
  });

  it("name only days of the calendar in the year of their decree, in order", () => {
    for (const { value } of [...nationalHolidays.entries, ...collectiveLeave.entries]) {
      const dates = Object.keys(value.days);
      expect(dates).toEqual(dates.toSorted());
      for (const date of dates) {
        expect(CalendarDate.Schema.safeParse(date).success).toBe(true);
        expect(date.slice(0, 4)).toBe(String(value.year));
      }
    }
  });

  it.each(years)("give leave in %i only on weekdays, and on no national holiday", (year) => {
    const leave = daysOf(collectiveLeave, year);
    expect(leave.map(CalendarDate.weekday)).not.toContain(0);
    expect(leave.map(CalendarDate.weekday)).not.toContain(6);
    expect(leave.filter((date) => daysOf(nationalHolidays, year).includes(date))).toEqual([]);
  });
});

describe("electionDays", () => {
  it("are Wednesdays that no ministers' decree held, each set by a decree of the weeks before", () => {
    const decreed = years.flatMap((year) => [
      ...daysOf(nationalHolidays, year),
      ...daysOf(collectiveLeave, year),
    ]);
    for (const { from, value } of electionDays.entries) {
      expect(CalendarDate.weekday(value)).toBe(3);
      expect(decreed).not.toContain(value);
      expect(from < value && CalendarDate.addDays(from, 21) > value).toBe(true);
    }
  });
});

describe("isWorkingDay", () => {
  it.each([
    ["2026-01-09", true, "Friday"],
    ["2026-01-10", false, "Saturday"],
    ["2026-01-11", false, "Sunday"],
    ["2026-01-12", true, "Monday"],
    ["2026-01-15", true, "the day before Isra Mikraj"],
    ["2026-01-16", false, "Isra Mikraj"],
    ["2026-03-17", true, "the day before the leave for Nyepi"],
    ["2026-03-18", false, "leave for Nyepi"],
    ["2026-03-24", false, "last leave for Idulfitri"],
    ["2026-03-25", true, "the day after it"],
    ["2025-08-18", false, "leave added by amendment"],
    ["2028-08-17", false, "a fixed holiday of a year without decree"],
    ["2028-03-10", true, "a plain day of a year without decree"],
    ["2016-06-01", true, "1 June before Keppres 24/2016 made it a holiday"],
    ["2017-06-01", false, "1 June since then"],
    ["2015-07-15", true, "the day before the leave for Idulfitri 1436"],
    ["2015-07-16", false, "leave for Idulfitri 1436"],
    ["2015-12-09", false, "regional elections, Keppres 25/2015"],
    ["2015-12-10", true, "the day after them"],
    ["2015-12-23", true, "the day before the leave for Christmas"],
    ["2015-12-24", false, "leave for Christmas, and Maulid 1437"],
    ["2016-07-01", true, "the last working day before Idulfitri 1437"],
    ["2016-07-04", false, "leave for Idulfitri 1437"],
    ["2016-07-11", true, "the first working day after it"],
    ["2016-12-26", false, "leave for Christmas"],
    ["2016-12-27", true, "the day after it"],
    ["2017-01-02", false, "leave added in November 2016"],
    ["2017-01-03", true, "the day after it"],
    ["2017-02-15", false, "regional elections, Keppres 3/2017"],
    ["2017-02-16", true, "the day after them"],
    ["2017-06-22", true, "the day before the leave for Idulfitri 1438"],
    ["2017-06-23", false, "leave withdrawn in November 2016 and given again by Keppres 18/2017"],
    ["2017-06-30", false, "last leave for Idulfitri 1438"],
    ["2017-07-03", true, "the first working day after it"],
    ["2018-06-08", true, "the last working day before Idulfitri 1439"],
    ["2018-06-11", false, "leave added in April 2018"],
    ["2018-06-20", false, "leave added in April 2018"],
    ["2018-06-21", true, "the day after it"],
    ["2018-06-26", true, "the day before the regional elections"],
    ["2018-06-27", false, "regional elections, Keppres 15/2018"],
    ["2019-04-16", true, "the day before the general election"],
    ["2019-04-17", false, "general election, Keppres 10/2019"],
    ["2019-06-07", false, "last leave for Idulfitri 1440"],
    ["2019-06-10", true, "the first working day after it"],
    ["2020-05-22", true, "leave for Idulfitri 1441 withdrawn in May 2020"],
    ["2020-05-26", true, "leave for Idulfitri 1441 moved to December in April 2020"],
    ["2020-05-29", true, "leave given in March 2020 and moved in April"],
    ["2020-08-21", false, "leave for 1 Muharam 1442"],
    ["2020-10-27", true, "the day before the leave for Maulid 1442"],
    ["2020-10-28", false, "leave for Maulid added in April 2020"],
    ["2020-10-30", false, "leave for Maulid added in March 2020"],
    ["2020-12-09", false, "regional elections, Keppres 22/2020"],
    ["2020-12-24", false, "leave for Christmas"],
    ["2020-12-28", true, "leave in place of Idulfitri withdrawn in December 2020"],
    ["2020-12-30", true, "leave in place of Idulfitri withdrawn in December 2020"],
    ["2020-12-31", false, "leave in place of Idulfitri that was kept"],
    ["2021-03-12", true, "leave for Isra Mikraj withdrawn in February 2021"],
    ["2021-05-12", false, "the one leave kept for Idulfitri 1442"],
    ["2021-05-17", true, "leave for Idulfitri withdrawn in February 2021"],
    ["2021-08-10", true, "1 Muharam 1443 itself, from which the holiday was moved"],
    ["2021-08-11", false, "the holiday for 1 Muharam 1443"],
    ["2021-10-19", true, "Maulid 1443 itself, from which the holiday was moved"],
    ["2021-10-20", false, "the holiday for Maulid 1443"],
    ["2021-12-24", true, "leave for Christmas withdrawn in June 2021"],
    ["2021-12-27", true, "leave for Christmas withdrawn in February 2021"],
    ["2022-04-28", true, "the day before the leave for Idulfitri 1443"],
    ["2022-04-29", false, "leave added in April 2022"],
    ["2022-05-06", false, "last leave for Idulfitri 1443"],
    ["2022-05-09", true, "the first working day after it"],
    ["2023-04-18", true, "the day before the leave for Idulfitri 1444"],
    ["2023-04-19", false, "leave moved forward in March 2023"],
    ["2023-04-25", false, "last leave for Idulfitri 1444"],
    ["2023-04-26", true, "leave withdrawn in March 2023"],
    ["2023-06-27", true, "the day before the leave for Iduladha 1444"],
    ["2023-06-28", false, "leave added in June 2023"],
    ["2023-06-30", false, "leave added in June 2023"],
    ["2024-02-13", true, "the day before the general election"],
    ["2024-02-14", false, "general election, Keppres 10/2024"],
    ["2024-04-05", true, "the last working day before Idulfitri 1445"],
    ["2024-04-15", false, "last leave for Idulfitri 1445"],
    ["2024-04-16", true, "the day after it"],
    ["2024-09-16", false, "Maulid 1446"],
    ["2024-11-26", true, "the day before the regional elections"],
    ["2024-11-27", false, "regional elections, Keppres 33/2024"],
    ["2025-04-07", false, "last leave for Idulfitri 1446, of the decree that was amended"],
    ["2025-04-08", true, "the day after it"],
    ["2027-03-05", true, "the last working day before Nyepi 1949"],
    ["2027-03-15", false, "last leave for Idulfitri 1448"],
    ["2027-03-16", true, "the day after it"],
    ["2027-03-25", false, "leave for Good Friday"],
    ["2027-05-19", false, "leave for Waisak 2571"],
    ["2027-05-21", true, "the day after Waisak"],
  ])("%s is %s: %s", (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });
});

describe("isWorkingDay over a year", () => {
  it("leaves one day more in 2026 than the 239 on which the stock exchange trades, which rests on 31 December", () => {
    expect(workingDaysOf(2026)).toBe(239 + 1);
  });

  it.each(years)("%i has all its weekdays but the days off that fall on one", (year) => {
    const leap = year % 4 === 0;
    const days = Array.from({ length: leap ? 366 : 365 }, (_, day) =>
      CalendarDate.addDays(`${year}-01-01`, day),
    );
    const isWeekday = (date: string) => ![0, 6].includes(CalendarDate.weekday(date));
    const off = [
      ...daysOf(nationalHolidays, year),
      ...daysOf(collectiveLeave, year),
      ...electionDays.entries.map(({ value }) => value).filter((date) => date.startsWith(String(year))),
    ];
    expect(workingDaysOf(year)).toBe(days.filter(isWeekday).length - off.filter(isWeekday).length);
  });
});

describe("holidaysKnown", () => {
  it.each(years)("knows %i", (year) => {
    expect(holidaysKnown(year)).toBe(true);
  });

  it.each([2014, 2028])("does not know %i", (year) => {
    expect(holidaysKnown(year)).toBe(false);
  });
});

describe("addWorkingDays", () => {
  it.each([
    ["2026-01-05", 0, "2026-01-05"],
    ["2026-01-05", 1, "2026-01-06"],
    ["2026-01-09", 1, "2026-01-12"],
    ["2026-01-10", 1, "2026-01-12"],
    ["2026-01-15", 1, "2026-01-19"],
    ["2026-03-17", 1, "2026-03-25"],
    ["2025-12-24", 1, "2025-12-29"],
    ["2025-12-31", 1, "2026-01-02"],
    ["2026-01-05", 5, "2026-01-12"],
    ["2026-01-12", -1, "2026-01-09"],
    ["2026-03-25", -1, "2026-03-17"],
    ["2018-06-08", 1, "2018-06-21"],
    ["2020-05-20", 1, "2020-05-22"],
    ["2020-12-23", 3, "2020-12-30"],
    ["2021-08-09", 2, "2021-08-12"],
    ["2027-03-05", 1, "2027-03-16"],
  ])("%s and %i working days give %s", (date, n, expected) => {
    expect(addWorkingDays(date, n)).toBe(expected);
  });
});

describe("dueAt", () => {
  it.each([
    ["2026-01-05T08:00:00+07:00", 2, "2026-01-07T09:00:00.000Z", "counts from the day in Jakarta"],
    ["2026-01-05T17:30:00.000Z", 1, "2026-01-07T09:00:00.000Z", "is already Tuesday in Jakarta"],
    ["2026-01-05T16:59:59.000Z", 1, "2026-01-06T09:00:00.000Z", "is still Monday in Jakarta"],
    ["2026-03-16T23:00:00+07:00", 2, "2026-03-25T09:00:00.000Z", "passes over Nyepi and Idulfitri"],
  ])("%s and %i working days: %s (%s)", (from, workingDays, expected) => {
    expect(dueAt(new Date(from), workingDays).toISOString()).toBe(expected);
  });
});
