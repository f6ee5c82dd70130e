import { Access } from "@payung/core/access";
import type { Permission } from "@payung/core/access/schema";
import type { Actor, Context } from "@payung/core/shared/context";
import { AuthenticationError } from "@payung/core/shared/error";
import type { MiddlewareHandler } from "hono";
import { open } from "../open.ts";

export type Env = {
  Variables: {
    readonly requestID: string;
    readonly actor: Actor | undefined;
    /** Only there behind `allow`: a route without a permission can do nothing. */
    readonly ctx: Context;
  };
};

/** Opens the context for a user whose role has the permission; throws 401 or 403 otherwise. */
export function allow(permission: Permission): MiddlewareHandler<Env> & { readonly permission: Permission } {
  const middleware: MiddlewareHandler<Env> = async (c, next) => {
    const actor = c.get("actor");
    if (!actor)
      throw new AuthenticationError("session.missing", "Anda belum masuk atau sesi sudah berakhir.");
    const ctx = open(actor, c.get("requestID"));
    Access.require(permission, ctx);
    c.set("ctx", ctx);
    await next();
  };
  return Object.assign(middleware, { permission });
}
