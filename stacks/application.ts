import { type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { NagSuppressions } from "cdk-nag";
import { type Function as Lambda, type Stack, use } from "sst/constructs";
import { Email } from "./email.ts";
import { createFunction, type FunctionOptions } from "./function.ts";
import { Identity } from "./identity.ts";
import { readSettings } from "./settings.ts";
import { Storage } from "./storage.ts";

/** What a function may touch beside its own log and traces. */
export type Right = "records" | "files" | "keys" | "mail";

/** A function of the application: its environment is what `packages/functions/src/env.ts` reads. */
export function createService(
  stack: Stack,
  id: string,
  options: Omit<FunctionOptions, "environment">,
  rights: readonly Right[],
): Lambda {
  const created = createFunction(stack, id, { ...options, environment: serviceEnvironment(stack) });
  for (const right of rights) grants[right](created, stack);
  return created;
}

/** Name of every state machine up to its own: `payung-<stage>-`. */
export function workflowPrefix(stack: Stack): string {
  return `payung-${stack.stage}-`;
}

/** A state machine by its name alone, so that no stack and no function waits for the machine itself. */
export function workflowARN(stack: Stack, workflow: string): string {
  return `arn:aws:states:${stack.region}:${stack.account}:stateMachine:${workflowPrefix(stack)}${workflow}`;
}

/** Lets a function answer for the people that executions of these machines wait for. */
export function allowTasks(to: Lambda, machines: readonly string[]): void {
  allow(to, ["states:SendTaskSuccess"], [...machines]);
}

function serviceEnvironment(stack: Stack): Record<string, string> {
  const { table, documents, keys } = use(Storage);
  const { configurationSet } = use(Email);
  const { issuer, clientID } = use(Identity);
  const { cities, domain, mailFrom } = readSettings();
  return {
    TABLE_NAME: table.tableName,
    BUCKET_NAME: documents.bucketName,
    KEYS_SECRET_ID: keys.secretArn,
    WORKFLOW_ARN_PREFIX: workflowARN(stack, ""),
    MAIL_FROM: `Payung <${mailFrom}>`,
    MAIL_CONFIGURATION_SET: configurationSet.configurationSetName,
    WEB_URL: `https://${domain}`,
    CITIES: cities.join(","),
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientID,
  };
}

type Grant = (to: Lambda, stack: Stack) => void;

/** The SDK calls of `packages/core/src/aws`, one for one: no scan, no delete, no list of other buckets. */
const grants: Readonly<Record<Right, Grant>> = {
  records(to, stack) {
    const { table } = use(Storage);
    allow(
      to,
      [
        "dynamodb:GetItem",
        "dynamodb:BatchGetItem",
        "dynamodb:Query",
        "dynamodb:PutItem",
        "dynamodb:UpdateItem",
        "dynamodb:ConditionCheckItem",
      ],
      [table.tableArn, `${table.tableArn}/index/gsi1`],
    );
    allowKey(to, stack, "dynamodb");
  },

  files(to, stack) {
    const { documents } = use(Storage);
    allow(to, ["s3:GetObject", "s3:PutObject"], [documents.arnForObjects("*")]);
    // Without it S3 answers 403 instead of 404 for a file that is not there.
    allow(to, ["s3:ListBucket"], [documents.bucketArn]);
    allowKey(to, stack, "s3");
    if (!to.role) throw new Error(`${to.node.id} has no role`);
    NagSuppressions.addResourceSuppressions(
      to.role,
      [
        {
          id: "AwsSolutions-IAM5",
          reason: "Documents are named by IDs that do not exist yet; the right ends at this one bucket",
          appliesTo: [{ regex: "/^Resource::.*Documents.*\\/\\*$/" }],
        },
      ],
      true,
    );
  },

  keys(to, stack) {
    allow(to, ["secretsmanager:GetSecretValue"], [use(Storage).keys.secretArn]);
    allowKey(to, stack, "secretsmanager");
  },

  mail(to) {
    const { identity, configurationSetARN } = use(Email);
    to.addToRolePolicy(
      new PolicyStatement({
        actions: ["ses:SendEmail"],
        resources: [identity.emailIdentityArn, configurationSetARN],
        conditions: { StringEquals: { "ses:FromAddress": readSettings().mailFrom } },
      }),
    );
  },
};

function allow(to: IGrantable, actions: string[], resources: string[]): void {
  to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
}

/** The data key, but only by way of the one service that holds the data. */
function allowKey(to: IGrantable, stack: Stack, service: string): void {
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"],
      resources: [use(Storage).dataKey.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `${service}.${stack.region}.amazonaws.com` } },
    }),
  );
}
