import type { Law } from "@payung/core/benefit/schema";

/** One article, annex or other part of one instrument that a law names. */
export type Citation = {
  readonly instrument: string;
  /** Under which the text is kept: `84`, `97A`, `Lampiran III`. */
  readonly key: string;
  /** As it is named: `Pasal 98 ayat (1)`. */
  readonly name: string;
};

const otherInstrument = /\b(?:UU|PP|Permenaker|Permendikbud|Keppres) \d+\/\d{4}/;
const articlePart = /^(?:Pasal )?(\d+)([A-Z]?)(?:-(\d+))?(.*)$/;

/**
 * Every article that a law names, in its order: `Pasal 92, 98(1)-(3)` names two, `Pasal 31-32` both.
 *
 * A lower case letter after the number is an item of the article, a capital one belongs to its number.
 * Words that name no article (`praktik kantor cabang`) are left out, unless nothing else is there.
 */
export function citationsOf({ instrument, article }: Law): readonly Citation[] {
  const named = otherInstrument.exec(article)?.[0];
  const owner = named ?? instrument;
  const text = article.replace(otherInstrument, "").trim();
  const annex = /^Lampiran [IVX]+/.exec(text)?.[0];
  if (annex) return [{ instrument: owner, key: annex, name: text }];
  const articles = text
    .split(/, ?(?=Pasal|\d)/)
    .flatMap((part) => articlesIn(owner, part.replace(/,.*$/, "").trim()));
  return articles.length > 0 ? articles : [{ instrument: owner, key: text, name: text }];
}

function articlesIn(instrument: string, part: string): readonly Citation[] {
  const [, first, suffix = "", last, rest = ""] = articlePart.exec(part) ?? [];
  if (first === undefined) return [];
  const count = last === undefined ? 1 : Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => {
    const key = `${Number(first) + index}${suffix}`;
    return { instrument, key, name: `Pasal ${key}${place(rest)}` };
  });
}

const placeParts = /^([a-z])?(\(\d+[a-z]?\)(?:-\(\d+[a-z]?\))?)?\s*(?:huruf )?([a-z])?$/;

/** `(2)b` as a letter writes it, `ayat (2) huruf b`; `a(2)`, an item with its number, `huruf a angka 2`. */
function place(rest: string): string {
  const [, before, paragraph, after] = placeParts.exec(rest) ?? [];
  const words = [
    before && `huruf ${before}`,
    paragraph && (before ? `angka ${paragraph.slice(1, -1)}` : `ayat ${paragraph}`),
    after && `huruf ${after}`,
  ];
  return words
    .filter(Boolean)
    .map((word) => ` ${word}`)
    .join("");
}
