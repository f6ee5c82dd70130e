import type { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { NagSuppressions } from "cdk-nag";
import { Construct } from "constructs";
import { type Function as Lambda, type Stack, type StackContext, use } from "sst/constructs";
import { allowTasks, createService, type Right, workflowARN, workflowPrefix } from "./application.ts";
import { Storage } from "./storage.ts";
import type { WorkflowDefinition } from "./workflow/definition.ts";
import { workflow as enrollment } from "./workflow/enrollment.ts";

/** Every workflow there is. A new one is a line here; a new state of one is none. */
export const workflows: readonly WorkflowDefinition[] = [enrollment];

/** What a step may touch beside records; the steps not named here need nothing more. */
export const stepRights: Readonly<Record<string, readonly Right[]>> = {
  "enrollment/CheckRoster": ["files", "keys"],
  "enrollment/ProposePage": ["keys"],
  "enrollment/WriteRegistration": ["files", "keys"],
  "enrollment/ImportRegistration": ["files", "keys"],
};

/** @unit seconds that Lambda lets a function run */
const longest = 900;

/** The state machines, each with one function a state. */
export function Workflows({ stack }: StackContext) {
  const machines = workflows.map((definition) => createMachine(stack, definition));
  return { machines };
}

function createMachine(stack: Stack, { name, define }: WorkflowDefinition): StateMachine {
  const scope = new Construct(stack, name);
  const functions = new Map<string, Lambda>();
  const lambda = (state: string) => {
    const known = functions.get(state);
    if (known) return known;
    const created = createService(
      stack,
      `${name}-${state}`,
      {
        handler: `packages/functions/src/workflow/${name}/${kebab(state)}.handler`,
        seconds: 60,
        megabytes: 1024,
      },
      ["records", ...(stepRights[`${name}/${state}`] ?? [])],
    );
    functions.set(state, created);
    return created;
  };

  const machine = new StateMachine(scope, "Machine", {
    stateMachineName: `${workflowPrefix(stack)}${name}`,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromChainable(define(scope, lambda)),
    tracingEnabled: true,
    logs: {
      destination: createMachineLog(stack, name),
      level: LogLevel.ERROR,
      includeExecutionData: false,
    },
  });
  fitFunctionsToTheirStates(stack, scope, name, functions);
  explainMachine(machine);
  return machine;
}

function createMachineLog(stack: Stack, name: string): LogGroup {
  return new LogGroup(stack, `${name}Log`, {
    // A name under /aws/vendedlogs keeps the log resource policy, which has a size limit, from growing.
    logGroupName: `/aws/vendedlogs/states/${workflowPrefix(stack)}${name}`,
    retention: RetentionDays.SIX_MONTHS,
    encryptionKey: use(Storage).operationsKey,
  });
}

/**
 * A function must not work on after its state has given up and been retried, and whoever opens a task
 * may find it decided already and then lets the execution go on.
 */
function fitFunctionsToTheirStates(
  stack: Stack,
  scope: Construct,
  workflow: string,
  functions: ReadonlyMap<string, Lambda>,
): void {
  for (const state of scope.node.findAll()) {
    const lambda = functions.get(state.node.id);
    if (!(state instanceof LambdaInvoke) || !lambda) continue;
    const { Resource, TimeoutSeconds } = state.toStateJson() as { Resource: string; TimeoutSeconds?: number };
    if (Resource.endsWith(".waitForTaskToken")) {
      allowTasks(lambda, [workflowARN(stack, workflow)]);
    } else if (TimeoutSeconds) {
      (lambda.node.defaultChild as CfnFunction).timeout = Math.min(TimeoutSeconds, longest);
    }
  }
}

function explainMachine(machine: StateMachine): void {
  NagSuppressions.addResourceSuppressions(machine, [
    {
      id: "AwsSolutions-SF1",
      reason: "Errors are logged; every event of an execution is kept by Step Functions itself for 90 days",
    },
  ]);
  NagSuppressions.addResourceSuppressions(
    machine,
    [
      {
        id: "AwsSolutions-IAM5",
        reason:
          "Log delivery and X-Ray take no resource; CDK lets a machine call any version of its functions",
        appliesTo: ["Resource::*", { regex: "/^Resource::<.*\\.Arn>:\\*$/" }],
      },
      {
        id: "AwsSolutions-IAM5",
        reason: "The runs of a distributed map have names of their own under this one machine",
        appliesTo: [{ regex: "/^Resource::arn:<AWS::Partition>:states:[^:]*:\\d*:execution:.*\\*$/" }],
      },
    ],
    true,
  );
}

/** `CheckRoster` -> `check-roster`: the file of a state. */
export function kebab(state: string): string {
  return state.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}
