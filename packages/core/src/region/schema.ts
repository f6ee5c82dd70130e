import { z } from "zod";

/** A Kemendagri code: city `18.71`, kecamatan `18.71.01` or kelurahan `18.71.01.1003`. */
export const RegionCode = z
  .string()
  .regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/, "Kode wilayah tidak dikenal");
export type RegionCode = z.infer<typeof RegionCode>;

export const Level = z.enum(["city", "kecamatan", "kelurahan"]);
export type Level = z.infer<typeof Level>;

export type Region = {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string;
};
