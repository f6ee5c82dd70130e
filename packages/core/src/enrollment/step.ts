import { Access } from "../access/index.ts";
import type { Role } from "../access/schema.ts";
import type { Write } from "../aws/table.ts";
import { Budget } from "../budget/index.ts";
import { Contribution } from "../contribution/index.ts";
import type { Category } from "../participant/schema.ts";
import { Region } from "../region/index.ts";
import type { Context } from "../shared/context.ts";
import { RuleError } from "../shared/error.ts";
import { Period } from "../shared/period.ts";
import { Task } from "../task/index.ts";
import { partsIn } from "./decision.ts";
import type { Enrollment, Heads, Problem } from "./schema.ts";
import { load, rowsOfPage, save, tally } from "./store.ts";
import { openTaskID, waitingFor } from "./waiting.ts";

/** The numbers of the pages that a batch's rows stand on. */
export async function plan(id: string, ctx: Context): Promise<readonly number[]> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  const pages = "pages" in enrollment ? (enrollment.pages ?? 0) : 0;
  return Array.from({ length: pages }, (_, page) => page);
}

/** Counts the rows again after proposing; throws RuleError when nobody is left. Safe to repeat. */
export async function recount(id: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.status !== "SUBMITTED") return;
  const { counts, heads, findings } = await total(enrollment, enrollment.pages, ctx);
  if (counts.accepted + counts.warned === 0) {
    throw new RuleError(
      "enrollment.nobody_left",
      "Semua orang di usulan ini sudah terdaftar lewat usulan lain.",
    );
  }
  if (counts.rejected === enrollment.counts.rejected) return;
  await save({ ...enrollment, counts, heads, findings }, "enrollment.recounted", ctx);
}

async function total(enrollment: Enrollment, pages: number, ctx: Context) {
  const sum = tally();
  let confirmed = 0;
  let waiting = 0;
  const refused: Heads = {};
  for (let page = 0; page < pages; page += 1) {
    for (const row of await rowsOfPage(enrollment.id, enrollment.round, page, ctx)) {
      sum.add(row);
      if (!row.participantID || !row.category) continue;
      if (row.registration?.result === "confirmed") confirmed += 1;
      if (row.registration?.result === "refused") refused[row.category] = (refused[row.category] ?? 0) + 1;
      if (!row.registration && row.outcome !== "rejected") waiting += 1;
    }
  }
  return { ...sum.result(), confirmed, refused, waiting };
}

/**
 * Sets the contributions of everybody in the batch aside, to December of the first year, in one
 * transaction with the batch itself. Safe to repeat.
 *
 * Throws RuleError `budget.missing` or `budget.exhausted`; then nothing is set aside.
 */
export async function reserveBudget(id: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.status !== "VERIFIED") return;
  const months = Period.monthsToYearEnd(enrollment.startMonth);
  const year = Number(enrollment.startMonth.slice(0, 4));
  const rate = Contribution.monthlyRate(enrollment.startMonth);
  const needs = headsOf(enrollment.heads).flatMap(([category, people]) => {
    const { jkk, jkm } = Contribution.cost(people, months, rate);
    const need = { year, category, fundingSource: enrollment.fundingSource };
    return [
      { ...need, programme: "JKK", amount: jkk },
      { ...need, programme: "JKM", amount: jkm },
    ] as const;
  });
  const { held, writes } = await Budget.reserve(needs, `${id}#${enrollment.submission}`, ctx);
  const people = headsOf(enrollment.heads).reduce((sum, [, heads]) => sum + heads, 0);
  const funding = { people, months, ...Contribution.cost(people, months, rate), lines: held };
  await save({ ...enrollment, status: "FUNDED", funding }, "enrollment.funded", ctx, writes);
}

function headsOf(heads: Heads): readonly (readonly [Category, number])[] {
  return (Object.entries(heads) as [Category, number][]).filter(([, people]) => people > 0);
}

const number = new Intl.NumberFormat("id-ID");
const month = new Intl.DateTimeFormat("id-ID", { month: "long", year: "numeric", timeZone: "UTC" });

/** Opens the task that the batch waits for in its status. Safe to repeat. */
export async function openWait(
  { id, owner, token }: { readonly id: string; readonly owner: Role; readonly token: string },
  ctx: Context,
): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  const waiting = waitingFor(enrollment);
  if (!waiting) {
    // The batch was decided or withdrawn between the steps: nobody will, so the wait ends here.
    await ctx.workflow.complete(token, { outcome: outcomeWithoutTask(enrollment) });
    return;
  }
  const { region } = enrollment;
  const people =
    "counts" in enrollment && enrollment.counts ? enrollment.counts.accepted + enrollment.counts.warned : 0;
  const warned = "counts" in enrollment ? (enrollment.counts?.warned ?? 0) : 0;
  await Task.open(
    {
      ...waiting,
      subject: { type: "enrollment", id },
      role: owner,
      region,
      token,
      excluded: partsIn(enrollment),
      summary: `${number.format(people)} orang, ${number.format(warned)} perlu diperiksa, mulai ${month.format(new Date(`${enrollment.startMonth}-01`))}, ${Region.nameOf(region)}`,
    },
    ctx,
  );
}

function outcomeWithoutTask({ status }: Enrollment): string {
  return status === "CANCELLED" || status === "RETURNED" || status === "REJECTED" ? "cancel" : "approve";
}

/** Gives the batch back to its sender for a reason that a rule stated. Safe to repeat. */
export async function giveBack(id: string, problem: Problem, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.status !== "SUBMITTED" && enrollment.status !== "VERIFIED") return;
  await save({ ...enrollment, status: "RETURNED", problem } as Enrollment, "enrollment.returned", ctx);
}

/** Closes a wait that nobody answered in time: the batch goes back, its money is freed. Safe to repeat. */
export async function expire(id: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  const taskID = openTaskID(enrollment);
  if (!taskID) return;
  const task = await Task.expire(taskID, ctx);
  if (enrollment.status === "SENT_TO_BPJS" && enrollment.confirmed > 0) {
    await ctx.table.transact(task);
    return;
  }
  const money =
    "funding" in enrollment
      ? Budget.release(enrollment.funding.lines, `${id}#${enrollment.submission}`, ctx)
      : [];
  const problem = {
    code: "enrollment.expired",
    message: "Tidak ada keputusan sampai batas waktu. Ajukan lagi bila masih diperlukan.",
  };
  await save({ ...enrollment, status: "RETURNED", problem } as Enrollment, "enrollment.expired", ctx, [
    ...task,
    ...money,
  ]);
}

/** Says on the batch that its process stopped for a reason that needs an engineer. Safe to repeat. */
export async function halt(id: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.problem?.code === "enrollment.halted") return;
  const problem = {
    code: "enrollment.halted",
    message: "Proses terhenti karena gangguan. Petugas sistem sudah diberi tahu; data tidak hilang.",
  };
  await save({ ...enrollment, problem }, "enrollment.halted", ctx);
}

/**
 * Counts who is covered now, frees the money of those whom BPJS refused, and says whether anybody
 * still waits and which upload of results comes next. Safe to repeat.
 */
export async function complete(
  id: string,
  ctx: Context,
): Promise<{ readonly outcome: "active" | "waiting"; readonly attempt: number }> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  const attempt = "attempt" in enrollment ? enrollment.attempt : 0;
  if (enrollment.status !== "SENT_TO_BPJS") return { outcome: "active", attempt };
  if (!enrollment.resultUploadID) return { outcome: "waiting", attempt };
  const { counts, heads, findings, confirmed, refused, waiting } = await total(
    enrollment,
    enrollment.pages,
    ctx,
  );
  const money = releaseRefused(enrollment, refused, ctx);
  const next = { ...enrollment, counts, heads, findings, confirmed, refused };
  if (waiting === 0) {
    await save({ ...next, status: "ACTIVE" }, "enrollment.activated", ctx, money);
    return { outcome: "active", attempt };
  }
  const { resultUploadID: _, ...open } = next;
  const problem = enrollment.problem ?? {
    code: "registration.incomplete",
    message: `${waiting} orang belum ada di berkas hasil. Unggah hasil untuk mereka.`,
  };
  await save({ ...open, problem, attempt: attempt + 1 }, "enrollment.result_incomplete", ctx, money);
  return { outcome: "waiting", attempt: attempt + 1 };
}

function releaseRefused(
  enrollment: Extract<Enrollment, { status: "SENT_TO_BPJS" }>,
  refused: Heads,
  ctx: Context,
): readonly Write[] {
  const { months } = enrollment.funding;
  const rate = Contribution.monthlyRate(enrollment.startMonth);
  const held = enrollment.funding.lines.map((line) => {
    const people = (refused[line.category] ?? 0) - (enrollment.refused[line.category] ?? 0);
    const { jkk, jkm } = Contribution.cost(people, months, rate);
    return { ...line, amount: line.programme === "JKK" ? jkk : jkm };
  });
  return Budget.release(held, `${enrollment.id}#${enrollment.submission}#refused#${enrollment.attempt}`, ctx);
}
