import { Enrollment } from "@payung/core/enrollment";
import { idSchema } from "@payung/core/shared/id";
import { Task } from "@payung/core/task";
import { DecisionInput, type TaskKind } from "@payung/core/task/schema";
import { Hono } from "hono";
import { z } from "zod";
import { allow, type Env } from "./access.ts";
import { describe } from "./describe.ts";
import { taskView } from "./present.ts";
import { Cursor, IdempotencyHeader } from "./request.ts";
import { validate } from "./validate.ts";
import { pageOf, TaskView } from "./view.ts";

const ByID = z.object({ id: idSchema("task") });
const TaskQuery = Cursor.extend({ state: z.enum(["open", "decided"]).default("open") });

/** What each kind of decision does to its subject. */
const effects: Readonly<Record<TaskKind, Parameters<typeof Task.decide>[1][TaskKind]>> = {
  "verify-enrollment": Enrollment.verify,
  "approve-enrollment": Enrollment.approve,
  "confirm-registration": Enrollment.confirm,
};

/** The one inbox: `/api/tasks`. */
export const task = new Hono<Env>()
  .get(
    "/",
    allow("task.read"),
    describe("Tugas peran Anda, yang paling mendesak dulu", 200, pageOf(TaskView)),
    validate("query", TaskQuery),
    async (c) => {
      const { state, after } = c.req.valid("query");
      const ctx = await Task.equip(c.var.ctx);
      const { items, next } = await Task.list({ state: state === "open" ? "open" : "closed", after }, ctx);
      return c.json({ items: items.map((item) => taskView(item, ctx)), next }, 200);
    },
  )
  .get(
    "/:id",
    allow("task.read"),
    describe("Satu tugas", 200, TaskView),
    validate("param", ByID),
    async (c) => {
      const ctx = await Task.equip(c.var.ctx);
      return c.json(taskView(await Task.get(c.req.valid("param").id, ctx), ctx), 200);
    },
  )
  .post(
    "/:id/decision",
    allow("task.decide"),
    describe("Memutuskan tugas: setujui, kembalikan, atau tolak", 200, TaskView),
    validate("param", ByID),
    validate("header", IdempotencyHeader),
    validate("json", DecisionInput),
    async (c) => {
      const { id } = c.req.valid("param");
      const key = c.req.valid("header")["idempotency-key"];
      const decided = await Task.decide({ id, decision: c.req.valid("json"), key }, effects, c.var.ctx);
      return c.json(taskView(decided, c.var.ctx), 200);
    },
  );
