import { Task } from "../task/index.ts";
import type { TaskKind } from "../task/schema.ts";
import type { Enrollment } from "./schema.ts";

/** Which decision a batch waits for in its status, and for the how-manieth time. */
export function waitingFor(
  enrollment: Enrollment,
): { readonly kind: TaskKind; readonly occasion: string } | undefined {
  switch (enrollment.status) {
    case "SUBMITTED":
      return { kind: "verify-enrollment", occasion: String(enrollment.submission) };
    case "FUNDED":
      return { kind: "approve-enrollment", occasion: String(enrollment.submission) };
    case "SENT_TO_BPJS":
      return { kind: "confirm-registration", occasion: `${enrollment.submission}.${enrollment.attempt}` };
    default:
      return undefined;
  }
}

/** The id of the task that waits on the batch in its status; it may not be open yet. */
export function openTaskID(enrollment: Enrollment): string | undefined {
  const waiting = waitingFor(enrollment);
  return waiting && Task.idOf(waiting.kind, enrollment.id, waiting.occasion);
}
