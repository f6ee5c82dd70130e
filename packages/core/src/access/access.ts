import type { Context, User } from "../shared/context.ts";
import { ForbiddenError, NotFoundError } from "../shared/error.ts";
import { type Permission, permissions } from "./permission.ts";

export { type Permission, permissions } from "./permission.ts";

/** The signed-in user, who has one of the permission's roles; throws ForbiddenError otherwise. */
export function require(permission: Permission, { actor }: Pick<Context, "actor">): User {
  if (actor.type === "user" && mayUser(permission, actor)) return actor;
  throw new ForbiddenError("access.role", "Peran Anda tidak mencakup tindakan ini.", {
    details: { permission },
  });
}

/** Whether one of the user's roles is in the permission's row. */
export function mayUser(permission: Permission, user: Pick<User, "roles">): boolean {
  const allowed: readonly string[] = permissions[permission];
  return user.roles.some((role) => allowed.includes(role));
}

/** Passes for one of our own processes only. */
export function requireSystem({ actor }: Pick<Context, "actor">): void {
  if (actor.type !== "system")
    throw new ForbiddenError("access.system", "Tindakan ini hanya untuk proses sistem.");
}

/** Whether the region lies inside the scope: the same Kemendagri code, or one below it. */
export function covers(scope: string, region: string): boolean {
  return region === scope || region.startsWith(`${scope}.`);
}

/**
 * Throws NotFoundError when the region lies outside the actor's scope.
 *
 * Not "forbidden": who may not see a record does not learn that it exists.
 */
export function requireRegion(region: string, { actor }: Pick<Context, "actor">): void {
  if (actor.type === "system" ? covers(actor.city, region) : covers(actor.scope, region)) return;
  throw new NotFoundError("record.missing", "Data tidak ditemukan.");
}
