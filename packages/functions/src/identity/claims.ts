import type { PreTokenGenerationV2TriggerEvent } from "aws-lambda";

/**
 * Puts what the API must know of a member of staff into the access token: `name`, `city`, `region`.
 *
 * The region is the account's attribute `custom:scope`; in an access token `scope` belongs to OAuth and
 * Cognito lets nobody replace it. Roles are there already, as `cognito:groups`. `aud` is added because
 * Cognito leaves it out of access tokens; it may only be the client that asks.
 */
export async function handler(
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> {
  const { name, "custom:city": city, "custom:scope": region } = event.request.userAttributes;
  const claims = Object.entries({ name, city, region, aud: event.callerContext.clientId });
  return {
    ...event,
    response: {
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: {
          claimsToAddOrOverride: Object.fromEntries(
            claims.filter((claim): claim is [string, string] => Boolean(claim[1])),
          ),
        },
      },
    },
  };
}
