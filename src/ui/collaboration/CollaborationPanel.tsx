import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { CollaborationTab, OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { CommunitiesTab } from "./CommunitiesTab.tsx";
import { LinksTab } from "./LinksTab.tsx";
import { ProductsTab } from "./ProductsTab.tsx";
import "../insights/insights.css";
import "../settings/settings.css";
import "./collaboration.css";

interface CollaborationPage {
  readonly id: CollaborationTab;
  readonly title: string;
  readonly page: (document: OrgDocument) => ReactNode;
}

const PAGES: readonly CollaborationPage[] = [
  { id: "links", title: "Links", page: (document) => <LinksTab document={document} /> },
  {
    id: "products",
    title: "Products",
    page: (document) => <ProductsTab document={document} />,
  },
  {
    id: "communities",
    title: "Communities",
    page: (document) => <CommunitiesTab document={document} />,
  },
];

/** Who works with whom beyond the solid line: links, products, communities. */
export function CollaborationPanel() {
  const document = useApp((state) => state.document);
  const collaboration = useApp((state) => state.collaboration);
  const { openPanel, openCollaboration } = useActions();
  if (!document) return null;
  return (
    <Panel title="Who works with whom" onClose={() => openPanel("none")}>
      <Tabs
        className="insights collaboration"
        selectedKey={collaboration}
        onSelectionChange={(key) => {
          const page = PAGES.find(({ id }) => id === key);
          if (page) openCollaboration(page.id);
        }}
      >
        <TabList className="insight-tabs" aria-label="Who works with whom">
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
    </Panel>
  );
}
