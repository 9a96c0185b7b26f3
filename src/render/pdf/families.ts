/** A family of typefaces, each file of which holds some letters of some scripts. */
export interface Family {
  /** The name of its files, and of its package. */
  readonly id: FamilyId;
  /** What it is called inside a document. */
  readonly name: string;
  /** The letters it is asked for. */
  readonly letters: RegExp;
  /** Whether one file holds all weights. */
  readonly isVariable: boolean;
}

export type FamilyId = "inter" | `noto-sans-${NotoScript}`;

type NotoScript =
  | "arabic"
  | "hebrew"
  | "devanagari"
  | "thai"
  | "bengali"
  | "tamil"
  | "telugu"
  | "gujarati"
  | "gurmukhi"
  | "armenian"
  | "georgian"
  | "ethiopic"
  | "jp"
  | "sc"
  | "kr";

function noto(script: NotoScript, name: string, letters: RegExp): Family {
  return { id: `noto-sans-${script}`, name: `NotoSans${name}`, letters, isVariable: true };
}

/** The typeface of the drawing. */
export const INTER: Family = {
  id: "inter",
  name: "Inter",
  letters: /./u,
  isVariable: false,
};

/** Scripts with a family of their own. */
export const SCRIPT_FAMILIES: readonly Family[] = [
  noto("arabic", "Arabic", /[\p{scx=Arab}]/u),
  noto("hebrew", "Hebrew", /[\p{scx=Hebr}]/u),
  noto("devanagari", "Devanagari", /[\p{scx=Deva}]/u),
  noto("thai", "Thai", /[\p{scx=Thai}]/u),
  noto("bengali", "Bengali", /[\p{scx=Beng}]/u),
  noto("tamil", "Tamil", /[\p{scx=Taml}]/u),
  noto("telugu", "Telugu", /[\p{scx=Telu}]/u),
  noto("gujarati", "Gujarati", /[\p{scx=Gujr}]/u),
  noto("gurmukhi", "Gurmukhi", /[\p{scx=Guru}]/u),
  noto("armenian", "Armenian", /[\p{scx=Armn}]/u),
  noto("georgian", "Georgian", /[\p{scx=Geor}]/u),
  noto("ethiopic", "Ethiopic", /[\p{scx=Ethi}]/u),
];

const JAPANESE = noto("jp", "JP", /./u);
const CHINESE = noto("sc", "SC", /./u);
const KOREAN = noto("kr", "KR", /./u);

/** Signs, squares and arrows are in these too, so they are what is asked for all that is left. */
export const EAST_ASIAN: readonly Family[] = [JAPANESE, CHINESE, KOREAN];

const KANA = /[\p{sc=Hira}\p{sc=Kana}]/u;
const HANGUL = /\p{sc=Hang}/u;

/**
 * The East Asian families in the order in which a text wants its letters from them: by the language where it
 * is known, else by the letters of the text, else by those of the whole document.
 */
export function eastAsianOrder(
  text: string,
  language: string | null,
  document: EastAsianSigns,
): readonly Family[] {
  const spoken = language?.slice(0, 2);
  if (spoken === "ja" || (spoken !== "zh" && spoken !== "ko" && KANA.test(text)))
    return [JAPANESE, CHINESE, KOREAN];
  if (spoken === "ko" || (spoken !== "zh" && HANGUL.test(text))) return [KOREAN, CHINESE, JAPANESE];
  if (spoken === "zh" || !(document.hasKana || document.hasHangul))
    return [CHINESE, JAPANESE, KOREAN];
  return document.hasKana ? [JAPANESE, CHINESE, KOREAN] : [KOREAN, CHINESE, JAPANESE];
}

/** What tells the languages of East Asia apart. */
export interface EastAsianSigns {
  readonly hasKana: boolean;
  readonly hasHangul: boolean;
}

export function eastAsianSigns(texts: readonly string[]): EastAsianSigns {
  return {
    hasKana: texts.some((text) => KANA.test(text)),
    hasHangul: texts.some((text) => HANGUL.test(text)),
  };
}
