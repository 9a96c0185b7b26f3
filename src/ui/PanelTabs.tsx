import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { OrgDocument } from "../store/app.ts";
import "./insights/insights.css";

/** One page of a panel. */
export interface PanelPage<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly page: (document: OrgDocument) => ReactNode;
}

/** A panel of several pages, one of them open. */
export function PanelTabs<Id extends string>({
  label,
  className = "insights",
  document,
  pages,
  open,
  onOpen,
}: {
  readonly label: string;
  readonly className?: string;
  readonly document: OrgDocument;
  readonly pages: readonly PanelPage<Id>[];
  readonly open: Id;
  readonly onOpen: (id: Id) => void;
}) {
  return (
    <Tabs
      className={className}
      selectedKey={open}
      onSelectionChange={(key) => {
        const next = pages.find(({ id }) => id === key);
        if (next) onOpen(next.id);
      }}
    >
      <TabList className="insight-tabs" aria-label={label}>
        {pages.map(({ id, title }) => (
          <Tab key={id} id={id} className="insight-tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {pages.map(({ id, page }) => (
        <TabPanel key={id} id={id} className="insight-page">
          {page(document)}
        </TabPanel>
      ))}
    </Tabs>
  );
}
