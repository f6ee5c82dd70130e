import { Region } from "@payung/core/region";
import { CalendarDate } from "@payung/core/shared/date";
import { describe, expect, it } from "vitest";
import { expectationOf } from "./expectation.ts";
import { generateRoster } from "./generate.ts";
import { type Flaw, flaws, type RosterLine } from "./line.ts";
import { roughen, usualFlaws } from "./roughen.ts";

const today = "2026-01-05";
const clean = generateRoster({ seed: 3, size: 2951, today });
const rough = roughen(clean, { seed: 4, today, flaws: usualFlaws(2951) });
const of = (flaw: Flaw): readonly RosterLine[] => rough.filter((line) => line.flaw === flaw);

describe("roughen", () => {
  it("spoils about four of a hundred lines, each way several times", () => {
    expect(rough).toHaveLength(2951);
    const share = rough.filter(({ flaw }) => flaw).length / 2951;
    expect(share).toBeGreaterThan(0.035);
    expect(share).toBeLessThan(0.045);
    for (const flaw of flaws) expect(of(flaw).length).toBeGreaterThanOrEqual(5);
  });

  it("leaves every other line as it was", () => {
    rough.forEach((line, index) => {
      if (!line.flaw) expect(line).toBe(clean[index]);
    });
  });

  it("repeats no NIK but in copies, which follow their clean original under another name", () => {
    const seen = new Map<string, RosterLine>();
    for (const line of rough) {
      const { nik, nama } = line.cells;
      if (line.flaw === "COPY_OF_EARLIER_LINE") {
        const original = seen.get(nik);
        expect(original).toBeDefined();
        expect(original?.flaw).toBeUndefined();
        expect(original?.cells.nama).not.toBe(nama);
      } else if (/^\d{16}$/.test(nik)) {
        expect(seen.has(nik)).toBe(false);
        seen.set(nik, line);
      }
    }
  });

  it.each<[Flaw, RegExp]>([
    ["NIK_AS_NUMBER", /^\d,\d{5}E\+15$/],
    ["NIK_OF_15_DIGITS", /^\d{15}$/],
    ["NIK_EMPTY", /^$/],
  ])("%s ruins the NIK", (flaw, pattern) => {
    for (const { cells } of of(flaw)) expect(cells.nik).toMatch(pattern);
  });

  it("puts the aged at 65 on the day or earlier, the day itself among them, with a NIK to match", () => {
    const birthdays = of("OVER_65").map(({ birthDate, cells, sex }) => {
      expect(Number(cells.nik.slice(6, 8))).toBe(Number(birthDate.slice(8)) + (sex === "P" ? 40 : 0));
      expect(CalendarDate.completedYears(birthDate, today)).toBeGreaterThanOrEqual(65);
      return birthDate;
    });
    expect(birthdays).toContain("1961-01-05");
    expect(birthdays).toContain("1961-01-04");
  });

  it("puts the nearly aged at 65 within 90 days", () => {
    for (const { birthDate } of of("NEARLY_65")) {
      expect(CalendarDate.completedYears(birthDate, today)).toBe(64);
      expect(CalendarDate.completedYears(birthDate, CalendarDate.addDays(today, 90))).toBe(65);
    }
  });

  it("names a kelurahan that is not there, or one of another kecamatan", () => {
    for (const { cells } of [...of("UNKNOWN_KELURAHAN"), ...of("OTHER_KECAMATAN")]) {
      expect(Region.kelurahanByName(cells.kelurahan, cells.kecamatan)).toBeUndefined();
    }
    for (const { cells, kelurahan } of of("OTHER_KECAMATAN")) {
      expect(Region.kelurahanByName(cells.kelurahan, Region.nameOf(kelurahan.parent))?.code).toBe(
        kelurahan.code,
      );
    }
  });

  it("makes birth date or sex disagree with the NIK, never both", () => {
    for (const { cells, birthDate, sex } of of("OTHER_BIRTH_DATE")) {
      expect(CalendarDate.Schema.safeParse(birthDate).success).toBe(true);
      expect(cells.nik.slice(8, 12)).not.toBe(`${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`);
      expect(Number(cells.nik.slice(6, 8)) > 40).toBe(sex === "P");
    }
    for (const { cells, birthDate, sex } of of("OTHER_SEX")) {
      expect(cells.nik.slice(8, 12)).toBe(`${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`);
      expect(Number(cells.nik.slice(6, 8)) > 40).toBe(sex === "L");
    }
  });

  it.each<[Flaw, "tgl_lahir" | "email" | "no_hp" | "nama" | "jenis_kelamin", readonly string[]]>([
    ["IMPOSSIBLE_DATE", "tgl_lahir", ["31/02/1970"]],
    ["BAD_EMAIL", "email", ["ketua.rt@"]],
    ["BAD_PHONE", "no_hp", ["tidak ada HP"]],
    ["NAME_EMPTY", "nama", [""]],
    ["UNREADABLE_SEX", "jenis_kelamin", ["X"]],
  ])("%s writes into %s", (flaw, column, samples) => {
    const cells = of(flaw).map((line) => line.cells[column]);
    for (const sample of samples) expect(cells).toContain(sample);
  });

  it("refuses to spoil more than half of a roster", () => {
    const small = clean.slice(0, 3);
    expect(() => roughen(small, { seed: 1, today, flaws: ["NIK_EMPTY", "NAME_EMPTY"] })).toThrow(RangeError);
  });
});

describe("expectationOf", () => {
  const expectation = expectationOf(rough, "18.71");

  it("adds up: rows are accepted, warned or rejected, and each finding lies in a row", () => {
    const { rows, accepted, warned, rejected } = expectation.counts;
    expect(accepted + warned + rejected).toBe(rows);
    expect(rows).toBe(2951);
    expect(expectation.rows).toHaveLength(warned + rejected);
    const total = Object.values(expectation.findings).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(expectation.rows.flatMap(({ findings }) => findings).length);
    expect(accepted).toBe(rough.filter(({ flaw }) => !flaw).length);
  });

  it("numbers rows as lines of the file, the header being line 1", () => {
    const first = rough.findIndex(({ flaw }) => flaw);
    expect(expectation.rows[0]?.row).toBe(first + 2);
  });

  it("keeps doubts and rejects errors", () => {
    const outcome = (code: string) =>
      new Set(
        expectation.rows
          .filter(({ findings }) => findings.some((found) => found === code))
          .map((row) => row.outcome),
      );
    for (const code of ["NIK_BIRTH_DATE", "NIK_SEX", "EMAIL_INVALID", "PHONE_INVALID", "AGE_NEAR_LIMIT"]) {
      expect([...outcome(code)]).toEqual(["warned"]);
    }
    for (const code of [
      "NIK_MISSING",
      "AGE_LIMIT",
      "DUPLICATE_IN_FILE",
      "KELURAHAN_UNKNOWN",
      "SEX_INVALID",
    ]) {
      expect([...outcome(code)]).toEqual(["rejected"]);
    }
  });

  it("puts every line of another region out of the operator's scope", () => {
    const inside = clean.filter(({ kelurahan }) => kelurahan.code === "18.71.01.1003").length;
    const { counts, findings } = expectationOf(clean, "18.71.01.1003");
    expect(counts).toEqual({ rows: 2951, accepted: inside, warned: 0, rejected: 2951 - inside });
    expect(findings).toEqual({ OUT_OF_SCOPE: 2951 - inside });
  });
});
