import { CfnOutput, Duration, RemovalPolicy, type Stack } from "aws-cdk-lib";
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { NagSuppressions } from "cdk-nag";
import type { StackContext } from "sst/constructs";
import { readSettings } from "./settings.ts";

/**
 * What must not be lost: the one table, the documents, the NIK keys, and the customer keys that
 * encrypt them. `dataKey` guards records and documents, `operationsKey` logs, queues and alarms.
 */
export function Storage({ stack, app }: StackContext) {
  const production = app.stage === "production";
  const removalPolicy = production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const { domain } = readSettings();

  const dataKey = new Key(stack, "DataKey", {
    description: "Payung records, documents and NIK keys",
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy,
  });
  const operationsKey = createOperationsKey(stack, removalPolicy);

  const table = new Table(stack, "Main", {
    partitionKey: { name: "pk", type: AttributeType.STRING },
    sortKey: { name: "sk", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: dataKey,
    stream: StreamViewType.NEW_IMAGE,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: production,
    removalPolicy,
  });
  table.addGlobalSecondaryIndex({
    indexName: "gsi1",
    partitionKey: { name: "gsi1pk", type: AttributeType.STRING },
    sortKey: { name: "gsi1sk", type: AttributeType.STRING },
  });

  const accessLogs = createAccessLogs(stack, removalPolicy);
  const documents = new Bucket(stack, "Documents", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.KMS,
    encryptionKey: dataKey,
    bucketKeyEnabled: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: "documents/",
    cors: [
      {
        allowedOrigins: [`https://${domain}`],
        allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
        allowedHeaders: ["content-type", "content-length"],
        exposedHeaders: ["etag"],
        maxAge: 3600,
      },
    ],
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    removalPolicy,
  });

  const keys = new Secret(stack, "Keys", {
    secretName: `payung-${app.stage}-keys`,
    description: 'NIK keys: {"encryption","index"}, 32 bytes each in base64; an operator puts the value',
    encryptionKey: dataKey,
    removalPolicy,
  });
  NagSuppressions.addResourceSuppressions(keys, [
    {
      id: "AwsSolutions-SMG4",
      reason: "A new index key would orphan every blind index; docs/deploy.md says how the keys are renewed",
    },
  ]);

  new CfnOutput(stack, "TableName", { value: table.tableName });
  new CfnOutput(stack, "DocumentsName", { value: documents.bucketName });
  return { table, documents, accessLogs, keys, dataKey, operationsKey };
}

/**
 * Where both buckets write who asked for what. Handed on by name: CDK would name each source bucket in
 * this one's policy and so tie the stacks into a circle; the policy names the account instead.
 */
function createAccessLogs(stack: Stack, removalPolicy: RemovalPolicy): IBucket {
  const bucket = new Bucket(stack, "AccessLogs", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
    removalPolicy,
  });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("logging.s3.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [bucket.arnForObjects("*")],
      conditions: { StringEquals: { "aws:SourceAccount": stack.account } },
    }),
  );
  NagSuppressions.addResourceSuppressions(bucket, [
    { id: "AwsSolutions-S1", reason: "It receives the access logs; logging it into itself would never end" },
  ]);
  return Bucket.fromBucketName(stack, "AccessLogsByName", bucket.bucketName);
}

/** The key of what runs beside the data; AWS services that write logs and alarms may use it for us. */
function createOperationsKey(stack: Stack, removalPolicy: RemovalPolicy): Key {
  const key = new Key(stack, "OperationsKey", {
    description: "Payung logs, queues and alarms",
    enableKeyRotation: true,
    removalPolicy,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
      resources: ["*"],
      conditions: {
        ArnLike: {
          "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${stack.region}:${stack.account}:log-group:*`,
        },
      },
    }),
  );
  // Alarms, returned letters and their way into a queue: an encrypted topic stays silent without these.
  for (const service of ["cloudwatch", "ses", "sns"]) {
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
        actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
        resources: ["*"],
      }),
    );
  }
  return key;
}
