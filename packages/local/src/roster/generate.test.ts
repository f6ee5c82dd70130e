import { Region } from "@payung/core/region";
import { CalendarDate } from "@payung/core/shared/date";
import { describe, expect, it } from "vitest";
import { generateRoster } from "./generate.ts";
import { csv, dateFormats, written } from "./line.ts";
import { nameOf, respelled } from "./name.ts";
import { randomOf } from "./random.ts";

const today = "2026-01-05";
const roster = generateRoster({ seed: 1, size: 2951, today });

describe("randomOf", () => {
  it("deals the same for the same seed and otherwise for another", () => {
    const draws = (seed: number) => {
      const random = randomOf(seed);
      return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it("reaches both ends of a range and nothing outside", () => {
    const random = randomOf(3);
    const drawn = new Set(Array.from({ length: 200 }, () => random.int(1, 4)));
    expect([...drawn].sort()).toEqual([1, 2, 3, 4]);
  });

  it("shuffles without losing or repeating an item", () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = randomOf(5).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });

  it("has nothing to pick from an empty list", () => {
    expect(() => randomOf(1).pick([])).toThrow(RangeError);
  });
});

describe("generateRoster", () => {
  it("writes the same bytes for the same seed and others for another", () => {
    const bytes = (seed: number) =>
      csv(
        generateRoster({ seed, size: 120, today }).map(({ cells }) => cells),
        { delimiter: ",", byteOrderMark: false },
      );
    expect(bytes(11)).toBe(bytes(11));
    expect(bytes(11)).not.toBe(bytes(12));
  });

  it("gives every person a NIK of their own that tells birth date and sex", () => {
    expect(roster).toHaveLength(2951);
    expect(new Set(roster.map(({ cells }) => cells.nik)).size).toBe(2951);
    for (const { cells, birthDate, sex } of roster) {
      expect(cells.nik).toMatch(/^\d{16}$/);
      expect(Number(cells.nik.slice(6, 8))).toBe(Number(birthDate.slice(8)) + (sex === "P" ? 40 : 0));
      expect(cells.nik.slice(8, 12)).toBe(`${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`);
      expect(cells.jenis_kelamin).toBe(sex);
    }
  });

  it("deals serials above 9000 only, which no real NIK has", () => {
    expect(Math.min(...roster.map(({ cells }) => Number(cells.nik.slice(12))))).toBeGreaterThan(9000);
  });

  it("registers most people in the city, some elsewhere in Lampung and some outside", () => {
    const share = (prefix: string) =>
      roster.filter(({ cells }) => cells.nik.startsWith(prefix)).length / 2951;
    expect(share("1871")).toBeGreaterThan(0.7);
    expect(share("18") - share("1871")).toBeGreaterThan(0.08);
    expect(1 - share("18")).toBeGreaterThan(0.04);
  });

  it("keeps everyone between 25 and 64, and none within half a year of 65", () => {
    const ages = roster.map(({ birthDate }) => CalendarDate.completedYears(birthDate, today));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(25);
    expect(Math.max(...ages)).toBe(64);
    const later = CalendarDate.addDays(today, 180);
    expect(Math.max(...roster.map(({ birthDate }) => CalendarDate.completedYears(birthDate, later)))).toBe(
      64,
    );
  });

  it("fills each post once, in all 126 kelurahan", () => {
    const posts = roster.map(({ cells, kelurahan }) => [kelurahan.code, cells.rw, cells.rt].join("/"));
    expect(new Set(posts).size).toBe(2951);
    expect(new Set(roster.map(({ kelurahan }) => kelurahan.code)).size).toBe(126);
    const heads = roster.filter(({ cells }) => cells.jabatan === "Ketua RT");
    expect(heads.length).toBeGreaterThan(2350);
    expect(heads.length).toBeLessThan(2450);
    expect(heads.every(({ cells }) => /^\d{3}$/.test(cells.rt))).toBe(true);
    expect(roster.filter(({ cells }) => cells.rt === "")).toHaveLength(2951 - heads.length);
  });

  it("gives every RT an RW that has a head", () => {
    const rws = new Set(
      roster
        .filter(({ cells }) => cells.jabatan === "Ketua RW")
        .map(({ kelurahan, cells }) => `${kelurahan.code}/${cells.rw}`),
    );
    expect(roster.every(({ kelurahan, cells }) => rws.has(`${kelurahan.code}/${cells.rw}`))).toBe(true);
  });

  it("names kelurahan and kecamatan so that both are found", () => {
    for (const { cells, kelurahan } of roster) {
      expect(Region.kelurahanByName(cells.kelurahan, cells.kecamatan)?.code).toBe(kelurahan.code);
    }
  });

  it("writes dates in each of the three ways", () => {
    for (const format of dateFormats) {
      const lines = roster.filter(({ cells, birthDate }) => cells.tgl_lahir === written(birthDate, format));
      expect(lines.length).toBeGreaterThan(800);
    }
  });

  it("gives about 60 % of people an e-mail address of their own at a reserved domain", () => {
    const addresses = roster.map(({ cells }) => cells.email).filter(Boolean);
    expect(addresses.length / 2951).toBeGreaterThan(0.55);
    expect(addresses.length / 2951).toBeLessThan(0.65);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      expect(address).toMatch(/^[a-z]+(\.[a-z]+)*\d+@(surel|contoh)\.example$/);
    }
  });

  it("uses telephone numbers of one made-up block", () => {
    for (const { cells } of roster) {
      if (cells.no_hp) expect(cells.no_hp.replace(/\D/g, "")).toMatch(/^(0|62)8120000\d{4}$/);
    }
  });

  it("stays inside the regions, off the taken NIKs and off the posts below the first RW", () => {
    const regions = Region.kelurahanOf("18.71.01");
    const first = generateRoster({ seed: 5, size: 40, today, regions });
    const taken = new Set(first.map(({ cells }) => cells.nik));
    const second = generateRoster({ seed: 5, size: 40, today, regions, firstRW: 21, taken });
    expect(second.every(({ kelurahan }) => kelurahan.parent === "18.71.01")).toBe(true);
    expect(second.some(({ cells }) => taken.has(cells.nik))).toBe(false);
    expect(Math.min(...second.map(({ cells }) => Number(cells.rw)))).toBe(21);
  });
});

describe("nameOf and respelled", () => {
  const random = randomOf(9);
  const names = Array.from({ length: 2_000 }, (_, index) => nameOf(index % 3 ? "L" : "P", random));

  it("deals one-word names, titles, degrees and shortened names of the Prophet", () => {
    expect(names.filter((name) => !name.includes(" ")).length).toBeGreaterThan(100);
    for (const pattern of [/^H\. /i, /^Hj\. /i, /, S\.Pd\./i, /^(Muhammad|Moch\.|M\.) /i]) {
      expect(names.some((name) => pattern.test(name))).toBe(true);
    }
  });

  it("spells every name otherwise and never as nothing", () => {
    for (const name of names) {
      expect(respelled(name)).not.toBe(name);
      expect(respelled(name).trim()).not.toBe("");
    }
  });

  it.each([
    ["H. Slamet Santoso", "Slamet Santoso"],
    ["Muhammad Yusuf", "Moch. Yusuf"],
    ["SUTRISNO", "SOETRISNO"],
    ["Slamet", "Slahmet"],
  ])("spells %s as %s", (name, other) => {
    expect(respelled(name)).toBe(other);
  });
});

describe("csv", () => {
  it("quotes separators and quotation marks, ends lines as spreadsheets do and marks the byte order", () => {
    const [line] = roster;
    if (!line) throw new Error("The roster is empty");
    const rows = [{ ...line.cells, nama: 'Ahmad "Amat", S.Pd.', nik: "1,87101E+15" }];
    const file = csv(rows, { delimiter: ",", byteOrderMark: true });
    expect(file.startsWith("\uFEFFnik,nama,")).toBe(true);
    expect(file).toContain('\r\n"1,87101E+15","Ahmad ""Amat"", S.Pd.",');
    expect(file.endsWith("\r\n")).toBe(true);
  });
});
