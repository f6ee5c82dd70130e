import { Access } from "@payung/core/access";
import { Permission } from "@payung/core/access/schema";
import { Audit } from "@payung/core/audit";
import { Region } from "@payung/core/region";
import { Staff } from "@payung/core/staff";
import { StaffInput } from "@payung/core/staff/schema";
import { Upload } from "@payung/core/upload";
import { UploadInput } from "@payung/core/upload/schema";
import { Hono } from "hono";
import { z } from "zod";
import { allow, type Env } from "./access.ts";
import { describe } from "./describe.ts";
import { logView, placeOf } from "./present.ts";
import { Cursor, IdempotencyHeader } from "./request.ts";
import { validate } from "./validate.ts";
import { LogView, pageOf, RegionView, Session, StaffView, UploadTicket } from "./view.ts";

/** Who is signed in: `/api/session`. */
export const session = new Hono<Env>().get(
  "/",
  allow("session.read"),
  describe("Siapa yang masuk dan apa yang boleh dilakukannya", 200, Session),
  (c) => {
    const { now } = c.var.ctx;
    const { userID, name, roles, city, scope } = Access.require("session.read", c.var.ctx);
    const level = Region.find(scope)?.level ?? "city";
    const permissions = Permission.options.filter((permission) => Access.mayUser(permission, { roles }));
    return c.json(
      {
        userID,
        name,
        roles: [...roles],
        permissions,
        city: placeOf(city),
        scope: { ...placeOf(scope), level },
        now: now.toISOString(),
      },
      200,
    );
  },
);

/** Kecamatan and kelurahan in scope: `/api/regions`. */
export const region = new Hono<Env>().get(
  "/",
  allow("region.read"),
  describe("Kecamatan dan kelurahan di wilayah Anda", 200, z.object({ items: z.array(RegionView) })),
  (c) => {
    const { scope } = Access.require("region.read", c.var.ctx);
    return c.json(
      { items: Region.within(scope).map(({ code, name, level, parent }) => ({ code, name, level, parent })) },
      200,
    );
  },
);

/** Files on their way to S3: `/api/uploads`. */
export const upload = new Hono<Env>().post(
  "/",
  allow("upload.create"),
  describe("Meminta tautan untuk mengunggah berkas", 201, UploadTicket),
  validate("header", IdempotencyHeader),
  validate("json", UploadInput),
  async (c) => {
    const { upload, url } = await Upload.create(
      c.req.valid("json"),
      c.req.valid("header")["idempotency-key"],
      c.var.ctx,
    );
    return c.json({ uploadId: upload.id, url, headers: { "content-type": upload.contentType } }, 201);
  },
);

/** The staff directory: `/api/staff`. */
export const staff = new Hono<Env>()
  .get(
    "/",
    allow("staff.read"),
    describe("Daftar petugas", 200, pageOf(StaffView)),
    validate("query", Cursor),
    async (c) => {
      const { items, next } = await Staff.list(c.req.valid("query").after, c.var.ctx);
      return c.json(
        {
          items: items.map(({ userID, name, email, roles, scope }) => ({
            userID,
            name,
            email,
            roles: [...roles],
            scope,
          })),
          next,
        },
        200,
      );
    },
  )
  .post(
    "/",
    allow("staff.manage"),
    describe("Mencatat petugas, baru atau berubah", 201, StaffView),
    validate("json", StaffInput),
    async (c) => {
      const { userID, name, email, roles, scope } = await Staff.save(c.req.valid("json"), c.var.ctx);
      return c.json({ userID, name, email, roles: [...roles], scope }, 201);
    },
  );

const Verdict = z.object({ entries: z.int(), intact: z.boolean(), firstBroken: z.int().optional() });
const Subject = z.object({
  subject: z
    .string()
    .regex(
      /^(participant|enrollment|task|upload|budget|line|delegation):[A-Za-z0-9_:]{1,80}$/,
      "Subjek tidak dikenal",
    ),
});

/** The audit trail: `/api/audit`. */
export const audit = new Hono<Env>()
  .post(
    "/verify",
    allow("audit.read"),
    describe("Memeriksa rantai catatan satu data", 200, Verdict),
    validate("json", Subject),
    async (c) => c.json(await Audit.verify(c.req.valid("json").subject, c.var.ctx), 200),
  )
  .get(
    "/:subject",
    allow("audit.read"),
    describe("Catatan satu data", 200, pageOf(LogView)),
    validate("param", Subject),
    validate("query", Cursor),
    async (c) => {
      const { items, next } = await Audit.log(
        c.req.valid("param").subject,
        c.req.valid("query").after,
        c.var.ctx,
      );
      return c.json({ items: items.map(logView), next }, 200);
    },
  );
