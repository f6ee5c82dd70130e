import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { ClientProvider, createClient } from "../lib/client.ts";

export type Config = { readonly authority: string; readonly clientID: string; readonly city: string };

type State = "loading" | "out" | "ended" | "in";

type Auth = {
  readonly state: State;
  readonly signIn: (returnTo: string) => Promise<void>;
  /** Ends the sign-in that came back to this page; gives where the user wanted to go. */
  readonly finish: () => Promise<string>;
  readonly signOut: () => Promise<void>;
};

const AuthContext = createContext<Auth | undefined>(undefined);

/** @unit seconds before its end at which a token is renewed */
const margin = 30;

/** Reads where to sign in; the runtime or the deployment serves it beside the app. */
export async function readConfig(): Promise<Config> {
  const response = await fetch("/config.json", { cache: "no-store" });
  const read: unknown = await response.json();
  if (!isConfig(read)) throw new Error("config.json lacks authority, clientID or city");
  return read;
}

/** Signs in by authorization code with PKCE and gives the pages below a client with the token. */
export function AuthProvider({
  config,
  children,
}: {
  readonly config: Config;
  readonly children: ReactNode;
}) {
  const [manager] = useState(() => managerOf(config));
  const [state, setState] = useState<State>("loading");

  useEffect(() => {
    const end = () => setState((before) => (before === "in" ? "ended" : before));
    manager.events.addAccessTokenExpired(end);
    void manager.getUser().then((user) => {
      if (user && (!user.expired || user.refresh_token)) setState("in");
      else setState(user ? "ended" : "out");
    });
    return () => manager.events.removeAccessTokenExpired(end);
  }, [manager]);

  const client = useMemo(
    () =>
      createClient({
        token: () => currentToken(manager),
        onRefused: () => {
          setState("ended");
          void manager.removeUser();
        },
      }),
    [manager],
  );

  const auth = useMemo<Auth>(
    () => ({
      state,
      signIn: (returnTo) => manager.signinRedirect({ state: returnTo }),
      finish: async () => {
        const user = await manager.signinRedirectCallback();
        setState("in");
        return ownPath(user.state);
      },
      signOut: () => leave(manager, config),
    }),
    [state, manager, config],
  );

  return (
    <AuthContext value={auth}>
      <ClientProvider value={client}>{children}</ClientProvider>
    </AuthContext>
  );
}

/** Whether somebody is signed in, and the ways in and out. */
export function useAuth(): Auth {
  const auth = use(AuthContext);
  if (!auth) throw new Error("There is no AuthProvider above this component");
  return auth;
}

function managerOf({ authority, clientID }: Config): UserManager {
  return new UserManager({
    authority,
    client_id: clientID,
    redirect_uri: `${location.origin}/callback`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: "openid profile",
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

async function currentToken(manager: UserManager): Promise<string | undefined> {
  const user = await manager.getUser();
  if (!user) return undefined;
  const fresh = (user.expires_in ?? Number.POSITIVE_INFINITY) > margin;
  if (fresh || !user.refresh_token) return user.access_token;
  const renewed = await manager.signinSilent().catch(() => null);
  return renewed?.access_token ?? user.access_token;
}

async function leave(manager: UserManager, { clientID }: Config): Promise<void> {
  try {
    await manager.signoutRedirect({
      extraQueryParams: { client_id: clientID, logout_uri: `${location.origin}/` },
    });
  } catch {
    await manager.removeUser();
    location.assign("/");
  }
}

/** A path of this app; anything else becomes the start page. */
function ownPath(path: unknown): string {
  return typeof path === "string" && /^\/(?![/\\])/.test(path) ? path : "/";
}

function isConfig(read: unknown): read is Config {
  if (typeof read !== "object" || read === null) return false;
  return ["authority", "clientID", "city"].every((name) => typeof Reflect.get(read, name) === "string");
}
