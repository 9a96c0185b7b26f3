import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { CODES, messagesInCode, translationsIn } from "../../scripts/messages.ts";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

const { found: messages, others } = messagesInCode();

const patternOf = (text: string, locale: string, isRich: boolean): Elements =>
  new IntlMessageFormat(text, locale, {}, { ignoreTag: !isRich }).getAst();

/** Names of places and tags, as "name" and "<name>"; of a choice with its options, which only plurals may add to. */
function placesOf(elements: Elements): ReadonlySet<string> {
  const places = new Set<string>();
  const visit = (element: Elements[number]): void => {
    if (element.type === 0 || element.type === 7) return;
    if ("children" in element) {
      places.add(`<${element.value}>`);
      element.children.forEach(visit);
      return;
    }
    places.add(element.value);
    if (!("options" in element)) return;
    for (const [key, option] of Object.entries(element.options)) {
      if (element.type === 5) places.add(`${element.value}=${key}`);
      option.value.forEach(visit);
    }
  };
  elements.forEach(visit);
  return places;
}

/** Categories that the plurals in a pattern leave out though the language has them. */
function missingPlurals(elements: Elements, locale: string): readonly string[] {
  const missing: string[] = [];
  const visit = (element: Elements[number]): void => {
    if ("children" in element) element.children.forEach(visit);
    if (!("options" in element)) return;
    if (element.type === 6) {
      const type = element.pluralType ?? "cardinal";
      const { pluralCategories } = new Intl.PluralRules(locale, { type }).resolvedOptions();
      // Millions alone have a category of their own in French and Spanish, which "other" covers.
      const needed = pluralCategories.filter((category) => category !== "many");
      missing.push(...needed.filter((category) => !(category in element.options)));
    }
    for (const option of Object.values(element.options)) option.value.forEach(visit);
  };
  elements.forEach(visit);
  return missing;
}

test("what is said stands as a literal where it is said", () => {
  expect(messages.size).toBeGreaterThan(50);
  expect(others).toEqual([]);
});

test("every English message can be read, and has every plural", () => {
  for (const [english, { file, isRich }] of messages) {
    expect(missingPlurals(patternOf(english, "en", isRich), "en"), `${file}: ${english}`).toEqual(
      [],
    );
  }
});

test.each(CODES)("%s says every message, and nothing else, each once", (code) => {
  const { entries, twice } = translationsIn(code);
  const missing = [...messages].filter(([english]) => !entries.get(english));
  expect(missing.map(([english, { file }]) => `${file}: ${english}`)).toEqual([]);
  expect([...entries.keys()].filter((english) => !messages.has(english))).toEqual([]);
  expect(twice).toEqual([]);
});

test.each(CODES)("%s has the places, tags and plurals of every message", (code) => {
  const wrong = [...translationsIn(code).entries].flatMap(([english, said]) => {
    const isRich = messages.get(english)?.isRich ?? false;
    const pattern = patternOf(said, code, isRich);
    const wanted = placesOf(patternOf(english, "en", isRich));
    const places = placesOf(pattern);
    const different = [
      ...[...wanted].filter((place) => !places.has(place)),
      ...[...places].filter((place) => !wanted.has(place)),
    ];
    const missing = missingPlurals(pattern, code);
    return different.length + missing.length > 0 ? [{ english, different, missing }] : [];
  });
  expect(wrong).toEqual([]);
});

test.each(CODES)("%s leaves no message in English but words that are the same", (code) => {
  const same = [...translationsIn(code).entries].filter(
    ([english, said]) =>
      english === said && / /.test(english) && /[a-z]{3} [a-z]{3}/i.test(english),
  );
  expect(same).toEqual([]);
});
