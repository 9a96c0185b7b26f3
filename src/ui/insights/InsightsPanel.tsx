import { say } from "../../language/say.ts";
import type { InsightTab } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { type PanelPage, PanelTabs } from "../PanelTabs.tsx";
import { PersonLink } from "../person/personLink.ts";
import { ExpertsTab } from "./ExpertsTab.tsx";
import { KindsTab } from "./KindsTab.tsx";
import { LayersTab } from "./LayersTab.tsx";
import { LoadTab } from "./LoadTab.tsx";
import { ScopeLine } from "./ScopeLine.tsx";
import { SpansTab } from "./SpansTab.tsx";
import { TogetherTab } from "./together/TogetherTab.tsx";

const pages = (): readonly PanelPage<InsightTab>[] => [
  { id: "load", title: say("Load"), page: (document) => <LoadTab document={document} /> },
  { id: "spans", title: say("Spans"), page: (document) => <SpansTab document={document} /> },
  { id: "layers", title: say("Layers"), page: (document) => <LayersTab document={document} /> },
  { id: "kinds", title: say("Jobs"), page: (document) => <KindsTab document={document} /> },
  { id: "experts", title: say("Experts"), page: (document) => <ExpertsTab document={document} /> },
  {
    id: "together",
    title: say("Collaboration"),
    page: (document) => <TogetherTab key={document.source.name} document={document} />,
  },
];

/** What the figures tell of the organisation, or of the part that is looked at. */
export function InsightsPanel() {
  const document = useApp((state) => state.document);
  const insight = useApp((state) => state.insight);
  const { openPanel, openInsights, goToFromInsights } = useActions();
  if (!document) return null;
  return (
    <Panel title={say("Insights")} onClose={() => openPanel("none")}>
      <ScopeLine document={document} />
      <PersonLink value={(node) => void goToFromInsights(node)}>
        <PanelTabs
          label={say("Insights")}
          document={document}
          pages={pages()}
          open={insight}
          onOpen={openInsights}
        />
      </PersonLink>
    </Panel>
  );
}
