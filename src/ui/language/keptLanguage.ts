import { type LanguageCode, OFFERED } from "../../language/languages.ts";

/** Asked for before anything is drawn, so not in the database, which answers later. */
const KEY = "headstand-language";

/** The language that was chosen here before. */
export function keptLanguage(): LanguageCode | null {
  try {
    const kept = localStorage.getItem(KEY);
    return OFFERED.find(({ code }) => code === kept)?.code ?? null;
  } catch {
    return null;
  }
}

/** Keeps the choice for the next visit, where the browser keeps anything. */
export function keepLanguage(code: LanguageCode): void {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // A private window, or storage that is blocked: the choice holds for as long as the page is open.
  }
}

/** Whether it is forgotten now. */
export function forgetLanguage(): boolean {
  try {
    localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
