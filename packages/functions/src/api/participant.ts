import { Participant } from "@payung/core/participant";
import { Status } from "@payung/core/participant/schema";
import { RegionCode } from "@payung/core/region/schema";
import { idSchema } from "@payung/core/shared/id";
import { Period } from "@payung/core/shared/period";
import { Hono } from "hono";
import { z } from "zod";
import { allow, type Env } from "./access.ts";
import { describe } from "./describe.ts";
import { logView, participantSummary, participantView } from "./present.ts";
import { Cursor } from "./request.ts";
import { validate } from "./validate.ts";
import { CoverView, LogView, ParticipantSummary, ParticipantView, pageOf } from "./view.ts";

const ByID = z.object({ id: idSchema("participant") });
const Search = Cursor.extend({
  kelurahan: RegionCode.optional(),
  status: Status.optional(),
  q: z.string().trim().max(80).optional(),
});
const Range = z.object({ from: Period.Schema.optional(), to: Period.Schema.optional() });

/** The register: `/api/participants`. */
export const participant = new Hono<Env>()
  .get(
    "/",
    allow("participant.read"),
    describe(
      "Peserta di wilayah Anda, menurut kelurahan, status, atau nama",
      200,
      pageOf(ParticipantSummary),
    ),
    validate("query", Search),
    async (c) => {
      const { items, next } = await Participant.search(c.req.valid("query"), c.var.ctx);
      return c.json({ items: items.map(participantSummary), next }, 200);
    },
  )
  .get(
    "/:id",
    allow("participant.read"),
    describe("Satu peserta", 200, ParticipantView),
    validate("param", ByID),
    async (c) =>
      c.json(participantView(await Participant.get(c.req.valid("param").id, c.var.ctx), c.var.ctx), 200),
  )
  .get(
    "/:id/coverage",
    allow("cover.read"),
    describe("Bulan perlindungan peserta", 200, CoverView),
    validate("param", ByID),
    validate("query", Range),
    async (c) => {
      const { id } = c.req.valid("param");
      return c.json(
        { participantID: id, months: [...(await Participant.coverage(id, c.req.valid("query"), c.var.ctx))] },
        200,
      );
    },
  )
  .get(
    "/:id/log",
    allow("participant.read"),
    describe("Riwayat peserta", 200, pageOf(LogView)),
    validate("param", ByID),
    validate("query", Cursor),
    async (c) => {
      const { items, next } = await Participant.history(
        c.req.valid("param").id,
        c.req.valid("query").after,
        c.var.ctx,
      );
      return c.json({ items: items.map(logView), next }, 200);
    },
  )
  .post(
    "/:id/identity",
    allow("participant.read-identity"),
    describe("NIK lengkap; pembacaan ini dicatat", 200, z.object({ nik: z.string() })),
    validate("param", ByID),
    async (c) => c.json({ nik: await Participant.identity(c.req.valid("param").id, c.var.ctx) }, 200),
  );
