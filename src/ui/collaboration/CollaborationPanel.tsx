import { inTongue } from "../../language/current.ts";
import { say } from "../../language/say.ts";
import type { CollaborationTab } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { type PanelPage, PanelTabs } from "../PanelTabs.tsx";
import { CommunitiesTab } from "./CommunitiesTab.tsx";
import { LinksTab } from "./LinksTab.tsx";
import { ProductsTab } from "./ProductsTab.tsx";
import "../settings/settings.css";
import "./collaboration.css";

const pages = inTongue((): readonly PanelPage<CollaborationTab>[] => [
  { id: "links", title: say("Links"), page: (document) => <LinksTab document={document} /> },
  {
    id: "products",
    title: say("Products"),
    page: (document) => <ProductsTab document={document} />,
  },
  {
    id: "communities",
    title: say("Communities"),
    page: (document) => <CommunitiesTab document={document} />,
  },
]);

/** Who works with whom beyond the solid line: links, products, communities. */
export function CollaborationPanel() {
  const document = useApp((state) => state.document);
  const collaboration = useApp((state) => state.collaboration);
  const { openPanel, openCollaboration } = useActions();
  if (!document) return null;
  return (
    <Panel title={say("Who works with whom")} onClose={() => openPanel("none")}>
      <PanelTabs
        label={say("Who works with whom")}
        className="insights collaboration"
        document={document}
        pages={pages()}
        open={collaboration}
        onOpen={openCollaboration}
      />
    </Panel>
  );
}
