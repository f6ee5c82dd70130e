import { describe, expect, it } from "vitest";
import { find, kelurahanByName, kelurahanOf, nameOf, within } from "./rules.ts";
import { RegionCode } from "./schema.ts";
import { wilayah } from "./wilayah.ts";

describe("wilayah", () => {
  it("holds one city, 20 kecamatan and 126 kelurahan, each code once", () => {
    const levels = wilayah.map(({ level }) => level);
    expect(levels.filter((level) => level === "city")).toHaveLength(1);
    expect(levels.filter((level) => level === "kecamatan")).toHaveLength(20);
    expect(levels.filter((level) => level === "kelurahan")).toHaveLength(126);
    expect(new Set(wilayah.map(({ code }) => code)).size).toBe(147);
  });

  it("gives every region a well-formed code that starts with its parent's", () => {
    for (const { code, parent, level } of wilayah) {
      expect(RegionCode.safeParse(code).success).toBe(true);
      expect(code.startsWith(`${parent}.`)).toBe(true);
      if (level !== "city") expect(find(parent)?.level).toBe(level === "kelurahan" ? "kecamatan" : "city");
    }
  });
});

describe("find and nameOf", () => {
  it("knows city, kecamatan and kelurahan by code", () => {
    expect(find("18.71")).toMatchObject({ name: "Kota Bandar Lampung", level: "city" });
    expect(find("18.71.01.1003")).toMatchObject({ name: "Kedaton", level: "kelurahan", parent: "18.71.01" });
    expect(nameOf("18.71.07")).toBe("Telukbetung Selatan");
  });

  it("does not know a code outside the list, and shows that code", () => {
    expect(find("18.71.21")).toBeUndefined();
    expect(nameOf("18.71.21")).toBe("18.71.21");
  });
});

describe("kelurahanOf", () => {
  it.each([
    ["the city", "18.71", 126],
    ["a kecamatan", "18.71.01", 7],
    ["a kelurahan", "18.71.01.1003", 1],
    ["another city", "18.72", 0],
    ["half a code", "18.71.0", 0],
  ])("counts the kelurahan of %s", (_, code, count) => {
    expect(kelurahanOf(code)).toHaveLength(count);
  });

  it("puts every kelurahan of the city in exactly one kecamatan", () => {
    const ofKecamatan = wilayah
      .filter(({ level }) => level === "kecamatan")
      .flatMap(({ code }) => kelurahanOf(code));
    expect(ofKecamatan.map(({ code }) => code).sort()).toEqual(
      kelurahanOf("18.71")
        .map(({ code }) => code)
        .sort(),
    );
  });
});

describe("kelurahanByName", () => {
  it("finds each of the 126 by its printed names", () => {
    for (const { code, name, parent } of kelurahanOf("18.71")) {
      expect(kelurahanByName(name, nameOf(parent))?.code).toBe(code);
    }
  });

  it.each([
    ["Kedaton", "Kedaton", "18.71.01.1003"],
    ["  kedaton ", "KEDATON", "18.71.01.1003"],
    ["Kel. Kedaton", "Kec. Kedaton", "18.71.01.1003"],
    ["Kel.Kedaton", "Kec.Kedaton", "18.71.01.1003"],
    ["KEL KEDATON", "KEC KEDATON", "18.71.01.1003"],
    ["Kelurahan Kedaton", "Kecamatan Kedaton", "18.71.01.1003"],
    ["Gedong Air", "Tanjung Karang Barat", "18.71.03.1001"],
    ["Gedong Air", "Tanjungkarang Barat", "18.71.03.1001"],
    ["Gedong-Air", "TANJUNG-KARANG BARAT", "18.71.03.1001"],
    ["Teluk Betung", "Teluk Betung Selatan", "18.71.07.1002"],
    ["Telukbetung", "Telukbetung Selatan", "18.71.07.1002"],
    ["Gunung Mas", "Telukbetung Selatan", "18.71.07.1013"],
    ["Kelapa Tiga", "Tanjungkarang Pusat", "18.71.06.1007"],
    ["Kel. Kelapa Tiga", "Kec. Tanjung Karang Pusat", "18.71.06.1007"],
    ["Jagabaya II", "Way Halim", "18.71.15.1005"],
  ])("reads %j in %j", (kelurahan, kecamatan, code) => {
    expect(kelurahanByName(kelurahan, kecamatan)?.code).toBe(code);
  });

  it.each([
    ["a kelurahan of another kecamatan", "Kedaton", "Sukarame"],
    ["a kecamatan that does not exist", "Kedaton", "Kedaton Raya"],
    ["a kelurahan that does not exist", "Sukamulya", "Kedaton"],
    ["a kelurahan that is only begun", "Kelapa", "Tanjungkarang Pusat"],
    ["an empty kelurahan", "", "Kedaton"],
    ["an empty kecamatan", "Kedaton", ""],
    ["names cut at another place", "Kedaton/Keda", "ton"],
  ])("does not match %s", (_, kelurahan, kecamatan) => {
    expect(kelurahanByName(kelurahan, kecamatan)).toBeUndefined();
  });
});

describe("within", () => {
  it.each([
    ["18.71", 147, "the city with everything in it"],
    ["18.71.01", 8, "a kecamatan with its seven kelurahan"],
    ["18.71.01.1003", 1, "a kelurahan alone"],
    ["18.72", 0, "another city"],
  ])("of %s is %i regions: %s", (scope, count) => {
    expect(within(scope)).toHaveLength(count);
  });
});
