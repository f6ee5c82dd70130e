import type { Person, Sex } from "../packages/core/src/participant/schema.ts";
import { Region } from "../packages/core/src/region/index.ts";
import { CalendarDate } from "../packages/core/src/shared/date.ts";
import { type Random, randomOf } from "../packages/local/src/roster/random.ts";

/** A person of the city as a roster tells of him. */
export type Citizen = { readonly nik: string; readonly person: Person };

const words = (text: string) => text.trim().split(/\s+/);

type Names = {
  readonly L: readonly string[];
  readonly P: readonly string[];
  readonly last: readonly string[];
};

/** Stem and ending make the many Javanese names that resemble one another. */
function combined(starts: string, ends: string): readonly string[] {
  return words(starts).flatMap((start) => words(ends).map((end) => start + end));
}

const javanese: Names = {
  L: [
    ...words(
      "Slamet Sutrisno Suparman Supriyadi Bambang Joko Agus Eko Dwi Tri Wahyu Sugeng Sumarno Budi Heru Mulyono Widodo Paijo Ngadiman Wagimin Tukiman Hariyanto Teguh Purwanto Gunawan Sarjono Suroso Mujiono Sukirman Kasiman Edi Andi Rudi Imam Nur Arif Dedi Hadi Aris Yanto Wawan Didik Anton Yudi Bayu Rizki Fajar Dimas Galih Adi Aji Bagus Catur Danang Darmawan Endro Gatot Harjo Isman Jumadi Karno",
    ),
    ...combined(
      "Su Har Sar War Kar Mul Pur Tar Sam Mar",
      "yanto yono wanto sono jono tono yadi yoto manto nardi",
    ),
  ],
  P: [
    ...words(
      "Siti Sri Sumiati Suparti Wahyuni Endang Retno Sulastri Tumini Ngatini Sutinah Lestari Dewi Rini Tri Dwi Eka Sugiarti Kartini Wagiyem Mujiati Yuliani Sumarni Poniyem Rahayu Nur Tuti Yuni Ratna Indah Fitri Ayu Wulan Anik Ani Dian Erna Ida Titik Umi Yanti Susi Partini Painem Sarinah Jumiati Karsini",
    ),
    ...combined("Su Mar Tu Wag Pon Sar Kar Jum Rub Sam", "iyem inah ini iati inem iyah"),
  ],
  last: words(
    "Santoso Wibowo Setiawan Prasetyo Nugroho Susanto Hartono Utomo Raharjo Purnomo Kuncoro Saputro Riyanto Handoko Widodo Subagyo Pranoto Basuki Sudarmo Wijayanto Hidayat Kurniawan Saputra Wahyudi Suprapto Setyawan Prabowo Cahyono Yulianto Budiman Hermawan Sasongko Mulyadi Sudrajat Astuti Ningsih Lestari Wulandari Handayani Rahayu Utami Hastuti Puspita Anggraini Pratiwi Susanti",
  ),
};
const lampung: Names = {
  L: words(
    "Zulkifli Rusdi Hasan Herman Fauzan Erwin Yusuf Ridwan Marwan Azwar Hendra Fahrizal Riza Darwin Nizar Ismail Sahrul Iskandar Khoiri Edison Tamrin Alfian Saleh Mursalin Dahlan Zainudin Ahmad Abdullah Ibrahim Rahmat Firmansyah Syahrial Bustami Hasbullah Rohman Sofyan Zainal Idris Umar Usman Ali Yahya Salim Anwar Bahrudin Damiri Efendi Ferdi",
  ),
  P: words(
    "Rohana Nurbaiti Yusnani Mariyam Zubaidah Herlina Rosmala Helmiyati Fatimah Hapsah Yulina Mega Resti Nurlela Maisaroh Zuraida Emilda Septina Hayati Aisyah Khodijah Rukiah Zainab Nurhayati Romlah Salmah Hasanah Siti Masitoh Rusmini Aminah Halimah",
  ),
  last: words(
    "Pubian Sanjaya Basri Effendi Sungkai Akbar Mega Jaya Syahputra Alamsyah Ratu Wijaya Marga Hakim Kesuma Abung Tihang Putra Anwar Syarif Bangsawan Sutan Umpu Rahman Ibrahim Yusuf Hasan Ridwan Saputra Hidayat Fauzi Kurniawan Maulana Ramadhan",
  ),
};
const sundanese: Names = {
  L: words(
    "Asep Dadang Ujang Cecep Dedi Yayan Endang Encep Iwan Jajang Tatang Nandang Aep Deden Ade Odang Rahmat Yana Maman Kosasih Wawan Entis Uus Oman Dudung Ajat Emun Engkus",
  ),
  P: words(
    "Euis Neneng Iis Ai Entin Cucu Imas Teti Yeni Lilis Nyai Elis Titin Ika Oom Heni Yayah Wiwin Eti Enok Cicih Iceu Nining Wati",
  ),
  last: words(
    "Suryana Hidayat Permana Sutisna Kurnia Mulyana Supriatna Rohendi Gunawan Nurjaman Sobari Suherman Rukmana Setia Komara Sujana Kusnadi Sopandi Junaedi Rohayati Nurjanah Komalasari Rohaeti Sumiati",
  ),
};
const minang: Names = {
  L: words(
    "Yulius Syafrizal Afrizal Zulhendri Masri Bustami Nasrul Yuhendri Amrizal Dasril Syamsuar Rinaldi Hendri Syafril Zulfahmi Erizal Jufri Mawardi Rusli Nofrizal",
  ),
  P: words(
    "Yusmaniar Elfitri Gusniar Desmawati Nurhayati Rosnida Yenti Elmiati Zulfita Asniwarti Wirdawati Yurnalis Ermawati Rosmanidar Fatmawati Yulinar",
  ),
  last: words(
    "Chaniago Koto Piliang Tanjung Sikumbang Guci Jambak Malayu Panyalai Syafei Pitopang Bodi Mandailing",
  ),
};
const batak: Names = {
  L: words(
    "Parulian Hotman Sahat Poltak Robert Binsar Marihot Jhonson Tigor Saut Ronald Togar Mangara Monang Jonner Parlindungan Maruli Hasiholan",
  ),
  P: words(
    "Rosmauli Tiurma Herlina Duma Netty Lasmaria Romauli Sondang Rouli Marlina Tiodor Ernawati Rotua Mastiur",
  ),
  last: words(
    "Simanjuntak Siregar Sihombing Manurung Situmorang Pasaribu Hutapea Nainggolan Sitorus Harahap Lubis Simbolon Panjaitan Silalahi Sinaga Napitupulu Hutagalung",
  ),
};
/** Peoples whom the seed for tuning never met. */
const balinese: Names = {
  L: words("Wayan Made Nyoman Ketut Putu Gede Komang Kadek"),
  P: words("Wayan Made Nyoman Ketut Luh Putu Kadek Komang"),
  last: words(
    "Sudiarta Suardana Astawa Wirawan Sukerta Mahendra Artini Suastini Budiarta Widiana Parwata Darmika",
  ),
};
const palembang: Names = {
  L: words(
    "Zulkarnain Kemas Masagus Kiagus Syamsudin Burhanuddin Fachruddin Jauhari Mahyudin Tarmizi Romli Sulaiman",
  ),
  P: words("Nyimas Masayu Maimunah Rodiah Zaleha Komariah Suhaimah Nursyamsiah Holilah Cholifah"),
  last: words("Azhari Fachrozi Suhaimi Badaruddin Tohir Zainuddin Djauhari Usmani Romadhon Hamzah"),
};

const usual = [
  { names: javanese, weight: 42, oneWord: 0.34, muslim: true },
  { names: lampung, weight: 24, oneWord: 0.1, muslim: true },
  { names: sundanese, weight: 14, oneWord: 0.28, muslim: true },
  { names: minang, weight: 9, oneWord: 0.14, muslim: true },
  { names: batak, weight: 7, oneWord: 0.02, muslim: false },
] as const;
const unmet = [
  { names: balinese, weight: 6, oneWord: 0, muslim: false },
  { names: palembang, weight: 10, oneWord: 0.1, muslim: true },
] as const;

export type City = {
  readonly random: Random;
  readonly people: readonly Citizen[];
  /** A new person with some of the traits of another; the rest is drawn. */
  readonly newcomer: (traits?: Partial<Person>) => Citizen;
  /** A NIK for a person born then. */
  readonly nikFor: (birthDate: string, sex: Sex) => string;
  readonly nameFor: (sex: Sex) => string;
  readonly move: (person: Person) => Person;
};

/** Common ones come first in a list and are drawn far more often. */
function drawn(list: readonly string[], random: Random): string {
  const share = random.int(0, 999_999) / 1_000_000;
  return list[Math.floor(list.length * share ** 2.2)] ?? "";
}

const birthPlaces = words(
  "Bandar_Lampung Bandar_Lampung Bandar_Lampung Bandar_Lampung Bandar_Lampung Tanjung_Karang Tanjung_Karang Teluk_Betung Metro Kotabumi Pringsewu Kalianda Gunung_Sugih Liwa Menggala Kota_Agung Yogyakarta Wonogiri Klaten Kebumen Ciamis Garut Bukittinggi Medan Palembang Jakarta Serang",
).map((place) => place.replace("_", " "));
const streets = words(
  "Jl._Teuku_Umar Jl._Antasari Jl._Imam_Bonjol Jl._Cut_Nyak_Dien Jl._Yos_Sudarso Jl._Ridwan_Rais Jl._Pulau_Damar Jl._Sultan_Agung Jl._Urip_Sumoharjo Jl._Tirtayasa Gg._Mawar Gg._Melati Gg._Kenanga Gg._Mangga Gg._Bukit Perum_Griya_Kencana Jl._Hayam_Wuruk Jl._Gajah_Mada Jl._Wolter_Monginsidi Gg._Nusa_Indah",
).map((street) => street.replaceAll("_", " "));

/** So many people of one city, the same for the same seed; `unknown` adds peoples that tuning never saw. */
export function cityOf(seed: number, size: number, unknown = false): City {
  const random = randomOf(seed);
  const peoples = unknown ? [...usual, ...unmet] : usual;
  const lot = peoples.flatMap((people) => Array.from({ length: people.weight }, () => people));
  const kelurahan = Region.kelurahanOf("18.71").map(({ code }) => code);
  const serials = new Map<string, number>();
  let phones = 0;

  function nameFor(sex: Sex): string {
    const people = random.pick(lot);
    const first = drawn(people.names[sex], random);
    const parts = [first];
    if (!random.chance(people.oneWord)) {
      if (random.chance(0.18)) parts.push(drawn(people.names[sex], random));
      const own = sex === "P" && people.names !== batak && random.chance(0.4);
      parts.push(drawn(own ? people.names.P : people.names.last, random));
    }
    if (people.muslim && sex === "L" && random.chance(0.14))
      parts.unshift(random.pick(["Muhammad", "Muhamad", "Mohammad", "Abdul", "Ahmad"]));
    if (people.muslim && sex === "P" && random.chance(0.16))
      parts.unshift(random.pick(["Siti", "Siti", "Nur"]));
    return [...new Set(parts)].join(" ");
  }

  function birthDateFor(): string {
    const year = 2026 - Math.round((random.int(22, 63) + random.int(22, 63)) / 2);
    if (random.chance(0.02)) return `${year}-${random.pick(["01-01", "12-31", "07-01"])}`;
    return CalendarDate.addDays(`${year}-01-01`, random.int(0, 364));
  }

  /** Serials run from 0001 in each kecamatan and birth date, as at the registry. */
  function nikFor(birthDate: string, sex: Sex): string {
    const region = random.chance(0.75)
      ? `1871${String(random.int(1, 20)).padStart(2, "0")}`
      : `${random.pick(words("1801 1802 1803 1804 1805 1872 3173 3310 3404 1371 1271 1671"))}${String(random.int(1, 20)).padStart(2, "0")}`;
    const day = String(Number(birthDate.slice(8)) + (sex === "P" ? 40 : 0)).padStart(2, "0");
    const start = `${region}${day}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`;
    const serial = (serials.get(start) ?? random.int(0, 4)) + 1;
    serials.set(start, serial);
    return `${start}${String(serial).padStart(4, "0")}`;
  }

  function phone(): string {
    phones += 1;
    return `08${String(1_000_000_000 + phones * 7)}`;
  }

  function home() {
    return {
      kelurahan: random.pick(kelurahan),
      rw: String(random.int(1, 9)),
      rt: String(random.int(1, 12)),
      ...(random.chance(0.85) ? { address: `${random.pick(streets)} No. ${random.int(1, 120)}` } : {}),
    };
  }

  function newcomer(traits: Partial<Person> = {}): Citizen {
    const sex = traits.sex ?? (random.chance(0.68) ? "L" : "P");
    const birthDate = traits.birthDate ?? birthDateFor();
    const drawnTraits: Person = {
      name: traits.name ?? nameFor(sex),
      sex,
      birthDate,
      ...home(),
      ...(random.chance(0.85) ? { birthPlace: random.pick(birthPlaces) } : {}),
      ...(random.chance(0.7) ? { phone: phone() } : {}),
    };
    return { nik: nikFor(birthDate, sex), person: { ...drawnTraits, ...traits } };
  }

  function move({ address: _, ...person }: Person): Person {
    return { ...person, ...home() };
  }

  const people = Array.from({ length: size }, () => newcomer());
  return { random, people, newcomer, nikFor, nameFor, move };
}
