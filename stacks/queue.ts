import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { NagSuppressions } from "cdk-nag";
import { type Stack, use } from "sst/constructs";
import { Storage } from "./storage.ts";

/** A queue at the end of the road: what lies in it waits 14 days for a person, and an alarm calls one. */
export function createDeadLetters(stack: Stack, id: string): Queue {
  const queue = new Queue(stack, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: use(Storage).operationsKey,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  NagSuppressions.addResourceSuppressions(queue, [
    { id: "AwsSolutions-SQS3", reason: "It is itself where messages go that nobody could take" },
  ]);
  return queue;
}
