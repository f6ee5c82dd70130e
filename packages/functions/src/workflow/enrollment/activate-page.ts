import { Enrollment } from "@payung/core/enrollment";
import { step } from "../../step.ts";
import { BatchPage } from "./state.ts";

/** State "ActivatePage": one page of the batch's people. */
export const handler = step("enrollment.activate", BatchPage, async (about, ctx) => {
  await Enrollment.activatePage(about, ctx);
  return {};
});
