import { CfnOutput, Duration } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  type IHttpApi,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { NagSuppressions } from "cdk-nag";
import { type StackContext, use } from "sst/constructs";
import { createService } from "./application.ts";
import { Storage } from "./storage.ts";

/** The API: one HTTP API before one function. */
export function Api({ stack }: StackContext) {
  const handler = createService(
    stack,
    "Handler",
    { handler: "packages/functions/src/api/handler.handler", seconds: 29, megabytes: 1024 },
    ["records", "files", "keys"],
  );

  const api = new HttpApi(stack, "Http", {
    apiName: `payung-${stack.stage}`,
    createDefaultStage: false,
  });
  const routes = api.addRoutes({
    path: "/{proxy+}",
    methods: [HttpMethod.ANY],
    integration: new HttpLambdaIntegration("Integration", handler, { timeout: Duration.seconds(29) }),
  });
  NagSuppressions.addResourceSuppressions(
    [...routes],
    [
      {
        id: "AwsSolutions-APIG4",
        reason:
          "The function checks every token against the issuer's keys and denies by default; the status page, " +
          "health and API description are public, and one permission table says so",
      },
    ],
  );

  const accessLog = new LogGroup(stack, "AccessLog", {
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: use(Storage).operationsKey,
  });
  new HttpStage(stack, "Stage", {
    httpApi: api as IHttpApi,
    autoDeploy: true,
    detailedMetricsEnabled: true,
    throttle: { rateLimit: 100, burstLimit: 200 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(accessLog),
      // No path: the link of a status page is a key.
      format: AccessLogFormat.custom(
        JSON.stringify({
          requestID: "$context.requestId",
          at: "$context.requestTime",
          from: "$context.identity.sourceIp",
          method: "$context.httpMethod",
          status: "$context.status",
          bytes: "$context.responseLength",
          milliseconds: "$context.responseLatency",
          error: "$context.integrationErrorMessage",
        }),
      ),
    },
  });

  new CfnOutput(stack, "Endpoint", { value: api.apiEndpoint });
  return { api, handler, host: `${api.httpApiId}.execute-api.${stack.region}.amazonaws.com` };
}
