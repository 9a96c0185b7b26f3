/** A name taken apart, each part as it stands in it. */
export interface NameParts {
  /** What somebody is called by: more than one word where one alone would mean something else. */
  readonly given: string;
  /** Further given names, or the name of the father. */
  readonly middle: readonly string[];
  readonly particles: readonly string[];
  /** "" when the name is one word that cannot be taken apart. */
  readonly family: string;
  /** How family and given name follow each other. */
  readonly order: "given first" | "family first" | "family, given" | "no blank";
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const PARTICLES = words(
  "von van der de den del della di da dos du la le ter ten af av bin ibn al el zu zum zur " +
    "und och y e das do dal dalla degli dei des st. bint ben bat bar 't op ath thi " +
    "фон ван дер де бин ибн аль оглы оглу кызы בן בת בר אבן بن ابن بنت آل",
);
const TITLES = words(
  "dr dr. prof prof. mr mr. mrs mrs. ms ms. ing. dipl.-ing. sir dame sri shri श्री डॉ. د. د",
);
const SUFFIXES = words("jr jr. sr sr. ii iii iv phd ph.d. md mba msc bsc cpa esq esq.");
const SONS_AND_DAUGHTERS = words("bin ibn bint ben bat bar بن ابن بنت бин ибн בן בת בר");
/** "Servant", "father", "mother": half a name without the word that follows. */
const FIRST_HALVES = words("abd abdul abdel abu umm عبد أبو ابو أم");
/** The name of a father, which in an official list comes last: family, given, father's. */
const FATHERS_NAME = /(?:ович|евич|ич|овна|евна|ична|инична|івна|ївна)$/iu;

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;
const KATAKANA_PARTS = /[・·=＝]/;
const LONG_FAMILY_NAMES = words(
  "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 夏侯 司徒 端木 남궁 황보 제갈 선우 독고 사공 서문",
);

/** Whether a word only leads on to a family name. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

/** Whether a word is half a name: "Abd" of "Abd Allah". */
export function isFirstHalf(word: string): boolean {
  return FIRST_HALVES.has(word.toLowerCase());
}

/** The words of a name that are the name: no titles, degrees, or remarks in brackets behind it. */
export function nameWords(name: string): readonly string[] {
  const found = name
    .replace(/(?<=\S)\s*[([（][^)\]）]*[)\]）]\s*$/u, "")
    .split(/\s+/)
    .filter(Boolean);
  const isTitle = (word: string | undefined): boolean => TITLES.has(word?.toLowerCase() ?? "");
  const isSuffix = (word: string | undefined): boolean => SUFFIXES.has(word?.toLowerCase() ?? "");
  while (found.length > 1 && isTitle(found[0])) found.shift();
  while (found.length > 2 && isSuffix(found.at(-1))) found.pop();
  return found.map((word, i) => (i === found.length - 1 ? word.replace(/,$/, "") : word));
}

/** Takes a name apart by the customs of the script it is written in. */
export function namePartsOf(name: string): NameParts {
  const found = nameWords(name);
  const [first = "", second = "", third = ""] = found;
  if (EAST_ASIAN.test(found.join("").replace(KATAKANA_PARTS, ""))) return eastAsian(found);
  const comma = found.findIndex((word) => word.endsWith(","));
  if (comma >= 0 && comma < found.length - 1) {
    const family = found
      .slice(0, comma + 1)
      .join(" ")
      .slice(0, -1);
    const [given = "", ...middle] = found.slice(comma + 1);
    return { given, middle, particles: [], family, order: "family, given" };
  }
  if (found.length === 3 && FATHERS_NAME.test(third) && !FATHERS_NAME.test(second)) {
    return { given: second, middle: [third], particles: [], family: first, order: "family first" };
  }
  const size = found.length > 2 && isFirstHalf(first) ? 2 : 1;
  const given = found.slice(0, size).join(" ");
  return { given, ...familyOf(found.slice(size)), order: "given first" };
}

/** What follows the given name: its particles lead on to the family's, or the last word is the family's. */
function familyOf(rest: readonly string[]): Pick<NameParts, "middle" | "particles" | "family"> {
  const start = rest.findIndex((word, i) => isParticle(word) && i < rest.length - 1);
  const last = rest.at(-1) ?? "";
  if (start < 0) return { middle: rest.slice(0, -1), particles: [], family: last };
  let end = start;
  while (end < rest.length - 1 && isParticle(rest[end] ?? "")) end++;
  const family = rest.slice(end);
  // "Muhammad bin Abd Allah al-Harbi": a father's name between, and the family's last.
  const isFathers = SONS_AND_DAUGHTERS.has(rest[start]?.toLowerCase() ?? "");
  const fathersWords = isFirstHalf(family[0] ?? "") ? 2 : 1;
  if (isFathers && family.length > fathersWords) {
    return { middle: rest.slice(0, -1), particles: [], family: last };
  }
  return {
    middle: rest.slice(0, start),
    particles: rest.slice(start, end),
    family: family.join(" "),
  };
}

/** Chinese, Japanese and Korean names begin with the family's; foreign ones in katakana do not. */
function eastAsian(found: readonly string[]): NameParts {
  const whole = found.join(" ");
  const order = found.length > 1 ? "family first" : "no blank";
  const foreign = whole.split(KATAKANA_PARTS);
  if (foreign.length > 1) {
    const [given = ""] = foreign;
    return { given, middle: [], particles: [], family: "", order };
  }
  if (found.length > 1) {
    return {
      given: found.slice(1).join(""),
      middle: [],
      particles: [],
      family: found[0] ?? "",
      order,
    };
  }
  const letters = Array.from(whole);
  if (letters.length < 2) return { given: whole, middle: [], particles: [], family: "", order };
  const isLong = letters.length >= 4 || LONG_FAMILY_NAMES.has(letters.slice(0, 2).join(""));
  const size = isLong && letters.length > 2 ? 2 : 1;
  return {
    given: letters.slice(size).join(""),
    middle: [],
    particles: [],
    family: letters.slice(0, size).join(""),
    order,
  };
}
