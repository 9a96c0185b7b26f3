import { say } from "../language/say.ts";
import { type Org, PERSON } from "../org/org.ts";
import { distinctCount, distinctText, type TextColumn } from "../org/textColumn.ts";
import { buildLens, notStated } from "./buildLens.ts";
import { type Lens, type LensGroup, NO_GROUP } from "./lens.ts";

/** Values told apart by colour and letter, as many as there are colours; what is rarer shares a group. */
const MOST_CATEGORIES = 8;
const LETTERS = "ABCDEFGH";

/** Colours everybody by a column of the file: the most frequent values, and "others". */
export function columnLens(org: Org, id: string, title: string, column: TextColumn): Lens {
  const tally = new Uint32Array(distinctCount(column));
  for (let i = 0; i < org.count; i++) {
    const code = column.codes[i] ?? 0;
    if (org.kind[i] === PERSON) tally[code] = (tally[code] ?? 0) + 1;
  }
  const ranked = Array.from(tally.keys())
    .filter((code) => code !== 0 && (tally[code] ?? 0) > 0)
    .sort((a, b) => (tally[b] ?? 0) - (tally[a] ?? 0) || a - b);
  const named = ranked.slice(0, MOST_CATEGORIES);
  const rest = ranked.slice(MOST_CATEGORIES);
  const [onlyOne = 0] = rest;
  const groups: Omit<LensGroup, "count">[] = named.map((code, i) => ({
    ...namedByData(distinctText(column, code)),
    color: i,
    shape: "square",
    sign: LETTERS[i] ?? "",
  }));
  const groupOfCode = new Uint8Array(tally.length).fill(NO_GROUP);
  named.forEach((code, i) => {
    groupOfCode[code] = i;
  });
  for (const code of rest) groupOfCode[code] = groups.length;
  if (rest.length > 0) {
    const words =
      rest.length === 1
        ? namedByData(distinctText(column, onlyOne))
        : {
            label: say("{count} others ‖ rarer values", { count: rest.length }),
            name: `${rest.length} others`,
          };
    groups.push({ ...words, color: "other", shape: "square", sign: "+" });
  }
  groupOfCode[0] = groups.length;
  groups.push(notStated());
  return buildLens(org, {
    id,
    title,
    subject: "people",
    why: whyOf(title, ranked.length, tally[0] ?? 0),
    groups,
    groupFor: (i) => groupOfCode[column.codes[i] ?? 0] ?? NO_GROUP,
  });
}

/** A value of the file is called the same in every language. */
function namedByData(label: string): Pick<LensGroup, "label" | "name"> {
  return { label, name: label };
}

function whyOf(title: string, values: number, blank: number): string {
  const taken = say("Takes the column {column} as it stands in the file.", { column: title });
  const rarer =
    values > MOST_CATEGORIES + 1
      ? say(
          "The {most} most frequent of {values} values have a colour and a letter each; the rarer ones share one.",
          { most: MOST_CATEGORIES, values },
        )
      : say("Each value has a colour and a letter, the most frequent first.");
  const unknown =
    blank === 0
      ? say("No cell is blank.")
      : say("{blank, number} people have a blank cell.", { blank });
  return `${taken} ${rarer} ${unknown}`;
}
