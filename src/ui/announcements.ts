import { loadFlag } from "../metrics/loadFlag.ts";
import { isManager, type Org, textOf } from "../org/org.ts";
import type { AppState, OrgDocument, View } from "../store/app.ts";
import { lensOf, loadFor } from "../store/selectors.ts";
import { calledOf } from "./person/called.ts";
import { linkUpWord, peopleWords, totalSpanWords, viewWords } from "./words.ts";

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

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
    return personWords(document, selected, now.view);
  }
  if (found !== before.found && found.count > 0) return `${peopleWords(found.count)} found.`;
  if (now.lensId !== before.lensId) return `Coloured by ${lensOf(now)?.title.toLowerCase()}.`;
  return now.shown === before.shown ? null : shownWords(now.shown, document.imported.org);
}

function openedWords({ source, imported: { rows, findings } }: OrgDocument, view: View): string {
  const odd = findings.length === 1 ? "1 finding" : `${number.format(findings.length)} findings`;
  return `${source.name}: ${number.format(rows.placed)} of ${number.format(rows.total)} rows placed, ${odd}. ${viewWords(view)}.`;
}

/** "Hal Oren, Team lead, supports 9, load 11.75, overloaded. Supported by Ava Ito." */
function personWords(document: OrgDocument, node: number, view: View): string {
  const { org } = document.imported;
  const words = [calledOf(org, node), textOf(org, "title", node)];
  if (isManager(org, node)) {
    const load = loadFor(document).total[node] ?? Number.NaN;
    words.push(totalSpanWords(view, org.totalSpan[node] ?? 0));
    if (!Number.isNaN(load)) words.push(`load ${number.format(load)}`, loadFlag(load) ?? "");
  }
  const above = org.parent[node] ?? -1;
  const chain = above < 0 ? "" : ` ${linkUpWord(view)} ${calledOf(org, above)}.`;
  return `${words.filter(Boolean).join(", ")}.${chain}`;
}

function shownWords({ focus, folded }: AppState["shown"], org: Org): string {
  const whole =
    focus < 0 ? "Everybody is shown" : `Only ${calledOf(org, focus)} and theirs are shown`;
  return folded.length === 0 ? `${whole}.` : `${whole}, ${folded.length} folded.`;
}
