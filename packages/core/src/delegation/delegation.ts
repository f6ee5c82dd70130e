import { Access } from "../access/index.ts";
import type { Role } from "../access/schema.ts";
import type { Key } from "../aws/table.ts";
import type { Context, User } from "../shared/context.ts";
import { CalendarDate } from "../shared/date.ts";
import { Entity } from "../shared/entity.ts";
import { ForbiddenError, InputError } from "../shared/error.ts";
import { newID } from "../shared/id.ts";
import { Staff } from "../staff/index.ts";
import { type DelegationInput, mostDays, Delegation as Schema } from "./schema.ts";

type Delegation = Schema;

/** @access delegation by id */
const keyOf = (id: string): Key => ({ pk: `delegation#${id}`, sk: "record" });

/** @access delegations of a city, the last to end first */
const partitionOf = (city: string) => `${city}#delegation`;
const indexOf = ({ city, lastDay, id }: Pick<Delegation, "city" | "lastDay" | "id">) => ({
  gsi1pk: partitionOf(city),
  gsi1sk: `${lastDay}#${id}`,
});

/** @unit delegations of a city that are looked at, those that still hold first; a city has a handful */
const mostListed = 200;

/**
 * Lets a colleague decide in one's place, for one role of one's own and some days.
 *
 * A role that was itself lent cannot be lent on. Throws ForbiddenError for a role one does not hold,
 * InputError for days and people that cannot be.
 */
export async function create(input: DelegationInput, ctx: Context): Promise<Delegation> {
  const actor = Access.require("delegation.create", ctx);
  if (!actor.roles.includes(input.role)) {
    throw new ForbiddenError("access.role", "Anda hanya dapat mendelegasikan peran Anda sendiri.", {
      details: { role: input.role },
    });
  }
  const today = CalendarDate.at(ctx.now);
  if (input.lastDay < today) throw invalid("lastDay", "Tanggal selesai sudah lewat.");
  if (CalendarDate.daysBetween(input.firstDay, input.lastDay) >= mostDays)
    throw invalid("lastDay", `Delegasi paling lama ${mostDays} hari.`);
  if (input.to === actor.userID) throw invalid("to", "Pilih orang lain sebagai pengganti.");
  const colleague = await Staff.find(input.to, ctx);
  if (!colleague) throw invalid("to", "Orang ini tidak ada di daftar petugas kota.");
  if (!Access.mayUser("task.decide", colleague) || !Access.mayUser("enrollment.read", colleague)) {
    throw invalid("to", "Orang ini tidak dapat membuka usulan, jadi tidak dapat memutuskannya.");
  }
  const { city, userID: from, name: fromName, scope } = actor;
  const draft = {
    ...Entity.fresh,
    ...input,
    id: newID("delegation", ctx.now),
    city,
    scope,
    from,
    fromName,
    toName: colleague.name,
    state: "ACTIVE" as const,
  };
  return Entity.save(
    draft,
    { key: keyOf(draft.id), event: "delegation.created", index: indexOf(draft) },
    ctx,
  );
}

function invalid(field: string, message: string): InputError {
  return new InputError("input.invalid", message, { errors: [{ field, code: "invalid", message }] });
}

/** Ends a delegation at once: by who gave it, or by an admin. Repeating it changes nothing. */
export async function revoke(id: string, ctx: Context): Promise<Delegation> {
  const actor = Access.require("delegation.revoke", ctx);
  const delegation = await Entity.get(Schema, keyOf(id), ctx);
  Access.requireRegion(delegation.city, { actor: { ...actor, scope: actor.city } });
  if (delegation.from !== actor.userID && !actor.roles.includes("admin")) {
    throw new ForbiddenError("delegation.not_yours", "Delegasi hanya dicabut oleh pemberinya atau admin.");
  }
  if (delegation.state === "REVOKED") return delegation;
  const next = { ...delegation, state: "REVOKED" as const };
  return Entity.save(next, { key: keyOf(id), event: "delegation.revoked", index: indexOf(next) }, ctx);
}

/** The delegations of the city, the last to end first. */
export async function list(ctx: Context): Promise<readonly Delegation[]> {
  Access.require("delegation.read", ctx);
  return listed(ctx);
}

async function listed(ctx: Context): Promise<readonly Delegation[]> {
  const { items } = await ctx.table.query({
    pk: partitionOf(ctx.actor.city),
    index: "gsi1",
    newestFirst: true,
    limit: mostListed,
  });
  return items.map((item) => Schema.parse(item));
}

/** Whether it holds on the day of that instant. */
function holds({ state, firstDay, lastDay }: Delegation, now: Date): boolean {
  const today = CalendarDate.at(now);
  return state === "ACTIVE" && firstDay <= today && today <= lastDay;
}

/**
 * The delegations under which the user decides today, one a person and role. The list may be a moment old;
 * each is read again, so that one just revoked does not hold.
 */
export async function heldBy({ userID }: Pick<User, "userID">, ctx: Context): Promise<readonly Delegation[]> {
  const mine = (await listed(ctx)).filter((one) => one.to === userID && holds(one, ctx.now));
  const items = await ctx.table.batchGet(mine.map(({ id }) => keyOf(id)));
  return items.map((item) => Schema.parse(item)).filter((one) => holds(one, ctx.now));
}

/** Who stands in today for somebody with that role in that region. For our own processes. */
export async function standIns(role: Role, scope: string, ctx: Context): Promise<readonly string[]> {
  Access.requireSystem(ctx);
  const held = (await listed(ctx)).filter(
    (one) => one.role === role && one.scope === scope && holds(one, ctx.now),
  );
  return [...new Set(held.map(({ to }) => to))];
}
