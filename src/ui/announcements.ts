import { allFindings } from "../import/furtherRows.ts";
import type { View } from "../layout/view.ts";
import { hops, lowestCommonManager } from "../metrics/hops.ts";
import { calledOf } from "../org/called.ts";
import type { Org } from "../org/org.ts";
import { plainWords, proposalPieces } from "../relief/proposalWords.ts";
import type { AppState, OrgDocument } from "../store/app.ts";
import { filteredOf, headcountOf, lensOf } from "../store/selectors.ts";
import { matchWords } from "./filter/filterWords.ts";
import { personWords, spokenWords } from "./person/personWords.ts";
import { hopsWords, linkUpWord, peopleWords, viewWords } from "./words.ts";

const number = new Intl.NumberFormat("en");

/** What a screen reader is told when the page goes from `before` to `now`; null for nothing. */
export function announcementOf(now: AppState, before: AppState): string | null {
  const { document, selected, found } = now;
  if (now.phase === "importing") {
    return now.phase === before.phase ? null : `Reading ${now.progress?.name ?? "the file"}.`;
  }
  if (!document) return before.document ? "Closed. No organisation is open." : null;
  if (document !== before.document) return openedWords(document, now.view);
  if (now.view !== before.view) return `${viewWords(now.view)}.`;
  if (selected !== before.selected && selected >= 0) {
    return selectedWords(document, selected, now.view);
  }
  if (now.path !== before.path) return pathWords(now.path, document.imported.org);
  if (found !== before.found && found.count > 0) return `${peopleWords(found.count)} found.`;
  if (now.chosen !== before.chosen) return chosenWords(now.chosen);
  if (now.ghost !== before.ghost) return ghostWords(now.ghost, document.imported.org);
  if (now.lensId !== before.lensId) return `Coloured by ${lensOf(now)?.title.toLowerCase()}.`;
  return now.shown === before.shown ? null : shownWords(now, document);
}

function openedWords({ source, imported }: OrgDocument, view: View): string {
  const { rows } = imported;
  const findings = allFindings(imported);
  const odd = findings.length === 1 ? "1 finding" : `${number.format(findings.length)} findings`;
  return `${source.name}: ${number.format(rows.placed)} of ${number.format(rows.total)} rows placed, ${odd}. ${viewWords(view)}.`;
}

/** "Hal Oren, Team lead, supports 9, load 11.75, overloaded. Supported by Ava Ito." */
function selectedWords(document: OrgDocument, node: number, view: View): string {
  const { org } = document.imported;
  const above = org.parent[node] ?? -1;
  const chain = above < 0 ? "" : ` ${linkUpWord(view)} ${calledOf(org, above)}.`;
  return `${spokenWords(personWords(document, node, view))}.${chain}`;
}

/** "Path from Kim Ode to Bo Lind: 4 hops, by way of Ava Ito." */
function pathWords(path: AppState["path"], org: Org): string {
  if (!path) return "No path is shown.";
  const from = calledOf(org, path.from);
  if (path.to < 0) return `Path from ${from}: choose the second person.`;
  const count = hops(org, path.from, path.to);
  const between = `Path from ${from} to ${calledOf(org, path.to)}`;
  if (count === null) return `${between}: no line connects them.`;
  const common = calledOf(org, lowestCommonManager(org, path.from, path.to));
  return `${between}: ${hopsWords(count)}, by way of ${common}.`;
}

/** "12 people marked: managers with 8-12 direct reports." */
function chosenWords(chosen: AppState["chosen"]): string {
  return chosen
    ? `${peopleWords(chosen.people.count)} marked: ${chosen.words}.`
    : "Nobody is marked any more.";
}

/** "A proposal is shown, nothing is changed: Move Kora to Jarl: ..." */
function ghostWords(ghost: AppState["ghost"], org: Org): string {
  return ghost
    ? `A proposal is shown, nothing is changed. ${plainWords(org, proposalPieces(org, ghost))}`
    : "The proposal is put away.";
}

function shownWords(now: AppState, document: OrgDocument): string {
  const { focus, folded } = now.shown;
  const { org } = document.imported;
  const filtered = filteredOf(now);
  if (filtered) return `${matchWords(filtered, headcountOf(document).people)} the filter.`;
  const whole =
    focus < 0 ? "Everybody is shown" : `Only ${calledOf(org, focus)} and theirs are shown`;
  return folded.length === 0 ? `${whole}.` : `${whole}, ${folded.length} folded.`;
}
