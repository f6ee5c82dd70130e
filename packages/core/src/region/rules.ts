import type { Region } from "./schema.ts";
import { wilayah } from "./wilayah.ts";

const byCode = new Map(wilayah.map((region) => [region.code, region]));
const kelurahan = wilayah.filter(({ level }) => level === "kelurahan");

/** The region with that Kemendagri code. */
export function find(code: string): Region | undefined {
  return byCode.get(code);
}

/** The region's name; the code itself where the list does not have it, so that nothing is shown as blank. */
export function nameOf(code: string): string {
  return find(code)?.name ?? code;
}

/** The region itself and every region below it. */
export function within(scopeCode: string): readonly Region[] {
  return wilayah.filter(({ code }) => code === scopeCode || code.startsWith(`${scopeCode}.`));
}

/** Every kelurahan inside a city, a kecamatan or the kelurahan itself; none for an unknown code. */
export function kelurahanOf(scopeCode: string): readonly Region[] {
  return kelurahan.filter(({ code }) => code === scopeCode || code.startsWith(`${scopeCode}.`));
}

function plain(name: string): string {
  return name.replace(/[\s.\-\u2010-\u2015]/g, "").toUpperCase();
}

const kelurahanPrefix = /^\s*(kelurahan|kel)\b/i;
const kecamatanPrefix = /^\s*(kecamatan|kec)\b/i;

function nameKey(kelurahanName: string, kecamatanName: string): string {
  return `${plain(kelurahanName)}/${plain(kecamatanName)}`;
}

const byName = new Map(kelurahan.map((region) => [nameKey(region.name, nameOf(region.parent)), region]));

/**
 * The kelurahan a roster names, whatever its spacing, case or prefix.
 *
 * Both names must fit: ten kelurahan share their name with a kecamatan, and a kelurahan written under another
 * kecamatan may be a slip in either cell.
 */
export function kelurahanByName(kelurahanText: string, kecamatanText: string): Region | undefined {
  return byName.get(
    nameKey(kelurahanText.replace(kelurahanPrefix, ""), kecamatanText.replace(kecamatanPrefix, "")),
  );
}
