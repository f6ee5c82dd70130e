type Articles = Readonly<Record<string, string>>;

/** A law, decree or regulation that figures are taken from. */
export type Instrument = {
  /** Full name as a letter writes it. */
  readonly name: string;
  /** Number and year, for the search in the state's register. */
  readonly number?: string;
  readonly year?: string;
  /** Where its texts come from; without one no text is held. */
  readonly text?: {
    /** What kind of copy it is. */
    readonly note: string;
    /** Addresses of public copies, by the key of the article; of the whole under `*`. */
    readonly sources: Readonly<Record<string, string>>;
    readonly load: () => Promise<{ readonly articles: Articles }>;
  };
  /** Where its figures were taken from as long as the text is not held. */
  readonly figuresFrom: string;
};

const scanned =
  "Salinan dari naskah peraturan hasil pindaian. Hanya kesalahan pindai yang diperbaiki; bila berbeda, naskah resmi yang berlaku.";
const signed =
  "Salinan dari naskah peraturan yang ditandatangani secara elektronik. Bila berbeda, naskah resmi yang berlaku.";
const quoted =
  "Dikutip dari halaman publik, bukan dari naskah resmi. Bila berbeda, naskah resmi yang berlaku.";
const inText = "Angkanya dibaca dari naskah peraturan.";
const byPress = "Angkanya dikutip dari pemberitaan dan halaman resmi; naskahnya belum dibaca.";
const decreeOfDays = "Daftar hari dikutip dari pengumuman resmi dan pemberitaan.";

/** Every instrument that a figure or a ground cites, by the name the code cites it under. */
export const instruments: Readonly<Record<string, Instrument>> = {
  "Permenaker 5/2021": {
    name: "Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021",
    number: "5",
    year: "2021",
    text: { note: scanned, sources: {}, load: () => import("./text/permenaker-5-2021.ts") },
    figuresFrom: inText,
  },
  "Permenaker 1/2025": {
    name: "Peraturan Menteri Ketenagakerjaan Nomor 1 Tahun 2025",
    number: "1",
    year: "2025",
    text: { note: signed, sources: {}, load: () => import("./text/permenaker-1-2025.ts") },
    figuresFrom: inText,
  },
  "PP 44/2015": {
    name: "Peraturan Pemerintah Nomor 44 Tahun 2015",
    number: "44",
    year: "2015",
    text: {
      note: quoted,
      sources: {
        "37": "https://pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480",
        "40": "https://perisaiblora.blogspot.com/2023/11/tata-cara-pembayaran-manfaat-jaminan.html",
      },
      load: () => import("./text/pp-44-2015.ts"),
    },
    figuresFrom:
      "Angkanya dikutip dari Kontan (18 Desember 2019), Kliping Ketenagakerjaan (4 November 2019) dan pemberitaan lain, atau hanya diingat; lampirannya belum dibaca.",
  },
  "PP 82/2019": {
    name: "Peraturan Pemerintah Nomor 82 Tahun 2019",
    number: "82",
    year: "2019",
    text: {
      note: `${quoted} Salinan Lampiran III itu berhenti pada biaya transportasi darat.`,
      sources: {
        "Lampiran III": "https://id.scribd.com/document/481284436/PP-Nomor-82-Tahun-2019-Lamp-III-pdf",
      },
      load: () => import("./text/pp-82-2019.ts"),
    },
    figuresFrom:
      "Angkanya dikutip dari salinan lampiran yang tidak lengkap, Kontan (18 Desember 2019) dan halaman yang mengutip situs BPJS Ketenagakerjaan.",
  },
  "UU 40/2004": {
    name: "Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional",
    number: "40",
    year: "2004",
    figuresFrom: "Ketentuannya dibaca dari salinan publik yang tidak kami simpan.",
  },
  "UU 1/1974": {
    name: "Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan",
    number: "1",
    year: "1974",
    figuresFrom: "Angkanya hanya diingat.",
  },
  "PP 49/2020": {
    name: "Peraturan Pemerintah Nomor 49 Tahun 2020",
    number: "49",
    year: "2020",
    figuresFrom: "Pasal 9 pernah dibaca; selebihnya dikutip dari pemberitaan September 2020.",
  },
  "PP 50/2025": {
    name: "Peraturan Pemerintah Nomor 50 Tahun 2025",
    number: "50",
    year: "2025",
    figuresFrom: byPress,
  },
  "PP 37/2021": {
    name: "Peraturan Pemerintah Nomor 37 Tahun 2021 tentang Penyelenggaraan Program Jaminan Kehilangan Pekerjaan",
    number: "37",
    year: "2021",
    figuresFrom: inText,
  },
  "PP 6/2025": {
    name: "Peraturan Pemerintah Nomor 6 Tahun 2025",
    number: "6",
    year: "2025",
    figuresFrom: inText,
  },
  "Permenaker 3/2025": {
    name: "Peraturan Menteri Ketenagakerjaan Nomor 3 Tahun 2025",
    number: "3",
    year: "2025",
    figuresFrom: inText,
  },
  "Permendikbud 1/2021": {
    name: "Peraturan Menteri Pendidikan dan Kebudayaan Nomor 1 Tahun 2021",
    number: "1",
    year: "2021",
    figuresFrom: byPress,
  },
};

const presidential = /^Keppres (\d+)\/(\d{4})$/;
const joint = /^Keputusan Bersama Menteri /;

/** The instrument of that name. Decrees on holidays come every year and are alike, so they are made from their name. */
export function instrumentOf(name: string): Instrument | undefined {
  const [, number, year] = presidential.exec(name) ?? [];
  if (number && year)
    return {
      name: `Keputusan Presiden Nomor ${number} Tahun ${year}`,
      number,
      year,
      figuresFrom: decreeOfDays,
    };
  return joint.test(name) ? { name, figuresFrom: decreeOfDays } : instruments[name];
}

/** Where the state's register of law lists the instrument. */
export function registerAddress({ name, number, year }: Instrument): string {
  const query = number && year ? { nomor: number, tahun: year } : { keywords: name };
  return `https://peraturan.bpk.go.id/Search?${new URLSearchParams(query)}`;
}
