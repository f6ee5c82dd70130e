import { openCrypto } from "@payung/core/aws/crypto";
import { openFiles } from "@payung/core/aws/files";
import { openMail } from "@payung/core/aws/mail";
import { openTable } from "@payung/core/aws/table";
import { openWorkflow } from "@payung/core/aws/workflow";
import type { Actor, Context } from "@payung/core/shared/context";
import { env, now } from "./env.ts";

type Services = Omit<Context, "actor" | "now" | "requestID">;

let services: Services | undefined;

/** The clients of this process, made once. */
function openServices(): Services {
  const {
    TABLE_NAME,
    BUCKET_NAME,
    KEYS_SECRET_ID,
    WORKFLOW_ARN_PREFIX,
    MAIL_FROM,
    MAIL_CONFIGURATION_SET,
    ...rest
  } = env();
  services ??= {
    table: openTable({ name: TABLE_NAME, endpoint: rest.DYNAMODB_ENDPOINT }),
    files: openFiles({ bucket: BUCKET_NAME, endpoint: rest.S3_ENDPOINT }),
    mail: openMail({
      from: MAIL_FROM,
      configurationSet: MAIL_CONFIGURATION_SET,
      endpoint: rest.SES_ENDPOINT,
    }),
    workflow: openWorkflow({ arnPrefix: WORKFLOW_ARN_PREFIX, endpoint: rest.SFN_ENDPOINT }),
    crypto: openCrypto({ secretID: KEYS_SECRET_ID, endpoint: rest.SECRETS_ENDPOINT }),
  };
  return services;
}

/** The context of one request or one run of a process. */
export function open(actor: Actor, requestID: string): Context {
  return { ...openServices(), actor, now: now(), requestID };
}

/** The context of one of our own processes, acting for one city. */
export function openSystem(process: string, city: string, requestID: string): Context {
  return open({ type: "system", process, city }, requestID);
}
