import { IntlMessageFormat } from "intl-messageformat";
import { inTongue, type Tongue } from "./current.ts";
import { pseudoPattern } from "./pseudo.ts";

/** A message in the current language: a text, or what makes one of values. */
export type Pattern = string | IntlMessageFormat;

/** What follows in a message tells translators which of its meanings is meant, and is never said. */
const CONTEXT = " ‖ ";
/** Without these a message is a text, and needs not be read. */
const TO_READ = /[{}]|''/;
const TO_READ_RICH = /[{}<]|''/;

interface Patterns {
  readonly tongue: Tongue;
  readonly plain: Map<string, Pattern>;
  readonly rich: Map<string, Pattern>;
  readonly formatters: ReturnType<typeof formattersOf>;
}

const patterns = inTongue(
  (tongue): Patterns => ({
    tongue,
    plain: new Map(),
    rich: new Map(),
    formatters: formattersOf(),
  }),
);

/** Of a message in which only values change. */
export function plainPattern(message: string): Pattern {
  const known = patterns().plain.get(message);
  if (known !== undefined) return known;
  const made = makePattern(message, true);
  patterns().plain.set(message, made);
  return made;
}

/** Of a message with tags. */
export function richPattern(message: string): Pattern {
  const known = patterns().rich.get(message);
  if (known !== undefined) return known;
  const made = makePattern(message, false);
  patterns().rich.set(message, made);
  return made;
}

/** What is said for a message in English. */
function withoutContext(message: string): string {
  const at = message.indexOf(CONTEXT);
  return at < 0 ? message : message.slice(0, at);
}

function makePattern(message: string, ignoreTag: boolean): Pattern {
  const { tongue, formatters } = patterns();
  const { catalog, language } = tongue;
  const text = catalog[message] ?? withoutContext(message);
  const options = { ignoreTag, formatters };
  if (language.code === "pseudo") {
    return new IntlMessageFormat(pseudoPattern(text, ignoreTag), language.locale, {}, options);
  }
  if (!(ignoreTag ? TO_READ : TO_READ_RICH).test(text)) return text;
  return new IntlMessageFormat(text, language.locale, {}, options);
}

/** The library makes them anew for every message, which takes longer than all the rest. */
function formattersOf() {
  return {
    getNumberFormat: kept(
      (locales: Locales, options?: Intl.NumberFormatOptions) =>
        new Intl.NumberFormat(locales, options),
    ),
    getDateTimeFormat: kept(
      (locales: Locales, options?: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locales, options),
    ),
    getPluralRules: kept(
      (locales: Locales, options?: Intl.PluralRulesOptions) =>
        new Intl.PluralRules(locales, options),
    ),
  };
}

type Locales = string | string[] | undefined;

function kept<Options, Made>(
  make: (locales: Locales, options?: Options) => Made,
): (locales?: Locales, options?: Options) => Made {
  const known = new Map<string, Made>();
  return (locales, options) => {
    const key = JSON.stringify([locales, options]);
    const made = known.get(key) ?? make(locales, options);
    known.set(key, made);
    return made;
  };
}
