import { describe, expect, it } from "vitest";
import { type Benefits, figure, line, refused } from "../line.ts";
import type { RefusalCode } from "../schema.ts";
import { follow, type Ruling } from "./fork.ts";

const law = { instrument: "Permenaker 1/2025", article: "Pasal 97A" };
const base = figure(
  {
    id: "test.base",
    unit: "rupiah",
    entries: [
      {
        from: "2015-07-01",
        value: 1,
        law,
        confidence: "primary",
        checkedOn: "2026-11-23",
        checkBy: "2027-11-23",
      },
    ],
  },
  "2026-01-01",
);
const paying = (amount: number, ...codes: readonly RefusalCode[]): Benefits => ({
  lines: amount === 0 ? [] : [line({ code: "FUNERAL", amount, formula: "", figures: [base] })],
  refusals: codes.map((code) => ({ code, law })),
});
const open: Ruling<"YES" | "NO"> = {
  kind: "undetermined",
  question: "Apakah berlaku?",
  readings: [
    { reading: "Berlaku", answer: "YES" },
    { reading: "Tidak berlaku", answer: "NO" },
  ],
};

describe("follow", () => {
  it("takes a determined answer as it is", () => {
    const found = follow({ kind: "determined", answer: 7 }, (answer) => paying(answer, "MARRIED"));
    expect(found).toEqual(paying(7, "MARRIED"));
  });

  it("gives both readings, pays what the lesser pays, and refuses only what both refuse", () => {
    const found = follow(open, (answer) =>
      answer === "YES" ? paying(42, "WORKING") : paying(10, "NEW_MEMBER", "WORKING"),
    );
    expect(found.lines.map(({ amount }) => amount)).toEqual([10]);
    expect(found.refusals.map(({ code }) => code)).toEqual(["WORKING"]);
    expect(found.undetermined).toEqual({
      question: "Apakah berlaku?",
      readings: [
        { reading: "Berlaku", total: 42 },
        { reading: "Tidak berlaku", total: 10 },
      ],
    });
  });

  it("asks nothing where both readings come to the same", () => {
    expect(follow(open, () => paying(10))).toEqual(paying(10));
  });

  it("carries the questions that arise under one of its readings, each once", () => {
    const found = follow(open, (answer) =>
      answer === "NO"
        ? refused("NEW_MEMBER", law)
        : follow(open, (inner) => paying(inner === "YES" ? 42 : 10)),
    );
    expect(found.undetermined?.question).toBe("Apakah berlaku?");
    expect(found.undetermined?.readings).toEqual([
      { reading: "Berlaku; Berlaku", total: 42 },
      { reading: "Berlaku; Tidak berlaku", total: 10 },
      { reading: "Tidak berlaku", total: 0 },
    ]);
    expect(found.lines).toEqual([]);
  });
});
