import { createApi } from "@payung/functions/api/app";
import { handler as notify } from "@payung/functions/stream/notify";
import { handler as resume } from "@payung/functions/stream/resume";
import { bucketName, startBucket } from "./part/bucket.ts";
import { startClock } from "./part/clock.ts";
import { startDynamo, tableName } from "./part/dynamo.ts";
import { clientID, type Identity, startIdentity } from "./part/identity.ts";
import { startMailbox } from "./part/mailbox.ts";
import { startScheduler } from "./part/schedule.ts";
import { secretID } from "./part/secret.ts";
import { startServices } from "./part/services.ts";
import { openStore } from "./part/store.ts";
import { startFeed } from "./part/stream.ts";
import { type Parts, startServer } from "./server.ts";
import { type Engine, startEngine } from "./workflow/engine.ts";
import { arnPrefix } from "./workflow/protocol.ts";

export type Runtime = {
  readonly origin: string;
  readonly mailURL: string;
  readonly now: () => Date;
  /** Moves the clock and runs what falls due. */
  readonly moveClock: (to: Date) => Promise<readonly string[]>;
  /** A token for anybody, as the identity provider would give it. */
  readonly tokenFor: Identity["token"];
  readonly inbox: Parts["post"]["inbox"];
  readonly settled: () => boolean;
  readonly stop: () => Promise<void>;
};

export type RuntimeOptions = {
  readonly port: number;
  readonly folder: string;
  readonly start?: Date | undefined;
};

/** Starts every part of the system on this machine and gives the addresses. One runtime a process. */
export async function startRuntime({ port, folder, start }: RuntimeOptions): Promise<Runtime> {
  const store = openStore(folder);
  const clock = startClock(store, start);
  const origin = `http://localhost:${port}`;
  Object.assign(process.env, {
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "S3RVER",
    AWS_SECRET_ACCESS_KEY: "S3RVER",
  });
  const dynamo = await startDynamo(folder);
  const [bucket, post, identity] = await Promise.all([
    startBucket(folder),
    startMailbox(store),
    startIdentity(origin, store),
  ]);
  let engine: Engine | undefined;
  const services = await startServices({ engine: () => engine as Engine, post, store });
  Object.assign(process.env, {
    TABLE_NAME: tableName,
    BUCKET_NAME: bucketName,
    KEYS_SECRET_ID: secretID,
    WORKFLOW_ARN_PREFIX: arnPrefix,
    MAIL_FROM: "Payung <payung@bandarlampung.example>",
    MAIL_CONFIGURATION_SET: "payung",
    WEB_URL: origin,
    OIDC_ISSUER: identity.issuer,
    OIDC_CLIENT_ID: clientID,
    DYNAMODB_ENDPOINT: dynamo.endpoint,
    S3_ENDPOINT: bucket.endpoint,
    SFN_ENDPOINT: services.endpoint,
    SES_ENDPOINT: services.endpoint,
    SECRETS_ENDPOINT: services.endpoint,
  });
  const api = createApi();
  let parts: Parts | undefined;
  const server = await startServer(port, () => parts as Parts);
  engine = await startEngine(store, clock.now);
  const running = engine;
  const scheduler = await startScheduler(clock, store);
  const feeds = [
    startFeed("resume", resume, dynamo.endpoint, store),
    startFeed("notify", notify, dynamo.endpoint, store),
  ];
  const settled = () => feeds.every((feed) => feed.settled()) && running.quiet();
  const runDue = async () => {
    running.expire();
    return scheduler.runDue();
  };
  parts = { api, identity, post, clock, settled, runDue, filesOrigin: bucket.endpoint };
  const expiry = setInterval(() => running.expire(), 1_000);

  return {
    origin,
    mailURL: post.webURL,
    now: clock.now,
    moveClock: async (to) => {
      clock.move(to);
      return runDue();
    },
    tokenFor: identity.token,
    inbox: post.inbox,
    settled,
    async stop() {
      clearInterval(expiry);
      for (const feed of feeds) feed.stop();
      scheduler.stop();
      running.stop();
      server.closeAllConnections();
      server.close();
      services.stop();
      post.stop();
      await bucket.stop();
      dynamo.stop();
    },
  };
}
