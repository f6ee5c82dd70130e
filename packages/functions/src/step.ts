import { Role } from "@payung/core/access/schema";
import type { Context } from "@payung/core/shared/context";
import { TaskKind } from "@payung/core/task/schema";
import { z } from "zod";
import { openSystem } from "./open.ts";

type Invocation = { readonly awsRequestId: string };

const Situated = z.object({ city: z.string() });

/** A Step Functions task: parse the state, run one verb, give back ids and outcomes. AppErrors pass as they are. */
export function step<In extends z.ZodType, Out>(
  process: string,
  input: In,
  run: (input: z.output<In>, ctx: Context) => Promise<Out>,
) {
  return async (state: unknown, { awsRequestId }: Invocation): Promise<Out> => {
    const { city } = Situated.parse(state);
    return run(input.parse(state), openSystem(process, city, awsRequestId));
  };
}

const Wait = z.object({ kind: TaskKind, owner: Role, taskToken: z.string(), state: Situated });

/** A Step Functions task that waits for a person: the verb opens the task with the token. */
export function wait<In extends z.ZodType>(
  process: string,
  input: In,
  run: (
    input: z.output<In>,
    about: { readonly kind: TaskKind; readonly owner: Role; readonly token: string },
    ctx: Context,
  ) => Promise<void>,
) {
  return async (payload: unknown, { awsRequestId }: Invocation): Promise<void> => {
    const { kind, owner, taskToken, state } = Wait.parse(payload);
    const { state: whole } = z.object({ state: z.unknown() }).parse(payload);
    await run(
      input.parse(whole),
      { kind, owner, token: taskToken },
      openSystem(process, state.city, awsRequestId),
    );
  };
}
