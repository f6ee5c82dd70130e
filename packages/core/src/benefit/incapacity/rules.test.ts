import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../shared/date.ts";
import { Money } from "../../shared/money.ts";
import { total } from "../line.ts";
import type { Line } from "../schema.ts";
import { temporaryIncapacity } from "./rules.ts";

const million = Money.of(1_000_000);
const beforePP82 = "2019-12-01";
const sincePP82 = "2019-12-02";
const amounts = (lines: readonly Line[]) => lines.map(({ code, amount }) => [code, amount]);

describe("temporaryIncapacity, PP 82/2019 Lampiran III: 12 months at 100 %, then 50 %", () => {
  const stmb = (eventDate: string, from: string, to: string, wage = million) =>
    temporaryIncapacity({ eventDate, wageBase: wage, unable: { from, to } });

  it.each([
    ["2026-02-10", 1_000_000, 0],
    ["2026-12-10", 11_000_000, 0],
    ["2027-01-10", 12_000_000, 0],
    ["2027-02-10", 12_000_000, 500_000],
    ["2027-03-10", 12_000_000, 1_000_000],
    ["2028-01-10", 12_000_000, 6_000_000],
  ])("from 10 Jan 2026 to %s pays Rp%i at 100 %% and Rp%i at 50 %%", (to, full, half) => {
    const { lines, undetermined } = stmb("2026-01-10", "2026-01-10", to);
    const due = (code: string) => total(lines.filter((line) => line.code === code));
    expect([due("STMB_100"), due("STMB_50"), total(lines)]).toEqual([full, half, full + half]);
    expect(undetermined).toBeUndefined();
    expect(lines.every(({ parameter }) => parameter.verified)).toBe(true);
  });

  it("writes out 14 months", () => {
    const { lines } = stmb("2026-01-10", "2026-01-10", "2027-03-10");
    expect(lines.map(({ formula }) => formula)).toEqual([
      "12 bulan × 100% × Rp1.000.000",
      "2 bulan × 50% × Rp1.000.000",
    ]);
  });

  it.each([
    ["2019-06-01", "2019-12-01", { STMB_100: 6_000_000 }, [true]],
    ["2019-06-01", "2020-01-01", { STMB_100: 6_000_000, STMB_75: 750_000 }, [true, false]],
    ["2019-06-01", "2020-06-01", { STMB_100: 6_000_000, STMB_75: 4_500_000 }, [true, false]],
    [
      "2019-06-01",
      "2020-07-01",
      { STMB_100: 6_000_000, STMB_75: 4_500_000, STMB_50: 500_000 },
      [true, false, false],
    ],
    [beforePP82, "2020-07-01", { STMB_100: 6_000_000, STMB_75: 750_000 }, [true, false]],
    [sincePP82, "2020-07-02", { STMB_100: 7_000_000 }, [true]],
  ])(
    "from an accident on %s to %s pays %j: PP 44/2015 has 6 months each at 100 and 75 %%",
    (from, to, expected, verified) => {
      const { lines } = stmb(from, from, to);
      expect(Object.fromEntries(amounts(lines))).toEqual(expected);
      expect(lines.map(({ parameter }) => parameter.verified)).toEqual(verified);
    },
  );

  it.each([
    ["2026-01-31", "2026-02-28", 1_000_000],
    ["2026-01-30", "2026-02-28", 1_000_000],
    ["2024-01-31", "2024-02-29", 1_000_000],
    ["2026-02-28", "2026-03-28", 1_000_000],
    ["2026-12-31", "2027-01-31", 1_000_000],
  ])("counts %s to %s as a month", (from, to, amount) => {
    const { lines, undetermined } = stmb(from, from, to);
    expect([total(lines), undetermined]).toEqual([amount, undefined]);
  });

  it.each([
    ["2026-01-10", "2026-01-25", 15, 31, 500_000, 483_871],
    ["2026-02-10", "2026-02-25", 15, 28, 500_000, 535_714],
    ["2024-02-10", "2024-02-25", 15, 29, 500_000, 517_241],
    ["2026-01-31", "2026-03-01", 1, 31, 1_033_333, 1_032_258],
    ["2026-01-10", "2026-02-09", 30, 31, 1_000_000, 967_742],
  ])(
    "leaves %s to %s open, %i of %i days: Rp%i or Rp%i, Permenaker 5/2021 Pasal 114(3) names no divisor",
    (from, to, days, length, thirtieths, calendar) => {
      const { lines, undetermined } = stmb(from, from, to);
      expect(undetermined?.readings).toEqual([
        { reading: "Dibagi 30 hari", total: thirtieths },
        { reading: `Dibagi jumlah hari dalam bulan itu, ${length} hari`, total: calendar },
      ]);
      expect(total(lines)).toBe(Math.min(thirtieths, calendar));
      const part = lines.at(-1);
      expect(part?.parameter.verified).toBe(false);
      expect(part?.formula).toBe(`${days}/${Math.max(30, length)} bulan × 100% × Rp1.000.000`);
    },
  );

  it("is settled where the month has 30 days", () => {
    const { lines, undetermined } = stmb("2026-04-10", "2026-04-10", "2026-04-25");
    expect(undetermined).toBeUndefined();
    expect(lines).toMatchObject([
      {
        code: "STMB_100",
        amount: 500_000,
        formula: "15/30 bulan × 100% × Rp1.000.000",
        parameter: { verified: true },
      },
    ]);
  });

  it.each([
    ["2027-01-09", ["STMB_100", "STMB_100"]],
    ["2027-01-10", ["STMB_100"]],
    ["2027-01-11", ["STMB_100", "STMB_50"]],
    ["2027-02-12", ["STMB_100", "STMB_50", "STMB_50"]],
  ])("puts the part month to %s into the band that runs", (to, codes) => {
    expect(stmb("2026-01-10", "2026-01-10", to).lines.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ["2026-01-10", "2026-01-10"],
    ["2026-01-10", "2026-01-09"],
    ["2026-01-10", "2025-12-10"],
    ["2026-01-10", "2024-06-30"],
    ["2025-11-10", "2026-01-10"],
  ])("pays nothing from %s to %s for an accident on 10 Jan 2026", (from, to) => {
    expect(stmb("2026-01-10", from, to)).toEqual({ lines: [], refusals: [] });
  });

  it.each([
    ["2025-12-10", 2_000_000],
    ["2026-01-10", 2_000_000],
    ["2026-02-10", 1_000_000],
  ])(
    "from %s starts on the accident of 10 Jan 2026 at the earliest, Permenaker 5/2021 Pasal 114(3)",
    (from, amount) => {
      expect(total(stmb("2026-01-10", from, "2026-03-10").lines)).toBe(amount);
    },
  );

  it.each([
    ["2021-08-31", 14_182],
    ["2021-09-01", 14_182],
  ])(
    "rounds whole and part months of a band together: to %s at Rp1.013 thirtieths pay Rp%i",
    (to, amount) => {
      const { lines, undetermined } = stmb("2020-05-01", "2020-05-01", to, Money.of(1_013));
      expect(undetermined?.readings[0]?.total ?? total(lines)).toBe(amount);
    },
  );

  it("rounds half a rupiah up", () => {
    expect(total(stmb("2026-01-10", "2026-01-10", "2027-02-10", Money.of(1_000_001)).lines)).toBe(12_500_013);
  });
});

const anyDate = fc.integer({ min: 0, max: 4_200 }).map((days) => CalendarDate.addDays("2015-07-01", days));

describe("temporaryIncapacity of any length", () => {
  it("never falls when the incapacity lasts a day longer, by any reading", () => {
    fc.assert(
      fc.property(anyDate, fc.nat(1_200), fc.nat(100_000_000), (from, days, wage) => {
        const [before, after] = [days, days + 1].map((length) => {
          const unable = { from, to: CalendarDate.addDays(from, length) };
          const { lines, undetermined } = temporaryIncapacity({
            eventDate: from,
            wageBase: Money.of(wage),
            unable,
          });
          return undetermined?.readings.map((one) => one.total) ?? [total(lines), total(lines)];
        });
        expect(after?.[0]).toBeGreaterThanOrEqual(before?.[0] ?? 0);
        expect(after?.[1]).toBeGreaterThanOrEqual(before?.[1] ?? 0);
      }),
    );
  });
});
