import type { TaskKind } from "../task/schema.ts";
import type { Enrollment } from "./schema.ts";

type Part = keyof Enrollment["parts"];

/** The part that deciding a kind of task takes; BPJS stands outside the three. */
const partOf: Readonly<Record<TaskKind, Part | undefined>> = {
  "verify-enrollment": "verifiers",
  "approve-enrollment": "approvers",
  "confirm-registration": undefined,
};

/** Everybody who has another part in the batch, in any of its submissions, and so may not decide. */
export function excludedFrom({ parts }: Pick<Enrollment, "parts">, kind: TaskKind): readonly string[] {
  const others = (Object.keys(parts) as Part[]).filter((part) => part !== partOf[kind]);
  return [...new Set(others.flatMap((part) => parts[part]))];
}

/** The batch's parts with this person added to one. */
export function withPart(parts: Enrollment["parts"], part: Part, userID: string): Enrollment["parts"] {
  return parts[part].includes(userID) ? parts : { ...parts, [part]: [...parts[part], userID] };
}
