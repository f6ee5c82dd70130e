import type { Sex } from "@payung/core/participant/schema";
import { Region } from "@payung/core/region";
import type { Region as RegionRecord } from "@payung/core/region/schema";
import { CalendarDate } from "@payung/core/shared/date";
import { type DateFormat, dateFormats, type RosterLine, written } from "./line.ts";
import { nameOf } from "./name.ts";
import { type Random, randomOf } from "./random.ts";

export type RosterOptions = {
  readonly seed: number;
  readonly size: number;
  /** The day on which ages are counted. */
  readonly today: string;
  /** Kelurahan over which the posts are spread; the whole city when left out. */
  readonly regions?: readonly RegionRecord[];
  /** Number of the first RW of each kelurahan, so that two rosters share no post. */
  readonly firstRW?: number;
  /** NIKs of other rosters, not to be dealt again. */
  readonly taken?: ReadonlySet<string>;
};

type Post = { readonly kelurahan: RegionRecord; readonly rw: string; readonly rt?: string };

/** Of a hundred heads as many are of an RW, the others of an RT. */
const percentRW = 19;

function numbered(value: number): string {
  return String(value).padStart(3, "0");
}

/** Places dealt one by one, so that no place has more than one above any other. */
function shares(total: number, places: number): readonly number[] {
  return Array.from({ length: places }, (_, index) => Math.floor((total + places - 1 - index) / places));
}

/** The posts of the regions, each once: an RW has one head, and its RT are numbered from 001. */
function postsOf(
  { size, regions = Region.kelurahanOf("18.71"), firstRW = 1 }: RosterOptions,
  random: Random,
): readonly Post[] {
  const places = random.shuffle(regions);
  const rwTotal = Math.max(Math.min(size, places.length), Math.round((size * percentRW) / 100));
  const rwShares = shares(rwTotal, places.length);
  const rtShares = shares(size - rwTotal, places.length);
  const posts = places.flatMap((kelurahan, place) => {
    const rwCount = rwShares[place] ?? 0;
    const rws = Array.from({ length: rwCount }, (_, index) => numbered(firstRW + index));
    const rts = shares(rtShares[place] ?? 0, Math.max(rwCount, 1)).flatMap((count, index) =>
      Array.from({ length: count }, (_, rt) => ({
        kelurahan,
        rw: numbered(firstRW + index),
        rt: numbered(rt + 1),
      })),
    );
    return [...rws.map((rw) => ({ kelurahan, rw })), ...rts];
  });
  return posts.toSorted((a, b) => (postKey(a) < postKey(b) ? -1 : 1));
}

function postKey({ kelurahan, rw, rt = "000" }: Post): string {
  return `${kelurahan.code}/${rw}/${rt}`;
}

/** A birth date that makes the person 25 to 64, more than half a year before the age limit. */
function birthDateOf(today: string, random: Random): string {
  const mostDays = Math.floor(64.4 * 365.25);
  const leastDays = Math.ceil(25.1 * 365.25);
  const drawn = () => random.int(leastDays, mostDays);
  // Most heads of an RT are neither young nor old.
  const days = random.chance(0.4) ? drawn() : Math.round((drawn() + drawn()) / 2);
  return CalendarDate.addDays(today, -days);
}

const words = (text: string) => text.split(" ");
const bandarLampung = Array.from({ length: 13 }, (_, index) => `1871${String(index + 1).padStart(2, "0")}`);
const lampungRegencies = words("1801 1802 1803 1804 1805 1806 1807 1808 1809 1810 1872");
const otherRegencies = words("3173 3201 3204 3273 3302 3310 3374 3402 3471 3504 3578 3603 1371 1271 1671");

function firstRegistration(random: Random): string {
  if (random.chance(0.78)) return random.pick(bandarLampung);
  const regency = random.pick(random.chance(0.65) ? lampungRegencies : otherRegencies);
  return `${regency}${String(random.int(1, 20)).padStart(2, "0")}`;
}

/**
 * A NIK that follows the rule and belongs to nobody.
 *
 * Serials are dealt from 0001 for each kecamatan and birth date; those above 9000 are never reached.
 */
function nikOf(birthDate: string, sex: Sex, random: Random): string {
  const day = Number(birthDate.slice(8)) + (sex === "P" ? 40 : 0);
  const born = `${String(day).padStart(2, "0")}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`;
  return `${firstRegistration(random)}${born}${random.int(9001, 9999)}`;
}

/** A NIK that nobody in `taken` has; it is added there. */
export function freshNIK(birthDate: string, sex: Sex, taken: Set<string>, random: Random): string {
  let nik = nikOf(birthDate, sex, random);
  while (taken.has(nik)) nik = nikOf(birthDate, sex, random);
  taken.add(nik);
  return nik;
}

const birthPlaces = [
  ...Array.from({ length: 10 }, () => "Bandar Lampung"),
  ...["Tanjung Karang", "Teluk Betung", "Metro", "Kotabumi", "Pringsewu", "Kalianda", "Gunung Sugih", "Liwa"],
  ...["Menggala", "Kota Agung", "Gedong Tataan", "Yogyakarta", "Wonogiri", "Klaten", "Purworejo", "Kebumen"],
  ...[
    "Ciamis",
    "Tasikmalaya",
    "Garut",
    "Bukittinggi",
    "Payakumbuh",
    "Tarutung",
    "Medan",
    "Palembang",
    "Jakarta",
  ],
];
const streets = [
  ...["Jl. Teuku Umar", "Jl. Zainal Abidin Pagar Alam", "Jl. Pangeran Antasari", "Jl. Imam Bonjol"],
  ...["Jl. Cut Nyak Dien", "Jl. Yos Sudarso", "Jl. Ridwan Rais", "Jl. Pulau Damar", "Jl. Sultan Agung"],
  ...["Jl. Urip Sumoharjo", "Jl. Ratu Dibalau", "Jl. Tirtayasa", "Gg. Mawar", "Gg. Melati", "Gg. Kenanga"],
  ...["Gg. Mangga", "Gg. Bukit", "Perum. Griya Kencana", "Perum. Bumi Asri", "Jl. Soekarno Hatta"],
];
const jobs = [
  ...["Wiraswasta", "Pedagang", "Buruh Harian Lepas", "Karyawan Swasta", "Pensiunan", "Sopir", "Petani"],
  ...["Tukang Bangunan", "Nelayan", "Guru Honorer", "Penjahit", "Pengemudi Ojek Daring"],
];

function phoneOf(index: number, firstPhone: number, random: Random): string {
  const digits = String((firstPhone + index) % 10_000).padStart(4, "0");
  return random.pick([
    `0812-0000-${digits}`,
    `0812-0000-${digits}`,
    `08120000${digits}`,
    `+62 812-0000-${digits}`,
  ]);
}

function emailOf(name: string, index: number, random: Random): string {
  const slug = name
    .toLowerCase()
    .replace(/,.*$/, "")
    .replace(/[^a-z ]/g, "")
    .trim()
    .replace(/ +/g, ".");
  return `${slug}${index + 1}@${random.pick(["surel.example", "contoh.example"])}`;
}

function addressOf(random: Random): string {
  return `${random.pick(streets)} No. ${random.int(1, 180)}`;
}

/** The decree by which the heads of one kelurahan hold their posts. */
function decreeOf({ code }: RegionRecord): { readonly number: string; readonly date: string } {
  const kecamatan = Number(code.slice(6, 8));
  return { number: `${code.slice(-3)}/${kecamatan}/IV.01/2025`, date: `2025-12-${15 + (kecamatan % 5)}` };
}

/** Roster of RT and RW heads, the same for the same seed, in which nothing is wrong. */
export function generateRoster(options: RosterOptions): readonly RosterLine[] {
  const random = randomOf(options.seed);
  const taken = new Set(options.taken);
  const firstPhone = random.int(0, 9_999);
  return postsOf(options, random).map(({ kelurahan, rw, rt }, index) => {
    const sex: Sex = random.chance(0.27) ? "P" : "L";
    const birthDate = birthDateOf(options.today, random);
    const name = nameOf(sex, random);
    const format: DateFormat = random.pick(dateFormats);
    const decree = decreeOf(kelurahan);
    return {
      birthDate,
      sex,
      kelurahan,
      cells: {
        nik: freshNIK(birthDate, sex, taken, random),
        nama: name,
        tempat_lahir: random.chance(0.97) ? random.pick(birthPlaces) : "",
        tgl_lahir: written(birthDate, format),
        jenis_kelamin: sex,
        alamat: addressOf(random),
        rt: rt ?? "",
        rw,
        kelurahan: spelled(kelurahan.name, random),
        kecamatan: spelled(Region.nameOf(kelurahan.parent), random),
        no_hp: random.chance(0.94) ? phoneOf(index, firstPhone, random) : "",
        email: random.chance(0.6) ? emailOf(name, index, random) : "",
        jabatan: rt ? "Ketua RT" : "Ketua RW",
        no_sk: decree.number,
        tgl_sk: written(decree.date, format),
        mulai: written("2026-01-01", format),
        pekerjaan: random.pick(jobs),
        penghasilan: "1000000",
      },
    };
  });
}

/** A name as clerks write it: in capitals now and then, joined names apart. */
function spelled(name: string, random: Random): string {
  const apart = random.chance(0.4)
    ? name.replace(/^(Tanjung|Teluk)(karang|betung)/, (_, head: string, tail: string) => {
        return `${head} ${tail.charAt(0).toUpperCase()}${tail.slice(1)}`;
      })
    : name;
  return random.chance(0.25) ? apart.toUpperCase() : apart;
}
