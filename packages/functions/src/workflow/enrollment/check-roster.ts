import { Roster } from "@payung/core/enrollment/roster";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "CheckRoster": reads and judges the file of a batch. */
export const handler = step("enrollment.check", Batch, async ({ enrollmentID }, ctx) => {
  await Roster.checkRoster(enrollmentID, ctx);
  return {};
});
