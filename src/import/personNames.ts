import { foldText } from "../base/foldText.ts";

/** Turns "Last, First" round; other names stay. */
export function firstNameFirst(name: string): string {
  const comma = name.indexOf(",");
  if (comma <= 0 || name.indexOf(",", comma + 1) >= 0) return name;
  const [last, first] = [name.slice(0, comma).trim(), name.slice(comma + 1).trim()];
  return first === "" ? last : `${first} ${last}`;
}

/** What systems add to a display name: "(12345)", "(On Leave)", "[C]". */
const REMARKS = /(?<!\s)\s*[([{][^()[\]{}]*[)\]}]/g;

/** A display name without the remarks around it; the whole where nothing else is left. */
export function withoutRemarks(name: string): string {
  if (!/[([{]/.test(name)) return name;
  return name.replace(REMARKS, " ").replace(/\s+/g, " ").trim() || name;
}

const FORMS_OF_ADDRESS = new Set([
  ..."mr mrs ms miss dr prof sir dame herr frau m mme mlle sr sra sig sgra dhr mevr pan pani ing dipl".split(
    " ",
  ),
]);

/** The words of a name, folded: no accents, no apostrophes, hyphens as blanks. */
export function nameWords(name: string): string[] {
  return foldText(withoutRemarks(name))
    .replace(/['’‘`´.]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** A key under which a name is the same in any order: "Doe, Jane" and "Jane Doe". */
export function nameKey(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : [...words].sort().join(" ");
}

/** One letter; in Korean or Chinese a single sign is a whole name. */
const INITIAL = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}]$/u;

/** Without initials and forms of address: how a name is written when the full one finds nobody. */
export function plainNameKey(words: readonly string[]): string {
  const plain = words.filter((word) => !INITIAL.test(word) && !FORMS_OF_ADDRESS.has(word));
  return nameKey(plain.length > 0 ? plain : words);
}
