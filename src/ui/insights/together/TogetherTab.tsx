import { useState } from "react";
import { say, sayIt } from "../../../language/say.ts";
import { CAUTIONS } from "../../../metrics/figures.ts";
import { DIMENSIONS, type Dimension } from "../../../metrics/groupRows.ts";
import { LINK_SOURCES, type LinkSource } from "../../../metrics/linkSource.ts";
import { SUPPRESSION_FLOOR } from "../../../metrics/suppression.ts";
import type { OrgDocument } from "../../../store/app.ts";
import { linksOfSource } from "../../../store/shownLinks.ts";
import { useApp } from "../../appContext.tsx";
import { coverageWords } from "../../collaboration/coverageWords.ts";
import { LINK_WORDS } from "../../collaboration/linkWords.ts";
import { BrokersPart } from "./BrokersPart.tsx";
import { CohesionPart } from "./CohesionPart.tsx";
import { ConcentrationPart } from "./ConcentrationPart.tsx";
import { CoordinationPart } from "./CoordinationPart.tsx";
import { CrossUnitPart } from "./CrossUnitPart.tsx";
import { FrontLinePart } from "./FrontLinePart.tsx";
import { GangPlankPart } from "./GangPlankPart.tsx";
import { SourceChoice } from "./SourceChoice.tsx";
import { joinedWords, togetherHeadline } from "./togetherWords.ts";
import { UnlinkedPart } from "./UnlinkedPart.tsx";
import { type Together, useCollaboration } from "./useCollaboration.ts";
import "../../settings/settings.css";
import "../figures.css";
import "./together.css";

/** Who tells more comes first; what is shared is a reason to work together, no sign of it. */
const TELLING: readonly LinkSource[] = ["interaction", "dotted", "drawn", "product", "community"];

/** Whether managers work with each other, across units and with the same boss, and what it saves. */
export function TogetherTab({ document }: { readonly document: OrgDocument }) {
  const { text } = document.imported.org;
  const sources = useSources(document);
  const [chosen, setChosen] = useState<LinkSource | null>(null);
  const [dimension, setDimension] = useState<Dimension>(text.department ? "department" : "leader");
  const best = TELLING.find((each) => sources.includes(each));
  const source = chosen && sources.includes(chosen) ? chosen : (best ?? "interaction");
  const told = useCollaboration(document, source, dimension);
  return (
    <div className="figures together">
      <div>
        <p className="headline" role="status">
          {headline(best !== undefined, told)}
        </p>
        {best && <SourceChoice sources={sources} source={source} onChange={setChosen} />}
        <p className="muted caution">
          {sayIt(best ? LINK_WORDS[source].meaning : LINK_WORDS.interaction.missing)}
        </p>
      </div>
      {told && told.figures.managers >= SUPPRESSION_FLOOR ? (
        <Figures document={document} told={told} onDimension={setDimension} />
      ) : (
        !told && <Counting />
      )}
    </div>
  );
}

function headline(hasSource: boolean, told: Together | null): string {
  if (!hasSource) return say("The file tells of no links between managers yet.");
  return told ? togetherHeadline(told.figures, told.source, told.dimension) : say("Counting …");
}

/** The sources the file has, and links drawn by hand. */
function useSources({ imported: { org } }: OrgDocument): readonly LinkSource[] {
  const hasDotted = useApp((state) => (linksOfSource(state, "dotted")?.length ?? 0) > 0);
  const hasInteractions = useApp((state) => (linksOfSource(state, "interaction")?.length ?? 0) > 0);
  const hasDrawn = useApp((state) => (linksOfSource(state, "drawn")?.length ?? 0) > 0);
  const has: Readonly<Record<LinkSource, boolean>> = {
    dotted: hasDotted,
    interaction: hasInteractions,
    product: org.products !== null && org.products.labels.length > 0,
    community: org.communities !== null && org.communities.labels.length > 0,
    drawn: hasDrawn,
  };
  return LINK_SOURCES.filter((each) => has[each]);
}

function Counting() {
  return (
    <p className="muted">
      {say(
        "With very many links the ways between managers take a moment. The chart can be used meanwhile.",
      )}
    </p>
  );
}

function Figures({
  document,
  told,
  onDimension,
}: {
  readonly document: OrgDocument;
  readonly told: Together;
  readonly onDimension: (dimension: Dimension) => void;
}) {
  const { text } = document.imported.org;
  const dimensions = DIMENSIONS.filter(
    (each) => each === "layer" || each === "leader" || text[each] !== undefined,
  );
  const hasLinks = told.figures.links > 0;
  return (
    <>
      <Coverage document={document} told={told} />
      {hasLinks && (
        <>
          <CrossUnitPart {...{ document, told, dimensions, onDimension }} />
          <GangPlankPart document={document} told={told} />
          <CohesionPart document={document} told={told} />
        </>
      )}
      <UnlinkedPart told={told} />
      <CoordinationPart document={document} told={told} />
      {hasLinks && (
        <>
          <BrokersPart document={document} told={told} />
          <ConcentrationPart document={document} told={told} />
        </>
      )}
      <FrontLinePart document={document} told={told} />
      <p className="muted caution">{sayIt(CAUTIONS.smallGroups)}</p>
    </>
  );
}

/** What is known at all, before any figure of it: whom the rows name, and whom links come to join. */
function Coverage({ document, told }: { readonly document: OrgDocument; readonly told: Together }) {
  const { managers, unlinked } = told.figures;
  const { links, further } = document.imported;
  const isOfFile = told.source === "interaction" && links !== null;
  return (
    <p className="muted caution">
      {isOfFile ? coverageWords(links, further?.files ?? []) : sayIt(CAUTIONS.links)}{" "}
      {joinedWords(managers - unlinked.length, managers)}
    </p>
  );
}
