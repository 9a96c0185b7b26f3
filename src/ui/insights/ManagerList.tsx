import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import { countText } from "./figureNumber.ts";
import { LongTable } from "./LongTable.tsx";
import type { ListedManager } from "./managerLists.ts";

/** Managers by name, each a way to the chart, with the figure that brought them here. */
export function ManagerList({
  caption,
  figure,
  managers,
}: {
  readonly caption: string;
  /** What the last column is called. */
  readonly figure: string;
  readonly managers: readonly ListedManager[];
}) {
  return (
    <LongTable
      caption={caption}
      count={managers.length}
      head={
        <>
          <th scope="col" className="column-name">
            {say("Manager")}
          </th>
          <th scope="col">{figure}</th>
        </>
      }
      row={(index) => {
        const manager = managers[index];
        return manager && <ManagerLine key={manager.node} manager={manager} index={index} />;
      }}
    />
  );
}

function ManagerLine({
  manager: { node, name, title, figure },
  index,
}: {
  readonly manager: ListedManager;
  readonly index: number;
}) {
  const { goToFromInsights } = useActions();
  const isSelected = useApp((state) => state.selected === node);
  return (
    <tr aria-rowindex={index + 2} aria-current={isSelected}>
      <th scope="row" className="column-name">
        <Button className="row-button" onPress={() => void goToFromInsights(node)}>
          <bdi>{name}</bdi>
          {title !== "" && <span className="muted"> {title}</span>}
        </Button>
      </th>
      <td>{countText(figure)}</td>
    </tr>
  );
}
