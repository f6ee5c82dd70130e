import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { openAPIRouteHandler } from "hono-openapi";
import type { Env } from "./access.ts";
import { benefit } from "./benefit.ts";
import { budget } from "./budget.ts";
import { delegation } from "./delegation.ts";
import { docs } from "./docs.ts";
import { enrollment } from "./enrollment.ts";
import { audit, region, session, staff, upload } from "./office.ts";
import { participant } from "./participant.ts";
import { noRoute, problemOf } from "./problem.ts";
import { authenticate } from "./session.ts";
import { task } from "./task.ts";

const routes = new Hono<Env>()
  .route("/session", session)
  .route("/regions", region)
  .route("/uploads", upload)
  .route("/enrollments", enrollment)
  .route("/tasks", task)
  .route("/participants", participant)
  .route("/budgets", budget)
  .route("/benefits", benefit)
  .route("/delegations", delegation)
  .route("/staff", staff)
  .route("/audit", audit);

export type Api = typeof routes;

const about = {
  info: {
    title: "Payung",
    version: "1",
    description: "Perlindungan pekerja kota: usulan, peserta, anggaran, dan tugas. Galat mengikuti RFC 9457.",
  },
  components: { securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
  security: [{ bearer: [] }],
} as const;

/** The whole API. Only the documentation and the health check answer without a session. */
export function createApi() {
  const app = new Hono<Env>()
    .use(secureHeaders())
    .use(async (c, next) => {
      c.set(
        "requestID",
        c.req
          .header("x-request-id")
          ?.replace(/[^\w-]/g, "")
          .slice(0, 64) || randomUUID(),
      );
      c.header("x-request-id", c.get("requestID"));
      await next();
    })
    .get("/healthz", (c) => c.json({ ok: true }))
    .get("/api/docs", docs)
    .get(
      "/api/openapi.json",
      openAPIRouteHandler(new Hono().route("/api", routes), {
        documentation: { ...about, security: [...about.security] } as never,
      }),
    )
    .use("/api/*", async (c, next) => {
      c.set("actor", await authenticate(c.req.header("authorization")));
      c.header("cache-control", "no-store");
      await next();
    })
    .route("/api", routes);
  app.onError(problemOf);
  app.notFound(noRoute);
  return app;
}
