import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Basis, reckon, type Version } from "../packages/core/src/shared/dated.ts";
import { type QuestionName, questions } from "./question.ts";

const Values = z.record(z.string(), z.unknown());

/** One case as a clerk writes it. */
const CaseText = z.strictObject({
  name: z.string().min(1),
  /** Article, or where the case was published. */
  source: z.string().min(1),
  given: Values.default({}),
  /** What must come out; keys that are left out are not looked at. */
  expect: Values,
  /** Published, but wrong: what must not come out. */
  wrong: Values.optional(),
});

const CaseFile = z.strictObject({
  about: z.string().min(1),
  question: z.enum(Object.keys(questions) as [QuestionName, ...QuestionName[]]),
  /** Given in every case of the file, unless the case says otherwise. */
  common: Values.default({}),
  cases: z.array(CaseText).min(1),
});

export type Case = z.infer<typeof CaseText> & {
  readonly file: string;
  readonly topic: string;
  readonly question: QuestionName;
};

const folder = import.meta.dirname;

/** Every case of every file, in their order. Throws with file and field where one is not written as it should be. */
export function readCases(): readonly Case[] {
  return globSync("*/*.yaml", { cwd: folder })
    .toSorted()
    .flatMap((file) => {
      const read = CaseFile.safeParse(parse(readFileSync(join(folder, file), "utf8")));
      if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
      const { common, question, cases } = read.data;
      return cases.map((one) => ({
        ...one,
        given: { ...common, ...one.given },
        file,
        topic: dirname(file),
        question,
      }));
    });
}

/** What the rules answer; an error is an answer too: a date for which the law has no value must say so. */
type Answer = Readonly<Record<string, unknown>>;

/** The answer to a case, and every value of every figure that was read for it. */
export function ask(
  { question, given }: Pick<Case, "question" | "given">,
  basis: Basis = {},
): { readonly answer: Answer; readonly figures: readonly Version[] } {
  const { given: schema, answer } = questions[question];
  const { result, figures } = reckon(basis, () => {
    const parsed = schema.safeParse(given);
    if (!parsed.success) return { error: z.prettifyError(parsed.error) };
    try {
      return answer(parsed.data as never);
    } catch (error) {
      if (error instanceof RangeError) return { error: error.message };
      throw error;
    }
  });
  return { answer: { ...result }, figures };
}

/** A case with its answer as text, and the figures that it reads. */
export type Asked = { readonly one: Case; readonly answer: string; readonly reads: ReadonlySet<string> };

/** The answers to all of them. */
export function askAll(cases: readonly Case[]): readonly Asked[] {
  return cases.map((one) => {
    const { answer, figures } = ask(one);
    return { one, answer: JSON.stringify(answer), reads: new Set(figures.map(({ id }) => id)) };
  });
}
