import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { BatchPage } from "./state.ts";

/** State "ApprovePage": one page of the batch's people. */
export const handler = step("enrollment.approve", BatchPage, async (about, ctx) => {
  await Enrollment.approvePage(about, ctx);
  return {};
});
