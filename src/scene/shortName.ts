import { firstLetter, largeLetter, lettersTogether } from "./letters.ts";
import { textWidth } from "./measure.ts";
import { isFirstHalf, isParticle, type NameParts, namePartsOf, nameWords } from "./nameParts.ts";

/**
 * The longest form of a name that fits, shortened by sense: "Maximiliane-Theodora von Hohenberg",
 * "Maximiliane-Theodora von H.", "Maximiliane-Theodora H.", "M. von Hohenberg", "M. v. H.", "M. H."; "" when
 * none fits. A name is never cut inside a word, an initial never inside a letter.
 */
export function shortName(name: string, room: number, size: number, weight: 400 | 600): string {
  if (textWidth(name, size, weight) <= room) return name;
  for (const shorter of shorterNames(name)) {
    if (textWidth(shorter, size, weight) <= room) return shorter;
  }
  return "";
}

/** Frames ask for the names they asked for before; more than these are not kept. */
const MOST_KNOWN = 20_000;

/** The same function, which keeps its answers. */
function remembering<T>(compute: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const now = compute(name);
    known.set(name, now);
    return now;
  };
}

/** Shorter forms of a name, the one that says most first. */
const shorterNames = remembering((name): readonly string[] => {
  const [account = "", domain] = name.split("@");
  if (domain !== undefined && !/\s/.test(name)) return account === "" ? [] : [account];
  const parts = namePartsOf(name);
  const { given, family } = parts;
  if (family === "") return given === name ? [] : [given];
  return FORMS[parts.order](parts).filter((form) => form !== name);
});

const FORMS: Readonly<Record<NameParts["order"], (parts: NameParts) => readonly string[]>> = {
  "given first": ({ given, particles, family }) => [
    [given, ...particles, family].join(" "),
    [given, ...particles, firstWord(family)].join(" "),
    [given, ...particles, shortDouble(firstWord(family))].join(" "),
    [given, ...particles, initial(family)].join(" "),
    `${given} ${initial(family)}`,
    given,
    [initial(given), ...particles, firstWord(family)].join(" "),
    ...(particles.length > 1 ? [] : [[given, ...particles, family].map(initial).join(" ")]),
    `${initial(given)} ${initial(family)}`,
  ],
  "family first": ({ given, middle, family }) => [
    `${family} ${given}`,
    [family, ...[given, ...middle].filter(hasInitials).map(initial)].join(" "),
    ...(hasInitials(given) ? [`${family} ${initial(given)}`] : []),
    family,
  ],
  "family, given": ({ given, family }) => [
    `${family}, ${given}`,
    `${family}, ${initial(given)}`,
    family,
    `${initial(family)}, ${initial(given)}`,
  ],
  "no blank": ({ family }) => [family],
};

/** A Chinese or Korean character is a word: nobody writes it with a dot. */
function hasInitials(word: string): boolean {
  return !/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
}

/** "de la Fuente y Zúñiga" is mostly called "de la Fuente". */
function firstWord(family: string): string {
  const [first = "", second] = family.split(" ");
  return second !== undefined && isFirstHalf(first) ? `${first} ${second}` : first;
}

/** "Iyer-Krishnamurthy" is "Iyer-K.". */
function shortDouble(family: string): string {
  const at = family.indexOf("-", SHORTEST_HALF);
  return at < 0 ? family : `${family.slice(0, at)}-${initial(family.slice(at + 1))}`;
}

/** What is shorter before a hyphen is an article. */
const SHORTEST_HALF = 3;

function initial(word: string): string {
  return `${firstLetter(withoutArticle(word))}.`;
}

/** "al-Harbi" goes by H, as nearly every family would go by the article; "d’Alembert" by A. */
function withoutArticle(word: string): string {
  return word.replace(
    /^(?:(?:al|el|ash|as|ad|ar|at|az)-(?=\p{L})|ال(?=\p{L}{3})|[dl][’'](?=\p{Lu}))/u,
    "",
  );
}

/** What a register writes instead of a name it does not give: "N/D" is "not disclosed". */
const WITHHELD = /^n(?:\/?d|\/a)\W*$/i;

/** Up to two letters that stand for a name: "Ines Silva" is "IS", "佐藤 恵" is "佐恵"; none for no name. */
export const initialsOf = remembering((name): string => {
  if (WITHHELD.test(name)) return "";
  const words = nameWords(name.replaceAll(",", " ")).filter((word) => /\p{L}|\p{N}/u.test(word));
  const significant = words.filter((word) => !isParticle(word));
  const first = significant[0] ?? words[0] ?? "";
  const last = significant.length > 1 ? (significant.at(-1) ?? "") : "";
  const letters = [firstLetter(first), firstLetter(withoutArticle(last))];
  return lettersTogether(letters.map(largeLetter));
});
