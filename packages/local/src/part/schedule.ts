import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Cron } from "croner";
import { jobs as planned } from "../../../../stacks/schedule/jobs.ts";
import { root } from "../place.ts";
import type { Clock } from "./clock.ts";
import { recall, recallOr, remember, type Store } from "./store.ts";

type Job = (event: { readonly id: string }) => Promise<void>;

export type Scheduler = { readonly runDue: () => Promise<readonly string[]>; readonly stop: () => void };

/**
 * Runs the deployed schedules on the movable clock: each job whose time passed since it last ran runs
 * once, however many times have passed.
 */
export async function startScheduler(clock: Clock, store: Store): Promise<Scheduler> {
  const folder = join(root, "packages/functions/src/cron");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  const jobs = new Map<string, Job>();
  for (const file of files)
    jobs.set(file.replace(/\.ts$/, ""), (await import(pathToFileURL(join(folder, file)).href)).handler);
  // A job new to this city is due from now on, not for the time before.
  for (const { name } of planned) recallOr(store, `schedule-${name}`, () => clock.now().toISOString());
  let running: Promise<readonly string[]> | undefined;

  async function run(): Promise<readonly string[]> {
    const ran: string[] = [];
    for (const { name, minute, hour, weekDay } of planned) {
      const key = `schedule-${name}`;
      const last = recall(store, key);
      const now = clock.now();
      const next = last
        ? new Cron(`${minute} ${hour} * * ${weekDay}`, { timezone: "Asia/Jakarta", paused: true }).nextRun(
            new Date(last),
          )
        : null;
      if (!next || next > now) continue;
      await jobs.get(name)?.({ id: `${name}-${now.toISOString()}` });
      remember(store, key, now.toISOString());
      ran.push(name);
    }
    return ran;
  }

  async function runDue(): Promise<readonly string[]> {
    await running;
    running = run();
    return running;
  }

  const timer = setInterval(() => {
    runDue().catch((error: unknown) => console.error("Schedule:", error));
  }, 5_000);
  return { runDue, stop: () => clearInterval(timer) };
}
