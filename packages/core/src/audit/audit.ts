import { Access } from "../access/index.ts";
import type { Item } from "../aws/table.ts";
import { actorName, type Context } from "../shared/context.ts";
import { Entity, type LogEntry } from "../shared/entity.ts";
import { NotFoundError } from "../shared/error.ts";

/** Keeps that somebody looked at guarded data of a record. */
export async function noteAccess(pk: string, event: string, ctx: Context): Promise<void> {
  const at = ctx.now.toISOString();
  const entry = {
    pk,
    sk: `access#${at}#${ctx.requestID}`,
    version: 1,
    event,
    at,
    actor: actorName(ctx),
    city: ctx.actor.city,
  };
  await ctx.table.transact([{ put: entry, expect: 0 }]);
}

/** A record as audit names it: `participant:par_…`, `enrollment:enr_…`, `task:tsk_…`, `budget:2026:INITIAL`. */
function partitionOf(subject: string, city: string): string {
  const [kind, ...rest] = subject.split(":");
  return kind === "budget" ? `budget#${city}#${rest.join("#")}` : `${kind}#${rest.join("#")}`;
}

/** The log of a record, oldest first, one page. Throws NotFoundError when it has none in this city. */
export async function log(subject: string, after: string | undefined, ctx: Context) {
  const { city } = Access.require("audit.read", ctx);
  const page = await Entity.log(partitionOf(subject, city), ctx, after);
  if (page.items.some((entry) => entry.city !== city))
    throw new NotFoundError("record.missing", "Data tidak ditemukan.");
  return page;
}

export type Verdict = {
  readonly entries: number;
  readonly intact: boolean;
  readonly firstBroken: number | undefined;
};

/**
 * Recomputes the whole hash chain of a record and compares its end with the record itself.
 *
 * `firstBroken` is the number of the first entry that was changed, removed or added; the last one when
 * the record is no longer what that entry says.
 */
export async function verify(subject: string, ctx: Context): Promise<Verdict> {
  const entries: LogEntry[] = [];
  let after: string | undefined;
  do {
    const page = await log(subject, after, ctx);
    entries.push(...page.items);
    after = page.next;
  } while (after);
  if (entries.length === 0) throw new NotFoundError("record.missing", "Data tidak ditemukan.");
  let previous = "";
  for (const [index, { hash, ...entry }] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq || entry.previous !== previous || Entity.sealOf(entry) !== hash) {
      return { entries: entries.length, intact: false, firstBroken: seq };
    }
    previous = hash;
  }
  const record = await ctx.table.get({ pk: partitionOf(subject, ctx.actor.city), sk: "record" });
  const intact = record?.head === previous && sameAs(record, entries.at(-1));
  return { entries: entries.length, intact, firstBroken: intact ? undefined : entries.length };
}

/** Whether the record is what its last log entry says it became. */
function sameAs(record: Item, last: LogEntry | undefined): boolean {
  const { pk, sk, gsi1pk, gsi1sk, head, ...fields } = record;
  return Entity.canonical(fields) === Entity.canonical(last?.after);
}
