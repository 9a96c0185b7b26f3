import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { say } from "../../language/say.ts";
import { calledOf } from "../../org/called.ts";
import type { Org } from "../../org/org.ts";
import { useActions, useApp } from "../appContext.tsx";
import { focusStage } from "../focusStage.ts";
import { chainTo, shortened } from "./chainTo.ts";
import "./breadcrumb.css";

/** Where one is: the chain above the selected person, and the part that is shown alone. */
export function Breadcrumb() {
  const document = useApp((state) => state.document);
  const selected = useApp((state) => state.selected);
  const focus = useApp((state) => state.shown.focus);
  if (!document || (selected < 0 && focus < 0)) return null;
  const { org } = document.imported;
  return (
    <div className="crumbs">
      {focus >= 0 && <OnlyThisPart org={org} node={focus} />}
      {selected >= 0 && <Chain org={org} node={selected} />}
    </div>
  );
}

interface PartProps {
  readonly org: Org;
  readonly node: number;
}

function OnlyThisPart({ org, node }: PartProps) {
  const { focus } = useActions();
  const manager = calledOf(org, node);
  const words = say("Only this part: {manager}", { manager });
  return (
    <Button
      className="crumbs-part card"
      aria-label={say("Only this part: {manager}, let it go", { manager })}
      onPress={() => {
        void focus(-1);
        focusStage();
      }}
    >
      <span className="crumbs-name">{words}</span>
      <svg width="10" height="10" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M2 2l10 10M12 2 2 12" stroke="currentColor" strokeWidth="2" />
      </svg>
    </Button>
  );
}

function Chain({ org, node }: PartProps) {
  const { start, middle, end } = shortened(chainTo(org, node));
  return (
    <nav
      className="crumbs-chain card"
      aria-label={say("Chain above {person}", { person: calledOf(org, node) })}
    >
      <ol>
        {start.map((each) => (
          <Crumb key={each} org={org} node={each} />
        ))}
        {middle.length > 0 && (
          <li>
            <Middle org={org} nodes={middle} />
          </li>
        )}
        {end.map((each) => (
          <Crumb key={each} org={org} node={each} isHere={each === node} />
        ))}
      </ol>
    </nav>
  );
}

function Crumb({ org, node, isHere = false }: PartProps & { readonly isHere?: boolean }) {
  const goTo = useGoTo();
  return (
    <li aria-current={isHere ? "location" : undefined}>
      <Button className="crumb" onPress={() => goTo(node)}>
        {calledOf(org, node)}
      </Button>
    </li>
  );
}

/** Those there is no room for. */
function Middle({ org, nodes }: { readonly org: Org; readonly nodes: readonly number[] }) {
  const goTo = useGoTo();
  return (
    <MenuTrigger>
      <Button
        className="crumb crumb-middle"
        aria-label={say("… {count, number} more between", { count: nodes.length })}
      >
        …
      </Button>
      <Popover className="popover">
        <Menu onAction={(key) => goTo(Number(key))}>
          {nodes.map((node) => (
            <MenuItem key={node} id={node}>
              {calledOf(org, node)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Goes to somebody; the crumb may be gone then, so the chart has the keys. */
function useGoTo(): (node: number) => void {
  const { goTo } = useActions();
  return (node) => {
    void goTo(node);
    focusStage();
  };
}
