import { describe, expect, it } from "vitest";
import { soundKeyOf, soundOf, wordsOf } from "./name.ts";

const written = (name: string) => wordsOf(name).join(" ");
const key = (name: string) => soundKeyOf(wordsOf(name));

describe("wordsOf", () => {
  it.each([
    ["H. Moch. Soetrisno, S.Pd.", "M SUTRISNO"],
    ["Drs. H. Achmad Dahlan, M.Si", "AHMAD DAHLAN"],
    ["K.H. Zainal Abidin S. Pd. I", "ZAINAL ABIDIN"],
    ["Prof. Dr. Ir. H. Slamet", "SLAMET"],
    ["Rahmat Hidayat, S.E., M.M.", "RAHMAT HIDAYAT"],
    ["Rahmat Hidayat, S.E. M.M.", "RAHMAT HIDAYAT"],
    ["Samsul Bahri S.Tr.Kep", "SAMSUL BAHRI"],
    ["Sutrisno, H", "SUTRISNO"],
    ["Siregar, Hotman S.H.", "SIREGAR HOTMAN"],
  ])("takes titles and degrees off %s", (name, words) => {
    expect(written(name)).toBe(words);
  });

  it.each([
    ["H.", "H"],
    ["S.E.", "S E"],
    ["Muhammad", "MUHAMMAD"],
    ["M. ", "M"],
    ["", ""],
  ])("leaves a last word of %s", (name, words) => {
    expect(written(name)).toBe(words);
  });

  it.each(["Muhammad", "Muhamad", "Mohammad", "Mochamad", "Muchammad", "Moch.", "Moh.", "Muh.", "Mhd", "M."])(
    "takes %s before another word for M",
    (first) => {
      expect(written(`${first} Yusuf`)).toBe("M YUSUF");
    },
  );

  it("keeps an initial that stands inside a name as it is", () => {
    expect(written("Sri M. Wahyuni")).toBe("SRI M WAHYUNI");
  });

  it.each([
    ["Abd. Rachman", "Abdurrahman"],
    ["Abdul Rahman", "Abdurachman"],
    ["Abdoel Latif", "Abd. Latif"],
    ["Abdussalam", "Abdul Salam"],
    ["Abd. Azis", "Abdulazis"],
    ["Nur Hayati", "Noerhayati"],
    ["ST. Marifah", "Siti Ma'rifah"],
    ["Djoko Soesanto", "Joko Susanto"],
    ["Tjahyono", "Cahyono"],
    ["Dedy Chaniago", "Dedi Caniago"],
    ["Njoman", "Nyoman"],
    ["Ahmad bin Saleh", "Ahmad Saleh"],
    ["Élis", "Elis"],
  ])("writes %s and %s alike", (one, other) => {
    expect(written(one)).toBe(written(other));
  });

  it.each([
    ["Abdullah", "Abdul"],
    ["Abdi Negara", "Abdul Negara"],
    ["Nur", "Nuri"],
    ["Abdul A", "Abdula"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(written(one)).not.toBe(written(other));
  });
});

describe("soundKeyOf", () => {
  it.each([
    ["Zaenal Abidin", "Jainal Abidin", false],
    ["Zaenal Abidin", "Sainal Abidin", true],
    ["Fitriyani", "Vitriani", true],
    ["Jusuf", "Yusuf", true],
    ["Rachmad", "Rahmat", true],
    ["Suwarno", "Suarno", true],
    ["Zulkifli Pubian", "PUBIAN ZULKIFLI", true],
    ["Muhammad Yusuf", "Yusuf", true],
    ["Agus S.", "Agus", true],
    ["Sutrisno", "Sutarno", false],
  ])("is the same for %s and %s: %s", (one, other, same) => {
    expect(key(one) === key(other)).toBe(same);
  });

  it("is that of the initials where a name has nothing else", () => {
    expect(key("M.")).toBe("M");
  });
});

describe("soundOf", () => {
  it("answers the same the second time, and after more words than it remembers", () => {
    const sound = soundOf("SYAIFUDIN");
    for (let n = 0; n < 20_001; n += 1) soundOf(`B${n}`);
    expect(soundOf("SYAIFUDIN")).toBe(sound);
  });
});
