import { type Catalog, setLanguage } from "../../language/current.ts";
import {
  LANGUAGES,
  type LanguageCode,
  offeredLanguage,
  type TranslatedCode,
} from "../../language/languages.ts";
import type { AppStore } from "../../store/app.ts";
import { keptLanguage } from "./keptLanguage.ts";

/** Each language is a script of its own, loaded when it is spoken. */
const CATALOGS: Readonly<Record<TranslatedCode, () => Promise<{ readonly catalog: Catalog }>>> = {
  de: () => import("./catalogs/de.ts"),
  fr: () => import("./catalogs/fr.ts"),
  es: () => import("./catalogs/es.ts"),
  ja: () => import("./catalogs/ja.ts"),
};

/** What the address asks for, else what was chosen here before, else what the browser is set to. */
export function languageAtStart(): LanguageCode {
  const asked = new URLSearchParams(location.search).get("language");
  if (asked === "pseudo") return asked;
  return asked
    ? offeredLanguage([asked])
    : (keptLanguage() ?? offeredLanguage(navigator.languages));
}

/** Says everything on the page in this language from now on; false where its words cannot be had. */
export async function speak(store: AppStore, code: LanguageCode): Promise<boolean> {
  const catalog = await catalogOf(code);
  if (!catalog) return false;
  const language = LANGUAGES[code];
  setLanguage(language, catalog);
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  // Who is brought out is known by words of the language before.
  store.setState({ language: code, chosen: null });
  return true;
}

async function catalogOf(code: LanguageCode): Promise<Catalog | null> {
  if (code === "en" || code === "pseudo") return {};
  try {
    return (await CATALOGS[code]()).catalog;
  } catch {
    return null;
  }
}
