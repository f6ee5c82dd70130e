import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Entity, type LogEntry } from "./entity.ts";

const entry: Omit<LogEntry, "hash"> = {
  pk: "task#tsk_1",
  sk: "log#000002",
  city: "18.71",
  seq: 2,
  event: "task.decided",
  actor: "user:disnaker.verifier",
  actorName: "Dewi Disnaker",
  at: "2026-01-05T01:00:00.000Z",
  requestID: "r-1",
  comment: "Sesuai KTP.",
  after: { state: "DECIDED", outcome: "approve", version: 2, subject: { type: "enrollment", id: "enr_1" } },
  previous: "00ff",
};

describe("canonical", () => {
  it.each<[string, unknown, string]>([
    ["keys in order", { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    ["lists in their own order", [3, 1, 2], "[3,1,2]"],
    ["nothing for what is undefined", { a: undefined, b: null }, '{"b":null}'],
    ["text with its marks", { a: 'x"\n' }, '{"a":"x\\"\\n"}'],
    ["undefined by itself as null", undefined, "null"],
    ["values", [true, 1.5, "1.5", null], '[true,1.5,"1.5",null]'],
  ])("writes %s", (_, value, text) => {
    expect(Entity.canonical(value)).toBe(text);
  });

  it("is equal for equal values whatever the order of their keys, and reads back as the value", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(Entity.canonical(turned)).toBe(Entity.canonical(value));
        expect(JSON.parse(Entity.canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("sealOf", () => {
  it("does not depend on the order of the fields", () => {
    const turned = Object.fromEntries(Object.entries(entry).toReversed()) as typeof entry;
    expect(Entity.sealOf(turned)).toBe(Entity.sealOf(entry));
  });

  it.each(Object.keys(entry) as (keyof typeof entry)[])("changes with the field %s", (field) => {
    const value = entry[field];
    const other = typeof value === "number" ? value + 1 : `${JSON.stringify(value)}?`;
    const changed = { ...entry, [field]: field === "after" ? { ...entry.after, outcome: "reject" } : other };
    expect(Entity.sealOf(changed as typeof entry)).not.toBe(Entity.sealOf(entry));
  });

  it("changes when a field is left out or added, at any depth", () => {
    const { comment, ...silent } = entry;
    const seals = [
      entry,
      silent,
      { ...entry, after: { ...entry.after, comment } },
      { ...entry, after: { ...entry.after, subject: { type: "enrollment", id: "enr_2" } } },
    ].map(Entity.sealOf);
    expect(new Set(seals).size).toBe(seals.length);
  });
});

describe("logKey", () => {
  it("sorts the entries of a record by their number", () => {
    expect(Entity.logKey("task#tsk_1", 12)).toEqual({ pk: "task#tsk_1", sk: "log#000012" });
    const keys = [2, 10, 100, 99_999].map((seq) => Entity.logKey("x", seq).sk);
    expect(keys.toSorted()).toEqual(keys);
  });
});
