import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { officeFiles } from "./ugly/office-files.ts";

// Needs LibreOffice; its files differ from run to run, so they are kept as they are until their source changes.
const run = promisify(execFile);
const target = join(import.meta.dirname, "../../../../samples/ugly");
const folder = await mkdtemp(join(tmpdir(), "office-"));

try {
  for (const [name, { source, filter }] of await officeFiles()) {
    const from = join(folder, `${name}.source.${source.extension}`);
    await writeFile(from, source.bytes);
    const out = join(folder, `${name}.out`);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", out, from], {
      timeout: 120_000,
    });
    const [made] = await readdir(out);
    if (!made) throw new Error(`LibreOffice wrote nothing for ${name}`);
    await copyFile(join(out, made), join(target, name));
    console.log(name);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
