import type { Imported } from "../import/imported.ts";
import { wayFigures } from "../metrics/collaborationFigures.ts";
import {
  type CollaborationLink,
  dottedLinks,
  drawnLinks,
  sharedCommunityLinks,
  sharedProductLinks,
} from "../metrics/collaborationLinks.ts";
import { collaborationTold } from "../metrics/collaborationTold.ts";
import type { LinkSource } from "../metrics/linkSource.ts";
import type { Org } from "../org/org.ts";
import { linksOfInteractions } from "./linksOfInteractions.ts";
import type { CollaborationRequest, LinksAsked, Numbered, Reply, WaysRequest } from "./protocol.ts";

/** The chart a question is about; `counted` with those who count (populationOf). */
interface Asked {
  readonly imported: Imported;
  readonly counted: Org;
}

/**
 * Answers what is asked about the links between managers. With very many of them an answer takes a second,
 * so only the last of those of a kind that wait is given.
 */
export function createCollaborationDesk(say: (reply: Reply) => void) {
  const newest = { collaboration: 0, ways: 0 };

  function answer(
    { imported, counted }: Asked,
    request: (CollaborationRequest | WaysRequest) & Numbered,
  ): void {
    const { serial, top } = request;
    const links = linksOf(imported, counted, request);
    if (request.kind === "ways") {
      say({ kind: "ways", ways: wayFigures({ org: counted, top, links }), serial });
      return;
    }
    const interactions = imported.links && linksOfInteractions(counted, imported.links);
    const { dimension } = request;
    const told = collaborationTold({ org: counted, top, links, interactions, dimension });
    say({ kind: "collaboration", told, serial });
  }

  return {
    ask(asked: Asked, request: (CollaborationRequest | WaysRequest) & Numbered): void {
      newest[request.kind] = request.serial;
      // Whatever was asked meanwhile comes before.
      setTimeout(() => {
        if (newest[request.kind] === request.serial) answer(asked, request);
      });
    },
  };
}

function linksOf(
  imported: Imported,
  counted: Org,
  { source, drawn }: LinksAsked,
): readonly CollaborationLink[] {
  const all: Readonly<Record<LinkSource, () => readonly CollaborationLink[]>> = {
    dotted: () => dottedLinks(counted).links,
    interaction: () => linksOfInteractions(counted, imported.links),
    product: () => sharedProductLinks(counted).links,
    community: () => sharedCommunityLinks(counted).links,
    drawn: () => drawnLinks(counted, drawn).links,
  };
  return all[source]();
}
