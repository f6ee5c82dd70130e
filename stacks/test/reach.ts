import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A service of core's Context that needs a right of its own; every function may use the table. */
export type Service = "files" | "crypto" | "mail" | "workflow";

type Part = { readonly file: string; readonly name: string; readonly text: string };

const sources = new Map<
  string,
  { readonly parts: readonly Part[]; readonly imports: ReadonlyMap<string, string> }
>();

/**
 * The services that a handler reaches through the functions it calls, read from the sources.
 *
 * It follows names, not types: whoever mentions a function is taken to call it, so it may name a service
 * too many and none too few, as long as services are used as `ctx.<service>`.
 */
export function reachOf(handler: string): ReadonlySet<Service> {
  const seen = new Set<Part>();
  const ahead: Part[] = [...read(handler).parts];
  const found = new Set<Service>();
  for (let part = ahead.pop(); part; part = ahead.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    for (const [, service] of part.text.matchAll(/\bctx\.(files|crypto|mail|workflow)\b/g)) {
      found.add(service as Service);
    }
    ahead.push(...mentioned(part));
  }
  return found;
}

function mentioned({ file, name, text }: Part): readonly Part[] {
  const { parts, imports } = read(file);
  return [...text.matchAll(/\b(\w+)(?:\.(\w+))?/g)].flatMap(([, word = "", member]) => {
    const from = imports.get(word);
    if (from && member) return partsOfFolder(dirname(from), member);
    if (from) return partsOfFolder(dirname(from), word);
    return word === name ? [] : parts.filter((part) => part.name === word);
  });
}

function partsOfFolder(folder: string, name: string): readonly Part[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => read(join(folder, file)).parts)
    .filter((part) => part.name === name);
}

function read(file: string) {
  const known = sources.get(file);
  if (known) return known;
  const whole = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const text = whole.replace(/"[^"\n]*"/g, '""');
  const imports = new Map<string, string>();
  for (const [, names = "", from = ""] of whole.matchAll(/^import \{([^}]*)\} from "([^"]+)"/gm)) {
    const target = fileOf(from, file);
    for (const name of names.split(",")) {
      const local = name.trim().split(" as ").at(-1);
      if (target && local && !name.includes("type ")) imports.set(local, target);
    }
  }
  const heads = [...text.matchAll(/^(?:export )?(?:async )?(?:function\*? |const )(\w+)/gm)];
  const parts = heads.map((head, n) => ({
    file,
    name: head[1] ?? "",
    text: text.slice(head.index, heads[n + 1]?.index),
  }));
  const source = { parts, imports };
  sources.set(file, source);
  return source;
}

function fileOf(from: string, importer: string): string | undefined {
  if (from.startsWith(".")) return join(dirname(importer), from);
  if (!from.startsWith("@payung/core/")) return undefined;
  const path = `packages/core/src/${from.slice("@payung/core/".length)}`;
  return [`${path}.ts`, `${path}/index.ts`].find(existsSync);
}
