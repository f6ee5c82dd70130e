import { Access } from "../access/index.ts";
import { Audit } from "../audit/index.ts";
import { Cover } from "../cover/index.ts";
import { Region } from "../region/index.ts";
import type { Context } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { InputError } from "../shared/error.ts";
import type { Period } from "../shared/period.ts";
import { Participant, type Status } from "./schema.ts";
import { batch, keyOf, namePartitionOf, searchLetters, wordsOf } from "./store.ts";

export { enlist } from "./duplicate/store.ts";
export { batch, changeOf, holders, kpjKey, nameKeys, nikKey, positionKey } from "./store.ts";

/** The participant, inside the actor's region; throws NotFoundError otherwise. */
export async function get(id: string, ctx: Context): Promise<Participant> {
  Access.require("participant.read", ctx);
  const participant = await Entity.get(Participant, keyOf(id), ctx);
  Access.requireRegion(participant.person.kelurahan, ctx);
  return participant;
}

/** The NIK in full. The reading itself is kept. */
export async function identity(id: string, ctx: Context): Promise<string> {
  Access.require("participant.read-identity", ctx);
  const participant = await get(id, ctx);
  await Audit.noteAccess(keyOf(id).pk, "participant.identity_read", ctx);
  return ctx.crypto.decrypt(participant.nik, id);
}

export type Search = {
  readonly kelurahan?: string | undefined;
  readonly status?: Status | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
};

export type Found = { readonly items: readonly Participant[]; readonly next: string | undefined };

/** @unit participants of one page of a list */
const pageSize = 50;
/** How many index entries or kelurahan one request may look at; the cursor goes on from there. */
const mostLooked = 200;
const mostKelurahan = 150;

/** People of the actor's region, by kelurahan and status or by the beginning of a word of the name. */
export async function search({ kelurahan, status, q, after }: Search, ctx: Context): Promise<Found> {
  const { scope } = Access.require("participant.read", ctx);
  if (kelurahan) Access.requireRegion(kelurahan, ctx);
  const within = kelurahan ?? scope;
  return q ? byName(q, within, status, after, ctx) : byKelurahan(within, status, after, ctx);
}

async function byName(
  q: string,
  within: string,
  status: Status | undefined,
  after: string | undefined,
  ctx: Context,
): Promise<Found> {
  const words = q
    .toUpperCase()
    .split(/[^A-Z0-9']+/)
    .filter((word) => word !== "");
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  if (longest.length < searchLetters) {
    const message = `Tulis sedikitnya ${searchLetters} huruf dari satu kata nama.`;
    throw new InputError("search.too_short", message, {
      errors: [{ field: "q", code: "too_short", message }],
    });
  }
  const pk = await namePartitionOf(longest, ctx.actor.city, ctx);
  const items: Participant[] = [];
  let next = after;
  let looked = 0;
  do {
    const page = await ctx.table.query({ pk, prefix: within, limit: pageSize, after: next });
    const found = await batch(
      page.items.map(({ sk }) => sk.slice(sk.indexOf("#") + 1)),
      ctx,
    );
    items.push(
      ...[...found.values()].filter((participant) => {
        const named = wordsOf(participant.person.name);
        const fits = words.every((word) => named.some((name) => name.startsWith(word)));
        return (
          fits &&
          (!status || participant.status === status) &&
          Access.covers(within, participant.person.kelurahan)
        );
      }),
    );
    next = page.next;
    looked += page.items.length;
  } while (next && items.length < pageSize && looked < mostLooked);
  return { items: items.toSorted((a, b) => (a.person.name < b.person.name ? -1 : 1)), next };
}

async function byKelurahan(
  within: string,
  status: Status | undefined,
  after: string | undefined,
  ctx: Context,
): Promise<Found> {
  const places = Region.kelurahanOf(within);
  const items: Participant[] = [];
  let [place, inner] = readPlace(after);
  for (
    let looked = 0;
    place < places.length && items.length < pageSize && looked < mostKelurahan;
    looked += 1
  ) {
    const page = await ctx.table.query({
      pk: `${ctx.actor.city}#participant#${places[place]?.code}`,
      ...(status ? { prefix: `${status}#` } : {}),
      index: "gsi1",
      limit: pageSize - items.length,
      after: inner,
    });
    items.push(...page.items.map((item) => Participant.parse(item)));
    inner = page.next;
    if (!inner) place += 1;
  }
  const next = place < places.length ? `${place}.${inner ?? ""}` : undefined;
  return { items, next };
}

function readPlace(after: string | undefined): [number, string | undefined] {
  if (!after) return [0, undefined];
  const [place = "", inner] = after.split(".");
  if (!/^\d{1,4}$/.test(place))
    throw new InputError("input.cursor", "Penanda halaman tidak dikenal. Mulai lagi dari halaman pertama.");
  return [Number(place), inner || undefined];
}

/** The cover months of a person, from the membership's first to the last asked for. */
export async function coverage(
  id: string,
  range: { readonly from?: Period | undefined; readonly to?: Period | undefined },
  ctx: Context,
) {
  Access.require("cover.read", ctx);
  const participant = await Entity.get(Participant, keyOf(id), ctx);
  Access.requireRegion(participant.person.kelurahan, ctx);
  return Cover.monthsOf(participant, range, ctx.now);
}

/** What happened to a participant, oldest first, one page. */
export async function history(id: string, after: string | undefined, ctx: Context) {
  await get(id, ctx);
  return Entity.log(keyOf(id).pk, ctx, after);
}
