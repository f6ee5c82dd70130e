import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type Asked, askAll, readCases } from "../cases/case.ts";
import type { Parameter } from "../packages/core/src/shared/dated.ts";

/** A parameter found in the code: the name under which its file exports it. */
export type Found = { readonly file: string; readonly name: string; readonly parameter: Parameter<unknown> };
/** A figure that a parameters file exports without a law behind it. */
type Setting = { readonly file: string; readonly name: string; readonly value: unknown };
type Source = { readonly file: string; readonly text: string };
/** A top-level declaration and the declarations of other files and its own that its text names. */
type Declaration = { readonly key: string; readonly file: string; readonly uses: ReadonlySet<string> };

const root = join(import.meta.dirname, "..");
const core = "packages/core/src";
const indexFile = "docs/law/index.md";
const ownTest = "law-index.test.ts";

function isParameter(value: unknown): value is Parameter<unknown> {
  return typeof value === "object" && value !== null && "id" in value && "entries" in value;
}

/** Every parameter in a value: itself, or those of a list or record of them. */
function parametersIn(value: unknown): readonly Parameter<unknown>[] {
  if (isParameter(value)) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(parametersIn);
}

/** All that the parameters files of core export, in the order of their files. */
export async function findAll(): Promise<{
  readonly found: readonly Found[];
  readonly settings: readonly Setting[];
}> {
  const files = globSync(`${core}/**/parameters.ts`, { cwd: root }).toSorted();
  const found: Found[] = [];
  const settings: Setting[] = [];
  for (const file of files) {
    for (const [name, value] of Object.entries<unknown>(await import(join(root, file)))) {
      const parameters = parametersIn(value);
      found.push(...parameters.map((parameter) => ({ file, name, parameter })));
      if (parameters.length === 0 && typeof value !== "function") settings.push({ file, name, value });
    }
  }
  return { found, settings };
}

/** What is wrong with the figures: no article, no date, no check date, no order, no name of its own. */
export function problemsOf(found: readonly Found[]): readonly string[] {
  const ids = found.map(({ parameter }) => parameter.id);
  const repeated = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `${id}: the id is not unique`);
  return [...repeated, ...found.flatMap(({ parameter }) => problemsIn(parameter))];
}

function problemsIn({ id, unit, entries }: Parameter<unknown>): readonly string[] {
  const problems: string[] = [];
  if (!unit.trim()) problems.push(`${id}: no unit`);
  if (entries.length === 0) problems.push(`${id}: no value`);
  const dates = entries.map(({ from }) => from);
  if (dates.some((date, index) => index > 0 && date <= String(dates[index - 1]))) {
    problems.push(`${id}: the entries do not stand in the order of their dates`);
  }
  for (const { from, law, confidence, checkedOn, checkBy } of entries) {
    const at = `${id} from ${from}`;
    if (![from, checkedOn, checkBy].every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))) {
      problems.push(`${at}: a date is missing`);
    }
    if (checkBy <= checkedOn) problems.push(`${at}: to be checked again before it was checked`);
    const numbered = /\d+\/\d{4}/.test(law.instrument);
    // A remembered practice stands in no instrument, but it has a name.
    if (!numbered && (confidence !== "recalled" || !law.instrument.trim()))
      problems.push(`${at}: no instrument`);
    if (!law.article.trim()) problems.push(`${at}: no article`);
  }
  return problems;
}

/** Imported names of a file: as it calls them, and the declaration they stand for. */
function importsOf({ file, text }: Source): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  for (const [, names, path] of text.matchAll(/^import (?:type )?\{([^}]*)\} from "(\.[^"]+)";/gm)) {
    for (const item of String(names).split(",")) {
      const [name, alias] = item
        .replace(/^\s*type /, "")
        .trim()
        .split(" as ");
      if (name) imports.set(alias ?? name, `${join(dirname(file), String(path))}#${name}`);
    }
  }
  return imports;
}

/** The top-level declarations of a source; of a test the file as a whole. */
function declarationsOf(source: Source): readonly Declaration[] {
  const { file, text } = source;
  const imports = importsOf(source);
  const parts = file.endsWith(".test.ts")
    ? [{ name: "*", text: text.replace(/^import [^;]*;/gm, "") }]
    : text.split(/^(?=(?:export )?(?:async )?(?:function|const) \w)/m).map((part) => ({
        name: /^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(part)?.[1] ?? "",
        text: part.replace(/^\/\*\*[\s\S]*?\*\//gm, ""),
      }));
  const own = new Map(parts.map(({ name }) => [name, `${file}#${name}`]));
  return parts.map((part) => {
    const words = new Set(part.text.match(/\w+/g) ?? []);
    const uses = [...words].flatMap((word) => imports.get(word) ?? own.get(word) ?? []);
    return { key: `${file}#${part.name}`, file, uses: new Set(uses) };
  });
}

/** The tests that reach a parameter through the functions that read it, or name its id. */
function testsBy(sources: readonly Source[]): (figure: Found) => readonly string[] {
  const users = new Map<string, Set<string>>();
  for (const { key, uses } of sources.filter(({ file }) => file.endsWith(".ts")).flatMap(declarationsOf)) {
    for (const used of uses) users.set(used, (users.get(used) ?? new Set()).add(key));
  }
  const isTest = (file: string) => file.endsWith(".test.ts");
  return ({ file, name, parameter }) => {
    const reached = new Set([`${file}#${name}`]);
    for (const key of reached) for (const user of users.get(key) ?? []) reached.add(user);
    const named = sources.filter(({ text }) => text.includes(parameter.id)).map((source) => source.file);
    const through = [...reached].map((key) => key.slice(0, key.indexOf("#")));
    return [...new Set([...named, ...through])].filter(isTest).toSorted();
  };
}

function shown(value: unknown): string {
  const text =
    typeof value === "string" ? value : JSON.stringify(value).replaceAll('"', "").replaceAll(",", ", ");
  return (text.length > 90 ? `${text.slice(0, 89)}…` : text).replaceAll("|", "\\|");
}

function link(file: string): string {
  return `[${relative(core, file)}](../../${file})`;
}

/** The case files that read a figure, with how many of their cases do. */
function casesBy(asked: readonly Asked[]): (id: string) => readonly string[] {
  return (id) => {
    const readers = asked.filter(({ reads }) => reads.has(id)).map(({ one }) => one.file);
    return [...new Set(readers)].map((file) => {
      const count = readers.filter((reader) => reader === file).length;
      return `[${file}](../../cases/${file}) ${count}`;
    });
  };
}

/** Articles that a text names, as `PP 44/2015 37`, `Permenaker 1/2025 97A`, `PP 82/2019 Lampiran III`. */
function articlesIn(text: string): readonly string[] {
  const instruments = [
    ...text.matchAll(/((?:UU|PP|Permenaker|Permendikbud|Keppres) \d+\/\d{4}):?([^;\n]*)/g),
  ];
  return instruments.flatMap(([, instrument, rest = ""]) => {
    const own =
      rest.split(/(?:UU|PP|Permenaker|Permendikbud|Keppres) \d/)[0]?.replaceAll(/\([^)]*\)/g, "") ?? "";
    const [pasal = "", ...annex] = own.split(/(?=Lampiran)/);
    const lists = [...pasal.matchAll(/Pasal ((?:\d+[A-Z]?(?:, |-| dan )?)+)/g)].map(([, list = ""]) => list);
    const numbers = lists.flatMap((list) => list.match(/\d+[A-Z]?/g) ?? []);
    const annexes = annex.join(" ").match(/Lampiran [IVX]+/g) ?? [];
    return [...numbers, ...annexes].map((article) => `${instrument} ${article}`);
  });
}

/** Articles that a rule rests on and that neither a case nor a test names. */
function untestedArticles(sources: readonly Source[], asked: readonly Asked[]): readonly string[] {
  const tested = new Set([
    ...sources.filter(({ file }) => file.endsWith(".test.ts")).flatMap(({ text }) => articlesIn(text)),
    ...asked.flatMap(({ one, answer }) => [...articlesIn(one.source), ...articlesIn(answer)]),
  ]);
  const rules = sources.filter(({ file }) => file.endsWith("rules.ts"));
  const cited = rules.flatMap(({ file, text }) =>
    [...text.matchAll(/@law (.*)/g)].flatMap(([, law = ""]) =>
      articlesIn(law).map((article) => ({ file, article })),
    ),
  );
  const missing = cited.filter(({ article }) => !tested.has(article));
  return [...new Set(missing.map(({ file, article }) => `${article}: no test, though ${file} rests on it`))];
}

/** The index as it stands in the documents, and the figures that no test reaches. */
export async function makeIndex(): Promise<{ readonly text: string; readonly problems: readonly string[] }> {
  const asked = askAll(readCases());
  const casesOf = casesBy(asked);
  const { found, settings } = await findAll();
  const files = globSync(`${core}/**/*.ts`, { cwd: root }).filter((file) => !file.endsWith(ownTest));
  const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
  const testsOf = testsBy(sources);
  const untested = found.filter((figure) => testsOf(figure).length === 0);
  const rows = (figure: Found) => {
    const { id, unit, entries } = figure.parameter;
    const proofs = [...testsOf(figure).map(link), ...casesOf(id)].join(", ");
    const first = [id, shown(unit), proofs];
    return entries.map(({ from, value, law, confidence, checkedOn, checkBy }, index) => {
      const [name, counted, tests] = index === 0 ? first : ["", "", ""];
      const source = `${law.instrument}, ${law.article}`;
      return `| ${[name, counted, from, shown(value), source, confidence, checkedOn, checkBy, tests].join(" | ")} |`;
    });
  };
  const sections = Object.entries(Object.groupBy(found, ({ file }) => file)).flatMap(([file, figures]) => [
    `## ${link(file)}`,
    "",
    "| Figure | Unit | From | Value | Article | Confidence | Checked | Check by | Tests and cases |",
    "|---|---|---|---|---|---|---|---|---|",
    ...(figures ?? []).flatMap(rows),
    "",
  ]);
  const entries = found.flatMap(({ parameter }) => parameter.entries);
  const count = (confidence: string) => entries.filter((entry) => entry.confidence === confidence).length;
  const text = [
    "# Figures of the law",
    "",
    "Generated from the code by `node scripts/law-index.ts`; `--check` fails when a figure has no article, no",
    "check date or no test, when no test names an article, or when this page is behind the code. A number after a",
    "case file says how many of its cases read the figure.",
    "",
    `${found.length} figures with ${entries.length} values: ${count("primary")} read in the text of the law, ${count("secondary")} quoted by a source,`,
    `${count("recalled")} only remembered. A remembered value is shown with "perlu konfirmasi kantor cabang".`,
    "",
    ...sections,
    "## Figures that no law sets",
    "",
    "| Name | Value | File |",
    "|---|---|---|",
    ...settings.map(({ name, value, file }) => `| ${name} | ${shown(value)} | ${link(file)} |`),
    "",
  ].join("\n");
  return {
    text,
    problems: [
      ...problemsOf(found),
      ...untested.map(({ parameter }) => `${parameter.id}: no test`),
      ...untestedArticles(sources, asked),
    ],
  };
}

if (import.meta.main) {
  const { text, problems } = await makeIndex();
  const path = join(root, indexFile);
  const failures = [...problems];
  if (process.argv.includes("--check")) {
    const written = globSync(indexFile, { cwd: root }).length > 0 ? readFileSync(path, "utf8") : "";
    if (written !== text) failures.push(`${indexFile} is behind the code: run node scripts/law-index.ts`);
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
}
