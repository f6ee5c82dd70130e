import { Access } from "../../access/index.ts";
import type { Key } from "../../aws/table.ts";
import type { Context } from "../../shared/context.ts";
import type { Participant } from "../schema.ts";
import { batch } from "../store.ts";
import {
  type Comparison,
  compare,
  type Identity,
  mayBeOne,
  readSketch,
  type Sketch,
  sketchOf,
  writeSketch,
} from "./rules.ts";
import { type BlockKeys, keysOf, mostOfBlock, sketchesOf } from "./store.ts";

/** A row of a roster: who it would be in the register, and on which line it stands. */
export type Listed = Identity & { readonly id: string; readonly row: number };

/** The other record of what may be one person: in the register, or on an earlier line of the same file. */
export type Alike = {
  readonly id: string;
  readonly row: number | undefined;
  readonly nik: string;
  readonly kelurahan: string;
  readonly comparison: Comparison;
};

type Sought = Listed & { readonly keys: BlockKeys };

/**
 * The rows of one file as they pass by, so that a later one finds an earlier one.
 *
 * Holds about 700 bytes of each row, and of the blocks a part of their blinded keys.
 */
export function openRoll(city: string) {
  const rows: { readonly sketch: string; readonly listed: string }[] = [];
  const blocks = new Map<string, number[]>();
  const placesIn = ({ pk }: Key) => blocks.get(pk.slice(-12)) ?? [];

  return {
    /** The rows with their blocks, each with the earlier rows of the file that share one. */
    async add(listed: readonly Listed[], ctx: Context) {
      const sought: (Sought & { readonly earlier: readonly Listed[]; readonly namesakes: number })[] = [];
      for (const one of listed) {
        const keys = await keysOf({ city, person: one.person }, ctx);
        const own = sketchOf(one.id, one.person);
        const places = [...new Set(Object.values(keys).flatMap(placesIn))];
        const earlier = places
          .flatMap((place) => rows[place] ?? [])
          .filter(({ sketch }) => isAnother(own, readSketch(sketch)))
          .map(({ listed: written }): Listed => JSON.parse(written));
        sought.push({ ...one, keys, earlier, namesakes: placesIn(keys.namesakes).length });
        const place = rows.push({ sketch: writeSketch(own), listed: JSON.stringify(one) }) - 1;
        for (const { pk } of Object.values(keys)) {
          const block = blocks.get(pk.slice(-12));
          if (!block) blocks.set(pk.slice(-12), [place]);
          else if (block.length < mostOfBlock) block.push(place);
        }
      }
      return sought;
    },
  };
}
export type Roll = ReturnType<typeof openRoll>;

/**
 * Who of the register and of the file may be the same person under another NIK: for each row the likeliest.
 *
 * A page of rows costs a read of their blocks and of the few people in them who are alike, whatever the size of
 * the register. Who was only proposed and taken back does not count.
 */
export async function findAlike(
  listed: readonly Listed[],
  roll: Roll,
  ctx: Context,
): Promise<ReadonlyMap<number, Alike>> {
  Access.requireSystem(ctx);
  const sought = await roll.add(listed, ctx);
  const blocks = await sketchesOf(
    sought.flatMap(({ keys }) => Object.values(keys)),
    ctx,
  );
  const near = new Map(sought.map((one) => [one.row, nearTo(one, blocks)]));
  const people = await batch([...near.values()].flat(), ctx);
  const found = new Map<number, Alike>();
  for (const one of sought) {
    const registered = blocks.get(one.keys.namesakes.pk) ?? [];
    const others = await Promise.all(
      (near.get(one.row) ?? []).flatMap((id) => identityOf(people.get(id), ctx)),
    );
    const candidates = [...others, ...one.earlier.filter(({ id }) => !near.get(one.row)?.includes(id))];
    for (const other of candidates) {
      const namesakes =
        registered.filter(({ id }) => id !== other.id && id !== one.id).length + one.namesakes;
      const comparison = compare(one, other, namesakes);
      if (!comparison.duplicate || comparison.score <= (found.get(one.row)?.comparison.score ?? 0)) continue;
      const { id, nik, row, person } = other;
      found.set(one.row, { id, nik, row, kelurahan: person.kelurahan, comparison });
    }
  }
  return found;
}

function nearTo(one: Sought, blocks: ReadonlyMap<string, readonly Sketch[]>): readonly string[] {
  const own = sketchOf(one.id, one.person);
  const sketches = Object.values(one.keys).flatMap(({ pk }) => blocks.get(pk) ?? []);
  return [...new Set(sketches.filter((other) => isAnother(own, other)).map(({ id }) => id))];
}

function isAnother(own: Sketch, other: Sketch): boolean {
  return other.id !== own.id && mayBeOne(own, other);
}

type Known = Identity & { readonly id: string; readonly row: number | undefined };

function identityOf(participant: Participant | undefined, ctx: Context): readonly Promise<Known>[] {
  if (!participant) return [];
  if (participant.status === "ENDED" && participant.reason === "WITHDRAWN") return [];
  return [decrypted(participant, ctx)];
}

async function decrypted({ id, person, nik }: Participant, ctx: Context): Promise<Known> {
  return { id, person, nik: await ctx.crypto.decrypt(nik, id), row: undefined };
}
