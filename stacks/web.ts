import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { AssetHashType, DockerImage, Duration, RemovalPolicy, type Stack } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { CfnOutput } from "aws-cdk-lib/core";
import { NagSuppressions } from "cdk-nag";
import { type StackContext, use } from "sst/constructs";
import { Api } from "./api.ts";
import { Identity } from "./identity.ts";
import { readSettings } from "./settings.ts";
import { Storage } from "./storage.ts";

/**
 * Sends every page address to the app and leaves files alone; a region code such as 18.71 is no file.
 * Runs in CloudFront on requests for the site only, so an answer of the API is never replaced.
 */
export const pageRewrite = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z][a-z0-9]*$/i.test(request.uri)) request.uri = "/index.html";
  return request;
}`;

/** The web app and the API under one host name. */
export function Web({ stack, app }: StackContext) {
  const { accessLogs, documents } = use(Storage);
  const { host } = use(Api);
  const { domain, certificateARN } = readSettings();

  const site = new Bucket(stack, "Site", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: "site/",
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
    removalPolicy: app.stage === "production" ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });

  const responseHeadersPolicy = createHeaders(stack, documents);
  const secured: Pick<BehaviorOptions, "responseHeadersPolicy" | "viewerProtocolPolicy"> = {
    responseHeadersPolicy,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  };
  const toAPI: BehaviorOptions = {
    ...secured,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    origin: new HttpOrigin(host, { readTimeout: Duration.seconds(30) }),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  };

  const distribution = new Distribution(stack, "Front", {
    domainNames: [domain],
    certificate: Certificate.fromCertificateArn(stack, "Certificate", certificateARN),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_200,
    defaultRootObject: "index.html",
    defaultBehavior: {
      ...secured,
      origin: S3BucketOrigin.withOriginAccessControl(site),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(stack, "Pages", {
            runtime: FunctionRuntime.JS_2_0,
            code: FunctionCode.fromInline(pageRewrite),
          }),
        },
      ],
    },
    additionalBehaviors: { "/api/*": toAPI, "/healthz": toAPI },
  });
  deploySite(stack, site, distribution);
  explainWeb(stack, distribution);

  new CfnOutput(stack, "FrontName", { value: distribution.distributionDomainName });
  return { distribution };
}

/** Only our own code, our own API, the sign-in and presigned documents. */
function createHeaders(stack: Stack, documents: IBucket): ResponseHeadersPolicy {
  const connect = [
    "'self'",
    `https://cognito-idp.${stack.region}.amazonaws.com`,
    use(Identity).signInURL,
    `https://${documents.bucketRegionalDomainName}`,
  ];
  return new ResponseHeadersPolicy(stack, "Headers", {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        override: true,
        contentSecurityPolicy: [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "font-src 'self'",
          "img-src 'self' data: blob:",
          `connect-src ${connect.join(" ")}`,
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
        ].join("; "),
      },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: "permissions-policy",
          value: "camera=(), geolocation=(), microphone=(), payment=()",
          override: true,
        },
      ],
    },
  });
}

/**
 * Builds the web app while the stack is synthesized and puts it into the bucket: files named by their
 * content for a year, the page and its `config.json` never cached. Old files stay for open tabs.
 */
function deploySite(stack: Stack, site: IBucket, distribution: Distribution): void {
  const { issuer, clientID } = use(Identity);
  const built = Source.asset(resolve("packages/web"), {
    exclude: ["node_modules", "dist"],
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("none"),
      local: {
        tryBundle(outputDirectory) {
          const vite = resolve("node_modules/.bin/vite");
          execFileSync(vite, ["build", "packages/web", "--outDir", outputDirectory, "--emptyOutDir"], {
            stdio: "inherit",
          });
          return true;
        },
      },
    },
  });

  const files = new BucketDeployment(stack, "Files", {
    destinationBucket: site,
    sources: [built],
    exclude: ["*"],
    include: ["assets/*"],
    cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
    prune: false,
  });
  const page = new BucketDeployment(stack, "Page", {
    destinationBucket: site,
    sources: [
      built,
      Source.jsonData("config.json", { authority: issuer, clientID, city: readSettings().cities[0] }),
    ],
    exclude: ["assets/*"],
    cacheControl: [CacheControl.noCache()],
    prune: false,
    distribution,
    distributionPaths: ["/", "/index.html", "/config.json"],
  });
  page.node.addDependency(files);
}

function explainWeb(stack: Stack, distribution: Distribution): void {
  NagSuppressions.addResourceSuppressions(distribution, [
    {
      id: "AwsSolutions-CFR3",
      reason:
        "CloudFront delivers no logs to opt-in regions such as Jakarta; the API and both buckets keep theirs",
    },
    {
      id: "AwsSolutions-CFR1",
      reason: "Heirs and staff on duty abroad must reach their own case",
    },
  ]);
  NagSuppressions.addStackSuppressions(stack, [
    {
      id: "AwsSolutions-IAM4",
      reason: "CDK's own deployer of static files, which runs during a deployment only",
      appliesTo: ["Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"],
    },
    {
      id: "AwsSolutions-IAM5",
      reason: "The same deployer: it reads the deployment's assets, fills this one bucket, clears CloudFront",
    },
    {
      id: "AwsSolutions-L1",
      reason: "The same deployer: its runtime comes with aws-cdk-lib, which SST pins",
    },
  ]);
}
