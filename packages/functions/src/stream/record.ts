import { unmarshall } from "@payung/core/aws/image";
import { LogEntry } from "@payung/core/shared/entity";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { logger } from "../logger.ts";

/**
 * A consumer of the table's log entries: at least once, in order per record.
 *
 * Stops at the first failure and reports it, so that nothing is lost and nothing overtakes.
 */
export function consumer(process: string, consume: (entry: LogEntry, requestID: string) => Promise<void>) {
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      const entry = entryOf(record);
      if (!entry) continue;
      try {
        await consume(entry, record.eventID ?? entry.hash);
      } catch (error) {
        logger.error("stream entry failed", {
          process,
          event: entry.event,
          seq: entry.seq,
          error: nameOf(error),
        });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
}

function entryOf({ eventName, dynamodb }: DynamoDBRecord): LogEntry | undefined {
  if (eventName !== "INSERT" || !dynamodb?.NewImage || !dynamodb.Keys?.sk?.S?.startsWith("log#"))
    return undefined;
  return LogEntry.parse(unmarshall(dynamodb.NewImage));
}

function nameOf(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${"code" in error ? String(error.code) : error.message}`
    : "unknown";
}
