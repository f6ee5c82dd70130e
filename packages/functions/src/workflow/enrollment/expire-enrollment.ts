import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "ExpireEnrollment": nobody decided in time. */
export const handler = step("enrollment.expire", Batch, async ({ enrollmentID }, ctx) => {
  await Enrollment.expire(enrollmentID, ctx);
  return { outcome: "expired" };
});
