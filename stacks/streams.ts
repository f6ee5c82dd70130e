import { Duration } from "aws-cdk-lib";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { NagSuppressions } from "cdk-nag";
import { type StackContext, use } from "sst/constructs";
import { allowTasks, createService, type Right } from "./application.ts";
import { createDeadLetters } from "./queue.ts";
import { Storage } from "./storage.ts";
import { Workflows } from "./workflows.ts";

/** What follows from a write: consumers of the table's stream, log entries only. */
export function Streams({ stack }: StackContext) {
  const { table } = use(Storage);
  const { machines } = use(Workflows);

  const consume = (name: string, rights: readonly Right[]) => {
    const consumer = createService(
      stack,
      name,
      { handler: `packages/functions/src/stream/${name}.handler`, seconds: 120 },
      rights,
    );
    const deadLetters = createDeadLetters(stack, `${name}DeadLetters`);
    consumer.addEventSource(
      new DynamoEventSource(table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual("INSERT"),
            dynamodb: { Keys: { sk: { S: FilterRule.beginsWith("log#") } } },
          }),
        ],
        batchSize: 100,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 30,
        maxRecordAge: Duration.hours(12),
        onFailure: new SqsDlq(deadLetters),
      }),
    );
    if (!consumer.role) throw new Error(`${name} has no role`);
    NagSuppressions.addResourceSuppressions(
      consumer.role,
      [
        {
          id: "AwsSolutions-IAM5",
          reason: "CDK's grant of a customer key to the sender of a queue message; it ends at that key",
          appliesTo: ["Action::kms:GenerateDataKey*", "Action::kms:ReEncrypt*"],
        },
        {
          id: "AwsSolutions-IAM5",
          reason: "dynamodb:ListStreams takes no resource; the stream itself is named",
          appliesTo: ["Resource::*"],
        },
      ],
      true,
    );
    return { consumer, deadLetters };
  };

  const resume = consume("resume", ["records"]);
  const arns = machines.map((machine) => machine.stateMachineArn);
  resume.consumer.addToRolePolicy(
    new PolicyStatement({ actions: ["states:StartExecution"], resources: arns }),
  );
  allowTasks(resume.consumer, arns);
  const notify = consume("notify", ["records", "mail"]);

  return {
    consumers: [resume.consumer, notify.consumer],
    queues: [resume.deadLetters, notify.deadLetters],
  };
}
