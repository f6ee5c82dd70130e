import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "ImportRegistration": the answer of BPJS, person by person. */
export const handler = step("enrollment.registration", Batch, async ({ enrollmentID }, ctx) => {
  await Enrollment.importRegistration(enrollmentID, ctx);
  return {};
});
