import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "WriteRegistration": the list for BPJS. */
export const handler = step("enrollment.registration", Batch, async ({ enrollmentID }, ctx) => {
  await Enrollment.writeRegistration(enrollmentID, ctx);
  return {};
});
