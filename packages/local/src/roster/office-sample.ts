import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { officeFiles } from "./ugly/office-files.ts";

const run = promisify(execFile);

/**
 * Writes the samples that LibreOffice makes into that folder; it has to be installed.
 *
 * Its files differ from run to run, so they are kept as they are until their source changes.
 */
export async function writeOfficeSamples(target: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "office-"));
  try {
    for (const [name, { source, filter }] of await officeFiles()) {
      const from = join(folder, `${name}.source.${source.extension}`);
      await writeFile(from, source.bytes);
      const out = join(folder, `${name}.out`);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const options = [profile, "--headless", "--convert-to", filter, "--outdir", out, from];
      await run("soffice", options, { timeout: 120_000 });
      const [made] = await readdir(out);
      if (!made) throw new Error(`LibreOffice wrote nothing for ${name}`);
      await copyFile(join(out, made), join(target, name));
      console.log(name);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
