import { createHash } from "node:crypto";
import { Access } from "../access/index.ts";
import type { Role } from "../access/schema.ts";
import type { Key, Write } from "../aws/table.ts";
import { Delegation } from "../delegation/index.ts";
import { Region } from "../region/index.ts";
import type { Context, Lent, User } from "../shared/context.ts";
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

/** Whether the user may decide the task, and if not, why. A lent role counts where `lent` is known. */
export function standing(task: Task, user: User): "MAY" | "ROLE" | "SEPARATION_OF_DUTIES" | "CLOSED" {
  if (task.state !== "OPEN") return "CLOSED";
  const own = ownRole(task, user);
  const lenders = lendersOf(task, user);
  if (!own && lenders.length === 0) return "ROLE";
  if (task.excluded.includes(user.userID)) return "SEPARATION_OF_DUTIES";
  return own || lenders.some(({ from }) => !task.excluded.includes(from)) ? "MAY" : "SEPARATION_OF_DUTIES";
}

function ownRole(task: Task, { roles, scope }: User): boolean {
  return roles.includes(task.role) && Access.covers(scope, task.scope);
}

function lendersOf(task: Task, { lent = [] }: User): readonly Lent[] {
  return lent.filter(({ role, scope }) => role === task.role && Access.covers(scope, task.scope));
}

/** The actor with the roles that others have lent to him today. */
export async function withLent(actor: User, ctx: Context): Promise<User> {
  return actor.lent ? actor : { ...actor, lent: await Delegation.heldBy(actor, ctx) };
}

/** The context of somebody who reads tasks: with the roles that others have lent. */
export async function equip(ctx: Context): Promise<Context> {
  return { ...ctx, actor: await withLent(Access.require("task.read", ctx), ctx) };
}

/** The task, when its subject lies in the actor's region; throws NotFoundError otherwise. */
export async function get(id: string, ctx: Context): Promise<Task> {
  const actor = Access.require("task.read", ctx);
  const task = await Entity.get(Task, keyOf(id), ctx);
  Access.requireRegion(task.city === actor.city ? actor.scope : task.city, ctx);
  const lent = lendersOf(task, actor).length > 0;
  if (!actor.roles.includes(task.role) && !lent) Access.requireRegion(task.region, ctx);
  return task;
}

/** The tasks of the actor's roles in the actor's region, one page, soonest due first. */
export async function list(
  { state, after }: { readonly state: "open" | "closed"; readonly after?: string | undefined },
  ctx: Context,
) {
  const actor = Access.require("task.read", ctx);
  const inboxes = inboxesOf(actor);
  const [role = "0", inner] = (after ?? "0.").split(".");
  let index = Number(role);
  let cursor = inner || undefined;
  const items: Task[] = [];
  for (let inbox = inboxes[index]; inbox && items.length < 50; inbox = inboxes[index]) {
    const page = await ctx.table.query({
      pk: partitionOf(actor.city, inbox.role, inbox.scope, state),
      index: "gsi1",
      limit: 50 - items.length,
      newestFirst: state === "closed",
      after: cursor,
    });
    items.push(...page.items.map((item) => Task.parse(item)));
    cursor = page.next;
    if (!cursor) index += 1;
  }
  return { items, next: index < inboxes.length ? `${index}.${cursor ?? ""}` : undefined };
}

/** Role and region of everything the user decides on: his own roles, then lent ones. */
function inboxesOf({
  roles,
  scope,
  lent = [],
}: User): readonly { readonly role: Role; readonly scope: string }[] {
  const own = roles.map((role) => ({ role, scope }));
  const others = lent.filter(
    (one) => !own.some((mine) => mine.role === one.role && mine.scope === one.scope),
  );
  return [...own, ...new Map(others.map((one) => [`${one.role} ${one.scope}`, one])).values()];
}

/** In whose place a task is decided: of the actor alone, or of somebody who lent the role too. */
export type Decider = { readonly inPlaceOf?: string | undefined };

/** What a decision does to its subject, written in the same transaction as the task. */
export type Effect = (
  task: OpenTask,
  decision: DecisionInput,
  ctx: Context,
  decider: Decider,
) => Promise<readonly Write[]>;

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
  const lenders = actor.roles.includes(task.role) ? [] : lendersOf(task, await withLent(actor, ctx));
  if (!actor.roles.includes(task.role) && lenders.length === 0) {
    Access.requireRegion(task.region, ctx);
    throw new ForbiddenError("access.role", "Tugas ini untuk peran lain.", { details: { role: task.role } });
  }
  if (lenders.length === 0) Access.requireRegion(task.scope, ctx);
  if (task.state !== "OPEN") return settled(task, actor, key && keyed(key, decision));
  const lender = deciding(task, actor, lenders);
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
    ...(lender ? { inPlaceOf: lender.from, inPlaceOfName: lender.fromName } : {}),
    ...(decision.comment ? { comment: decision.comment } : {}),
    ...(key ? { decisionKey: keyed(key, decision) } : {}),
  };
  try {
    // The subject may have moved with another decision between the two reads: that too is "who was first".
    const effect = await effects[task.kind](task, decision, ctx, { inPlaceOf: lender?.from });
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

/**
 * For whom a lent role is used; nothing for a role of one's own. Nobody decides who has another part in the
 * subject, and a lender who has one can let nobody decide for him either.
 */
function deciding(task: OpenTask, actor: User, lenders: readonly Lent[]): Lent | undefined {
  const free = lenders.find(({ from }) => !task.excluded.includes(from));
  if (!task.excluded.includes(actor.userID) && (free || lenders.length === 0)) return free;
  throw new ForbiddenError(
    "access.separation",
    lenders.length > 0 && !task.excluded.includes(actor.userID)
      ? "Pemberi delegasi sudah berperan lain dalam usulan ini, jadi penggantinya tidak dapat memutuskannya."
      : "Anda sudah berperan lain dalam usulan ini. Keputusan harus dibuat orang lain.",
  );
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
