import type { CollaborationLink } from "../metrics/collaborationLinks.ts";
import { linksDrawn, type StandingLink, standingLinks } from "../metrics/drawnLinks.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import type { DrawnLink } from "../org/drawnLink.ts";
import type { Org } from "../org/org.ts";
import type { LinkChoice } from "../story/linkChoice.ts";
import { type LinkColumns, linksFrom } from "../worker/linkColumns.ts";
import type { AppState, OrgDocument } from "./app.ts";
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
export function hasLinks({ document, drawn }: Pick<AppState, "document" | "drawn">): boolean {
  if (!document) return false;
  const { products, communities } = document.imported.org;
  const { links } = document.imported;
  const ofFile =
    links !== null ||
    products !== null ||
    communities !== null ||
    linksOfChart(document).length > 0;
  return ofFile || drawn.length > 0;
}

/** All links of a source; null while nobody has worked them out. */
export function linksOfSource(
  { document, drawn }: Pick<AppState, "document" | "drawn">,
  source: LinkSource,
): readonly CollaborationLink[] | null {
  if (!document) return NONE;
  if (source === "drawn") return drawnIn(document.imported.org, drawn).links;
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

/** Links drawn by hand as they stand in an organisation, and those of them that join two managers. */
interface DrawnIn {
  readonly org: Org;
  readonly standing: readonly StandingLink[];
  readonly links: readonly CollaborationLink[];
}

function drawnIn(org: Org, drawn: readonly DrawnLink[]): DrawnIn {
  const before = knownDrawn.get(drawn);
  if (before?.org === org) return before;
  const standing = standingLinks(org, drawn);
  const now = { org, standing, links: linksDrawn(standing) };
  knownDrawn.set(drawn, now);
  return now;
}

const knownDrawn = new WeakMap<readonly DrawnLink[], DrawnIn>();

/** How each link drawn by hand stands in the organisation on the page, the oldest first. */
export function drawnStanding({
  document,
  drawn,
}: Pick<AppState, "document" | "drawn">): readonly StandingLink[] {
  return document ? drawnIn(document.imported.org, drawn).standing : NO_STANDING;
}

const NO_STANDING: readonly StandingLink[] = [];

/** The links of the sources that are chosen, without the weaker ones; whether or not any are drawn. */
export function chosenLinks(
  state: Pick<AppState, "document" | "links" | "drawn">,
): readonly CollaborationLink[] {
  const { document, links, drawn } = state;
  if (!document) return NONE;
  const before = knownChosen.get(document);
  if (before?.links === links && before.drawn === drawn) return before.answer;
  const parts = links.shown.map((source) => strongEnough(state, source));
  const filled = parts.filter((part) => part.length > 0);
  const answer = filled.length === 1 ? (filled[0] ?? NONE) : filled.flat();
  knownChosen.set(document, { links, drawn, answer });
  return answer;
}

const knownChosen = new WeakMap<
  OrgDocument,
  {
    readonly links: LinkChoice;
    readonly drawn: readonly DrawnLink[];
    readonly answer: readonly CollaborationLink[];
  }
>();

function strongEnough(
  state: Pick<AppState, "document" | "links" | "drawn">,
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
