import type { Write } from "../aws/table.ts";
import { Budget } from "../budget/index.ts";
import type { Context, User } from "../shared/context.ts";
import { CalendarDate } from "../shared/date.ts";
import { ConflictError, ForbiddenError, InputError, RuleError } from "../shared/error.ts";
import type { Task } from "../task/index.ts";
import type { DecisionInput, OpenTask } from "../task/schema.ts";
import { Upload } from "../upload/index.ts";
import { excludedFrom, withPart } from "./part.ts";
import type { Enrollment } from "./schema.ts";
import { causeOf, sumOf } from "./step.ts";
import { changeOf, load } from "./store.ts";

/** @unit times that our own people may give a batch back to be mended; then somebody decides */
const mostReturns = 3;

function requireReturnLeft({ returns }: Enrollment, { outcome }: DecisionInput): void {
  if (outcome !== "return" || returns < mostReturns) return;
  throw new RuleError(
    "enrollment.returned_often",
    `Usulan ini sudah dikembalikan ${mostReturns} kali. Setujui, tidak ikutkan baris yang salah, atau tolak.`,
  );
}

/** What the verifier's decision does to the batch. */
export async function verify(
  task: OpenTask,
  decision: DecisionInput,
  ctx: Context,
  decider: Task.Decider,
): Promise<readonly Write[]> {
  const { enrollment, actor } = await underDecision(task, "SUBMITTED", ctx, decider);
  requireReturnLeft(enrollment, decision);
  const parts = withParts(enrollment.parts, "verifiers", actor.userID, decider);
  if (decision.outcome !== "approve") return giveBack({ ...enrollment, parts }, decision, [], ctx);
  if (enrollment.counts.accepted + enrollment.counts.warned === 0) {
    throw new RuleError(
      "enrollment.nobody_left",
      "Semua baris usulan ini tidak diikutkan. Kembalikan atau tolak usulannya.",
    );
  }
  const verified = { ...enrollment, parts, status: "VERIFIED", verifiedBy: actor.userID } as const;
  return changeOf(verified, "enrollment.verified", ctx, decision.comment).writes;
}

/** What the approver's decision does to the batch; returning or rejecting frees its money. */
export async function approve(
  task: OpenTask,
  decision: DecisionInput,
  ctx: Context,
  decider: Task.Decider,
): Promise<readonly Write[]> {
  const { enrollment, actor } = await underDecision(task, "FUNDED", ctx, decider);
  requireReturnLeft(enrollment, decision);
  const parts = withParts(enrollment.parts, "approvers", actor.userID, decider);
  if (decision.outcome !== "approve") {
    const money = Budget.release(enrollment.funding.lines, causeOf(enrollment), ctx);
    return giveBack({ ...enrollment, parts }, decision, money, ctx);
  }
  const approved = { ...enrollment, parts, status: "APPROVED", approvedBy: actor.userID } as const;
  return changeOf(approved, "enrollment.approved", ctx, decision.comment).writes;
}

/** What the BPJS officer's answer does: with a result file it is read next, otherwise the batch goes back. */
export async function confirm(
  task: OpenTask,
  decision: DecisionInput,
  ctx: Context,
  decider: Task.Decider,
): Promise<readonly Write[]> {
  const { enrollment } = await underDecision(task, "SENT_TO_BPJS", ctx, decider);
  if (decision.outcome !== "approve") {
    if (sumOf(enrollment.confirmed) > 0) {
      throw new RuleError(
        "registration.partly_confirmed",
        "Sebagian peserta sudah aktif. Unggah hasil untuk peserta yang tersisa; yang tidak diterima tulis ditolak.",
      );
    }
    const money = Budget.release(enrollment.funding.lines, causeOf(enrollment), ctx);
    return giveBack(enrollment, decision, money, ctx);
  }
  // The money stands in the budget of one year; cover that starts in another has none.
  if (CalendarDate.at(ctx.now).slice(0, 4) > enrollment.funding.from.slice(0, 4)) {
    throw new RuleError(
      "registration.year_over",
      "Tahun anggaran usulan ini sudah lewat. Kembalikan usulannya supaya diajukan lagi dengan anggaran tahun ini.",
    );
  }
  const uploadID = decision.data?.uploadId;
  if (!uploadID) {
    const message = "Unggah berkas hasil pendaftaran (CSV nik,kpj,status,alasan).";
    throw new InputError("registration.no_file", message, {
      errors: [{ field: "data.uploadId", code: "missing", message }],
    });
  }
  await Upload.received(uploadID, "registration", ctx);
  const { problem: _, ...kept } = enrollment;
  const answered = { ...kept, resultUploadID: uploadID };
  return changeOf(answered, "enrollment.result_received", ctx, decision.comment).writes;
}

function giveBack(
  enrollment: Enrollment,
  decision: DecisionInput,
  money: readonly Write[],
  ctx: Context,
): readonly Write[] {
  const returns = enrollment.returns + (decision.outcome === "return" ? 1 : 0);
  const status = decision.outcome === "return" ? "RETURNED" : "REJECTED";
  const event = decision.outcome === "return" ? "enrollment.returned" : "enrollment.rejected";
  const problem = { code: event, message: decision.comment ?? "" };
  const sent = enrollment.sent ? { sent: { ...enrollment.sent, returned: problem } } : {};
  const next = { ...enrollment, ...sent, returns, status, problem, withdrawing: true } as Enrollment;
  return [...changeOf(next, event, ctx, decision.comment).writes, ...money];
}

/** Who decides and who lent the role both take the part. */
function withParts(
  parts: Enrollment["parts"],
  part: keyof Enrollment["parts"],
  userID: string,
  { inPlaceOf }: Task.Decider,
): Enrollment["parts"] {
  const own = withPart(parts, part, userID);
  return inPlaceOf ? withPart(own, part, inPlaceOf) : own;
}

type In<Status extends Enrollment["status"]> = Extract<Enrollment, { status: Status }>;

/** The batch in the status that the task decides on, with nobody taking two parts. */
async function underDecision<Status extends Enrollment["status"]>(
  task: OpenTask,
  status: Status,
  ctx: Context,
  { inPlaceOf }: Task.Decider,
): Promise<{ readonly enrollment: In<Status>; readonly actor: User }> {
  const enrollment = await load(task.subject.id, ctx);
  if (enrollment.status !== status) {
    throw new ConflictError("enrollment.moved", "Usulan ini sudah berpindah langkah. Muat ulang halaman.", {
      details: { status: enrollment.status },
    });
  }
  const { actor } = ctx;
  if (actor.type !== "user")
    throw new ForbiddenError("access.person", "Keputusan hanya dapat dibuat oleh orang.");
  const excluded = excludedFrom(enrollment, task.kind);
  if (excluded.includes(actor.userID) || (inPlaceOf && excluded.includes(inPlaceOf))) {
    throw new ForbiddenError(
      "access.separation",
      "Anda sudah berperan lain dalam usulan ini. Keputusan harus dibuat orang lain.",
    );
  }
  return { enrollment: enrollment as In<Status>, actor };
}
