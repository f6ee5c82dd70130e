import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWeb } from "../../local/src/web-build.ts";
import { type City, openCity } from "../../local/test/city.ts";
import { enter, inspect, openBrowser, wide } from "./browser.ts";

let city: City;
let browser: Browser;

beforeAll(async () => {
  [city, browser] = await Promise.all([openCity(), openBrowser(), buildWeb()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await city.end();
});

async function calculator(user: string): Promise<Page> {
  const context = await browser.newContext({ viewport: wide, locale: "id-ID", timezoneId: "Asia/Jakarta" });
  const page = await enter(context, city.origin, user);
  await page.getByRole("link", { name: "Manfaat", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Hitung manfaat" }).waitFor();
  return page;
}

const calculate = (page: Page) => page.getByRole("button", { name: "Hitung manfaat", exact: true }).click();

async function letterOf(page: Page): Promise<{ readonly bytes: Buffer; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Unduh surat perhitungan (PDF)" }).click(),
  ]);
  const bytes = await readFile(await download.path());
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return { bytes, text: text.replaceAll(/\s+/g, " ") };
}

/** The accident with two modes of transport, fourteen months and a finger, as a clerk fills it in. */
async function fillAccident(page: Page): Promise<void> {
  await page.getByLabel("Tanggal kecelakaan").fill("2025-03-10");
  await page.getByLabel("Keadaan akhir menurut surat dokter").selectOption("PARTIAL");
  await page.getByLabel("Sejak", { exact: true }).fill("2025-03-10");
  await page.getByLabel("Sampai", { exact: true }).fill("2026-05-10");
  const receipts = [
    ["LAND", "750.000"],
    ["SEA", "2.500.000"],
  ] as const;
  for (const [index, [mode, amount]] of receipts.entries()) {
    await page.getByRole("button", { name: "Tambah kuitansi" }).click();
    const receipt = page.getByRole("group", { name: `Kuitansi ${index + 1}`, exact: true });
    await receipt.getByLabel("Angkutan").selectOption(mode);
    await receipt.getByLabel("Jumlah (Rp)").fill(amount);
  }
  await page.getByRole("button", { name: "Tambah cacat" }).click();
  await page.getByLabel("Bagian tubuh").selectOption("17");
  await page.getByLabel("Persentase dari dokter (%)").fill("9");
}

const lines = [
  { name: "Angkutan darat, sungai, atau danau", amount: "Rp750.000", law: "PP 82/2019, Lampiran III A.2.a" },
  { name: "Angkutan laut", amount: "Rp2.000.000", law: "PP 82/2019, Lampiran III A.2.a" },
  {
    name: "Santunan sementara tidak mampu bekerja, 100%",
    amount: "Rp12.000.000",
    law: "PP 82/2019, Lampiran III",
  },
  {
    name: "Santunan sementara tidak mampu bekerja, 50%",
    amount: "Rp1.000.000",
    law: "PP 82/2019, Lampiran III",
  },
  { name: "Santunan cacat sebagian anatomis", amount: "Rp7.200.000", law: "PP 82/2019, Lampiran III" },
];

describe("an accident with transport by two modes, 14 months and a finger", () => {
  let page: Page;

  it("is filled in, reckoned and shown line by line", async () => {
    page = await calculator("tapem.operator");
    await inspect(page, "benefit-empty");
    await page.setViewportSize(wide);
    await fillAccident(page);
    await calculate(page);
    await page.getByRole("heading", { name: "Hasil perhitungan" }).waitFor();
    await page.getByText("Rp22.950.000", { exact: true }).waitFor();
    for (const { name, amount } of lines) {
      const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
      expect([name, await row.textContent()]).toEqual([name, expect.stringContaining(amount)]);
    }
    await inspect(page, "benefit-accident");
    await page.setViewportSize(wide);
  });

  it("opens the article of every line, with the figure taken from it", async () => {
    for (const { name, law } of lines) {
      const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
      const opener = row.getByRole("button", { name: /^Baca PP 82\/2019/ });
      await opener.focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("heading", { level: 2, name: law }).waitFor();
      await dialog.getByText("Berlaku sejak").waitFor();
      await dialog
        .getByText("penggantian biaya transportasi Peserta yang mengalami Kecelakaan Kerja")
        .waitFor();
      await dialog.getByText(/Dikutip dari halaman publik/).waitFor();
      await page.locator('[role="dialog"]:focus').waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await page.locator(":focus").and(opener).waitFor();
    }
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Angkutan laut" }) });
    await row.getByRole("button").click();
    await page.getByRole("dialog").getByText("Rp2.000.000", { exact: true }).waitFor();
    await inspect(page, "benefit-article");
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: "Tutup" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("is the same as a letter, twice to the byte", async () => {
    const { bytes, text } = await letterOf(page);
    for (const { name, amount } of lines) {
      expect(text).toContain(amount);
      expect(text).toContain(name.split(",")[0]);
    }
    expect(text).toContain("Rp22.950.000");
    expect(text).toContain("Terbilang: dua puluh dua juta sembilan ratus lima puluh ribu rupiah");
    expect(text).toMatch(/Halaman 1 dari \d/);
    expect((await letterOf(page)).bytes.equals(bytes)).toBe(true);
  });

  it("is compared with the law of today", async () => {
    await page.getByLabel("Bandingkan dengan hukum hari ini").check();
    await page.getByText(/Tidak ada perbedaan: hukum/).waitFor();
    await page.getByLabel("Tanggal kecelakaan").fill("2019-03-10");
    await page.getByText(/Isian sudah berubah/).waitFor();
    await page.getByLabel("Sejak", { exact: true }).fill("2019-03-10");
    await page.getByLabel("Sampai", { exact: true }).fill("2020-05-10");
    await calculate(page);
    await page.getByText("Rp22.950.000", { exact: true }).waitFor({ state: "detached" });
    await page.getByLabel("Bandingkan dengan hukum hari ini").check();
    await page.getByText(/^Seandainya hukum .* berlaku: Rp22\.950\.000\.$/).waitFor();
    await inspect(page, "benefit-compared");
    await page.context().close();
  });
});

describe("a case that the law leaves open", () => {
  it("shows every reading with its amount, for a BPJS officer too", async () => {
    const page = await calculator("bpjs.petugas");
    await page.getByLabel("Apa yang dihitung?").selectOption("DEATH");
    await page.getByLabel("Tanggal meninggal").fill("2025-05-20");
    await page.getByLabel("Hitung juga dari riwayat iuran").check();
    await page.getByLabel("Tanggal nomor kepesertaan terbit").fill("2025-03-05");
    for (const [name, month] of [
      ["Iuran pertama untuk bulan", "03"],
      ["Iuran terakhir untuk bulan", "05"],
    ] as const) {
      const group = page.getByRole("group", { name });
      await group.getByLabel("Bulan").selectOption(month);
      await group.getByLabel("Tahun").selectOption("2025");
    }
    await calculate(page);
    await page.getByRole("heading", { name: "Belum dapat dipastikan" }).waitFor();
    await page.getByText("Pembacaan 2").waitFor();
    await page.getByText("Rp10.000.000 sampai Rp42.000.000").waitFor();
    await inspect(page, "benefit-open");
    const { text } = await letterOf(page);
    expect(text).toContain("Belum dapat dipastikan");
    expect(text).toContain("Rp42.000.000");
    await page.context().close();
  });

  it("names the grounds of what is not paid, and their articles", async () => {
    const page = await calculator("kelurahan.kedaton");
    await page.getByLabel("Apa yang dihitung?").selectOption("SCHOLARSHIP");
    await page.getByLabel("Tanggal kejadian").fill("2025-05-20");
    await page.getByLabel("Sebab beasiswa").selectOption("DEATH");
    for (const [index, birthDate] of ["2015-01-01", "2012-06-01", "2018-01-01"].entries()) {
      await page.getByRole("button", { name: "Tambah anak" }).click();
      const child = page.getByRole("group", { name: `Anak ${index + 1}`, exact: true });
      await child.getByLabel("Tanggal lahir").fill(birthDate);
    }
    await page.getByLabel("Tanggal pengajuan beasiswa").fill("2026-01-20");
    await calculate(page);
    await page.getByRole("heading", { name: "Tidak dibayar" }).waitFor();
    await page.getByRole("heading", { name: "Kalender beasiswa" }).first().waitFor();
    await inspect(page, "benefit-scholarship");
    await page.setViewportSize(wide);
    await page.getByRole("button", { name: "Baca Permenaker 5/2021, Pasal 103(1)" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByText("Manfaat beasiswa pendidikan Anak diberikan untuk paling banyak 2 (dua) orang Anak.")
      .first()
      .waitFor();
    await dialog.getByText(/hasil pindaian/).waitFor();
    await inspect(page, "benefit-article-held");
    await page.context().close();
  });
});

describe("a wrong entry", () => {
  it("is said at its field by form and API alike, and nothing is lost", async () => {
    const page = await calculator("inspektorat");
    await calculate(page);
    await page.getByText("Isi tanggalnya.").first().waitFor();
    await fillAccident(page);
    await page.getByLabel("Sampai", { exact: true }).fill("2025-03-09");
    await calculate(page);
    const until = page.getByLabel("Sampai", { exact: true });
    await page
      .getByText("Isi hari yang tidak lebih awal dari hari pertama tidak mampu bekerja")
      .first()
      .waitFor();
    expect(await until.getAttribute("aria-invalid")).toBe("true");
    await page.locator(":focus").and(until).waitFor();
    expect(await page.getByLabel("Jumlah (Rp)").last().inputValue()).toBe("2.500.000");
    await inspect(page, "benefit-wrong");
    await page.context().close();
  });
});
