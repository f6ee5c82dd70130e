import { ddmmyyOf, encodedIn, maskNIK, type NIKReading, readNIK } from "../participant/nik.ts";
import { nearAgeLimitDays, registrationAgeLimit } from "../participant/parameters.ts";
import { type Category, Email, type Person, type Sex } from "../participant/schema.ts";
import { Region } from "../region/index.ts";
import { CalendarDate } from "../shared/date.ts";
import { inForce } from "../shared/dated.ts";
import type { Cell, Column, Line } from "./columns.ts";
import type { Finding, FindingCode, RowOutcome } from "./schema.ts";

/** What a row is judged against. */
export type RowSetting = {
  /** The day of registration, on which age counts. */
  readonly today: string;
  /** Kemendagri code of the sender's region. */
  readonly scope: string;
  readonly category: Category;
};

export type Judgement = {
  readonly findings: readonly Finding[];
  readonly nik: string | undefined;
  readonly nikMasked: string;
  readonly name: string;
  readonly kelurahanText: string;
  readonly category: Category;
  /** Complete only when no finding is an error. */
  readonly person: Person | undefined;
};

/** The outcome that a row's findings lead to: any error rejects it, warnings go to the verifier. */
export function outcomeOf(findings: readonly Finding[]): RowOutcome {
  if (findings.some(({ severity }) => severity === "error")) return "rejected";
  return findings.length > 0 ? "warned" : "accepted";
}

/** A finding that rejects the row. */
export function failure(code: FindingCode, field: string, message: string): Finding {
  return { code, severity: "error", field, message };
}

/** The finding for a NIK that is already in the register. */
export function alreadyEnrolled(): Finding {
  return failure(
    "ALREADY_ENROLLED",
    "nik",
    "NIK ini sudah terdaftar sebagai peserta. Tidak perlu diusulkan lagi.",
  );
}

/** A finding that keeps the row and goes to the verifier. */
export function warning(code: FindingCode, field: string, message: string): Finding {
  return { code, severity: "warning", field, message };
}

/**
 * Everything that can be said of a row by itself; all rules are checked so that one reading tells all.
 *
 * @law Permenaker 5/2021 Pasal 33(1): a NIK, and not yet 65 at registration
 */
export function judge(line: Line, { today, scope, category }: RowSetting): Judgement {
  const findings: Finding[] = [];
  const nik = judgeNIK(line.nik, findings);
  const name = judgeName(line.nama, findings);
  findings.push(...judgeLength(line));

  const birthDate = readDate(line.tgl_lahir);
  if (!birthDate || birthDate > today || birthDate < "1900-01-01") {
    findings.push(
      failure(
        "BIRTH_DATE_INVALID",
        "tgl_lahir",
        "Tanggal lahir tidak terbaca atau tidak ada di kalender. Tulis misalnya 17/08/1975.",
      ),
    );
  } else {
    findings.push(...judgeAge(birthDate, today));
  }

  const sex = readSex(line.jenis_kelamin);
  if (!sex) findings.push(failure("SEX_INVALID", "jenis_kelamin", "Jenis kelamin harus L atau P."));

  const kelurahan = Region.kelurahanByName(text(line.kelurahan) ?? "", text(line.kecamatan) ?? "");
  if (!kelurahan) {
    findings.push(
      failure(
        "KELURAHAN_UNKNOWN",
        "kelurahan",
        "Kelurahan tidak ada di kecamatan itu. Periksa ejaan kelurahan dan kecamatan.",
      ),
    );
  } else if (kelurahan.code !== scope && !kelurahan.code.startsWith(`${scope}.`)) {
    findings.push(
      failure(
        "OUT_OF_SCOPE",
        "kelurahan",
        "Kelurahan ini di luar wilayah Anda. Minta wilayahnya sendiri yang mengusulkan.",
      ),
    );
  }

  if (nik && birthDate && encodedIn(nik).ddmmyy !== ddmmyyOf(birthDate)) {
    findings.push(
      warning(
        "NIK_BIRTH_DATE",
        "tgl_lahir",
        "Tanggal lahir berbeda dengan yang tersimpan di NIK. Cocokkan dengan KTP.",
      ),
    );
  }
  if (nik && sex && encodedIn(nik).sex !== sex) {
    findings.push(
      warning(
        "NIK_SEX",
        "jenis_kelamin",
        "Jenis kelamin berbeda dengan yang tersimpan di NIK. Cocokkan dengan KTP.",
      ),
    );
  }
  const email = readEmail(line.email, findings);
  const phone = readPhone(line.no_hp, findings);

  const complete = birthDate && sex && kelurahan && outcomeOf(findings) !== "rejected";
  const person: Person | undefined = complete
    ? {
        name,
        birthDate,
        sex,
        kelurahan: kelurahan.code,
        ...present("birthPlace", text(line.tempat_lahir)),
        ...present("address", text(line.alamat)),
        ...present("rt", unit(line.rt)),
        ...present("rw", unit(line.rw)),
        ...present("phone", phone),
        ...present("email", email),
        ...present("occupation", text(line.pekerjaan)),
        ...present("income", readIncome(line.penghasilan)),
        ...present("decreeNumber", text(line.no_sk)),
        ...present("decreeDate", readDate(line.tgl_sk)),
      }
    : undefined;

  return {
    findings,
    nik,
    nikMasked: nik ? maskNIK(nik) : "",
    name,
    kelurahanText: text(line.kelurahan) ?? "",
    category: categoryOf(text(line.jabatan), category),
    person,
  };
}

const unreadableNIK: Readonly<Record<Exclude<NIKReading["kind"], "valid">, Finding>> = {
  missing: failure("NIK_MISSING", "nik", "NIK kosong. Isi 16 angka sesuai KTP."),
  lost_precision: failure(
    "NIK_LOST_PRECISION",
    "nik",
    "NIK rusak oleh lembar kerja (berubah menjadi bilangan). Ketik ulang sebagai teks dari KTP.",
  ),
  format: failure("NIK_FORMAT", "nik", "NIK harus 16 angka sesuai KTP."),
};

function judgeNIK(cell: Cell, findings: Finding[]): string | undefined {
  const reading = readNIK(cell);
  if (reading.kind === "valid") return reading.nik;
  findings.push(unreadableNIK[reading.kind]);
  return undefined;
}

/**
 * The name in capitals. Long runs of digits are hidden: a NIK in the name column must not be shown as a name.
 */
function judgeName(cell: Cell, findings: Finding[]): string {
  const name =
    text(cell)
      ?.toUpperCase()
      .replace(/^["']+|["']+$/g, "")
      .trim() ?? "";
  if (name === "") findings.push(failure("NAME_MISSING", "nama", "Nama kosong. Isi nama sesuai KTP."));
  else if (/\d{3}/.test(name) || name.length > longestName) {
    findings.push(
      failure(
        "NAME_MISSING",
        "nama",
        "Nama tidak terbaca: berisi angka atau terlalu panjang. Periksa tanda kutip dan kolomnya.",
      ),
    );
  }
  return name.slice(0, longestName).replace(/\d{3,}/g, "…");
}

/** Letters of a name; the longest on an Indonesian identity card. */
const longestName = 120;
/** Letters of the other cells; RT and RW stand in keys. */
const longest: Partial<Record<Column, number>> = { rt: 8, rw: 8 };
const longestCell = 500;

function judgeLength(line: Line): readonly Finding[] {
  const columns = Object.keys(line) as Column[];
  return columns
    .filter((column) => String(line[column] ?? "").trim().length > (longest[column] ?? longestCell))
    .map((column) =>
      failure(
        "CELL_TOO_LONG",
        column,
        "Isi sel ini terlalu panjang untuk daftar peserta. Periksa lalu singkatkan.",
      ),
    );
}

/** What age says on that day. @law Permenaker 5/2021 Pasal 33(1) */
export function judgeAge(birthDate: string, today: string): readonly Finding[] {
  const limit = inForce(registrationAgeLimit, today).value;
  const reached = CalendarDate.addYears(birthDate, limit);
  if (reached <= today) {
    return [
      failure(
        "AGE_LIMIT",
        "tgl_lahir",
        `Sudah berusia ${limit} tahun; BPJS Ketenagakerjaan tidak menerima pendaftaran baru.`,
      ),
    ];
  }
  if (reached <= CalendarDate.addDays(today, nearAgeLimitDays)) {
    return [
      warning(
        "AGE_NEAR_LIMIT",
        "tgl_lahir",
        `Akan berusia ${limit} tahun dalam ${nearAgeLimitDays} hari. Daftarkan sebelum tanggal itu.`,
      ),
    ];
  }
  return [];
}

/** The post decides between RT and RW head where the batch is of post-holders. */
export function categoryOf(post: string | undefined, category: Category): Category {
  if (category !== "RT_HEAD" && category !== "RW_HEAD") return category;
  if (post && /\bRW\b/i.test(post)) return "RW_HEAD";
  if (post && /\bRT\b/i.test(post)) return "RT_HEAD";
  return category;
}

/**
 * A date cell: `YYYY-MM-DD`, `DD/MM/YYYY`, `DD-MM-YYYY`, `DD.MM.YYYY`, or a spreadsheet serial.
 *
 * Serials count days from 30 December 1899, as every spreadsheet's 1900 system does after February 1900.
 */
export function readDate(cell: Cell): string | undefined {
  if (typeof cell === "number") return readSerial(cell);
  const written = (cell ?? "").trim();
  if (/^\d{5}([.,]0+)?$/.test(written)) return readSerial(Number(written.replace(/[.,]0+$/, "")));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00:00(?:\.000)?Z?)?$/.exec(written);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [local?.[3], local?.[2], local?.[1]];
  if (!year || !month || !day || !CalendarDate.exists(Number(year), Number(month), Number(day)))
    return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function readSerial(serial: number): string | undefined {
  const days = Math.floor(serial);
  if (days < 61 || days > 60_000) return undefined;
  return CalendarDate.addDays("1899-12-30", days);
}

function readSex(cell: Cell): Sex | undefined {
  const written = text(cell)
    ?.toUpperCase()
    .replace(/[\s.-]/g, "");
  if (written === "L" || written === "LAKILAKI" || written === "LK" || written === "PRIA") return "L";
  if (written === "P" || written === "PEREMPUAN" || written === "PR" || written === "WANITA") return "P";
  return undefined;
}

function readEmail(cell: Cell, findings: Finding[]): string | undefined {
  const written = text(cell)?.toLowerCase();
  if (!written || written === "-") return undefined;
  if (Email.safeParse(written).success) return written;
  findings.push(
    warning(
      "EMAIL_INVALID",
      "email",
      "Alamat e-mail tidak benar, jadi surat tidak akan terkirim. Perbaiki atau kosongkan.",
    ),
  );
  return undefined;
}

function readPhone(cell: Cell, findings: Finding[]): string | undefined {
  const written = text(cell);
  if (!written || written === "-") return undefined;
  const digits = written.replace(/[\s().-]/g, "").replace(/^\+?62/, "0");
  // A spreadsheet drops the leading zero of a number cell.
  const phone = /^8\d{8,11}$/.test(digits) ? `0${digits}` : digits;
  if (/^0\d{8,12}$/.test(phone)) return phone;
  findings.push(warning("PHONE_INVALID", "no_hp", "Nomor telepon tidak benar. Tulis misalnya 081234567890."));
  return undefined;
}

/** Rupiah a month, or nothing when the cell has none. */
function readIncome(cell: Cell): number | undefined {
  const digits = (text(cell) ?? "")
    .replace(/^rp/i, "")
    .replace(/,-$|[.,]\d{1,2}$/, "")
    .replace(/[\s.,]/g, "");
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}

/** RT and RW numbers are written 1, 01 or 001; compared without leading zeros. */
function unit(cell: Cell): string | undefined {
  const written = text(cell);
  return written?.replace(/^0+(?=\d)/, "");
}

function text(cell: Cell): string | undefined {
  if (cell === undefined) return undefined;
  // The file that goes back marks `+62…` and `-` as text with an apostrophe; it comes in again.
  const written = String(cell)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");
  return written === "" ? undefined : written;
}

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
