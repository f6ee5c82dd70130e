import { Task } from "../task/index.ts";
import type { TaskKind } from "../task/schema.ts";
import type { Enrollment } from "./schema.ts";

const waits = {
  SUBMITTED: "verify-enrollment",
  FUNDED: "approve-enrollment",
  SENT_TO_BPJS: "confirm-registration",
} as const satisfies Partial<Record<Enrollment["status"], TaskKind>>;

/** Which decision a batch waits for in its status. */
export function waitingFor({ status }: Enrollment): TaskKind | undefined {
  return status in waits ? waits[status as keyof typeof waits] : undefined;
}

/** Tells the task of a kind from those of earlier submissions and of earlier answers of BPJS. */
export function occasionOf(enrollment: Enrollment, kind: TaskKind): string {
  const attempt = kind === "confirm-registration" && "attempt" in enrollment ? `.${enrollment.attempt}` : "";
  return `${enrollment.submission}${attempt}`;
}

/** The id of the batch's task of that kind; it may not be open yet. */
export function taskIDOf(enrollment: Enrollment, kind: TaskKind): string {
  return Task.idOf(kind, enrollment.id, occasionOf(enrollment, kind));
}

/** The id of the task that waits on the batch in its status; it may not be open yet. */
export function openTaskID(enrollment: Enrollment): string | undefined {
  const kind = waitingFor(enrollment);
  return kind && taskIDOf(enrollment, kind);
}
