/** How a script is told to PowerPoint: a language, and the typeface for letters that Inter does not have. */
export interface Typeface {
  readonly letters: RegExp;
  readonly language: string;
  /** East Asian or complex: which of the two typefaces of a run beside the Latin one is meant. */
  readonly role: "ea" | "cs";
  readonly face: string;
  /** Names of the script in a theme. */
  readonly scripts: readonly string[];
}

const JAPANESE: Typeface = {
  letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  language: "ja-JP",
  role: "ea",
  face: "Yu Gothic",
  scripts: ["Jpan"],
};
const INDIC = { role: "cs", face: "Nirmala UI" } as const;

/** Typefaces that Office brings; where one is not there, the system has another with these letters. */
export const TYPEFACES: readonly Typeface[] = [
  JAPANESE,
  {
    letters: /\p{Script=Hangul}/u,
    language: "ko-KR",
    role: "ea",
    face: "Malgun Gothic",
    scripts: ["Hang"],
  },
  {
    letters: /\p{Script=Han}/u,
    language: "zh-CN",
    role: "ea",
    face: "Microsoft YaHei",
    scripts: ["Hans", "Hant"],
  },
  {
    letters: /\p{Script=Arabic}/u,
    language: "ar-SA",
    role: "cs",
    face: "Arial",
    scripts: ["Arab"],
  },
  {
    letters: /\p{Script=Hebrew}/u,
    language: "he-IL",
    role: "cs",
    face: "Arial",
    scripts: ["Hebr"],
  },
  { ...INDIC, letters: /\p{Script=Devanagari}/u, language: "hi-IN", scripts: ["Deva"] },
  { ...INDIC, letters: /\p{Script=Bengali}/u, language: "bn-IN", scripts: ["Beng"] },
  { ...INDIC, letters: /\p{Script=Gurmukhi}/u, language: "pa-IN", scripts: ["Guru"] },
  { ...INDIC, letters: /\p{Script=Gujarati}/u, language: "gu-IN", scripts: ["Gujr"] },
  { ...INDIC, letters: /\p{Script=Oriya}/u, language: "or-IN", scripts: ["Orya"] },
  { ...INDIC, letters: /\p{Script=Tamil}/u, language: "ta-IN", scripts: ["Taml"] },
  { ...INDIC, letters: /\p{Script=Telugu}/u, language: "te-IN", scripts: ["Telu"] },
  { ...INDIC, letters: /\p{Script=Kannada}/u, language: "kn-IN", scripts: ["Knda"] },
  { ...INDIC, letters: /\p{Script=Malayalam}/u, language: "ml-IN", scripts: ["Mlym"] },
  { ...INDIC, letters: /\p{Script=Sinhala}/u, language: "si-LK", scripts: ["Sinh"] },
  {
    letters: /\p{Script=Thai}/u,
    language: "th-TH",
    role: "cs",
    face: "Leelawadee UI",
    scripts: ["Thai"],
  },
  {
    letters: /\p{Script=Khmer}/u,
    language: "km-KH",
    role: "cs",
    face: "Leelawadee UI",
    scripts: ["Khmr"],
  },
];

/** The first letter beyond those that Inter has; most texts are done with one look. */
const BEYOND_INTER = /[\u0590-\u1cff\u2e80-\u{3ffff}]/u;
const HAN = /\p{Script=Han}/u;

/** The typefaces for a text beside Inter; Chinese characters are Japanese ones where `isJapanese`. */
export function typefacesOf(text: string, isJapanese: boolean): readonly Typeface[] {
  if (!BEYOND_INTER.test(text)) return [];
  if (isJapanese && HAN.test(text)) return [JAPANESE];
  return TYPEFACES.filter(({ letters }) => letters.test(text));
}

/** Whether texts are by somebody who writes Japanese, and so would not read Chinese forms of the characters. */
export function isJapanese(texts: readonly string[]): boolean {
  return texts.some((text) => JAPANESE.letters.test(text));
}
