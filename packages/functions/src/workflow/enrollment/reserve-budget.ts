import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "ReserveBudget": sets the money aside; a RuleError sends the batch back. */
export const handler = step("enrollment.reserve", Batch, async ({ enrollmentID }, ctx) => {
  await Enrollment.reserveBudget(enrollmentID, ctx);
  return {};
});
