import { Access } from "../access/index.ts";
import type { Role } from "../access/schema.ts";
import type { Key, Write } from "../aws/table.ts";
import type { Context } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { Staff, type StaffInput } from "./schema.ts";

/** @access member of staff by user */
const keyOf = (city: string, userID: string): Key => ({ pk: `staff#${city}#${userID}`, sk: "record" });

/** @access staff of a role, by region */
const roleKey = (city: string, role: Role, scope: string, userID: string): Key => ({
  pk: `staff#${city}#role#${role}`,
  sk: `${scope}#${userID}`,
});

const indexOf = ({ city, userID }: Pick<Staff, "city" | "userID">) => ({
  gsi1pk: `${city}#staff`,
  gsi1sk: userID,
});

/** Writes a member of staff into the directory, new or changed. */
export async function save(input: StaffInput, ctx: Context): Promise<Staff> {
  const { city } = Access.require("staff.manage", ctx);
  Access.requireRegion(input.scope, ctx);
  const key = keyOf(city, input.userID);
  const stored = await Entity.find(Staff, key, ctx);
  const entriesOf = ({ roles, scope }: Pick<Staff, "roles" | "scope">) =>
    [...new Set(roles)].map((role) => roleKey(city, role, scope, input.userID));
  const known = new Set((await ctx.table.batchGet(entriesOf(input))).map(({ pk, sk }) => `${pk} ${sk}`));
  const entries = entriesOf(input)
    .filter(({ pk, sk }) => !known.has(`${pk} ${sk}`))
    .map((entry): Write => ({ put: { ...entry, version: 1, userID: input.userID }, expect: 0 }));
  const draft = { ...(stored ?? Entity.fresh), ...input, city };
  return Entity.save(draft, { key, event: "staff.saved", index: indexOf(draft) }, ctx, entries);
}

/** The directory, by user, one page. */
export async function list(after: string | undefined, ctx: Context) {
  const { city } = Access.require("staff.read", ctx);
  const page = await ctx.table.query({ pk: `${city}#staff`, index: "gsi1", limit: 100, after });
  return { items: page.items.map((item) => Staff.parse(item)), next: page.next };
}

/** The colleague with that user name, or nothing. */
export async function find(userID: string, ctx: Context): Promise<Staff | undefined> {
  Access.require("session.read", ctx);
  return Entity.find(Staff, keyOf(ctx.actor.city, userID), ctx);
}

/** Everybody who has the role for exactly that region now. */
export async function holding(role: Role, scope: string, ctx: Context): Promise<readonly Staff[]> {
  Access.requireSystem(ctx);
  return withRole(role, scope, ctx);
}

/** The members of staff with these user names. */
export async function among(userIDs: readonly string[], ctx: Context): Promise<readonly Staff[]> {
  Access.requireSystem(ctx);
  const items = await ctx.table.batchGet(userIDs.map((userID) => keyOf(ctx.actor.city, userID)));
  return items.map((item) => Staff.parse(item));
}

/** Who of the colleagues has the role for exactly that region now: names alone, for anyone who may sign in. */
export async function colleagues(role: Role, scope: string, ctx: Context) {
  Access.require("session.read", ctx);
  return (await withRole(role, scope, ctx)).map(({ userID, name }) => ({ userID, name }));
}

async function withRole(role: Role, scope: string, ctx: Context): Promise<readonly Staff[]> {
  const { city } = ctx.actor;
  const { items } = await ctx.table.query({
    ...roleKey(city, role, scope, ""),
    prefix: `${scope}#`,
    limit: 100,
  });
  const stored = await ctx.table.batchGet(items.map((item) => keyOf(city, String(item.userID))));
  // An entry outlives a role that was taken away; the record is what counts.
  return stored
    .map((item) => Staff.parse(item))
    .filter((staff) => staff.roles.includes(role) && staff.scope === scope);
}
