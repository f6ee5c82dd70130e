import { Roster } from "@payung/core/enrollment/roster";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "ImportRegistration": the answer of BPJS, person by person. */
export const handler = step("enrollment.registration", Batch, async ({ enrollmentID }, ctx) => {
  await Roster.importRegistration(enrollmentID, ctx);
  return {};
});
