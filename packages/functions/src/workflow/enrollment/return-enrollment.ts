import { Enrollment } from "@payung/core/enrollment";
import { z } from "zod";
import { step } from "../../step.ts";
import { Batch } from "./state.ts";

const Refused = Batch.extend({ error: z.object({ Cause: z.string() }) });

/** State "ReturnEnrollment": a rule said no, so the batch goes back to its sender with the reason. */
export const handler = step("enrollment.return", Refused, async ({ enrollmentID, error }, ctx) => {
  await Enrollment.giveBack(
    enrollmentID,
    { code: "enrollment.refused", message: messageOf(error.Cause) },
    ctx,
  );
  return { outcome: "return" };
});

/** Lambda reports a thrown error as JSON with its message. */
function messageOf(cause: string): string {
  const parsed = z.object({ errorMessage: z.string() }).safeParse(jsonOf(cause));
  return parsed.success ? parsed.data.errorMessage : cause;
}

function jsonOf(text: string): unknown {
  return text.startsWith("{") ? JSON.parse(text) : undefined;
}
