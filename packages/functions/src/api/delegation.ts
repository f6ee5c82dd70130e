import { Delegation } from "@payung/core/delegation";
import { DelegationInput } from "@payung/core/delegation/schema";
import { idSchema } from "@payung/core/shared/id";
import { Hono } from "hono";
import { z } from "zod";
import { allow, type Env } from "./access.ts";
import { describe } from "./describe.ts";
import { delegationView } from "./present.ts";
import { validate } from "./validate.ts";
import { DelegationView } from "./view.ts";

/** Roles lent for some days: `/api/delegations`. */
export const delegation = new Hono<Env>()
  .get(
    "/",
    allow("delegation.read"),
    describe(
      "Delegasi di kota, yang paling lama berlaku dulu",
      200,
      z.object({ items: z.array(DelegationView) }),
    ),
    async (c) => c.json({ items: (await Delegation.list(c.var.ctx)).map(delegationView) }, 200),
  )
  .post(
    "/",
    allow("delegation.create"),
    describe("Mendelegasikan peran sendiri kepada rekan untuk beberapa hari", 201, DelegationView),
    validate("json", DelegationInput),
    async (c) => c.json(delegationView(await Delegation.create(c.req.valid("json"), c.var.ctx)), 201),
  )
  .post(
    "/:id/revoke",
    allow("delegation.revoke"),
    describe("Mencabut delegasi", 200, DelegationView),
    validate("param", z.object({ id: idSchema("delegation") })),
    async (c) => c.json(delegationView(await Delegation.revoke(c.req.valid("param").id, c.var.ctx)), 200),
  );
