const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles and forms of address that stand before a name, without dots. */
const titles = list(`
  H HJ HAJI HAJAH HAJJAH HJH KH KHJ KI DR DRS DRA DRG DRH IR PROF APT NS R RR RADEN NY NYONYA TN TUAN BPK BAPAK
  IBU SDR SDRI ALM ALMH UST USTAD USTADZ USTADZAH KYAI KIAI PDT PENDETA`);

/** Degrees that stand after a name, without dots. */
const degrees = list(`
  SPD SPDI SPDSD SPDAUD SAG SE SEI SESY SH SHI SHUT SHUM SAB SAK SAP SARS SDS SFARM SFIL SGZ SI SIKOM SIP SIAN
  SKED SKEP SKEL SKH SKM SKOM SMAT SMB SOR SP SPAK SPI SPSI SPT SPTK SS SSI SSN SSOS SSOSI SST SSTP ST STH STHI
  STP STR STRKEB STRKEP STRKES STRT SY SSY AMA AMAPD AMAPKG AMD AMDAK AMDFARM AMDKEB AMDKEP AMDKES AMDKOM AMDPAR
  AMK AMKEB AMKG AMKL AMP AMPD MA MAG MAK MAP MARS MBA ME MEI MENG MESY MFARM MH MHI MHUM MIKOM MIP MKEB MKEP MKES
  MKM MKN MKOM MM MMPD MP MPD MPDI MPDK MPSI MS MSC MSI MSN MSOS MSP MSTR MSY MT MTI MTH PHD LC LLM BA BBA BE BSC BSN
  CA CHT CPA CN AK AKT NERS APT DEA SPA SPB SPOG SPPD`);

/** How the name of the Prophet is written; `M` stands for all of them. */
const prophet = /^(M|MD|MHD|MHMD|MUH|MUHD|MOH|MOHD|MOCH|MUCH|MOK|MUK|M[OU](C?H|KH?)A?M+[AE][DT])$/;

const lettersOf = (text: string) => text.replace(/[^A-Z]/g, "");

/**
 * The words of a name as they are compared: capitals, without titles and degrees, in today's spelling, one form
 * for each of the names that everybody shortens.
 *
 * `H. Moch. Soetrisno, S.Pd.` is `M SUTRISNO`; `Abd. Rachman` and `Abdurrahman` are `ABDRAHMAN`. A name that
 * is nothing but titles keeps its last word.
 */
export function wordsOf(name: string): readonly string[] {
  const parts = plain(name).split(",");
  const words = parts.slice(0, 1).flatMap((part) => part.split(/[^A-Z]+/).filter(Boolean));
  const bare = [...untitled(words), ...parts.slice(1).flatMap(beyondComma)];
  return joined(bare.map((word, place) => common(word, place, bare.length)));
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{M}'`’‘]/gu, "")
    .toUpperCase();
}

/** What a part after a comma adds to the name: nothing when it is degrees or titles. */
function beyondComma(part: string): readonly string[] {
  if (degrees.has(lettersOf(part)) || titles.has(lettersOf(part))) return [];
  return part
    .split(/\s+/)
    .filter((word) => !/^[A-Z]{1,3}\.[A-Z]/.test(word))
    .map(lettersOf)
    .filter((word) => word !== "" && !degrees.has(word) && !titles.has(word));
}

function untitled(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  while (to - from > 1) {
    const [one, two] = [1, 2].map((count) => words.slice(from, from + count).join("")) as [string, string];
    if (titles.has(one)) from += 1;
    else if (two.length === 2 && to - from > 2 && titles.has(two)) from += 2;
    else break;
  }
  for (;;) {
    const length = [4, 3, 2, 1].find(
      (count) => to - from > count && degrees.has(words.slice(to - count, to).join("")),
    );
    if (!length) break;
    to -= length;
  }
  return words.slice(from, to).filter((word, place) => place === 0 || !/^(BIN|BINTI)$/.test(word));
}

function common(word: string, place: number, count: number): string {
  if (count > 1 && prophet.test(word) && (place === 0 || word.length > 1)) return "M";
  if (count > 1 && place === 0 && /^(ST|STI|SITTI)$/.test(word)) return "SITI";
  return spelled(word);
}

/** A word in the spelling of today. */
function spelled(word: string): string {
  return word
    .replace(/^NO+R$/, "NUR")
    .replace(/OE/g, "U")
    .replace(/TJ/g, "C")
    .replace(/DJ/g, "J")
    .replace(/SJ/g, "SY")
    .replace(/^NJ/, "NY")
    .replace(/^CH/, "C")
    .replace(/[CK]H/g, "H")
    .replace(/PH|V/g, "F")
    .replace(/TH/g, "T")
    .replace(/DH/g, "D")
    .replace(/Q/g, "K")
    .replace(/X/g, "KS")
    .replace(/IE/g, "I")
    .replace(/(?<=[^AEIOU])Y$/, "I")
    .replace(/^ACMAD|^AKMAD/, "AHMAD");
}

/** Words that are written together as often as apart, together. */
function joined(words: readonly string[]): readonly string[] {
  const result: string[] = [];
  let bound = false;
  for (const [place, word] of words.entries()) {
    if (bound) {
      bound = false;
      continue;
    }
    const next = words[place + 1];
    bound = /^(ABD|ABDU[LRSN]?|NUR)$/.test(word) && next !== undefined && next.length > 1;
    result.push(abdul(bound ? word.replace(/^ABD.*/, "ABDUL") + next : word));
  }
  return result;
}

/** Abd. Rahman, Abdul Rahman, Abdurrahman: one name. */
function abdul(word: string): string {
  return word.replace(/^ABDU([RSN])\1?/, "ABDUL$1").replace(/^ABDULL(?!AH)/, "ABDUL");
}

/** Words whose sound has been worked out: a city has few words in its names. */
const sounds = new Map<string, string>();
const mostSounds = 20_000;

/** How a word sounds: spellings that Indonesians take for one another are the same. */
export function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  if (sounds.size === mostSounds) sounds.clear();
  const sound = sounded(word);
  sounds.set(word, sound);
  return sound;
}

function sounded(word: string): string {
  return word
    .replace(/SY|SH|TS|Z/g, "S")
    .replace(/J/g, "Y")
    .replace(/[AE][IEY](?=[^AEIOU]|$)/g, "E")
    .replace(/IY(?=[AEO])/g, "I")
    .replace(/UW(?=[AEI])/g, "U")
    .replace(/F/g, "P")
    .replace(/(?<!^)H/g, "")
    .replace(/D$/, "T")
    .replace(/B$/, "P")
    .replace(/G$/, "K")
    .replace(/E/g, "I")
    .replace(/O/g, "U")
    .replace(/(.)\1+/g, "$1");
}

/** The first sound and the consonants of a word: what most typing errors in vowels leave as it was. */
function skeletonOf(word: string): string {
  const sound = soundOf(word);
  const first = sound.slice(0, 1).replace(/[AIU]/, "A");
  return (
    first +
    sound
      .slice(1)
      .replace(/[AIU]/g, "")
      .replace(/(.)\1+/g, "$1")
  );
}

/** The whole name by its sound, whatever the order of its words; the Prophet's name and initials do not count. */
export function soundKeyOf(words: readonly string[]): string {
  const full = words.filter((word) => word.length > 1);
  return (full.length > 0 ? full : words).map(skeletonOf).toSorted().join(" ");
}
