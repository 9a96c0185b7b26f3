import { textWidth } from "./measure.ts";

const PARTICLES = new Set(
  "von van de der den del della di da dos du la le ter ten af av bin ibn al el zu zum zur".split(
    " ",
  ),
);

/**
 * The longest form of a name that fits, shortened by sense: "Maximiliane-Theodora von Hohenberg",
 * "Maximiliane-Theodora von H.", "Maximiliane-Theodora H.", "M. v. H." is left to initials; "" when
 * none fits. A name is never cut inside a word.
 */
export function shortName(name: string, room: number, size: number, weight: 400 | 600): string {
  // A cheap bound first: no letter of the table is narrower than a quarter of an em.
  if (textWidth(name, size, weight) <= room) return name;
  for (const shorter of shorterNames(name)) {
    if (textWidth(shorter, size, weight) <= room) return shorter;
  }
  return "";
}

/** Shorter forms of a name, the longest first. */
function shorterNames(name: string): readonly string[] {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = "", ...others] = words;
  const last = others.at(-1);
  if (last === undefined) return [];
  const particles = others.slice(0, -1).filter((word) => PARTICLES.has(word.toLowerCase()));
  const initial = `${firstLetter(last)}.`;
  return [
    [first, ...particles, last].join(" "),
    [first, ...particles, initial].join(" "),
    `${first} ${initial}`,
    first,
  ];
}

/** Up to two letters that stand for a name: "Ines Silva" is "IS", "佐藤 恵" is "佐恵". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const significant = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  const first = significant[0] ?? words[0] ?? "";
  const last = significant.length > 1 ? (significant.at(-1) ?? "") : "";
  return (firstLetter(first) + firstLetter(last)).toLocaleUpperCase("en");
}

function firstLetter(word: string): string {
  const match = /[\p{L}\p{N}]/u.exec(word);
  return match ? match[0] : "";
}
