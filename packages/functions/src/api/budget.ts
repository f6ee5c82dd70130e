import { Budget } from "@payung/core/budget";
import {
  type Budget as BudgetRecord,
  CreateInput,
  LineInput,
  StepInput,
  Version,
} from "@payung/core/budget/schema";
import { idSchema } from "@payung/core/shared/id";
import { Hono } from "hono";
import { z } from "zod";
import { allow, type Env } from "./access.ts";
import { describe } from "./describe.ts";
import { Cursor } from "./request.ts";
import { validate } from "./validate.ts";
import { BudgetLineView, BudgetView, LedgerView, pageOf } from "./view.ts";

const ByPlan = z.object({ year: z.coerce.number().int().min(2015).max(2100), version: Version });
const Summary = BudgetView.omit({ lines: true });

function summaryOf({ year, budgetVersion, status, reference }: BudgetRecord) {
  return { year, version: budgetVersion, status, ...(reference ? { reference } : {}) };
}

function lineView({
  id,
  skpd,
  account,
  programme,
  categories,
  fundingSource,
  ceiling,
  reserved,
  spent,
  available,
}: Awaited<ReturnType<typeof Budget.lines>>[number]) {
  return {
    id,
    skpd,
    account,
    programme,
    categories: [...categories],
    fundingSource,
    ceiling,
    reserved,
    spent,
    available,
  };
}

/** Budgets and their lines: `/api/budgets`. */
export const budget = new Hono<Env>()
  .get(
    "/",
    allow("budget.read"),
    describe("Anggaran kota, tahun terbaru dulu", 200, z.object({ items: z.array(Summary) })),
    async (c) => c.json({ items: (await Budget.list(c.var.ctx)).map(summaryOf) }, 200),
  )
  .post(
    "/",
    allow("budget.plan"),
    describe("Membuka rencana anggaran satu tahun", 201, Summary),
    validate("json", CreateInput),
    async (c) => c.json(summaryOf(await Budget.create(c.req.valid("json"), c.var.ctx)), 201),
  )
  .get(
    "/:year/:version",
    allow("budget.read"),
    describe("Satu anggaran dengan baris dan saldonya", 200, BudgetView),
    validate("param", ByPlan),
    async (c) => {
      const { year, version } = c.req.valid("param");
      const [plan, lines] = await Promise.all([
        Budget.get(year, version, c.var.ctx),
        Budget.lines(year, version, c.var.ctx),
      ]);
      return c.json({ ...summaryOf(plan), lines: lines.map(lineView) }, 200);
    },
  )
  .get(
    "/:year/:version/lines",
    allow("budget.read"),
    describe("Baris anggaran dengan saldonya", 200, z.object({ items: z.array(BudgetLineView) })),
    validate("param", ByPlan),
    async (c) => {
      const { year, version } = c.req.valid("param");
      return c.json({ items: (await Budget.lines(year, version, c.var.ctx)).map(lineView) }, 200);
    },
  )
  .post(
    "/:year/:version/lines",
    allow("budget.plan"),
    describe("Menambah baris anggaran", 201, z.object({ id: z.string() })),
    validate("param", ByPlan),
    validate("json", LineInput),
    async (c) => {
      const { year, version } = c.req.valid("param");
      const { id } = await Budget.addLine(year, version, c.req.valid("json"), c.var.ctx);
      return c.json({ id }, 201);
    },
  )
  .get(
    "/:year/:version/ledger",
    allow("budget.read"),
    describe("Gerak satu baris anggaran", 200, pageOf(LedgerView)),
    validate("param", ByPlan),
    validate("query", Cursor.extend({ lineID: idSchema("budgetLine") })),
    async (c) => {
      const { lineID, after } = c.req.valid("query");
      const { items, next } = await Budget.ledger(lineID, after, c.var.ctx);
      return c.json({ items, next }, 200);
    },
  )
  .post(
    "/:year/:version/proposal",
    allow("budget.plan"),
    describe("Mengajukan anggaran", 200, Summary),
    validate("param", ByPlan),
    async (c) => {
      const { year, version } = c.req.valid("param");
      return c.json(summaryOf(await Budget.advance(year, version, { step: "PROPOSED" }, c.var.ctx)), 200);
    },
  )
  .post(
    "/:year/:version/review",
    allow("budget.review"),
    describe("Menyatakan anggaran sudah diperiksa", 200, Summary),
    validate("param", ByPlan),
    async (c) => {
      const { year, version } = c.req.valid("param");
      return c.json(summaryOf(await Budget.advance(year, version, { step: "REVIEWED" }, c.var.ctx)), 200);
    },
  )
  .post(
    "/:year/:version/enactment",
    allow("budget.enact"),
    describe("Mencatat penetapan anggaran", 200, Summary),
    validate("param", ByPlan),
    validate("json", StepInput.pick({ reference: true })),
    async (c) => {
      const { year, version } = c.req.valid("param");
      return c.json(
        summaryOf(
          await Budget.advance(year, version, { step: "ENACTED", ...c.req.valid("json") }, c.var.ctx),
        ),
        200,
      );
    },
  );
