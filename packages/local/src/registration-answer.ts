import { createHash } from "node:crypto";

/** What BPJS answers to a list in the demo city: everybody accepted, each with a made-up number. */
export function registrationAnswer(niks: readonly string[]): Uint8Array {
  const lines = niks.map((nik) => `${nik},${kpjOf(nik)},diterima,`);
  return Buffer.from(["nik,kpj,status,alasan", ...lines, ""].join("\r\n"));
}

/** Eleven digits, the same for the same person. */
export function kpjOf(nik: string): string {
  const digest = createHash("sha256").update(nik).digest();
  return String(10_000_000_000n + (digest.readBigUInt64BE() % 80_000_000_000n));
}
