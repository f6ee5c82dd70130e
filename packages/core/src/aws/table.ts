import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { ConflictError, InputError, RuleError, UpstreamError } from "../shared/error.ts";
import { reaching } from "./failure.ts";

export type Key = { readonly pk: string; readonly sk: string };
export type Item = Key & { readonly version: number; readonly [attribute: string]: unknown };

/** One part of a transaction. There is no write without a condition. */
export type Write =
  /** Fails with ConflictError unless the stored version is `expect` (0: must not exist). */
  | { readonly put: Item; readonly expect: number }
  /** Fails with ConflictError unless the item is stored with that version. */
  | { readonly guard: Key; readonly expect: number }
  /** Adds to number attributes; fails with RuleError(`code`) when one would fall below zero. */
  | {
      readonly move: Key;
      readonly by: Readonly<Record<string, number>>;
      readonly code: string;
      readonly message: string;
    }
  /** Adds members to the set attribute `members`, and makes the item where there is none; never refused. */
  | { readonly include: Key; readonly members: readonly string[] };

export type Query = {
  readonly pk: string;
  readonly prefix?: string;
  /** Reads the list index instead of the table. */
  readonly index?: "gsi1";
  readonly newestFirst?: boolean;
  readonly limit: number;
  /** The opaque cursor of the page before. */
  readonly after?: string | undefined;
};

export type Page = { readonly items: readonly Item[]; readonly next: string | undefined };

/** Most writes DynamoDB takes in one transaction. */
export const transactionLimit = 100;

/** The one table. */
export type Table = {
  get(key: Key): Promise<Item | undefined>;
  /** The items that exist among the keys, in no particular order; any number of keys. */
  batchGet(keys: readonly Key[]): Promise<readonly Item[]>;
  query(query: Query): Promise<Page>;
  /** All or nothing; at most 100 writes, one per key; several that add to one set count as one. */
  transact(writes: readonly Write[]): Promise<void>;
};

export type TableOptions = { readonly name: string; readonly endpoint?: string | undefined };

/** Opens the table; one client a process. */
export function openTable({ name, endpoint }: TableOptions): Table {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(endpoint ? { endpoint } : {}), {
    marshallOptions: { removeUndefinedValues: true },
  });

  return {
    async get(key) {
      const { Item } = await reaching("table", () =>
        client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })),
      );
      return Item as Item | undefined;
    },

    async batchGet(keys) {
      const found: Item[] = [];
      for (let from = 0; from < keys.length; from += 100) {
        let wanted: Key[] | undefined = keys.slice(from, from + 100).map(({ pk, sk }) => ({ pk, sk }));
        while (wanted?.length) {
          const { Responses, UnprocessedKeys } = await reaching("table", () =>
            client.send(
              new BatchGetCommand({ RequestItems: { [name]: { Keys: wanted, ConsistentRead: true } } }),
            ),
          );
          found.push(...((Responses?.[name] ?? []) as Item[]));
          wanted = UnprocessedKeys?.[name]?.Keys as Key[] | undefined;
        }
      }
      return found;
    },

    async query({ pk, prefix, index, newestFirst, limit, after }) {
      const names = index ? { "#pk": `${index}pk`, "#sk": `${index}sk` } : { "#pk": "pk", "#sk": "sk" };
      const { Items, LastEvaluatedKey } = await reaching("table", () =>
        client.send(
          new QueryCommand({
            TableName: name,
            ...(index ? { IndexName: index } : { ConsistentRead: true }),
            KeyConditionExpression: prefix ? "#pk = :pk AND begins_with(#sk, :prefix)" : "#pk = :pk",
            ExpressionAttributeNames: prefix ? names : { "#pk": names["#pk"] },
            ExpressionAttributeValues: prefix ? { ":pk": pk, ":prefix": prefix } : { ":pk": pk },
            ScanIndexForward: !newestFirst,
            Limit: limit,
            ...(after ? { ExclusiveStartKey: decodeCursor(after, { pk, index }) } : {}),
          }),
        ),
      );
      return {
        items: (Items ?? []) as Item[],
        next: LastEvaluatedKey ? encodeCursor(LastEvaluatedKey) : undefined,
      };
    },

    async transact(asked) {
      const writes = mergeIncluded(asked);
      const items = writes.map((write) => toTransactItem(name, write));
      for (let attempt = 1; ; attempt += 1) {
        try {
          await reaching("table", () => client.send(new TransactWriteCommand({ TransactItems: items })));
          return;
        } catch (error) {
          const refusal = refusalOf(error, writes);
          if (refusal !== "busy") throw refusal;
          if (attempt === 8)
            throw new UpstreamError("table.busy", "Data sedang ramai dipakai. Coba lagi.", { cause: error });
          await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10 * (0.5 + Math.random())));
        }
      }
    },
  };
}

type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** The writes with what goes into one set put together. */
function mergeIncluded(writes: readonly Write[]): readonly Write[] {
  const sets = new Map<string, { readonly include: Key; readonly members: string[] }>();
  const others: Write[] = [];
  for (const write of writes) {
    if (!("include" in write)) {
      others.push(write);
      continue;
    }
    const { pk, sk } = write.include;
    const set = sets.get(`${pk} ${sk}`) ?? { include: { pk, sk }, members: [] };
    set.members.push(...write.members);
    sets.set(`${pk} ${sk}`, set);
  }
  return [...others, ...sets.values()];
}

function toTransactItem(TableName: string, write: Write): TransactItem {
  if ("put" in write) {
    if (write.expect === 0) {
      return { Put: { TableName, Item: write.put, ConditionExpression: "attribute_not_exists(pk)" } };
    }
    return {
      Put: {
        TableName,
        Item: write.put,
        ConditionExpression: "version = :expect",
        ExpressionAttributeValues: { ":expect": write.expect },
      },
    };
  }
  if ("guard" in write) {
    return {
      ConditionCheck: {
        TableName,
        Key: write.guard,
        ...(write.expect === 0
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : {
              ConditionExpression: "version = :expect",
              ExpressionAttributeValues: { ":expect": write.expect },
            }),
      },
    };
  }
  if ("include" in write) {
    return {
      Update: {
        TableName,
        Key: write.include,
        UpdateExpression: "ADD #members :members, #version :one",
        ExpressionAttributeNames: { "#members": "members", "#version": "version" },
        ExpressionAttributeValues: { ":members": new Set(write.members), ":one": 1 },
      },
    };
  }
  const moved = Object.entries(write.by);
  const taken = moved.filter(([, by]) => by < 0);
  return {
    Update: {
      TableName,
      Key: write.move,
      UpdateExpression: `SET ${moved.map((_, n) => `#a${n} = #a${n} + :a${n}`).join(", ")}`,
      ConditionExpression: [
        "attribute_exists(pk)",
        ...taken.map(([name]) => `#a${moved.findIndex(([a]) => a === name)} >= :min_${name}`),
      ].join(" AND "),
      ExpressionAttributeNames: Object.fromEntries(moved.map(([name], n) => [`#a${n}`, name])),
      ExpressionAttributeValues: Object.fromEntries([
        ...moved.map(([, by], n) => [`:a${n}`, by]),
        ...taken.map(([name, by]) => [`:min_${name}`, -by]),
      ]),
    },
  };
}

/** What a cancelled transaction means to the caller; `busy` means try again. */
function refusalOf(error: unknown, writes: readonly Write[]): unknown {
  if (!(error instanceof Error)) return error;
  if (
    [
      "ThrottlingException",
      "ProvisionedThroughputExceededException",
      "TransactionInProgressException",
    ].includes(error.name)
  )
    return "busy";
  if (error.name !== "TransactionCanceledException") return error;
  const codes =
    (error as { CancellationReasons?: { Code?: string }[] }).CancellationReasons?.map(({ Code }) => Code) ??
    [];
  // A stale version outranks a short balance: the caller must look again before it may hear "no".
  const failed = writes.filter((_, n) => codes[n] === "ConditionalCheckFailed");
  if (failed.some((write) => !("move" in write))) {
    return new ConflictError(
      "record.changed",
      "Data ini sudah diubah orang lain. Muat ulang lalu coba lagi.",
      { cause: error },
    );
  }
  const [short] = failed;
  if (short && "move" in short) return new RuleError(short.code, short.message, { cause: error });
  if (codes.some((code) => code === "TransactionConflict" || code === "ThrottlingError")) return "busy";
  return error;
}

function encodeCursor(key: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key that a cursor stands for; throws InputError unless it is one of the list that is read. */
function decodeCursor(
  cursor: string,
  { pk, index }: { readonly pk: string; readonly index: "gsi1" | undefined },
): Record<string, string> {
  const own = index ? `${index}pk` : "pk";
  const names = index ? ["pk", "sk", own, `${index}sk`] : ["pk", "sk"];
  const key = readJSON(Buffer.from(cursor, "base64url").toString("utf8"));
  const whole =
    typeof key === "object" && key !== null && Object.keys(key).toSorted().join() === names.toSorted().join();
  if (whole && Object.values(key).every((part) => typeof part === "string" && part !== "")) {
    const known = key as Record<string, string>;
    if (known[own] === pk) return known;
  }
  throw new InputError("input.cursor", "Penanda halaman tidak dikenal. Mulai lagi dari halaman pertama.");
}

function readJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
