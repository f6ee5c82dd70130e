import { Access } from "../access/index.ts";
import type { Context } from "../shared/context.ts";
import type { EstimateRequest, Statement } from "./schema.ts";
import { statement } from "./statement/statement.ts";

/**
 * The itemised statement of a case as entered; nothing is read or stored. Throws ForbiddenError.
 *
 * @unit rupiah
 */
export function estimate(input: EstimateRequest, ctx: Context): Statement {
  Access.require("benefit.read", ctx);
  return statement(input, ctx.now);
}
