import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "PlanPages": the page numbers that the maps run over. */
export const handler = step("enrollment.plan", Batch, async ({ city, enrollmentID }, ctx) => {
  return { city, enrollmentID, pages: await Enrollment.plan(enrollmentID, ctx) };
});
