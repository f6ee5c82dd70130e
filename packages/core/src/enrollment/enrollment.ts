import { Access } from "../access/index.ts";
import { Audit } from "../audit/index.ts";
import type { Write } from "../aws/table.ts";
import { Budget } from "../budget/index.ts";
import type { Context, User } from "../shared/context.ts";
import { CalendarDate } from "../shared/date.ts";
import { Entity } from "../shared/entity.ts";
import { ConflictError, InputError, RuleError } from "../shared/error.ts";
import { derivedID, newID } from "../shared/id.ts";
import { Period } from "../shared/period.ts";
import { Staff } from "../staff/index.ts";
import { Task } from "../task/index.ts";
import { Upload } from "../upload/index.ts";
import { excludedFrom, withPart } from "./part.ts";
import { type CreateInput, type Enrollment, type RowOutcome, Enrollment as Schema } from "./schema.ts";
import { settlements } from "./settle.ts";
import { causeOf } from "./step.ts";
import {
  changeOf,
  countDone,
  keyOf,
  listKey,
  load,
  type PlacedRow,
  pageSize,
  rowsByOutcome,
  rowsOfPage,
  save,
} from "./store.ts";
import { openTaskID } from "./waiting.ts";

export { approve, confirm, verify } from "./decision.ts";
export { rosterCSV } from "./export.ts";
export { activatePage, approvePage, proposePage, verifyPage, withdrawPage } from "./page.ts";
export { settleAll, settleRow } from "./settle.ts";
export {
  complete,
  expire,
  finishWithdrawal,
  giveBack,
  halt,
  openWait,
  plan,
  recount,
  reserveBudget,
  resume,
  sumOf,
} from "./step.ts";
export type { PlacedRow } from "./store.ts";

/** @unit months that a batch may be sent ahead of its first month */
const mostMonthsAhead = 12;

/**
 * Opens a batch for a roster that was uploaded; its file is read and checked next.
 *
 * The same idempotency key gives the same batch. Throws InputError for a month in the past.
 *
 * @law Permenaker 5/2021 Pasal 36: cover starts with the membership number, so never in the past
 */
export async function create(input: CreateInput, key: string | undefined, ctx: Context): Promise<Enrollment> {
  const actor = Access.require("enrollment.create", ctx);
  const id = key ? derivedID("enrollment", actor.userID, key) : newID("enrollment", ctx.now);
  const requestHash = Upload.hashOf(input);
  const found = await ctx.table.get(keyOf(id));
  if (found) return repeated(await load(id, ctx), requestHash);
  requireStart(input.startMonth, ctx);
  if (input.decree.date > CalendarDate.at(ctx.now)) throw invalid("decree.date", "Tanggal SK belum tiba.");
  const upload = await Upload.received(input.uploadId, "roster", ctx);
  const createdAt = ctx.now.toISOString();
  const { uploadId: uploadID, ...terms } = input;
  const draft = {
    ...Entity.fresh,
    ...terms,
    id,
    city: actor.city,
    region: actor.scope,
    uploadID,
    fileName: upload.fileName,
    status: "DRAFT" as const,
    round: 1,
    submission: 0,
    returns: 0,
    createdBy: actor.userID,
    createdByName: actor.name,
    createdAt,
    requestHash,
    parts: { makers: [actor.userID], verifiers: [], approvers: [] },
  };
  const listed = ancestorsOf(actor.scope).map((region): Write => {
    return { put: { ...listKey(region, createdAt, id), version: 1, enrollmentID: id }, expect: 0 };
  });
  try {
    return await save(draft, "enrollment.created", ctx, listed);
  } catch (error) {
    // The same request was sent twice at once: the other one made the batch.
    if (!(error instanceof ConflictError)) throw error;
    return repeated(await load(id, ctx), requestHash);
  }
}

function repeated(enrollment: Enrollment, requestHash: string): Enrollment {
  if (enrollment.requestHash === requestHash) return enrollment;
  throw new ConflictError(
    "idempotency.mismatch",
    "Permintaan ini sudah pernah dikirim dengan isi yang lain.",
  );
}

function requireStart(startMonth: Period, ctx: Context): void {
  const current = Period.of(CalendarDate.at(ctx.now));
  if (startMonth < current)
    throw invalid("startMonth", "Bulan mulai sudah lewat. Perlindungan tidak dapat berlaku surut.");
  if (startMonth > Period.add(current, mostMonthsAhead))
    throw invalid("startMonth", "Bulan mulai paling jauh 12 bulan ke depan.");
}

function invalid(field: string, message: string): InputError {
  return new InputError("input.invalid", message, { errors: [{ field, code: "invalid", message }] });
}

/** The region itself and every region above it up to the city: `18.71.01.1003`, `18.71.01`, `18.71`. */
function ancestorsOf(region: string): readonly string[] {
  const parts = region.split(".");
  return parts.slice(1).map((_, n) => parts.slice(0, n + 2).join("."));
}

/** The batch, inside the actor's region; throws NotFoundError otherwise. */
export async function get(id: string, ctx: Context): Promise<Enrollment> {
  Access.require("enrollment.read", ctx);
  const enrollment = await load(id, ctx);
  Access.requireRegion(enrollment.region, ctx);
  return enrollment;
}

/** The batches of the actor's region, newest first, one page. */
export async function list(after: string | undefined, ctx: Context) {
  const { scope } = Access.require("enrollment.read", ctx);
  const { pk } = listKey(scope, "", "");
  const page = await ctx.table.query({ pk, newestFirst: true, limit: 25, after });
  const ids = page.items.map((item) => String(item.enrollmentID));
  const stored = new Map((await ctx.table.batchGet(ids.map(keyOf))).map((item) => [item.pk, item]));
  return { items: ids.map((id) => Schema.parse(stored.get(keyOf(id).pk))), next: page.next };
}

/** Sends another file for a batch that is not under decision; it is read and checked anew. */
export async function replaceFile(id: string, uploadID: string, ctx: Context): Promise<Enrollment> {
  const actor = Access.require("enrollment.replace-file", ctx);
  const current = await get(id, ctx);
  requireWithdrawn(current);
  if (current.status !== "CHECKED" && current.status !== "RETURNED") {
    throw new RuleError(
      "enrollment.not_editable",
      "Berkas hanya dapat diganti sebelum diajukan atau setelah dikembalikan.",
    );
  }
  if (current.uploadID === uploadID) return current;
  const upload = await Upload.received(uploadID, "roster", ctx);
  const { problem: _, ...kept } = current;
  const base = "counts" in kept ? withoutCheck(kept) : kept;
  const next = {
    ...base,
    status: "DRAFT",
    uploadID,
    fileName: upload.fileName,
    round: current.round + 1,
    parts: withPart(current.parts, "makers", actor.userID),
  } as const;
  return save(next as Enrollment, "enrollment.file_replaced", ctx);
}

function withoutCheck<T extends object>(enrollment: T) {
  const { counts, findings, heads, pages, ...base } = enrollment as T & Record<string, unknown>;
  return base;
}

/** Hands a checked batch over for verification. Repeating it changes nothing. */
export async function submit(id: string, ctx: Context): Promise<Enrollment> {
  const actor = Access.require("enrollment.submit", ctx);
  const current = await get(id, ctx);
  if (current.status === "SUBMITTED" && current.submittedBy === actor.userID) return current;
  requireWithdrawn(current);
  if (!(current.status === "CHECKED" || current.status === "RETURNED") || !current.pages || !current.counts) {
    throw new RuleError("enrollment.not_checked", "Usulan belum selesai diperiksa atau sudah diajukan.", {
      details: { status: current.status },
    });
  }
  if (current.counts.accepted + current.counts.warned === 0) {
    throw new RuleError(
      "enrollment.nobody_left",
      "Tidak ada baris yang dapat diajukan. Perbaiki berkas lalu unggah lagi.",
    );
  }
  requireStart(current.startMonth, ctx);
  const { problem: _, sent, ...kept } = current;
  const submission = current.submission + 1;
  const { round, fileName, counts } = current;
  const next = {
    ...kept,
    status: "SUBMITTED",
    submission,
    sent: { submission, round, fileName, counts, at: ctx.now.toISOString() },
    ...(sent ? { before: sent } : {}),
    parts: withPart(current.parts, "makers", actor.userID),
    submittedBy: actor.userID,
    submittedAt: ctx.now.toISOString(),
  } as const;
  return save(next as Enrollment, "enrollment.submitted", ctx);
}

/** Withdraws a batch before it is approved: its task closes, its money is freed. */
export async function cancel(id: string, comment: string, ctx: Context): Promise<Enrollment> {
  Access.require("enrollment.cancel", ctx);
  const current = await get(id, ctx);
  if (current.status === "CANCELLED") return current;
  if (!cancellable(current)) {
    throw new RuleError(
      "enrollment.not_cancellable",
      "Usulan ini sudah disetujui atau sudah ditutup, jadi tidak dapat dibatalkan.",
    );
  }
  const { id: _, problem: __, ...kept } = current;
  const problem = { code: "enrollment.cancelled", message: comment };
  const underWay = current.status === "SUBMITTED" || current.status === "FUNDED" ? { withdrawing: true } : {};
  const { record, writes } = changeOf(
    { ...kept, ...underWay, id, problem, status: "CANCELLED" } as Enrollment,
    "enrollment.cancelled",
    ctx,
    comment,
  );
  const taskID = openTaskID(current);
  const task = taskID ? await Task.cancel(taskID, comment, ctx) : [];
  const money =
    current.status === "FUNDED" ? Budget.release(current.funding.lines, causeOf(current), ctx) : [];
  await ctx.table.transact([...writes, ...task, ...money]);
  return record;
}

function requireWithdrawn({ withdrawing }: Enrollment): void {
  if (!withdrawing) return;
  throw new RuleError(
    "enrollment.withdrawing",
    "Usulan ini sedang ditarik kembali. Tunggu sebentar, lalu kirim lagi.",
  );
}

/** A batch can be withdrawn by its sender while no system step is moving it. */
function cancellable(enrollment: Enrollment): boolean {
  return ["DRAFT", "CHECKED", "RETURNED", "SUBMITTED", "FUNDED"].includes(enrollment.status);
}

export type RowQuery = {
  readonly outcome?: RowOutcome | undefined;
  readonly finding?: string | undefined;
  readonly after?: string | undefined;
};

/** @unit pages of rows that one request may look at while it filters by finding */
const mostPages = 10;

/** The rows of a batch in order, all or those with an outcome or a finding; one page. */
export async function rows(id: string, { outcome, finding, after }: RowQuery, ctx: Context) {
  const enrollment = await get(id, ctx);
  const pages = "pages" in enrollment ? (enrollment.pages ?? 0) : 0;
  if (outcome && !finding) return rowsByOutcome(id, enrollment.round, outcome, after, ctx);
  const items: PlacedRow[] = [];
  let page = after ? readPage(after) : 0;
  for (
    let looked = 0;
    page < pages && items.length < pageSize && looked < (finding ? mostPages : 1);
    looked += 1
  ) {
    const found = await rowsOfPage(id, enrollment.round, page, ctx);
    items.push(...found.filter((row) => matches(row, outcome, finding)).map((row) => ({ ...row, page })));
    page += 1;
  }
  return { items, next: page < pages ? String(page) : undefined };
}

function readPage(after: string): number {
  if (!/^\d{1,6}$/.test(after))
    throw new InputError("input.cursor", "Penanda halaman tidak dikenal. Mulai lagi dari halaman pertama.");
  return Number(after);
}

function matches(
  row: { readonly outcome: RowOutcome; readonly findings: readonly { readonly code: string }[] },
  outcome?: RowOutcome,
  finding?: string,
) {
  return (
    (!outcome || row.outcome === outcome) && (!finding || row.findings.some(({ code }) => code === finding))
  );
}

/** The link to the list for BPJS, with NIK in full; that it was asked for is kept. */
export async function registrationLink(id: string, ctx: Context): Promise<string> {
  Access.require("enrollment.read-registration", ctx);
  const enrollment = await get(id, ctx);
  if (enrollment.status !== "SENT_TO_BPJS" && enrollment.status !== "ACTIVE") {
    throw new RuleError("enrollment.no_registration_file", "Berkas pendaftaran belum dibuat.");
  }
  await Audit.noteAccess(keyOf(id).pk, "enrollment.registration_read", ctx);
  return ctx.files.presignGet(enrollment.registrationFileKey, `pendaftaran-bpjs-${id.slice(-8)}.xlsx`);
}

/** What happened to a batch, oldest first, one page. */
export async function history(id: string, after: string | undefined, ctx: Context) {
  await get(id, ctx);
  return Entity.log(keyOf(id).pk, ctx, after);
}

/** How far the work that is under way has come, or nothing when none is. @unit pages of 100 rows */
export async function progress(enrollment: Enrollment, ctx: Context) {
  const stage = stageOf(enrollment);
  if (!stage) return undefined;
  const done = await countDone(enrollment.id, stage.name, ctx);
  const total = "pages" in enrollment ? enrollment.pages : undefined;
  return { step: stage.step, done, total };
}

function stageOf(enrollment: Enrollment): { readonly step: string; readonly name: string } | undefined {
  const round = `${enrollment.submission}`;
  if (enrollment.withdrawing) return { step: "withdraw", name: `withdraw#${round}` };
  switch (enrollment.status) {
    case "DRAFT":
      return { step: "check", name: `check#${enrollment.round}` };
    case "SUBMITTED":
      return { step: "propose", name: `propose#${round}` };
    case "VERIFIED":
      return { step: "verify", name: `verify#${round}` };
    case "APPROVED":
      return { step: "approve", name: `approve#${round}` };
    case "SENT_TO_BPJS":
      return enrollment.resultUploadID
        ? { step: "activate", name: `activate#${round}#${enrollment.attempt}` }
        : undefined;
    default:
      return undefined;
  }
}

function isFree({ status, withdrawing }: Enrollment): boolean {
  return (status === "CHECKED" || status === "RETURNED") && !withdrawing;
}

function canSubmit(enrollment: Enrollment): boolean {
  const counts = "counts" in enrollment ? enrollment.counts : undefined;
  return isFree(enrollment) && counts !== undefined && counts.accepted + counts.warned > 0;
}

/** What the user may do to the batch now. */
export function allowed(enrollment: Enrollment, user: User) {
  const may = (permission: Parameters<typeof Access.mayUser>[0]) => Access.mayUser(permission, user);
  const hasRows = "pages" in enrollment && Boolean(enrollment.pages);
  return {
    submit: may("enrollment.submit") && canSubmit(enrollment),
    cancel: may("enrollment.cancel") && cancellable(enrollment),
    replaceFile: may("enrollment.replace-file") && isFree(enrollment),
    settle: settlements(enrollment, user),
    downloadRows: may("enrollment.read-identity") && hasRows,
    downloadRegistration:
      may("enrollment.read-registration") &&
      (enrollment.status === "SENT_TO_BPJS" || enrollment.status === "ACTIVE"),
  };
}

/**
 * Who will decide on the batch once it is handed over, and by when if that were now; nothing while it cannot be
 * handed over. People who had a part in it are left out.
 */
export async function nextDecision(enrollment: Enrollment, ctx: Context) {
  if (!canSubmit(enrollment)) return undefined;
  const kind = "verify-enrollment";
  const role = "verifier-disnaker";
  const excluded = excludedFrom(enrollment, kind);
  const people = (await Staff.colleagues(role, enrollment.city, ctx)).filter(
    ({ userID }) => !excluded.includes(userID),
  );
  return {
    kind,
    role,
    names: people.map(({ name }) => name),
    dueAt: Task.dueAt(kind, ctx.now).toISOString(),
  } as const;
}

/** The task that waits on this batch now, or nothing. */
export async function openTask(enrollment: Enrollment, ctx: Context) {
  const id = openTaskID(enrollment);
  return id ? Task.findOpen(id, ctx) : undefined;
}
