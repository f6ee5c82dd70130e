import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sampleFiles } from "./sample.ts";

const folder = join(import.meta.dirname, "../../../../samples");

for (const [path, bytes] of await sampleFiles()) {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  console.log(`${String(bytes.length).padStart(9)} ${path}`);
}
