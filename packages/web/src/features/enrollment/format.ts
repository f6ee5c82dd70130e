import type { EnrollmentStatus, RowOutcome, Severity } from "@payung/core/enrollment/schema";
import type { EnrollmentView, RowView } from "@payung/functions/api/view";
import type { Tone } from "../../ui/badge.tsx";

export const statusTones: Record<EnrollmentStatus, Tone> = {
  DRAFT: "moving",
  CHECKED: "needs",
  SUBMITTED: "moving",
  VERIFIED: "moving",
  FUNDED: "moving",
  APPROVED: "moving",
  SENT_TO_BPJS: "moving",
  ACTIVE: "good",
  RETURNED: "needs",
  REJECTED: "stopped",
  CANCELLED: "stopped",
};

export const outcomeTones: Record<RowOutcome, Tone> = { accepted: "good", warned: "needs", rejected: "lost" };

/** How often a batch may be given back to be mended; the API refuses the next. */
export const mostReturns = 3;

export type SettleVerb = EnrollmentView["may"]["settle"][number];

/** What may be done with a row now, of what the user may do with the rows of the batch at all. */
export function verbsOf(
  { outcome, settled }: RowView,
  allowed: readonly SettleVerb[],
): readonly SettleVerb[] {
  const fits: Record<SettleVerb, boolean> = {
    accept: !settled && outcome === "warned",
    reject: !settled && outcome !== "rejected",
    reopen: settled !== undefined,
  };
  return allowed.filter((verb) => fits[verb]);
}

/** Reasons to pick from; another may be written. */
export const suggestions = {
  accept: ["identity", "office", "later"],
  reject: ["mismatch", "left", "double"],
} as const;

export const severityTones: Record<Severity, Tone> = { error: "lost", warning: "needs" };

export const steps = ["check", "submit", "verify", "fund", "approve", "register", "active"] as const;
export type Step = (typeof steps)[number];

/** The step that is being worked on in a status; none once an enrollment has ended. */
export const currentStep: Record<EnrollmentStatus, Step | undefined> = {
  DRAFT: "check",
  CHECKED: "submit",
  SUBMITTED: "verify",
  VERIFIED: "fund",
  FUNDED: "approve",
  APPROVED: "register",
  SENT_TO_BPJS: "register",
  ACTIVE: "active",
  RETURNED: "check",
  REJECTED: undefined,
  CANCELLED: undefined,
};

export type Work =
  | "check"
  | "propose"
  | "verify"
  | "approve"
  | "file"
  | "import"
  | "activate"
  | "withdraw"
  | "other";

/** What is being done, from the name of the workflow step that does it. */
export function workOf(step: string): Work {
  const known: readonly (readonly [RegExp, Work])[] = [
    [/check|read/i, "check"],
    [/propos|plan|recount/i, "propose"],
    [/verif/i, "verify"],
    [/approv/i, "approve"],
    [/import/i, "import"],
    [/write|file|registration/i, "file"],
    [/activat|complet/i, "activate"],
    [/withdraw/i, "withdraw"],
  ];
  return known.find(([name]) => name.test(step))?.[1] ?? "other";
}

const movesByItself: ReadonlySet<EnrollmentStatus> = new Set([
  "DRAFT",
  "SUBMITTED",
  "VERIFIED",
  "FUNDED",
  "APPROVED",
  "SENT_TO_BPJS",
]);

/** Whether it is worth looking again soon: work is under way and no person is waited for. */
export function isMoving({ status, progress, openTask, problem }: EnrollmentView): boolean {
  if (problem?.code === "enrollment.halted" || (status === "DRAFT" && problem)) return false;
  return progress !== undefined || (movesByItself.has(status) && !openTask);
}
