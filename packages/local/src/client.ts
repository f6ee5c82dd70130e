import { setTimeout as sleep } from "node:timers/promises";
import type { EnrollmentView, RowView, TaskView } from "@payung/functions/api/view";

/** The API as one demo user sees it. */
export type Client = {
  readonly get: <T>(path: string) => Promise<T>;
  readonly post: <T>(path: string, body?: unknown, key?: string) => Promise<T>;
  /** The answer as it comes, whatever its status. */
  readonly raw: (method: string, path: string, body?: unknown, key?: string) => Promise<Response>;
  /** Sends a file to S3 by its link; gives the upload's id. */
  readonly upload: (
    bytes: Uint8Array,
    about: { fileName: string; contentType: string; purpose: "roster" | "registration" },
    key?: string,
  ) => Promise<string>;
};

/** Signs a demo user in and gives the API. */
export async function signIn(origin: string, user: string): Promise<Client> {
  const response = await fetch(`${origin}/_local/token`, { method: "POST", body: JSON.stringify({ user }) });
  if (!response.ok) throw new Error(`${user} cannot sign in: ${response.status}`);
  const { access_token } = (await response.json()) as { access_token: string };
  return clientOf(origin, access_token, user);
}

/** The API for the bearer of a token. */
export function clientOf(origin: string, token: string, user: string): Client {
  const raw: Client["raw"] = async (method, path, body, key) =>
    fetch(`${origin}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...(key ? { "idempotency-key": key } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  async function call<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
    const answer = await raw(method, path, body, key);
    if (!answer.ok) throw new Error(`${method} ${path} as ${user}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  return {
    raw,
    get: async (path) => call("GET", path),
    post: async (path, body, key) => call("POST", path, body, key),
    async upload(bytes, { fileName, contentType, purpose }, key) {
      const about = { fileName, contentType, size: bytes.length, purpose };
      const ticket = await call<{ uploadId: string; url: string; headers: Record<string, string> }>(
        "POST",
        "/uploads",
        about,
        key,
      );
      const sent = await fetch(ticket.url, {
        method: "PUT",
        headers: ticket.headers,
        body: bytes as Uint8Array<ArrayBuffer>,
      });
      if (!sent.ok) throw new Error(`PUT of ${fileName}: ${sent.status} ${await sent.text()}`);
      return ticket.uploadId;
    },
  };
}

/** The batch once it is in one of the statuses; throws after the time is over. */
export async function reached(
  client: Client,
  id: string,
  statuses: readonly string[],
  seconds = 120,
  seen?: (view: EnrollmentView) => void,
): Promise<EnrollmentView> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const view = await client.get<EnrollmentView>(`/enrollments/${id}`);
    seen?.(view);
    if (statuses.includes(view.status)) return view;
    if (Date.now() > deadline)
      throw new Error(`${id} is ${view.status}, not ${statuses.join(" or ")}, after ${seconds} s`);
    await sleep(150);
  }
}

/** The open task of that kind on a batch, once it is there. */
export async function taskOf(
  client: Client,
  id: string,
  kind: TaskView["kind"],
  seconds = 120,
  seen?: (view: EnrollmentView) => void,
): Promise<TaskView> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const view = await client.get<EnrollmentView>(`/enrollments/${id}`);
    seen?.(view);
    if (view.openTask?.kind === kind) return view.openTask;
    if (Date.now() > deadline)
      throw new Error(`${id} (${view.status}) has no task ${kind} after ${seconds} s`);
    await sleep(150);
  }
}

/** Every row of a batch, page by page. */
export async function allRows(client: Client, id: string): Promise<readonly RowView[]> {
  const rows: RowView[] = [];
  let after: string | undefined;
  do {
    const page: { items: RowView[]; next?: string } = await client.get(
      `/enrollments/${id}/rows${after ? `?after=${encodeURIComponent(after)}` : ""}`,
    );
    rows.push(...page.items);
    after = page.next;
  } while (after);
  return rows;
}
