import { setTimeout as sleep } from "node:timers/promises";
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { tableName } from "./dynamo.ts";
import { recall, remember, type Store } from "./store.ts";

type Consumer = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** As many tries as the deployed event source makes before it sets a record aside. */
const mostTries = 20;

export type Feed = { readonly settled: () => boolean; readonly stop: () => void };

/**
 * Feeds the table's stream to a consumer, in order and at least once.
 *
 * The position is remembered after a batch was taken, so a killed runtime repeats a batch and loses
 * none.
 */
export function startFeed(name: string, consume: Consumer, endpoint: string, store: Store): Feed {
  const client = new DynamoDBStreamsClient({ endpoint });
  const position = `stream-${name}`;
  let stopped = false;
  let idle = false;

  async function iterator(): Promise<string> {
    const { Streams } = await client.send(new ListStreamsCommand({ TableName: tableName }));
    const StreamArn = Streams?.[0]?.StreamArn ?? "";
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId ?? "";
    const SequenceNumber = recall(store, position);
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId,
        ...(SequenceNumber
          ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber }
          : { ShardIteratorType: "TRIM_HORIZON" }),
      }),
    );
    return ShardIterator ?? "";
  }

  async function feed(): Promise<void> {
    let next = await iterator();
    let tries = 0;
    while (!stopped) {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: next, Limit: 500 }),
      );
      if (Records.length === 0) {
        idle = true;
        next = NextShardIterator ?? next;
        await sleep(100);
        continue;
      }
      idle = false;
      const taken = await take(Records);
      if (taken === Records.length) {
        tries = 0;
        next = NextShardIterator ?? (await iterator());
        continue;
      }
      tries = taken > 0 ? 1 : tries + 1;
      if (tries >= mostTries) {
        setAside(Records[taken] as _Record);
        tries = 0;
      } else {
        await sleep(Math.min(5_000, 100 * 2 ** tries));
      }
      next = await iterator();
    }
  }

  /** How many records of the batch were taken; the position follows. */
  async function take(records: readonly _Record[]): Promise<number> {
    const { batchItemFailures } = await consume({ Records: records } as DynamoDBStreamEvent);
    const failed = batchItemFailures[0]?.itemIdentifier;
    const index =
      failed === undefined ? -1 : records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed);
    const taken = failed === undefined ? records.length : Math.max(index, 0);
    const last = records[taken - 1]?.dynamodb?.SequenceNumber;
    if (last) remember(store, position, last);
    return taken;
  }

  function setAside(record: _Record): void {
    const sequence = record.dynamodb?.SequenceNumber ?? "";
    store
      .prepare("INSERT OR IGNORE INTO dead_letter VALUES (?, ?, ?)")
      .run(name, sequence, JSON.stringify(record));
    remember(store, position, sequence);
    console.error(`Stream ${name}: record ${sequence} set aside after ${mostTries} tries`);
  }

  async function keepFeeding(): Promise<void> {
    while (!stopped) {
      try {
        await feed();
      } catch (error) {
        if (stopped) return;
        console.error(
          `Stream ${name}: ${error instanceof Error ? error.message : String(error)}; trying again`,
        );
        await sleep(500);
      }
    }
  }

  void keepFeeding();
  return {
    settled: () => idle,
    stop: () => {
      stopped = true;
    },
  };
}
