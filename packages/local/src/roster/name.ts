import type { Sex } from "@payung/core/participant/schema";
import type { Random } from "./random.ts";

type Names = Readonly<Record<Sex, readonly string[]>>;
type People = { readonly weight: number; readonly first: Names; readonly last: readonly string[] };

const words = (text: string) => text.trim().split(/\s+/);

const lampung: People = {
  weight: 24,
  first: {
    L: words(
      "Zulkifli Rusdi Hasan Herman Fauzan Erwin Yusuf Ridwan Marwan Azwar Hendra Fahrizal Riza Darwin Nizar Ismail Sahrul Iskandar Khoiri Edison Tamrin Alfian Saleh Mursalin Dahlan Zainudin",
    ),
    P: words(
      "Rohana Nurbaiti Yusnani Mariyam Zubaidah Herlina Rosmala Helmiyati Fatimah Hapsah Yulina Mega Resti Nurlela Maisaroh Zuraida Emilda Septina Hayati",
    ),
  },
  last: words(
    "Pubian Sanjaya Basri Effendi Sungkai Akbar Mega Jaya Syahputra Alamsyah Ratu Wijaya Marga Hakim Kesuma Abung Tihang Putra Anwar Syarif Bangsawan Sutan Umpu",
  ),
};
const javanese: People = {
  weight: 40,
  first: {
    L: words(
      "Slamet Sutrisno Supriyadi Suyatno Bambang Joko Agus Eko Dwi Tri Wahyu Sugeng Sumarno Paijo Ngadiman Suparman Wagimin Tukiman Mulyono Hariyanto Budi Heru Widodo Sarjono Suroso Kasiman Mujiono Teguh Purwanto Sukirman Yatno Gunawan",
    ),
    P: words(
      "Sri Siti Sumiati Suparti Wahyuni Endang Retno Sulastri Tumini Ngatini Sutinah Lestari Dewi Ningsih Rini Tri Dwi Eka Sugiarti Kartini Wagiyem Mujiati Yuliani Sumarni Poniyem Rahayu",
    ),
  },
  last: words(
    "Santoso Wibowo Setiawan Prasetyo Nugroho Susanto Hartono Utomo Raharjo Purnomo Kuncoro Saputro Riyanto Handoko Widodo Subagyo Pranoto Basuki Sudarmo Wijayanto Hidayat Kurniawan",
  ),
};
const sundanese: People = {
  weight: 14,
  first: {
    L: words(
      "Asep Dadang Ujang Cecep Dedi Yayan Endang Encep Iwan Jajang Tatang Nandang Aep Deden Ade Odang Rahmat Yana Maman Kosasih",
    ),
    P: words("Euis Neneng Iis Ai Entin Cucu Imas Teti Yeni Lilis Nyai Elis Titin Ika Oom Heni Yayah Wiwin"),
  },
  last: words(
    "Suryana Hidayat Permana Sutisna Kurnia Mulyana Supriatna Rohendi Gunawan Nurjaman Sobari Suherman Rukmana Setia Komara Sujana",
  ),
};
const minang: People = {
  weight: 9,
  first: {
    L: words(
      "Yulius Syafrizal Afrizal Zulhendri Masri Bustami Nasrul Yuhendri Amrizal Dasril Syamsuar Rinaldi Hendri",
    ),
    P: words(
      "Yusmaniar Elfitri Gusniar Desmawati Nurhayati Rosnida Yenti Elmiati Zulfita Asniwarti Wirdawati",
    ),
  },
  last: words("Chaniago Koto Piliang Tanjung Sikumbang Guci Jambak Malayu Caniago Panyalai Syafei"),
};
const batak: People = {
  weight: 8,
  first: {
    L: words("Parulian Hotman Sahat Poltak Robert Binsar Marihot Jhonson Tigor Saut Ronald Togar Mangara"),
    P: words("Rosmauli Tiurma Herlina Duma Netty Lasmaria Romauli Sondang Rouli Marlina Tiodor Ernawati"),
  },
  last: words(
    "Simanjuntak Siregar Sihombing Manurung Situmorang Pasaribu Hutapea Nainggolan Sitorus Harahap Lubis Simbolon",
  ),
};
const chinese: People = {
  weight: 5,
  first: {
    L: words("Hendra Andi Budianto Tjong Rudy Steven Johan Willy Ferry Hartono Liem Erick Tony Darmadi"),
    P: words("Lina Mei Susana Yenny Fenny Silvia Merry Vivi Linda Lanny Meliana Aling"),
  },
  last: words(
    "Wijaya Halim Gunawan Salim Tanuwijaya Kurniawan Susanto Lim Hartanto Setiawan Tan Kosasih Liman",
  ),
};
const peoples = [lampung, javanese, sundanese, minang, batak, chinese];
const weighted = peoples.flatMap((people) => Array.from({ length: people.weight }, () => people));

const muhammad = ["Muhammad", "Muhamad", "Mohammad", "Moch.", "M.", "Muh.", "Moh."];
const degrees = ["S.Pd.", "S.E.", "S.H.", "S.Sos.", "S.Ag.", "A.Md.", "S.Pd.I.", "S.T."];

/** A name as rosters write it: one word or several, with or without titles, sometimes in capitals. */
export function nameOf(sex: Sex, random: Random): string {
  const people = random.pick(weighted);
  const first = random.pick(people.first[sex]);
  const oneWord = (people === javanese || people === sundanese) && random.chance(0.22);
  const parts = oneWord ? [first] : [first, ...surname(sex, first, people, random)];
  const muslim = people !== batak && people !== chinese;
  if (muslim && sex === "L" && random.chance(0.12)) parts.unshift(random.pick(muhammad));
  if (muslim && random.chance(0.06)) parts.unshift(sex === "L" ? "H." : "Hj.");
  if (!oneWord && random.chance(0.02)) parts.unshift(random.pick(["Drs.", "Ir."]));
  const plain = parts.join(" ");
  const titled = random.chance(0.07) ? `${plain}, ${random.pick(degrees)}` : plain;
  return random.chance(0.3) ? titled.toUpperCase() : titled;
}

function surname(sex: Sex, first: string, people: People, random: Random): readonly string[] {
  const source = sex === "P" && people !== batak && random.chance(0.55) ? people.first.P : people.last;
  const last = random.pick(source.filter((name) => name !== first));
  const middle = random.chance(0.12) ? [random.pick(people.first[sex].filter((name) => name !== first))] : [];
  return [...middle, last].filter((name, index, all) => all.indexOf(name) === index);
}

/** The same name as another clerk would have typed it: never equal, still recognisable. */
export function respelled(name: string): string {
  const untitled = name.replace(/,.*$/, "").replace(/^(H|HJ|DRS|IR)\. /i, "");
  if (untitled !== name) return untitled;
  const shortened = name.replace(/^(Muhammad|Muhamad|Mohammad)\b/i, "Moch.");
  if (shortened !== name) return shortened;
  const old = name.replace(/u/i, (vowel) => (vowel === "U" ? "OE" : "oe"));
  if (old !== name) return old;
  return name.replace(/[aeiou]/i, (vowel) => `${vowel}${vowel.toLowerCase() === vowel ? "h" : "H"}`);
}
