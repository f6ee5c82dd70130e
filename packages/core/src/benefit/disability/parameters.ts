import { type Confidence, checked, type Law, type Parameter } from "../../shared/dated.ts";

const pp44: Law = { instrument: "PP 44/2015", article: "Lampiran III, tabel persentase cacat" };
const pp82: Law = { instrument: "PP 82/2019", article: "Lampiran III, tabel persentase cacat" };

/**
 * What the table gives for a row: one percentage, a span or a choice within which the doctor sets it,
 * an amount for each step (10 dB, 10 %), or a formula that yields no percentage by itself.
 *
 * @unit bps
 */
export type Share =
  | { readonly kind: "fixed"; readonly bps: number }
  | { readonly kind: "span"; readonly min: number; readonly max: number }
  | { readonly kind: "choice"; readonly bps: readonly number[] }
  | { readonly kind: "step"; readonly bps: number }
  | { readonly kind: "formula" };

/** One row of the disability table, in the numbering of our own list. */
export type DisabilityRow = {
  readonly row: number;
  readonly part: string;
  /** The row that applies instead when the person is left-handed. */
  readonly mirror?: number;
  readonly share: Parameter<Share>;
};

const fixed = (bps: number): Share => ({ kind: "fixed", bps });

/**
 * The source names PP 82/2019 for its percentages; that the table of PP 44/2015 had the same ones is
 * only remembered.
 */
function row(number: number, part: string, share: Share, confidence: Confidence, mirror?: number) {
  const declared = {
    row: number,
    part,
    share: {
      id: `jkk.disability.row-${number}`,
      unit: "bps",
      entries: [
        { from: "2015-07-01", value: share, law: pp44, confidence: "recalled", ...checked },
        { from: "2019-12-02", value: share, law: pp82, confidence, ...checked },
      ],
    },
  } satisfies DisabilityRow;
  return mirror === undefined ? declared : { ...declared, mirror };
}

/**
 * The table of partial permanent disability. Right and left change places for the left-handed.
 *
 * @unit bps
 * @law PP 44/2015 and PP 82/2019 Lampiran III, tabel persentase cacat
 */
export const disabilityRows: readonly DisabilityRow[] = [
  row(1, "Lengan kanan dari sendi bahu ke bawah", fixed(4000), "secondary", 2),
  row(2, "Lengan kiri dari sendi bahu ke bawah", fixed(3500), "secondary", 1),
  row(3, "Lengan kanan dari atau dari atas siku ke bawah", fixed(3500), "recalled", 4),
  row(4, "Lengan kiri dari atau dari atas siku ke bawah", fixed(3000), "recalled", 3),
  row(5, "Tangan kanan dari atau dari atas pergelangan ke bawah", fixed(3200), "recalled", 6),
  row(6, "Tangan kiri dari atau dari atas pergelangan ke bawah", fixed(2800), "recalled", 5),
  row(7, "Kedua belah kaki dari pangkal paha", fixed(7000), "recalled"),
  row(8, "Sebelah kaki dari pangkal paha", fixed(3500), "recalled"),
  row(9, "Kedua belah kaki dari mata kaki", fixed(5000), "recalled"),
  row(10, "Sebelah kaki dari mata kaki", fixed(2500), "recalled"),
  row(11, "Kedua belah mata", fixed(7000), "secondary"),
  row(12, "Sebelah mata atau diplopia pada penglihatan dekat", fixed(3500), "secondary"),
  row(13, "Pendengaran kedua belah telinga", fixed(4000), "secondary"),
  row(14, "Pendengaran sebelah telinga", fixed(2000), "secondary"),
  row(15, "Ibu jari tangan kanan", fixed(1500), "recalled", 16),
  row(16, "Ibu jari tangan kiri", fixed(1200), "recalled", 15),
  row(17, "Telunjuk tangan kanan", fixed(900), "secondary", 18),
  row(18, "Telunjuk tangan kiri", fixed(700), "recalled", 17),
  row(19, "Satu jari lain tangan kanan", fixed(400), "recalled", 20),
  row(20, "Satu jari lain tangan kiri", fixed(300), "recalled", 19),
  row(21, "Ruas pertama telunjuk tangan kanan", fixed(450), "recalled", 22),
  row(22, "Ruas pertama telunjuk tangan kiri", fixed(350), "recalled", 21),
  row(23, "Ruas pertama jari lain tangan kanan", fixed(200), "secondary", 24),
  row(24, "Ruas pertama jari lain tangan kiri", fixed(150), "recalled", 23),
  row(25, "Satu ibu jari kaki", fixed(500), "recalled"),
  row(26, "Satu jari telunjuk kaki", fixed(300), "recalled"),
  row(27, "Satu jari kaki lain", fixed(200), "recalled"),
  row(28, "Terkelupasnya kulit kepala", { kind: "span", min: 1000, max: 3000 }, "secondary"),
  row(29, "Impotensi", fixed(3000), "recalled"),
  row(
    30,
    "Sebelah kaki memendek: kurang dari 5 cm, 5 sampai 7,5 cm, atau 7,5 cm lebih",
    { kind: "choice", bps: [1000, 2000, 3000] },
    "recalled",
  ),
  row(31, "Penurunan daya dengar kedua telinga, setiap 10 desibel", { kind: "step", bps: 600 }, "secondary"),
  row(
    32,
    "Penurunan daya dengar sebelah telinga, setiap 10 desibel",
    { kind: "step", bps: 300 },
    "secondary",
  ),
  row(33, "Daun telinga sebelah", fixed(500), "secondary"),
  row(34, "Kedua belah daun telinga", fixed(1000), "secondary"),
  row(35, "Cuping hidung", fixed(3000), "secondary"),
  row(36, "Perforasi sekat rongga hidung", fixed(1500), "secondary"),
  row(37, "Daya penciuman", fixed(1000), "secondary"),
  row(
    38,
    "Kemampuan kerja fisik: hilang 10–25%, 26–50%, atau 51–70%",
    { kind: "choice", bps: [500, 2000, 4000] },
    "recalled",
  ),
  row(39, "Kemampuan kerja mental tetap", fixed(7000), "recalled"),
  row(40, "Sebagian fungsi penglihatan, setiap 10% efisiensi", { kind: "step", bps: 700 }, "recalled"),
  row(41, "Efisiensi penglihatan dua mata", { kind: "formula" }, "recalled"),
  row(42, "Penglihatan warna", fixed(1000), "secondary"),
  row(43, "Lapangan pandang, setiap 10%", { kind: "step", bps: 700 }, "secondary"),
];

/**
 * How many monthly wages the percentages of disability and death are taken of.
 *
 * @unit monthly wages
 * @law PP 44/2015 and PP 82/2019 Lampiran III: % × 80 × upah
 */
export const wageMonths: Parameter<number> = {
  id: "jkk.wage-months",
  unit: "monthly wages",
  entries: [
    {
      from: "2015-07-01",
      value: 80,
      law: { instrument: "PP 44/2015", article: "Lampiran III" },
      confidence: "secondary",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: 80,
      law: { instrument: "PP 82/2019", article: "Lampiran III" },
      confidence: "secondary",
      ...checked,
    },
  ],
};

/**
 * The most that the percentages of partial disability add up to.
 *
 * @unit bps
 * @law Permenaker 5/2021 Pasal 84(1)
 */
export const partialCap: Parameter<number> = {
  id: "jkk.disability.partial-cap",
  unit: "bps",
  entries: [
    {
      from: "2015-07-01",
      value: 7000,
      law: { instrument: "PP 44/2015", article: "Lampiran III" },
      confidence: "recalled",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: 7000,
      law: { instrument: "Permenaker 5/2021", article: "Pasal 84(1), 130 huruf c" },
      confidence: "primary",
      ...checked,
    },
  ],
};

/**
 * The share for permanent total disability.
 *
 * @unit bps
 * @law PP 44/2015 and PP 82/2019 Lampiran III: 70% × 80 × upah
 */
export const totalDisabilityShare: Parameter<number> = {
  id: "jkk.disability.total",
  unit: "bps",
  entries: [
    {
      from: "2015-07-01",
      value: 7000,
      law: { instrument: "PP 44/2015", article: "Lampiran III" },
      confidence: "recalled",
      ...checked,
    },
    {
      from: "2019-12-02",
      value: 7000,
      law: { instrument: "PP 82/2019", article: "Lampiran III" },
      confidence: "secondary",
      ...checked,
    },
  ],
};
