import { describe, expect, it } from "vitest";
import { spokenRupiah } from "./spoken.ts";

describe("spokenRupiah", () => {
  it.each([
    [0, "nol rupiah"],
    [1, "satu rupiah"],
    [10, "sepuluh rupiah"],
    [11, "sebelas rupiah"],
    [12, "dua belas rupiah"],
    [19, "sembilan belas rupiah"],
    [20, "dua puluh rupiah"],
    [99, "sembilan puluh sembilan rupiah"],
    [100, "seratus rupiah"],
    [111, "seratus sebelas rupiah"],
    [199, "seratus sembilan puluh sembilan rupiah"],
    [200, "dua ratus rupiah"],
    [1_000, "seribu rupiah"],
    [1_001, "seribu satu rupiah"],
    [2_000, "dua ribu rupiah"],
    [11_000, "sebelas ribu rupiah"],
    [16_800, "enam belas ribu delapan ratus rupiah"],
    [100_000, "seratus ribu rupiah"],
    [101_000, "seratus satu ribu rupiah"],
    [1_000_000, "satu juta rupiah"],
    [1_001_000, "satu juta seribu rupiah"],
    [22_950_000, "dua puluh dua juta sembilan ratus lima puluh ribu rupiah"],
    [433_036_800, "empat ratus tiga puluh tiga juta tiga puluh enam ribu delapan ratus rupiah"],
    [1_000_000_000, "satu miliar rupiah"],
    [2_000_000_000_001, "dua triliun satu rupiah"],
    [-16_800, "minus enam belas ribu delapan ratus rupiah"],
  ])("%d is %s", (amount, words) => {
    expect(spokenRupiah(amount)).toBe(words);
  });

  it("has words for the largest amount that can be counted", () => {
    expect(spokenRupiah(Number.MAX_SAFE_INTEGER)).toMatch(
      /^sembilan kuadriliun tujuh triliun .* sembilan puluh satu rupiah$/,
    );
  });
});
