import type { CollaborationTab } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { type PanelPage, PanelTabs } from "../PanelTabs.tsx";
import { CommunitiesTab } from "./CommunitiesTab.tsx";
import { LinksTab } from "./LinksTab.tsx";
import { ProductsTab } from "./ProductsTab.tsx";
import "../settings/settings.css";
import "./collaboration.css";

const PAGES: readonly PanelPage<CollaborationTab>[] = [
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
      <PanelTabs
        label="Who works with whom"
        className="insights collaboration"
        document={document}
        pages={PAGES}
        open={collaboration}
        onOpen={openCollaboration}
      />
    </Panel>
  );
}
