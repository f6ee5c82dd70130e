import { entryOf, zip } from "../zip.ts";

/** A cell of a workbook as it is written into its XML. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly formula: string; readonly value: string | number }
  | { readonly rich: readonly string[] };

export type UglySheet = {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly state?: "hidden" | "veryHidden";
  /** Ranges like `A1:D1`. */
  readonly merges?: readonly string[];
  /** Rows that are hidden, from 1. */
  readonly hiddenRows?: readonly number[];
};

export type UglyBook = {
  readonly sheets: readonly UglySheet[];
  readonly date1904?: boolean;
  /** Texts in the cells themselves instead of in one shared list. */
  readonly inline?: boolean;
  /** A prefix before every tag, as some programs write. */
  readonly prefix?: string;
  /** Rows and cells without their addresses; only where no cell is left out. */
  readonly unaddressed?: boolean;
};

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** `A` for 0, `AA` for 26. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** A workbook written part by part, so that it can be as odd as those that other programs write. */
export function uglyBook({ sheets, date1904, inline, prefix = "", unaddressed }: UglyBook): Uint8Array {
  const strings: string[] = [];
  const numbers = new Map<string, number>();
  const p = prefix === "" ? "" : `${prefix}:`;
  const space = prefix === "" ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`;

  function shared(text: string): number {
    const found = numbers.get(text);
    if (found !== undefined) return found;
    strings.push(text);
    numbers.set(text, strings.length - 1);
    return strings.length - 1;
  }

  function cellXML(cell: SheetCell, at: string): string {
    const r = unaddressed ? "" : ` r="${at}"`;
    if (cell === null || cell === "") return unaddressed ? `<${p}c/>` : "";
    if (typeof cell === "number") return `<${p}c${r}><${p}v>${cell}</${p}v></${p}c>`;
    if (typeof cell === "object" && "formula" in cell) {
      const type = typeof cell.value === "string" ? ' t="str"' : "";
      return `<${p}c${r}${type}><${p}f>${escaped(cell.formula)}</${p}f><${p}v>${escaped(String(cell.value))}</${p}v></${p}c>`;
    }
    if (typeof cell === "object") {
      const runs = cell.rich.map(
        (text) => `<${p}r><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`,
      );
      return `<${p}c${r} t="inlineStr"><${p}is>${runs.join("")}</${p}is></${p}c>`;
    }
    return inline
      ? `<${p}c${r} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(cell)}</${p}t></${p}is></${p}c>`
      : `<${p}c${r} t="s"><${p}v>${shared(cell)}</${p}v></${p}c>`;
  }

  function sheetXML({ rows, merges = [], hiddenRows = [] }: UglySheet): string {
    const body = rows.map((cells, n) => {
      if (cells.length === 0 && !unaddressed) return "";
      const hidden = hiddenRows.includes(n + 1) ? ' hidden="1"' : "";
      const r = unaddressed ? "" : ` r="${n + 1}"`;
      return `<${p}row${r}${hidden}>${cells.map((cell, m) => cellXML(cell, `${letters(m)}${n + 1}`)).join("")}</${p}row>`;
    });
    const joined =
      merges.length === 0
        ? ""
        : `<${p}mergeCells count="${merges.length}">${merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join("")}</${p}mergeCells>`;
    return `${xml}<${p}worksheet ${space}><${p}sheetData>${body.join("")}</${p}sheetData>${joined}</${p}worksheet>`;
  }

  const bodies = sheets.map(sheetXML);
  const listed = sheets.map(({ name, state }, n) => {
    return `<${p}sheet name="${escaped(name)}" sheetId="${n + 1}"${state ? ` state="${state}"` : ""} r:id="rId${n + 1}"/>`;
  });
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = sheets.map(
    (_, n) =>
      `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  );
  const relations = sheets.map(
    (_, n) =>
      `<Relationship Id="rId${n + 1}" Type="${office}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  );
  const last = sheets.length + 1;
  return zip([
    entryOf(
      "[Content_Types].xml",
      `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${overrides.join("")}<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/></Types>`,
    ),
    entryOf(
      "_rels/.rels",
      `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    entryOf(
      "xl/workbook.xml",
      `${xml}<${p}workbook ${space} xmlns:r="${office}">${date1904 ? `<${p}workbookPr date1904="1"/>` : ""}<${p}sheets>${listed.join("")}</${p}sheets></${p}workbook>`,
    ),
    entryOf(
      "xl/_rels/workbook.xml.rels",
      `${xml}<Relationships xmlns="${packages}/relationships">${relations.join("")}<Relationship Id="rId${last}" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    ...bodies.map((body, n) => entryOf(`xl/worksheets/sheet${n + 1}.xml`, body)),
    entryOf(
      "xl/sharedStrings.xml",
      `${xml}<${p}sst ${space}>${strings.map((text) => `<${p}si><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}si>`).join("")}</${p}sst>`,
    ),
  ]);
}
