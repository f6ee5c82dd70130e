import { checked, type Entry, type Parameter } from "../shared/dated.ts";
import { decrees2015To2020 } from "./holiday/2015-2020.ts";
import { decrees2021To2027 } from "./holiday/2021-2027.ts";

/** Days off of one year by one decree: the day and what it marks. */
export type DaysOff = { readonly year: number; readonly days: Readonly<Record<string, string>> };

const decrees = [...decrees2015To2020, ...decrees2021To2027].toSorted((one, other) =>
  one.from.localeCompare(other.from),
);

function entriesOf(list: "nationalHolidays" | "collectiveLeave", article: string): readonly Entry<DaysOff>[] {
  return decrees.flatMap(({ from, year, instrument, confidence, [list]: days }) =>
    days ? [{ from, value: { year, days }, law: { instrument, article }, confidence, ...checked }] : [],
  );
}

/**
 * Holidays that fall on the same day every year, `MM-DD`, whether or not that year's decree is on file.
 *
 * @law Keppres 251/1967; Keppres 24/2013 (1 May, from 2014); Keppres 24/2016 (1 June, from 2017)
 */
export const fixedHolidays: Parameter<Readonly<Record<string, string>>> = {
  id: "region.fixed-holidays",
  unit: "days of the year",
  entries: [
    {
      from: "2014-01-01",
      value: {
        "01-01": "Tahun Baru Masehi",
        "05-01": "Hari Buruh Internasional",
        "08-17": "Proklamasi Kemerdekaan",
        "12-25": "Kelahiran Yesus Kristus",
      },
      law: { instrument: "Keppres 24/2013", article: "Diktum Kesatu" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2017-01-01",
      value: {
        "01-01": "Tahun Baru Masehi",
        "05-01": "Hari Buruh Internasional",
        "06-01": "Hari Lahir Pancasila",
        "08-17": "Proklamasi Kemerdekaan",
        "12-25": "Kelahiran Yesus Kristus",
      },
      law: { instrument: "Keppres 24/2016", article: "Diktum Kedua" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * National holidays (hari libur nasional), on which offices are closed; `from` is the day of the decree. Of
 * several entries for a year the last one counts, with none of the days that it withdrew.
 *
 * @law SKB 3 Menteri of each year, and its amendments
 */
export const nationalHolidays: Parameter<DaysOff> = {
  id: "region.national-holidays",
  unit: "calendar dates",
  entries: entriesOf("nationalHolidays", "hari libur nasional"),
};

/**
 * Collective leave (cuti bersama), on which offices are closed; `from` is the day of the decree. Of several
 * entries for a year the last one counts, with none of the days that it withdrew.
 *
 * @law SKB 3 Menteri of each year, and its amendments; Keppres 18/2017
 */
export const collectiveLeave: Parameter<DaysOff> = {
  id: "region.collective-leave",
  unit: "calendar dates",
  entries: entriesOf("collectiveLeave", "cuti bersama"),
};

/**
 * Polling days made national holidays one by one; `from` is the day of the decree.
 *
 * @law Keppres 25/2015; Keppres 3/2017; Keppres 15/2018; Keppres 10/2019; Keppres 22/2020; Keppres 10/2024;
 * Keppres 33/2024
 */
export const electionDays: Parameter<string> = {
  id: "region.election-days",
  unit: "calendar date",
  entries: [
    {
      from: "2015-11-23",
      value: "2015-12-09",
      law: { instrument: "Keppres 25/2015", article: "Diktum Pertama" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2017-02-10",
      value: "2017-02-15",
      law: { instrument: "Keppres 3/2017", article: "Diktum Pertama" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2018-06-25",
      value: "2018-06-27",
      law: { instrument: "Keppres 15/2018", article: "Diktum Pertama" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2019-04-08",
      value: "2019-04-17",
      law: { instrument: "Keppres 10/2019", article: "Diktum Pertama" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2020-11-27",
      value: "2020-12-09",
      law: { instrument: "Keppres 22/2020", article: "Diktum Kesatu" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2024-02-06",
      value: "2024-02-14",
      law: { instrument: "Keppres 10/2024", article: "Diktum Kesatu" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2024-11-21",
      value: "2024-11-27",
      law: { instrument: "Keppres 33/2024", article: "Diktum Kesatu" },
      confidence: "secondary",
      ...checked,
    },
  ],
};
