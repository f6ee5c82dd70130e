import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { BatchPage } from "./state.ts";

/** State "ProposePage": one page of the batch's people. */
export const handler = step("enrollment.propose", BatchPage, async (about, ctx) => {
  await Enrollment.proposePage(about, ctx);
  return {};
});
