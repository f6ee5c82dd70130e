import type { Context } from "@payung/core/shared/context";
import type { LogEntry } from "@payung/core/shared/entity";
import { Task } from "@payung/core/task";
import { openSystem } from "../open.ts";
import { consumer } from "./record.ts";

/**
 * Log entries to workflows: starts the executions that an event calls for and lets the waiting ones
 * go on. Executions are named by natural key, so an entry delivered twice changes nothing.
 */
export const handler = consumer("resume", async (entry, requestID) => {
  await follow(entry, openSystem("stream.resume", entry.city, requestID));
});

async function follow(entry: LogEntry, ctx: Context): Promise<void> {
  const { id, round, submission, version } = entry.after;
  switch (entry.event) {
    case "enrollment.created":
    case "enrollment.file_replaced":
      return start("check", `${id}-check-${round}`, entry, ctx);
    case "enrollment.submitted":
      return start("decide", `${id}-decide-${submission}`, entry, ctx);
    case "enrollment.resumed":
      return start("decide", `${id}-decide-${submission}-${version}`, entry, ctx);
    case "task.decided":
    case "task.cancelled":
      return Task.resume(await Task.load(String(id), ctx), ctx);
    default:
      return;
  }
}

async function start(
  phase: "check" | "decide",
  name: string,
  { city, after }: LogEntry,
  ctx: Context,
): Promise<void> {
  await ctx.workflow.start("enrollment", name, { city, enrollmentID: after.id, phase });
}
