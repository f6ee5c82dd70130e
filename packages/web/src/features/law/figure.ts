import { formatter } from "../../lib/format.ts";
import { id } from "../../locale/id.ts";

const { rupiah, number, date } = formatter("id");
const percent = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });
const share = (bps: number) => `${percent.format(bps / 100)}%`;

/** What a bare number of a figure counts, by the figure's id. */
const counted: readonly (readonly [ids: RegExp, words: (value: number) => string])[] = [
  [
    /^jkk\.(?:death\.floor|dentures|funeral|glasses|hearing-aid|transport)|^death\.(?:funeral|lump-sum)$/,
    rupiah,
  ],
  [/^contribution\.(?:bpu\.jkm|pu\.recomposition-wage-cap)$|^scholarship\.one-off$/, rupiah],
  [/\.(?:share|partial-cap|total)$|^contribution\.pu\.jkm$/, share],
  [/^jkk\.prosthesis$/, (value) => `${share(value)} dari harga`],
  [/^jkk\.wage-months$/, (value) => `${number(value)} bulan upah`],
  [/months|full-death-benefit-after$/, (value) => `${number(value)} bulan`],
  [/age-limit$/, (value) => `${number(value)} tahun`],
  [/days$/, (value) => `${number(value)} hari`],
  [/due-day$/, (value) => `tanggal ${number(value)}`],
  [/back-years$/, (value) => `${number(value)} tahun ajaran`],
  [/tertiary-window$/, (value) => `${number(value)} tahun`],
  [/max-children$/, (value) => `${number(value)} anak`],
];

/** A value that is not there has its own meaning. */
const absent: readonly (readonly [ids: RegExp, words: string])[] = [
  [/^jkk\.medical-limit$/, "tanpa batas biaya, sesuai kebutuhan medis"],
  [/./, "tidak dijamin"],
];

const named: Readonly<Record<string, string>> = {
  EACH: "dibayar untuk setiap kepesertaan",
  ONCE: "dibayar satu kali",
};

type Parts = Readonly<Record<string, unknown>>;

/**
 * The value of a figure in Indonesian words: `Rp5.000.000`, `12 bulan, 100% upah`. Nothing for a value of
 * an unknown form, so that it is left out rather than shown as code.
 */
export function figureText(figureID: string, value: unknown): string | undefined {
  if (value === null || value === undefined) return absent.find(([ids]) => ids.test(figureID))?.[1];
  if (typeof value === "number") return counted.find(([ids]) => ids.test(figureID))?.[1](value);
  if (typeof value === "string") return stringText(value);
  if (Array.isArray(value)) return listText(figureID, value);
  return typeof value === "object" ? partsText(value as Parts) : undefined;
}

function stringText(value: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value);
  if (/^\d{2}-\d{2}$/.test(value)) return date(`2000-${value}`).replace(" 2000", "");
  return named[value];
}

function listText(figureID: string, value: readonly unknown[]): string | undefined {
  if (value.every((one) => typeof one === "number")) return `${value.map(number).join(", ")} bulan`;
  if (!figureID.startsWith("death.")) return undefined;
  const names: Readonly<Record<string, string>> = id.label.benefitLine;
  const words = value.map((one) => names[String(one)]);
  return words.every(Boolean) ? words.join(", ").toLowerCase() : undefined;
}

function partsText(value: Parts): string | undefined {
  const { kind, bps, min, max, months, monthly, amount, years, base, jkk, incomeFrom, incomeTo } = value;
  if (kind === "formula") return "ditetapkan dokter";
  if (kind === "span") return `${share(Number(min))} sampai ${share(Number(max))}`;
  if (kind === "choice") return (bps as readonly number[]).map(share).join(" / ");
  if (kind === "step") return `${share(Number(bps))} tiap kali`;
  if (kind === "fixed") return share(Number(bps));
  if (typeof monthly === "number") return `${months} bulan × ${rupiah(monthly)}`;
  if (typeof amount === "number" && years !== undefined)
    return `${rupiah(amount)} setiap tahun ajaran, paling lama ${years} tahun`;
  if (typeof amount === "number") return `paling lama ${months} bulan, paling banyak ${rupiah(amount)}`;
  if (months === null) return `selebihnya ${share(Number(bps))} upah`;
  if (typeof months === "number") return `${months} bulan, ${share(Number(bps))} upah`;
  if (typeof base === "number")
    return `penghasilan ${rupiah(Number(incomeFrom))}${incomeTo === undefined ? " atau lebih" : ` sampai ${rupiah(Number(incomeTo))}`}: dasar ${rupiah(base)}, iuran JKK ${rupiah(Number(jkk))}`;
  return undefined;
}
