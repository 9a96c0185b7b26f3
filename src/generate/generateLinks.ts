import { seededRandom } from "../base/random.ts";
import { type GenerateOptions, numberedTree } from "./generateCsv.ts";

export interface LinkOptions extends GenerateOptions {
  /** How many pairs of managers; fewer where there are not so many pairs. */
  readonly links: number;
}

/** Draws for each link wanted, at most: pairs that have been drawn before do not count again. */
const MOST_DRAWS = 50;
const MOST_HOURS = 8;

/**
 * Who of the managers of the same organisation as generateCsv's works with whom, as CSV: employee numbers
 * and hours a week. Most links join neighbours of one layer, some lead far across; none repeats a line.
 */
export function* generateLinks({ people, seed, links }: LinkOptions): Generator<string> {
  const random = seededRandom(seed);
  const { tree, number } = numberedTree(people, random);
  // The tree grows layer by layer, so that whoever is near in this list is near in the organisation.
  const managers = Array.from(tree.span.keys()).filter((i) => (tree.span[i] ?? 0) > 0);
  const drawn = new Set<number>();
  yield "source,target,weight";
  for (let draw = 0; draw < links * MOST_DRAWS && drawn.size < links; draw++) {
    const place = Math.floor(random() * managers.length);
    const a = managers[place] ?? 0;
    const b = managers[place + distance(managers.length, random)];
    if (b === undefined || tree.parent[b] === a) continue;
    const key = a * tree.count + b;
    if (drawn.has(key)) continue;
    drawn.add(key);
    const hours = Math.max(0.5, Math.round(random() ** 3 * MOST_HOURS * 2) / 2);
    yield `${number[a]},${number[b]},${hours}`;
  }
}

/** How many places away the other one is: half of them nearer than the root of all, some anywhere. */
function distance(places: number, random: () => number): number {
  return Math.floor(places ** random());
}
