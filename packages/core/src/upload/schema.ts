import { z } from "zod";
import { Stored } from "../shared/entity.ts";
import { idSchema } from "../shared/id.ts";

export const Purpose = z.enum(["roster", "registration"]);
export type Purpose = z.infer<typeof Purpose>;

/** @unit bytes; 100,000 rows of a roster take about 20 MB */
export const largestUpload = 25 * 1024 * 1024;

export const Upload = Stored.extend({
  id: idSchema("upload"),
  purpose: Purpose,
  fileName: z.string(),
  contentType: z.string(),
  size: z.int().positive(),
  fileKey: z.string(),
  ownerID: z.string(),
  requestHash: z.string(),
});
export type Upload = z.infer<typeof Upload>;

export const UploadInput = z.object({
  fileName: z.string().trim().min(1, "Nama berkas kosong").max(200),
  contentType: z.string().trim().min(1).max(120),
  size: z
    .int()
    .positive("Berkas kosong: pilih berkas yang berisi data")
    .max(largestUpload, "Berkas lebih besar dari 25 MB. Pecah menjadi beberapa berkas"),
  purpose: Purpose,
});
export type UploadInput = z.infer<typeof UploadInput>;
