import type { FurtherFile } from "../../import/furtherRows.ts";
import type { LinkSpan, LinksOfOrg } from "../../import/linksOfOrg.ts";
import { CAUTIONS } from "../../metrics/figures.ts";
import { NO_DAY } from "../../org/org.ts";

const MILLISECONDS_A_DAY = 86_400_000;
const number = new Intl.NumberFormat("en");
const dates = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "Jun 3 – 30, 2025"; what stands in its place where the files have no dates. */
function spanWords({ first, last }: LinkSpan): string {
  if (first === NO_DAY) return "without dates";
  return dates.formatRange(first * MILLISECONDS_A_DAY, last * MILLISECONDS_A_DAY);
}

/** Caution 5 with what the files at hand cover. */
export function coverageWords(
  { measure, span, covered, managers }: LinksOfOrg,
  files: readonly FurtherFile[],
): string {
  const ofLinks = files.filter(({ kind }) => kind === "links");
  const names = ofLinks.map(({ name }) => name).filter((name) => name !== "");
  const what = measure === "" ? "who works with whom" : measure;
  const where = names.length > 0 ? ` (${names.join(", ")})` : "";
  const file = ofLinks.length > 1 ? "The files cover" : "The file covers";
  return `${CAUTIONS.links} ${file} ${what}${where}, ${spanWords(span)}, ${number.format(covered)} of ${number.format(managers)} managers: a row names them or their people.`;
}
