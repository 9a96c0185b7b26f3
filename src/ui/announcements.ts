import { allFindings } from "../import/furtherRows.ts";
import { say } from "../language/say.ts";
import { withinSentence } from "../language/within.ts";
import type { View } from "../layout/view.ts";
import { hops, lowestCommonManager } from "../metrics/hops.ts";
import { calledOf } from "../org/called.ts";
import type { Org } from "../org/org.ts";
import { plainWords, proposalPieces } from "../relief/proposalWords.ts";
import type { AppState, OrgDocument } from "../store/app.ts";
import { type Filtered, filteredOf, headcountOf, lensOf } from "../store/selectors.ts";
import { personWords, spokenWords } from "./person/personWords.ts";
import { viewWords } from "./words.ts";

/** What a screen reader is told when the page goes from `before` to `now`; null for nothing. */
export function announcementOf(now: AppState, before: AppState): string | null {
  const { document, selected, found } = now;
  if (now.phase === "importing") {
    return now.phase === before.phase ? null : readingWords(now.progress?.name);
  }
  if (!document) return before.document ? say("Closed. No organisation is open.") : null;
  if (document.options !== before.document?.options) return openedWords(document, now.view);
  // In another order the same people have other numbers.
  if (document.imported !== before.document.imported) return null;
  if (now.view !== before.view) return sentence(viewWords(now.view));
  if (selected !== before.selected && selected >= 0) {
    return selectedWords(document, selected, now.view);
  }
  if (now.path !== before.path) return pathWords(now.path, document.imported.org);
  if (found !== before.found && found.count > 0) return foundWords(found.count);
  if (now.chosen !== before.chosen) return chosenWords(now.chosen);
  if (now.ghost !== before.ghost) return ghostWords(now.ghost, document.imported.org);
  if (now.lensId !== before.lensId) return lensWords(lensOf(now)?.title ?? "");
  return now.shown === before.shown ? null : shownWords(now, document);
}

function readingWords(file: string | undefined): string {
  return file === undefined ? say("Reading the file.") : say("Reading {file}.", { file });
}

function foundWords(count: number): string {
  return say("{count, plural, one {# person} other {# people}} found.", { count });
}

function filteredWords({ people, vacancies }: Filtered, all: number): string {
  return vacancies === 0
    ? say(
        "{people, number} of {all, plural, one {# person} other {# people}} {people, plural, one {matches} other {match}} the filter.",
        { people, all },
      )
    : say(
        "{people, number} of {all, plural, one {# person} other {# people}} and {vacancies, plural, one {# vacancy} other {# vacancies}} match the filter.",
        { people, all, vacancies },
      );
}

function lensWords(title: string): string {
  return say("Coloured by {lens}.", { lens: withinSentence(title) });
}

/** Words by themselves as a sentence. */
function sentence(words: string): string {
  return say("{words}.", { words });
}

function openedWords({ source, imported }: OrgDocument, view: View): string {
  const { rows } = imported;
  const findings = allFindings(imported);
  const opened = say(
    "{file}: {placed, number} of {rows, number} rows placed, {findings, plural, one {# finding} other {# findings}}.",
    { file: source.name, placed: rows.placed, rows: rows.total, findings: findings.length },
  );
  return `${opened} ${sentence(viewWords(view))}`;
}

/** "Hal Oren, Team lead, supports 9, load 11.75, overloaded. Supported by Ava Ito." */
function selectedWords(document: OrgDocument, node: number, view: View): string {
  const { org } = document.imported;
  const above = org.parent[node] ?? -1;
  const own = sentence(spokenWords(personWords(document, node, view)));
  if (above < 0) return own;
  const manager = calledOf(org, above);
  const chain =
    view === "upside-down"
      ? say("Supported by {manager}.", { manager })
      : say("Reports to {manager}.", { manager });
  return `${own} ${chain}`;
}

/** "Path from Kim Ode to Bo Lind: 4 hops, by way of Ava Ito." */
function pathWords(path: AppState["path"], org: Org): string {
  if (!path) return say("No path is shown.");
  const from = calledOf(org, path.from);
  if (path.to < 0) return say("Path from {from}: choose the second person.", { from });
  const count = hops(org, path.from, path.to);
  const to = calledOf(org, path.to);
  if (count === null) return say("Path from {from} to {to}: no line connects them.", { from, to });
  const common = calledOf(org, lowestCommonManager(org, path.from, path.to));
  return say(
    "Path from {from} to {to}: {count, plural, one {# hop} other {# hops}}, by way of {common}.",
    { from, to, count, common },
  );
}

/** "12 people marked: managers with 8-12 direct reports." */
function chosenWords(chosen: AppState["chosen"]): string {
  return chosen
    ? say("{count, plural, one {# person} other {# people}} marked: {whom}.", {
        count: chosen.people.count,
        whom: chosen.words,
      })
    : say("Nobody is marked any more.");
}

/** "A proposal is shown, nothing is changed: Move Kora to Jarl: ..." */
function ghostWords(ghost: AppState["ghost"], org: Org): string {
  return ghost
    ? `${say("A proposal is shown, nothing is changed.")} ${plainWords(org, proposalPieces(org, ghost))}`
    : say("The proposal is put away.");
}

function shownWords(now: AppState, document: OrgDocument): string {
  const { focus, folded } = now.shown;
  const { org } = document.imported;
  const filtered = filteredOf(now);
  if (filtered) return filteredWords(filtered, headcountOf(document).people);
  const part = focus < 0 ? "" : calledOf(org, focus);
  const count = folded.length;
  if (count === 0) {
    return part === ""
      ? say("Everybody is shown.")
      : say("Only {manager} and theirs are shown.", { manager: part });
  }
  return part === ""
    ? say("Everybody is shown, {count, number} folded.", { count })
    : say("Only {manager} and theirs are shown, {count, number} folded.", { manager: part, count });
}
