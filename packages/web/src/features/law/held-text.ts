import type { Citation } from "./citation.ts";
import { type Instrument, instrumentOf } from "./instrument.ts";

/** The text of a cited article, or that it is not held. */
export type HeldText = Citation & {
  readonly of: Instrument;
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  readonly source?: string | undefined;
  /** The wording since a later regulation, where that one is held too. */
  readonly amended?: { readonly by: string; readonly from: string; readonly text: string } | undefined;
};

/** A regulation that reworded articles of another; it cites them under their old numbers. */
const amendments: Readonly<Record<string, { readonly by: string; readonly from: string }>> = {
  "Permenaker 5/2021": { by: "Permenaker 1/2025", from: "2025-02-24" },
};

/** Looks up what is held of a cited article. Throws when nobody has declared the instrument: that is a bug. */
export async function heldText(citation: Citation): Promise<HeldText> {
  const { instrument, key } = citation;
  const of = instrumentOf(instrument);
  if (!of) throw new RangeError(`No instrument is called ${instrument}`);
  const text = (await of.text?.load())?.articles[key];
  if (text === undefined) return { ...citation, of };
  return {
    ...citation,
    of,
    text,
    note: of.text?.note,
    source: of.text?.sources[key],
    amended: await amendedText(instrument, key),
  };
}

async function amendedText(instrument: string, key: string): Promise<HeldText["amended"]> {
  const amendment = amendments[instrument];
  if (!amendment) return undefined;
  const later = await articlesOf(amendment.by);
  const text = later?.[key];
  return text === undefined ? undefined : { ...amendment, text };
}

async function articlesOf(name: string) {
  return (await instrumentOf(name)?.text?.load())?.articles;
}

/** A line of a text and how deep it stands under the others. */
export type Passage = { readonly mark: string; readonly words: string; readonly depth: number };

/** How the parts of an article and of an annex are marked, from the outermost in. */
const articleMarks = [/^(\(\d+[a-z]?\)) /, /^([a-z]\.) /, /^(\d+[.)]) /];
const annexMarks = [/^([A-Z]\.) /, /^(\d+\.) /, /^([a-z]\.) /, /^(\d+\)) /];

/** The lines of a text with their marks, so that they can be set under each other as they are printed. */
export function passagesOf(text: string): readonly Passage[] {
  const marks = annexMarks[0]?.test(text.split("\n")[1] ?? "") ? annexMarks : articleMarks;
  let above = 0;
  return text.split("\n").map((line) => {
    const depth = marks.findIndex((form) => form.test(line));
    const [all = "", mark = ""] = marks[depth]?.exec(line) ?? [];
    // A line without a mark goes on with the item that the marked line before it belongs to.
    if (!mark) return { mark, words: line, depth: Math.max(0, above - 1) };
    above = depth;
    return { mark, words: line.slice(all.length), depth };
  });
}
