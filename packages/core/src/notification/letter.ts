import { CalendarDate } from "../shared/date.ts";
import type { Period } from "../shared/period.ts";

/** A letter without its address. */
export type LetterBody = { readonly subject: string; readonly html: string; readonly text: string };

export type WelcomeInput = {
  readonly name: string;
  readonly kpj: string;
  /** The category as the screen names it, such as "Ketua RT". */
  readonly categoryLabel: string;
  readonly startMonth: Period;
  readonly kelurahanName: string;
  readonly cityName: string;
};

export type TaskLetterInput = {
  readonly staffName: string;
  readonly taskTitle: string;
  readonly regionName: string;
  /** ISO instant. */
  readonly dueAt: string;
  readonly url: string;
  readonly cityName: string;
};

const months = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;
const weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;

function monthInWords(period: Period): string {
  return `${months[Number(period.slice(5, 7)) - 1]} ${period.slice(0, 4)}`;
}

function instantInWords(instant: string): string {
  const date = CalendarDate.at(new Date(instant));
  const day = `${weekdays[CalendarDate.weekday(date)]}, ${Number(date.slice(8))} ${monthInWords(date)}`;
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Jakarta", timeStyle: "short" });
  return `${day} pukul ${clock.format(new Date(instant)).replace(":", ".")} WIB`;
}

/** The last four characters of a membership number; nothing of a number too short to hide the rest. */
function maskedKPJ(kpj: string): string {
  const shown = kpj.length >= 8 ? 4 : 0;
  return "*".repeat(kpj.length - shown) + kpj.slice(kpj.length - shown);
}

/** A value fit to print: one line, and without the digits of a NIK that somebody typed into another field. */
function printed(value: string): string {
  return value
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\d(?:[ .-]?\d){15,}/g, (digits) => "*".repeat(digits.length));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

type Block =
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "heading"; readonly text: string }
  | { readonly type: "facts"; readonly items: readonly (readonly [label: string, value: string])[] }
  | { readonly type: "steps"; readonly items: readonly string[] }
  | { readonly type: "link"; readonly label: string; readonly url: string };

const paragraph = (text: string): Block => ({ type: "paragraph", text });
const heading = (text: string): Block => ({ type: "heading", text });
const facts = (...items: readonly (readonly [string, string])[]): Block => ({ type: "facts", items });
const steps = (...items: readonly string[]): Block => ({ type: "steps", items });

function blockAsText(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return block.text;
    case "heading":
      return block.text.toUpperCase();
    case "facts":
      return block.items.map(([label, value]) => `${label}: ${value}`).join("\n");
    case "steps":
      return block.items.map((item, index) => `${index + 1}. ${item}`).join("\n");
    case "link":
      return `${block.label}:\n${block.url}`;
    default:
      return block satisfies never;
  }
}

const teal = "#0b5351";

function blockAsHTML(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `<p style="margin:0 0 16px">${escaped(block.text)}</p>`;
    case "heading":
      return `<h2 style="margin:24px 0 8px;font-size:18px;line-height:1.3;color:${teal}">${escaped(block.text)}</h2>`;
    case "facts":
      return `<div style="margin:0 0 16px;padding:12px 16px;background:#eef5f4;border-left:4px solid ${teal}">${block.items
        .map(
          ([label, value]) =>
            `<p style="margin:0 0 4px">${escaped(label)}: <strong>${escaped(value)}</strong></p>`,
        )
        .join("")}</div>`;
    case "steps":
      return `<ol style="margin:0 0 16px;padding-left:24px">${block.items
        .map((item) => `<li style="margin:0 0 8px">${escaped(item)}</li>`)
        .join("")}</ol>`;
    case "link":
      return `<p style="margin:24px 0"><a href="${escaped(block.url)}" style="display:inline-block;padding:12px 20px;background:${teal};color:#ffffff;text-decoration:none;font-weight:bold;border-radius:4px">${escaped(block.label)}</a></p><p style="margin:0 0 16px;font-size:14px;color:#4a5553">Bila tombol tidak dapat dibuka, salin alamat ini: <span style="word-break:break-all">${escaped(block.url)}</span></p>`;
    default:
      return block satisfies never;
  }
}

/** Both forms of one letter from the same blocks, so that neither says what the other does not. */
function letter(
  subject: string,
  cityName: string,
  blocks: readonly Block[],
  closing: readonly string[],
): LetterBody {
  const sender = `Payung — ${cityName}`;
  const html = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f6f4ee;font-family:'Plus Jakarta Sans',Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1d2625">
<div style="max-width:600px;margin:0 auto;background:#ffffff">
<div style="padding:20px 24px;background:${teal};color:#ffffff;font-size:20px;font-weight:bold">${escaped(sender)}</div>
<div style="padding:24px">
${blocks.map(blockAsHTML).join("\n")}
</div>
<div style="padding:16px 24px;border-top:1px solid #d9ded9;font-size:14px;color:#4a5553">
${closing.map((line) => `<p style="margin:0 0 4px">${escaped(line)}</p>`).join("\n")}
</div>
</div>
</body>
</html>
`;
  const text = `${[sender, ...blocks.map(blockAsText), `-- \n${closing.join("\n")}`].join("\n\n")}\n`;
  return { subject, html, text };
}

/**
 * Tells a participant that the city pays for the cover, from which month, and what to do when it is needed.
 *
 * @law Permenaker 5/2021 jo. Permenaker 1/2025 art. 48B (report of an accident within 2 x 24 hours)
 * @law Permenaker 1/2025 art. 62(1) (documents of a death claim), art. 97A (death in the first three months)
 */
export function welcome(input: WelcomeInput): LetterBody {
  const name = printed(input.name);
  const city = printed(input.cityName);
  const kelurahan = printed(input.kelurahanName);
  const month = monthInWords(input.startMonth);
  return letter(
    "Perlindungan BPJS Ketenagakerjaan Anda sudah aktif",
    city,
    [
      paragraph(`Yth. Bapak/Ibu ${name},`),
      paragraph(
        `Pemerintah ${city} telah mendaftarkan Bapak/Ibu sebagai peserta BPJS Ketenagakerjaan untuk Jaminan Kecelakaan Kerja (JKK) dan Jaminan Kematian (JKM). Iurannya dibayar oleh Pemerintah ${city} mulai bulan ${month}. Bapak/Ibu tidak perlu membayar apa pun.`,
      ),
      facts(
        ["Terdaftar sebagai", printed(input.categoryLabel)],
        ["Nomor peserta (KPJ)", maskedKPJ(printed(input.kpj))],
        ["Program", "JKK dan JKM"],
        ["Iuran dibayar mulai", month],
        ["Kelurahan", kelurahan],
      ),
      paragraph(
        "Demi keamanan, hanya empat angka terakhir nomor peserta yang ditulis di sini. Nomor lengkapnya dapat ditanyakan di kantor kelurahan.",
      ),
      heading("Bila terjadi kecelakaan kerja"),
      steps(
        "Segera berobat ke fasilitas kesehatan terdekat, sebaiknya Pusat Layanan Kecelakaan Kerja (PLKK), dan katakan bahwa ini kecelakaan kerja.",
        `Paling lambat 2 x 24 jam, Bapak/Ibu atau keluarga melapor ke BPJS Ketenagakerjaan dan ke kantor kelurahan ${kelurahan}. Kelurahan membantu meneruskan laporan ke Dinas Tenaga Kerja.`,
        "Simpan surat dokter dan semua kuitansi pengobatan dan angkutan.",
      ),
      paragraph("Perlindungan kecelakaan kerja berlaku sejak hari pertama masa perlindungan."),
      heading("Bila peserta meninggal dunia"),
      steps(
        `Keluarga memberi tahu kantor kelurahan ${kelurahan}.`,
        "Keluarga mengurus akta kematian di Dinas Kependudukan dan Pencatatan Sipil.",
        "Keluarga menyiapkan kartu peserta, KTP ahli waris, Kartu Keluarga dan surat keterangan ahli waris. Kelurahan membantu mengajukan santunan.",
      ),
      heading("Yang perlu diketahui tentang tiga bulan pertama"),
      paragraph(
        "Santunan kematian penuh diberikan setelah peserta terdaftar 3 bulan berturut-turut dengan iuran terbayar. Bila peserta meninggal sebelum itu bukan karena kecelakaan kerja atau penyakit akibat kerja, ahli waris menerima biaya pemakaman Rp10.000.000 (Permenaker 1/2025 Pasal 97A).",
      ),
      heading("Bertanya dan melapor"),
      steps(`Kantor kelurahan ${kelurahan}, pada jam kerja.`, "BPJS Ketenagakerjaan, telepon 175."),
    ],
    [
      "Petugas tidak pernah meminta uang, kata sandi atau kode OTP.",
      `Surat ini dikirim otomatis oleh Payung untuk Pemerintah ${city}. Mohon tidak membalas surat ini.`,
    ],
  );
}

function taskLetter(
  { staffName, taskTitle, regionName, dueAt, url, cityName }: TaskLetterInput,
  { subject, opening, dueLabel }: { subject: string; opening: string; dueLabel: string },
): LetterBody {
  const city = printed(cityName);
  return letter(
    subject,
    city,
    [
      paragraph(`Yth. Bapak/Ibu ${printed(staffName)},`),
      paragraph(opening),
      facts(
        ["Tugas", printed(taskTitle)],
        ["Wilayah", printed(regionName)],
        [dueLabel, instantInWords(dueAt)],
      ),
      { type: "link", label: "Buka tugas", url },
    ],
    [`Surat ini dikirim otomatis oleh Payung untuk Pemerintah ${city}. Mohon tidak membalas surat ini.`],
  );
}

/** Tells a member of staff that a task waits for a decision, and until when. */
export function taskWaiting(input: TaskLetterInput): LetterBody {
  return taskLetter(input, {
    subject: "Ada tugas yang menunggu keputusan Anda",
    opening: "Ada tugas di Payung yang menunggu keputusan Bapak/Ibu.",
    dueLabel: "Batas waktu",
  });
}

/** Tells a member of staff that a task is overdue. */
export function taskLate(input: TaskLetterInput): LetterBody {
  return taskLetter(input, {
    subject: "Tugas Anda melewati batas waktu",
    opening:
      "Tugas berikut belum diputuskan dan sudah melewati batas waktunya. Mohon segera ditindaklanjuti, karena peserta menunggu keputusan ini.",
    dueLabel: "Batas waktu yang terlewati",
  });
}
