import { distance } from "fastest-levenshtein";
import { ddmmyyOf, encodedIn } from "../nik.ts";
import type { Person } from "../schema.ts";
import { soundKeyOf, soundOf, wordsOf } from "./name.ts";

/** Who is compared: what a roster says of a person, and the NIK. @pii all of it */
export type Identity = { readonly person: Person; readonly nik: string };

/** What a block keeps of a person: enough to tell most strangers apart without reading them. @pii */
export type Sketch = {
  readonly id: string;
  readonly words: readonly string[];
  readonly birthDate: string;
};

/** The three groups a person belongs to: one birth date and sex; one name and year; one name, day and month. */
export type Blocks = { readonly date: string; readonly namesakes: string; readonly day: string };

/**
 * The blocks in which a person is looked for. Two entries of one person share one of them when either the name
 * or the birth date came through whole, and the other is recognisable.
 *
 * A day and a month stand in order of size, so that swapping them changes no block.
 */
export function blocksOf({ name, birthDate, sex }: Pick<Person, "name" | "birthDate" | "sex">): Blocks {
  const [year = "", ...monthAndDay] = birthDate.split("-");
  const day = monthAndDay.toSorted().join("-");
  const sound = soundKeyOf(wordsOf(name));
  return {
    date: `date:${year}-${day}:${sex}`,
    namesakes: `year:${year}:${sound}`,
    day: `day:${day}:${sound}`,
  };
}

/** The person as a block keeps it. */
export function sketchOf(id: string, { name, birthDate }: Pick<Person, "name" | "birthDate">): Sketch {
  return { id, words: wordsOf(name), birthDate };
}

/** The sketch as one string, the same for the same person. */
export function writeSketch({ id, words, birthDate }: Sketch): string {
  return `${id}|${birthDate}|${words.join(" ")}`;
}

/** The sketch that a string stands for. */
export function readSketch(written: string): Sketch {
  const [id = "", birthDate = "", words = ""] = written.split("|");
  return { id, birthDate, words: words.split(" ") };
}

export type DateLikeness = "same" | "swapped" | "slip" | "different";

/** How two dates stand to each other: the same, day and month swapped, one slip of the finger, or neither. */
export function likenessOfDates(one: string, other: string): DateLikeness {
  if (one === other) return "same";
  const [year, month, day] = one.split("-");
  if (other === `${year}-${day}-${month}`) return "swapped";
  return isSlip(one.replaceAll("-", ""), other.replaceAll("-", "")) ? "slip" : "different";
}

/** Whether two numbers of one length differ in one digit or in the order of two neighbours. */
function isSlip(one: string, other: string): boolean {
  const differing = [...one].flatMap((digit, place) => (digit === other[place] ? [] : [place]));
  const [first = 0, second] = differing;
  if (second === undefined) return true;
  return differing.length === 2 && neighboursSwapped(one, other, first);
}

function neighboursSwapped(one: string, other: string, place: number): boolean {
  return (
    one.slice(0, place) === other.slice(0, place) &&
    one[place] === other[place + 1] &&
    one[place + 1] === other[place] &&
    one.slice(place + 2) === other.slice(place + 2)
  );
}

type WordLikeness = "same" | "sound" | "typo" | "initial" | "different";

const wordCost = { same: 0, sound: 0.5, initial: 1, typo: 1 } as const;

type WordPair = {
  readonly place: number;
  readonly otherPlace: number;
  readonly likeness: Exclude<WordLikeness, "different">;
  readonly cost: number;
};

function likenessOfWords(one: string, other: string): WordLikeness {
  if (one === other) return "same";
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? "initial" : "different";
  if (soundOf(one) === soundOf(other)) return "sound";
  return isTypo(one, other) ? "typo" : "different";
}

/** Whether one word is the other with a letter more, less, other or swapped with its neighbour; two in a long one. */
function isTypo(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (longer < 4 || Math.abs(one.length - other.length) > 2) return false;
  // One slip leaves the first letter or the last; most strangers share neither.
  if (one[0] !== other[0] && one.at(-1) !== other.at(-1)) return false;
  const edits = distance(one, other);
  if (edits <= 1 || (edits === 2 && longer >= 9)) return true;
  const place = [...one].findIndex((letter, index) => letter !== other[index]);
  return edits === 2 && neighboursSwapped(one, other, place);
}

/** How two names stand to each other. */
export type NameLikeness = {
  /** Full words that both have, spelled alike or nearly; none means different names. */
  readonly matched: number;
  /** What has to be put down to spelling and typing; 0 is the very same name. */
  readonly cost: number;
  /** Whether one name has words that the other lacks. */
  readonly wordsMissing: boolean;
};

const strangers: NameLikeness = { matched: 0, cost: 0, wordsMissing: false };

/**
 * How two names stand to each other, whatever the order of their words. One may lack words that the other has;
 * names with a word of its own on either side belong to two people.
 */
export function likenessOfNames(one: readonly string[], other: readonly string[]): NameLikeness {
  if (!one.some((word) => other.some((against) => likenessOfWords(word, against) !== "different")))
    return likenessOfLetters(one, other);
  const pairs: WordPair[] = [];
  one.forEach((word, place) => {
    other.forEach((against, otherPlace) => {
      const likeness = likenessOfWords(word, against);
      if (likeness !== "different") pairs.push({ place, otherPlace, likeness, cost: wordCost[likeness] });
    });
  });
  pairs.sort((a, b) => a.cost - b.cost);
  const [mine, theirs] = [new Set<number>(), new Set<number>()];
  let [matched, cost] = [0, 0];
  for (const pair of pairs) {
    if (mine.has(pair.place) || theirs.has(pair.otherPlace)) continue;
    mine.add(pair.place);
    theirs.add(pair.otherPlace);
    cost += pair.cost;
    if (one[pair.place] !== "M" && pair.likeness !== "initial") matched += 1;
  }
  const alone = [one.filter((_, place) => !mine.has(place)), other.filter((_, place) => !theirs.has(place))];
  const [left = 0, right = 0] = alone.map((words) => words.filter((word) => word !== "M").length);
  if (left > 0 && right > 0) return likenessOfLetters(one, other);
  const prophetOnOneSide = alone.flat().includes("M") ? 0.25 : 0;
  if (matched === 0) return likenessOfLetters(one, other);
  return { matched, cost: cost + prophetOnOneSide, wordsMissing: left + right > 0 };
}

/** How two names stand to each other without their spaces: words may be parted elsewhere. */
function likenessOfLetters(one: readonly string[], other: readonly string[]): NameLikeness {
  const [mine, theirs] = [one.join(""), other.join("")];
  if (mine === theirs) return { matched: Math.max(one.length, other.length), cost: 0, wordsMissing: false };
  return mine.length >= 8 && isTypo(mine, theirs) ? { matched: 1, cost: 1, wordsMissing: false } : strangers;
}

/** Whether two sketches may be one person, so that it is worth reading the rest. */
export function mayBeOne(one: Sketch, other: Sketch): boolean {
  return (
    likenessOfDates(one.birthDate, other.birthDate) !== "different" &&
    likenessOfNames(one.words, other.words).matched > 0
  );
}

const plainFields = ["sex", "birthPlace", "kelurahan", "post", "address", "phone", "email"] as const;
export type Field = "name" | "birthDate" | (typeof plainFields)[number];

/** What two records say of being one person. */
export type Comparison = {
  /** Evidence for one person over evidence for two. @unit bits */
  readonly score: number;
  readonly duplicate: boolean;
  /** Fields that say the same. */
  readonly agree: readonly Field[];
  /** Fields that say nearly the same: spelling, a slip, day and month swapped. */
  readonly close: readonly Field[];
  readonly differ: readonly Field[];
};

/**
 * Evidence of each field. A field that is empty on either side says nothing.
 *
 * @unit bits: 1 more halves the odds of a coincidence
 */
const weight = {
  /** By the number of words that both names have. */
  name: [0, 12.5, 13.5, 19],
  /** By the same number, when one name has words that the other lacks. */
  wordsMissing: [0, -12, -9, -7],
  nameCost: -4,
  date: { same: 13, swapped: 12, slip: 1, different: -30 },
  /** Days on which many are entered whose birthday nobody knows. */
  heaped: -1.5,
  sex: { same: 1.5, different: -4 },
  birthPlace: { same: 2.5, different: -4 },
  kelurahan: { same: 4, different: -2 },
  /** Only within one kelurahan. */
  post: { same: 8, different: -4 },
  address: { same: 1.5, different: 0 },
  phone: { same: 7, different: -1 },
  email: { same: 7, different: -1 },
  /** One slip in the NIK, among the digits of the birth date or elsewhere. */
  nikSlip: { birth: 8, elsewhere: 4 },
  /** Where the records tell two birth dates, the NIK tell one, or each its own. */
  nikBirth: { one: 2.5, own: -1 },
  /** Both NIK were given out in one kecamatan to people born on one day. */
  nikStart: 2,
  /** Decides alone. */
  twins: -60,
} as const;

/** From how much evidence on two records are shown to the verifier. @unit bits */
const enough = 21.25;

/**
 * Whether two records with different NIK may be one person, and what speaks for and against it.
 *
 * `namesakes` are the others in the register with that name and birth year: a common name says less.
 */
export function compare(one: Identity, other: Identity, namesakes: number): Comparison {
  const name = likenessOfNames(wordsOf(one.person.name), wordsOf(other.person.name));
  const date = likenessOfDates(one.person.birthDate, other.person.birthDate);
  const score =
    nameBits(name, namesakes) +
    weight.date[date] +
    (heapedDay.test(one.person.birthDate) && date === "same" ? weight.heaped : 0) +
    nikBits(one, other, name, date);
  const elsewhere = one.person.kelurahan !== other.person.kelurahan;
  const plain = plainFields.map((field) => {
    const [mine, theirs] = [written[field](one.person), written[field](other.person)];
    const told = mine !== undefined && theirs !== undefined && !(elsewhere && field === "post");
    const same = told ? mine === theirs || (field === "birthPlace" && isTypo(mine, theirs)) : undefined;
    return { field, same, bits: same === undefined ? 0 : weight[field][same ? "same" : "different"] };
  });
  const total = score + plain.reduce((sum, { bits }) => sum + bits, 0);
  const graded = [
    { field: "name", grade: gradeOfName(name) },
    { field: "birthDate", grade: gradeOf(date !== "different", date === "same") },
    ...plain.flatMap(({ field, same }) =>
      same === undefined ? [] : [{ field, grade: gradeOf(same, same) }],
    ),
  ] as const;
  const fieldsThat = (grade: Grade) =>
    graded.filter((each) => each.grade === grade).map(({ field }) => field);
  return {
    score: total,
    duplicate: name.matched > 0 && date !== "different" && total >= enough,
    agree: fieldsThat("agree"),
    close: fieldsThat("close"),
    differ: fieldsThat("differ"),
  };
}

type Grade = "agree" | "close" | "differ";

function gradeOfName({ matched, cost, wordsMissing }: NameLikeness): Grade {
  return gradeOf(matched > 0, matched > 0 && cost === 0 && !wordsMissing);
}

function gradeOf(near: boolean, exact: boolean): Grade {
  if (exact) return "agree";
  return near ? "close" : "differ";
}

const heapedDay = /-(01-01|07-01|12-31)$/;

function nameBits({ matched, cost, wordsMissing }: NameLikeness, namesakes: number): number {
  const count = Math.min(matched, 3) as 0 | 1 | 2 | 3;
  const missing = wordsMissing ? weight.wordsMissing[count] : 0;
  return weight.name[count] + missing + cost * weight.nameCost - Math.log2(1 + namesakes);
}

/**
 * What two NIK say: a slip of the finger speaks for one person, neighbours in the registry whose names differ a
 * little are twins.
 *
 * @law Dukcapil numbering: the last four digits count those born on one day and entered in one kecamatan
 */
function nikBits(one: Identity, other: Identity, name: NameLikeness, date: DateLikeness): number {
  if (one.nik.slice(0, 12) === other.nik.slice(0, 12)) {
    const neighbours = Math.abs(Number(one.nik.slice(12)) - Number(other.nik.slice(12))) === 1;
    return neighbours && date === "same" && name.cost >= 0.5 ? weight.twins : weight.nikStart;
  }
  const inBirth = one.nik.slice(6, 12) !== other.nik.slice(6, 12);
  if (date !== "same" && !inBirth) return weight.nikBirth.one;
  if (date !== "same" && tellsItsDate(one) && tellsItsDate(other)) return weight.nikBirth.own;
  if (!isSlip(one.nik, other.nik)) return 0;
  return weight.nikSlip[inBirth && date === "same" ? "birth" : "elsewhere"];
}

function tellsItsDate({ nik, person }: Identity): boolean {
  return encodedIn(nik).ddmmyy === ddmmyyOf(person.birthDate);
}

/** Each field as it is compared, or nothing where the roster says nothing. */
const written: Readonly<Record<(typeof plainFields)[number], (person: Person) => string | undefined>> = {
  sex: ({ sex }) => sex,
  birthPlace: ({ birthPlace }) => birthPlace && placeOf(birthPlace),
  kelurahan: ({ kelurahan }) => kelurahan,
  post: ({ rt, rw }) => (rt || rw) && `${rw ?? ""}/${rt ?? ""}`,
  address: ({ address }) => address && addressOf(address),
  phone: ({ phone }) => phone,
  email: ({ email }) => email?.toLowerCase(),
};

/** The city's parts of old are the city. */
function placeOf(text: string): string {
  const letters = text.toUpperCase().replace(/[^A-Z]/g, "");
  return letters
    .replace(/^(KOTA|KAB|KABUPATEN)(?=[A-Z])/, "")
    .replace(/^(TANJUNG|TJ|TG)KARANG.*|^TELUKBETUNG.*|^BDL$|^BLAMPUNG$|^BANDARLAMPUNG.*/, "BANDARLAMPUNG");
}

function addressOf(text: string): string {
  return text
    .toUpperCase()
    .replace(/\b(JL|JLN|JALAN|GG|GANG|NO|NOMOR|KEL|RT|RW|PERUM|PERUMAHAN)\b/g, "")
    .replace(/[^A-Z0-9]/g, "");
}
