import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";

export const tableName = "Main";

export type Dynamo = { readonly endpoint: string; readonly stop: () => void };

/**
 * Starts DynamoDB: dynoxide on a file in the folder, or what `DYNAMODB_ENDPOINT` points at.
 *
 * A server left behind by a killed runtime is ended first, so that two never write one file.
 */
export async function startDynamo(folder: string): Promise<Dynamo> {
  if (process.env.DYNAMODB_ENDPOINT) {
    await createTable(process.env.DYNAMODB_ENDPOINT);
    return { endpoint: process.env.DYNAMODB_ENDPOINT, stop: () => undefined };
  }
  const pidFile = join(folder, "dynoxide.pid");
  await endLeftover(pidFile);
  const port = await freePort();
  const path = join(folder, "dynamo.db");
  const child = spawn(binary(), ["--port", String(port), "--db-path", path], { stdio: "ignore" });
  writeFileSync(pidFile, String(child.pid));
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint);
  await createTable(endpoint);
  indexStream(path);
  const stop = () => {
    child.kill();
    rmSync(pidFile, { force: true });
  };
  return { endpoint, stop };
}

function binary(): string {
  const require = createRequire(import.meta.url);
  try {
    return require.resolve("@dynoxide/linux-x64/dynoxide");
  } catch (cause) {
    throw new Error(
      "No embedded DynamoDB for this machine (dynoxide ships for Linux x64). Start DynamoDB Local and set DYNAMODB_ENDPOINT to its address.",
      { cause },
    );
  }
}

async function endLeftover(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8"));
  const name = `/proc/${pid}/comm`;
  while (existsSync(name) && readFileSync(name, "utf8").startsWith("dynoxide")) {
    process.kill(pid, "SIGKILL");
    await sleep(50);
  }
  rmSync(pidFile, { force: true });
}

/**
 * A port nobody listens on, below those that the system deals out for outgoing connections: one of these
 * could be taken between this look and the listening.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint });
}

async function answering(endpoint: string): Promise<void> {
  const client = clientOf(endpoint);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(50);
    }
  }
}

async function createTable(endpoint: string): Promise<void> {
  const client = clientOf(endpoint);
  const { TableNames } = await client.send(new ListTablesCommand({}));
  if (TableNames?.includes(tableName)) return;
  const string = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk"].map(string),
      KeySchema: keys("pk", "sk"),
      GlobalSecondaryIndexes: [
        { IndexName: "gsi1", KeySchema: keys("gsi1pk", "gsi1sk"), Projection: { ProjectionType: "ALL" } },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
    }),
  );
}

/** Without these two indexes every write scans all stream records for the next sequence number. */
function indexStream(path: string): void {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA busy_timeout = 5000");
  database.exec(
    "CREATE INDEX IF NOT EXISTS payung_sequence ON _stream_records(table_name, CAST(sequence_number AS INTEGER))",
  );
  database.exec(
    "CREATE INDEX IF NOT EXISTS payung_shard ON _stream_records(table_name, shard_id, sequence_number)",
  );
  database.close();
}
