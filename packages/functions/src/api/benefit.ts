import { Benefit } from "@payung/core/benefit";
import { EstimateRequest, Statement } from "@payung/core/benefit/schema";
import { Hono } from "hono";
import { allow, type Env } from "./access.ts";
import { describe } from "./describe.ts";
import { validate } from "./validate.ts";

/** What a case would be due: `/api/benefits`. */
export const benefit = new Hono<Env>().post(
  "/estimate",
  allow("benefit.read"),
  describe("Menghitung manfaat satu kejadian; tidak ada yang disimpan", 200, Statement),
  validate("json", EstimateRequest),
  (c) => c.json(Benefit.estimate(c.req.valid("json"), c.var.ctx), 200),
);
