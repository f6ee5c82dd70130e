import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parameter } from "../shared/dated.ts";
import { Money } from "../shared/money.ts";
import {
  accidentPayment,
  conclusion,
  dataChange,
  deathFieldCheck,
  deathPayment,
  determinationNotice,
  handover,
  incompleteNotice,
  medicalAdvice,
  medicalCompletion,
  medicalRequest,
  numberIssue,
  paymentAfterFieldCheck,
  progressAnswer,
  progressRequest,
  refusalNotice,
  stageOneReport,
  stageTwoReport,
  suspicionReport,
  type Term,
} from "./parameters.ts";
import { accidentClaimExpiry, daysLate, deadline, isLate, lateCompensation } from "./rules.ts";

const jakarta = (local: string) => new Date(`${local}+07:00`);

describe("deadline in hours", () => {
  it.each<[string, Parameter<Term>]>([
    ["Permenaker 5/2021 Pasal 48(2), the first report", stageOneReport],
    ["Permenaker 1/2025 Pasal 48B(2), the report of a suspicion", suspicionReport],
    ["Permenaker 5/2021 Pasal 58(2), the second report", stageTwoReport],
  ])("is 2 x 24 hours by the clock: %s", (_, parameter) => {
    const due = deadline(parameter, jakarta("2026-01-09T21:30:00"));
    expect([due.lastInstant, due.lastDay]).toEqual(["2026-01-11T14:30:00.000Z", "2026-01-11"]);
    expect(isLate(due, jakarta("2026-01-11T21:29:59"))).toBe(false);
    expect(isLate(due, jakarta("2026-01-11T21:30:00"))).toBe(false);
    expect(isLate(due, jakarta("2026-01-11T21:30:01"))).toBe(true);
  });

  it("names the day in Jakarta, not in Greenwich", () => {
    expect(deadline(stageOneReport, jakarta("2026-01-09T00:30:00")).lastDay).toBe("2026-01-11");
    expect(deadline(stageOneReport, jakarta("2026-01-08T23:30:00")).lastDay).toBe("2026-01-10");
  });
});

describe("deadline in days", () => {
  it.each<[string, Parameter<Term>, string, string]>([
    ["30 days, Permenaker 5/2021 Pasal 50(1)", conclusion, "2026-01-05", "2026-02-04"],
    ["7 days for the visit, Permenaker 5/2021 Pasal 64(1)", deathFieldCheck, "2025-02-23", "2025-03-02"],
    [
      "5 working days for the visit, Permenaker 1/2025 Pasal 64(1)",
      deathFieldCheck,
      "2025-02-24",
      "2025-03-03",
    ],
    ["7 working days, PP 44/2015 Pasal 37(2)", accidentPayment, "2026-01-05", "2026-01-14"],
    ["3 working days, Permenaker 5/2021 Pasal 63(2)", deathPayment, "2026-01-05", "2026-01-08"],
    [
      "3 working days after the visit, Permenaker 5/2021 Pasal 64(2)",
      paymentAfterFieldCheck,
      "2026-01-05",
      "2026-01-08",
    ],
    ["3 working days, Permenaker 5/2021 Pasal 58(8)", incompleteNotice, "2026-01-05", "2026-01-08"],
    ["14 working days, Permenaker 5/2021 Pasal 57(2)", progressAnswer, "2026-01-05", "2026-01-26"],
    ["6 months, Permenaker 5/2021 Pasal 57(1)", progressRequest, "2026-01-05", "2026-07-05"],
    ["1 working day, Permenaker 5/2021 Pasal 51(1)", refusalNotice, "2026-01-05", "2026-01-06"],
    ["2 working days, Permenaker 1/2025 Pasal 48F(3)", handover, "2026-01-05", "2026-01-07"],
    ["7 working days, Permenaker 5/2021 Pasal 37(1)", dataChange, "2026-01-05", "2026-01-14"],
    ["1 working day, Permenaker 5/2021 Pasal 36(1)", numberIssue, "2026-01-09", "2026-01-12"],
    ["3 working days, Permenaker 5/2021 Pasal 121(3)", medicalRequest, "2026-01-05", "2026-01-08"],
    ["2 working days, Permenaker 5/2021 Pasal 121(5)", medicalCompletion, "2026-01-05", "2026-01-07"],
    ["7 working days, Permenaker 5/2021 Pasal 121(7)", medicalAdvice, "2026-01-05", "2026-01-14"],
    ["3 working days, Permenaker 5/2021 Pasal 124(3)", determinationNotice, "2026-01-05", "2026-01-08"],
  ])("is %s", (_, parameter, from, lastDay) => {
    const due = deadline(parameter, jakarta(`${from}T10:00:00`));
    expect([due.lastDay, due.lastInstant]).toEqual([lastDay, undefined]);
    expect(isLate(due, jakarta(`${lastDay}T23:59:59`))).toBe(false);
    expect(isLate(due, new Date(jakarta(`${lastDay}T23:59:59`).getTime() + 1_000))).toBe(true);
  });

  it("leaves out Nyepi and Idulfitri of 2026 and their leave", () => {
    expect(deadline(deathPayment, jakarta("2026-03-16T09:00:00")).lastDay).toBe("2026-03-26");
    expect(deadline(conclusion, jakarta("2026-03-16T09:00:00")).lastDay).toBe("2026-04-15");
  });

  it.each([
    ["2026-12-28", true, "2026-12-31"],
    ["2026-12-29", true, "2027-01-04"],
    ["2027-02-01", true, "2027-02-04"],
    ["2025-01-01", true, "2025-01-06"],
    ["2024-12-30", true, "2025-01-03"],
    ["2027-12-29", false, "2028-01-03"],
  ])("of three working days from %s is sure: %s, ending %s", (from, certain, lastDay) => {
    const due = deadline(deathPayment, jakarta(`${from}T09:00:00`));
    expect([due.certain, due.lastDay]).toEqual([certain, lastDay]);
  });

  it("needs no decree for hours, days and years", () => {
    expect(deadline(conclusion, jakarta("2027-03-16T09:00:00")).certain).toBe(true);
    expect(accidentClaimExpiry("2027-03-16").certain).toBe(true);
  });

  it("ends six months after a 31 August on 1 March", () => {
    expect(deadline(progressRequest, jakarta("2026-08-31T09:00:00")).lastDay).toBe("2027-03-01");
  });

  it("says which law and version it rests on, and throws where there was none", () => {
    expect(deadline(deathPayment, jakarta("2021-03-31T09:00:00")).law.instrument).toBe("UU 40/2004");
    expect(deadline(deathPayment, jakarta("2021-04-01T09:00:00"))).toMatchObject({
      id: "claim.death-payment",
      term: { count: 3, unit: "WORKING_DAYS" },
      law: { instrument: "Permenaker 5/2021", article: "Pasal 63(2)" },
      verified: true,
    });
    expect(() => deadline(suspicionReport, jakarta("2025-02-23T23:59:59"))).toThrow(RangeError);
    expect(deadline(suspicionReport, jakarta("2025-02-24T00:00:00")).lastDay).toBe("2025-02-26");
    expect(() => deadline(stageOneReport, jakarta("2021-03-31T23:59:59"))).toThrow(RangeError);
  });
});

describe("accidentClaimExpiry, PP 44/2015 Pasal 26, PP 82/2019 Pasal 26", () => {
  it.each([
    ["2015-07-01", "2017-07-01", "two years"],
    ["2019-12-01", "2021-12-01", "two years on the day before PP 82/2019"],
    ["2019-12-02", "2024-12-02", "five years on its day"],
    ["2026-01-09", "2031-01-09", "five years"],
    ["2020-02-29", "2025-03-01", "five years to a year without 29 February"],
  ])("of an event on %s is %s: %s", (eventDate, lastDay) => {
    const due = accidentClaimExpiry(eventDate);
    expect(due.lastDay).toBe(lastDay);
    expect(isLate(due, jakarta(`${lastDay}T23:59:59`))).toBe(false);
    expect(isLate(due, new Date(jakarta(`${lastDay}T23:59:59`).getTime() + 1_000))).toBe(true);
  });
});

describe("lateCompensation", () => {
  const due = deadline(accidentPayment, jakarta("2026-01-05T10:00:00"));

  it.each([
    ["2026-01-13", 0, 0],
    ["2026-01-14", 0, 0],
    ["2026-01-15", 1, 480_000],
    ["2026-01-18", 4, 1_920_000],
    ["2026-04-24", 100, 48_000_000],
    ["2026-08-02", 200, 96_000_000],
  ])(
    "of Rp48.000.000 due 14 January and paid on %s is %i days and Rp%i, PP 44/2015 Pasal 37(3)",
    (paidOn, days, amount) => {
      const benefit = Money.of(48_000_000);
      expect(lateCompensation({ programme: "JKK", benefit, due, paidOn })).toEqual({
        amount,
        days,
        law: { instrument: "PP 44/2015", article: "Pasal 37(3)" },
        verified: true,
      });
    },
  );

  it("of an ordinary death is owed to the heirs, PP 44/2015 Pasal 40(4) as quoted", () => {
    const benefit = Money.of(42_000_000);
    const { amount, verified } = lateCompensation({ programme: "JKM", benefit, due, paidOn: "2026-01-15" });
    expect([amount, verified]).toEqual([420_000, true]);
  });

  it.each([
    [49, 0],
    [50, 1],
    [150, 2],
  ])("of Rp%i for a day is Rp%i: half a rupiah up", (benefit, amount) => {
    const input = { programme: "JKK", due, paidOn: "2026-01-15" } as const;
    expect(lateCompensation({ ...input, benefit: Money.of(benefit) }).amount).toBe(amount);
  });

  it("rounds once, over all days", () => {
    const input = { programme: "JKK", due, benefit: Money.of(49) } as const;
    expect(lateCompensation({ ...input, paidOn: "2026-01-18" }).amount).toBe(2);
  });

  it("never shrinks with the days and is exact where the product leaves the safe integers", () => {
    const days = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(days, fc.nat(400_000_000), (late, rupiah) => {
        const paidOn = new Date(Date.parse(due.lastDay) + late * 86_400_000).toISOString().slice(0, 10);
        const { amount } = lateCompensation({ programme: "JKK", benefit: Money.of(rupiah), due, paidOn });
        expect(daysLate(due, paidOn)).toBe(late);
        expect(Math.abs(amount - (rupiah * late) / 100)).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 200 },
    );
    const benefit = Money.of(900_719_925_474_099);
    expect(lateCompensation({ programme: "JKK", benefit, due, paidOn: "2026-01-24" }).amount).toBe(
      90_071_992_547_410,
    );
  });
});
