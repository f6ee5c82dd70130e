import type { Key, Write } from "../aws/table.ts";
import type { Context } from "../shared/context.ts";
import { Entity } from "../shared/entity.ts";
import { type Category, Participant, type Person } from "./schema.ts";

/** @access participant by id */
export const keyOf = (id: string): Key => ({ pk: `participant#${id}`, sk: "record" });

/** @access the one participant with a NIK; the key is its blind index */
export const nikKey = (city: string, blind: string): Key => ({ pk: `nik#${city}#${blind}`, sk: "claim" });

/** @access the one participant with a KPJ; the key is its blind index */
export const kpjKey = (city: string, blind: string): Key => ({ pk: `kpj#${city}#${blind}`, sk: "claim" });

/** @access the active holder of a post */
export const positionKey = (category: Category, { kelurahan, rt, rw }: Person): Key | undefined => {
  if (category === "RT_HEAD" && rt && rw) return { pk: `position#${kelurahan}#RT#${rw}#${rt}`, sk: "holder" };
  if (category === "RW_HEAD" && rw) return { pk: `position#${kelurahan}#RW#${rw}`, sk: "holder" };
  return undefined;
};

/** @access participants of a kelurahan, by status and post */
const indexOf = ({
  city,
  person,
  status,
  category,
  id,
}: Pick<Participant, "city" | "person" | "status" | "category" | "id">) => ({
  gsi1pk: `${city}#participant#${person.kelurahan}`,
  gsi1sk: `${status}#${category}#${(person.rw ?? "").padStart(3, "0")}#${(person.rt ?? "").padStart(3, "0")}#${id}`,
});

/** @access participants of a scope by the first letters of a word of their name, blinded */
const namePartition = (city: string, blind: string) => `name#${city}#${blind}`;

/** Letters of a name's word that make its search key; a shorter search is refused. */
export const searchLetters = 3;

/** The words of a name that can be searched for. */
export function wordsOf(name: string): readonly string[] {
  return name
    .toUpperCase()
    .split(/[^A-Z0-9']+/)
    .filter((word) => word.length >= searchLetters);
}

/** The partition in which people are found whose name has a word starting like this one. */
export async function namePartitionOf(word: string, city: string, ctx: Context): Promise<string> {
  return namePartition(city, await ctx.crypto.blind(`name:${word.slice(0, searchLetters)}`));
}

/** The search entries of a person. */
export async function nameKeys(
  participant: Pick<Participant, "id" | "city" | "person">,
  ctx: Context,
): Promise<readonly Key[]> {
  const { id, city, person } = participant;
  const partitions = await Promise.all(
    wordsOf(person.name)
      .slice(0, 6)
      .map((word) => namePartitionOf(word, city, ctx)),
  );
  return [...new Set(partitions)].map((pk) => ({ pk, sk: `${person.kelurahan}#${id}` }));
}

/** The record after one event and the writes that make it so. */
export function changeOf(next: Entity.Unsaved<Participant>, event: string, ctx: Context): readonly Write[] {
  const participant = next as Participant;
  return Entity.change(participant, { key: keyOf(participant.id), event, index: indexOf(participant) }, ctx)
    .writes;
}

/** The participants with these ids, in no particular order. */
export async function batch(ids: readonly string[], ctx: Context): Promise<Map<string, Participant>> {
  const items = await ctx.table.batchGet([...new Set(ids)].map(keyOf));
  return new Map(
    items.map((item) => Participant.parse(item)).map((participant) => [participant.id, participant]),
  );
}

/** Which participant holds each key, where one does. */
export async function holders(keys: readonly Key[], ctx: Context): Promise<Map<string, string>> {
  const unique = new Map(keys.map((key) => [key.pk, key]));
  const items = await ctx.table.batchGet([...unique.values()]);
  return new Map(items.map((item) => [item.pk, String(item.participantID)]));
}
