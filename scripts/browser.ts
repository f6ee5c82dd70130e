import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser for the tests: what the machine has, else Debian's chromium, installed where that is allowed. */
export function findBrowser(): string | undefined {
  const installed = () => [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));
  if (installed()) return installed();
  if (!existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing chromium for the browser tests …");
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ]) {
    const [command = "", ...rest] = [...asRoot, "apt-get", ...args];
    spawnSync(command, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  return installed();
}
