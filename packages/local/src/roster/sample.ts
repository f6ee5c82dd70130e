import { Region } from "@payung/core/region";
import { type Expectation, expectationOf } from "./expectation.ts";
import { generateRoster } from "./generate.ts";
import { csv, type RosterLine } from "./line.ts";
import { randomOf } from "./random.ts";
import { roughen, usualFlaws } from "./roughen.ts";
import { workbook } from "./workbook.ts";
import { entryOf, zip } from "./zip.ts";

/** The day on which the ages of the samples are counted. */
export const sampleDay = "2026-01-05";

type Roster = { readonly scope: string; readonly lines: readonly RosterLine[] };

function niks(rosters: readonly Roster[]): ReadonlySet<string> {
  return new Set(rosters.flatMap(({ lines }) => lines.map(({ cells }) => cells.nik)));
}

/** The RT and RW heads of the whole city, with what real rosters have wrong. */
export function cityRoster(): Roster {
  const size = 2951;
  const lines = generateRoster({ seed: 1871, size, today: sampleDay });
  return {
    scope: "18.71",
    lines: roughen(lines, { seed: 2951, today: sampleDay, flaws: usualFlaws(size) }),
  };
}

/** Forty new posts of kecamatan Kedaton, whose people are in no other sample. */
export function kedatonRoster(): Roster {
  const scope = "18.71.01";
  const taken = niks([cityRoster()]);
  const regions = Region.kelurahanOf(scope);
  const lines = generateRoster({ seed: 187101, size: 40, today: sampleDay, regions, firstRW: 21, taken });
  const flaws = ["OTHER_BIRTH_DATE", "BAD_EMAIL", "OVER_65"] as const;
  return { scope, lines: roughen(lines, { seed: 40, today: sampleDay, flaws, taken }) };
}

/** Twelve new posts of kelurahan Kedaton and, by mistake, one of Surabaya. */
export function kelurahanRoster(): Roster {
  const scope = "18.71.01.1003";
  const taken = niks([cityRoster(), kedatonRoster()]);
  const common = { today: sampleDay, firstRW: 31 };
  const own = generateRoster({
    ...common,
    seed: 1003,
    size: 12,
    regions: Region.kelurahanOf(scope),
    taken,
  });
  const strange = generateRoster({
    ...common,
    seed: 1004,
    size: 1,
    regions: Region.kelurahanOf("18.71.01.1004"),
    taken: new Set([...taken, ...own.map(({ cells }) => cells.nik)]),
  });
  return { scope, lines: [...own, ...strange] };
}

function csvOf({ lines }: Roster, delimiter: "," | ";"): Uint8Array {
  const rows = lines.map(({ cells }) => cells);
  return Buffer.from(csv(rows, { delimiter, byteOrderMark: delimiter === ";" }));
}

function expectedOf({ lines, scope }: Roster): Uint8Array {
  const { counts, findings, rows }: Expectation = expectationOf(lines, scope);
  const listed = rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  const head = JSON.stringify({ today: sampleDay, scope, counts, findings }, null, 2);
  return Buffer.from(`${head.slice(0, -2)},\n  "rows": [\n${listed}\n  ]\n}\n`);
}

function noise(size: number): Uint8Array {
  const random = randomOf(7);
  return Uint8Array.from({ length: size }, () => random.int(0, 255));
}

/** A compound file as Excel writes it when a workbook is locked with a password. */
function lockedWorkbook(): Uint8Array {
  const file = Buffer.alloc(1536);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.set([0x3e, 0x00, 0x03, 0x00, 0xfe, 0xff, 0x09, 0x00, 0x06, 0x00], 24);
  Buffer.from("EncryptedPackage", "utf16le").copy(file, 1024);
  return file;
}

/** Every file under `samples/`, by its path there. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const city = cityRoster();
  const kedaton = kedatonRoster();
  const kelurahan = kelurahanRoster();
  const book = await workbook(kedaton.lines);
  return new Map<string, Uint8Array>([
    ["roster-rt-rw-2951.csv", csvOf(city, ",")],
    ["roster-rt-rw-2951.expected.json", expectedOf(city)],
    ["roster-kedaton-40.xlsx", book],
    ["roster-kedaton-40.expected.json", expectedOf(kedaton)],
    ["roster-kelurahan-kedaton-12.csv", csvOf(kelurahan, ";")],
    ["roster-kelurahan-kedaton-12.expected.json", expectedOf(kelurahan)],
    ["broken/empty.csv", new Uint8Array()],
    ["broken/header-only.csv", csvOf({ ...city, lines: [] }, ",")],
    ["broken/wrong-header.csv", Buffer.from("no;uraian;satuan;jumlah\r\n1;Meja kerja;buah;4\r\n")],
    ["broken/not-a-roster.csv", noise(4096)],
    ["broken/truncated.xlsx", book.subarray(0, Math.floor(book.length / 2))],
    ["broken/password.xlsx", lockedWorkbook()],
    ["broken/no-sheet.xlsx", zip([entryOf("word/document.xml", "<document>Bukan buku kerja</document>")])],
  ]);
}
