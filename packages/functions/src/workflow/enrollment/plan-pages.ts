import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "PlanPages": the submission and the pages that the maps run over. */
export const handler = step("enrollment.plan", Batch, async ({ city, enrollmentID }, ctx) => {
  return { city, enrollmentID, ...(await Enrollment.plan(enrollmentID, ctx)) };
});
