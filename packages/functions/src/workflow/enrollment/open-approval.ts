import { Enrollment } from "@payung/core/enrollment";
import { wait } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "OpenApproval": opens the task and waits for the decision. */
export const handler = wait("enrollment.approval", Batch, async ({ enrollmentID }, about, ctx) =>
  Enrollment.openWait({ id: enrollmentID, ...about }, ctx),
);
