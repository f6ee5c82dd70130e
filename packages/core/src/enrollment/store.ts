import type { Key, Write } from "../aws/table.ts";
import type { Context } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { type Counts, Enrollment, type FindingCount, type Heads, Row, type RowOutcome } from "./schema.ts";

/** @unit rows of one page; a page is written in one transaction */
export const pageSize = 100;

/** @access enrollment by id */
export const keyOf = (id: string): Key => ({ pk: `enrollment#${id}`, sk: "record" });

/** @access enrollments of a region and of every region below it, newest first */
export const listKey = (region: string, createdAt: string, id: string): Key => ({
  pk: `scope#${region}#enrollment`,
  sk: `${createdAt}#${id}`,
});

/** @access rows of one page of one file of a batch, in order */
const pagePartition = (id: string, round: number, page: number) => `enrollment#${id}#rows#${round}#${page}`;

/** @access rows of a batch by outcome, in order */
const outcomePartition = (id: string, round: number, outcome: RowOutcome) =>
  `enrollment#${id}#${round}#${outcome}`;

const rowKey = (row: number) => `row#${String(row).padStart(7, "0")}`;

/** The write that stores a row; a new row has version 1, a changed one the next version. */
export function putRow(row: Row, page: number): Write {
  const { enrollmentID, round, outcome } = row;
  const item = {
    ...row,
    pk: pagePartition(enrollmentID, round, page),
    sk: rowKey(row.row),
    gsi1pk: outcomePartition(enrollmentID, round, outcome),
    gsi1sk: rowKey(row.row),
  };
  return { put: item, expect: row.version - 1 };
}

/** One row of a page; throws NotFoundError. */
export async function rowAt(
  { id, round }: Pick<Enrollment, "id" | "round">,
  page: number,
  row: number,
  ctx: Context,
): Promise<Row> {
  return Entity.get(Row, { pk: pagePartition(id, round, page), sk: rowKey(row) }, ctx);
}

/** The rows of one page, in order. */
export async function rowsOfPage(
  id: string,
  round: number,
  page: number,
  ctx: Context,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  // DynamoDB ends an answer at 1 MB, which a page of long rows passes.
  do {
    const found = await ctx.table.query({
      pk: pagePartition(id, round, page),
      prefix: "row#",
      limit: pageSize + 1,
      after,
    });
    rows.push(...found.items.map((item) => Row.parse(item)));
    after = found.next;
  } while (after);
  return rows;
}

/** Rows of one outcome in order, one page of the list. */
export async function rowsByOutcome(
  id: string,
  round: number,
  outcome: RowOutcome,
  after: string | undefined,
  ctx: Context,
) {
  const page = await ctx.table.query({
    pk: outcomePartition(id, round, outcome),
    index: "gsi1",
    limit: pageSize,
    after,
  });
  return { items: page.items.map(placed), next: page.next };
}

/** A row with the page it lies in, which is part of its address. */
export type PlacedRow = Row & { readonly page: number };

function placed(item: { readonly pk: string }): PlacedRow {
  return { ...Row.parse(item), page: Number(item.pk.slice(item.pk.lastIndexOf("#") + 1)) };
}

/** The enrollment with that id; throws NotFoundError. No actor is checked. */
export async function load(id: string, ctx: Context): Promise<Enrollment> {
  return Entity.get(Enrollment, keyOf(id), ctx);
}

/** The record after one event and the writes that make it so. */
export function changeOf(next: Entity.Unsaved<Enrollment>, event: string, ctx: Context, comment?: string) {
  const enrollment = next as Enrollment;
  const { record, writes } = Entity.change(enrollment, { key: keyOf(enrollment.id), event, comment }, ctx);
  return { record: record as Enrollment, writes };
}

/** Writes the record and its log entry with any `also` writes. */
export async function save(
  next: Entity.Unsaved<Enrollment>,
  event: string,
  ctx: Context,
  also: readonly Write[] = [],
) {
  const { record, writes } = changeOf(next, event, ctx);
  await ctx.table.transact([...writes, ...also]);
  return record;
}

/** Sends writes in transactions of whole groups; a group is never split. */
export async function transactGroups(groups: readonly (readonly Write[])[], ctx: Context): Promise<void> {
  let batch: Write[] = [];
  for (const group of groups) {
    if (batch.length + group.length > 96) {
      await ctx.table.transact(batch);
      batch = [];
    }
    batch.push(...group);
  }
  if (batch.length > 0) await ctx.table.transact(batch);
}

/** @access how far long work on a batch has come: one mark a page */
const markKey = (id: string, stage: string, page: number): Key => ({
  pk: `enrollment#${id}#progress#${stage}`,
  sk: `page#${String(page).padStart(5, "0")}`,
});

/** Marks a page of a stage as done; a second mark changes nothing. */
export async function markDone(id: string, stage: string, page: number, ctx: Context): Promise<void> {
  const key = markKey(id, stage, page);
  if (await ctx.table.get(key)) return;
  await ctx.table.transact([{ put: { ...key, version: 1 }, expect: 0 }]);
}

/** How many pages of a stage are done. */
export async function countDone(id: string, stage: string, ctx: Context): Promise<number> {
  const { pk } = markKey(id, stage, 0);
  const { items } = await ctx.table.query({ pk, limit: 2_000 });
  return items.length;
}

/** The counts of a batch after some of its rows changed. */
export function recounted(
  { counts, heads }: { readonly counts: Counts; readonly heads: Heads },
  pairs: readonly { readonly before: Row; readonly after: Row }[],
): { readonly counts: Counts; readonly heads: Heads } {
  const next = { ...counts };
  const people: Heads = { ...heads };
  const move = ({ outcome, category }: Row, by: 1 | -1) => {
    next[outcome] += by;
    if (outcome !== "rejected" && category) people[category] = (people[category] ?? 0) + by;
  };
  for (const { before, after } of pairs) {
    move(before, -1);
    move(after, 1);
  }
  return { counts: next, heads: people };
}

/** Counts of a batch, kept while its rows pass by one page at a time. */
export function tally() {
  const counts = { rows: 0, accepted: 0, warned: 0, rejected: 0 };
  const heads: Heads = {};
  const findings = new Map<string, FindingCount>();
  return {
    add(row: Row) {
      counts.rows += 1;
      counts[row.outcome] += 1;
      if (row.outcome !== "rejected" && row.category) heads[row.category] = (heads[row.category] ?? 0) + 1;
      for (const { code, severity } of row.findings) {
        const found = findings.get(code);
        findings.set(code, { code, severity, count: (found?.count ?? 0) + 1 });
      }
    },
    result: () => ({ counts, heads, findings: [...findings.values()].toSorted((a, b) => b.count - a.count) }),
  };
}
