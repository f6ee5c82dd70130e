import { join } from "node:path";
import type { EnrollmentView } from "@payung/functions/api/view";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reached, taskOf } from "../../local/src/client.ts";
import { root } from "../../local/src/place.ts";
import { registrationAnswer } from "../../local/src/registration-answer.ts";
import { cityRoster } from "../../local/src/roster/sample.ts";
import { buildWeb } from "../../local/src/web-build.ts";
import { type City, openCity } from "../../local/test/city.ts";
import { enter, inspect, narrow, openBrowser, wide } from "./browser.ts";

let city: City;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [city, browser] = await Promise.all([openCity(), openBrowser(), buildWeb()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await city.end();
});

async function as(user: string): Promise<Page> {
  const context = await browser.newContext({ viewport: wide, locale: "id-ID", timezoneId: "Asia/Jakarta" });
  contexts.push(context);
  return enter(context, city.origin, user);
}

const idIn = (page: Page) => /enr_[0-9A-Z]{26}/.exec(page.url())?.[0] ?? "";

async function decide(user: string, title: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await as(user);
  await page.goto(`${city.origin}/tasks`);
  await inspect(page, `inbox-${user}`);
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("heading", { name: "Keputusan Anda" }).waitFor();
  await inspect(page, `decision-${user}`);
  await act(page);
  await page.getByRole("heading", { name: "Keputusan Anda" }).waitFor({ state: "detached" });
  await page.context().close();
}

describe("the sample roster in the browser", () => {
  let id: string;

  it("is uploaded by the city's operator, checked, and shown with its findings", async () => {
    const page = await as("tapem.operator");
    await page.goto(`${city.origin}/enrollments`);
    await page.getByRole("heading", { level: 1, name: "Usulan" }).waitFor();
    await inspect(page, "enrollments-empty");
    await page.getByRole("link", { name: "Buat usulan" }).first().click();
    await page.getByRole("button", { name: "Unggah dan periksa" }).click();
    await page.getByRole("alert").waitFor();
    await inspect(page, "new-enrollment");
    await page.locator('input[type="file"]').setInputFiles(join(root, "samples/roster-rt-rw-2951.csv"));
    await page.getByLabel("Nomor SK").fill("821/1/IV.01/HK/2026");
    await page.getByLabel("Tanggal SK").fill("2026-01-02");
    await page.getByLabel("Terlindungi mulai bulan").selectOption("2026-01");
    await page.getByRole("button", { name: "Unggah dan periksa" }).click();
    await page.waitForURL(/\/enrollments\/enr_/);
    await page.getByRole("button", { name: "Ajukan usulan" }).waitFor({ timeout: 90_000 });
    id = idIn(page);
    await inspect(page, "enrollment-checked");
    const view = await (await city.as("tapem.operator")).get<EnrollmentView>(`/enrollments/${id}`);
    expect(view.counts).toEqual({ rows: 2951, accepted: 2831, warned: 40, rejected: 80 });
    for (const figure of ["Semua baris 2.951", "Diterima 2.831", "Perlu dicek 40", "Ditolak 80"]) {
      await page.getByRole("link", { name: figure }).waitFor();
    }
    await page.getByRole("button", { name: "Ajukan usulan" }).click();
    await reached(await city.as("tapem.operator"), id, ["SUBMITTED"], 20);
    await page.context().close();
  }, 180_000);

  it("is decided by verifier, head of office and BPJS, and everybody accepted is covered", async () => {
    const operator = await city.as("tapem.operator");
    await taskOf(operator, id, "verify-enrollment", 120);
    const approve = async (page: Page) => {
      await page.getByRole("radio", { name: "Setujui" }).check();
      await page.getByRole("button", { name: "Kirim keputusan" }).click();
    };
    await decide("disnaker.verifier", "Periksa usulan peserta", approve);
    await taskOf(operator, id, "approve-enrollment", 120);
    await decide("disnaker.kepala", "Setujui usulan peserta", approve);
    await taskOf(operator, id, "confirm-registration", 120);
    const rejected = new Set<number>();
    const { lines } = cityRoster();
    let after: string | undefined;
    do {
      const rows: { items: { row: number }[]; next?: string } = await operator.get(
        `/enrollments/${id}/rows?outcome=rejected${after ? `&after=${encodeURIComponent(after)}` : ""}`,
      );
      for (const { row } of rows.items) rejected.add(row);
      after = rows.next;
    } while (after);
    const answer = registrationAnswer(
      lines.filter((_, n) => !rejected.has(n + 2)).map(({ cells }) => cells.nik),
    );
    await decide("bpjs.petugas", "Konfirmasi pendaftaran ke BPJS Ketenagakerjaan", async (page) => {
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: "hasil-bpjs.csv", mimeType: "text/csv", buffer: Buffer.from(answer) });
      await page.getByRole("radio", { name: "Konfirmasi hasil pendaftaran" }).check();
      await page.getByRole("button", { name: "Kirim keputusan" }).click();
    });
    const done = await reached(operator, id, ["ACTIVE"], 120);
    expect(done.registration).toEqual({ confirmed: 2871, refused: 0, waiting: 0 });
    await city.quiet();
    const welcomed = city
      .inbox()
      .filter(({ subject }) => subject.includes("sudah aktif"))
      .map(({ destination }) => destination.to[0]);
    const invited = lines.filter(
      ({ cells, flaw }, n) => !rejected.has(n + 2) && cells.email !== "" && flaw !== "BAD_EMAIL",
    );
    expect(welcomed.toSorted()).toEqual(invited.map(({ cells }) => cells.email).toSorted());
  }, 300_000);

  it("shows a person with number and cover months, and the register finds people", async () => {
    const page = await as("tapem.operator");
    await page.goto(`${city.origin}/enrollments/${id}`);
    await page.getByText("Terlindungi").first().waitFor();
    await inspect(page, "enrollment-active");
    await page.goto(`${city.origin}/participants`);
    await page.getByRole("searchbox").fill("santoso");
    await page.keyboard.press("Enter");
    await page
      .getByRole("link", { name: /SANTOSO/ })
      .first()
      .waitFor();
    await inspect(page, "participants");
    await page
      .getByRole("link", { name: /SANTOSO/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /SANTOSO/ }).waitFor();
    await page
      .getByText(/Rp10\.000/)
      .first()
      .waitFor();
    await inspect(page, "participant");
    await page
      .getByText(/^\d{11}$/)
      .first()
      .waitFor();
    await page.context().close();
  });

  it("shows the money that was set aside, and its ledger", async () => {
    const page = await as("bpkad.tapd");
    await page.goto(`${city.origin}/budgets`);
    await page.getByRole("link", { name: "APBD 2026" }).click();
    await page.getByText("Rp344.520.000").first().waitFor();
    await inspect(page, "budget");
    await page.context().close();
  });
});

describe("the app", () => {
  it("speaks English when asked, and works by keyboard and on a phone", async () => {
    const page = await as("disnaker.verifier");
    await page.setViewportSize(narrow);
    await page.goto(`${city.origin}/tasks`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    // What arrives late draws the page once more, and focus set before that is lost.
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Langsung ke isi halaman");
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: /English/ }).click();
    await page.getByRole("heading", { level: 1, name: "Tasks" }).waitFor();
    await inspect(page, "tasks-english");
    await page.context().close();
  });

  it("says what to do where there is nothing, and where an address is wrong", async () => {
    const page = await as("kelurahan.kedaton");
    for (const [name, path] of [
      ["tasks-empty", "/tasks"],
      ["participants-empty", "/participants?q=tidakada"],
      ["missing", "/tidak-ada"],
      ["enrollment-missing", "/enrollments/enr_00000000000000000000000000"],
    ] as const) {
      await page.goto(`${city.origin}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await inspect(page, name);
    }
    await page.context().close();
  });

  it("shows what is wrong with a broken file and takes another", async () => {
    const page = await as("kelurahan.kedaton");
    await page.goto(`${city.origin}/enrollments/new`);
    await page.locator('input[type="file"]').setInputFiles(join(root, "samples/broken/wrong-header.csv"));
    await page.getByLabel("Nomor SK").fill("1/2026");
    await page.getByLabel("Tanggal SK").fill("2026-01-02");
    await page.getByRole("button", { name: "Unggah dan periksa" }).click();
    await page.getByText(/Tidak ditemukan: nik/).waitFor();
    await inspect(page, "broken-file");
    await page.context().close();
  });

  it("signs in and out without an axe violation", async () => {
    const context = await browser.newContext({ viewport: wide });
    const page = await context.newPage();
    await page.goto(city.origin);
    await page.getByRole("button", { name: "Masuk", exact: true }).waitFor();
    await inspect(page, "welcome");
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.getByRole("button", { name: "inspektorat" }).waitFor();
    await inspect(page, "sign-in");
    await page.getByRole("button", { name: "inspektorat" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: "Keluar" }).click();
    await page.getByRole("button", { name: "Masuk", exact: true }).waitFor();
    await page.goto(`${city.origin}/api/docs`);
    await page.getByText("/api/enrollments").first().waitFor();
    await inspect(page, "api-docs");
    await context.close();
  });
});
