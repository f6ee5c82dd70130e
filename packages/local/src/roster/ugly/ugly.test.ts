import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { officeFiles } from "./office-files.ts";
import { expectedName, uglyFiles } from "./ugly.ts";

const folder = join(import.meta.dirname, "../../../../../samples/ugly");

describe("uglyFiles", () => {
  it("gives the same bytes every time, and they lie in samples/ugly", async () => {
    const [first, second] = [await uglyFiles(), await uglyFiles()];
    for (const [name, bytes] of first) {
      expect(Buffer.from(second.get(name) ?? "").equals(bytes), name).toBe(true);
      expect((await readFile(join(folder, name))).equals(bytes), name).toBe(true);
    }
  });

  it("with those of LibreOffice is all that lies there: more than thirty files, below 3 MB", async () => {
    const [own, office, stored] = [await uglyFiles(), await officeFiles(), await readdir(folder)];
    expect(stored.toSorted()).toEqual([...own.keys(), ...office.keys()].toSorted());
    const rosters = stored.filter((name) => !name.endsWith(".expected.json"));
    expect(rosters.length).toBeGreaterThanOrEqual(30);
    for (const name of rosters) expect(stored).toContain(expectedName(name));
    const sizes = await Promise.all(stored.map(async (name) => (await stat(join(folder, name))).size));
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(3 * 1024 * 1024);
  });

  it("deals only NIKs that no registration office reaches", async () => {
    for (const [name, bytes] of await uglyFiles()) {
      if (!name.endsWith(".csv") || name.startsWith("csv-utf16")) continue;
      const niks =
        Buffer.from(bytes)
          .toString()
          .match(/\b18\d{14}\b/g) ?? [];
      const serials = niks
        .map((nik) => nik.slice(12))
        .filter((serial) => serial < "9001" && serial !== "0001");
      expect(serials, name).toEqual([]);
    }
  });
});
