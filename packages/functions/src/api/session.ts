import { Role } from "@payung/core/access/schema";
import { RegionCode } from "@payung/core/region/schema";
import type { User } from "@payung/core/shared/context";
import { AuthenticationError, UpstreamError } from "@payung/core/shared/error";
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { env } from "../env.ts";

/**
 * What an access token says of its bearer: groups are roles, `region` is the scope. Cognito names the
 * user in `username`, other issuers in `sub`.
 */
const Claims = z.object({
  sub: z.string(),
  username: z.string().optional(),
  name: z.string(),
  city: RegionCode,
  region: RegionCode,
  client_id: z.string(),
  token_use: z.literal("access").optional(),
  "cognito:groups": z.array(z.string()).default([]),
});

let keys: Promise<JWTVerifyGetKey> | undefined;

/** Tokens whose signature this process has checked, until they expire: checking costs more than a read. */
const verified = new Map<string, { readonly user: User; readonly until: number }>();
const mostVerified = 2_000;

function known(token: string): User | undefined {
  const entry = verified.get(token);
  if (entry && entry.until > Date.now()) return entry.user;
  verified.delete(token);
  return undefined;
}

function remember(token: string, user: User, expiry: number | undefined): void {
  const oldest = verified.keys().next();
  if (verified.size >= mostVerified && !oldest.done) verified.delete(oldest.value);
  if (expiry) verified.set(token, { user, until: expiry * 1000 });
}

async function issuerKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!response.ok)
    throw new UpstreamError("session.issuer", "Layanan masuk sedang terganggu. Coba lagi sebentar.");
  const { jwks_uri } = z.object({ jwks_uri: z.url() }).parse(await response.json());
  return createRemoteJWKSet(new URL(jwks_uri));
}

/** The bearer of the token; nothing when there is none. Throws AuthenticationError for a bad token. */
export async function authenticate(header: string | undefined): Promise<User | undefined> {
  const token = /^Bearer (\S+)$/i.exec(header ?? "")?.[1];
  if (!token) return undefined;
  const user = known(token);
  if (user) return user;
  const { OIDC_ISSUER: issuer = "", OIDC_CLIENT_ID } = env();
  try {
    keys ??= issuerKeys(issuer);
    const { payload } = await jwtVerify(token, await keys, {
      issuer,
      algorithms: ["RS256", "ES256", "PS256"],
    });
    const claims = Claims.parse(payload);
    if (claims.client_id !== OIDC_CLIENT_ID)
      throw new errors.JWTClaimValidationFailed("client_id", payload, "client_id");
    const bearer = userOf(claims);
    remember(token, bearer, payload.exp);
    return bearer;
  } catch (cause) {
    if (cause instanceof UpstreamError || cause instanceof TypeError) {
      keys = undefined;
      throw new UpstreamError("session.issuer", "Layanan masuk sedang terganggu. Coba lagi sebentar.", {
        cause,
      });
    }
    throw new AuthenticationError("session.invalid", "Sesi Anda tidak berlaku lagi. Silakan masuk lagi.", {
      cause,
    });
  }
}

function userOf(claims: z.output<typeof Claims>): User {
  const known: readonly string[] = Role.options;
  return {
    type: "user",
    userID: claims.username ?? claims.sub,
    name: claims.name,
    roles: claims["cognito:groups"].filter((group): group is Role => known.includes(group)),
    city: claims.city,
    scope: claims.region,
  };
}
