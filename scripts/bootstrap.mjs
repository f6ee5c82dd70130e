// Runs on the Node that a fresh machine has (>= 20.19): installs what the lockfile names, then hands over
// to the Node that it brings.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const marker = join(root, "node_modules/.payung-lock");
const node = join(root, "node_modules/.bin/node");
const entries = { start: "packages/local/src/main.ts", test: "scripts/test.ts" };

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (error) throw error;
  return status ?? 1;
}

function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(node) && existsSync(marker) && readFileSync(marker, "utf8") === lock) return;
  console.log("Installing what Payung needs …");
  // Not `npm ci`: that refuses a lockfile without the parts for platforms which a registry does not serve.
  // `npm install` keeps to the locked versions as well, and `--no-save` leaves the lockfile as it is.
  const status = run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel", "error"]);
  if (status !== 0) process.exit(status);
  writeFileSync(marker, lock);
}

const entry = entries[process.argv[2]];
if (!entry) {
  console.error("Usage: npm start [-- --empty] | npm test [-- <files>]");
  process.exit(2);
}
install();
// Ctrl-C reaches the whole group; this process waits until the other has ended in order.
process.on("SIGINT", () => undefined);
process.exit(run(node, [entry, ...process.argv.slice(3)]));
