import { bookFiles } from "./book-files.ts";
import { textFiles } from "./csv-files.ts";
import { officeFiles } from "./office-files.ts";
import type { UglyExpectation } from "./table.ts";

export type { UglyExpectation } from "./table.ts";

/** The expectation beside a file: `a.xlsx` has `a.xlsx.expected.json`. */
export const expectedName = (name: string) => `${name}.expected.json`;

/** One member a line down to the lists of rows, so that a change reads as one. */
function textOf(expected: UglyExpectation): string {
  const members = Object.entries(expected).map(([key, value]) => {
    const listed = Array.isArray(value) && value.some((one) => typeof one === "object");
    const text = listed
      ? `[\n${value.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${members.join(",\n")}\n}\n`;
}

/**
 * Every file under `samples/ugly/` that is written by us, by its name: all the odd rosters, and what must be
 * found in each, also in those that LibreOffice made.
 */
export async function uglyFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = [...textFiles(), ...(await bookFiles())];
  const files = new Map<string, Uint8Array>();
  for (const [name, { bytes, expected }] of made) {
    files.set(name, bytes);
    files.set(expectedName(name), Buffer.from(textOf(expected)));
  }
  for (const [name, { expected }] of await officeFiles()) {
    files.set(expectedName(name), Buffer.from(textOf(expected)));
  }
  return files;
}
