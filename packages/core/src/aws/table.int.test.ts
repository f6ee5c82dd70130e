import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../../test/store.ts";
import { ConflictError, InputError, RuleError } from "../shared/error.ts";
import type { Item, Key, Table, Write } from "./table.ts";

let store: TestStore;
let table: Table;
beforeAll(async () => {
  store = await openTestStore();
  table = store.table;
});
afterAll(async () => store.end());

let count = 0;
/** A key that no other test has. */
const keyOf = (sk = "record"): Key => {
  count += 1;
  return { pk: `test#${count}`, sk };
};
const put = (key: Key, version: number, fields: object = {}): Write => ({
  put: { ...key, ...fields, version },
  expect: version - 1,
});
const balance = async (fields: object): Promise<Key> => {
  const key = keyOf("balance");
  await table.transact([put(key, 1, fields)]);
  return key;
};
const move = (key: Key, by: Readonly<Record<string, number>>): Write => ({
  move: key,
  by,
  code: "budget.exhausted",
  message: "Tidak cukup.",
});

describe("transact with put", () => {
  it("stores a new item once: the second of two is a conflict", async () => {
    const key = keyOf();
    await table.transact([put(key, 1, { a: "first" })]);
    await expect(table.transact([put(key, 1, { a: "second" })])).rejects.toThrow(ConflictError);
    expect(await table.get(key)).toEqual({ ...key, version: 1, a: "first" });
  });

  it("replaces the version it expects and no other", async () => {
    const key = keyOf();
    await table.transact([put(key, 1)]);
    await table.transact([put(key, 2, { a: 2 })]);
    await expect(table.transact([put(key, 2, { a: "late" })])).rejects.toThrow(ConflictError);
    await expect(table.transact([put(key, 4, { a: "early" })])).rejects.toThrow(ConflictError);
    expect(await table.get(key)).toEqual({ ...key, version: 2, a: 2 });
  });

  it("does not make an item of which a version is expected", async () => {
    const key = keyOf();
    await expect(table.transact([put(key, 2)])).rejects.toThrow(ConflictError);
    expect(await table.get(key)).toBeUndefined();
  });

  it("leaves out what is undefined", async () => {
    const key = keyOf();
    await table.transact([put(key, 1, { a: undefined, b: { c: undefined, d: null } })]);
    expect(await table.get(key)).toEqual({ ...key, version: 1, b: { d: null } });
  });
});

describe("transact with include", () => {
  const membersOf = async (key: Key) => (await table.get(key))?.members;

  it("makes the set, adds to it, and is not refused when a member is there", async () => {
    const key = keyOf("set");
    await table.transact([{ include: key, members: ["a"] }]);
    await table.transact([{ include: key, members: ["a", "b"] }]);
    expect(await membersOf(key)).toEqual(new Set(["a", "b"]));
  });

  it("takes several additions to one set in one transaction, beside other writes", async () => {
    const [key, other] = [keyOf("set"), keyOf()];
    await table.transact([{ include: key, members: ["a"] }, put(other, 1), { include: key, members: ["b"] }]);
    expect(await membersOf(key)).toEqual(new Set(["a", "b"]));
    expect(await table.get(other)).toBeDefined();
  });

  it("adds nothing when another write of the transaction is refused", async () => {
    const [key, other] = [keyOf("set"), keyOf()];
    await table.transact([put(other, 1)]);
    await expect(table.transact([{ include: key, members: ["a"] }, put(other, 1)])).rejects.toThrow(
      ConflictError,
    );
    expect(await membersOf(key)).toBeUndefined();
  });

  it("loses nobody of 40 who are added at once", async () => {
    const key = keyOf("set");
    const names = Array.from({ length: 40 }, (_, n) => `member ${n}`);
    await Promise.all(names.map(async (name) => table.transact([{ include: key, members: [name] }])));
    expect(await membersOf(key)).toEqual(new Set(names));
  });
});

describe("transact with guard", () => {
  it("lets the other writes pass while the item stands at that version", async () => {
    const [guarded, other] = [keyOf(), keyOf()];
    await table.transact([put(guarded, 1)]);
    await table.transact([{ guard: guarded, expect: 1 }, put(other, 1)]);
    expect(await table.get(other)).toBeDefined();
  });

  it.each([
    ["has moved on", 2, 1],
    ["is not there", 0, 1],
    ["is there and must not be", 1, 0],
  ])("stops them with a conflict when the item %s", async (_, stored, expected) => {
    const [guarded, other] = [keyOf(), keyOf()];
    for (let version = 1; version <= stored; version += 1) await table.transact([put(guarded, version)]);
    const writes: Write[] = [{ guard: guarded, expect: expected }, put(other, 1)];
    await expect(table.transact(writes)).rejects.toThrow(ConflictError);
    expect(await table.get(other)).toBeUndefined();
  });

  it("lets the other writes pass while the item is not there", async () => {
    const other = keyOf();
    await table.transact([{ guard: keyOf(), expect: 0 }, put(other, 1)]);
    expect(await table.get(other)).toBeDefined();
  });
});

describe("transact with move", () => {
  it("adds to several numbers at once and leaves the version", async () => {
    const key = await balance({ available: 10, reserved: 0 });
    await table.transact([move(key, { available: -4, reserved: 4 })]);
    await table.transact([move(key, { available: 1, reserved: -1 })]);
    expect(await table.get(key)).toEqual({ ...key, version: 1, available: 7, reserved: 3 });
  });

  it.each([
    [-9, 1],
    [-10, 0],
  ])("takes %i of 10 and leaves %i", async (by, left) => {
    const key = await balance({ available: 10 });
    await table.transact([move(key, { available: by })]);
    expect(await table.get(key)).toMatchObject({ available: left });
  });

  it("refuses to take 11 of 10 with the rule's own code, and takes nothing", async () => {
    const key = await balance({ available: 10, reserved: 0 });
    const refused = table.transact([move(key, { available: -11, reserved: 11 })]);
    await expect(refused).rejects.toMatchObject({ name: "RuleError", code: "budget.exhausted", status: 422 });
    expect(await table.get(key)).toMatchObject({ available: 10, reserved: 0 });
  });

  it("refuses when only one of two numbers would fall below zero", async () => {
    const key = await balance({ available: 10, reserved: 1 });
    await expect(table.transact([move(key, { available: -5, reserved: -2 })])).rejects.toThrow(RuleError);
    expect(await table.get(key)).toMatchObject({ available: 10, reserved: 1 });
  });

  it("does not make a balance where there is none", async () => {
    const key = keyOf("balance");
    await expect(table.transact([move(key, { available: 1 })])).rejects.toThrow(RuleError);
    expect(await table.get(key)).toBeUndefined();
  });
});

describe("transact", () => {
  it("is all or nothing", async () => {
    const [first, second] = [keyOf(), keyOf()];
    const short = await balance({ available: 1 });
    await table.transact([put(second, 1)]);
    await expect(table.transact([put(first, 1), put(second, 1)])).rejects.toThrow(ConflictError);
    await expect(table.transact([put(first, 1), move(short, { available: -2 })])).rejects.toThrow(RuleError);
    expect(await table.get(first)).toBeUndefined();
    await expect(table.transact([move(short, { available: -1 }), put(second, 1)])).rejects.toThrow(
      ConflictError,
    );
    expect(await table.get(short)).toMatchObject({ available: 1 });
  });

  it("says conflict before it says short, in either order: the caller must look again first", async () => {
    const taken = keyOf();
    await table.transact([put(taken, 1)]);
    const short = move(await balance({ available: 1 }), { available: -2 });
    const stale = put(taken, 1);
    const guard: Write = { guard: taken, expect: 7 };
    for (const writes of [
      [short, stale],
      [stale, short],
      [short, guard],
      [guard, short],
    ])
      await expect(table.transact(writes)).rejects.toMatchObject({
        name: "ConflictError",
        code: "record.changed",
      });
  });

  it("takes a hundred writes", async () => {
    const keys = Array.from({ length: 100 }, () => keyOf());
    await table.transact(keys.map((key) => put(key, 1)));
    expect(await table.batchGet(keys)).toHaveLength(100);
  });

  it("lets exactly one of many writers make each next version", async () => {
    const key = keyOf();
    const race = async (version: number) => {
      const tries = Array.from({ length: 20 }, async (_, writer) =>
        table.transact([put(key, version, { writer })]),
      );
      return Promise.allSettled(tries);
    };
    for (const version of [1, 2, 3]) {
      const results = await race(version);
      const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
      expect(refusals).toHaveLength(19);
      for (const refusal of refusals) expect(refusal).toBeInstanceOf(ConflictError);
      expect(await table.get(key)).toMatchObject({ version });
    }
  });
});

describe("batchGet", () => {
  it("finds the 250 that exist among 260 keys, each once", async () => {
    const keys = Array.from({ length: 250 }, () => keyOf());
    for (let from = 0; from < 250; from += 50)
      await table.transact(keys.slice(from, from + 50).map((key) => put(key, 1)));
    const strangers = Array.from({ length: 10 }, () => keyOf());
    const found = await table.batchGet([...strangers, ...keys]);
    expect(found.map(({ pk }) => pk).toSorted()).toEqual(keys.map(({ pk }) => pk).toSorted());
  });

  it("finds nothing for no keys", async () => {
    expect(await table.batchGet([])).toEqual([]);
  });

  it("reads on when an answer is cut at its largest size", async () => {
    const keys = Array.from({ length: 60 }, () => keyOf());
    for (const key of keys) await table.transact([put(key, 1, { text: "x".repeat(350_000) })]);
    expect(await table.batchGet(keys)).toHaveLength(60);
  });
});

describe("query", () => {
  const partition = "query#1";
  const sks = Array.from({ length: 25 }, (_, n) => `row#${String(n).padStart(3, "0")}`);
  const index = (n: number) => ({ gsi1pk: `query#parity#${n % 2}`, gsi1sk: `z#${String(99 - n)}` });

  beforeAll(async () => {
    const rows = sks.map((sk, n) => put({ pk: partition, sk }, 1, index(n)));
    await table.transact([...rows, put({ pk: partition, sk: "record" }, 1)]);
  });

  async function all(query: Omit<Parameters<Table["query"]>[0], "after">): Promise<readonly Item[]> {
    const items: Item[] = [];
    let after: string | undefined;
    do {
      const page = await table.query({ ...query, after });
      expect(page.items.length).toBeLessThanOrEqual(query.limit);
      items.push(...page.items);
      after = page.next;
    } while (after);
    return items;
  }

  it.each([1, 4, 25, 26, 100])("gives every item once and in order by pages of %i", async (limit) => {
    const items = await all({ pk: partition, prefix: "row#", limit });
    expect(items.map(({ sk }) => sk)).toEqual(sks);
    const newest = await all({ pk: partition, prefix: "row#", limit, newestFirst: true });
    expect(newest.map(({ sk }) => sk)).toEqual(sks.toReversed());
  });

  it("gives the whole partition without a prefix, and nothing of another", async () => {
    expect(await all({ pk: partition, limit: 10 })).toHaveLength(26);
    expect(await table.query({ pk: "query#10", limit: 10 })).toEqual({ items: [], next: undefined });
  });

  it("pages through the list index in its own order", async () => {
    const items = await all({ pk: "query#parity#1", index: "gsi1", limit: 5 });
    expect(items.map(({ sk }) => sk)).toEqual(sks.filter((_, n) => n % 2 === 1).toReversed());
    expect(await all({ pk: "query#parity#1", index: "gsi1", prefix: "z#8", limit: 5 })).toHaveLength(5);
  });

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  it.each([
    ["of no letters we use", "%%%"],
    ["that is no JSON", Buffer.from("{").toString("base64url")],
    ["that is null", encode(null)],
    ["that is text", encode("row#001")],
    ["without keys", encode({})],
    ["with half a key", encode({ pk: partition })],
    ["with an empty key", encode({ pk: partition, sk: "" })],
    ["with a number for a key", encode({ pk: partition, sk: 1 })],
    ["with more than a key", encode({ pk: partition, sk: "row#001", x: "1" })],
    ["of another list", encode({ pk: "query#2", sk: "row#001" })],
  ])("refuses a cursor %s as bad input", async (_, after) => {
    const refused = table.query({ pk: partition, limit: 5, after });
    await expect(refused).rejects.toThrow(InputError);
    await expect(table.query({ pk: "query#parity#1", index: "gsi1", limit: 5, after })).rejects.toMatchObject(
      {
        code: "input.cursor",
      },
    );
  });

  it("refuses a cursor of the table for the index and the other way round", async () => {
    const { next: ofTable } = await table.query({ pk: partition, limit: 5 });
    const { next: ofIndex } = await table.query({ pk: "query#parity#1", index: "gsi1", limit: 5 });
    await expect(table.query({ pk: partition, limit: 5, after: ofIndex })).rejects.toThrow(InputError);
    await expect(
      table.query({ pk: "query#parity#1", index: "gsi1", limit: 5, after: ofTable }),
    ).rejects.toThrow(InputError);
  });
});
