import { AppError } from "@payung/core/shared/error";
import type { Context as HonoContext } from "hono";
import { HTTPException } from "hono/http-exception";
import { logger } from "../logger.ts";
import type { Env } from "./access.ts";
import type { ProblemView } from "./view.ts";

const headers = { "content-type": "application/problem+json" };

/** RFC 9457 problem details for whatever was thrown; what is not an AppError is a bug and is logged. */
export function problemOf(error: Error, c: HonoContext<Env>): Response {
  const requestID = c.get("requestID") ?? "";
  if (error instanceof AppError) {
    const { status, code, title, message: detail, details, errors } = error;
    const body: ProblemView = {
      type: `urn:payung:problem:${code}`,
      title,
      status,
      detail,
      code,
      requestID,
      ...(Object.keys(details).length > 0 ? { details } : {}),
      ...(errors.length > 0 ? { errors: [...errors] } : {}),
    };
    if (status === 503) logger.error("upstream failed", { requestID, code, cause: String(error.cause) });
    return c.json(body, status, headers);
  }
  if (error instanceof HTTPException)
    return c.json(
      plain(error.status, "request.malformed", "Permintaan tidak dapat dibaca.", requestID),
      error.status,
      headers,
    );
  logger.error("unexpected", { requestID, error: error.name, message: error.message, stack: error.stack });
  return c.json(
    plain(
      500,
      "internal",
      "Ada yang rusak di pihak kami. Coba lagi; bila berulang, sebutkan nomor permintaan ini.",
      requestID,
    ),
    500,
    headers,
  );
}

/** The problem of an address that does not exist. */
export function noRoute(c: HonoContext<Env>): Response {
  return c.json(plain(404, "route.missing", "Alamat ini tidak ada.", c.get("requestID") ?? ""), 404, headers);
}

function plain(status: number, code: string, detail: string, requestID: string): ProblemView {
  return { type: `urn:payung:problem:${code}`, title: "Permintaan gagal", status, detail, code, requestID };
}
