import { Role } from "@payung/core/access/schema";
import { Task } from "@payung/core/task";
import { env } from "../env.ts";
import { logger } from "../logger.ts";
import { openSystem } from "../open.ts";

/**
 * Reminds people of tasks past their due time, each task once, and sends recent decisions to their
 * executions once more, in case the stream lost one. Safe to repeat.
 */
export async function handler(event: { readonly id: string }): Promise<void> {
  for (const city of env().CITIES.split(",")) {
    const ctx = openSystem("cron.escalate-tasks", city, event.id);
    const marked = await Task.escalate(Role.options, ctx);
    await Task.resumeRecent(Role.options, ctx);
    logger.info("late tasks", { city, marked });
  }
}
