import regular from "@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff?url";
import bold from "@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff?url";
import type { Statement } from "@payung/core/benefit/schema";
import { letterOf } from "./letter.ts";

type PdfMake = Pick<typeof import("pdfmake"), "addFonts" | "createPdf">;

/** Makes the letter of a statement as a PDF file. The library comes over the network the first time. */
export async function makeLetter(statement: Statement): Promise<Blob> {
  const loaded = await import("pdfmake/build/pdfmake.js");
  // A module of the older kind: all of it is the default export.
  const { default: pdfMake } = loaded as unknown as { readonly default: PdfMake };
  const address = (file: string) => new URL(file, location.href).href;
  pdfMake.addFonts({ Letter: { normal: address(regular), bold: address(bold) } });
  return pdfMake.createPdf(letterOf(statement)).getBlob();
}
