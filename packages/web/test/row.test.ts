import type { EnrollmentView } from "@payung/functions/api/view";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRows, type Client, reached, taskOf } from "../../local/src/client.ts";
import type { Cells, RosterLine } from "../../local/src/roster/line.ts";
import { buildWeb } from "../../local/src/web-build.ts";
import { type City, decide, fileOf, openCity, people, propose } from "../../local/test/city.ts";
import { enter, inspect, narrow, openBrowser, wide } from "./browser.ts";

let city: City;
let browser: Browser;

beforeAll(async () => {
  [city, browser] = await Promise.all([openCity(), openBrowser(), buildWeb()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await city.end();
});

async function as(user: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: wide, locale: "id-ID", timezoneId: "Asia/Jakarta" });
  const page = await enter(context, city.origin, user);
  await page.goto(`${city.origin}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

/** People with flaws by their place in the list; the others have none. */
function roster(size: number, seed: number, flaws: Readonly<Record<number, Partial<Cells>>>) {
  return people(size, seed).map(
    (line, index): RosterLine => ({ ...line, cells: { ...line.cells, ...flaws[index] } }),
  );
}

const noMail = { email: "bukan surel" };
const noPhone = { no_hp: "12" };

/** Hands a batch over and waits until it lies before the verifier. */
async function submit(id: string): Promise<Client> {
  const operator = await city.as("tapem.operator");
  await operator.post(`/enrollments/${id}/submit`);
  const verifier = await city.as("disnaker.verifier");
  await taskOf(verifier, id, "verify-enrollment");
  return verifier;
}

const rowOf = (page: Page, row: number) =>
  page
    .getByRole("table", { name: "Baris berkas" })
    .getByRole("row")
    .filter({ has: page.getByRole("cell", { name: String(row), exact: true }) });

async function figures(page: Page, counts: readonly [number, number, number, number]): Promise<void> {
  const names = ["Semua baris", "Diterima", "Perlu dicek", "Ditolak"];
  for (const [index, name] of names.entries()) {
    await page.getByRole("link", { name: new RegExp(`^${name} ${counts[index]} ?,`) }).waitFor();
  }
}

describe("the rows of a batch", () => {
  let id: string;
  let verifier: Client;

  it("are left out by the sender, who sees who decides next before submitting", async () => {
    const operator = await city.as("tapem.operator");
    const lines = roster(12, 81, {
      0: noMail,
      1: noMail,
      2: { ...noMail, ...noPhone },
      3: noPhone,
      4: noMail,
      5: { nik: "" },
    });
    id = await propose(operator, fileOf(lines));
    const page = await as("tapem.operator", `/enrollments/${id}`);
    await page
      .getByText(
        "Setelah diajukan, diputuskan oleh Dewi Disnaker (Verifikator Disnaker), paling lambat 8 Jan 2026 16.00 WIB.",
      )
      .waitFor();
    await figures(page, [12, 6, 5, 1]);
    expect(await page.getByRole("button", { name: "Terima", exact: false }).count()).toBe(0);
    await rowOf(page, 12).getByRole("button", { name: "Tidak diikutkan" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Jangan ikutkan baris ini" }).click();
    await dialog.getByText("Pilih atau tulis alasannya.").waitFor();
    await dialog.getByRole("button", { name: "Tidak lagi menjabat." }).click();
    await dialog.getByRole("button", { name: "Jangan ikutkan baris ini" }).click();
    await dialog.waitFor({ state: "detached" });
    await figures(page, [12, 5, 5, 2]);
    await rowOf(page, 12)
      .getByText(/^Tidak diikutkan oleh Rina Tapem, 5 Jan 2026/)
      .waitFor();
    await inspect(page, "rows-operator");
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: "Ajukan usulan" }).click();
    verifier = await city.as("disnaker.verifier");
    await taskOf(verifier, id, "verify-enrollment");
    await page.context().close();
  });

  it("are kept and left out by the verifier one by one, with a reason that stays on the row", async () => {
    const page = await as("disnaker.verifier", `/enrollments/${id}?outcome=warned`);
    await page.getByRole("button", { name: /^Terima ?, baris 2,/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/tetap diikutkan walaupun ada peringatan/).waitFor();
    await dialog.getByRole("button", { name: "Data yang kurang dilengkapi kemudian." }).click();
    await inspect(page, "rows-accept-dialog");
    await page.setViewportSize(wide);
    await dialog.getByRole("button", { name: "Terima baris ini" }).click();
    await dialog.waitFor({ state: "detached" });
    await figures(page, [12, 6, 4, 2]);
    await rowOf(page, 2)
      .getByText(/^Diterima oleh Dewi Disnaker, 5 Jan 2026/)
      .waitFor();
    await rowOf(page, 2).getByText("Data yang kurang dilengkapi kemudian.").waitFor();
    const undo = page.getByRole("button", { name: /^Batalkan keputusan ?, baris 2,/ });
    await page.locator(":focus").and(undo).waitFor();

    await rowOf(page, 3).getByRole("button", { name: "Tidak diikutkan" }).click();
    await dialog.getByLabel("Alasan", { exact: true }).fill("Bukan warga RT ini");
    await dialog.getByRole("button", { name: "Jangan ikutkan baris ini" }).click();
    await dialog.waitFor({ state: "detached" });
    await figures(page, [12, 6, 3, 3]);
    await rowOf(page, 3).getByText("Bukan warga RT ini").waitFor();

    await undo.click();
    await figures(page, [12, 5, 4, 3]);
    await page.getByText("Keputusan atas baris 2 dibatalkan.").waitFor({ state: "attached" });
    await rowOf(page, 2).getByText("Perlu dicek").waitFor();
    await inspect(page, "rows-verifier");
    await page.context().close();
  });

  it("changed by somebody else meanwhile are read again, and that is said", async () => {
    const page = await as("disnaker.verifier", `/enrollments/${id}?finding=PHONE_INVALID`);
    await rowOf(page, 5).waitFor();
    const row = (await allRows(verifier, id)).find((one) => one.row === 5) ?? expect.fail("no row 5");
    await verifier.post(`/enrollments/${id}/rows/${row.page}/5/settlement`, {
      outcome: "accept",
      reason: "Nomor menyusul",
      version: row.version,
    });
    await rowOf(page, 5).getByRole("button", { name: "Tidak diikutkan" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Tidak lagi menjabat." }).click();
    await dialog.getByRole("button", { name: "Jangan ikutkan baris ini" }).click();
    await page.getByText("Baris 5 sudah diubah lebih dulu oleh orang lain").waitFor();
    await page.getByText(/Keadaannya sekarang: Diterima oleh Dewi Disnaker/).waitFor();
    await rowOf(page, 5).getByText("Nomor menyusul").waitFor();
    await figures(page, [12, 6, 3, 3]);
    await inspect(page, "rows-overtaken");
    await page.context().close();
  });

  it("with one finding are settled all at once, after saying how many", async () => {
    const page = await as("disnaker.verifier", `/enrollments/${id}`);
    await page.getByRole("button", { name: "Terima semua dengan temuan Alamat e-mail keliru" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("3 baris yang masih perlu dicek akan diterima.").waitFor();
    await dialog.getByLabel("Alasan", { exact: true }).fill("Surel dilengkapi saat kartu dibagi");
    await inspect(page, "rows-all-dialog");
    await page.setViewportSize(wide);
    await dialog.getByRole("button", { name: "Terima 3 baris" }).click();
    await page.getByText("3 baris diterima.").waitFor();
    await figures(page, [12, 9, 0, 3]);
    await rowOf(page, 6).getByText("Surel dilengkapi saat kartu dibagi").waitFor();
    await inspect(page, "rows-all-done");
    await page.context().close();
  });
});

describe("more rows with one finding than one request carries", () => {
  it("are settled page by page with the count running; stopped, and gone on with", async () => {
    const flaws = Object.fromEntries(Array.from({ length: 105 }, (_, index) => [index, noMail]));
    const id = await propose(await city.as("tapem.operator"), fileOf(roster(130, 82, flaws)));
    await submit(id);
    const page = await as("disnaker.verifier", `/enrollments/${id}`);
    const first = Promise.withResolvers<void>();
    await page.route(
      `**/enrollments/${id}/rows/settlement`,
      async (route) => {
        await first.promise;
        await route.continue();
      },
      { times: 1 },
    );
    await page.getByRole("button", { name: "Jangan ikutkan semua dengan temuan" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Tidak lagi menjabat." }).click();
    await dialog.getByRole("button", { name: "Jangan ikutkan 105 baris" }).click();
    await page.locator(":focus").getByText("0 dari 105 baris").waitFor();
    await inspect(page, "rows-all-running");
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: "Hentikan" }).click();
    first.resolve();
    await page.getByText("Berhenti. 100 dari 105 baris sudah diputus").waitFor();
    await figures(page, [130, 25, 5, 100]);
    await inspect(page, "rows-all-stopped");
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: "Lanjutkan" }).click();
    await page.getByText("105 baris tidak diikutkan.").waitFor();
    await figures(page, [130, 25, 0, 105]);
    await page.context().close();
  });
});

describe("a batch that came back", () => {
  it("shows what changed beside the decision, and after three returns no fourth", async () => {
    const operator = await city.as("tapem.operator");
    const id = await propose(operator, fileOf(roster(6, 83, { 0: noMail })));
    for (const turn of [1, 2, 3]) {
      const verifier = await submit(id);
      if (turn === 3) {
        const page = await as("disnaker.verifier", `/enrollments/${id}`);
        await page.getByText("Dikembalikan 2 dari paling banyak 3 kali.").waitFor();
        await page.getByRole("radio", { name: "Kembalikan untuk diperbaiki" }).waitFor();
        const changes = page.getByRole("region", { name: "Keputusan Anda" });
        await changes.getByText("Lengkapi daftarnya, catatan ke-2").waitFor();
        await inspect(page, "handover-resubmitted");
        await page.context().close();
      }
      const comment = `Lengkapi daftarnya, catatan ke-${turn}`;
      await decide(verifier, id, "verify-enrollment", { outcome: "return", comment });
      await mendable(operator, id);
    }
    const returned = await as("tapem.operator", `/enrollments/${id}`);
    await returned.getByText("Dikembalikan 3 dari paling banyak 3 kali.").waitFor();
    await inspect(returned, "handover-returned");
    await returned.context().close();
    const uploadId = await operator.upload(fileOf(roster(8, 83, { 0: noMail, 1: noMail })), {
      fileName: "daftar-lengkap-kecamatan-kedaton.csv",
      contentType: "text/csv",
      purpose: "roster",
    });
    await operator.post(`/enrollments/${id}/file`, { uploadId });
    await reached(operator, id, ["CHECKED"]);
    await submit(id);

    const page = await as("disnaker.verifier", `/enrollments/${id}`);
    const table = page.getByRole("table", { name: "Yang berubah sejak pengajuan sebelumnya" });
    await table.getByRole("columnheader", { name: "Sebelumnya" }).waitFor();
    await table.getByRole("cell", { name: "berubah 2: 8" }).waitFor();
    await page.getByText("daftar-lengkap-kecamatan-kedaton.csv, 5 Jan 2026").waitFor();
    await page.getByText(/sudah dikembalikan 3 kali, jadi tidak dapat dikembalikan lagi/).waitFor();
    expect(await page.getByRole("radio").count()).toBe(2);
    await inspect(page, "handover-decision");
    await page.context().close();
  });
});

async function mendable(client: Client, id: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await client.get<EnrollmentView>(`/enrollments/${id}`)).may.submit) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${id} cannot be handed over`);
}

describe("a role that is lent", () => {
  it("is found from the account menu, given to a colleague, used in the lender's name, and taken back", async () => {
    const id = await propose(await city.as("tapem.operator"), fileOf(people(3, 84)));
    const verifier = await submit(id);
    await decide(verifier, id, "verify-enrollment", { outcome: "approve" });
    await taskOf(verifier, id, "approve-enrollment");

    const kepala = await as("disnaker.kepala", "/tasks");
    await kepala.getByRole("button", { name: /^Akun/ }).click();
    await kepala.getByRole("link", { name: "Delegasi" }).click();
    await kepala.getByRole("heading", { level: 1, name: "Delegasi" }).waitFor();
    await kepala.getByText("Belum ada delegasi.").waitFor();
    expect(await kepala.getByRole("dialog").count()).toBe(0);
    await kepala.getByRole("button", { name: "Berikan delegasi" }).click();
    await kepala.getByText("Isi hari terakhir.").first().waitFor();
    await kepala.getByLabel("Nama pengguna rekan").fill("bpjs.petugs");
    await kepala.getByLabel("Hari terakhir").fill("2026-01-16");
    await kepala.getByLabel("Alasan").fill("Dinas luar, ST 090/12/2026");
    await kepala.getByRole("button", { name: "Berikan delegasi" }).click();
    await kepala.getByText("Orang ini tidak ada di daftar petugas kota.").first().waitFor();
    expect(await kepala.getByLabel("Nama pengguna rekan").getAttribute("aria-invalid")).toBe("true");
    await inspect(kepala, "delegation-wrong");
    await kepala.setViewportSize(wide);
    await kepala.getByLabel("Nama pengguna rekan").fill("bpjs.petugas");
    await kepala.getByRole("button", { name: "Berikan delegasi" }).click();
    await kepala.getByText("Peran Kepala Disnaker didelegasikan kepada Petugas BPJS.").waitFor();
    const row = kepala.getByRole("table", { name: "Daftar delegasi" }).getByRole("row").nth(1);
    await row.getByText("5 Jan 2026 sampai 16 Jan 2026").waitFor();
    await row.getByText("Berlaku", { exact: true }).waitFor();
    await inspect(kepala, "delegation-given");
    await kepala.setViewportSize(wide);

    const stand = await as("bpjs.petugas", `/enrollments/${id}`);
    await stand.getByText(/Anda memutuskan dengan peran Kepala Disnaker yang didelegasikan/).waitFor();
    await stand.getByRole("radio", { name: "Setujui" }).check();
    await stand.getByRole("button", { name: "Kirim keputusan" }).click();
    await taskOf(verifier, id, "confirm-registration");
    await stand.context().close();
    await kepala.goto(`${city.origin}/tasks?state=decided`);
    await kepala.getByText(/^Disetujui oleh Petugas BPJS atas nama Kepala Disnaker, 5 Jan 2026/).waitFor();
    expect(await kepala.getByRole("link", { name: "Terbuka" }).getAttribute("aria-current")).toBeNull();
    await inspect(kepala, "delegation-decided");
    await kepala.setViewportSize(wide);

    await kepala.goto(`${city.origin}/delegations`);
    await kepala.getByRole("button", { name: "Cabut delegasi kepada Petugas BPJS" }).click();
    await kepala.getByRole("button", { name: "Ya, cabut" }).click();
    await kepala.getByText("Delegasi kepada Petugas BPJS dicabut.").waitFor();
    await kepala.getByText("Dicabut", { exact: true }).waitFor();
    expect(await kepala.getByRole("button", { name: /^Cabut/ }).count()).toBe(0);
    await kepala.context().close();
  });

  it("is read in English by who may not lend, and in the narrow account menu", async () => {
    const page = await as("inspektorat", "/delegations");
    await page.getByRole("button", { name: /English/ }).click();
    await page.getByRole("heading", { level: 1, name: "Delegations" }).waitFor();
    await page.getByText("Revoked", { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Give delegation" }).count()).toBe(0);
    await inspect(page, "delegation-english");
    await page.setViewportSize(narrow);
    await page.getByRole("button", { name: "Account" }).click();
    const menu = page.getByRole("dialog", { name: "Account" });
    await menu.getByRole("link", { name: "Delegations" }).click();
    await menu.waitFor({ state: "hidden" });
    await page.context().close();
  });
});
