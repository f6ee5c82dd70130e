import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the machine's own chromium. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
}

export const wide = { width: 1280, height: 900 } as const;
export const narrow = { width: 360, height: 740 } as const;

/** Signs a demo user in through the sign-in page, as a person would. */
export async function enter(context: BrowserContext, origin: string, user: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.getByRole("button", { name: user }).click();
  await page.getByRole("navigation", { name: "Menu utama" }).waitFor();
  return page;
}

const shots = join(import.meta.dirname, "../../../.build/screens");

type Violation = {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
};

/** Looks at the page at both widths: no axe violation, nothing wider than the screen. Keeps a picture of each. */
export async function inspect(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size);
    await page.evaluate("document.fonts.ready");
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(shots, `${name}-${size.width}.png`), fullPage: true });
    // Evaluated over the debugging protocol, so the page's own content policy stays in force.
    await page.evaluate(axe.source);
    const violations = (await page.evaluate(
      "axe.run({ resultTypes: ['violations'] }).then((result) => result.violations)",
    )) as Violation[];
    const said = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
    expect([name, size.width, said]).toEqual([name, size.width, []]);
    const overflow = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect([name, size.width, overflow]).toEqual([name, size.width, 0]);
  }
}
