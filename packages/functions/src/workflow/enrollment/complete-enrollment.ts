import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "CompleteEnrollment": active, or waiting for the rest of the answer. */
export const handler = step("enrollment.complete", Batch, async ({ enrollmentID }, ctx) => {
  return Enrollment.complete(enrollmentID, ctx);
});
