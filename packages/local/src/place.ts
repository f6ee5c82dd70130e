import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The repository's top folder. */
export const root = join(here, "../../..");

/** Where everything that the embedded runtime keeps lies: `.local/`, or `PAYUNG_DATA`. */
export function dataFolder(): string {
  const folder = process.env.PAYUNG_DATA ?? join(root, ".local");
  mkdirSync(folder, { recursive: true });
  return folder;
}
