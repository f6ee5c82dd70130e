import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../packages/core/src/aws/table.ts";
import { Enrollment } from "../packages/core/src/enrollment/index.ts";
import { Roster } from "../packages/core/src/enrollment/roster.ts";
import { openBatch } from "../packages/core/test/roster.ts";
import { openTestStore } from "../packages/core/test/store.ts";
import { tableName } from "../packages/local/src/part/dynamo.ts";
import { generateRoster } from "../packages/local/src/roster/generate.ts";
import { csv } from "../packages/local/src/roster/line.ts";
import { median, timed } from "./measure.ts";

/**
 * How fast a roster is checked, beside writing the same items raw in the same transactions on the same
 * running store, while nobody is in the register and while 3,000 people are.
 */
const size = 5_000;
const rounds = 2;

const store = await openTestStore();
const operator = store.as("tapem.operator", "operator-city");
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: store.endpoint }), {
  marshallOptions: { removeUndefinedValues: true },
});

function fileOf(people: number, seed: number, firstRW: number): Uint8Array {
  const lines = generateRoster({ seed, size: people, today: "2026-01-05", firstRW });
  return Buffer.from(
    csv(
      lines.map(({ cells }) => cells),
      { delimiter: ",", byteOrderMark: false },
    ),
  );
}

async function itemsOf(id: string, pages: number): Promise<readonly (readonly Item[])[]> {
  const read = Array.from({ length: pages }, async (_, page) => {
    const { items } = await store.table.query({ pk: `enrollment#${id}#rows#1#${page}`, limit: 101 });
    return items;
  });
  return Promise.all(read);
}

let copies = 0;
async function writeRaw(pages: readonly (readonly Item[])[]): Promise<void> {
  copies += 1;
  for (const items of pages) {
    const TransactItems = items.map((item) => ({
      Put: {
        TableName: tableName,
        Item: { ...item, pk: `copy#${copies}#${item.pk}`, gsi1pk: `copy#${copies}#${item.gsi1pk}` },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    }));
    await client.send(new TransactWriteCommand({ TransactItems }));
  }
}

/** Proposes so many people, whom every later check meets in the register. */
async function fillRegister(people: number): Promise<void> {
  const { id } = await openBatch(fileOf(people, 1, 1), operator);
  await Roster.checkRoster(id, store.system);
  await Enrollment.submit(id, operator);
  for (const page of await Enrollment.plan(id, store.system))
    await Enrollment.proposePage({ enrollmentID: id, page }, store.system);
}

const roster = fileOf(size, 2, 500);

async function measure(register: number): Promise<number> {
  const figures: { readonly check: number; readonly raw: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { id } = await openBatch(roster, operator);
    const check = await timed(async () => Roster.checkRoster(id, store.system));
    const batch = await Enrollment.get(id, operator);
    if (batch.status !== "CHECKED" || batch.counts.rows !== size) throw new Error(`${id} is ${batch.status}`);
    const pages = await itemsOf(id, batch.pages);
    figures.push({ check, raw: await timed(async () => writeRaw(pages)) });
  }
  const speed = (milliseconds: number) => String(Math.round((size / milliseconds) * 1000)).padStart(6);
  const checks = median(figures.map(({ check }) => check));
  const raw = median(figures.map((figure) => figure.raw));
  const ratio = median(figures.map((figure) => figure.check / figure.raw));
  console.log(`${String(register).padStart(8)}  ${speed(checks)}  ${speed(raw)}   ${ratio.toFixed(2)}`);
  return checks;
}

console.log(
  "register  checked  written   ratio   (rows a second; time of the check over time of the writes)",
);
const empty = await measure(0);
await fillRegister(3_000);
const full = await measure(3_000);
console.log(
  `Slope: a check with 3,000 in the register takes ${(full / empty).toFixed(2)} times one with none.`,
);
await store.end();
process.exit();
