import type { Role } from "@payung/core/access/schema";
import type { TaskKind } from "@payung/core/task/schema";
import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import {
  DistributedMap,
  type IChainable,
  IntegrationPattern,
  JsonPath,
  ProcessorMode,
  ProcessorType,
  TaskInput,
  Timeout,
} from "aws-cdk-lib/aws-stepfunctions";
import { LambdaInvoke } from "aws-cdk-lib/aws-stepfunctions-tasks";
import type { Construct } from "constructs";

/**
 * A workflow as plain CDK, so that tests and the embedded runtime read the very definition that is
 * deployed. `lambda` gives the function of a state: `packages/functions/src/workflow/<name>/<state>.ts`.
 */
export type WorkflowDefinition = {
  readonly name: string;
  readonly define: (scope: Construct, lambda: (state: string) => IFunction) => IChainable;
};

/** The kinds of state that every workflow is built from. */
export function states(scope: Construct, lambda: (state: string) => IFunction) {
  /** A step of our own: retried while another system fails or a version moved. */
  const step = (name: string, options: { readonly minutes?: number; readonly resultPath?: string } = {}) =>
    new LambdaInvoke(scope, name, {
      lambdaFunction: lambda(name),
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      taskTimeout: Timeout.duration(Duration.minutes(options.minutes ?? 5)),
      ...(options.resultPath ? { resultPath: options.resultPath } : {}),
    })
      .addRetry({
        errors: [
          "UpstreamError",
          "States.Timeout",
          "Lambda.ServiceException",
          "Lambda.TooManyRequestsException",
          "Lambda.SdkClientException",
          "Lambda.AWSLambdaException",
          "Lambda.Unknown",
          "Sandbox.Timedout",
        ],
        interval: Duration.seconds(2),
        backoffRate: 2,
        maxAttempts: 8,
      })
      .addRetry({ errors: ["ConflictError"], interval: Duration.seconds(1), backoffRate: 2, maxAttempts: 5 });

  /**
   * Opens a task for a person and waits for the decision, which lands in `$.decision`.
   *
   * The task's own due time and escalation come first; the time-out is the backstop.
   */
  const person = (
    name: string,
    { kind, owner, days }: { readonly kind: TaskKind; readonly owner: Role; readonly days: number },
  ) =>
    new LambdaInvoke(scope, name, {
      lambdaFunction: lambda(name),
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      retryOnServiceExceptions: false,
      payload: TaskInput.fromObject({
        kind,
        owner,
        taskToken: JsonPath.taskToken,
        state: JsonPath.objectAt("$"),
      }),
      taskTimeout: Timeout.duration(Duration.days(days)),
      resultPath: "$.decision",
    }).addRetry({
      errors: [
        "UpstreamError",
        "ConflictError",
        "Lambda.ServiceException",
        "Lambda.TooManyRequestsException",
        "Lambda.SdkClientException",
        "Lambda.AWSLambdaException",
        "Lambda.Unknown",
        "Sandbox.Timedout",
      ],
      interval: Duration.seconds(2),
      backoffRate: 2,
      maxAttempts: 8,
    });

  /** Runs one step for every page number in `$.pages`; the step gets `{ city, enrollmentID, round, submission, page }`. */
  const eachPage = (name: string, stepName: string) => {
    const map = new DistributedMap(scope, name, {
      itemsPath: "$.pages",
      itemSelector: {
        city: JsonPath.stringAt("$.city"),
        enrollmentID: JsonPath.stringAt("$.enrollmentID"),
        round: JsonPath.numberAt("$.round"),
        submission: JsonPath.numberAt("$.submission"),
        page: JsonPath.numberAt("$$.Map.Item.Value"),
      },
      maxConcurrency: 8,
      resultPath: JsonPath.DISCARD,
    });
    map.itemProcessor(step(stepName), {
      mode: ProcessorMode.DISTRIBUTED,
      executionType: ProcessorType.STANDARD,
    });
    return map;
  };

  return { step, person, eachPage };
}
