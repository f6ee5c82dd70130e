import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { App } from "sst/constructs";
import { useProject } from "sst/project.js";
import { beforeAll, describe, expect, it } from "vitest";
import { openApp, resourcesOf, stackNames, stackOf, templatesOf } from "./app.ts";

/** @unit bytes of one function, minified; design §6 sets it for the API */
const largestBundle = 1_500_000;

let app: App;
let out: string;
let bundles: readonly string[];

beforeAll(async () => {
  app = await openApp("production");
  await app.finish();
  out = useProject().paths.out;
  bundles = readdirSync(join(out, "artifacts"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => join(out, "artifacts", file));
}, 240_000);

describe("the bundles that are deployed", () => {
  it("are one a function, and small", () => {
    const functions = stackNames.flatMap((name) => stackOf(app, name).getAllFunctions());
    expect(bundles.length).toBe(functions.length);
    for (const bundle of bundles) expect(statSync(bundle).size, bundle).toBeLessThan(largestBundle);
  });

  it("load on Node 24 and export their handler", () => {
    const load = `
      const files = JSON.parse(process.argv[1]);
      const kinds = [];
      for (const file of files) kinds.push(typeof (await import(file)).handler);
      console.log(JSON.stringify(kinds));`;
    const printed = execFileSync(
      resolve("node_modules/.bin/node"),
      ["--input-type=module", "--eval", load, JSON.stringify(bundles)],
      { cwd: out, encoding: "utf8" },
    );
    expect(JSON.parse(printed)).toEqual(bundles.map(() => "function"));
  }, 60_000);

  it("are what the templates name", () => {
    const ours = resourcesOf(templatesOf(app), "AWS::Lambda::Function").filter(
      ([id]) => !id.includes("/Custom"),
    );
    expect(ours.length).toBe(bundles.length);
    for (const [id, { Properties }] of ours) {
      expect(Properties.Code.S3Key, id).toMatch(/\.zip$/);
      expect(Properties.Handler, id).toMatch(/^packages\/functions\/src\/.*\.handler$/);
    }
  });
});
