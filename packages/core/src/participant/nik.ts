import type { Sex } from "./schema.ts";

export type NIKReading =
  | { readonly kind: "valid"; readonly nik: string }
  | { readonly kind: "missing" | "format" | "lost_precision" };

/**
 * Reads a NIK cell. A number that a spreadsheet rounded is named, never guessed.
 *
 * Spreadsheets keep 15 digits of a number, so a numeric 16-digit NIK that ends in 0 may have ended in
 * anything; one that ends otherwise was stored in full.
 *
 * @law UU 23/2006 Pasal 13: 16 digits
 */
export function readNIK(cell: string | number | undefined): NIKReading {
  if (typeof cell === "number") return readNumber(cell);
  const text = (cell ?? "").trim().replace(/^['"`’]+|['"`’]+$/g, "");
  if (text === "" || text === "-") return { kind: "missing" };
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text.replace(/\s/g, ""))) return { kind: "lost_precision" };
  const digits = text.replace(/[\s.-]/g, "");
  if (!/^\d{16}$/.test(digits) || /^(\d)\1{15}$/.test(digits) || digits.endsWith("0000"))
    return { kind: "format" };
  return { kind: "valid", nik: digits };
}

function readNumber(cell: number): NIKReading {
  if (!Number.isSafeInteger(cell)) return { kind: "lost_precision" };
  const digits = String(cell);
  if (digits.length === 16 && digits.endsWith("0")) return { kind: "lost_precision" };
  return readNIK(digits);
}

/**
 * Birth day, month, two-digit year and sex that a NIK encodes.
 *
 * @law Dukcapil numbering: digits 7-12 are DDMMYY, 40 added to the day for women
 */
export function encodedIn(nik: string): { readonly ddmmyy: string; readonly sex: Sex } {
  const day = Number(nik.slice(6, 8));
  const birthDay = day > 40 ? day - 40 : day;
  return { ddmmyy: String(birthDay).padStart(2, "0") + nik.slice(8, 12), sex: day > 40 ? "P" : "L" };
}

/** The NIK with its middle hidden: `1871********0001`. */
export function maskNIK(nik: string): string {
  return `${nik.slice(0, 4)}********${nik.slice(-4)}`;
}

/** The day of birth as a NIK writes it, DDMMYY. */
export function ddmmyyOf(birthDate: string): string {
  return birthDate.slice(8, 10) + birthDate.slice(5, 7) + birthDate.slice(2, 4);
}
