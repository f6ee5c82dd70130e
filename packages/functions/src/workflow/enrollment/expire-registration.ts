import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "ExpireRegistration": the wait is over; goes on as decided, if a decision came after all. */
export const handler = step("enrollment.expire-registration", Batch, async ({ enrollmentID }, ctx) => ({
  outcome: await Enrollment.expire(enrollmentID, "confirm-registration", ctx),
}));
