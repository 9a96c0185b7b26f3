import { Button } from "react-aria-components";
import { formatNumber } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import type { OrgDocument } from "../../store/app.ts";
import { overloadedCount } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { ChooseButton } from "../open/ChooseButton.tsx";
import { Search } from "../search/Search.tsx";
import { Breadcrumb } from "./Breadcrumb.tsx";
import { FilterButton } from "./FilterButton.tsx";
import { FlipControl } from "./FlipControl.tsx";
import { LensSelect } from "./LensSelect.tsx";
import { MoreMenu } from "./MoreMenu.tsx";

/** What can be done from the bar. Loaded while the first organisation is being read. */
export function BarTools() {
  const document = useApp((state) => state.document);
  const { openPanel } = useActions();
  return (
    <>
      {document && (
        <div className="bar-tools">
          <FlipControl />
          <LensSelect />
          <FilterButton />
          <OverloadedButton document={document} />
          <OutlineButton />
          <Search org={document.imported.org} />
          <StoryButton />
          {!document.source.isSample && (
            <ChooseButton look="button bar-open" word={say("Open ‖ to do")} />
          )}
        </div>
      )}
      <div className="bar-more">
        <Button
          className="button plain icon"
          aria-label={say("Help")}
          onPress={() => openPanel("help")}
        >
          ?
        </Button>
        <MoreMenu />
      </div>
      <Breadcrumb />
    </>
  );
}

function OutlineButton() {
  const { openPanel } = useActions();
  const panel = useApp((state) => state.panel);
  return (
    <Button
      className="bar-panel card"
      aria-expanded={panel === "outline"}
      aria-keyshortcuts="O"
      onPress={() => openPanel(panel === "outline" ? "none" : "outline")}
    >
      <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
        <path d="M1 2h10M5 7h10M5 12h10" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span className="bar-outline-word">{say("Outline")}</span>
    </Button>
  );
}

/** The way to the managers, with how many of them carry too much. */
function OverloadedButton({ document }: { readonly document: OrgDocument }) {
  const { openPanel, openInsights } = useActions();
  const isOpen = useApp((state) => state.panel === "insights");
  return (
    <Button
      className="bar-panel bar-overloaded card"
      aria-expanded={isOpen}
      onPress={() => (isOpen ? openPanel("none") : openInsights("load"))}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M7 1 13.5 13H.5Z" fill="var(--over)" />
      </svg>
      <strong>{formatNumber(overloadedCount(document))}</strong>{" "}
      <span className="bar-overloaded-word">{say("overloaded")}</span>
    </Button>
  );
}

/** The way to the story, from which one presents. */
function StoryButton() {
  const { openPanel } = useActions();
  const panel = useApp((state) => state.panel);
  return (
    <Button
      className="bar-panel bar-story card"
      aria-expanded={panel === "story"}
      onPress={() => openPanel(panel === "story" ? "none" : "story")}
    >
      <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
        <path d="M1 1h14v9H1ZM8 10v3M5 13h6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span className="bar-story-word">{say("Present ‖ to do")}</span>
    </Button>
  );
}
