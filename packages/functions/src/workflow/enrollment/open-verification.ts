import { Role } from "@payung/core/access/schema";
import { Enrollment } from "@payung/core/enrollment";
import { wait } from "../../step.ts";
import { Batch } from "./state.ts";

/** State "OpenVerification": opens the task and waits for the decision. */
export const handler = wait(
  "enrollment.verification",
  Batch,
  async ({ enrollmentID }, { owner, token }, ctx) =>
    Enrollment.openWait({ id: enrollmentID, owner: Role.parse(owner), token }, ctx),
);
