import { useState } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { lowestCommonManager } from "../../metrics/hops.ts";
import type { Leg } from "../../metrics/wayOverLinks.ts";
import { calledOf } from "../../org/called.ts";
import type { Org } from "../../org/org.ts";
import type { Path } from "../../store/app.ts";
import { pathOf } from "../../store/selectors.ts";
import { wayOf } from "../../store/shownWay.ts";
import { useActions, useApp } from "../appContext.tsx";
import { focusStage } from "../focusStage.ts";
import { Panel } from "../Panel.tsx";
import { PersonPicker } from "../search/PersonPicker.tsx";
import { CountedLinks } from "./CountedLinks.tsx";
import { LineDesks } from "./LineDesks.tsx";
import { PathScenario } from "./PathScenario.tsx";
import { WayDesks } from "./WayDesks.tsx";
import { WayTiles } from "./WayTiles.tsx";
import "./path.css";

/** The path between two people: who the second one is, then every desk on the way. */
export function PathPanel() {
  const document = useApp((state) => state.document);
  const path = useApp((state) => state.path);
  if (!document || !path) return null;
  const { org } = document.imported;
  return path.to < 0 ? <SecondPerson org={org} path={path} /> : <BothWays org={org} path={path} />;
}

interface PartProps {
  readonly org: Org;
  readonly path: Path;
}

function SecondPerson({ org, path }: PartProps) {
  const { pathTo, endPath } = useActions();
  const from = calledOf(org, path.from);
  return (
    <Panel title={say("Path from {from}", { from })} onClose={endPath}>
      <div className="path">
        <PersonPicker
          org={org}
          label={say("Second person of the path from {from}", { from })}
          // Begun on the chart, it may go on there.
          takesFocus={!document.activeElement?.matches(".stage")}
          onPick={(node) => {
            void pathTo(node);
            focusStage();
          }}
          onCancel={endPath}
        />
        <p className="muted path-hint">
          {say("Or click somebody on the chart, or walk there and press Shift Enter.")}
        </p>
      </div>
    </Panel>
  );
}

/** The way through the line and the way over links. */
function BothWays({ org, path }: PartProps) {
  const line = useApp(pathOf);
  const way = useApp(wayOf);
  const { endPath, fitPath } = useActions();
  const isLine = lowestCommonManager(org, path.from, path.to) >= 0;
  const hops = line.length - 1;
  const overLinks = way?.some(({ link }) => link !== null) ? way : null;
  return (
    <Panel
      title={
        isLine
          ? say("Path: {hops, plural, one {# hop} other {# hops}}", { hops })
          : titleWithoutLine(overLinks)
      }
      onClose={endPath}
    >
      <div className="path">
        <WayTiles lineHops={isLine ? hops : null} linkHops={overLinks?.length ?? null} />
        <Ends org={org} path={path} />
        {isLine ? (
          <LineDesks org={org} line={line} />
        ) : (
          <p className="muted path-hint">
            {say("They stand in two separate trees: no line connects them.")}
          </p>
        )}
        {overLinks && <WayDesks org={org} legs={overLinks} />}
        <CountedLinks />
        <Button className="link path-fit" onPress={fitPath}>
          {isLine ? say("Show all of it") : say("Show both")}
        </Button>
        <PathScenario lineHops={isLine ? hops : null} linkHops={overLinks?.length ?? null} />
      </div>
    </Panel>
  );
}

function titleWithoutLine(overLinks: readonly Leg[] | null): string {
  return overLinks
    ? say("Path: {hops, plural, one {# hop} other {# hops}} over links", { hops: overLinks.length })
    : say("No path");
}

/** The two ends: swapped, or one of them another person. */
function Ends({ org, path }: PartProps) {
  const { showPath } = useActions();
  const [changing, setChanging] = useState<"from" | "to" | null>(null);
  const { from, to } = path;
  if (changing) {
    return (
      <PersonPicker
        org={org}
        label={
          changing === "from" ? say("Another start of the path") : say("Another end of the path")
        }
        onPick={(node) => {
          setChanging(null);
          const next = { ...path, [changing]: node };
          if (next.from !== next.to) void showPath(next.from, next.to);
        }}
        onCancel={() => setChanging(null)}
      />
    );
  }
  return (
    <div className="path-ends">
      <Button className="button small" onPress={() => void showPath(to, from)}>
        {say("Swap")}
      </Button>
      <Button className="button plain small" onPress={() => setChanging("from")}>
        {say("Other start …")}
      </Button>
      <Button className="button plain small" onPress={() => setChanging("to")}>
        {say("Other end …")}
      </Button>
    </div>
  );
}
