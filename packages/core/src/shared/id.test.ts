import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivedID, type EntityKind, idSchema, newID } from "./id.ts";

const kinds: readonly EntityKind[] = ["budgetLine", "enrollment", "participant", "task", "upload"];

describe("newID", () => {
  it.each(kinds)("makes an identifier of its kind: %s", (kind) => {
    expect(idSchema(kind).safeParse(newID(kind, new Date("2026-01-05T01:00:00Z"))).success).toBe(true);
  });

  it("sorts by the instant it was made at, and within one instant by order", () => {
    const start = Date.parse("2026-01-05T01:00:00Z");
    const ids = Array.from({ length: 500 }, (_, n) =>
      newID("task", new Date(start + Math.floor(n / 10) * 1000)),
    );
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(500);
  });
});

describe("derivedID", () => {
  it("is the same for the same cause, for ever", () => {
    expect(derivedID("task", "verify-enrollment", "enr_1", "1")).toBe("tsk_HYACTPG849WM7QNGK2XGQW8FQF");
  });

  it("is another for another cause, kind, or order", () => {
    const made = [
      derivedID("upload", "a", "b"),
      derivedID("upload", "b", "a"),
      derivedID("upload", "ab"),
      derivedID("upload", "a", "b", ""),
      derivedID("enrollment", "a", "b"),
    ];
    expect(new Set(made).size).toBe(made.length);
  });

  it("is well formed whatever the cause", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(fc.string()), (kind, cause) => {
        const id = derivedID(kind, ...cause);
        expect(idSchema(kind).safeParse(id).success).toBe(true);
        expect(derivedID(kind, ...cause)).toBe(id);
      }),
    );
  });
});

describe("idSchema", () => {
  it.each([
    ["of another kind", "tsk_01J00000000000000000000000"],
    ["too short", "par_01J0000000000000000000000"],
    ["with a letter that is not used", "par_01J0000000000000000000000U"],
    ["in small letters", "par_01j00000000000000000000000"],
    ["with something after it", "par_01J00000000000000000000000#x"],
    ["that is empty", ""],
  ])("refuses one %s", (_, id) => {
    expect(idSchema("participant").safeParse(id).success).toBe(false);
  });
});
