import { Access } from "../access/index.ts";
import type { Role } from "../access/schema.ts";
import { Budget } from "../budget/index.ts";
import { Contribution } from "../contribution/index.ts";
import type { Category } from "../participant/schema.ts";
import { Region } from "../region/index.ts";
import type { Context } from "../shared/context.ts";
import { CalendarDate } from "../shared/date.ts";
import { RuleError } from "../shared/error.ts";
import { Period } from "../shared/period.ts";
import { Task } from "../task/index.ts";
import type { TaskKind } from "../task/schema.ts";
import { excludedFrom } from "./part.ts";
import type { Enrollment, Heads, Problem } from "./schema.ts";
import { keyOf, load, rowsOfPage, save, tally } from "./store.ts";
import { occasionOf, taskIDOf, waitingFor } from "./waiting.ts";

/** What the maps of a submission run over: its round, its number, and the pages of its rows. */
export async function plan(id: string, ctx: Context) {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  const { round, submission } = enrollment;
  const count = "pages" in enrollment ? (enrollment.pages ?? 0) : 0;
  return { round, submission, pages: Array.from({ length: count }, (_, page) => page) };
}

/** Counts the rows again after proposing; throws RuleError when nobody is left. Safe to repeat. */
export async function recount(id: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.status !== "SUBMITTED") return;
  const { counts, heads, findings } = await total(enrollment, enrollment.pages, ctx);
  if (counts.rejected !== enrollment.counts.rejected) {
    await save({ ...enrollment, counts, heads, findings }, "enrollment.recounted", ctx);
  }
  if (counts.accepted + counts.warned > 0) return;
  throw new RuleError(
    "enrollment.nobody_left",
    "Semua orang di usulan ini sudah terdaftar lewat usulan lain.",
  );
}

async function total(enrollment: Enrollment, pages: number, ctx: Context) {
  const sum = tally();
  const confirmed: Heads = {};
  const refused: Heads = {};
  let waiting = 0;
  for (let page = 0; page < pages; page += 1) {
    for (const row of await rowsOfPage(enrollment.id, enrollment.round, page, ctx)) {
      sum.add(row);
      const { category, participantID, outcome } = row;
      if (!participantID || !category) continue;
      const answer =
        row.registration?.submission === enrollment.submission ? row.registration.result : undefined;
      if (answer === "confirmed") confirmed[category] = (confirmed[category] ?? 0) + 1;
      if (answer === "refused") refused[category] = (refused[category] ?? 0) + 1;
      if (!answer && outcome !== "rejected") waiting += 1;
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
  // Cover is never in the past: a batch that waited beyond its first month starts now.
  const from = Period.later(enrollment.startMonth, Period.of(CalendarDate.at(ctx.now)));
  const months = Period.monthsToYearEnd(from);
  const year = Number(from.slice(0, 4));
  const rate = Contribution.monthlyRate(from);
  const needs = headsOf(enrollment.heads).flatMap(([category, people]) => {
    const { jkk, jkm } = Contribution.cost(people, months, rate);
    const need = { year, category, fundingSource: enrollment.fundingSource };
    return [
      { ...need, programme: "JKK", amount: jkk },
      { ...need, programme: "JKM", amount: jkm },
    ] as const;
  });
  const { held, writes } = await Budget.reserve(needs, causeOf(enrollment), ctx);
  const people = sumOf(enrollment.heads);
  const funding = { from, people, months, ...Contribution.cost(people, months, rate), lines: held };
  await save({ ...enrollment, status: "FUNDED", funding }, "enrollment.funded", ctx, writes);
}

/** What a submission's movements of money are named after. */
export function causeOf({ id, submission }: Pick<Enrollment, "id" | "submission">): string {
  return `${id}#${submission}`;
}

/** All people of the categories together. */
export function sumOf(heads: Heads): number {
  return headsOf(heads).reduce((sum, [, people]) => sum + people, 0);
}

function headsOf(heads: Heads): readonly (readonly [Category, number])[] {
  return (Object.entries(heads) as [Category, number][]).filter(([, people]) => people > 0);
}

const number = new Intl.NumberFormat("id-ID");
const month = new Intl.DateTimeFormat("id-ID", { month: "long", year: "numeric", timeZone: "UTC" });

/**
 * Opens the task of one wait. Where the batch has gone on or back meanwhile, the wait ends at once with
 * what was decided. Safe to repeat.
 */
export async function openWait(
  {
    id,
    kind,
    owner,
    token,
  }: { readonly id: string; readonly kind: TaskKind; readonly owner: Role; readonly token: string },
  ctx: Context,
): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (waitingFor(enrollment) !== kind) {
    await ctx.workflow.complete(token, { outcome: wentBack(enrollment) ? "cancel" : "approve" });
    return;
  }
  const { region } = enrollment;
  const { accepted, warned } = ("counts" in enrollment && enrollment.counts) || { accepted: 0, warned: 0 };
  const opening = {
    kind,
    occasion: occasionOf(enrollment, kind),
    subject: { type: "enrollment", id },
    role: owner,
    region,
    token,
    excluded: excludedFrom(enrollment, kind),
    summary: `${number.format(accepted + warned)} orang, ${number.format(warned)} perlu diperiksa, mulai ${month.format(new Date(`${enrollment.startMonth}-01`))}, ${Region.nameOf(region)}`,
  } as const;
  // The guard: a batch that is withdrawn in this very moment gets no task that nobody could close.
  await Task.open(opening, { guard: keyOf(id), expect: enrollment.version }, ctx);
}

function wentBack({ status }: Enrollment): boolean {
  return status === "CANCELLED" || status === "RETURNED" || status === "REJECTED";
}

/** Gives the batch back to its sender for a reason that a rule stated. Safe to repeat. */
export async function giveBack(id: string, problem: Problem, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.status !== "SUBMITTED" && enrollment.status !== "VERIFIED") return;
  const returned = { ...enrollment, status: "RETURNED", problem, withdrawing: true } as Enrollment;
  await save(returned, "enrollment.returned", ctx);
}

/**
 * Ends a wait that was not answered in time, and says how the batch goes on: as decided, where a decision
 * came after all; with a new task, where BPJS has answered for some; otherwise it goes back to its
 * sender and its money is freed. Safe to repeat.
 */
export async function expire(id: string, kind: TaskKind, ctx: Context): Promise<string> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  const taskID = taskIDOf(enrollment, kind);
  const decided = await Task.outcomeOf(taskID, ctx);
  if (decided) return decided;
  const task = await Task.expire(taskID, ctx);
  if (waitingFor(enrollment) !== kind) {
    if (task.length > 0) await ctx.table.transact(task);
    return wentBack(enrollment) ? "cancel" : "approve";
  }
  if (enrollment.status === "SENT_TO_BPJS" && sumOf(enrollment.confirmed) > 0) {
    await save({ ...enrollment, attempt: enrollment.attempt + 1 }, "enrollment.still_waiting", ctx, task);
    return "reopen";
  }
  const money =
    "funding" in enrollment ? Budget.release(enrollment.funding.lines, causeOf(enrollment), ctx) : [];
  const problem = {
    code: "enrollment.expired",
    message: "Tidak ada keputusan sampai batas waktu. Ajukan lagi bila masih diperlukan.",
  };
  const returned = { ...enrollment, status: "RETURNED", problem, withdrawing: true } as Enrollment;
  await save(returned, "enrollment.expired", ctx, [...task, ...money]);
  return "expired";
}

/** Says that a submission has been taken back whole: the batch can be sent again. Safe to repeat. */
export async function finishWithdrawal(id: string, submission: number, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const { withdrawing, ...enrollment } = await load(id, ctx);
  if (!withdrawing || enrollment.submission !== submission) return;
  await save(enrollment as Enrollment, "enrollment.withdrawn", ctx);
}

const halted = "enrollment.halted";

/** Says on the batch that its process stopped for a reason that needs an engineer. Safe to repeat. */
export async function halt(id: string, ctx: Context): Promise<void> {
  Access.requireSystem(ctx);
  const enrollment = await load(id, ctx);
  if (enrollment.problem?.code === halted) return;
  const problem = {
    code: halted,
    message: "Proses terhenti karena gangguan. Petugas sistem sudah diberi tahu; data tidak hilang.",
  };
  await save({ ...enrollment, problem }, "enrollment.halted", ctx);
}

/**
 * Starts the process of a halted batch anew once the cause is mended. Every step looks where the batch
 * stands, so it goes on from there. Throws RuleError for a batch that is not halted.
 */
export async function resume(id: string, ctx: Context): Promise<Enrollment> {
  Access.require("enrollment.resume", ctx);
  const enrollment = await load(id, ctx);
  Access.requireRegion(enrollment.region, ctx);
  if (enrollment.problem?.code !== halted) {
    throw new RuleError("enrollment.not_halted", "Proses usulan ini tidak terhenti.");
  }
  const { problem: _, ...kept } = enrollment;
  const stopped =
    enrollment.status === "RETURNED" || enrollment.status === "REJECTED" || enrollment.status === "CANCELLED";
  const problem = stopped ? { problem: { code: "enrollment.resumed", message: "Proses dilanjutkan." } } : {};
  return save({ ...kept, ...problem } as Enrollment, "enrollment.resumed", ctx);
}

/**
 * Counts who is covered now, frees the money of those whom BPJS refused and of months that passed before
 * cover could start, and says whether anybody still waits and which upload of results comes next. Safe
 * to repeat.
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
  const { waiting, ...counted } = await total(enrollment, enrollment.pages, ctx);
  const freed = freedBy(enrollment, counted, ctx);
  const lines = enrollment.funding.lines.map((line, n) => ({
    ...line,
    amount: line.amount - (freed[n]?.amount ?? 0),
  }));
  const money = Budget.release(freed, `${causeOf(enrollment)}#answer#${attempt}`, ctx);
  const next = { ...enrollment, ...counted, funding: { ...enrollment.funding, lines } };
  if (waiting === 0) {
    const { problem: _, ...done } = next;
    await save({ ...done, status: "ACTIVE" }, "enrollment.activated", ctx, money);
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

type Sent = Extract<Enrollment, { status: "SENT_TO_BPJS" }>;

/** What each line gives back after an answer: all months of the refused, passed months of the confirmed. */
function freedBy(
  enrollment: Sent,
  { confirmed, refused }: { readonly confirmed: Heads; readonly refused: Heads },
  ctx: Context,
) {
  const { from, months, lines } = enrollment.funding;
  const rate = Contribution.monthlyRate(from);
  const current = Period.of(CalendarDate.at(ctx.now));
  const passed = Math.min(months, Period.range(from, Period.add(current, -1)).length);
  return lines.map((line) => {
    const gained = (now: Heads, before: Heads) => (now[line.category] ?? 0) - (before[line.category] ?? 0);
    const personMonths =
      gained(refused, enrollment.refused) * months + gained(confirmed, enrollment.confirmed) * passed;
    const { jkk, jkm } = Contribution.cost(1, personMonths, rate);
    return { ...line, amount: line.programme === "JKK" ? jkk : jkm };
  });
}
