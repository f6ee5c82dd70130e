import type { Handler } from "hono";
import { html, raw } from "hono/html";
import type { Env } from "./access.ts";

/** The API for people: one page that reads `/api/openapi.json` and lists every route. */
export const docs: Handler<Env> = (c) => {
  c.header(
    "content-security-policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
  );
  return c.html(html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API Payung</title>
        <link rel="stylesheet" href="/docs/docs.css" />
      </head>
      <body>
        <main>
        <h1>API Payung</h1>
        <p>Dokumen mesin: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
        <div id="routes" aria-live="polite">Memuat…</div>
        </main>
        ${raw('<script type="module" src="/docs/docs.js"></script>')}
      </body>
    </html>`);
};
