import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "ExpireApproval": the wait is over; goes on as decided, if a decision came after all. */
export const handler = step("enrollment.expire-approval", Batch, async ({ enrollmentID }, ctx) => ({
  outcome: await Enrollment.expire(enrollmentID, "approve-enrollment", ctx),
}));
