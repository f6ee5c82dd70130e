import { z } from "zod";
import { type Permission as PermissionName, permissions } from "./permission.ts";

/** A role of design §1; a Cognito group of the same name. */
export const Role = z.enum([
  "operator-kelurahan",
  "operator-kecamatan",
  "operator-city",
  "verifier-disnaker",
  "approver-disnaker",
  "budget-tapd",
  "finance-ppk",
  "finance-bud",
  "bpjs-officer",
  "auditor",
  "admin",
]);
export type Role = z.infer<typeof Role>;

/** The name of one thing that may be done; its roles stand in `permission.ts`. */
export const Permission = z.enum(Object.keys(permissions) as [PermissionName, ...PermissionName[]]);
export type Permission = z.infer<typeof Permission>;
