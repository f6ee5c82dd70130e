import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Money } from "./money.ts";

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(Money.of);

describe("of", () => {
  it.each([0, 1, 16_800, Number.MAX_SAFE_INTEGER])("takes %d rupiah", (rupiah) => {
    expect(Money.of(rupiah)).toBe(rupiah);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    "refuses %d: not whole, negative, or past what a number holds exactly",
    (rupiah) => {
      expect(() => Money.of(rupiah)).toThrow();
    },
  );
});

describe("sum", () => {
  it("is zero for none", () => {
    expect(Money.sum([])).toBe(Money.zero);
  });

  it("does not depend on order or grouping", () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), fc.nat(20), (amounts, at) => {
        const parts = [amounts.slice(0, at), amounts.slice(at)].map(Money.sum);
        expect(Money.sum(parts)).toBe(Money.sum(amounts));
        expect(Money.sum(amounts.toReversed())).toBe(Money.sum(amounts));
      }),
    );
  });

  it("throws when the total is no longer exact", () => {
    expect(() => Money.sum([Money.of(Number.MAX_SAFE_INTEGER), Money.of(1)])).toThrow();
  });
});

describe("times", () => {
  it("equals the sum of as many equal amounts", () => {
    fc.assert(
      fc.property(amount, fc.nat(50), (each, count) => {
        expect(Money.times(each, count)).toBe(Money.sum(Array.from({ length: count }, () => each)));
      }),
    );
  });

  it.each([-1, 0.5])("refuses to take an amount %d times", (count) => {
    expect(() => Money.times(Money.of(16_801), count)).toThrow();
  });

  it("throws when the product is no longer exact", () => {
    expect(() => Money.times(Money.of(Number.MAX_SAFE_INTEGER), 2)).toThrow();
  });
});
