import { z } from "zod";
import { Role } from "../access/schema.ts";
import { RegionCode } from "../region/schema.ts";
import { Stored } from "../shared/entity.ts";

/** A member of staff as the directory knows them; signing in is the identity provider's. */
export const Staff = Stored.extend({
  userID: z.string().regex(/^[A-Za-z0-9._-]{1,128}$/, "Nama pengguna hanya huruf, angka, titik, dan garis"),
  name: z.string().trim().min(1).max(120),
  email: z.email("Alamat e-mail tidak benar"),
  roles: z.array(Role).min(1).readonly(),
  scope: RegionCode,
});
export type Staff = z.infer<typeof Staff>;

export const StaffInput = Staff.pick({ userID: true, name: true, email: true, roles: true, scope: true });
export type StaffInput = z.infer<typeof StaffInput>;
