import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { BatchPage } from "./state.ts";

/** State "WithdrawPage": one page of the batch's people. */
export const handler = step("enrollment.withdraw", BatchPage, async (about, ctx) => {
  await Enrollment.withdrawPage(about, ctx);
  return {};
});
