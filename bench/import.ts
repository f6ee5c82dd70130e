import type { Item } from "../packages/core/src/aws/table.ts";
import { Enrollment } from "../packages/core/src/enrollment/index.ts";
import { Roster } from "../packages/core/src/enrollment/roster.ts";
import { bareClient } from "../packages/core/test/bare.ts";
import { openBatch } from "../packages/core/test/roster.ts";
import { openTestStore, type TestStore } from "../packages/core/test/store.ts";
import { tableName } from "../packages/local/src/part/dynamo.ts";
import { generateRoster } from "../packages/local/src/roster/generate.ts";
import { csv } from "../packages/local/src/roster/line.ts";
import { median, timed } from "./measure.ts";

/**
 * How fast a roster is checked, beside writing the same items raw in the same transactions on the same
 * running store. Two stores take turns: in one nobody is in the register, in the other 3,000 people are.
 */
const size = 5_000;
const rounds = 2;

type Side = {
  readonly register: number;
  readonly store: TestStore;
  readonly bare: ReturnType<typeof bareClient>;
  readonly figures: { readonly check: number; readonly raw: number }[];
};

async function sideOf(register: number): Promise<Side> {
  const store = await openTestStore();
  await fill(store, register);
  return { register, store, bare: bareClient(store.endpoint, tableName), figures: [] };
}

function fileOf(people: number, seed: number, firstRW: number): Uint8Array {
  const lines = generateRoster({ seed, size: people, today: "2026-01-05", firstRW });
  return Buffer.from(
    csv(
      lines.map(({ cells }) => cells),
      { delimiter: ",", byteOrderMark: false },
    ),
  );
}

async function check(store: TestStore, bytes: Uint8Array) {
  const operator = store.as("tapem.operator", "operator-city");
  const { id } = await openBatch(bytes, operator);
  const milliseconds = await timed(async () => Roster.checkRoster(id, store.system));
  const batch = await Enrollment.get(id, operator);
  if (batch.status !== "CHECKED") throw new Error(`${id} is ${batch.status}`);
  return { id, pages: batch.pages, milliseconds, operator };
}

/** Proposes so many people, whom every later check meets in the register; warms the code up as well. */
async function fill(store: TestStore, people: number): Promise<void> {
  const { id, operator } = await check(store, fileOf(Math.max(people, 1_000), 1, 1));
  if (people === 0) return;
  await Enrollment.submit(id, operator);
  const { pages, ...submission } = await Enrollment.plan(id, store.system);
  for (const page of pages)
    await Enrollment.proposePage({ enrollmentID: id, ...submission, page }, store.system);
}

async function itemsOf(store: TestStore, id: string, pages: number): Promise<readonly (readonly Item[])[]> {
  const items: (readonly Item[])[] = [];
  for (let page = 0; page < pages; page += 1)
    items.push((await store.table.query({ pk: `enrollment#${id}#rows#1#${page}`, limit: 101 })).items);
  return items;
}

async function writeRaw({ bare }: Side, pages: readonly (readonly Item[])[], copy: number): Promise<void> {
  const named = (key: unknown) => `copy#${copy}#${key}`;
  for (const items of pages)
    await bare.store(items.map((item) => ({ ...item, pk: named(item.pk), gsi1pk: named(item.gsi1pk) })));
}

const roster = fileOf(size, 2, 500);

async function measure(side: Side, round: number): Promise<void> {
  const { id, pages, milliseconds } = await check(side.store, roster);
  const items = await itemsOf(side.store, id, pages);
  side.figures.push({
    check: milliseconds,
    raw: await timed(async () => writeRaw(side, items, round)),
  });
}

const sides = [await sideOf(0), await sideOf(3_000)];
for (let round = 0; round < rounds; round += 1)
  for (const side of round % 2 ? sides.toReversed() : sides) await measure(side, round);

console.log(
  "register  checked  written   ratio   (rows a second; time of the check over time of the writes)",
);
const speed = (milliseconds: number) => String(Math.round((size / milliseconds) * 1000)).padStart(6);
for (const { register, figures, store } of sides) {
  const checks = median(figures.map((figure) => figure.check));
  const raw = median(figures.map((figure) => figure.raw));
  const ratio = median(figures.map((figure) => figure.check / figure.raw));
  console.log(`${String(register).padStart(8)}  ${speed(checks)}   ${speed(raw)}    ${ratio.toFixed(2)}`);
  await store.end();
}
const [empty = [], full = []] = sides.map(({ figures }) => figures);
const slope = median(full.map((figure, round) => figure.check / (empty[round]?.check ?? Number.NaN)));
console.log(`A check with 3,000 people in the register takes ${slope.toFixed(2)} times one with nobody.`);
process.exit();
