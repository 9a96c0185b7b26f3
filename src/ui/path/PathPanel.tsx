import { Button } from "react-aria-components";
import { lowestCommonManager } from "../../metrics/hops.ts";
import { calledOf } from "../../org/called.ts";
import { type Org, textOf } from "../../org/org.ts";
import type { Path } from "../../store/app.ts";
import { pathOf } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { focusStage } from "../focusStage.ts";
import { Panel } from "../Panel.tsx";
import { PersonButton } from "../person/PersonButton.tsx";
import { PersonPicker } from "../search/PersonPicker.tsx";
import { hopsWords } from "../words.ts";
import "./path.css";

/** The path between two people: who the second one is, then every desk on the way. */
export function PathPanel() {
  const document = useApp((state) => state.document);
  const path = useApp((state) => state.path);
  if (!document || !path) return null;
  const { org } = document.imported;
  return path.to < 0 ? <SecondPerson org={org} path={path} /> : <Desks org={org} path={path} />;
}

interface PartProps {
  readonly org: Org;
  readonly path: Path;
}

function SecondPerson({ org, path }: PartProps) {
  const { pathTo, endPath } = useActions();
  const from = calledOf(org, path.from);
  return (
    <Panel title={`Path from ${from}`} onClose={endPath}>
      <div className="path">
        <PersonPicker
          org={org}
          label={`Second person of the path from ${from}`}
          // Begun on the chart, it may go on there.
          takesFocus={!document.activeElement?.matches(".stage")}
          onPick={(node) => {
            void pathTo(node);
            focusStage();
          }}
          onCancel={endPath}
        />
        <p className="muted path-hint">
          Or click somebody on the chart, or walk there and press Shift Enter.
        </p>
      </div>
    </Panel>
  );
}

function Desks({ org, path }: PartProps) {
  const line = useApp(pathOf);
  const { endPath, fitPath } = useActions();
  const common = lowestCommonManager(org, path.from, path.to);
  const isLine = common >= 0;
  const count = line.length - 1;
  return (
    <Panel title={isLine ? `Path: ${hopsWords(count)}` : "No path"} onClose={endPath}>
      <div className="path">
        <ol className="path-desks">
          {line.map((node) => (
            <li key={node} data-common={node === common && count > 1}>
              <span className="path-who">
                <PersonButton org={org} node={node} />
                <span className="muted path-title">{textOf(org, "title", node)}</span>
              </span>
              {node === common && count > 1 && (
                <span className="path-common">lowest common manager</span>
              )}
            </li>
          ))}
        </ol>
        <p className="muted path-hint">
          {isLine ? desksWords(count) : "They stand in two separate trees: no line connects them."}
        </p>
        <Button className="link path-fit" onPress={fitPath}>
          {isLine ? "Show all of it" : "Show both"}
        </Button>
      </div>
    </Panel>
  );
}

/** "A question through the line crosses 3 desks on its way." */
function desksWords(hops: number): string {
  if (hops === 1) return "Nobody stands between them.";
  const between = hops === 2 ? "1 desk" : `${hops - 1} desks`;
  return `A question through the line crosses ${between} on its way.`;
}
