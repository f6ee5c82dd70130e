/** A job that runs by the clock in Asia/Jakarta; its handler is `packages/functions/src/cron/<name>.ts`. */
export type Job = {
  readonly name: string;
  readonly minute: string;
  readonly hour: string;
  readonly weekDay: string;
  /** Whether the job lets waiting executions go on. */
  readonly resumes?: boolean;
};

/** Plain data, so that the embedded runtime keeps the very times that are deployed. */
export const jobs: readonly Job[] = [
  { name: "escalate-tasks", minute: "0", hour: "8-16", weekDay: "MON-FRI", resumes: true },
];
