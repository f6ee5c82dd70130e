import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Schooling } from "../calendar/rules.ts";
import type { Child } from "../rules.ts";
import { type TransferCase, transfer } from "./rules.ts";

const deceased: Schooling = { birthDate: "2010-01-15", level: "SMA", yearsLeft: 2, paidYears: [2026] };
const sibling: Child = { birthDate: "2014-01-15", level: "SMP" };
const ask = (changes: Partial<TransferCase> = {}): TransferCase => ({
  eventDate: "2026-08-01",
  deceased,
  diedDate: "2027-02-10",
  sibling,
  siblingReceives: false,
  transfers: 0,
  ...changes,
});
const total = (some: readonly { readonly amount: number }[]) =>
  some.reduce((whole, { amount }) => whole + amount, 0);

describe("transfer to a sibling not yet born at the event, Permenaker 1/2025 Pasal 103(4)", () => {
  it("is open: nothing, or what remained", () => {
    const expected: Child = { birthDate: "2027-01-15", level: "TK" };
    const { lines, undetermined } = transfer(ask({ sibling: expected }));
    expect(lines).toEqual([]);
    expect(undetermined?.readings).toEqual([
      { reading: "Anak dalam kandungan tidak termasuk", total: 0 },
      { reading: "Anak dalam kandungan termasuk", total: 63_000_000 },
    ]);
  });
});

describe("transfer, Permenaker 5/2021 Pasal 105(2)-(4)", () => {
  it("goes by the level of the sibling for what remained, Pasal 105(4)a-b", () => {
    const { remaining, years, lines, refusals } = transfer(ask());
    expect(remaining).toBe(63_000_000);
    expect(years[0]).toEqual({ year: 2027, level: "SMP", amount: 2_000_000 });
    expect(lines.map(({ formula }) => formula)).toEqual([
      "anak pengganti, SMP: 3 × Rp2.000.000",
      "anak pengganti, SMA: 3 × Rp3.000.000",
      "anak pengganti, S1: 4 × Rp12.000.000",
    ]);
    expect([total(lines), refusals]).toEqual([63_000_000, []]);
  });

  it("pays the last school year in part when the remainder ends in it, Pasal 105(4)a", () => {
    const short: Schooling = { birthDate: "2008-01-15", level: "S1", yearsLeft: 3, paidYears: [2026, 2027] };
    const { remaining, years, lines } = transfer(
      ask({ deceased: short, diedDate: "2028-02-10", sibling: { ...sibling, level: "SMA" } }),
    );
    expect(remaining).toBe(12_000_000);
    expect(years.map(({ amount }) => amount)).toEqual([3_000_000, 3_000_000, 3_000_000, 3_000_000]);
    expect(lines[1]?.formula).toBe("anak pengganti, S1: 1 × Rp12.000.000, dibatasi sisa Rp3.000.000");
  });

  it("ends with the year that uses the remainder up, Pasal 105(4)a", () => {
    const last: Schooling = { birthDate: "2008-01-15", level: "S1", yearsLeft: 2, paidYears: [2026] };
    const { remaining, years } = transfer(ask({ deceased: last, sibling: { ...sibling, level: "S1" } }));
    expect([remaining, years]).toEqual([12_000_000, [{ year: 2027, level: "S1", amount: 12_000_000 }]]);
  });

  it("takes over the running school year only when it was not paid yet", () => {
    const first = (paidYears: readonly number[]) =>
      transfer(ask({ deceased: { ...deceased, paidYears }, diedDate: "2027-08-10" })).years[0]?.year;
    expect([first([2026]), first([2026, 2027])]).toEqual([2027, 2028]);
  });

  it("waits until the sibling enters school", () => {
    expect(transfer(ask({ sibling: { ...sibling, entryYear: 2030 } })).years[0]?.year).toBe(2030);
  });

  it.each<[Partial<TransferCase>, string, string]>([
    [{ deceased: { ...deceased, paidYears: [] } }, "REPLACE_INSTEAD", "Pasal 105(2)"],
    [{ deceased: { birthDate: "2009-01-15", level: "SMA" } }, "REPLACE_INSTEAD", "Pasal 105(2)"],
    [{ siblingReceives: true }, "ALREADY_RECEIVES", "Pasal 105(3)"],
    [{ transfers: 1 }, "TRANSFER_ONCE", "Pasal 105(4)c"],
    [{ sibling: { ...sibling, married: true } }, "MARRIED", "Pasal 103(2)c"],
  ])("with %j is refused: %s, %s", (changes, code, article) => {
    const { lines, years, refusals } = transfer(ask(changes));
    expect(refusals).toEqual([{ code, law: { instrument: "Permenaker 5/2021", article } }]);
    expect([lines, years]).toEqual([[], []]);
  });

  it("never pays more than remained, nor a school year twice", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Child["level"]>("TK", "SD", "SMP", "SMA", "S1", "TRAINING"),
        fc.integer({ min: 2026, max: 2034 }),
        fc.nat(5),
        (level, died, yearsLeft) => {
          const paidYears = Array.from({ length: died - 2025 }, (_, index) => 2026 + index);
          const { remaining, years, lines } = transfer(
            ask({
              deceased: { ...deceased, paidYears },
              diedDate: `${died}-12-01`,
              sibling: { ...sibling, level, yearsLeft },
            }),
          );
          expect(years.every(({ amount }) => amount > 0)).toBe(true);
          expect(total(lines)).toBe(total(years));
          expect(total(years)).toBeLessThanOrEqual(remaining);
          expect(new Set(years.map(({ year }) => year)).size).toBe(years.length);
          expect(years.every(({ year }) => !paidYears.includes(year))).toBe(true);
        },
      ),
    );
  });
});
