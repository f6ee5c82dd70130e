import { EstimateRequest } from "../packages/core/src/benefit/schema.ts";
import { recompute, statement } from "../packages/core/src/benefit/statement/statement.ts";
import { median, timed } from "./measure.ts";

/**
 * What a statement costs beside the same arithmetic with the figures written in: no lines, articles,
 * readings or sentence, only the total. Each round times both, turning who is first.
 */
const rounds = 40;
const now = new Date("2026-11-23T08:00:00+07:00");

type Case = {
  readonly name: string;
  readonly input: EstimateRequest;
  /** The total in rupiah, by hand. */
  readonly byHand: () => number;
};

const accident = {
  eventDate: "2025-03-10",
  wageBase: 1_000_000,
  transport: [
    { mode: "LAND", amount: 750_000 },
    { mode: "SEA", amount: 2_500_000 },
  ],
  unable: { from: "2025-03-10", to: "2026-05-10" },
  disabilities: [{ row: 17, bps: 900 }],
} as const;

const paidMonths = Array.from({ length: 24 }, (_, n) => {
  const month = `${2023 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
  return { month, paidAt: `${month}-10` };
});
const death = { eventDate: "2025-01-20", registeredAt: "2023-01-10", months: paidMonths } as const;

const school = {
  eventDate: "2025-03-10",
  children: [
    { birthDate: "2016-05-01", level: "SD" },
    { birthDate: "2011-09-01", level: "SMP" },
  ],
} as const;

const cases: readonly Case[] = [
  {
    name: "accident",
    input: EstimateRequest.parse({
      kind: "ACCIDENT",
      segment: "BPU",
      ...accident,
      disabilities: [{ row: 17 }],
    }),
    byHand: () => {
      const caps = { LAND: 5_000_000, SEA: 2_000_000, AIR: 10_000_000 };
      const spent = { LAND: 0, SEA: 0, AIR: 0 };
      for (const { mode, amount } of accident.transport) spent[mode] += amount;
      const fares =
        Math.min(spent.LAND, caps.LAND) + Math.min(spent.SEA, caps.SEA) + Math.min(spent.AIR, caps.AIR);
      const base = bandBase(accident.wageBase);
      const months = monthsBetween(accident.unable.from, accident.unable.to);
      const incapacity = base * Math.min(months, 12) + Math.round((base * Math.max(months - 12, 0)) / 2);
      const lost = accident.disabilities.reduce((sum, { bps }) => sum + bps, 0);
      return fares + incapacity + Math.round((Math.min(lost, 7_000) * 80 * base) / 10_000);
    },
  },
  {
    name: "death, 24 months paid",
    input: EstimateRequest.parse({
      kind: "DEATH",
      segment: "BPU",
      eventDate: death.eventDate,
      cover: { registeredAt: death.registeredAt, months: death.months },
    }),
    byHand: () => {
      const paid = new Set(
        death.months.filter(({ paidAt }) => paidAt <= death.eventDate).map((one) => one.month),
      );
      let inARow = 0;
      let owed = 0;
      const first = monthOf(death.registeredAt);
      for (let month = first; month <= monthOf(death.eventDate); month += 1) {
        const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
        const isOwed = !paid.has(name) && `${name}-15` < death.eventDate;
        inARow = isOwed ? inARow + 1 : 0;
        if (isOwed) owed += 1;
        if (inARow > 3) return 0;
      }
      return 20_000_000 + 24 * 500_000 - Math.min(owed * 6_800, 32_000_000) + 10_000_000;
    },
  },
  {
    name: "death, scholarship of two",
    input: EstimateRequest.parse({ kind: "DEATH", segment: "BPU", ...school }),
    byHand: () => school.children.reduce((sum, child) => sum + schoolYears(child), 42_000_000),
  },
];

const bands = [
  [1_100_000, 1_000_000],
  [1_300_000, 1_200_000],
  [1_500_000, 1_400_000],
] as const;

function bandBase(income: number): number {
  return bands.find(([until]) => income < until)?.[1] ?? 1_600_000;
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function monthsBetween(from: string, to: string): number {
  const months = monthOf(to) - monthOf(from);
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

/** Every school year from the one that runs at the death to the one before the child is 23. */
function schoolYears({ birthDate, level }: (typeof school.children)[number]): number {
  const levels = ["SD", "SMP", "SMA", "S1"] as const;
  const grants = {
    SD: [1_500_000, 6],
    SMP: [2_000_000, 3],
    SMA: [3_000_000, 3],
    S1: [12_000_000, 5],
  } as const;
  const adult = `${Number(birthDate.slice(0, 4)) + 23}${birthDate.slice(4)}`;
  const { eventDate } = school;
  let year = Number(eventDate.slice(0, 4)) - (eventDate.slice(5) < "07-01" ? 1 : 0);
  let sum = 0;
  for (const one of levels.slice(levels.indexOf(level))) {
    const [amount, years] = grants[one];
    for (let n = 0; n < years; n += 1) {
      if (`${year}-07-01` < adult) sum += amount;
      year += 1;
    }
  }
  return sum;
}

/** Kept, so that no call can be left out. */
let last: unknown;

/** The time of one call. @unit microseconds */
async function each(calls: number, work: () => unknown): Promise<number> {
  const spent = await timed(async () => {
    for (let n = 0; n < calls; n += 1) last = work();
  });
  return (spent / calls) * 1_000;
}

const calls = 200;
const handCalls = 20_000;

console.log(
  "case                                       reckoned us  by hand us   ratio (quartiles)   a second",
);
for (const { name, input, byHand } of cases) {
  const made = statement(input, now);
  if (made.total !== byHand() || made.undetermined) throw new Error(`${name}: ${made.total} and ${byHand()}`);
  const kept = JSON.parse(JSON.stringify(made)) as typeof made;
  await compare(name, () => statement(input, now), byHand);
  await compare(`${name}, reckoned again`, () => recompute(kept), byHand);
}

async function compare(name: string, reckoned: () => unknown, byHand: () => unknown): Promise<void> {
  await each(calls * 5, reckoned);
  await each(handCalls * 5, byHand);
  const measured: { readonly reckoned: number; readonly hand: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2)
      measured.push({ reckoned: await each(calls, reckoned), hand: await each(handCalls, byHand) });
    else {
      const hand = await each(handCalls, byHand);
      measured.push({ reckoned: await each(calls, reckoned), hand });
    }
  }
  const ratios = measured.map((round) => round.reckoned / round.hand).toSorted((a, b) => a - b);
  const quartile = (part: number) => Math.round(ratios[Math.floor(ratios.length * part)] ?? 0);
  const middle = median(measured.map((one) => one.reckoned));
  const hand = median(measured.map((one) => one.hand));
  if (last === undefined) throw new Error(`${name}: nothing was reckoned`);
  console.log(
    `${name.padEnd(42)} ${middle.toFixed(1).padStart(11)}  ${hand.toFixed(3).padStart(10)}   ${Math.round(median(ratios))} (${quartile(0.25)} to ${quartile(0.75)})   ${Math.round(1_000_000 / middle)}`,
  );
}
