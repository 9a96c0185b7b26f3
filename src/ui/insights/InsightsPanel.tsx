import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { InsightTab, OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { PersonLink } from "../person/personLink.ts";
import { ExpertsTab } from "./ExpertsTab.tsx";
import { KindsTab } from "./KindsTab.tsx";
import { LayersTab } from "./LayersTab.tsx";
import { LoadTab } from "./LoadTab.tsx";
import { ScopeLine } from "./ScopeLine.tsx";
import { SpansTab } from "./SpansTab.tsx";
import { TogetherTab } from "./together/TogetherTab.tsx";
import "./insights.css";

interface InsightPage {
  readonly id: InsightTab;
  readonly title: string;
  readonly page: (document: OrgDocument) => ReactNode;
}

const PAGES: readonly InsightPage[] = [
  { id: "load", title: "Load", page: (document) => <LoadTab document={document} /> },
  { id: "spans", title: "Spans", page: (document) => <SpansTab document={document} /> },
  { id: "layers", title: "Layers", page: (document) => <LayersTab document={document} /> },
  { id: "kinds", title: "Jobs", page: (document) => <KindsTab document={document} /> },
  { id: "experts", title: "Experts", page: (document) => <ExpertsTab document={document} /> },
  {
    id: "together",
    title: "Collaboration",
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
    <Panel title="Insights" onClose={() => openPanel("none")}>
      <ScopeLine document={document} />
      <PersonLink value={(node) => void goToFromInsights(node)}>
        <Tabs
          className="insights"
          selectedKey={insight}
          onSelectionChange={(key) => {
            const page = PAGES.find(({ id }) => id === key);
            if (page) openInsights(page.id);
          }}
        >
          <TabList className="insight-tabs" aria-label="Insights">
            {PAGES.map(({ id, title }) => (
              <Tab key={id} id={id} className="insight-tab">
                {title}
              </Tab>
            ))}
          </TabList>
          {PAGES.map(({ id, page }) => (
            <TabPanel key={id} id={id} className="insight-page">
              {page(document)}
            </TabPanel>
          ))}
        </Tabs>
      </PersonLink>
    </Panel>
  );
}
