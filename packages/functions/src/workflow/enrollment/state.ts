import { idSchema } from "@payung/core/shared/id";
import { z } from "zod";

/** What every step of the enrollment workflow is given: ids only. */
export const Batch = z.object({ city: z.string(), enrollmentID: idSchema("enrollment") });

/** What a step of a map over pages is given. */
export const BatchPage = Batch.extend({
  round: z.int().positive(),
  submission: z.int().positive(),
  page: z.int().nonnegative(),
});
