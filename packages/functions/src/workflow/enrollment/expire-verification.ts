import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "ExpireVerification": the wait is over; goes on as decided, if a decision came after all. */
export const handler = step("enrollment.expire-verification", Batch, async ({ enrollmentID }, ctx) => ({
  outcome: await Enrollment.expire(enrollmentID, "verify-enrollment", ctx),
}));
