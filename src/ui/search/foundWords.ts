import type { SearchAnswer } from "../../search/findPeople.ts";

const number = new Intl.NumberFormat("en");

/** How many were found, and what the count and the marks on the chart leave out. */
export function foundWords({ hits: { count }, best, similar }: SearchAnswer): string {
  const found = number.format(count);
  if (best.length === 0) return `Nobody is spelt so; ${found} nearly so, marked on the chart.`;
  if (count > best.length) {
    return `${found} found, all marked on the chart. Type on to narrow it down.`;
  }
  return [`${found} found, marked on the chart.`, similarWords(similar.length)].join(" ").trim();
}

/** Those who end the list although nobody asked for them so. */
function similarWords(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "The last one listed is only spelt nearly so: neither counted nor marked."
    : `The last ${count} listed are only spelt nearly so: neither counted nor marked.`;
}
