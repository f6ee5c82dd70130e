import { Notification } from "@payung/core/notification";
import { env } from "../env.ts";
import { openSystem } from "../open.ts";
import { consumer } from "./record.ts";

/** Log entries to e-mail: each letter once per event and recipient. */
export const handler = consumer("notify", async (entry, requestID) => {
  await Notification.notify(entry, env().WEB_URL, openSystem("stream.notify", entry.city, requestID));
});
