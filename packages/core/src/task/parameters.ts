import type { TaskKind } from "./schema.ts";

/**
 * The city's own service level for each decision; no law sets it.
 *
 * @unit working days
 */
export const dueWorkingDays: Readonly<Record<TaskKind, number>> = {
  "verify-enrollment": 3,
  "approve-enrollment": 2,
  "confirm-registration": 5,
};
