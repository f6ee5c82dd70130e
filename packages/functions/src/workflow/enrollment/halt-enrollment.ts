import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "HaltEnrollment": says on the batch that an engineer is needed. */
export const handler = step("enrollment.halt", Batch, async ({ enrollmentID }, ctx) => {
  await Enrollment.halt(enrollmentID, ctx);
  return {};
});
