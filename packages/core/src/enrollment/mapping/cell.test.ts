import { describe, expect, it } from "vitest";
import { cleanText, plainDate, plainNIK, splitBirth, splitRegion, splitUnits } from "./cell.ts";

describe("plainDate", () => {
  it.each([
    ["17 Agustus 1975", "17/08/1975"],
    ["1 JANUARI 1970", "01/01/1970"],
    ["17-Agu-75", "17/08/1975"],
    ["17 Aug 1975", "17/08/1975"],
    ["03 Nopember 1966", "03/11/1966"],
    ["5 Pebruari 1980", "05/02/1980"],
    ["Jumat, 17-08-1975", "17-08-1975"],
    ["Jum'at, 17 Mei 1975", "17/05/1975"],
    ["17/08/75", "17/08/1975"],
    ["17/08/31", "17/08/1931"],
    ["17/08/09", "17/08/2009"],
  ])("reads %j as %j", (text, date) => {
    expect(plainDate(text)).toBe(date);
  });

  it.each([
    "17/08/1975",
    "17-08-1975",
    "1975-08-17",
    "17/08/10",
    "17/08/30",
    "17 Foo 1975",
    "",
    "tidak tahu",
  ])("leaves %j as it stands", (text) => {
    expect(plainDate(text)).toBe(text);
  });
});

describe("splitBirth", () => {
  it.each([
    ["Bandar Lampung, 17-08-1975", "Bandar Lampung", "17-08-1975"],
    ["Tanjung Karang/17 Agustus 1975", "Tanjung Karang", "17/08/1975"],
    ["METRO 17.08.1975", "METRO", "17.08.1975"],
    ["Kotabumi, 1975-08-17", "Kotabumi", "1975-08-17"],
    ["Pulau 3 Serangkai, 7 Mei 1980", "Pulau 3 Serangkai", "07/05/1980"],
  ])("takes %j apart", (text, place, date) => {
    expect(splitBirth(text)).toEqual({ place, date });
  });

  it("takes a date alone, as text or as a number, and nothing without a date", () => {
    expect(splitBirth("17/08/1975")).toEqual({ date: "17/08/1975" });
    expect(splitBirth(27_623)).toEqual({ date: 27_623 });
    expect(splitBirth("Bandar Lampung")).toBeUndefined();
    expect(splitBirth(undefined)).toBeUndefined();
  });
});

describe("splitUnits", () => {
  it.each([
    ["003/005", "003", "005"],
    ["3-5", "3", "5"],
    ["RT 03 RW 05", "03", "05"],
    ["RT.003/RW.005", "003", "005"],
    ["RT: 3, RW: 5", "3", "5"],
    ["03 / 05", "03", "05"],
  ])("takes %j apart", (text, rt, rw) => {
    expect(splitUnits(text)).toEqual({ rt, rw });
  });

  it("reads an RW alone", () => {
    expect(splitUnits("RW 005")).toEqual({ rw: "005" });
    expect(splitUnits("-/005")).toEqual({ rw: "005" });
  });

  it.each(["005", "RT", "RT 5", "1/2/3", 46_085, undefined, ""])("makes nothing of %j", (cell) => {
    expect(splitUnits(cell)).toBeUndefined();
  });
});

describe("splitRegion", () => {
  it.each([
    ["Surabaya / Kedaton", "Surabaya", "Kedaton"],
    ["Kel. Surabaya Kec. Kedaton", "Surabaya", "Kedaton"],
    ["Kelurahan Way Dadi, Kecamatan Sukarame", "Way Dadi", "Sukarame"],
  ])("takes %j apart", (text, kelurahan, kecamatan) => {
    expect(splitRegion(text)).toEqual({ kelurahan, kecamatan });
  });

  it.each(["Kedaton", "a/b/c", "", 3])("makes nothing of %j", (cell) => {
    expect(splitRegion(cell)).toBeUndefined();
  });
});

describe("plainNIK", () => {
  it.each([
    ["1871011708750001.0", "1871011708750001"],
    ["1871011708750001,00", "1871011708750001"],
    ["‘1871011708750001’", "1871011708750001"],
    ["1871 0117 0875 0001", "1871 0117 0875 0001"],
  ])("reads %j as %j", (cell, nik) => {
    expect(plainNIK(cell)).toBe(nik);
  });

  it("hands on as a number what may have lost its last digits", () => {
    expect(plainNIK("1871011708750010.0")).toBe(1_871_011_708_750_010);
  });
});

describe("cleanText", () => {
  it("takes away what cannot be seen, and the formula that keeps a number as text", () => {
    expect(cleanText('="1871011708750001"')).toBe("1871011708750001");
    expect(cleanText("\u200BBUDI\u202C")).toBe("BUDI");
    expect(cleanText("=SUM(A1)")).toBe("=SUM(A1)");
  });
});
