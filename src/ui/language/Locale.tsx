import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import type { LanguageCode } from "../../language/languages.ts";
import { useApp } from "../appContext.tsx";

/** What react-aria names its own buttons in, and by which arrow keys go; English as the browser writes it. */
const LOCALES: Readonly<Record<LanguageCode, string>> = {
  en: navigator.language.startsWith("en") ? navigator.language : "en",
  de: "de",
  fr: "fr",
  es: "es",
  ja: "ja",
  // Right to left, with the digits of English.
  pseudo: "he",
};

/** Tells the components of react-aria which language the page speaks. */
export function Locale({ children }: { readonly children: ReactNode }) {
  const language = useApp((state) => state.language);
  return <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>;
}
