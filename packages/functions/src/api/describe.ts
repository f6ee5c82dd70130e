import { describeRoute, resolver } from "hono-openapi";
import type { z } from "zod";
import { ProblemView } from "./view.ts";

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: resolver(ProblemView) } },
});

/** What the API documentation says of a route: a sentence, its answer, and the errors that all share. */
export function describe(summary: string, status: 200 | 201 | 202, answer: z.ZodType) {
  return describeRoute({
    summary,
    responses: {
      [status]: { description: summary, content: { "application/json": { schema: resolver(answer) } } },
      400: problem("Isian belum benar"),
      401: problem("Belum masuk"),
      403: problem("Peran tidak mencakup tindakan ini"),
      404: problem("Tidak ada, atau di luar wilayah"),
      409: problem("Sudah diubah orang lain"),
      422: problem("Tidak diperbolehkan aturan"),
    },
  });
}
