import { type Org, textOf } from "../../org/org.ts";
import { PersonButton } from "../person/PersonButton.tsx";

/** Somebody on the way: name and title. */
export function Desk({ org, node }: { readonly org: Org; readonly node: number }) {
  return (
    <span className="path-who">
      <PersonButton org={org} node={node} />
      <span className="muted path-title">{textOf(org, "title", node)}</span>
    </span>
  );
}
