import { currentTongue } from "./current.ts";

/** What is said by itself, such as a title, as it stands within a sentence: small, but in German, whose nouns are not. */
export function withinSentence(said: string): string {
  const { code, locale } = currentTongue().language;
  return code === "de" ? said : said.toLocaleLowerCase(locale);
}
