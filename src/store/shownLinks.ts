import type { CollaborationLink } from "../metrics/collaborationLinks.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import { type LinkColumns, linksFrom } from "../worker/linkColumns.ts";
import type { AppState, OrgDocument } from "./app.ts";
import type { LinkChoice } from "./linkChoice.ts";
import { figuresOf } from "./selectors.ts";

const NONE: readonly CollaborationLink[] = [];

/** Links one by one, the same for the same columns. */
function linksIn(columns: LinkColumns): readonly CollaborationLink[] {
  const made = knownLinks.get(columns) ?? linksFrom(columns);
  knownLinks.set(columns, made);
  return made;
}

const knownLinks = new WeakMap<LinkColumns, readonly CollaborationLink[]>();

/** Links that came with the chart: from dotted lines, and from who works with whom. */
export function linksOfChart(document: OrgDocument): readonly CollaborationLink[] {
  return linksIn(figuresOf(document).links);
}

/** Whether there is any source of links at all. */
export function hasLinks(document: OrgDocument): boolean {
  const { products, communities } = document.imported.org;
  const { links } = document.imported;
  return (
    links !== null || products !== null || communities !== null || linksOfChart(document).length > 0
  );
}

/** All links of a source; null while nobody has worked them out. */
export function linksOfSource(
  { document }: Pick<AppState, "document">,
  source: LinkSource,
): readonly CollaborationLink[] | null {
  if (!document) return NONE;
  if (source === "product" || source === "community") {
    const columns = document.sharedLinks?.[source];
    return columns ? linksIn(columns) : null;
  }
  const links = linksOfChart(document);
  const bySource = knownSources.get(links) ?? new Map<LinkSource, readonly CollaborationLink[]>();
  knownSources.set(links, bySource);
  const found = bySource.get(source) ?? links.filter((link) => link.source === source);
  bySource.set(source, found);
  return found;
}

const knownSources = new WeakMap<
  readonly CollaborationLink[],
  Map<LinkSource, readonly CollaborationLink[]>
>();

/** The links of the sources that are chosen, without the weaker ones; whether or not any are drawn. */
export function chosenLinks(
  state: Pick<AppState, "document" | "links">,
): readonly CollaborationLink[] {
  const { document, links } = state;
  if (!document) return NONE;
  const before = knownChosen.get(document);
  if (before?.links === links) return before.answer;
  const parts = links.shown.map((source) => strongEnough(state, source));
  const filled = parts.filter((part) => part.length > 0);
  const answer = filled.length === 1 ? (filled[0] ?? NONE) : filled.flat();
  knownChosen.set(document, { links, answer });
  return answer;
}

const knownChosen = new WeakMap<
  OrgDocument,
  { readonly links: LinkChoice; readonly answer: readonly CollaborationLink[] }
>();

function strongEnough(
  state: Pick<AppState, "document" | "links">,
  source: LinkSource,
): readonly CollaborationLink[] {
  const links = linksOfSource(state, source) ?? NONE;
  const least = state.links.least[source];
  return least > 0 ? links.filter(({ weight }) => weight >= least) : links;
}

/** The links the chart shows. */
export function shownLinks(state: AppState): readonly CollaborationLink[] {
  return state.linksShown ? chosenLinks(state) : NONE;
}

/** Whether the chart shows people's dotted lines. */
export function areDottedShown({ linksShown, links }: AppState): boolean {
  return linksShown && links.shown.includes("dotted");
}
