/** The columns of a roster file, design §6. */
export const columns = [
  "nik",
  "nama",
  "tempat_lahir",
  "tgl_lahir",
  "jenis_kelamin",
  "alamat",
  "rt",
  "rw",
  "kelurahan",
  "kecamatan",
  "no_hp",
  "email",
  "jabatan",
  "no_sk",
  "tgl_sk",
  "mulai",
  "pekerjaan",
  "penghasilan",
] as const;
export type Column = (typeof columns)[number];

export const requiredColumns: readonly Column[] = [
  "nik",
  "nama",
  "tgl_lahir",
  "jenis_kelamin",
  "kelurahan",
  "kecamatan",
];

export type Cell = string | number | undefined;
/** One line of a roster: what stood under each known header. */
export type Line = Readonly<Partial<Record<Column, Cell>>>;

/** The known column a header names, whatever its case and punctuation. */
export function columnOf(header: string): Column | undefined {
  const name = header
    .replace(/^\uFEFF/, "")
    .trim()
    .toLowerCase()
    .replace(/\(.*\)$/, "")
    .trim()
    .replace(/[\s./-]+/g, "_");
  return columns.find((column) => column === name);
}

export type Header =
  | { readonly kind: "known"; readonly positions: readonly (Column | undefined)[] }
  | { readonly kind: "unknown"; readonly missing: readonly Column[]; readonly doubled: readonly Column[] };

/** Reads a header line; it is unknown when a required column is missing or any stands twice. */
export function readHeader(cells: readonly string[]): Header {
  const positions = cells.map(columnOf);
  const present = positions.filter((column) => column !== undefined);
  const missing = requiredColumns.filter((column) => !present.includes(column));
  const doubled = columns.filter((column) => present.filter((other) => other === column).length > 1);
  return missing.length || doubled.length
    ? { kind: "unknown", missing, doubled }
    : { kind: "known", positions };
}
