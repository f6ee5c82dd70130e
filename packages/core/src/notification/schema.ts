import { z } from "zod";

/** One letter about one event to one person. `SENDING` is written before SES is asked, `SENT` or `REFUSED` after. */
export const Delivery = z.object({
  state: z.enum(["SENDING", "SENT", "REFUSED"]),
  version: z.int().positive(),
  event: z.string(),
  subject: z.string(),
  recipient: z.string(),
  attempts: z.int().positive(),
  messageID: z.string().optional(),
});
export type Delivery = z.infer<typeof Delivery>;
