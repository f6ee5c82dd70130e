import { Enrollment } from "../src/enrollment/index.ts";
import type { Enrollment as EnrollmentRecord } from "../src/enrollment/schema.ts";
import type { Context } from "../src/shared/context.ts";
import { Upload } from "../src/upload/index.ts";

const terms = {
  category: "RT_HEAD",
  startMonth: "2026-02",
  fundingSource: "APBD",
  decree: { number: "821/1/2026", date: "2026-01-02" },
} as const;

/** A file that has arrived in the bucket, as the person who sent it. */
export async function sendFile(bytes: Uint8Array, ctx: Context): Promise<string> {
  const about = {
    fileName: "daftar.csv",
    contentType: "text/csv",
    size: bytes.length,
    purpose: "roster",
  } as const;
  const { upload } = await Upload.create(about, undefined, ctx);
  await ctx.files.write(upload.fileKey, bytes, about.contentType);
  return upload.id;
}

/** A batch for that file, not checked yet. */
export async function openBatch(bytes: Uint8Array, ctx: Context): Promise<EnrollmentRecord> {
  return Enrollment.create({ ...terms, uploadId: await sendFile(bytes, ctx) }, undefined, ctx);
}
