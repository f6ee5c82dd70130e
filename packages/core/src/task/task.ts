import { createHash } from "node:crypto";
import { Access } from "../access/index.ts";
import type { Role } from "../access/schema.ts";
import type { Key, Write } from "../aws/table.ts";
import { Region } from "../region/index.ts";
import type { Context, User } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { ConflictError, ForbiddenError } from "../shared/error.ts";
import { derivedID } from "../shared/id.ts";
import { dueWorkingDays } from "./parameters.ts";
import { type DecidedTask, type DecisionInput, type OpenTask, Task, type TaskKind } from "./schema.ts";

export { taskTitles as titles } from "./title.ts";

/** @access task by id */
const keyOf = (id: string): Key => ({ pk: `task#${id}`, sk: "record" });

/** @access tasks of a role in a region by state, soonest due first */
const partitionOf = (city: string, role: Role, scope: string, state: "open" | "closed") =>
  `${city}#task#${role}#${scope}#${state}`;

const indexOf = ({
  id,
  city,
  role,
  scope,
  state,
  dueAt,
}: Pick<Task, "id" | "city" | "role" | "scope" | "state" | "dueAt">) => ({
  gsi1pk: partitionOf(city, role, scope, state === "OPEN" ? "open" : "closed"),
  gsi1sk: `${dueAt}#${id}`,
});

function changeOf(next: Entity.Unsaved<Task>, event: string, ctx: Context, comment?: string) {
  const task = next as Task;
  return Entity.change(task, { key: keyOf(task.id), event, comment, index: indexOf(task) }, ctx);
}

export type Opening = Pick<
  Task,
  "kind" | "subject" | "role" | "region" | "summary" | "excluded" | "token"
> & {
  /** Tells this opening from earlier ones for the same subject. */
  readonly occasion: string;
};

/** When a task of the kind is due that opens at that instant. */
export function dueAt(kind: TaskKind, from: Date): Date {
  return Region.dueAt(from, dueWorkingDays[kind]);
}

/** The id of the task that an occasion of a subject opens. */
export function idOf(kind: TaskKind, subjectID: string, occasion: string): string {
  return derivedID("task", kind, subjectID, occasion);
}

/**
 * Opens a task for a role, or hands the open one a newer token. Safe to repeat.
 *
 * The guard is checked in the same transaction: a subject that moved on gets no task (ConflictError). A
 * task decided before its execution waited on this token completes the token at once.
 */
export async function open({ occasion, ...about }: Opening, guard: Write, ctx: Context): Promise<Task> {
  Access.requireSystem(ctx);
  const { city } = ctx.actor;
  const id = idOf(about.kind, about.subject.id, occasion);
  const stored = await Entity.find(Task, keyOf(id), ctx);
  if (!stored) {
    const openedAt = ctx.now.toISOString();
    const due = dueAt(about.kind, ctx.now).toISOString();
    const draft: Entity.Unsaved<OpenTask> = {
      ...Entity.fresh,
      ...about,
      id,
      city,
      scope: city,
      state: "OPEN",
      openedAt,
      dueAt: due,
    };
    const { record, writes } = changeOf(draft, "task.opened", ctx);
    await ctx.table.transact([...writes, guard]);
    return record as Task;
  }
  if (stored.token === about.token) return stored;
  const { record, writes } = changeOf({ ...stored, token: about.token }, "task.reattached", ctx);
  await ctx.table.transact(writes);
  if (stored.state !== "OPEN") await resume(record as Task, ctx);
  return record as Task;
}

/** Lets the execution that waits on a closed task go on. Safe to repeat. */
export async function resume(task: Task, ctx: Context): Promise<void> {
  switch (task.state) {
    case "OPEN":
      return;
    case "DECIDED":
      await ctx.workflow.complete(task.token, { outcome: task.outcome });
      return;
    case "CANCELLED":
      await ctx.workflow.complete(task.token, { outcome: "cancel" });
      return;
    case "EXPIRED":
      return;
    default:
      task satisfies never;
  }
}

/** How a task was closed by people: as decided, or `cancel`; nothing while it is open or when it expired. */
export async function outcomeOf(id: string, ctx: Context): Promise<string | undefined> {
  const task = await Entity.find(Task, keyOf(id), ctx);
  if (task?.state === "DECIDED") return task.outcome;
  return task?.state === "CANCELLED" ? "cancel" : undefined;
}

/** The task for the stream: no actor is checked, since a process of ours reads it. */
export async function load(id: string, ctx: Context): Promise<Task> {
  Access.requireSystem(ctx);
  return Entity.get(Task, keyOf(id), ctx);
}

/** Whether the user may decide the task, and if not, why. */
export function standing(task: Task, user: User): "MAY" | "ROLE" | "SEPARATION_OF_DUTIES" | "CLOSED" {
  if (task.state !== "OPEN") return "CLOSED";
  if (!user.roles.includes(task.role) || !Access.covers(user.scope, task.scope)) return "ROLE";
  return task.excluded.includes(user.userID) ? "SEPARATION_OF_DUTIES" : "MAY";
}

/** The task, when its subject lies in the actor's region; throws NotFoundError otherwise. */
export async function get(id: string, ctx: Context): Promise<Task> {
  const actor = Access.require("task.read", ctx);
  const task = await Entity.get(Task, keyOf(id), ctx);
  if (!actor.roles.includes(task.role)) Access.requireRegion(task.region, ctx);
  Access.requireRegion(task.city === actor.city ? actor.scope : task.city, ctx);
  return task;
}

/** The tasks of the actor's roles in the actor's region, one page, soonest due first. */
export async function list(
  { state, after }: { readonly state: "open" | "closed"; readonly after?: string | undefined },
  ctx: Context,
) {
  const actor = Access.require("task.read", ctx);
  const [role = "0", inner] = (after ?? "0.").split(".");
  let index = Number(role);
  let cursor = inner || undefined;
  const items: Task[] = [];
  while (index < actor.roles.length && items.length < 50) {
    const page = await ctx.table.query({
      pk: partitionOf(actor.city, actor.roles[index] as Role, actor.scope, state),
      index: "gsi1",
      limit: 50 - items.length,
      newestFirst: state === "closed",
      after: cursor,
    });
    items.push(...page.items.map((item) => Task.parse(item)));
    cursor = page.next;
    if (!cursor) index += 1;
  }
  return { items, next: index < actor.roles.length ? `${index}.${cursor ?? ""}` : undefined };
}

/** What a decision does to its subject, written in the same transaction as the task. */
export type Effect = (task: OpenTask, decision: DecisionInput, ctx: Context) => Promise<readonly Write[]>;

/**
 * Decides a task and its subject in one transaction.
 *
 * Who comes second gets ConflictError `task.decided` with who was first. The same person sending the
 * same idempotency key again gets the first answer.
 */
export async function decide(
  {
    id,
    decision,
    key,
  }: { readonly id: string; readonly decision: DecisionInput; readonly key?: string | undefined },
  effects: Readonly<Record<TaskKind, Effect>>,
  ctx: Context,
): Promise<Task> {
  const actor = Access.require("task.decide", ctx);
  const task = await Entity.get(Task, keyOf(id), ctx);
  if (!actor.roles.includes(task.role)) {
    Access.requireRegion(task.region, ctx);
    throw new ForbiddenError("access.role", "Tugas ini untuk peran lain.", { details: { role: task.role } });
  }
  Access.requireRegion(task.scope, ctx);
  if (task.state !== "OPEN") return settled(task, actor, key && keyed(key, decision));
  if (task.excluded.includes(actor.userID)) {
    throw new ForbiddenError(
      "access.separation",
      "Anda sudah berperan lain dalam usulan ini. Keputusan harus dibuat orang lain.",
    );
  }
  if (decision.version !== task.version) {
    throw new ConflictError(
      "task.stale",
      "Tugas ini berubah sejak halaman Anda dibuka. Muat ulang lalu putuskan.",
      {
        details: { version: task.version },
      },
    );
  }
  const decided: Entity.Unsaved<DecidedTask> = {
    ...task,
    state: "DECIDED",
    outcome: decision.outcome,
    decidedBy: actor.userID,
    decidedByName: actor.name,
    decidedAt: ctx.now.toISOString(),
    ...(decision.comment ? { comment: decision.comment } : {}),
    ...(key ? { decisionKey: keyed(key, decision) } : {}),
  };
  try {
    // The subject may have moved with another decision between the two reads: that too is "who was first".
    const effect = await effects[task.kind](task, decision, ctx);
    const { record, writes } = changeOf(decided, "task.decided", ctx, decision.comment);
    await ctx.table.transact([...writes, ...effect]);
    return record as Task;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const now = await Entity.get(Task, keyOf(id), ctx);
    if (now.state === "OPEN") throw error;
    return settled(now, actor, key && keyed(key, decision));
  }
}

/** The key together with what was decided under it: the same key with another decision is another request. */
function keyed(key: string, { outcome, comment, data }: DecisionInput): string {
  return createHash("sha256").update(Entity.canonical({ key, outcome, comment, data })).digest("hex");
}

function settled(task: Task, actor: User, key: string | undefined): Task {
  if (task.state !== "DECIDED")
    throw new ConflictError("task.closed", "Tugas ini sudah ditutup.", { details: { state: task.state } });
  if (key && task.decisionKey === key && task.decidedBy === actor.userID) return task;
  const { decidedByName, decidedBy, decidedAt, outcome } = task;
  throw new ConflictError("task.decided", `Sudah diputuskan oleh ${decidedByName}.`, {
    details: { decidedByName, decidedBy, decidedAt, outcome },
  });
}

/** The writes that close an open task because its subject was withdrawn; none when it is closed. */
export async function cancel(id: string, reason: string, ctx: Context): Promise<readonly Write[]> {
  const task = await Entity.find(Task, keyOf(id), ctx);
  if (task?.state !== "OPEN") return [];
  return changeOf({ ...task, state: "CANCELLED", reason } as Task, "task.cancelled", ctx).writes;
}

/** The writes that close a task whose execution no longer waits. */
export async function expire(id: string, ctx: Context): Promise<readonly Write[]> {
  const task = await Entity.find(Task, keyOf(id), ctx);
  if (task?.state !== "OPEN") return [];
  return changeOf({ ...task, state: "EXPIRED" } as Task, "task.expired", ctx).writes;
}

/** The open task with that id, or nothing. */
export async function findOpen(id: string, ctx: Context): Promise<OpenTask | undefined> {
  const task = await Entity.find(Task, keyOf(id), ctx);
  return task?.state === "OPEN" ? task : undefined;
}

/**
 * Marks the city's open tasks that are past due, each once; the log entry is what reminds people.
 *
 * Gives how many it marked. Safe to repeat and to run twice at once.
 */
export async function escalate(roles: readonly Role[], ctx: Context): Promise<number> {
  Access.requireSystem(ctx);
  const { city } = ctx.actor;
  let marked = 0;
  for (const role of roles) {
    let after: string | undefined;
    do {
      const page = await ctx.table.query({
        pk: partitionOf(city, role, city, "open"),
        index: "gsi1",
        limit: 50,
        after,
      });
      const late = page.items
        .map((item) => Task.parse(item))
        .filter(({ dueAt }) => dueAt < ctx.now.toISOString());
      for (const task of late) marked += (await markLate(task, ctx)) ? 1 : 0;
      after = late.length === page.items.length ? page.next : undefined;
    } while (after);
  }
  return marked;
}

/** @unit hours that a decision may take to reach its execution before it is sent once more */
const resumeWithinHours = 72;

/**
 * Lets executions go on whose task was decided in the last three days, in case the stream lost the entry.
 * Who no longer waits is not touched. Safe to repeat.
 */
export async function resumeRecent(roles: readonly Role[], ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const { city } = ctx.actor;
  const since = new Date(ctx.now.getTime() - resumeWithinHours * 3_600_000).toISOString();
  for (const role of roles) {
    const pk = partitionOf(city, role, city, "closed");
    const page = await ctx.table.query({ pk, index: "gsi1", newestFirst: true, limit: 100 });
    for (const item of page.items) {
      const task = Task.parse(item);
      if (task.updatedAt >= since) await resume(task, ctx);
    }
  }
}

async function markLate(indexed: Task, ctx: Context): Promise<boolean> {
  const task = await Entity.get(Task, keyOf(indexed.id), ctx);
  if (task.state !== "OPEN" || task.escalatedAt) return false;
  const { writes } = changeOf({ ...task, escalatedAt: ctx.now.toISOString() }, "task.escalated", ctx);
  try {
    await ctx.table.transact(writes);
    return true;
  } catch (error) {
    // Somebody decided it, or another run marked it, while this one looked.
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
