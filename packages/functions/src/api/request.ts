import { z } from "zod";

/** Where a list goes on. */
export const Cursor = z.object({ after: z.string().max(2000).optional() });

/** The same key sent again means the same request. */
export const IdempotencyHeader = z.object({ "idempotency-key": z.string().min(8).max(128).optional() });
