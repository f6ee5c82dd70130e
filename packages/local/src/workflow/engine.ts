import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { StateMachine } from "aws-local-stepfunctions";
import type { Store } from "../part/store.ts";
import { root } from "../place.ts";
import { type Definition, readDefinitions, statesOf } from "./definition.ts";

type Json = Parameters<StateMachine["run"]>[0];
type Handler = (input: unknown, lambda: { readonly awsRequestId: string }) => Promise<unknown>;
type Waiter = { readonly resolve: (output: Json) => void; readonly reject: (error: Error) => void };

/** Stands in the input where the token goes; the token is made of execution, state and input. */
const tokenPlaceholder = "payung-task-token";
/** The interpreter's own timer counts real seconds and overflows at 24 days; waits are timed here instead. */
const neverSeconds = 2_000_000;

export type Execution = {
  readonly name: string;
  readonly workflow: string;
  readonly input: string;
  readonly status: "RUNNING" | "SUCCEEDED" | "FAILED" | "ABORTED";
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly started_at: string;
  readonly stopped_at: string | null;
};

/** A failure as Step Functions names it. */
class TaskError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

export type Engine = Awaited<ReturnType<typeof startEngine>>;

/**
 * Runs the workflows so that they outlive this process: the result of every task call is on disk before
 * the execution goes on, and what was running is replayed from there to where it waited.
 */
export async function startEngine(store: Store, now: () => Date) {
  const definitions = await readDefinitions();
  const waiters = new Map<string, Waiter>();
  const aborts = new Map<string, () => void>();
  const handlers = new Map<string, Promise<Handler>>();
  let stopped = false;

  async function handlerOf(workflow: string, state: string): Promise<Handler> {
    const file = join(root, "packages/functions/src/workflow", workflow, `${kebab(state)}.ts`);
    const known =
      handlers.get(file) ?? import(pathToFileURL(file).href).then((module) => module.handler as Handler);
    handlers.set(file, known);
    return known;
  }

  function record(
    execution: string,
    key: string,
    call: number,
    change: Readonly<Record<string, string | number | null>>,
  ): void {
    const names = Object.keys(change);
    store
      .prepare(
        `UPDATE task SET ${names.map((name) => `${name} = ?`).join(", ")} WHERE execution = ? AND key = ? AND call = ?`,
      )
      .run(...Object.values(change), execution, key, call);
  }

  /** Calls a task, or answers as its journal says it was answered. */
  async function call(
    execution: string,
    definition: Definition,
    state: string,
    counts: Map<string, number>,
    input: unknown,
  ): Promise<Json> {
    const key = `${state}:${digest(JSON.stringify(input))}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    const stored = store
      .prepare("SELECT * FROM task WHERE execution = ? AND key = ? AND call = ?")
      .get(execution, key, number);
    if (stored?.status === "done") return JSON.parse(String(stored.output));
    if (stored?.status === "failed") throw new TaskError(String(stored.error), String(stored.cause));

    const { Resource = "", TimeoutSeconds = neverSeconds } =
      statesOf(definition.asl.States).find(([name]) => name === state)?.[1] ?? {};
    const waits = Resource.endsWith(".waitForTaskToken");
    const token = waits ? digest(`${execution}\n${key}\n${number}`) : null;
    if (!stored) {
      const deadline = waits ? now().getTime() + TimeoutSeconds * 1000 : null;
      store
        .prepare(
          "INSERT INTO task (execution, key, call, state, status, token, deadline, at) VALUES (?, ?, ?, ?, 'running', ?, ?, ?)",
        )
        .run(execution, key, number, state, token, deadline, now().toISOString());
    }
    try {
      // Whoever answers from here on finds somebody waiting; an answer before this line is on disk.
      const answered = token
        ? new Promise<Json>((resolve, reject) => waiters.set(token, { resolve, reject }))
        : undefined;
      answered?.catch(() => undefined);
      const handler = await handlerOf(definition.name, state);
      const requestID = digest(`${execution}/${key}/${number}`).slice(0, 32);
      if (!token || !answered) {
        const output = (await handler(input, { awsRequestId: requestID })) ?? {};
        record(execution, key, number, { status: "done", output: JSON.stringify(output) });
        return output as Json;
      }
      const { Payload } = JSON.parse(JSON.stringify(input).replaceAll(tokenPlaceholder, token));
      await handler(Payload, { awsRequestId: requestID });
      return await answered;
    } catch (error) {
      if (stopped) throw error;
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      record(execution, key, number, { status: "failed", error: name, cause: message });
      throw new TaskError(name, message);
    }
  }

  async function run(name: string, workflow: string, input: string): Promise<void> {
    const definition = definitions.get(workflow);
    if (!definition) throw new TaskError("StateMachineDoesNotExist", workflow);
    const counts = new Map<string, number>();
    const tasks = statesOf(definition.asl.States).filter(([, { Type }]) => Type === "Task");
    const taskResourceLocalHandlers = Object.fromEntries(
      tasks.map(([state]) => [state, async (given: Json) => call(name, definition, state, counts, given)]),
    );
    const machine = new StateMachine(
      timedHere(definition) as never,
      { validationOptions: { noValidate: true } } as never,
    );
    const { result, abort } = machine.run(JSON.parse(input), {
      overrides: { taskResourceLocalHandlers },
      context: { Execution: { Name: name }, Task: { Token: tokenPlaceholder } } as never,
    });
    aborts.set(name, abort);
    try {
      const output = await result;
      finish(name, "SUCCEEDED", JSON.stringify(output), null, null);
    } catch (error) {
      if (stopped) return;
      const { name: code, message } = error instanceof Error ? error : new Error(String(error));
      finish(name, "FAILED", null, code, message);
      console.error(`Execution ${name} failed: ${code}: ${message}`);
    } finally {
      aborts.delete(name);
    }
  }

  function finish(
    name: string,
    status: string,
    output: string | null,
    error: string | null,
    cause: string | null,
  ): void {
    store
      .prepare(
        "UPDATE execution SET status = ?, output = ?, error = ?, cause = ?, stopped_at = ? WHERE name = ? AND status = 'RUNNING'",
      )
      .run(status, output, error, cause, now().toISOString(), name);
  }

  function settle(
    token: string,
    change: Readonly<Record<string, string>>,
    answer: (waiter: Waiter) => void,
  ): boolean {
    const row = store.prepare("SELECT execution, key, call, status FROM task WHERE token = ?").get(token);
    if (row?.status !== "running") return false;
    record(String(row.execution), String(row.key), Number(row.call), change);
    const waiter = waiters.get(token);
    waiters.delete(token);
    if (waiter) answer(waiter);
    return true;
  }

  for (const { name, workflow, input } of store
    .prepare("SELECT name, workflow, input FROM execution WHERE status = 'RUNNING'")
    .all()) {
    void run(String(name), String(workflow), String(input));
  }

  return {
    /** False when the name was used before with another input or has ended. */
    start(workflow: string, name: string, input: string): boolean {
      if (!definitions.has(workflow)) throw new TaskError("StateMachineDoesNotExist", workflow);
      const known = store.prepare("SELECT * FROM execution WHERE name = ?").get(name) as
        | Execution
        | undefined;
      if (known) return known.status === "RUNNING" && known.input === input;
      store
        .prepare(
          "INSERT INTO execution (name, workflow, input, status, started_at) VALUES (?, ?, ?, 'RUNNING', ?)",
        )
        .run(name, workflow, input, now().toISOString());
      void run(name, workflow, input);
      return true;
    },
    describe(name: string): Execution | undefined {
      return store.prepare("SELECT * FROM execution WHERE name = ?").get(name) as Execution | undefined;
    },
    list(workflow: string, status?: string): readonly Execution[] {
      return store
        .prepare(
          "SELECT * FROM execution WHERE workflow = ? AND (? IS NULL OR status = ?) ORDER BY started_at DESC LIMIT 100",
        )
        .all(workflow, status ?? null, status ?? null) as Execution[];
    },
    history(name: string) {
      return store
        .prepare("SELECT state, status, error, cause, at FROM task WHERE execution = ? ORDER BY rowid")
        .all(name);
    },
    succeed: (token: string, output: string): boolean =>
      settle(token, { status: "done", output }, ({ resolve }) => resolve(JSON.parse(output))),
    fail: (token: string, error: string, cause: string): boolean =>
      settle(token, { status: "failed", error, cause }, ({ reject }) => reject(new TaskError(error, cause))),
    /** Whether an execution waits on the token. */
    waits: (token: string): boolean =>
      store.prepare("SELECT status FROM task WHERE token = ?").get(token)?.status === "running",
    abort(name: string): void {
      finish(name, "ABORTED", null, null, null);
      aborts.get(name)?.();
    },
    /** Ends every wait whose time is over by the movable clock. */
    expire(): void {
      const late = store
        .prepare("SELECT token FROM task WHERE status = 'running' AND deadline IS NOT NULL AND deadline <= ?")
        .all(now().getTime());
      for (const { token } of late) {
        settle(
          String(token),
          { status: "failed", error: "States.Timeout", cause: "Time is over" },
          ({ reject }) => reject(new TaskError("States.Timeout", "Time is over")),
        );
      }
    },
    /** Whether every running execution waits for a person. */
    quiet(): boolean {
      const row = store
        .prepare(
          `SELECT count(*) AS busy FROM execution WHERE status = 'RUNNING' AND NOT EXISTS (
             SELECT 1 FROM task WHERE task.execution = execution.name AND task.status = 'running' AND task.token IS NOT NULL)`,
        )
        .get();
      return row?.busy === 0;
    },
    /** Lets go without an end for what runs: the next start goes on with it. */
    stop(): void {
      stopped = true;
      for (const abort of aborts.values()) abort();
    },
  };
}

function timedHere({ asl }: Definition): unknown {
  const copy = structuredClone(asl);
  for (const [, state] of statesOf(copy.States)) {
    if (state.Resource?.endsWith(".waitForTaskToken")) state.TimeoutSeconds = neverSeconds;
  }
  return copy;
}

/** `CheckRoster` is handled by `check-roster.ts`. */
function kebab(state: string): string {
  return state.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
