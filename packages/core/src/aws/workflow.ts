import {
  ExecutionAlreadyExists,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import { reaching } from "./failure.ts";

/** Starts executions and lets the waiting ones go on. */
export type Workflow = {
  /** Named by natural key: a second start of the same name changes nothing. */
  start(workflow: string, name: string, input: Readonly<Record<string, unknown>>): Promise<void>;
  /** False when nobody waits on that token any more. */
  complete(token: string, output: Readonly<Record<string, unknown>>): Promise<boolean>;
};

export type WorkflowOptions = {
  /** ARN of a state machine up to its name, as in `arn:…:stateMachine:payung-`. */
  readonly arnPrefix: string;
  readonly endpoint?: string | undefined;
};

/** Opens Step Functions; one client a process. */
export function openWorkflow({ arnPrefix, endpoint }: WorkflowOptions): Workflow {
  const client = new SFNClient(endpoint ? { endpoint } : {});
  return {
    async start(workflow, name, input) {
      try {
        await reaching("workflow", () =>
          client.send(
            new StartExecutionCommand({
              stateMachineArn: `${arnPrefix}${workflow}`,
              name,
              input: JSON.stringify(input),
            }),
          ),
        );
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return;
        throw error;
      }
    },
    async complete(token, output) {
      try {
        await reaching("workflow", () =>
          client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(output) })),
        );
        return true;
      } catch (error) {
        if (error instanceof TaskDoesNotExist || error instanceof TaskTimedOut) return false;
        throw error;
      }
    },
  };
}
