import { describe, expect, it } from "vitest";
import type { Person } from "../schema.ts";
import { wordsOf } from "./name.ts";
import {
  blocksOf,
  compare,
  type Identity,
  likenessOfDates,
  likenessOfNames,
  mayBeOne,
  readSketch,
  sketchOf,
  writeSketch,
} from "./rules.ts";

const person: Person = {
  name: "Herman Sanjaya",
  birthDate: "1975-05-14",
  sex: "L",
  kelurahan: "18.71.01.1003",
};
const nik = "1871011405750003";

/** The verdict on Herman and another record that differs in this, under a NIK of another registry. */
function judged(
  other: Partial<Person> & { readonly nik?: string },
  { namesakes = 0, known = {} }: { readonly namesakes?: number; readonly known?: Partial<Person> } = {},
) {
  const { nik: otherNIK = "3173011405750008", ...changed } = other;
  const first: Identity = { person: { ...person, ...known }, nik };
  return compare(first, { person: { ...person, ...known, ...changed }, nik: otherNIK }, namesakes);
}

const shared = (one: Partial<Person>, other: Partial<Person>) => {
  const [mine, theirs] = [one, other].map((each) => Object.values(blocksOf({ ...person, ...each })));
  return mine?.filter((block) => theirs?.includes(block)).length;
};

describe("blocksOf", () => {
  it.each<[string, Partial<Person>, number]>([
    ["nothing differs", {}, 3],
    ["day and month are swapped", { birthDate: "1975-12-05" }, 3],
    ["the name is spelled otherwise", { name: "H. Herman Sandjaja, S.E." }, 3],
    ["the name has a typing error", { name: "Herman Sanlaya" }, 1],
    ["the day has a slip", { birthDate: "1975-05-13" }, 1],
    ["the year has a slip", { birthDate: "1976-05-12" }, 1],
    ["the sex is wrong", { sex: "P" }, 2],
    ["the kelurahan is another", { kelurahan: "18.71.02.1001" }, 3],
    ["name and date are others", { name: "Poltak", birthDate: "1980-01-30" }, 0],
  ])("shares a block when %s", (_, change, count) => {
    const birthDate = "1975-05-12";
    expect(shared({ birthDate }, { birthDate, ...change })).toBe(count);
  });
});

describe("readSketch", () => {
  it("reads what was written", () => {
    const sketch = sketchOf("par_1", person);
    expect(readSketch(writeSketch(sketch))).toEqual(sketch);
  });

  it("reads nothing out of nothing", () => {
    expect(readSketch("")).toEqual({ id: "", birthDate: "", words: [""] });
  });
});

describe("likenessOfDates", () => {
  it.each([
    ["1975-05-12", "same"],
    ["1975-12-05", "swapped"],
    ["1975-05-13", "slip"],
    ["1975-05-21", "slip"],
    ["1957-05-12", "slip"],
    ["1985-05-12", "slip"],
    ["1975-06-13", "different"],
    ["1980-05-21", "different"],
    ["1975-11-30", "different"],
  ])("of 1975-05-12 and %s is %s", (date, likeness) => {
    expect(likenessOfDates("1975-05-12", date)).toBe(likeness);
  });
});

describe("likenessOfNames", () => {
  it.each<[string, string, number, number, boolean]>([
    ["Herman Sanjaya", "Herman Sanjaya", 2, 0, false],
    ["Muhammad Yusuf", "Moch. Yusuf", 1, 0, false],
    ["Sri Rejeki", "Srirejeki", 2, 0, false],
    ["Zainal Abidin", "Abidin Zaenal", 2, 0.5, false],
    ["Herman Sanjaya", "Herman Snajaya", 2, 1, false],
    ["Slamet Riyadi", "Slamet", 1, 0, true],
    ["Muhammad Yusuf", "Yusuf", 1, 0.25, false],
    ["Yusuf", "Muhammad Yusuf Basri", 1, 0.25, true],
    ["Agus S.", "Agus Setiawan", 1, 1, false],
    ["Burhanuddin", "Burhanudien", 1, 0.5, false],
    ["Burhanuddin", "Burhinuddim", 1, 1, false],
    ["M.", "M", 1, 0, false],
    ["Ahdul Karnardi", "Abdul Karnardi", 1, 1, false],
    ["Edi Edi", "Edi", 1, 0, true],
    ["Herman Sanjaya", "Herman Wijaya", 0, 0, false],
    ["Herman", "Sahat", 0, 0, false],
    ["Ani", "Ana", 0, 0, false],
    ["Suparmin", "Sudarmono", 0, 0, false],
    ["Mansur", "Parman", 0, 0, false],
    ["A. B.", "Agus Budi", 0, 0, false],
    ["Hasan Sutisna", "Hasan Sutarman", 0, 0, false],
    ["Sunarto", "Suranto", 0, 0, false],
    ["S. Riyadi", "Agus", 0, 0, false],
  ])(
    "of %s and %s has %d words at a cost of %d, some missing: %s",
    (one, other, matched, cost, wordsMissing) => {
      const expected = { matched, cost, wordsMissing };
      expect(likenessOfNames(wordsOf(one), wordsOf(other))).toEqual(expected);
      expect(likenessOfNames(wordsOf(other), wordsOf(one))).toEqual(expected);
    },
  );
});

describe("mayBeOne", () => {
  it.each<[string, Partial<Person>, boolean]>([
    ["name and date are close", { name: "Herman Snajaya", birthDate: "1975-05-13" }, true],
    ["the date is another", { birthDate: "1980-11-01" }, false],
    ["the name is another", { name: "Sahat Lubis" }, false],
  ])("when %s: %s", (_, change, expected) => {
    expect(mayBeOne(sketchOf("par_1", person), sketchOf("par_2", { ...person, ...change }))).toBe(expected);
  });
});

describe("compare", () => {
  it("tells which fields agree, come close and differ, and is silent on empty ones", () => {
    const known = {
      birthPlace: "Kotabumi",
      address: "Jl. Teuku Umar No. 12",
      rt: "7",
      rw: "2",
      email: "A@b.id",
    };
    const other = {
      name: "Herman Sandjaya",
      rt: "8",
      birthPlace: "Kota bumi",
      address: "Jalan Teuku Umar 12",
    };
    expect(judged({ ...other, email: "a@b.id" }, { known })).toMatchObject({
      duplicate: true,
      agree: ["name", "birthDate", "sex", "birthPlace", "kelurahan", "address", "email"],
      close: [],
      differ: ["post"],
    });
    expect(judged({ birthDate: "1975-05-15", kelurahan: "18.71.02.1001" }, { known })).toMatchObject({
      close: ["birthDate"],
      differ: ["kelurahan"],
    });
    expect(judged({ name: "Herman", birthDate: "1990-01-02" })).toMatchObject({
      duplicate: false,
      agree: ["sex", "kelurahan"],
      close: ["name"],
      differ: ["birthDate"],
    });
    expect(judged({ name: "Sahat Lubis" })).toMatchObject({ duplicate: false, differ: ["name"] });
  });

  it("counts RT and RW within one kelurahan only", () => {
    const known = { rt: "7", rw: "2" };
    const { agree, differ } = judged({ kelurahan: "18.71.02.1001" }, { known });
    expect([...agree, ...differ]).not.toContain("post");
    expect(judged({}, { known: { rw: "2" } }).agree).toContain("post");
    expect(judged({}, { known: { rt: "2" } }).agree).toContain("post");
  });

  it.each([
    ["Kotabumo", "Kotabumi", true],
    ["Metro", "Kotabumi", false],
    [undefined, "Kotabumi", undefined],
    ["Kotabumi", undefined, undefined],
  ])("of birth places %s and %s says %s", (birthPlace, other, same) => {
    const known = birthPlace === undefined ? {} : { birthPlace };
    const { birthPlace: _, ...bare } = { ...person, ...known };
    const second = other === undefined ? person : { ...person, birthPlace: other };
    const first = birthPlace === undefined ? bare : { ...bare, birthPlace };
    const { agree, differ } = compare({ person: first, nik }, { person: second, nik: "3173011405750008" }, 0);
    expect([agree.includes("birthPlace"), differ.includes("birthPlace")]).toEqual([
      same === true,
      same === false,
    ]);
  });

  it("takes the old parts of the city for the city", () => {
    const { agree } = judged(
      { birthPlace: "Tanjung Karang" },
      { known: { birthPlace: "Kota Bandar Lampung" } },
    );
    expect(agree).toContain("birthPlace");
  });

  it("finds a common name less telling than a rare one", () => {
    const moved = { name: "Slamet", kelurahan: "18.71.02.1001" };
    const known = { name: "Slamet" };
    expect(judged(moved, { known, namesakes: 0 }).duplicate).toBe(true);
    expect(judged(moved, { known, namesakes: 200 }).duplicate).toBe(false);
  });

  it("finds a birthday that is a guess less telling", () => {
    const on = (birthDate: string) => judged({ birthDate }, { known: { birthDate } }).score;
    expect(on("1975-07-02")).toBeGreaterThan(on("1975-07-01"));
  });

  it("takes neighbours in the registry with names a letter apart for twins, not with one name", () => {
    const twin = { nik: "1871011405750004", name: "Herman Sanjaja" };
    const known = { rt: "7", rw: "2", phone: "081200001111" };
    expect(judged({ ...twin, name: "Hermin Sanjaya" }, { known }).duplicate).toBe(false);
    expect(judged({ ...twin, nik: "1871011405750005", name: "Hermin Sanjaya" }, { known }).duplicate).toBe(
      true,
    );
    expect(judged({ nik: "1871011405750004" }, { known }).duplicate).toBe(true);
    expect(judged({ ...twin, birthDate: "1975-05-13", name: "Hermin Sanjaya" }, { known }).duplicate).toBe(
      true,
    );
  });

  it("believes a slip in the NIK the more when it is in the birth date", () => {
    const score = (other: string) => judged({ nik: other }).score;
    expect(score("1871011404750003")).toBeGreaterThan(score("1871021405750003"));
    expect(score("1871021405750003")).toBeGreaterThan(score("3173011405750008"));
    expect(score("1817011405750003")).toBe(score("1871021405750003"));
  });

  it("asks both NIK where the records tell two birth dates", () => {
    const slip = (other: string) => judged({ birthDate: "1975-05-15", nik: other }).score;
    const [one, own, neither] = [
      slip("3173011405750008"),
      slip("3173011505750008"),
      slip("3173011905750008"),
    ];
    expect(one).toBeGreaterThan(neither);
    expect(neither).toBeGreaterThan(own);
    expect(slip("1871011905750003")).toBeGreaterThan(neither);
  });
});
