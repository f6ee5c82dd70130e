import type { PreTokenGenerationV2TriggerEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { handler } from "./claims.ts";

function signIn(userAttributes: Record<string, string>): PreTokenGenerationV2TriggerEvent {
  return {
    version: "2",
    triggerSource: "TokenGeneration_HostedAuth",
    region: "ap-southeast-3",
    userPoolId: "ap-southeast-3_example",
    userName: "kelurahan.kedaton",
    callerContext: { awsSdkVersion: "1", clientId: "web-client" },
    request: {
      userAttributes,
      scopes: ["openid", "profile"],
      groupConfiguration: { groupsToOverride: ["operator-kelurahan"], iamRolesToOverride: [] },
    },
    response: { claimsAndScopeOverrideDetails: {} },
  };
}

describe("claims", () => {
  it("puts name, city and region into the access token, for the client that asks", async () => {
    const { response } = await handler(
      signIn({ name: "Siti Aminah", "custom:city": "18.71", "custom:scope": "18.71.01.1003" }),
    );
    expect(response.claimsAndScopeOverrideDetails).toEqual({
      accessTokenGeneration: {
        claimsToAddOrOverride: {
          name: "Siti Aminah",
          city: "18.71",
          region: "18.71.01.1003",
          aud: "web-client",
        },
      },
    });
  });

  it("leaves out what an account lacks, so that the API refuses it", async () => {
    const { response } = await handler(signIn({ name: "Siti Aminah", "custom:city": "" }));
    expect(response.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride).toEqual({
      name: "Siti Aminah",
      aud: "web-client",
    });
  });

  it("leaves groups and OAuth scopes as Cognito made them", async () => {
    const event = signIn({ name: "Siti Aminah" });
    const { request, response } = await handler(event);
    expect(request).toEqual(event.request);
    expect(response.claimsAndScopeOverrideDetails?.groupOverrideDetails).toBeUndefined();
    expect(response.claimsAndScopeOverrideDetails?.accessTokenGeneration).not.toHaveProperty("scopesToAdd");
  });
});
