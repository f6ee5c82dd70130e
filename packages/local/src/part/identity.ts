import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import Provider, { type Configuration } from "oidc-provider";
import { type DemoUser, demoUsers } from "../demo-user.ts";
import { sessionAdapter } from "./session-adapter.ts";
import { signInPage } from "./sign-in-page.ts";
import { recall, recallOr, remember, type Store } from "./store.ts";

export const clientID = "payung-web";
export const issuerPath = "/oidc";
const audience = "urn:payung:api";

export type Identity = {
  readonly issuer: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly token: (user: DemoUser) => Promise<string>;
};

/** Starts the OpenID provider with the demo users; its keys outlive a restart, so sessions do too. */
export async function startIdentity(origin: string, store: Store): Promise<Identity> {
  const issuer = `${origin}${issuerPath}`;
  const jwk = await signingKey(store);
  const provider = new Provider(issuer, configuration(origin, jwk, store));
  provider.proxy = false;
  const callback = provider.callback();

  return {
    issuer,
    handle(request, response) {
      const url = request.url ?? "/";
      // oidc-provider finds where it is mounted from the address that Express keeps as originalUrl.
      Object.assign(request, { originalUrl: url, url: url.slice(issuerPath.length) || "/" });
      if (request.url?.startsWith("/sign-in/")) {
        void signIn(provider, request, response);
        return;
      }
      void callback(request, response);
    },
    async token(user) {
      return new SignJWT({ ...claimsOf(user), client_id: clientID, scope: "openid profile" })
        .setProtectedHeader({ alg: "RS256", kid: String(jwk.kid), typ: "at+jwt" })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(user.userID)
        .setIssuedAt()
        .setExpirationTime("12h")
        .sign(await importJWK(jwk, "RS256"));
    },
  };
}

function claimsOf({ userID, name, roles, scope }: DemoUser) {
  return { username: userID, name, city: scope.slice(0, 5), region: scope, "cognito:groups": [...roles] };
}

async function signingKey(store: Store): Promise<JWK> {
  const known = recall(store, "signing-key");
  if (known) return JSON.parse(known);
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: "local", alg: "RS256", use: "sig" };
  remember(store, "signing-key", JSON.stringify(jwk));
  return jwk;
}

function configuration(origin: string, jwk: JWK, store: Store): Configuration {
  const userOf = (id: string | undefined) => demoUsers.find(({ userID }) => userID === id);
  return {
    adapter: sessionAdapter(store),
    clients: [
      {
        client_id: clientID,
        application_type: "web",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        redirect_uris: [`${origin}/callback`],
        post_logout_redirect_uris: [`${origin}/`, origin],
      },
    ],
    jwks: { keys: [jwk as never] },
    cookies: { keys: [recallOr(store, "cookie-key", () => randomBytes(32).toString("base64"))] },
    claims: { openid: ["sub"], profile: ["name"] },
    clientBasedCORS: (_, from) => from === origin,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    ttl: {
      AccessToken: 8 * 3600,
      Session: 14 * 24 * 3600,
      Grant: 14 * 24 * 3600,
      Interaction: 3600,
      IdToken: 3600,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        // Signing out needs no second question here.
        logoutSource: async (ctx, form) => {
          ctx.body = `<!doctype html><title>Keluar</title><meta charset="utf-8">${form}<script>document.forms[0].insertAdjacentHTML("beforeend",'<input type="hidden" name="logout" value="yes">');document.forms[0].submit()</script>`;
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: "openid profile",
          audience,
          accessTokenFormat: "jwt",
          accessTokenTTL: 8 * 3600,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    extraTokenClaims: (_, token) => {
      const user = userOf("accountId" in token ? String(token.accountId) : undefined);
      return user ? claimsOf(user) : undefined;
    },
    findAccount: (_, id) => {
      const user = userOf(id);
      return user ? { accountId: id, claims: () => ({ sub: id, name: user.name }) } : undefined;
    },
    // Every demo user has agreed to the one client there is.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid profile offline_access");
      grant.addResourceScope(audience, "openid profile");
      await grant.save();
      return grant;
    },
    interactions: { url: (_, { uid }) => `${issuerPath}/sign-in/${uid}` },
  };
}

/** The page that stands where a city's own sign-in would: it lists the demo users. */
async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
    if (request.method !== "POST") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(signInPage(demoUsers));
      return;
    }
    const chosen = new URLSearchParams(await bodyOf(request)).get("user") ?? "";
    if (!demoUsers.some(({ userID }) => userID === chosen)) {
      response.writeHead(400, { "content-type": "text/html; charset=utf-8" }).end(signInPage(demoUsers));
      return;
    }
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: chosen } },
      { mergeWithLastSubmission: false },
    );
  } catch (error) {
    // The interaction is over or was started before a restart: begin again from the app.
    if (!(error instanceof Error) || error.name !== "SessionNotFound") console.error(error);
    response.writeHead(303, { location: "/" }).end();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}
