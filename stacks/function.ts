import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type CfnFunction, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { NagSuppressions } from "cdk-nag";
import { type FunctionProps, Function as Lambda, type Stack, use } from "sst/constructs";
import { Storage } from "./storage.ts";

type Bundling = NonNullable<NonNullable<FunctionProps["nodejs"]>["esbuild"]>;
type Plugin = NonNullable<Bundling["plugins"]>[number];

export type FunctionOptions = {
  /** `packages/functions/src/…/<name>.handler` */
  readonly handler: string;
  readonly seconds: number;
  readonly megabytes?: number;
  readonly environment?: Record<string, string>;
};

/**
 * A Lambda function with a role of its own that may write its log and traces, and nothing else.
 * CDK's default role would bring a managed policy that reaches every log group of the account.
 */
export function createFunction(stack: Stack, id: string, options: FunctionOptions): Lambda {
  const { operationsKey } = use(Storage);
  const logGroup = new LogGroup(stack, `${id}Log`, {
    retention: RetentionDays.SIX_MONTHS,
    encryptionKey: operationsKey,
  });
  const role = new Role(stack, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  logGroup.grantWrite(role);
  const created = new Lambda(stack, id, {
    handler: options.handler,
    runtime: "nodejs24.x",
    architecture: "arm_64",
    timeout: options.seconds,
    memorySize: options.megabytes ?? 512,
    tracing: "active",
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    environment: { NODE_OPTIONS: "--enable-source-maps", ...options.environment },
    nodejs: {
      format: "esm",
      minify: true,
      sourcemap: true,
      esbuild: { keepNames: false, legalComments: "none", plugins: [englishZod] },
    },
  });
  // SST names the runtime only once it has bundled; checks before that must see the true one.
  (created.node.defaultChild as CfnFunction).runtime = Runtime.NODEJS_24_X.name;
  NagSuppressions.addResourceSuppressions(
    role,
    [
      {
        id: "AwsSolutions-IAM5",
        reason: "X-Ray takes traces without a resource to name",
        appliesTo: ["Resource::*"],
      },
    ],
    true,
  );
  return created;
}

/**
 * Leaves zod's messages in fifty languages out of the bundle, a fifth of it: SST's esbuild cannot tell
 * that nobody reads them. Our own messages are written where they are thrown.
 */
const englishZod: Plugin = {
  name: "english-zod",
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};
