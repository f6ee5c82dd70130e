import { describe, expect, it } from "vitest";
import { findAll } from "../../../../../scripts/law-index.ts";
import { citationsOf } from "./citation.ts";
import { heldText, passagesOf } from "./held-text.ts";
import { instruments, registerAddress } from "./instrument.ts";

const named = (article: string, instrument = "Permenaker 5/2021") =>
  citationsOf({ instrument, article }).map(({ name }) => name);
const keys = (article: string) => citationsOf({ instrument: "PP 44/2015", article }).map(({ key }) => key);

describe("citationsOf", () => {
  it.each([
    ["Pasal 84(1)", ["Pasal 84 ayat (1)"]],
    ["Pasal 92, 98(1)-(3)", ["Pasal 92", "Pasal 98 ayat (1)-(3)"]],
    ["Pasal 102(3)-(5), 130 huruf c", ["Pasal 102 ayat (3)-(5)", "Pasal 130 huruf c"]],
    ["Pasal 108(3), Pasal 109(1)", ["Pasal 108 ayat (3)", "Pasal 109 ayat (1)"]],
    ["Pasal 103(2)b", ["Pasal 103 ayat (2) huruf b"]],
    ["Pasal 103(3a)", ["Pasal 103 ayat (3a)"]],
    ["Pasal 107a(2)", ["Pasal 107 huruf a angka 2"]],
    ["Pasal 107d", ["Pasal 107 huruf d"]],
    ["Pasal 48B(2)", ["Pasal 48B ayat (2)"]],
    ["Pasal 97A", ["Pasal 97A"]],
    ["Pasal 31-32", ["Pasal 31", "Pasal 32"]],
    ["Pasal 8-9, 13", ["Pasal 8", "Pasal 9", "Pasal 13"]],
    ["Pasal 40(2), praktik kantor cabang", ["Pasal 40 ayat (2)"]],
    ["Lampiran III A.2.a", ["Lampiran III A.2.a"]],
    ["tunggakan iuran", ["tunggakan iuran"]],
  ])("%s names %j", (article, names) => {
    expect(named(article)).toEqual(names);
  });

  it("finds each article under its number, an annex under its own", () => {
    expect(keys("Pasal 102(3)-(5), 130 huruf c")).toEqual(["102", "130"]);
    expect(keys("Pasal 107a(2)")).toEqual(["107"]);
    expect(keys("Pasal 97A(2)")).toEqual(["97A"]);
    expect(keys("Lampiran III, tabel persentase cacat")).toEqual(["Lampiran III"]);
  });

  it("follows an article into the instrument that it names", () => {
    expect(
      citationsOf({ instrument: "UU 40/2004 jo. PP 44/2015", article: "Pasal 46(3) UU 40/2004" }),
    ).toEqual([{ instrument: "UU 40/2004", key: "46", name: "Pasal 46 ayat (3)" }]);
  });
});

const sources = import.meta.glob<string>("../../../../core/src/{benefit,cover,contribution,claim}/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Laws written in the rules themselves, as grounds of refusals and open questions. */
function lawsInRules() {
  const rules = Object.entries(sources).filter(([file]) => !file.endsWith(".test.ts"));
  return rules.flatMap(([, text]) =>
    [...text.matchAll(/instrument: "([^"]+)", article: "([^"]+)"/g)].map(([, instrument, article]) => ({
      instrument: String(instrument),
      article: String(article),
    })),
  );
}

describe("every law that the code cites", async () => {
  const { found } = await findAll();
  const laws = [
    ...found.flatMap(({ parameter }) => parameter.entries.map(({ law }) => law)),
    ...lawsInRules(),
  ];
  const all = [...new Set(laws.map((law) => JSON.stringify(law)))].map((law) => JSON.parse(law));

  it("is more than a hundred", () => {
    expect(lawsInRules().length).toBeGreaterThan(15);
    expect(all.length).toBeGreaterThan(100);
  });

  it("names an instrument that is declared", async () => {
    const undeclared: string[] = [];
    for (const law of all)
      for (const citation of citationsOf(law))
        await heldText(citation).catch(() => undeclared.push(citation.instrument));
    expect(undeclared).toEqual([]);
  });

  it("resolves to a text, where the instrument is one of the two held in full", async () => {
    const full = ["Permenaker 5/2021", "Permenaker 1/2025"];
    const citations = all.flatMap(citationsOf).filter(({ instrument }) => full.includes(instrument));
    const texts = await Promise.all(citations.map(heldText));
    expect(texts.filter(({ text }) => !text).map(({ instrument, key }) => `${instrument} ${key}`)).toEqual(
      [],
    );
    expect(texts.length).toBeGreaterThan(50);
  });

  it("leaves no declared instrument unused", () => {
    const cited = new Set(all.flatMap(citationsOf).map(({ instrument }) => instrument));
    expect(Object.keys(instruments).filter((name) => !cited.has(name))).toEqual([]);
  });
});

describe("heldText", () => {
  it("gives the article with its copy, and its wording since the amendment", async () => {
    const [citation] = citationsOf({ instrument: "Permenaker 5/2021", article: "Pasal 106(4)" });
    const held = await heldText(citation as NonNullable<typeof citation>);
    expect(held.text).toContain("secara akumulatif dari sisa manfaat yang belum diajukan.");
    expect(held.note).toContain("pindaian");
    expect(held.amended).toMatchObject({ by: "Permenaker 1/2025", from: "2025-02-24" });
    expect(held.amended?.text).toContain("paling banyak 3 (tiga) tahun ajaran sebelum pengajuan beasiswa.");
  });

  it("says of an article that is not held where its figures come from", async () => {
    const held = await heldText({ instrument: "PP 82/2019", key: "34", name: "Pasal 34" });
    expect(held.text).toBeUndefined();
    expect(held.of.figuresFrom).toContain("Kontan");
    expect(registerAddress(held.of)).toBe("https://peraturan.bpk.go.id/Search?nomor=82&tahun=2019");
  });

  it("knows no instrument that nobody declared", async () => {
    await expect(heldText({ instrument: "PP 1/1900", key: "1", name: "Pasal 1" })).rejects.toThrow(
      RangeError,
    );
  });
});

describe("the transcripts", async () => {
  const texts = await Promise.all(
    Object.values(instruments).flatMap(({ text }) => (text ? [text.load()] : [])),
  );
  const lines = texts.flatMap(({ articles }) => Object.values(articles).flatMap((text) => text.split("\n")));

  it("carry no scanning error", () => {
    const errors =
      /\bluran|\b\w*(?:eIja|etja|e:rja)\w*|[a-z]{2}\(|\)[a-z]|\bdan[Zjz]|PAK[a-z]|JK[KM][a-z]|\s{2}|[a-z][A-Z][a-z]|- \d+ -/;
    expect(lines.filter((line) => errors.test(line))).toEqual([]);
  });

  it("number their paragraphs without a gap", () => {
    const gaps = texts.flatMap(({ articles }) =>
      Object.entries(articles).filter(([, text]) => {
        const numbers = [...text.matchAll(/^\((\d+)\) /gm)].map(([, number]) => Number(number));
        return numbers.some((number, index) => number !== index + 1);
      }),
    );
    expect(gaps.map(([key]) => key)).toEqual([]);
  });
});

describe("passagesOf", () => {
  it("sets items under their paragraph and numbers under their item", () => {
    expect(passagesOf("(1) Ada:\na. satu;\n1. dua.")).toEqual([
      { mark: "(1)", words: "Ada:", depth: 0 },
      { mark: "a.", words: "satu;", depth: 1 },
      { mark: "1.", words: "dua.", depth: 2 },
    ]);
    expect(passagesOf("Tanpa ayat.")).toEqual([{ mark: "", words: "Tanpa ayat.", depth: 0 }]);
  });

  it("sets an annex by letters, numbers, items and their numbers", () => {
    const text = "MANFAAT\nA. JKK\n1. Santunan:\na. biaya:\n1) ke rumah sakit,\ndengan rincian:\n1) darat";
    expect(passagesOf(text).map(({ mark, depth }) => [mark, depth])).toEqual([
      ["", 0],
      ["A.", 0],
      ["1.", 1],
      ["a.", 2],
      ["1)", 3],
      ["", 2],
      ["1)", 3],
    ]);
  });
});
