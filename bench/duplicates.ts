import {
  blocksOf,
  type Comparison,
  compare,
  mayBeOne,
  type Sketch,
  sketchOf,
} from "../packages/core/src/participant/duplicate/rules.ts";
import type { Person } from "../packages/core/src/participant/schema.ts";
import { CalendarDate } from "../packages/core/src/shared/date.ts";
import type { Random } from "../packages/local/src/roster/random.ts";
import { type Citizen, type City, cityOf } from "./city.ts";

/**
 * How many second records of one person the search finds, and how many of its findings are right. Weights were
 * set on the seed for tuning; the held-out city has another seed, and peoples, titles and spellings besides
 * that tuning never met.
 */
const seeds = { tuning: 11, heldOut: 77_003, growth: 5 } as const;
const registerSize = 100_000;
const eachKind = 400;
const strangers = 20_000;

type Spelling = { readonly titles: readonly string[]; readonly degrees: readonly string[] };
const tuned: Spelling = {
  titles: ["H.", "Hj.", "Drs.", "Ir.", "Dr."],
  degrees: [", S.Pd.", ", S.E.", ", S.H.", " S.Pd", ", S.Sos., M.M."],
};
const heldOut: Spelling = {
  titles: [...tuned.titles, "Prof. Dr.", "K.H.", "H", "Ust.", "Alm.", "Bpk."],
  degrees: [...tuned.degrees, ", A.Md.Kep", ", S.Kom., M.T.I.", " S. Ag.", ", SE", ", S.Tr.Keb."],
};

type Change = (citizen: Citizen, city: City, spelling: Spelling) => Partial<Person> | undefined;
const letters = "abdeghiklmnoprstuwy";

function typo(text: string, random: Random): string {
  const places = [...text].flatMap((letter, place) => (/[a-z]/i.test(letter) ? [place] : []));
  const place = random.pick(places);
  const letter = random.pick([...letters]);
  const [head, at = "", tail] = [text.slice(0, place), text[place], text.slice(place + 1)];
  const next = tail[0] ?? "";
  const forms = [head + letter + tail, head + tail, head + at + letter + tail, head + at + at + tail];
  if (/[a-z]/i.test(next)) forms.push(head + next + at + tail.slice(1));
  return random.pick(forms);
}

/** The same name typed with an error in a word of four letters or more. */
function mistyped(name: string, random: Random): string | undefined {
  const parts = name.split(" ");
  const long = parts.flatMap((part, place) => (part.length >= 4 ? [place] : []));
  if (long.length === 0) return undefined;
  const place = random.pick(long);
  const word = parts[place] ?? "";
  let other = word;
  while (other === word || other.length < 3) other = typo(word, random);
  return parts.with(place, other).join(" ");
}

const prophet = /^(Muhammad|Muhamad|Mohammad)\b/;
const oldLetters: readonly (readonly [RegExp, readonly string[]])[] = [
  [/u/, ["oe"]],
  [/U/, ["Oe"]],
  [/j/, ["dj"]],
  [/J/, ["Dj"]],
  [/y/, ["j"]],
  [/Y/, ["J"]],
  [/c/, ["tj"]],
  [/C/, ["Tj", "Ch"]],
  [/kh/, ["ch"]],
  [/ah(?=m)/, ["ach"]],
  [/f/, ["p", "v"]],
  [/F/, ["P", "V"]],
  [/z/, ["s"]],
  [/sy/, ["s"]],
  [/Sy/, ["S"]],
  [/i$/, ["y"]],
  [/d$/, ["t"]],
  [/ai/, ["ae"]],
  [/(?<=[aiu])([lmnrst])(?=[aiu])/, ["$1$1"]],
];

function digitSlip(date: string, random: Random): string {
  for (;;) {
    const digits = date.replaceAll("-", "");
    const place = random.pick([2, 3, 3, 4, 5, 5, 6, 7, 7]);
    const other = digits.slice(0, place) + random.int(0, 9) + digits.slice(place + 1);
    const slipped = `${other.slice(0, 4)}-${other.slice(4, 6)}-${other.slice(6)}`;
    const [year = 0, month = 0, day = 0] = slipped.split("-").map(Number);
    if (slipped !== date && year > 1955 && year < 2008 && CalendarDate.exists(year, month, day))
      return slipped;
  }
}

/** What can differ between two records of one person; nothing where it cannot happen to this one. */
const changes = {
  title: ({ person: { name } }, { random }, { titles, degrees }) => ({
    name: random.chance(0.5) ? `${random.pick(titles)} ${name}` : `${name}${random.pick(degrees)}`,
  }),
  prophet: ({ person: { name } }, { random }) => {
    if (/^Abdul /.test(name))
      return { name: name.replace("Abdul ", random.pick(["Abd. ", "Abdoel ", "Abdul"])) };
    if (!prophet.test(name) || !name.includes(" ")) return undefined;
    const forms = ["M.", "Moch.", "Moh.", "Muh.", "Mohamad", "Muchamad", "M", "Muhammad"];
    return { name: name.replace(prophet, random.pick(forms)) };
  },
  spelling: ({ person: { name } }, { random }) => {
    const possible = oldLetters.filter(([now]) => now.test(name));
    if (possible.length === 0) return undefined;
    const [now, then] = random.pick(possible);
    return { name: name.replace(now, random.pick(then)) };
  },
  spaces: ({ person: { name } }, { random }) => {
    const parts = name.split(" ");
    if (parts.length < 2) return undefined;
    if (random.chance(0.5)) return { name: name.replace(" ", "  ").toUpperCase() };
    return /^(Abdul|Nur)$/.test(parts[0] ?? "")
      ? undefined
      : { name: [parts.at(-1), ...parts.slice(0, -1)].join(" ") };
  },
  "word left out": ({ person: { name } }) => {
    const parts = name.split(" ");
    return parts.length < 3 ? undefined : { name: parts.slice(0, -1).join(" ") };
  },
  swapped: ({ person: { birthDate } }) => {
    const [year, month = "", day = ""] = birthDate.split("-");
    return Number(day) > 12 || day === month ? undefined : { birthDate: `${year}-${day}-${month}` };
  },
  "typing error": ({ person: { name } }, { random }) => {
    const other = mistyped(name, random);
    return other ? { name: other } : undefined;
  },
  "date slip": ({ person: { birthDate } }, { random }) => ({ birthDate: digitSlip(birthDate, random) }),
  moved: ({ person }, { move }) => move(person),
} as const satisfies Record<string, Change>;
type ChangeName = keyof typeof changes;

type Kind = { readonly by: readonly ChangeName[]; readonly oneWord?: boolean };
const kinds: Readonly<Record<string, Kind>> = {
  "another NIK only": { by: [] },
  title: { by: ["title"] },
  "Moch., M., Abd.": { by: ["prophet"] },
  "old spelling": { by: ["spelling"] },
  "spaces, order": { by: ["spaces"] },
  "word left out": { by: ["word left out"] },
  "swapped date": { by: ["swapped"] },
  "typing error in name": { by: ["typing error"] },
  "typing error in date": { by: ["date slip"] },
  moved: { by: ["moved"] },
  "one word": { by: [], oneWord: true },
  "one word, title": { by: ["title"], oneWord: true },
  "one word, spelling": { by: ["spelling"], oneWord: true },
  "one word, swapped": { by: ["swapped"], oneWord: true },
  "one word, typing error": { by: ["typing error"], oneWord: true },
  "one word, moved": { by: ["moved"], oneWord: true },
  "moved + title": { by: ["moved", "title"] },
  "moved + Moch.": { by: ["moved", "prophet"] },
  "moved + swapped": { by: ["moved", "swapped"] },
  "moved + typing error": { by: ["moved", "typing error"] },
  "title + swapped": { by: ["title", "swapped"] },
  "title + typing error": { by: ["typing error", "title"] },
  "Moch. + typing error": { by: ["prophet", "typing error"] },
  "spelling + swapped": { by: ["spelling", "swapped"] },
  "swapped + typing error": { by: ["swapped", "typing error"] },
  "moved + title + swapped": { by: ["moved", "title", "swapped"] },
};

/** Another record of the person: under another NIK, changed as the kind says, typed by another clerk. */
function secondRecord(original: Citizen, kind: Kind, city: City, spelling: Spelling): Citizen | undefined {
  const { random, nikFor } = city;
  let person = original.person;
  for (const name of kind.by) {
    const change: Change = changes[name];
    const changed = change({ ...original, person }, city, spelling);
    if (!changed) return undefined;
    person = { ...person, ...changed };
  }
  return { nik: otherNIK(original, person.birthDate, random, nikFor), person: retyped(person, city) };
}

/** A slip in the NIK, or a second registration: under the right birth date or the one now written. */
function otherNIK({ nik, person }: Citizen, written: string, random: Random, nikFor: City["nikFor"]): string {
  if (random.chance(0.5)) return nikFor(random.chance(0.3) ? written : person.birthDate, person.sex);
  for (;;) {
    const place = random.int(0, 15);
    const other = nik.slice(0, place) + random.int(0, 9) + nik.slice(place + 1);
    if (other !== nik) return other;
  }
}

/** What another clerk leaves out, writes otherwise or finds changed, whatever the kind. */
function retyped(person: Person, { random, newcomer }: City): Person {
  const { birthPlace, phone, address, ...rest } = person;
  const place = random.chance(0.05) ? "Bandar Lampung" : birthPlace;
  const number = random.chance(0.35) ? newcomer().person.phone : phone;
  const street = random.chance(0.3) ? address?.toUpperCase().replace(/\bNO\. /, "NO ") : address;
  return {
    ...rest,
    ...(place && random.chance(0.9) ? { birthPlace: place } : {}),
    ...(number && random.chance(0.85) ? { phone: number } : {}),
    ...(street && random.chance(0.9) ? { address: street } : {}),
  };
}

const twinNames = {
  L: "Hasan/Husin Andi/Ardi Rizki/Rizal Fajar/Fikri Agus/Bagus Eko/Edi Dani/Doni Hadi/Hari Yanto/Yanti Rudi/Rubi".split(
    " ",
  ),
  P: "Rina/Rini Dewi/Desi Ani/Ana Wati/Wita Sri/Siti Yuni/Yuli Lina/Lani Nita/Nisa Ratna/Ratih Eka/Ike".split(
    " ",
  ),
};

const otherPeople: Readonly<Record<string, (original: Citizen, city: City) => Citizen | undefined>> = {
  twins({ nik, person }, { random }) {
    const parts = person.name.split(" ");
    const [own = "", other = ""] = random.pick(twinNames[person.sex]).split("/");
    const last = parts.length > 1 ? ` ${parts.at(-1)}` : "";
    const serial = String(Number(nik.slice(12)) + 1).padStart(4, "0");
    const twin = { ...person, name: `${other}${last}` };
    Object.assign(person, { name: `${own}${last}` });
    return { nik: nik.slice(0, 12) + serial, person: twin };
  },
  "father and son"({ person }, { random, newcomer }) {
    const years = random.int(19, 34);
    const { kelurahan, rw, rt, address, phone, name, sex } = person;
    const family = { kelurahan, name, sex, ...(rw ? { rw } : {}), ...(rt ? { rt } : {}) };
    const shared = { ...(address ? { address } : {}), ...(phone && random.chance(0.5) ? { phone } : {}) };
    const year = Number(person.birthDate.slice(0, 4)) + (person.birthDate < "1985" ? years : -years);
    return newcomer({ ...family, ...shared, birthDate: `${year}${newcomer().person.birthDate.slice(4)}` });
  },
  "same name and birth year"({ person: { name, sex, birthDate } }, { newcomer }) {
    const day = newcomer().person.birthDate.slice(4);
    if (day === birthDate.slice(4)) return undefined;
    return newcomer({ name, sex, birthDate: birthDate.slice(0, 4) + day });
  },
  "same name, year, kelurahan"({ person: { name, sex, birthDate, kelurahan } }, { newcomer }) {
    const day = newcomer().person.birthDate.slice(4);
    if (day === birthDate.slice(4)) return undefined;
    return newcomer({ name, sex, kelurahan, birthDate: birthDate.slice(0, 4) + day });
  },
  "same birth date, similar name"({ person: { name, sex, birthDate } }, { newcomer, nameFor }) {
    const [first = "", ...rest] = name.split(" ");
    const other = nameFor(sex).split(" ").at(-1) ?? "";
    if (rest.includes(other) || other === first || other.slice(0, 3) === rest.at(-1)?.slice(0, 3))
      return undefined;
    return newcomer({ name: `${first} ${other}`, sex, birthDate });
  },
  "same birth date, name and place alike"({ person }, { newcomer }) {
    const { name, sex, birthDate, kelurahan } = person;
    const stem = /^(Su|Har|Sar|War|Kar|Mul|Pur|Tar|Sam|Mar)(yanto|yono|wanto|jono|tono|manto)$/.exec(name);
    if (!stem) return undefined;
    const end = stem[2] === "manto" ? "yadi" : "nardi";
    return newcomer({ name: `${stem[1]}${end}`, sex, birthDate, kelurahan });
  },
  siblings({ person }, { newcomer, nameFor }) {
    const { kelurahan, rw, rt, address, phone, name, sex } = person;
    const parts = name.split(" ");
    const first = nameFor(sex).split(" ")[0] ?? "";
    if (parts.length < 2 || parts[0] === first) return undefined;
    const home = { kelurahan, ...(rw ? { rw } : {}), ...(rt ? { rt } : {}), ...(address ? { address } : {}) };
    return newcomer({
      name: [first, ...parts.slice(1)].join(" "),
      sex,
      ...home,
      ...(phone ? { phone } : {}),
    });
  },
};

/** The register in memory, by the same blocks as in the store. */
function registerOf(people: readonly Citizen[]) {
  const blocks = new Map<string, number[]>();
  const sketches: Sketch[] = [];
  people.forEach(({ person }, place) => {
    sketches.push(sketchOf(String(place), person));
    for (const key of Object.values(blocksOf(person))) {
      const block = blocks.get(key);
      if (block) block.push(place);
      else blocks.set(key, [place]);
    }
  });
  return { people, blocks, sketches };
}
type Register = ReturnType<typeof registerOf>;

type Found = { readonly place: number; readonly comparison: Comparison };

function search({ people, blocks, sketches }: Register, row: Citizen) {
  const own = sketchOf("row", row.person);
  const keys = blocksOf(row.person);
  const blockOf = (key: string) => (blocks.get(key) ?? []).slice(0, 200);
  const near = new Set(Object.values(keys).flatMap(blockOf));
  const namesakes = blockOf(keys.namesakes);
  const likely = [...near]
    .map((place) => sketches[place] as Sketch)
    .filter((sketch) => mayBeOne(own, sketch));
  const found: Found[] = likely.map(({ id }) => {
    const other = people[Number(id)] as Citizen;
    const others = namesakes.filter((place) => place !== Number(id)).length;
    return { place: Number(id), comparison: compare(row, other, others) };
  });
  return { sketches: near.size, records: likely.length, found };
}

type Case = { readonly row: Citizen; readonly kind: string; readonly original: number | undefined };

function casesOf(city: City, spelling: Spelling): readonly Case[] {
  const { random, people, newcomer } = city;
  const cases: Case[] = [];
  const deal = (
    kind: string,
    fits: (citizen: Citizen) => boolean,
    make: (citizen: Citizen) => Citizen | undefined,
    same: boolean,
  ) => {
    let made = 0;
    for (let tries = 0; made < eachKind && tries < 200_000; tries += 1) {
      const place = random.int(0, people.length - 1);
      const original = people[place] as Citizen;
      const row = fits(original) ? make(original) : undefined;
      if (!row) continue;
      cases.push({ row, kind, original: same ? place : undefined });
      made += 1;
    }
  };
  for (const [name, make] of Object.entries(otherPeople))
    deal(
      name,
      () => true,
      (original) => make(original, city),
      false,
    );
  for (const [name, kind] of Object.entries(kinds))
    deal(
      name,
      ({ person }) => !kind.oneWord || !person.name.includes(" "),
      (original) => secondRecord(original, kind, city, spelling),
      true,
    );
  for (let count = 0; count < strangers; count += 1)
    cases.push({ row: newcomer(), kind: "nobody of the register", original: undefined });
  return cases;
}

type Tally = { rows: number; right: number; wrong: number };

function measure(seed: number, spelling: Spelling, unknown: boolean, wanted: string | undefined) {
  const city = cityOf(seed, registerSize, unknown);
  const cases = casesOf(city, spelling);
  const register = registerOf(city.people);
  const tallies = new Map<string, Tally>();
  for (const { row, kind, original } of cases) {
    const tally = tallies.get(kind) ?? { rows: 0, right: 0, wrong: 0 };
    tallies.set(kind, tally);
    const { found } = search(register, row);
    const best = found
      .filter(({ comparison }) => comparison.duplicate)
      .toSorted((a, b) => b.comparison.score - a.comparison.score)[0];
    tally.rows += 1;
    if (best && best.place === original) tally.right += 1;
    else if (best) tally.wrong += 1;
    if (wanted === kind || wanted === "all") show(city, row, kind, original, found, best);
  }
  return tallies;
}

function show(
  city: City,
  row: Citizen,
  kind: string,
  original: number | undefined,
  found: readonly Found[],
  best: Found | undefined,
) {
  if (best?.place === original) return;
  const line = ({ nik, person: p }: Citizen) =>
    `${nik} ${p.name} | ${p.birthDate} ${p.sex} ${p.birthPlace ?? "-"} | ${p.kelurahan} ${p.rt}/${p.rw} ${p.address ?? "-"} ${p.phone ?? "-"}`;
  console.log(kind, best ? "WRONG" : "MISSED");
  console.log("  row", line(row));
  if (best) console.log("  hit", line(city.people[best.place] as Citizen), JSON.stringify(best.comparison));
  if (original !== undefined) {
    const own = found.find(({ place }) => place === original);
    console.log(
      "  own",
      line(city.people[original] as Citizen),
      own ? JSON.stringify(own.comparison) : "not looked at",
    );
  }
}

function report(title: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`\n${title}`);
  const total = { rows: 0, right: 0, wrong: 0 };
  for (const [kind, { rows, right, wrong }] of tallies) {
    const same = kind in kinds;
    const share = same
      ? `${((right / rows) * 100).toFixed(1)} % found`
      : `${((wrong / rows) * 100).toFixed(2)} % taken for another`;
    console.log(
      `${kind.padEnd(40)} ${String(rows).padStart(6)}  ${share}${same && wrong ? `, ${wrong} wrong` : ""}`,
    );
    total.right += right;
    total.wrong += wrong;
    if (same) total.rows += rows;
  }
  const precision = total.right / (total.right + total.wrong);
  console.log(
    `recall ${(total.right / total.rows).toFixed(4)}   precision ${precision.toFixed(4)}   (${total.rows} second records, ${total.right} found, ${total.wrong} wrong)`,
  );
}

/** What a row costs as the register grows: everything is asked by block. */
function growth(): void {
  const sizes = [10_000, 100_000, 500_000];
  const { people, newcomer } = cityOf(seeds.growth, sizes.at(-1) ?? 0);
  const rows = Array.from({ length: 5_000 }, () => newcomer());
  console.log("\nRegister   sketches looked at   records read   largest block   microseconds a row");
  for (const size of sizes) {
    const register = registerOf(people.slice(0, size));
    for (const row of rows.slice(0, 1_000)) search(register, row);
    const start = performance.now();
    const costs = rows.map((row) => search(register, row));
    const each = ((performance.now() - start) / rows.length) * 1_000;
    const mean = (of: "sketches" | "records") => costs.reduce((sum, cost) => sum + cost[of], 0) / rows.length;
    const largest = [...register.blocks.values()].reduce((most, { length }) => Math.max(most, length), 0);
    console.log(
      `${String(size).padStart(8)}   ${mean("sketches").toFixed(1).padStart(18)}   ${mean("records").toFixed(2).padStart(12)}   ${String(largest).padStart(13)}   ${each.toFixed(0).padStart(18)}`,
    );
  }
}

const [wantedKind] = process.argv.slice(2);
report("Tuning seed", measure(seeds.tuning, tuned, false, wantedKind));
if (!wantedKind) {
  report("Held-out seed", measure(seeds.heldOut, heldOut, true, undefined));
  growth();
}
