import type { FurtherFile } from "../../import/furtherRows.ts";
import type { LinkSpan, LinksOfOrg } from "../../import/linksOfOrg.ts";
import { dateRangeFormat } from "../../language/numbers.ts";
import { say, sayIt } from "../../language/say.ts";
import { CAUTIONS } from "../../metrics/figures.ts";
import { NO_DAY } from "../../org/org.ts";
import { commaList } from "../commaList.ts";

const MILLISECONDS_A_DAY = 86_400_000;
const dates = dateRangeFormat({
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "Jun 3 – 30, 2025"; what stands in its place where the files have no dates. */
function spanWords({ first, last }: LinkSpan): string {
  if (first === NO_DAY) return say("without dates");
  return dates(first * MILLISECONDS_A_DAY, last * MILLISECONDS_A_DAY);
}

/** Caution 5 with what the files at hand cover. */
export function coverageWords(
  { measure, span, covered, managers }: LinksOfOrg,
  files: readonly FurtherFile[],
): string {
  const ofLinks = files.filter(({ kind }) => kind === "links");
  const names = ofLinks.map(({ name }) => name).filter((name) => name !== "");
  const measured = measure === "" ? say("who works with whom") : measure;
  const what =
    names.length > 0
      ? say("{measured} ({files})", { measured, files: commaList(names) })
      : measured;
  const cover = say(
    "{files, plural, one {The file covers} other {The files cover}} {what}, {span}, {covered, number} of {managers, number} managers: a row names them or their people.",
    { files: Math.max(1, ofLinks.length), what, span: spanWords(span), covered, managers },
  );
  return `${sayIt(CAUTIONS.links)} ${cover}`;
}
