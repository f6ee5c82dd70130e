import { describe, expect, it } from "vitest";
import {
  type LetterBody,
  type TaskLetterInput,
  taskLate,
  taskWaiting,
  type WelcomeInput,
  welcome,
} from "./letter.ts";

const participant: WelcomeInput = {
  name: "Siti Rohaya, S.Pd.",
  kpj: "26012345678",
  categoryLabel: "Ketua RT",
  startMonth: "2026-02",
  kelurahanName: "Kedaton",
  cityName: "Kota Bandar Lampung",
};

const task: TaskLetterInput = {
  staffName: "Rina Marlina",
  taskTitle: "Verifikasi usulan Ketua RT",
  regionName: "Kota Bandar Lampung",
  dueAt: "2026-01-12T09:00:00.000Z",
  url: "https://payung.contoh.example/tugas/tsk_01?dari=surat&bahasa=id",
  cityName: "Kota Bandar Lampung",
};

const named = (value: string): readonly (readonly [string, LetterBody])[] => [
  [
    "welcome",
    welcome({ ...participant, name: value, categoryLabel: value, kelurahanName: value, cityName: value }),
  ],
  [
    "taskWaiting",
    taskWaiting({ ...task, staffName: value, taskTitle: value, regionName: value, cityName: value }),
  ],
  ["taskLate", taskLate({ ...task, staffName: value, taskTitle: value, regionName: value, cityName: value })],
];

/** What a reader sees of the HTML: its body without marks, entities read back. */
function seen(html: string): string {
  return html
    .slice(html.indexOf("<body"))
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}

describe("every letter", () => {
  it.each(named("<script>alert(\"1\")</script> & 'x'"))("%s escapes what people typed", (_, { html }) => {
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;");
  });

  it.each([
    ...named("Budi 1871014508689001"),
    ...named("Budi 1871 0145 0868 9001"),
    ...named("18.71.01.450868.9001"),
  ])("%s prints no NIK that was typed into another field", (_, { subject, html, text }) => {
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\d{16}/);
      expect(part).not.toMatch(/9001/);
    }
  });

  it.each(named("Siti Rohaya"))("%s names nobody in its subject", (_, { subject, html, text }) => {
    expect(subject).not.toContain("Siti");
    expect(html).toContain("Siti Rohaya");
    expect(text).toContain("Siti Rohaya");
  });

  it.each(named("Dua\r\nBcc: orang@contoh.example"))(
    "%s keeps a value on one line",
    (_, { text, subject }) => {
      expect(text).not.toMatch(/^Bcc:/m);
      expect(subject).not.toMatch(/[\r\n]/);
    },
  );

  it.each(named("Siti"))("%s is HTML without tables, scripts or remote parts", (_, { html }) => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(html).not.toMatch(/<(table|script|img|link|style)\b/i);
    expect(html).toContain('name="viewport"');
  });
});

describe("welcome", () => {
  const { subject, html, text } = welcome(participant);

  it.each([
    ["the person", "Siti Rohaya, S.Pd."],
    ["the sender", "Payung — Kota Bandar Lampung"],
    ["both programmes", "Jaminan Kecelakaan Kerja (JKK) dan Jaminan Kematian (JKM)"],
    ["who pays, from when", "dibayar oleh Pemerintah Kota Bandar Lampung mulai bulan Februari 2026"],
    ["the category", "Ketua RT"],
    ["the membership number, masked", "*******5678"],
    ["where to be treated", "Pusat Layanan Kecelakaan Kerja (PLKK)"],
    ["the time to report (Permenaker 1/2025 art. 48B)", "2 x 24 jam"],
    ["to whom to report", "BPJS Ketenagakerjaan dan ke kantor kelurahan Kedaton"],
    ["the certificate of death (Permenaker 1/2025 art. 62)", "akta kematian"],
    ["the three months (Permenaker 1/2025 art. 97A)", "3 bulan berturut-turut"],
    ["the funeral grant before them", "biaya pemakaman Rp10.000.000"],
    ["cover of accidents from the first day", "sejak hari pertama"],
    ["the office to ask", "Kantor kelurahan Kedaton"],
    ["the telephone of BPJS", "telepon 175"],
  ])("says in both forms: %s", (_, fact) => {
    expect(seen(html)).toContain(fact);
    expect(text.replace(/\s+/g, " ")).toContain(fact);
  });

  it("never prints the whole membership number", () => {
    for (const part of [subject, html, text]) expect(part).not.toContain("26012345678");
    const short = welcome({ ...participant, kpj: "1234567" });
    expect(short.html + short.text).not.toContain("4567");
    expect(short.text).toContain("Nomor peserta (KPJ): *******\n");
  });

  it.each([
    ["2026-01", "Januari 2026"],
    ["2026-08", "Agustus 2026"],
    ["2026-12", "Desember 2026"],
  ])("writes %s as %s", (startMonth, words) => {
    const letter = welcome({ ...participant, startMonth });
    expect(letter.text).toContain(`mulai bulan ${words}.`);
    expect(letter.html).toContain(`mulai bulan ${words}.`);
    expect(letter.html + letter.text).not.toContain(startMonth);
  });
});

describe("taskWaiting and taskLate", () => {
  it.each([
    ["taskWaiting", taskWaiting(task), "Batas waktu: Senin, 12 Januari 2026 pukul 16.00 WIB"],
    ["taskLate", taskLate(task), "Batas waktu yang terlewati: Senin, 12 Januari 2026 pukul 16.00 WIB"],
  ])("%s says in both forms what waits, where and until when", (_, { html, text }, due) => {
    for (const form of [seen(html), text]) {
      expect(form).toContain("Rina Marlina");
      expect(form).toContain("Tugas: Verifikasi usulan Ketua RT");
      expect(form).toContain("Wilayah: Kota Bandar Lampung");
      expect(form).toContain(task.url);
    }
    expect(seen(html)).toContain(due);
    expect(text).toContain(due);
    expect(html).toContain('href="https://payung.contoh.example/tugas/tsk_01?dari=surat&amp;bahasa=id"');
  });

  it("tells a late task from a waiting one in subject and text", () => {
    expect(taskLate(task).subject).not.toBe(taskWaiting(task).subject);
    expect(taskLate(task).text).toContain("melewati batas waktunya");
    expect(taskWaiting(task).text).not.toContain("melewati");
  });

  it.each([
    ["2026-01-11T16:59:00.000Z", "Minggu, 11 Januari 2026 pukul 23.59 WIB"],
    ["2026-01-11T17:00:00.000Z", "Senin, 12 Januari 2026 pukul 00.00 WIB"],
  ])("writes %s as Jakarta's %s", (dueAt, words) => {
    expect(taskWaiting({ ...task, dueAt }).text).toContain(words);
  });
});
