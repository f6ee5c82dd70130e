import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";

type Bare = {
  readonly get: (pk: string, sk: string) => Promise<unknown>;
  readonly query: (pk: string, limit: number, index?: "gsi1") => Promise<unknown>;
  /** Stores new items in one transaction. */
  readonly store: (items: readonly Readonly<Record<string, unknown>>[]) => Promise<unknown>;
};

/** The SDK with nothing of ours around it: what a measurement compares with. */
export function bareClient(endpoint: string, TableName: string): Bare {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    get: async (pk, sk) => client.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true })),
    query: async (pk, limit, index) =>
      client.send(
        new QueryCommand({
          TableName,
          ...(index ? { IndexName: index } : { ConsistentRead: true }),
          KeyConditionExpression: "#pk = :pk",
          ExpressionAttributeNames: { "#pk": index ? `${index}pk` : "pk" },
          ExpressionAttributeValues: { ":pk": pk },
          Limit: limit,
        }),
      ),
    store: async (items) =>
      client.send(
        new TransactWriteCommand({
          TransactItems: items.map((Item) => ({
            Put: { TableName, Item, ConditionExpression: "attribute_not_exists(pk)" },
          })),
        }),
      ),
  };
}
