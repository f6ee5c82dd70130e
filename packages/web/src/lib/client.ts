import type { ProblemView } from "@payung/functions/api/view";
import { createContext, use } from "react";

/** The type that a schema of the API's views reads to. */
export type ViewOf<Schema extends { readonly _output: unknown }> = Schema["_output"];

/** A page of a list; `next` is the cursor to ask for more with. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next?: string | undefined };

type Query = Readonly<Record<string, string | undefined>>;

/** The API answered with problem details: `code` is stable, `message` is for people. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly requestID: string;
  readonly details: NonNullable<ProblemView["details"]>;
  readonly errors: NonNullable<ProblemView["errors"]>;

  constructor(status: number, problem: Partial<ProblemView>) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? "http.error";
    this.requestID = problem.requestID ?? "";
    this.details = problem.details ?? {};
    this.errors = problem.errors ?? [];
  }
}

/** There was no answer: no network, or the server is out of reach. */
export class OfflineError extends Error {
  override readonly name = "OfflineError";
}

type Connection = {
  /** The access token to send; undefined when nobody is signed in. */
  readonly token: () => Promise<string | undefined>;
  /** The API no longer accepts the token. */
  readonly onRefused: () => void;
};

/** Speaks to the API with the signed-in user's token; every failure is an ApiError or an OfflineError. */
export function createClient({ token, onRefused }: Connection) {
  async function send(path: string, init: RequestInit): Promise<Response> {
    const bearer = await token();
    const headers = new Headers(init.headers);
    if (!headers.has("Accept")) headers.set("Accept", "application/json");
    if (bearer) headers.set("Authorization", `Bearer ${bearer}`);
    const response = await fetch(`/api${path}`, { ...init, headers }).catch((cause: unknown) => {
      throw new OfflineError("No answer", { cause });
    });
    if (response.ok) return response;
    if (response.status === 401) onRefused();
    throw new ApiError(response.status, await problemOf(response));
  }

  return {
    async get<Out>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Out> {
      const response = await send(withQuery(path, query), signal ? { signal } : {});
      return (await response.json()) as Out;
    },

    /** `key` names the user's action: the same action sent again carries the same key. */
    async post<Out>(path: string, body: unknown, key: string): Promise<Out> {
      const response = await send(path, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": key },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      return (text ? JSON.parse(text) : undefined) as Out;
    },

    async file(path: string): Promise<Blob> {
      const response = await send(path, { headers: { Accept: "text/csv" } });
      return response.blob();
    },
  };
}
export type Client = ReturnType<typeof createClient>;

const ClientContext = createContext<Client | undefined>(undefined);
export const ClientProvider = ClientContext.Provider;

/** The client of the signed-in user. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (!client) throw new Error("There is no ClientProvider above this component");
  return client;
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

async function problemOf(response: Response): Promise<Partial<ProblemView>> {
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
}
