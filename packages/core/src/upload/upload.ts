import { createHash } from "node:crypto";
import { Access } from "../access/index.ts";
import type { Context } from "../shared/context.ts";
import { actorName } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { ConflictError, NotFoundError, RuleError } from "../shared/error.ts";
import { derivedID, newID } from "../shared/id.ts";
import { type Purpose, Upload, type UploadInput } from "./schema.ts";

/** @access upload by id */
const keyOf = (id: string) => ({ pk: `upload#${id}`, sk: "record" });

/** The same request sent twice has the same hash. */
export function hashOf(input: unknown): string {
  return createHash("sha256").update(Entity.canonical(input)).digest("hex");
}

/** Announces a file and gives the link to send it to. The same idempotency key gives the same upload. */
export async function create(input: UploadInput, key: string | undefined, ctx: Context) {
  const actor = Access.require("upload.create", ctx);
  const id = key ? derivedID("upload", actor.userID, key) : newID("upload", ctx.now);
  const found = await Entity.find(Upload, keyOf(id), ctx);
  const upload = found ?? (await announce(id, input, ctx));
  if (upload.requestHash !== hashOf(input)) {
    throw new ConflictError(
      "idempotency.mismatch",
      "Permintaan ini sudah pernah dikirim dengan isi yang lain.",
    );
  }
  return { upload, url: await ctx.files.presignPut(upload.fileKey, upload) };
}

async function announce(id: string, input: UploadInput, ctx: Context): Promise<Upload> {
  const { city } = ctx.actor;
  const draft = {
    ...input,
    ...Entity.fresh,
    id,
    city,
    fileKey: `upload/${city}/${id}`,
    ownerID: actorName(ctx),
    requestHash: hashOf(input),
  };
  try {
    return await Entity.save(draft, { key: keyOf(id), event: "upload.announced" }, ctx);
  } catch (error) {
    // The same request was sent twice at once: the other one announced the file.
    if (!(error instanceof ConflictError)) throw error;
    return get(id, ctx);
  }
}

/** The upload, sent by this actor for this purpose and arrived; throws otherwise. */
export async function received(id: string, purpose: Purpose, ctx: Context): Promise<Upload> {
  const upload = await get(id, ctx);
  if (upload.city !== ctx.actor.city || upload.ownerID !== actorName(ctx) || upload.purpose !== purpose) {
    throw new NotFoundError("upload.missing", "Berkas yang diunggah tidak ditemukan.");
  }
  const size = await ctx.files.size(upload.fileKey);
  if (size === undefined)
    throw new RuleError(
      "upload.not_received",
      "Berkas belum selesai diunggah. Unggah dulu, lalu kirim lagi.",
    );
  if (size === 0) throw new RuleError("file.empty", "Berkas kosong. Pilih berkas yang berisi data.");
  if (size !== upload.size)
    throw new RuleError("upload.size", "Ukuran berkas berbeda dengan yang diumumkan. Unggah ulang.");
  return upload;
}

/** The upload with that id; throws NotFoundError. For our own processes. */
export async function get(id: string, ctx: Context): Promise<Upload> {
  return Entity.get(Upload, keyOf(id), ctx);
}
