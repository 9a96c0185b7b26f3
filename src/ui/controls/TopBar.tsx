import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import type { OrgDocument } from "../../store/app.ts";
import { overloadedCount } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { ChooseButton } from "../open/OpenPlace.tsx";
import { Search } from "../search/Search.tsx";
import { FlipControl } from "./FlipControl.tsx";
import { LensSelect } from "./LensSelect.tsx";
import "./topBar.css";

const number = new Intl.NumberFormat("en");

/** The bar on top: what is open, which way up, coloured by what, where is who. */
export function TopBar() {
  const document = useApp((state) => state.document);
  return (
    <header className="bar">
      <div className="bar-title">
        <Mark />
        <span className="bar-name">Headstand</span>
        {document && <Title document={document} />}
      </div>
      {document && (
        <div className="bar-tools">
          <FlipControl />
          <LensSelect />
          <OverloadedButton document={document} />
          <Search />
          {!document.source.isSample && <ChooseButton look="button" word="Open" />}
        </div>
      )}
      <MoreMenu />
    </header>
  );
}

function Title({ document }: { readonly document: OrgDocument }) {
  const { openPanel } = useActions();
  const { org, findings } = document.imported;
  const people = number.format(org.kind.reduce((sum, kind) => (kind === 0 ? sum + 1 : sum), 0));
  const odd = findings.length === 1 ? "1 finding" : `${number.format(findings.length)} findings`;
  return (
    <>
      <span className="bar-slash" aria-hidden="true">
        /
      </span>
      <h1 className="bar-document" title={document.source.name}>
        {document.source.name}
      </h1>
      <Button className="bar-facts" onPress={() => openPanel("review")}>
        {people} people · <span className="bar-findings">{odd}</span>
      </Button>
    </>
  );
}

function OverloadedButton({ document }: { readonly document: OrgDocument }) {
  const { openPanel } = useActions();
  const panel = useApp((state) => state.panel);
  const count = overloadedCount(document);
  return (
    <Button
      className="bar-overloaded card"
      aria-pressed={panel === "managers"}
      onPress={() => openPanel(panel === "managers" ? "none" : "managers")}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M7 1 13.5 13H.5Z" fill="var(--over)" />
      </svg>
      <strong>{number.format(count)}</strong>
      <span className="bar-overloaded-word">overloaded</span>
    </Button>
  );
}

function MoreMenu() {
  const { openPanel, setTheme, close } = useActions();
  const theme = useApp((state) => state.theme);
  const isOpen = useApp((state) => state.document !== null);
  return (
    <div className="bar-more">
      <Button className="button plain icon" aria-label="Help" onPress={() => openPanel("help")}>
        ?
      </Button>
      <MenuTrigger>
        <Button className="button plain icon" aria-label="More">
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="3" cy="8" r="1.5" fill="currentColor" />
            <circle cx="8" cy="8" r="1.5" fill="currentColor" />
            <circle cx="13" cy="8" r="1.5" fill="currentColor" />
          </svg>
        </Button>
        <Popover className="popover">
          <Menu>
            <MenuItem onAction={() => openPanel("managers")}>Who carries too much</MenuItem>
            <MenuItem onAction={() => openPanel("review")}>How the file was read</MenuItem>
            <Separator />
            <MenuItem onAction={() => setTheme(theme === "dark" ? "light" : "dark")}>
              {theme === "dark" ? "Light page" : "Dark page"}
            </MenuItem>
            <MenuItem onAction={() => openPanel("help")}>Help and shortcuts</MenuItem>
            {isOpen && <MenuItem onAction={close}>Close this organisation</MenuItem>}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

function Mark() {
  return (
    <svg width="24" height="20" viewBox="0 0 24 20" aria-hidden="true">
      <polygon points="0,0 11.5,0 5.75,9.5" fill="var(--accent)" opacity="0.6" />
      <polygon points="12.5,0 24,0 18.25,9.5" fill="var(--accent)" opacity="0.85" />
      <polygon points="6.5,10.5 17.5,10.5 12,20" fill="var(--accent)" />
    </svg>
  );
}
