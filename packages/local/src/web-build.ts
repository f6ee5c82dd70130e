import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./place.ts";

const sources = ["packages/web", "packages/core/src", "packages/functions/src/api", "package-lock.json"];

/** Builds the web app where its sources are newer than the built one. Throws when the build fails. */
export async function buildWeb(): Promise<void> {
  const built = join(root, "packages/web/dist/index.html");
  const newest = Math.max(...sources.map((source) => newestIn(join(root, source))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  await new Promise<void>((resolve, reject) => {
    let said = "";
    const child = spawn(
      process.execPath,
      [join(root, "node_modules/vite/bin/vite.js"), "build", "packages/web"],
      { cwd: root },
    );
    child.stdout.on("data", (text) => {
      said += text;
    });
    child.stderr.on("data", (text) => {
      said += text;
    });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`The web app does not build:\n${said}`)),
    );
  });
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== "dist" && name !== "node_modules");
  return Math.max(0, ...inside.map((name) => newestIn(join(path, name))));
}
