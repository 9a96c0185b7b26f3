import { inTongue } from "./current.ts";

/** Says numbers as the language does: make one a file, with what Intl.NumberFormat takes. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): (value: number) => string {
  const format = inTongue(({ language }) => new Intl.NumberFormat(language.locale, options));
  return (value) => format().format(value);
}

/** "1,234.5": up to three decimals. */
export const formatNumber = numberFormat();

/** "12 %" as the language writes it, of a share 0..1. */
export const formatPercent = numberFormat({ style: "percent" });

/** Says dates as the language does; English as in `english`, BCP 47, as it has two orders. */
export function dateFormat(
  options: Intl.DateTimeFormatOptions,
  english = "en",
): (date: Date | number) => string {
  const format = inTongue(({ language: { locale } }) => {
    return new Intl.DateTimeFormat(locale === "en" ? english : locale, options);
  });
  return (date) => format().format(date);
}

/** Says from when to when as the language does, "Jun 3 – 30, 2025". */
export function dateRangeFormat(
  options: Intl.DateTimeFormatOptions,
): (from: Date | number, to: Date | number) => string {
  const format = inTongue(({ language }) => new Intl.DateTimeFormat(language.locale, options));
  return (from, to) => format().formatRange(from, to);
}

/** Orders texts as the language does; numbers within them by their value. */
export function compareTexts(a: string, b: string): number {
  return order().compare(a, b);
}

const order = inTongue(({ language }) => new Intl.Collator(language.locale, { numeric: true }));

/** "A, B and C". */
export function formatList(texts: readonly string[]): string {
  return list().format(texts);
}

/** The same of what is no text: between the things stand the words that join them. */
export function listOf<Thing>(things: readonly Thing[]): readonly (Thing | string)[] {
  const places = list().formatToParts(things.map((_, at) => String(at)));
  return places.flatMap(({ type, value }): readonly (Thing | string)[] =>
    type === "element" ? things.slice(Number(value), Number(value) + 1) : [value],
  );
}

const list = inTongue(
  ({ language }) => new Intl.ListFormat(language.locale === "en" ? "en-GB" : language.locale),
);
