import { Enrollment } from "@payung/core/enrollment";
import { z } from "zod";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

const Submission = Batch.extend({ submission: z.int().positive() });

/** State "FinishWithdrawal": everybody of the submission is free, so the batch may be sent again. */
export const handler = step("enrollment.withdrawn", Submission, async ({ enrollmentID, submission }, ctx) => {
  await Enrollment.finishWithdrawal(enrollmentID, submission, ctx);
  return {};
});
