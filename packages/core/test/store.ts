import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bucketName, startBucket } from "../../local/src/part/bucket.ts";
import { startDynamo, tableName } from "../../local/src/part/dynamo.ts";
import { secretID, secretValue } from "../../local/src/part/secret.ts";
import { openStore } from "../../local/src/part/store.ts";
import type { Role } from "../src/access/schema.ts";
import { openCrypto } from "../src/aws/crypto.ts";
import { openFiles } from "../src/aws/files.ts";
import { openMail } from "../src/aws/mail.ts";
import { openTable, type Table } from "../src/aws/table.ts";
import { openWorkflow } from "../src/aws/workflow.ts";
import type { Actor, Context } from "../src/shared/context.ts";

export type TestStore = {
  readonly table: Table;
  /** Address of the running DynamoDB, for a client beside our own. */
  readonly endpoint: string;
  /** The context of one of our own processes. */
  readonly system: Context;
  /** The context of a member of staff of the city. */
  readonly as: (userID: string, ...roles: readonly Role[]) => Context;
  readonly end: () => Promise<void>;
};

const city = "18.71";

/**
 * The embedded database, bucket and keys on a folder of their own. No workflow runs and no mail is
 * sent: nobody listens at their address, so what asks for them fails.
 */
export async function openTestStore(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), "payung-store-"));
  Object.assign(process.env, {
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "S3RVER",
    AWS_SECRET_ACCESS_KEY: "S3RVER",
  });
  const dynamo = await startDynamo(folder);
  const bucket = await startBucket(folder);
  const runtime = openStore(folder);
  const secrets = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(secretValue(runtime)));
  });
  await new Promise<void>((resolve) => secrets.listen(0, "127.0.0.1", resolve));
  const keys = `http://127.0.0.1:${(secrets.address() as AddressInfo).port}`;
  const nobody = "http://127.0.0.1:9";
  const services = {
    table: openTable({ name: tableName, endpoint: dynamo.endpoint }),
    files: openFiles({ bucket: bucketName, endpoint: bucket.endpoint }),
    crypto: openCrypto({ secretID, endpoint: keys }),
    mail: openMail({ from: "payung@bandarlampung.example", configurationSet: "payung", endpoint: nobody }),
    workflow: openWorkflow({ arnPrefix: "arn:aws:states:local:0:stateMachine:", endpoint: nobody }),
  };
  const contextOf = (actor: Actor): Context => ({
    ...services,
    actor,
    now: new Date("2026-01-05T01:00:00.000Z"),
    requestID: "test",
  });

  return {
    table: services.table,
    endpoint: dynamo.endpoint,
    system: contextOf({ type: "system", process: "test", city }),
    as: (userID, ...roles) =>
      contextOf({ type: "user", userID, name: `Nama ${userID}`, roles, city, scope: city }),
    async end() {
      secrets.close();
      await bucket.stop();
      dynamo.stop();
      runtime.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
