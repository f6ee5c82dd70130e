import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openTestStore, type TestStore } from "../../test/store.ts";
import { Audit } from "../audit/index.ts";
import type { Item } from "../aws/table.ts";
import type { Context } from "./context.ts";
import { Entity } from "./entity.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "./error.ts";

let store: TestStore;
let operator: Context;
let auditor: Context;
beforeAll(async () => {
  store = await openTestStore();
  operator = store.as("tapem.operator", "operator-city");
  auditor = store.as("inspektorat", "auditor");
});
afterAll(async () => store.end());

const Note = Entity.Stored.extend({ text: z.string() });

let count = 0;
/** A record after so many changes, and what is needed to change it again. */
async function noteAfter(changes: number) {
  count += 1;
  const key = { pk: `note#${count}`, sk: "record" };
  const about = { key, event: "note.changed" };
  let note: z.infer<typeof Note> = await Entity.save(
    { ...Entity.fresh, city: "18.71", text: "0" },
    { ...about, event: "note.made" },
    operator,
  );
  for (let n = 1; n < changes; n += 1)
    note = await Entity.save({ ...note, text: String(n) }, { ...about, comment: `ke-${n}` }, operator);
  return { key, about, note, subject: `note:${count}` };
}

async function stored(pk: string, sk: string): Promise<Item> {
  return (await store.table.get({ pk, sk })) ?? expect.fail(`${pk} ${sk} is not there`);
}

describe("save", () => {
  it("writes record and log entry together, each made from the other", async () => {
    const { key, note } = await noteAfter(1);
    expect(note).toMatchObject({ version: 1, text: "0", updatedAt: "2026-01-05T01:00:00.000Z" });
    expect(await Entity.get(Note, key, operator)).toEqual(note);
    const { items, next } = await Entity.log(key.pk, operator);
    expect(items).toMatchObject([
      {
        seq: 1,
        event: "note.made",
        actor: "user:tapem.operator",
        actorName: "Nama tapem.operator",
        requestID: "test",
        previous: "",
        hash: note.head,
        after: { city: "18.71", version: 1, text: "0", updatedAt: note.updatedAt },
      },
    ]);
    expect(next).toBeUndefined();
  });

  it("refuses a stale version and leaves record and log as they were", async () => {
    const { key, about, note } = await noteAfter(2);
    await expect(Entity.save({ ...note, version: 1, text: "late" }, about, operator)).rejects.toThrow(
      ConflictError,
    );
    await expect(Entity.save({ ...note, ...Entity.fresh }, about, operator)).rejects.toThrow(ConflictError);
    expect(await Entity.get(Note, key, operator)).toEqual(note);
    expect((await Entity.log(key.pk, operator)).items).toHaveLength(2);
  });

  it("lets exactly one of 20 concurrent saves win; the others are conflicts", async () => {
    const { key, about, note, subject } = await noteAfter(3);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, async (_, n) =>
        Entity.save({ ...note, text: `writer ${n}` }, about, operator),
      ),
    );
    const won = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(won).toHaveLength(1);
    expect(lost.filter((error) => error instanceof ConflictError)).toHaveLength(19);
    expect(await Entity.get(Note, key, operator)).toEqual(won[0]);
    expect((await Entity.log(key.pk, operator)).items).toHaveLength(4);
    expect(await Audit.verify(subject, auditor)).toMatchObject({ intact: true });
  });

  it("writes nothing when what is written with it is refused", async () => {
    const { key, about, note } = await noteAfter(1);
    const other = { put: { pk: key.pk, sk: "record", version: 9 }, expect: 8 };
    const elsewhere = { ...other, put: { ...other.put, pk: `${key.pk}#other` } };
    await expect(Entity.save({ ...note, text: "x" }, about, operator, [elsewhere])).rejects.toThrow(
      ConflictError,
    );
    expect(await Entity.get(Note, key, operator)).toEqual(note);
    expect((await Entity.log(key.pk, operator)).items).toHaveLength(1);
  });

  it("keeps a process apart from a person in the log, and the comment with the change", async () => {
    const { key, about, note } = await noteAfter(1);
    await Entity.save(note, { ...about, comment: "rutin" }, store.system);
    const { items } = await Entity.log(key.pk, operator);
    expect(items[1]).toMatchObject({ actor: "system:test", actorName: "Payung", comment: "rutin", seq: 2 });
  });
});

describe("find and get", () => {
  it("tell nothing from something", async () => {
    const nowhere = { pk: "note#none", sk: "record" };
    expect(await Entity.find(Note, nowhere, operator)).toBeUndefined();
    await expect(Entity.get(Note, nowhere, operator)).rejects.toThrow(NotFoundError);
  });

  it("refuse an item that is not what the schema says", async () => {
    const { key } = await noteAfter(1);
    const log = Entity.logKey(key.pk, 1);
    await expect(Entity.get(Note, log, operator)).rejects.toThrow(z.ZodError);
  });
});

describe("log", () => {
  it("gives more than a page by its cursor, oldest first", async () => {
    const { key, subject } = await noteAfter(103);
    const first = await Entity.log(key.pk, operator);
    const second = await Entity.log(key.pk, operator, first.next);
    expect([first.items.length, second.items.length, second.next]).toEqual([100, 3, undefined]);
    expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual(
      Array.from({ length: 103 }, (_, n) => n + 1),
    );
    expect(await Audit.verify(subject, auditor)).toEqual({
      entries: 103,
      intact: true,
      firstBroken: undefined,
    });
  });
});

describe("Audit.verify", () => {
  it("finds a chain of ten changes intact", async () => {
    const { subject } = await noteAfter(10);
    expect(await Audit.verify(subject, auditor)).toEqual({
      entries: 10,
      intact: true,
      firstBroken: undefined,
    });
  });

  it.each([
    ["event", "note.made"],
    ["actor", "user:somebody.else"],
    ["at", "2026-01-06T01:00:00.000Z"],
    ["comment", "lain"],
    ["after", { text: "forged" }],
    ["previous", "00"],
    ["hash", "00"],
  ])("finds the entry whose %s was changed", async (field, value) => {
    const { key, subject } = await noteAfter(10);
    const entry = await stored(key.pk, "log#000004");
    await store.table.transact([{ put: { ...entry, [field]: value, version: 2 }, expect: 1 }]);
    expect(await Audit.verify(subject, auditor)).toEqual({ entries: 10, intact: false, firstBroken: 4 });
  });

  it("finds a changed entry even when it was sealed anew: the next one knew the old seal", async () => {
    const { key, subject } = await noteAfter(10);
    const { version: _, hash: __, ...entry } = await stored(key.pk, "log#000004");
    const forged = { ...Entity.LogEntry.omit({ hash: true }).parse(entry), actor: "user:somebody.else" };
    await store.table.transact([{ put: { ...forged, hash: Entity.sealOf(forged), version: 2 }, expect: 1 }]);
    expect(await Audit.verify(subject, auditor)).toMatchObject({ intact: false, firstBroken: 5 });
  });

  it("finds an entry that was put behind the last one", async () => {
    const { key, subject } = await noteAfter(3);
    const entry = await stored(key.pk, "log#000003");
    await store.table.transact([{ put: { ...entry, ...Entity.logKey(key.pk, 4), seq: 4 }, expect: 0 }]);
    expect(await Audit.verify(subject, auditor)).toMatchObject({ intact: false, firstBroken: 4 });
  });

  it.each([
    ["content", { text: "forged" }],
    ["city", { city: "18.72" }],
    ["hash of the newest entry", { head: "00" }],
  ])("finds a record whose %s was changed behind the log's back", async (_, forged) => {
    const { key, subject } = await noteAfter(3);
    const record = await stored(key.pk, key.sk);
    await store.table.transact([{ put: { ...record, ...forged }, expect: 3 }]);
    expect(await Audit.verify(subject, auditor)).toEqual({ entries: 3, intact: false, firstBroken: 3 });
  });

  it("finds a record whose version was changed", async () => {
    const { key, subject } = await noteAfter(3);
    const record = await stored(key.pk, key.sk);
    await store.table.transact([{ put: { ...record, version: 4 }, expect: 3 }]);
    expect(await Audit.verify(subject, auditor)).toMatchObject({ intact: false, firstBroken: 3 });
  });

  it("answers only auditors, only of their city, and only of what there is", async () => {
    const { subject } = await noteAfter(1);
    await expect(Audit.verify(subject, operator)).rejects.toThrow(ForbiddenError);
    const { actor } = auditor;
    const foreign = { ...auditor, actor: { ...actor, city: "18.72", scope: "18.72" } as typeof actor };
    await expect(Audit.verify(subject, foreign)).rejects.toThrow(NotFoundError);
    await expect(Audit.verify("note:none", auditor)).rejects.toThrow(NotFoundError);
  });
});
