import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { BatchPage } from "./state.ts";

/** State "VerifyPage": one page of the batch's people. */
export const handler = step("enrollment.verify", BatchPage, async (about, ctx) => {
  await Enrollment.verifyPage(about, ctx);
  return {};
});
