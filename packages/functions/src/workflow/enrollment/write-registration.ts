import { Roster } from "@payung/core/enrollment/roster";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "WriteRegistration": the list for BPJS. */
export const handler = step("enrollment.registration", Batch, async ({ enrollmentID }, ctx) => {
  await Roster.writeRegistration(enrollmentID, ctx);
  return {};
});
