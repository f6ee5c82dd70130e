import { runInNewContext } from "node:vm";
import { Role } from "@payung/core/access/schema";
import { App, type App as SSTApp } from "sst/constructs";
import { beforeAll, describe, expect, it } from "vitest";
import config from "../../sst.config.ts";
import { jobs } from "../schedule/jobs.ts";
import { readSettings } from "../settings.ts";
import { pageRewrite } from "../web.ts";
import {
  openApp,
  type Resource,
  resourcesOf,
  settings,
  stackNames,
  type Templates,
  templatesOf,
} from "./app.ts";

let app: SSTApp;
let production: Templates;
let staging: Templates;

beforeAll(async () => {
  app = await openApp("production");
  production = templatesOf(app);
  staging = templatesOf(await openApp("staging"));
}, 60_000);

function only(templates: Templates, type: string, id = ""): Resource {
  const found = resourcesOf(templates, type).filter(([name]) => name.includes(id));
  if (found.length !== 1) throw new Error(`${found.length} of ${type} ${id}`);
  return (found[0] as readonly [string, Resource])[1];
}

function properties(type: string, id = "") {
  return only(production, type, id).Properties;
}

describe("the app", () => {
  it("synthesizes every stack of the design and no other, without an account", () => {
    expect(app.node.children.map(({ node }) => node.id).filter((id) => id !== "Tree")).toEqual(
      stackNames.map((name) => `production-payung-${name}`),
    );
    for (const name of stackNames) {
      expect(Object.keys(production[name].toJSON().Resources).length, name).toBeGreaterThan(2);
    }
  });

  it("refuses any region but Jakarta", async () => {
    const abroad = new App({ mode: "deploy", stage: "production", name: "payung", region: "us-east-1" });
    await expect(async () => config.stacks(abroad)).rejects.toThrow("ap-southeast-3 only");
  });

  it("names every setting that is missing or malformed", () => {
    expect(() =>
      readSettings({ ...settings, PAYUNG_DOMAIN: "https://payung", PAYUNG_ALARM_MAIL: undefined }),
    ).toThrow(/PAYUNG_DOMAIN.*PAYUNG_ALARM_MAIL/);
    expect(readSettings({ ...settings, PAYUNG_CITIES: "18.71,18.72" }).cities).toEqual(["18.71", "18.72"]);
  });
});

describe("Storage", () => {
  it("keeps one on-demand table with its index and stream, recoverable to the second", () => {
    expect(properties("AWS::DynamoDB::Table")).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "gsi1",
          KeySchema: [
            { AttributeName: "gsi1pk", KeyType: "HASH" },
            { AttributeName: "gsi1sk", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        },
      ],
      StreamSpecification: { StreamViewType: "NEW_IMAGE" },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
    });
    expect(only(staging, "AWS::DynamoDB::Table").Properties.PointInTimeRecoverySpecification).toMatchObject({
      PointInTimeRecoveryEnabled: true,
    });
  });

  it("protects what is there from deletion in production, and only there", () => {
    for (const [templates, kept] of [
      [production, true],
      [staging, false],
    ] as const) {
      const table = only(templates, "AWS::DynamoDB::Table");
      expect(table.Properties.DeletionProtectionEnabled).toBe(kept);
      expect(only(templates, "AWS::Cognito::UserPool").Properties.DeletionProtection).toBe(
        kept ? "ACTIVE" : "INACTIVE",
      );
      for (const type of [
        "AWS::DynamoDB::Table",
        "AWS::S3::Bucket",
        "AWS::KMS::Key",
        "AWS::SecretsManager::Secret",
      ]) {
        for (const [id, { DeletionPolicy }] of resourcesOf(templates, type)) {
          expect(DeletionPolicy, id).toBe(kept ? "Retain" : "Delete");
        }
      }
    }
  });

  it("closes every bucket to the public and to plain HTTP", () => {
    const buckets = resourcesOf(production, "AWS::S3::Bucket");
    const policies = resourcesOf(production, "AWS::S3::BucketPolicy");
    expect(buckets.length).toBe(3);
    for (const [id, { Properties }] of buckets) {
      expect(Properties.PublicAccessBlockConfiguration, id).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties.BucketEncryption, id).toBeDefined();
      const policy = policies.find(
        ([, other]) => `${id.split("/")[0]}/${other.Properties.Bucket.Ref}` === id,
      );
      expect(policy?.[1].Properties.PolicyDocument.Statement, id).toContainEqual(
        expect.objectContaining({
          Effect: "Deny",
          Action: "s3:*",
          Principal: { AWS: "*" },
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      );
    }
  });

  it("versions and encrypts documents, and takes them from the web app only", () => {
    const documents = properties("AWS::S3::Bucket", "Documents");
    expect(documents).toMatchObject({
      VersioningConfiguration: { Status: "Enabled" },
      LoggingConfiguration: { LogFilePrefix: "documents/" },
      LifecycleConfiguration: { Rules: [{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }] },
    });
    const [encryption] = documents.BucketEncryption.ServerSideEncryptionConfiguration;
    expect(encryption.ServerSideEncryptionByDefault).toMatchObject({
      SSEAlgorithm: "aws:kms",
      KMSMasterKeyID: { "Fn::GetAtt": [expect.stringMatching(/^DataKey/), "Arn"] },
    });
    expect(documents.CorsConfiguration.CorsRules).toMatchObject([
      { AllowedOrigins: ["https://payung.kota.example"], AllowedMethods: ["PUT", "GET"] },
    ]);
  });

  it("turns its customer keys every year", () => {
    for (const [id, { Properties }] of resourcesOf(production, "AWS::KMS::Key")) {
      expect(Properties.EnableKeyRotation, id).toBe(true);
    }
  });
});

describe("Identity", () => {
  it("has one group a role", () => {
    const groups = resourcesOf(production, "AWS::Cognito::UserPoolGroup").map(
      ([, { Properties }]) => Properties.GroupName,
    );
    expect(groups.sort()).toEqual([...Role.options].sort());
    expect(groups.length).toBe(11);
  });

  it("asks for a second factor and a long password, and takes no self-made accounts", () => {
    const pool = properties("AWS::Cognito::UserPool");
    expect(pool).toMatchObject({
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UserPoolTier: "PLUS",
      UserPoolAddOns: { AdvancedSecurityMode: "ENFORCED" },
      LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: "V2_0" } },
    });
    expect(pool.Policies.PasswordPolicy.MinimumLength).toBeGreaterThanOrEqual(12);
    expect(pool.Schema).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Name: "city", Mutable: true }),
        expect.objectContaining({ Name: "scope", Mutable: true }),
      ]),
    );
  });

  it("signs the web app in by code alone, and lets nobody write their own city or scope", () => {
    const client = properties("AWS::Cognito::UserPoolClient");
    expect(client).toMatchObject({
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "profile", "email"],
      CallbackURLs: ["https://payung.kota.example/callback"],
      ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
      GenerateSecret: false,
    });
    expect(client.WriteAttributes).toEqual(["email", "name"]);
  });
});

describe("Email", () => {
  it("signs, demands TLS and hears of every letter that comes back", () => {
    expect(properties("AWS::SES::EmailIdentity")).toMatchObject({ EmailIdentity: "kota.example" });
    expect(properties("AWS::SES::ConfigurationSet")).toMatchObject({
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
    expect(
      properties("AWS::SES::ConfigurationSetEventDestination").EventDestination.MatchingEventTypes,
    ).toEqual(expect.arrayContaining(["bounce", "complaint"]));
  });
});

describe("Workflows", () => {
  it("logs errors without what was carried, traces, and bears the stage's name", () => {
    for (const [id, { Properties }] of resourcesOf(production, "AWS::StepFunctions::StateMachine")) {
      expect(Properties, id).toMatchObject({
        StateMachineName: expect.stringMatching(/^payung-production-[a-z-]+$/),
        StateMachineType: "STANDARD",
        LoggingConfiguration: { Level: "ERROR", IncludeExecutionData: false },
        TracingConfiguration: { Enabled: true },
      });
    }
  });
});

describe("Api", () => {
  it("limits requests and logs them without their paths", () => {
    const stage = properties("AWS::ApiGatewayV2::Stage");
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
    expect(stage.AccessLogSettings.DestinationArn).toBeDefined();
    expect(stage.AccessLogSettings.Format).not.toMatch(/path|query|authorizer/i);
  });
});

describe("Schedules", () => {
  it("runs every job by the clock of Jakarta, again when it fails, and keeps what it missed", () => {
    const schedules = resourcesOf(production, "AWS::Scheduler::Schedule");
    expect(schedules.map(([, { Properties }]) => Properties.Name).sort()).toEqual(
      jobs.map(({ name }) => `payung-production-${name}`).sort(),
    );
    for (const [id, { Properties }] of schedules) {
      expect(Properties.ScheduleExpressionTimezone, id).toBe("Asia/Jakarta");
      expect(Properties.Target.DeadLetterConfig.Arn, id).toBeDefined();
      expect(Properties.Target.RetryPolicy.MaximumRetryAttempts, id).toBeGreaterThan(0);
    }
  });
});

describe("Streams", () => {
  it("follows new log entries from the first on, and loses none", () => {
    const sources = resourcesOf(production, "AWS::Lambda::EventSourceMapping");
    expect(sources.length).toBe(2);
    for (const [id, { Properties }] of sources) {
      expect(Properties, id).toMatchObject({
        StartingPosition: "TRIM_HORIZON",
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        DestinationConfig: {
          OnFailure: { Destination: { "Fn::GetAtt": [expect.stringMatching(/DeadLetters/), "Arn"] } },
        },
      });
      expect(Properties.MaximumRetryAttempts, id).toBeGreaterThanOrEqual(10);
      expect(JSON.parse(Properties.FilterCriteria.Filters[0].Pattern), id).toEqual({
        eventName: ["INSERT"],
        dynamodb: { Keys: { sk: { S: [{ prefix: "log#" }] } } },
      });
    }
  });
});

describe("Web", () => {
  it("sends the headers that keep the app to itself, on the site and on the API", () => {
    const policy = properties("AWS::CloudFront::ResponseHeadersPolicy").ResponseHeadersPolicyConfig;
    const security = policy.SecurityHeadersConfig;
    const csp = JSON.stringify(security.ContentSecurityPolicy.ContentSecurityPolicy);
    for (const part of [
      "default-src 'none'",
      "script-src 'self';",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      expect(csp).toContain(part);
    }
    expect(security.ContentTypeOptions.Override).toBe(true);
    expect(security.FrameOptions.FrameOption).toBe("DENY");
    expect(security.ReferrerPolicy.ReferrerPolicy).toBe("same-origin");
    expect(security.StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThanOrEqual(31_536_000);

    const { DefaultCacheBehavior, CacheBehaviors } = properties(
      "AWS::CloudFront::Distribution",
    ).DistributionConfig;
    for (const behavior of [DefaultCacheBehavior, ...CacheBehaviors]) {
      expect(behavior.ResponseHeadersPolicyId).toEqual({ Ref: expect.stringMatching(/^Headers/) });
      expect(behavior.ViewerProtocolPolicy).toMatch(/https/);
    }
  });

  it("leaves the API's answers alone: not cached, not rewritten, no error page over them", () => {
    const { CacheBehaviors, CustomErrorResponses } = properties(
      "AWS::CloudFront::Distribution",
    ).DistributionConfig;
    expect(CustomErrorResponses).toBeUndefined();
    const [api] = CacheBehaviors.filter(
      ({ PathPattern }: { PathPattern: string }) => PathPattern === "/api/*",
    );
    expect(api.FunctionAssociations).toBeUndefined();
    expect(api.CachePolicyId).toBe("4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
  });

  it.each([
    ["/", "/index.html"],
    ["/tasks/tsk_01", "/index.html"],
    ["/callback", "/index.html"],
    ["/regions/18.71.01.1003", "/index.html"],
    ["/assets/index-B1c2.js", "/assets/index-B1c2.js"],
    ["/config.json", "/config.json"],
  ])("answers %s with %s", (uri, answered) => {
    expect(runInNewContext(`${pageRewrite}; handler(event).uri`, { event: { request: { uri } } })).toBe(
      answered,
    );
  });

  it("tells the app where to sign in", () => {
    const [, page] =
      resourcesOf(production, "Custom::CDKBucketDeployment").find(([id]) => id.includes("Page")) ?? [];
    const markers = JSON.stringify(page?.Properties.SourceMarkers);
    expect(markers).toContain("https://cognito-idp.ap-southeast-3.amazonaws.com/");
    expect(page?.Properties.SystemMetadata).toEqual({ "cache-control": "no-cache" });
  });
});

describe("Alarms", () => {
  it("watches every queue, encrypted and closed to plain HTTP", () => {
    const queues = resourcesOf(production, "AWS::SQS::Queue");
    const watched = resourcesOf(production, "AWS::CloudWatch::Alarm")
      .filter(([, { Properties }]) => Properties.MetricName === "ApproximateNumberOfMessagesVisible")
      .map(([, { Properties }]) => JSON.stringify(Properties.Dimensions));
    expect(queues.length).toBe(4);
    for (const [id, { Properties }] of queues) {
      const [stack, logicalID] = id.split("/");
      expect(
        watched.filter((name) => name.includes(`payung-${stack}:`) && name.includes(`${logicalID}QueueName`)),
        id,
      ).toHaveLength(1);
      expect(Properties.KmsMasterKeyId, id).toBeDefined();
    }
  });

  it.each(["5xx", "ExecutionsFailed", "ExecutionsTimedOut", "IteratorAge", "Reputation.BounceRate"])(
    "rings for %s",
    (metric) => {
      const found = resourcesOf(production, "AWS::CloudWatch::Alarm").filter(
        ([, { Properties }]) => Properties.MetricName === metric,
      );
      expect(found.length).toBeGreaterThan(0);
    },
  );

  it("reaches the operators with every alarm, and says what it means", () => {
    const topic = properties("AWS::SNS::Topic", "Alarms/");
    expect(topic.KmsMasterKeyId).toBeDefined();
    expect(properties("AWS::SNS::Subscription", "Alarms/").Endpoint).toBe(settings.PAYUNG_ALARM_MAIL);
    for (const [id, { Properties }] of resourcesOf(production, "AWS::CloudWatch::Alarm")) {
      expect(Properties.AlarmActions, id).toEqual([{ Ref: expect.stringMatching(/^Operators/) }]);
      expect(Properties.AlarmDescription, id).toMatch(/\S{3,}/);
    }
  });
});
