import { disabilityRows } from "@payung/core/benefit/disability/parameters";
import type { EstimateRequest } from "@payung/core/benefit/schema";
import { formatter } from "../../../lib/format.ts";
import { id } from "../../../locale/id.ts";

type Fact = { readonly term: string; readonly value: string };

const { rupiah, date, month } = formatter("id");
const { label, benefit } = id;
const percent = (value: number) => `${String(value).replace(".", ",")}%`;

/** The case as it was entered, in the words of the form; nothing personal is in it. */
export function caseFacts(input: EstimateRequest): readonly Fact[] {
  const { kind, eventDate, segment, wageBase, outcome, suddenDeath, memberships = 1 } = input;
  return [
    { term: "Yang dihitung", value: label.benefitKind[kind] },
    { term: benefit.eventDate[kind], value: date(eventDate) },
    { term: benefit.segment, value: label.segment[segment] },
    ...(wageBase === undefined ? [] : [{ term: benefit.wage[segment], value: rupiah(wageBase) }]),
    ...(outcome ? [{ term: "Keadaan akhir", value: label.accidentOutcome[outcome] }] : []),
    ...(suddenDeath ? [{ term: benefit.suddenDeath, value: "ya" }] : []),
    ...(memberships > 1 ? [{ term: benefit.memberships, value: String(memberships) }] : []),
    ...accidentFacts(input),
    ...(input.children ?? []).map((child, index) => ({
      term: `Anak ${index + 1}`,
      value: [
        `lahir ${date(child.birthDate)}`,
        label.schoolLevel[child.level],
        ...(child.yearsLeftAtLevel ? [`sisa ${child.yearsLeftAtLevel} tahun di jenjang ini`] : []),
        ...(child.married ? ["sudah menikah"] : []),
        ...(child.working ? ["sudah bekerja"] : []),
      ].join(", "),
    })),
    ...(input.atDate ? [{ term: benefit.atDate, value: date(input.atDate) }] : []),
    { term: benefit.history, value: historyText(input.cover) },
  ];
}

function accidentFacts(input: EstimateRequest): readonly Fact[] {
  const { unable, transport = [], disabilities = [], leftHanded, homeCare } = input;
  const costs = ["medical", "dentures", "hearingAid", "glasses", "prosthesis"] as const;
  return [
    ...(unable ? [{ term: benefit.unable, value: `${date(unable.from)} sampai ${date(unable.to)}` }] : []),
    ...transport.map(({ mode, amount }) => ({
      term: `Angkutan ${label.transportMode[mode].toLowerCase()}`,
      value: rupiah(amount),
    })),
    ...disabilities.map(({ row, percent: doctors, steps, functionLossPercent }, index) => ({
      term: `Cacat ${index + 1}`,
      value: [
        disabilityRows.find((one) => one.row === row)?.part ?? `baris ${row}`,
        ...(doctors === undefined ? [] : [`${percent(doctors)} menurut dokter`]),
        ...(steps === undefined ? [] : [`${steps} kali`]),
        ...(functionLossPercent === undefined ? [] : [`fungsi hilang ${percent(functionLossPercent)}`]),
      ].join(", "),
    })),
    ...(leftHanded ? [{ term: benefit.leftHanded, value: "ya" }] : []),
    ...costs.flatMap((cost) => {
      const amount = input[cost];
      return amount === undefined
        ? []
        : [{ term: benefit[cost].replace(" (Rp)", ""), value: rupiah(amount) }];
    }),
    ...(homeCare
      ? [{ term: "Perawatan di rumah", value: `${rupiah(homeCare.amount)} selama ${homeCare.months} bulan` }]
      : []),
  ];
}

function historyText(cover: EstimateRequest["cover"]): string {
  if (!cover) return "tidak diisi; dianggap terlindungi penuh";
  const paid = cover.months
    .filter(({ paidAt }) => paidAt !== undefined)
    .map((one) => one.month)
    .toSorted();
  const registered = `nomor kepesertaan terbit ${date(cover.registeredAt)}`;
  const [first, last] = [paid[0], paid.at(-1)];
  if (!first || !last) return `${registered}; tidak ada bulan yang dibayar`;
  return `${registered}; ${paid.length} bulan dibayar, ${month(first)} sampai ${month(last)}`;
}
