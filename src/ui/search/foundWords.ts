import { say } from "../../language/say.ts";
import type { SearchAnswer } from "../../search/findPeople.ts";

/** How many were found, and what the count and the marks on the chart leave out. */
export function foundWords({ hits: { count }, best, similar }: SearchAnswer): string {
  if (best.length === 0) {
    return say("Nobody is spelt so; {count, number} nearly so, marked on the chart.", { count });
  }
  if (count > best.length) {
    return say("{count, number} found, all marked on the chart. Type on to narrow it down.", {
      count,
    });
  }
  const found = say("{count, number} found, marked on the chart.", { count });
  return [found, similarWords(similar.length)].join(" ").trim();
}

/** Those who end the list although nobody asked for them so. */
function similarWords(count: number): string {
  if (count === 0) return "";
  return say(
    "{count, plural, one {The last one listed is only spelt nearly so: neither counted nor marked.} other {The last # listed are only spelt nearly so: neither counted nor marked.}}",
    { count },
  );
}
