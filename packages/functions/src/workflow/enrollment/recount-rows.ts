import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "RecountRows": the counts after the NIKs were claimed. */
export const handler = step("enrollment.recount", Batch, async ({ enrollmentID }, ctx) => {
  await Enrollment.recount(enrollmentID, ctx);
  return {};
});
