import { Enrollment } from "@payung/core/enrollment";
import {
  CancelInput,
  CreateInput,
  FindingCode,
  RowOutcome,
  SettleAllInput,
  SettleInput,
} from "@payung/core/enrollment/schema";
import { idSchema } from "@payung/core/shared/id";
import { Task } from "@payung/core/task";
import { Hono } from "hono";
import { stream } from "hono/streaming";
import { z } from "zod";
import { allow, type Env } from "./access.ts";
import { describe } from "./describe.ts";
import { enrollmentView, logView, rowView, taskView } from "./present.ts";
import { Cursor, IdempotencyHeader } from "./request.ts";
import { validate } from "./validate.ts";
import { EnrollmentView, LogView, pageOf, RowView } from "./view.ts";

const ByID = z.object({ id: idSchema("enrollment") });
const ByRow = ByID.extend({
  page: z.coerce.number().int().nonnegative(),
  row: z.coerce.number().int().positive(),
});
const Made = z.object({ id: z.string() });
const RowQuery = Cursor.extend({ outcome: RowOutcome.optional(), finding: FindingCode.optional() });

/** Roster batches: `/api/enrollments`. */
export const enrollment = new Hono<Env>()
  .post(
    "/",
    allow("enrollment.create"),
    describe("Membuka usulan dari daftar yang sudah diunggah; berkas lalu diperiksa", 202, Made),
    validate("header", IdempotencyHeader),
    validate("json", CreateInput),
    async (c) => {
      const { id } = await Enrollment.create(
        c.req.valid("json"),
        c.req.valid("header")["idempotency-key"],
        c.var.ctx,
      );
      return c.json({ id }, 202);
    },
  )
  .get(
    "/",
    allow("enrollment.read"),
    describe("Usulan di wilayah Anda, terbaru dulu", 200, pageOf(EnrollmentView)),
    validate("query", Cursor),
    async (c) => {
      const { items, next } = await Enrollment.list(c.req.valid("query").after, c.var.ctx);
      return c.json({ items: items.map((item) => enrollmentView(item, c.var.ctx)), next }, 200);
    },
  )
  .get(
    "/:id",
    allow("enrollment.read"),
    describe("Satu usulan: keadaannya, jumlah baris, dan yang boleh Anda lakukan", 200, EnrollmentView),
    validate("param", ByID),
    async (c) => {
      const found = await Enrollment.get(c.req.valid("param").id, c.var.ctx);
      const [task, progress, nextDecision] = await Promise.all([
        Enrollment.openTask(found, c.var.ctx),
        Enrollment.progress(found, c.var.ctx),
        Enrollment.nextDecision(found, c.var.ctx),
      ]);
      const view = {
        ...enrollmentView(found, c.var.ctx),
        ...(task ? { openTask: taskView(task, await Task.equip(c.var.ctx)) } : progress && { progress }),
        ...(nextDecision ? { nextDecision } : {}),
      };
      return c.json(view, 200);
    },
  )
  .get(
    "/:id/rows",
    allow("enrollment.read"),
    describe("Baris usulan dengan temuannya", 200, pageOf(RowView)),
    validate("param", ByID),
    validate("query", RowQuery),
    async (c) => {
      const { items, next } = await Enrollment.rows(c.req.valid("param").id, c.req.valid("query"), c.var.ctx);
      return c.json({ items: items.map(rowView), next }, 200);
    },
  )
  .get(
    "/:id/rows.csv",
    allow("enrollment.read-identity"),
    describe("Berkas kembali dengan temuannya, siap diperbaiki (CSV)", 200, z.string()),
    validate("param", ByID),
    async (c) => {
      const { id } = c.req.valid("param");
      const lines = await Enrollment.rosterCSV(id, c.var.ctx);
      c.header("content-type", "text/csv; charset=utf-8");
      c.header("content-disposition", `attachment; filename="usulan-${id.slice(-8)}.csv"`);
      return stream(c, async (out) => {
        for await (const text of lines) await out.write(text);
      });
    },
  )
  .get(
    "/:id/registration",
    allow("enrollment.read-registration"),
    describe("Tautan ke daftar untuk BPJS (XLSX)", 200, z.object({ url: z.url() })),
    validate("param", ByID),
    async (c) => c.json({ url: await Enrollment.registrationLink(c.req.valid("param").id, c.var.ctx) }, 200),
  )
  .get(
    "/:id/log",
    allow("enrollment.read"),
    describe("Riwayat usulan", 200, pageOf(LogView)),
    validate("param", ByID),
    validate("query", Cursor),
    async (c) => {
      const { items, next } = await Enrollment.history(
        c.req.valid("param").id,
        c.req.valid("query").after,
        c.var.ctx,
      );
      return c.json({ items: items.map(logView), next }, 200);
    },
  )
  .post(
    "/:id/rows/settlement",
    allow("enrollment.settle"),
    describe(
      "Memutus semua baris dengan satu peringatan, sehalaman demi sehalaman",
      200,
      z.object({ settled: z.int(), next: z.string().optional() }),
    ),
    validate("param", ByID),
    validate("json", SettleAllInput),
    async (c) =>
      c.json(await Enrollment.settleAll(c.req.valid("param").id, c.req.valid("json"), c.var.ctx), 200),
  )
  .post(
    "/:id/rows/:page/:row/settlement",
    allow("enrollment.settle"),
    describe("Menerima atau tidak mengikutkan satu baris, atau membuka lagi keputusannya", 200, RowView),
    validate("param", ByRow),
    validate("json", SettleInput),
    async (c) => {
      const { id, page, row } = c.req.valid("param");
      const settled = await Enrollment.settleRow(id, { page, row }, c.req.valid("json"), c.var.ctx);
      return c.json(rowView({ ...settled, page }), 200);
    },
  )
  .post(
    "/:id/file",
    allow("enrollment.replace-file"),
    describe("Mengganti berkas usulan yang belum diajukan atau dikembalikan", 202, Made),
    validate("param", ByID),
    validate("json", z.object({ uploadId: idSchema("upload") })),
    async (c) => {
      const { id } = await Enrollment.replaceFile(
        c.req.valid("param").id,
        c.req.valid("json").uploadId,
        c.var.ctx,
      );
      return c.json({ id }, 202);
    },
  )
  .post(
    "/:id/submit",
    allow("enrollment.submit"),
    describe("Mengajukan usulan untuk diperiksa", 202, Made),
    validate("param", ByID),
    async (c) => {
      const { id } = await Enrollment.submit(c.req.valid("param").id, c.var.ctx);
      return c.json({ id }, 202);
    },
  )
  .post(
    "/:id/cancel",
    allow("enrollment.cancel"),
    describe("Membatalkan usulan yang belum disetujui", 200, Made),
    validate("param", ByID),
    validate("json", CancelInput),
    async (c) => {
      const { id } = await Enrollment.cancel(c.req.valid("param").id, c.req.valid("json").comment, c.var.ctx);
      return c.json({ id }, 200);
    },
  )
  .post(
    "/:id/resume",
    allow("enrollment.resume"),
    describe("Melanjutkan proses usulan yang terhenti karena gangguan", 202, Made),
    validate("param", ByID),
    async (c) => {
      const { id } = await Enrollment.resume(c.req.valid("param").id, c.var.ctx);
      return c.json({ id }, 202);
    },
  );
