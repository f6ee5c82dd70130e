export * as Entity from "./entity.ts";

import { createHash } from "node:crypto";
import { z } from "zod";
import type { Item, Key, Write } from "../aws/table.ts";
import { actorName, type Context } from "./context.ts";
import { NotFoundError } from "./error.ts";

/** What every record carries: its city, its version, and the hash of its newest log entry. */
export const Stored = z.object({
  city: z.string(),
  version: z.int().nonnegative(),
  head: z.string(),
  updatedAt: z.iso.datetime(),
});
export type Stored = z.infer<typeof Stored>;

/** A log entry: audit trail, history and outbox in one. Never updated. */
export const LogEntry = z.object({
  pk: z.string(),
  sk: z.string(),
  city: z.string(),
  seq: z.int().positive(),
  event: z.string(),
  actor: z.string(),
  actorName: z.string(),
  at: z.iso.datetime(),
  requestID: z.string(),
  comment: z.string().optional(),
  after: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** Lifts a stored record's bookkeeping fields; a record not yet stored starts here. */
export const fresh = { version: 0, head: "" } as const;

/** A record about to be saved: each variant without the instant that saving gives it. */
export type Unsaved<T> = T extends unknown ? Omit<T, "updatedAt"> : never;

type Draft = { readonly city: string; readonly version: number; readonly head: string };

/** The sort key of the n-th log entry of a record. */
export function logKey(pk: string, seq: number): Key {
  return { pk, sk: `log#${String(seq).padStart(6, "0")}` };
}

/** JSON with its keys in order, so that equal values have equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
}

/** The hash that seals a log entry, over everything in it but the hash itself. */
export function sealOf(entry: Omit<LogEntry, "hash">): string {
  return createHash("sha256").update(canonical(entry)).digest("hex");
}

/** What a verb adds to the bare change of a record. */
export type Change = {
  readonly key: Key;
  readonly event: string;
  readonly comment?: string | undefined;
  /** Attributes for the list index, or none. */
  readonly index?: { readonly gsi1pk: string; readonly gsi1sk: string } | undefined;
};

/**
 * The stored record and the writes that make it so: record and log entry, on condition that the
 * stored version is the one `next` was made from.
 */
export function change<T extends Draft>(next: T, { key, event, comment, index }: Change, ctx: Context) {
  const seq = next.version + 1;
  const at = ctx.now.toISOString();
  const { head: previous, ...fields } = next;
  const after = JSON.parse(JSON.stringify({ ...fields, version: seq, updatedAt: at }));
  const entry = {
    ...logKey(key.pk, seq),
    city: next.city,
    seq,
    event,
    actor: actorName(ctx),
    actorName: ctx.actor.type === "user" ? ctx.actor.name : "Payung",
    at,
    requestID: ctx.requestID,
    ...(comment === undefined ? {} : { comment }),
    after,
    previous,
  };
  const hash = sealOf(entry);
  const record = { ...next, version: seq, head: hash, updatedAt: at };
  const writes: readonly Write[] = [
    { put: { ...key, ...index, ...record }, expect: next.version },
    { put: { ...entry, hash, version: 1 }, expect: 0 },
  ];
  return { record, writes };
}

/**
 * Writes a record, its log entry and any `also` writes in one transaction.
 *
 * Throws ConflictError when the stored version has moved on, and whatever `also` refuses with.
 */
export async function save<T extends Draft>(
  next: T,
  about: Change,
  ctx: Context,
  also: readonly Write[] = [],
): Promise<T & Stored> {
  const { record, writes } = change(next, about, ctx);
  await ctx.table.transact([...writes, ...also]);
  return record;
}

/** The record at that key, or nothing. */
export async function find<S extends z.ZodType>(
  schema: S,
  key: Key,
  ctx: Context,
): Promise<z.output<S> | undefined> {
  const item = await ctx.table.get(key);
  return item ? schema.parse(item) : undefined;
}

/** The record at that key; throws NotFoundError when there is none. */
export async function get<S extends z.ZodType>(schema: S, key: Key, ctx: Context): Promise<z.output<S>> {
  const found = await find(schema, key, ctx);
  if (found === undefined) throw new NotFoundError("record.missing", "Data tidak ditemukan.");
  return found;
}

/** The log of one record, oldest first, one page. */
export async function log(pk: string, ctx: Context, after?: string) {
  const page = await ctx.table.query({ pk, prefix: "log#", limit: 100, ...(after ? { after } : {}) });
  return { items: page.items.map((item: Item) => LogEntry.parse(item)), next: page.next };
}
