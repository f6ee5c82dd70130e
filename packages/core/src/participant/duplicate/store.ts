import type { Item, Key, Write } from "../../aws/table.ts";
import type { Context } from "../../shared/context.ts";
import type { Participant } from "../schema.ts";
import { type Blocks, blocksOf, readSketch, type Sketch, sketchOf, writeSketch } from "./rules.ts";

type Enlisted = Pick<Participant, "id" | "city" | "person">;
export type BlockKeys = Readonly<Record<keyof Blocks, Key>>;

/**
 * Sketches of one block; a block that is full takes nobody more, who is then found by the other two only.
 */
export const mostOfBlock = 200;

/** @access sketches of the people who may be one person with somebody; the key is blinded */
const blockKey = (city: string, blind: string): Key => ({ pk: `alike#${city}#${blind}`, sk: "block" });

/** The blocks of a person as they are stored. */
export async function keysOf({ city, person }: Omit<Enlisted, "id">, ctx: Context): Promise<BlockKeys> {
  const { date, namesakes, day } = blocksOf(person);
  const keyOf = async (block: string) => blockKey(city, await ctx.crypto.blind(`alike:${block}`));
  return { date: await keyOf(date), namesakes: await keyOf(namesakes), day: await keyOf(day) };
}

/** Who stands in the blocks, by partition key. */
export async function sketchesOf(
  keys: readonly Key[],
  ctx: Context,
): Promise<ReadonlyMap<string, readonly Sketch[]>> {
  const blocks = await load(keys, ctx);
  return new Map(blocks.map((item) => [item.pk, membersOf(item).map(readSketch)]));
}

async function load(keys: readonly Key[], ctx: Context): Promise<readonly Item[]> {
  return ctx.table.batchGet([...new Map(keys.map((key) => [key.pk, key])).values()]);
}

function membersOf({ members }: Item): readonly string[] {
  return [...(members as ReadonlySet<string>)];
}

/**
 * The writes that make people findable under the name and birth date they have now, for each by id. What they
 * were called before stays findable; who stands there already costs no write.
 */
export async function enlist(
  people: readonly Enlisted[],
  ctx: Context,
): Promise<ReadonlyMap<string, readonly Write[]>> {
  const asked = await Promise.all(
    people.map(async (one) => ({ ...one, keys: Object.values(await keysOf(one, ctx)) })),
  );
  const stored = await load(
    asked.flatMap(({ keys }) => keys),
    ctx,
  );
  const blocks = new Map(stored.map((item) => [item.pk, new Set(membersOf(item))]));
  return new Map(
    asked.map(({ id, person, keys }) => {
      const sketch = writeSketch(sketchOf(id, person));
      const open = keys.filter(({ pk }) => {
        const block = blocks.get(pk);
        return !block || (block.size < mostOfBlock && !block.has(sketch));
      });
      return [id, open.map((include) => ({ include, members: [sketch] }))];
    }),
  );
}
