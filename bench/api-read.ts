import { bareClient } from "../packages/core/test/bare.ts";
import { createApi } from "../packages/functions/src/api/app.ts";
import { allRows } from "../packages/local/src/client.ts";
import { tableName } from "../packages/local/src/part/dynamo.ts";
import { carryThrough, fileOf, openCity, people, propose } from "../packages/local/test/city.ts";
import { median, timed } from "./measure.ts";

/**
 * What a read through the API costs beside the bare SDK call that it needs, on the same running store.
 *
 * Each round times both one after the other, turning who is first; the ratio of a round is of its two sums.
 */
const rounds = 40;

const city = await openCity();
const operator = await city.as("tapem.operator");
const roster = people(160, 1).filter(({ kelurahan }) => kelurahan.code.startsWith("18.71."));
const id = await propose(operator, fileOf(roster));
await operator.post(`/enrollments/${id}/submit`);
await carryThrough(city, id, roster);
await city.quiet();
const [row] = await allRows(operator, id);
const participantID = row?.participantID ?? "";
const kelurahan = roster[0]?.kelurahan.code ?? "";

const session = await fetch(`${city.origin}/_local/token`, {
  method: "POST",
  body: JSON.stringify({ user: "disnaker.verifier" }),
});
const { access_token } = (await session.json()) as { access_token: string };
const api = createApi();
const headers = { authorization: `Bearer ${access_token}` };

async function read(path: string): Promise<void> {
  const response = await api.request(path, { headers });
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  await response.json();
}

const bare = bareClient(process.env.DYNAMODB_ENDPOINT ?? "", tableName);

type Case = {
  readonly name: string;
  /** Reads of one round. */
  readonly calls: number;
  readonly api: () => Promise<unknown>;
  readonly sdk: () => Promise<unknown>;
};
const cases: readonly Case[] = [
  {
    name: "one participant (1 get)",
    calls: 20,
    api: async () => read(`/api/participants/${participantID}`),
    sdk: async () => bare.get(`participant#${participantID}`, "record"),
  },
  {
    name: "participants of a kelurahan (1 query)",
    calls: 20,
    api: async () => read(`/api/participants?kelurahan=${kelurahan}`),
    sdk: async () => bare.query(`18.71#participant#${kelurahan}`, 50, "gsi1"),
  },
  {
    name: "one batch (1 get)",
    calls: 20,
    api: async () => read(`/api/enrollments/${id}`),
    sdk: async () => bare.get(`enrollment#${id}`, "record"),
  },
  {
    name: "100 rows of a batch (1 get, 1 query)",
    calls: 4,
    api: async () => read(`/api/enrollments/${id}/rows`),
    sdk: async () => {
      await bare.get(`enrollment#${id}`, "record");
      await bare.query(`enrollment#${id}#rows#1#0`, 101);
    },
  },
];

async function repeated(calls: number, work: () => Promise<unknown>): Promise<number> {
  return timed(async () => {
    for (let n = 0; n < calls; n += 1) await work();
  });
}

console.log("read                                     API ms  bare ms   ratio (median, quartiles)");
for (const { name, calls, api: through, sdk } of cases) {
  await repeated(50, through);
  await repeated(50, sdk);
  const measured: { readonly api: number; readonly bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2) measured.push({ api: await repeated(calls, through), bare: await repeated(calls, sdk) });
    else {
      const first = await repeated(calls, sdk);
      measured.push({ api: await repeated(calls, through), bare: first });
    }
  }
  const ratios = measured.map((round) => round.api / round.bare).toSorted((a, b) => a - b);
  const quartile = (part: number) => (ratios[Math.floor(ratios.length * part)] ?? 0).toFixed(2);
  const per = (figures: readonly number[]) => (median(figures) / calls).toFixed(2).padStart(7);
  console.log(
    `${name.padEnd(38)} ${per(measured.map((round) => round.api))}  ${per(measured.map((round) => round.bare))}   ${median(ratios).toFixed(2)} (${quartile(0.25)} to ${quartile(0.75)})`,
  );
}
await city.end();
process.exit();
