import { z } from "zod";

/** What a file held besides people, and how it was read. */
const NoteCode = z.enum([
  "TOTAL_ROW",
  "SIGNATURE",
  "HEADING",
  "REPEATED_HEADER",
  "COLUMN_NUMBERS",
  "NUMBER_ONLY",
  "CONTINUATION",
  "EXAMPLE_ROW",
  "HIDDEN_ROWS",
  "FILLED_DOWN",
  "CELL_NOT_SPLIT",
  "MONTH_FIRST",
  "REGION_FROM_TITLE",
  "COLUMNS_NOT_READ",
  "SHEETS_READ",
  "SHEET_HIDDEN",
  "SHEET_NOT_READ",
]);
type NoteCode = z.infer<typeof NoteCode>;

/** Something the sender should know of the file as a whole; no row of a person is meant by it. */
export const Note = z.object({
  code: NoteCode,
  /** The sheet, where the file has several. */
  sheet: z.string().optional(),
  /** The first rows that it speaks of, as the file numbers them. */
  rows: z.array(z.int().positive()).max(20).readonly(),
  count: z.int().nonnegative(),
  message: z.string(),
});
export type Note = z.infer<typeof Note>;

/** @unit rows that a note names one by one */
const mostNamed = 20;
/** @unit rows that a note's words name one by one */
const mostSpoken = 5;
/** @unit notes of one file */
const mostNotes = 200;

const words: Readonly<Record<NoteCode, (rows: string, detail: string) => string>> = {
  TOTAL_ROW: (rows, detail) => `${rows} berisi jumlah, bukan orang, jadi tidak dihitung.${detail}`,
  SIGNATURE: (rows) => `${rows} berisi tanda tangan atau catatan, bukan orang, jadi tidak dihitung.`,
  HEADING: (rows) => `${rows} berisi judul di tengah daftar, bukan orang, jadi tidak dihitung.`,
  REPEATED_HEADER: (rows) => `${rows} mengulang judul kolom, jadi tidak dihitung.`,
  COLUMN_NUMBERS: (rows) => `${rows} berisi nomor kolom, jadi tidak dihitung.`,
  NUMBER_ONLY: (rows) => `${rows} hanya berisi nomor urut tanpa nama dan NIK, jadi tidak dihitung.`,
  CONTINUATION: (rows) =>
    `${rows} adalah sambungan sel gabungan dari orang di atasnya. Isinya tidak dibaca sebagai orang lain.`,
  EXAMPLE_ROW: (rows) => `${rows} adalah baris contoh dari templat, jadi tidak dihitung.`,
  HIDDEN_ROWS: (rows) => `${rows} tersembunyi di lembar kerja, tetapi tetap dibaca.`,
  FILLED_DOWN: (rows, detail) => `${rows} memakai isi sel gabungan di atasnya${detail}.`,
  CELL_NOT_SPLIT: (rows, detail) => `${rows}: ${detail} tidak dapat dipisahkan, jadi dikosongkan.`,
  MONTH_FIRST: (_, detail) =>
    `Tanggal di kolom ${detail} ditulis bulan lebih dulu, misalnya 08/17/1975, dan dibaca demikian.`,
  REGION_FROM_TITLE: (_, detail) => `Tidak ada kolomnya, jadi diambil dari judul di atas daftar: ${detail}.`,
  COLUMNS_NOT_READ: (_, detail) => `Kolom ini tidak dibaca: ${detail}.`,
  SHEETS_READ: (_, detail) => `Daftar ada di beberapa lembar dan dibaca sebagai satu: ${detail}.`,
  SHEET_HIDDEN: (_, detail) => `Lembar ${detail} tersembunyi, tetapi tetap dibaca.`,
  SHEET_NOT_READ: (_, detail) => `Lembar ${detail} tidak dibaca karena judul kolomnya lain.`,
};

type Entry = { readonly sheet: string | undefined; rows: number[]; count: number; detail: string };

export type Notes = {
  /** Takes down a row; `detail` is said once and belongs to the whole note. */
  readonly row: (code: NoteCode, row: number, sheet?: string, detail?: string) => void;
  readonly whole: (code: NoteCode, detail: string, sheet?: string) => void;
  readonly list: () => readonly Note[];
};

/** Gathers notes, one for each kind and sheet, however many rows they speak of. */
export function takeNotes(): Notes {
  const entries = new Map<string, Entry & { readonly code: NoteCode }>();

  function entryOf(code: NoteCode, sheet: string | undefined, detail: string) {
    const key = JSON.stringify([
      code,
      sheet,
      code === "CELL_NOT_SPLIT" || code === "SHEET_NOT_READ" ? detail : "",
    ]);
    const found = entries.get(key);
    if (found || entries.size >= mostNotes) return found;
    const entry = { code, sheet, rows: [], count: 0, detail };
    entries.set(key, entry);
    return entry;
  }

  function row(code: NoteCode, number: number, sheet?: string, detail = ""): void {
    const entry = entryOf(code, sheet, detail);
    if (!entry) return;
    entry.count += 1;
    if (entry.rows.length < mostNamed) entry.rows.push(number);
    if (entry.detail === "") entry.detail = detail;
  }

  return {
    row,
    whole: (code, detail, sheet) => void entryOf(code, sheet, detail),
    list: () =>
      [...entries.values()].map(({ code, sheet, rows, count, detail }) => {
        const place = sheet === undefined ? "" : `Lembar ${sheet}, `;
        const message = words[code](`${place}${place ? "baris" : "Baris"} ${spoken(rows, count)}`, detail);
        return { code, ...(sheet === undefined ? {} : { sheet }), rows, count, message };
      }),
  };
}

/** `4`, `4 dan 5`, `4, 5, 6 dan 12 lainnya`. */
function spoken(rows: readonly number[], count: number): string {
  const named = rows.slice(0, mostSpoken).map(String);
  const others = count - named.length;
  const parts = others > 0 ? [...named, `${others} lainnya`] : named;
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} dan ${parts.at(-1)}`;
}
