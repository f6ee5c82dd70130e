import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { Readable } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { z } from "zod";
import { demoUsers } from "./demo-user.ts";
import type { Clock } from "./part/clock.ts";
import { clientID, type Identity, issuerPath } from "./part/identity.ts";
import type { Post } from "./part/mailbox.ts";
import { root } from "./place.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export type Parts = {
  readonly api: { readonly fetch: (request: Request) => Response | Promise<Response> };
  readonly identity: Identity;
  readonly post: Post;
  readonly clock: Clock;
  /** Whether nothing is under way: no record unread, no step running. */
  readonly settled: () => boolean;
  /** Moves what falls due after the clock was moved. */
  readonly runDue: () => Promise<readonly string[]>;
  /** Where the web app may send and fetch files. */
  readonly filesOrigin: string;
};

/** Web app, API, sign-in and the embedded runtime's own routes on one port. */
export async function startServer(port: number, parts: () => Parts): Promise<Server> {
  const app = createApp(parts);
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (request.url?.startsWith(`${issuerPath}/`)) parts().identity.handle(request, response);
    else void listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, resolve);
  });
  return server;
}

const ClockInput = z.object({ now: z.iso.datetime({ offset: true }) });
const TokenInput = z.object({ user: z.string() });

function createApp(parts: () => Parts) {
  return new Hono()
    .all("/api/*", (c) => parts().api.fetch(c.req.raw))
    .get("/healthz", (c) => parts().api.fetch(c.req.raw))
    .get("/config.json", (c) => c.json({ authority: parts().identity.issuer, clientID, city: "18.71" }))
    .get("/_local/users", (c) =>
      c.json({ items: demoUsers.map(({ userID, ...user }) => ({ user: userID, ...user })) }),
    )
    .post("/_local/token", async (c) => {
      const { user } = TokenInput.parse(await c.req.json());
      const found = demoUsers.find(({ userID }) => userID === user);
      if (!found)
        return c.json(
          { code: "user.unknown", detail: `No demo user "${user}"; GET /_local/users lists them` },
          404,
        );
      return c.json({
        access_token: await parts().identity.token(found),
        token_type: "Bearer",
        expires_in: 43_200,
      });
    })
    .get("/_local/clock", (c) => c.json({ now: parts().clock.now().toISOString() }))
    .post("/_local/clock", async (c) => {
      const { now } = ClockInput.parse(await c.req.json());
      parts().clock.move(new Date(now));
      const ran = await parts().runDue();
      return c.json({ now: parts().clock.now().toISOString(), ran });
    })
    .get("/_local/inbox", (c) => c.json({ items: parts().post.inbox() }))
    .get("/_local/settled", (c) => c.json({ settled: parts().settled() }))
    .get("*", (c) => file(new URL(c.req.url).pathname, parts().filesOrigin))
    .onError((error, c) => {
      if (error instanceof z.ZodError || error instanceof SyntaxError)
        return c.json({ code: "input.invalid", detail: error.message }, 400);
      console.error(error);
      return c.json({ code: "internal" }, 500);
    });
}

const dist = join(root, "packages/web/dist");

/** A file of the web app, with the headers it is deployed with; the app itself for its own addresses. */
function file(pathname: string, filesOrigin: string): Response {
  const wanted = join(dist, normalize(pathname));
  const found = wanted.startsWith(dist) && existsSync(wanted) && statSync(wanted).isFile();
  if (!found && extname(pathname) !== "") return new Response("Not found", { status: 404 });
  const path = found ? wanted : join(dist, "index.html");
  if (!existsSync(path)) return new Response("The web app is not built", { status: 503 });
  const immutable = pathname.startsWith("/assets/");
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "cache-control": immutable ? "public, max-age=31536000, immutable" : "no-cache",
      "content-security-policy": `default-src 'self'; connect-src 'self' ${filesOrigin}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    },
  });
}
