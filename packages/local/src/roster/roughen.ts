import type { Sex } from "@payung/core/participant/schema";
import { Region } from "@payung/core/region";
import { CalendarDate } from "@payung/core/shared/date";
import { freshNIK } from "./generate.ts";
import { type Cells, type Flaw, flaws, type RosterLine, written } from "./line.ts";
import { respelled } from "./name.ts";
import { type Random, randomOf } from "./random.ts";

export type RoughenOptions = {
  readonly seed: number;
  readonly today: string;
  /** What to spoil, one line for each entry. */
  readonly flaws: readonly Flaw[];
  /** NIKs of other rosters, not to be dealt again. */
  readonly taken?: ReadonlySet<string>;
};

/** Every kind of flaw equally often, in about four of a hundred lines. */
export function usualFlaws(size: number): readonly Flaw[] {
  const each = Math.max(1, Math.round((size * 0.04) / flaws.length));
  return flaws.flatMap((flaw) => Array.from({ length: each }, () => flaw));
}

/** The roster with the errors of real rosters in it; each line has one at most, and says which. */
export function roughen(lines: readonly RosterLine[], options: RoughenOptions): readonly RosterLine[] {
  if (options.flaws.length * 2 > lines.length) throw new RangeError("More to spoil than the roster can bear");
  const random = randomOf(options.seed);
  const taken = new Set([...(options.taken ?? []), ...lines.map(({ cells }) => cells.nik)]);
  // The first line stays clean, so that every other line has an earlier one to repeat.
  const places = random.shuffle(Array.from({ length: lines.length - 1 }, (_, index) => index + 1));
  const chosen = new Map(options.flaws.map((flaw, index) => [places[index], flaw]));
  const count = new Map<Flaw, number>();
  return lines.map((line, index) => {
    const flaw = chosen.get(index);
    if (!flaw) return line;
    const turn = count.get(flaw) ?? 0;
    count.set(flaw, turn + 1);
    const earlier = lines.slice(0, index).filter((_, place) => !chosen.has(place));
    return { ...spoil[flaw]({ line, earlier, turn, today: options.today, taken, random }), flaw };
  });
}

type Spoiling = {
  readonly line: RosterLine;
  /** The clean lines before this one. */
  readonly earlier: readonly RosterLine[];
  /** Counts the lines with this flaw, from 0, so that each variant occurs. */
  readonly turn: number;
  readonly today: string;
  readonly taken: Set<string>;
  readonly random: Random;
};

type Spoil = (spoiling: Spoiling) => RosterLine;

function withCells(line: RosterLine, cells: Partial<Cells>): RosterLine {
  return { ...line, cells: { ...line.cells, ...cells } };
}

function variant<T>(variants: readonly T[], turn: number): T {
  return variants[turn % variants.length] as T;
}

/** The line with another birth date and a NIK to match. */
function bornOn(birthDate: string, { line, taken, random }: Spoiling): RosterLine {
  const nik = freshNIK(birthDate, line.sex, taken, random);
  return { ...withCells(line, { nik, tgl_lahir: written(birthDate, "DD/MM/YYYY") }), birthDate };
}

/** The birth date of somebody who turns 65 that day. */
function turning65On(day: string): string {
  const birthday = day.endsWith("-02-29") ? CalendarDate.addDays(day, 1) : day;
  return `${Number(birthday.slice(0, 4)) - 65}${birthday.slice(4)}`;
}

/** A birth date near the line's own with another day, month and year. */
function slipOf(birthDate: string): string {
  const year = Number(birthDate.slice(0, 4));
  const month = (Number(birthDate.slice(5, 7)) % 12) + 1;
  const day = (Number(birthDate.slice(8)) % 28) + 1;
  const slipped = `${year + 1}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return slipped;
}

const spoil: Readonly<Record<Flaw, Spoil>> = {
  NIK_AS_NUMBER: ({ line }) => {
    const [first, decimals] = [line.cells.nik.slice(0, 1), line.cells.nik.slice(1, 6)];
    return withCells(line, { nik: `${first},${decimals}E+15` });
  },
  NIK_OF_15_DIGITS: ({ line }) => withCells(line, { nik: line.cells.nik.slice(0, 15) }),
  NIK_EMPTY: ({ line }) => withCells(line, { nik: "" }),
  COPY_OF_EARLIER_LINE: ({ earlier, random }) => {
    const original = random.pick(earlier);
    return withCells(original, { nama: respelled(original.cells.nama) });
  },
  OVER_65: (spoiling) =>
    bornOn(
      turning65On(CalendarDate.addDays(spoiling.today, variant([0, -1, -40, -400, -2_900], spoiling.turn))),
      spoiling,
    ),
  NEARLY_65: (spoiling) =>
    bornOn(
      turning65On(CalendarDate.addDays(spoiling.today, variant([20, 45, 60, 75], spoiling.turn))),
      spoiling,
    ),
  UNKNOWN_KELURAHAN: ({ line, turn }) =>
    withCells(line, { kelurahan: variant(["Sukamulya", "Karang Anyar", "Sido Makmur", "-"], turn) }),
  OTHER_KECAMATAN: ({ line, random }) => {
    const others = Region.kelurahanOf("18.71").filter(({ parent }) => parent !== line.kelurahan.parent);
    return withCells(line, { kecamatan: Region.nameOf(random.pick(others).parent) });
  },
  OTHER_BIRTH_DATE: ({ line }) => {
    const birthDate = slipOf(line.birthDate);
    return { ...withCells(line, { tgl_lahir: written(birthDate, "YYYY-MM-DD") }), birthDate };
  },
  OTHER_SEX: ({ line }) => {
    const sex: Sex = line.sex === "L" ? "P" : "L";
    return { ...withCells(line, { jenis_kelamin: sex }), sex };
  },
  UNREADABLE_SEX: ({ line, turn }) => withCells(line, { jenis_kelamin: variant(["X", "?", "LP"], turn) }),
  IMPOSSIBLE_DATE: ({ line, turn }) =>
    withCells(line, { tgl_lahir: variant(["31/02/1970", "29/02/1971", "1970-13-05"], turn) }),
  BAD_EMAIL: ({ line, turn }) =>
    withCells(line, {
      email: variant(["ketua.rt@", "ketua rt@surel.example", "ketua.rt.surel.example", "ketua@@surel"], turn),
    }),
  BAD_PHONE: ({ line, turn }) =>
    withCells(line, { no_hp: variant(["0812", "tidak ada HP", "0812-000O"], turn) }),
  NAME_EMPTY: ({ line }) => withCells(line, { nama: "" }),
};
