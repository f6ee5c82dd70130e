import type { Law, Line, Statement } from "@payung/core/benefit/schema";
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import { formatter } from "../../../lib/format.ts";
import { id } from "../../../locale/id.ts";
import { figureText } from "../../law/figure.ts";
import { caseFacts } from "./case-facts.ts";
import { spokenRupiah } from "./spoken.ts";

const { rupiah, date } = formatter("id");
const { label } = id;

const ink = "#16211f";
const soft = "#46524f";
const deep = "#0b4f4d";
const rule = "#dedacd";
const bronze = "#6f4500";

const title = "Perhitungan manfaat BPJS Ketenagakerjaan";
const unverifiedNote = "perlu konfirmasi kantor cabang";

/** @unit points; A4 is 595 wide */
const page = { width: 595, margin: 56 } as const;

/**
 * The letter of a statement, A4. The same statement makes the same document to the byte: its only date is
 * the day of the reckoning. There is nothing personal in it.
 */
export function letterOf(statement: Statement): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: [page.margin, 56, page.margin, 64],
    info: {
      title,
      author: "Payung",
      creator: "Payung",
      producer: "Payung",
      creationDate: new Date(`${statement.reckonedOn}T00:00:00Z`),
    },
    language: "id-ID",
    defaultStyle: { font: "Letter", fontSize: 10, lineHeight: 1.25, color: ink },
    styles: {
      title: { fontSize: 17, bold: true, color: deep },
      heading: { fontSize: 11.5, bold: true, color: deep, margin: [0, 16, 0, 6] },
      head: { fontSize: 8.5, bold: true, color: soft },
      small: { fontSize: 8, color: soft },
      unverified: { fontSize: 8, bold: true, color: bronze },
    },
    footer: (current, count) => ({
      margin: [page.margin, 18, page.margin, 0],
      style: "small",
      columns: [
        { text: `${title}, dihitung ${date(statement.reckonedOn)}` },
        { text: `Halaman ${current} dari ${count}`, alignment: "right", width: "auto" },
      ],
    }),
    content: [
      ...head(statement),
      ...facts(statement),
      ...lines(statement),
      ...refusals(statement),
      ...open(statement),
      ...calendars(statement),
      ...comparison(statement),
      ...notes(statement),
      ...figures(statement),
    ],
  };
}

function head({ reckonedOn, sentence }: Statement): readonly Content[] {
  const width = page.width - 2 * page.margin;
  return [
    { text: title, style: "title" },
    { text: `Dihitung pada ${date(reckonedOn)}`, style: "small", margin: [0, 2, 0, 8] },
    {
      canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.5, lineColor: deep }],
      margin: [0, 0, 0, 10],
    },
    { text: sentence },
  ];
}

function heading(text: string): Content {
  return { text, style: "heading", headlineLevel: 1 };
}

const lawText = ({ instrument, article }: Law) => `${instrument}, ${article}`;

/** A table with rules between its rows only; the head stands again on every page, a name after `>` to the right. */
function table(
  widths: readonly (string | number)[],
  names: readonly string[],
  rows: readonly TableCell[][],
): Content {
  return {
    table: {
      headerRows: names.length > 0 ? 1 : 0,
      dontBreakRows: true,
      widths: [...widths],
      body: [...(names.length > 0 ? [names.map(headCell)] : []), ...rows],
    },
    layout: {
      hLineWidth: (index, node) => (index === 0 || index === node.table.body.length ? 0.8 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => rule,
      paddingLeft: (index) => (index === 0 ? 0 : 6),
      paddingRight: (index, node) => (index === (node.table.widths?.length ?? 0) - 1 ? 0 : 6),
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}

/** A head stands over amounts as they do, to the right. */
function headCell(name: string): TableCell {
  const amounts = name.startsWith(">");
  return {
    text: amounts ? name.slice(1) : name,
    style: "head",
    ...(amounts && { alignment: "right" as const }),
  };
}

function facts({ input }: Statement): readonly Content[] {
  const rows = caseFacts(input).map(({ term, value }): TableCell[] => [
    { text: term, color: soft },
    { text: value },
  ]);
  return [heading("Data kejadian"), table([150, "*"], [], rows)];
}

function lines({ lines: all, total, undetermined }: Statement): readonly Content[] {
  if (all.length === 0) return [heading("Rincian manfaat"), { text: "Tidak ada manfaat yang dibayar." }];
  const rows = all.map((line): TableCell[] => [
    nameCell(line),
    { text: line.formula },
    { text: lawText(line.law) },
    { text: rupiah(line.amount), alignment: "right" },
  ]);
  const sum: TableCell[] = [
    { text: "Jumlah", bold: true, colSpan: 3 },
    {},
    {},
    { text: rupiah(total), bold: true, alignment: "right" },
  ];
  return [
    heading("Rincian manfaat"),
    ...(undetermined
      ? [
          {
            text: "Rincian ini menurut pembacaan yang membayar paling sedikit.",
            margin: [0, 0, 0, 4],
          } as Content,
        ]
      : []),
    table([135, "*", 115, 78], ["Manfaat", "Perhitungan", "Dasar hukum", ">Jumlah"], [...rows, sum]),
    { text: `Terbilang: ${spokenRupiah(total)}`, margin: [0, 6, 0, 0], bold: true },
  ];
}

function nameCell({ code, parameter }: Line): TableCell {
  const name = label.benefitLine[code];
  if (parameter.verified) return { text: name };
  return { stack: [{ text: name }, { text: unverifiedNote, style: "unverified" }] };
}

function refusals({ refusals: all }: Statement): readonly Content[] {
  if (all.length === 0) return [];
  const rows = all.map(({ reason, law }): TableCell[] => [{ text: reason }, { text: lawText(law) }]);
  return [heading("Tidak dibayar"), table(["*", 150], ["Alasan", "Dasar hukum"], rows)];
}

function open({ undetermined }: Statement): readonly Content[] {
  if (!undetermined) return [];
  const rows = undetermined.readings.map(({ reading, total }, index): TableCell[] => [
    { text: String(index + 1) },
    { text: reading },
    { text: rupiah(total), alignment: "right" },
  ]);
  return [
    heading("Belum dapat dipastikan"),
    {
      text: `${undetermined.question} Tanyakan kepada kantor cabang BPJS Ketenagakerjaan.`,
      margin: [0, 0, 0, 4],
    },
    table([14, "*", 90], ["", "Pembacaan", ">Jumlah"], rows),
  ];
}

function calendars({ calendars: all, input }: Statement): readonly Content[] {
  return all.flatMap(({ child, years }): readonly Content[] => {
    const birthDate = input.children?.[child]?.birthDate;
    const rows = years.map((one): TableCell[] => [
      { text: `${one.year}/${one.year + 1}` },
      { text: label.schoolLevel[one.level] },
      { text: `${date(one.from)} sampai sebelum ${date(one.until)}` },
      { text: label.schoolYearState[one.state] },
      { text: rupiah(one.amount), alignment: "right" },
    ]);
    return [
      heading(`Kalender beasiswa anak ${child + 1}${birthDate ? `, lahir ${date(birthDate)}` : ""}`),
      table([62, 80, "*", 92, 70], ["Tahun ajaran", "Jenjang", "Dapat diajukan", "Keadaan", ">Jumlah"], rows),
    ];
  });
}

function comparison({ underLaw }: Statement): readonly Content[] {
  if (!underLaw) return [];
  const day = date(underLaw.date);
  const rows = underLaw.differences.map(({ code, amount, underLaw: other }): TableCell[] => [
    { text: label.benefitLine[code] },
    { text: rupiah(amount), alignment: "right" },
    { text: rupiah(other), alignment: "right" },
  ]);
  return [
    heading(`Seandainya hukum ${day} berlaku`),
    ...(rows.length === 0
      ? [{ text: "Tidak ada perbedaan." }]
      : [
          table(["*", 110, 110], ["Manfaat", ">Saat kejadian", `>${day}`], rows),
          { text: `Jumlah: ${rupiah(underLaw.total)}`, bold: true, margin: [0, 6, 0, 0] } as Content,
        ]),
  ];
}

function notes({ lines: all, stale }: Statement): readonly Content[] {
  const list = [
    "Surat ini perkiraan. Besarnya manfaat ditetapkan oleh BPJS Ketenagakerjaan.",
    ...(all.some(({ parameter }) => !parameter.verified)
      ? [`Angka yang bertanda “${unverifiedNote}” belum dipastikan dari naskah peraturan.`]
      : []),
    ...stale.map(
      ({ id: name, checkBy }) => `Angka ${name} seharusnya diperiksa ulang sebelum ${date(checkBy)}.`,
    ),
  ];
  return [heading("Catatan"), { ul: list }];
}

function figures({ figures: all }: Statement): readonly Content[] {
  const small = (text: string): TableCell => ({ text, style: "small" });
  const rows = all.map((one): TableCell[] => [
    small(one.id),
    small(figureText(one.id, one.value) ?? ""),
    small(date(one.from)),
    small(lawText(one.law)),
    small(label.confidence[one.confidence]),
  ]);
  return [
    heading("Angka hukum yang dipakai"),
    table([110, "*", 52, 105, 85], ["Angka", "Nilai", "Berlaku sejak", "Dasar hukum", "Sumber"], rows),
  ];
}
