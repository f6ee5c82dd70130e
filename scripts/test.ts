import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";

const bin = join(import.meta.dirname, "../node_modules/.bin");
const report = ".build/vitest.json";

function run(name: string, args: readonly string[]): boolean {
  console.log(`\n> ${name} ${args.join(" ")}`);
  return (
    spawnSync(process.execPath, [join(bin, name), ...args], {
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "test" },
    }).status === 0
  );
}

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
};

const only = process.argv.slice(2);
const browser = findBrowser();
if (!browser) {
  console.error("No browser: the tests of the web app need Debian's chromium (apt-get install chromium).");
  console.log("\n0 passed, 1 failed");
  process.exit(1);
}
process.env.CHROMIUM = browser;

const checks = only.length > 0 ? [] : [run("biome", ["ci", "."]), run("tsc", ["-p", "."]), run("knip", [])];
const tested = run("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile=${report}`,
  ...only,
]);
const {
  numPassedTests = 0,
  numFailedTests = 0,
  numFailedTestSuites = 1,
}: Partial<Report> = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
const failedChecks = checks.filter((passed) => !passed).length;
// A file that does not load runs no test and still fails.
const failed = Math.max(numFailedTests, numFailedTestSuites > 0 || !tested ? 1 : 0) + failedChecks;
const passed = numPassedTests + checks.length - failedChecks;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
