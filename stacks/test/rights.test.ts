import { beforeAll, describe, expect, it } from "vitest";
import { openApp, resourcesOf, stackNames, stackOf, type Templates, templatesOf } from "./app.ts";
import { reachOf, type Service } from "./reach.ts";

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
};

/** What AWS lets nobody narrow, and the deployer of static files that CDK brings along. */
const withoutResource = new Set([
  "xray:PutTraceSegments",
  "xray:PutTelemetryRecords",
  "xray:GetSamplingRules",
  "xray:GetSamplingTargets",
  "logs:CreateLogDelivery",
  "logs:GetLogDelivery",
  "logs:UpdateLogDelivery",
  "logs:DeleteLogDelivery",
  "logs:ListLogDeliveries",
  "logs:PutResourcePolicy",
  "logs:DescribeResourcePolicies",
  "logs:DescribeLogGroups",
  "dynamodb:ListStreams",
  "cloudfront:GetInvalidation",
  "cloudfront:CreateInvalidation",
]);

const serviceActions: Readonly<Record<Service, string>> = {
  files: "s3:GetObject",
  crypto: "secretsmanager:GetSecretValue",
  mail: "ses:SendEmail",
  workflow: "states:SendTaskSuccess",
};

const ownEnvironment = [
  "TABLE_NAME",
  "BUCKET_NAME",
  "KEYS_SECRET_ID",
  "WORKFLOW_ARN_PREFIX",
  "MAIL_FROM",
  "MAIL_CONFIGURATION_SET",
  "WEB_URL",
  "CITIES",
  "OIDC_ISSUER",
  "OIDC_CLIENT_ID",
];

let templates: Templates;
/** Every function of ours: its handler's file, its resource, and what its role allows. */
let functions: readonly {
  readonly file: string;
  // biome-ignore lint/suspicious/noExplicitAny: a CloudFormation resource has the form its type says
  readonly properties: any;
  readonly actions: readonly string[];
}[];

beforeAll(async () => {
  const app = await openApp("production");
  templates = templatesOf(app);
  functions = stackNames.flatMap((name) => {
    const stack = stackOf(app, name);
    const resources = templates[name].toJSON().Resources;
    return stack.getAllFunctions().map((lambda) => {
      const id = stack.getLogicalId(lambda.node.defaultChild as never);
      const properties = resources[id].Properties;
      const role = properties.Role["Fn::GetAtt"][0];
      const handler = String(lambda.getConstructMetadata().data.handler);
      return {
        file: handler.replace(/\.handler$/, ".ts"),
        properties,
        actions: policies(name)
          .filter(({ roles }) => roles.includes(role))
          .flatMap(({ statements }) => statements.flatMap(({ Action }) => Action)),
      };
    });
  });
}, 60_000);

function policies(stack: (typeof stackNames)[number]) {
  return Object.values(templates[stack].findResources("AWS::IAM::Policy")).map(({ Properties }) => ({
    roles: Properties.Roles.map(({ Ref }: { Ref: string }) => Ref) as string[],
    statements: Properties.PolicyDocument.Statement as Statement[],
  }));
}

describe("every role", () => {
  it("is allowed no whole service, and everything only where AWS names no resource", () => {
    for (const [id, { Properties }] of resourcesOf(templates, "AWS::IAM::Policy")) {
      for (const { Action, Resource } of Properties.PolicyDocument.Statement as Statement[]) {
        for (const action of [Action].flat() as string[]) {
          expect(action, id).not.toMatch(/^(\*|[a-z]+:\*)$/);
          if ([Resource].flat().includes("*")) expect(withoutResource, `${id}: ${action}`).toContain(action);
        }
      }
    }
  });

  it("is our own, without a managed policy, save the deployer's", () => {
    const managed = resourcesOf(templates, "AWS::IAM::Role")
      .filter(([, { Properties }]) => Properties.ManagedPolicyArns)
      .map(([id]) => id);
    expect(managed).toEqual([expect.stringMatching(/^Web\/CustomCDKBucketDeployment/)]);
  });
});

describe("every function", () => {
  it("may use the services its code reaches, and no others", () => {
    const checked = functions.filter(({ file }) => /\/(workflow|stream|cron)\//.test(file));
    expect(checked.length).toBeGreaterThan(15);
    for (const { file, actions } of checked) {
      const allowed = Object.entries(serviceActions)
        .filter(([, action]) => actions.includes(action))
        .map(([service]) => service);
      expect(allowed.sort(), file).toEqual([...reachOf(file)].sort());
    }
  });

  it("reads and writes records, but neither scans nor deletes", () => {
    for (const { file, actions } of functions) {
      expect(actions, file).not.toContain("dynamodb:Scan");
      expect(actions, file).not.toContain("dynamodb:DeleteItem");
      expect(actions.includes("dynamodb:PutItem"), file).toBe(!file.endsWith("/claims.ts"));
    }
  });

  it("starts a workflow from the stream only", () => {
    const starters = functions.filter(({ actions }) => actions.includes("states:StartExecution"));
    expect(starters.map(({ file }) => file)).toEqual(["packages/functions/src/stream/resume.ts"]);
  });

  it("runs on Node 24 and arm64, traced, with a log of its own that ends", () => {
    for (const { file, properties } of functions) {
      expect(properties, file).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        TracingConfig: { Mode: "Active" },
        LoggingConfig: { LogGroup: { Ref: expect.any(String) } },
      });
      expect(properties.Timeout, file).toBeLessThanOrEqual(900);
    }
    for (const [id, { Properties }] of resourcesOf(templates, "AWS::Logs::LogGroup")) {
      expect(Properties.RetentionInDays, id).toBeGreaterThan(0);
      expect(Properties.KmsKeyId, id).toBeDefined();
    }
  });

  it("gets the environment it reads, and no endpoint", () => {
    for (const { file, properties } of functions) {
      const names = Object.keys(properties.Environment.Variables);
      expect(
        names.filter((name) => name.endsWith("_ENDPOINT")),
        file,
      ).toEqual([]);
      if (!file.endsWith("/claims.ts")) expect(names, file).toEqual(expect.arrayContaining(ownEnvironment));
    }
  });

  it("finds every workflow under its prefix", () => {
    const [{ properties } = { properties: undefined }] = functions.filter(({ file }) =>
      file.endsWith("/resume.ts"),
    );
    expect(properties.Environment.Variables.WORKFLOW_ARN_PREFIX).toBe(
      "arn:aws:states:ap-southeast-3:123456789012:stateMachine:payung-production-",
    );
  });
});
