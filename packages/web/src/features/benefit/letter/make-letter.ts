import type { Statement } from "@payung/core/benefit/schema";
import bold from "pdfmake/build/fonts/Roboto/Roboto-Medium.ttf?url";
import regular from "pdfmake/build/fonts/Roboto/Roboto-Regular.ttf?url";
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
