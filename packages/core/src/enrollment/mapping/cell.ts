import type { Cell } from "../columns.ts";

const months = [
  ["januari", "jan", "january"],
  ["februari", "feb", "pebruari", "peb", "february"],
  ["maret", "mar", "mrt", "march"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "jun", "june"],
  ["juli", "jul", "july"],
  ["agustus", "agu", "agst", "ags", "agt", "aug", "august"],
  ["september", "sep", "sept"],
  ["oktober", "okt", "oct", "october"],
  ["november", "nov", "nop", "nopember"],
  ["desember", "des", "dec", "december"],
];
const monthOf = new Map(
  months.flatMap((spellings, n) => spellings.map((word) => [word, String(n + 1).padStart(2, "0")] as const)),
);

/** Two figures of a year above this are of the last century: nobody on a roster is born in the future. */
const latestShortYear = 30;
/** Below this a short year can only be of this century: a person a hundred years old is on no roster. */
const earliestShortYear = 10;

/** The text without what cannot be seen, and without the sign by which a CSV keeps a number as text. */
export function cleanText(text: string): string {
  const seen = text.replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, "");
  return /^\s*="[^"]*"\s*$/.test(seen) ? seen.trim().slice(2, -1) : seen;
}

/**
 * A date written in words or with a short year, as `DD/MM/YYYY`; any other text as it stands.
 *
 * `17 Agustus 1975`, `17-Agu-75`, `Minggu, 17-08-1975`. A short year that two centuries could claim is left alone.
 */
export function plainDate(text: string): string {
  const written = text.trim().replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,\s*/i, "");
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]+)\.?[\s./,-]+(\d{4}|\d{2})$/i.exec(written);
  if (!parts) return text;
  const [, day = "", monthText = "", yearText = ""] = parts;
  if (/^\d/.test(monthText) && yearText.length === 4) return written;
  const month = /^\d/.test(monthText) ? monthText.padStart(2, "0") : monthOf.get(monthText.toLowerCase());
  const year = fullYear(yearText);
  return month && year ? `${day.padStart(2, "0")}/${month}/${year}` : text;
}

function fullYear(text: string): string | undefined {
  if (text.length === 4) return text;
  if (Number(text) > latestShortYear) return `19${text}`;
  return Number(text) < earliestShortYear ? `20${text}` : undefined;
}

const dateAtEnd =
  /^(.*?)[\s,;/.-]*\b(\d{1,2}[\s./-]+(?:\d{1,2}|[a-z]{3,})\.?[\s./,-]+(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})\s*$/i;

/** Place and date of birth out of one cell, or nothing when no date ends it. */
export function splitBirth(cell: Cell): { readonly place?: string; readonly date: Cell } | undefined {
  if (typeof cell === "number") return { date: cell };
  const [, place = "", date = ""] = dateAtEnd.exec(cell ?? "") ?? [];
  if (date === "") return undefined;
  return { ...(place.trim() === "" ? {} : { place: place.trim() }), date: plainDate(date) };
}

/**
 * RT and RW out of one cell: `003/005`, `RT 03 RW 05`, `RT.3/RW.5`, and `RW 005` or `-/005` of an RW alone.
 *
 * Nothing for a single number without a word, and for a number that a spreadsheet made a date of.
 */
export function splitUnits(cell: Cell): { readonly rt?: string; readonly rw?: string } | undefined {
  if (typeof cell !== "string") return undefined;
  const text = cell.trim().toUpperCase();
  const both = /^(?:RT)?[\s.:]*(\d{1,3}|-)[\s,]*(?:\/|\\|-|RW|\s)[\s./:]*(?:RW)?[\s.:]*(\d{1,3})$/.exec(text);
  if (both) return { ...(both[1] === "-" ? {} : { rt: both[1] ?? "" }), rw: both[2] ?? "" };
  const alone = /^RW[\s.:]*(\d{1,3})$/.exec(text);
  return alone ? { rw: alone[1] ?? "" } : undefined;
}

/** Kelurahan and kecamatan out of one cell: `Surabaya / Kedaton`, `Kel. Surabaya Kec. Kedaton`. */
export function splitRegion(
  cell: Cell,
): { readonly kelurahan: string; readonly kecamatan: string } | undefined {
  if (typeof cell !== "string") return undefined;
  const [kelurahan = "", kecamatan = "", ...more] = cell
    .replace(/\bkec(amatan)?\b[\s.:]*/gi, "/")
    .split(/[/,;|]+/)
    .map((part) => part.replace(/^\s*kel(urahan)?\b[\s.:]*/i, "").trim())
    .filter((part) => part !== "");
  return kelurahan && kecamatan && more.length === 0 ? { kelurahan, kecamatan } : undefined;
}

/**
 * A NIK cell without the decimals that a program gave it: `1871011708750001.0`.
 *
 * One that ends in 0 may have lost its last digits on the way; it is handed on as the number it was.
 */
export function plainNIK(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  const text = cell.trim().replace(/^[‘’“”'"`]+|[‘’“”'"`]+$/g, "");
  const [, digits = ""] = /^(\d{16})[.,]0{1,2}$/.exec(text) ?? [];
  if (digits === "") return text;
  return digits.endsWith("0") ? Number(digits) : digits;
}
