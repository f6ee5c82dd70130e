import { checked, type Parameter } from "../shared/dated.ts";

/** Days off of one year by one decree: the day and what it marks. */
export type DaysOff = { readonly year: number; readonly days: Readonly<Record<string, string>> };

const threeMinisters = "Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan dan Menteri PANRB";
const skb2025 = `${threeMinisters} 1017/2024, 2/2024, 2/2024`;
const skb2025Amended = `${threeMinisters} 933/2025, 1/2025, 3/2025`;
const skb2026 = `${threeMinisters} 1497/2025, 2/2025, 5/2025`;

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
      confidence: "recalled",
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
      confidence: "recalled",
      ...checked,
    },
  ],
};

/**
 * National holidays (hari libur nasional), on which offices are closed; `from` is the day of the decree.
 *
 * @law SKB 3 Menteri of each year
 */
export const nationalHolidays: Parameter<DaysOff> = {
  id: "region.national-holidays",
  unit: "calendar dates",
  entries: [
    {
      from: "2024-10-14",
      value: {
        year: 2025,
        days: {
          "2025-01-01": "Tahun Baru Masehi",
          "2025-01-27": "Isra Mikraj Nabi Muhammad SAW",
          "2025-01-29": "Tahun Baru Imlek 2576 Kongzili",
          "2025-03-29": "Hari Suci Nyepi, Tahun Baru Saka 1947",
          "2025-03-31": "Idulfitri 1446 Hijriah",
          "2025-04-01": "Idulfitri 1446 Hijriah",
          "2025-04-18": "Wafat Yesus Kristus",
          "2025-04-20": "Kebangkitan Yesus Kristus (Paskah)",
          "2025-05-01": "Hari Buruh Internasional",
          "2025-05-12": "Hari Raya Waisak 2569 BE",
          "2025-05-29": "Kenaikan Yesus Kristus",
          "2025-06-01": "Hari Lahir Pancasila",
          "2025-06-06": "Iduladha 1446 Hijriah",
          "2025-06-27": "1 Muharam, Tahun Baru Islam 1447 Hijriah",
          "2025-08-17": "Proklamasi Kemerdekaan",
          "2025-09-05": "Maulid Nabi Muhammad SAW",
          "2025-12-25": "Kelahiran Yesus Kristus",
        },
      },
      law: { instrument: skb2025, article: "hari libur nasional" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2025-09-19",
      value: {
        year: 2026,
        days: {
          "2026-01-01": "Tahun Baru Masehi",
          "2026-01-16": "Isra Mikraj Nabi Muhammad SAW",
          "2026-02-17": "Tahun Baru Imlek 2577 Kongzili",
          "2026-03-19": "Hari Suci Nyepi, Tahun Baru Saka 1948",
          "2026-03-21": "Idulfitri 1447 Hijriah",
          "2026-03-22": "Idulfitri 1447 Hijriah",
          "2026-04-03": "Wafat Yesus Kristus",
          "2026-04-05": "Kebangkitan Yesus Kristus (Paskah)",
          "2026-05-01": "Hari Buruh Internasional",
          "2026-05-14": "Kenaikan Yesus Kristus",
          "2026-05-27": "Iduladha 1447 Hijriah",
          "2026-05-31": "Hari Raya Waisak 2570 BE",
          "2026-06-01": "Hari Lahir Pancasila",
          "2026-06-16": "1 Muharam, Tahun Baru Islam 1448 Hijriah",
          "2026-08-17": "Proklamasi Kemerdekaan",
          "2026-08-25": "Maulid Nabi Muhammad SAW",
          "2026-12-25": "Kelahiran Yesus Kristus",
        },
      },
      law: { instrument: skb2026, article: "hari libur nasional" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * Collective leave (cuti bersama), on which offices are closed; `from` is the day of the decree.
 *
 * @law SKB 3 Menteri of each year, and its amendments
 */
export const collectiveLeave: Parameter<DaysOff> = {
  id: "region.collective-leave",
  unit: "calendar dates",
  entries: [
    {
      from: "2024-10-14",
      value: {
        year: 2025,
        days: {
          "2025-01-28": "Tahun Baru Imlek 2576 Kongzili",
          "2025-03-28": "Hari Suci Nyepi, Tahun Baru Saka 1947",
          "2025-04-02": "Idulfitri 1446 Hijriah",
          "2025-04-03": "Idulfitri 1446 Hijriah",
          "2025-04-04": "Idulfitri 1446 Hijriah",
          "2025-04-07": "Idulfitri 1446 Hijriah",
          "2025-05-13": "Hari Raya Waisak 2569 BE",
          "2025-05-30": "Kenaikan Yesus Kristus",
          "2025-06-09": "Iduladha 1446 Hijriah",
          "2025-12-26": "Kelahiran Yesus Kristus",
        },
      },
      law: { instrument: skb2025, article: "cuti bersama" },
      confidence: "recalled",
      ...checked,
    },
    {
      from: "2025-08-07",
      value: {
        year: 2025,
        days: {
          "2025-08-18": "Proklamasi Kemerdekaan",
        },
      },
      law: { instrument: skb2025Amended, article: "cuti bersama" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2025-09-19",
      value: {
        year: 2026,
        days: {
          "2026-02-16": "Tahun Baru Imlek 2577 Kongzili",
          "2026-03-18": "Hari Suci Nyepi, Tahun Baru Saka 1948",
          "2026-03-20": "Idulfitri 1447 Hijriah",
          "2026-03-23": "Idulfitri 1447 Hijriah",
          "2026-03-24": "Idulfitri 1447 Hijriah",
          "2026-05-15": "Kenaikan Yesus Kristus",
          "2026-05-28": "Iduladha 1447 Hijriah",
          "2026-12-24": "Kelahiran Yesus Kristus",
        },
      },
      law: { instrument: skb2026, article: "cuti bersama" },
      confidence: "secondary",
      ...checked,
    },
  ],
};
