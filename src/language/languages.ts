/** A language of the interface. */
export interface Language {
  /** What it is kept and asked for by; its catalogs lie in the folder of this name. */
  readonly code: LanguageCode;
  /** What it calls itself. */
  readonly name: string;
  /** What pages in it carry as `lang`, BCP 47. */
  readonly tag: string;
  /** By which numbers, dates, plurals and sorting go, BCP 47. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
}

/** The pseudo language is made of the English one, for those who develop: accents, brackets, right to left. */
export type LanguageCode = TranslatedCode | "en" | "pseudo";

/** A language that has catalogs. */
export type TranslatedCode = "de" | "fr" | "es" | "ja";

export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = {
  en: { code: "en", name: "English", tag: "en", locale: "en", direction: "ltr" },
  de: { code: "de", name: "Deutsch", tag: "de", locale: "de", direction: "ltr" },
  fr: { code: "fr", name: "Français", tag: "fr", locale: "fr", direction: "ltr" },
  es: { code: "es", name: "Español", tag: "es", locale: "es", direction: "ltr" },
  ja: { code: "ja", name: "日本語", tag: "ja", locale: "ja", direction: "ltr" },
  pseudo: { code: "pseudo", name: "Pseudo", tag: "ar-XB", locale: "en", direction: "rtl" },
};

/** Those one can choose, in the order in which they are offered. */
export const OFFERED: readonly Language[] = [
  LANGUAGES.en,
  LANGUAGES.de,
  LANGUAGES.fr,
  LANGUAGES.es,
  LANGUAGES.ja,
];

/** The first of the wanted languages, BCP 47 tags, that is offered; English when none is. */
export function offeredLanguage(wanted: readonly string[]): LanguageCode {
  for (const tag of wanted) {
    const [code = ""] = tag.toLowerCase().split("-");
    const found = OFFERED.find((language) => language.code === code);
    if (found) return found.code;
  }
  return "en";
}
