import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeOfficeSamples } from "./office-sample.ts";
import { sampleFiles } from "./sample.ts";
import { uglyFiles } from "./ugly/ugly.ts";

const folder = join(import.meta.dirname, "../../../../samples");

const ugly = [...(await uglyFiles())].map(([name, bytes]) => [`ugly/${name}`, bytes] as const);

for (const [path, bytes] of [...(await sampleFiles()), ...ugly]) {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  console.log(`${String(bytes.length).padStart(9)} ${path}`);
}

// Only when asked for: it needs LibreOffice.
if (process.argv.includes("--office")) await writeOfficeSamples(join(folder, "ugly"));
