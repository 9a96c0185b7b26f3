import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { say } from "../../language/say.ts";
import { layersOf } from "../../metrics/layers.ts";
import type { Org } from "../../org/org.ts";
import { shownLayers } from "../../store/look.ts";
import { useActions, useApp } from "../appContext.tsx";
import { peopleWords } from "../words.ts";

/** Down to which layer people are shown; whoever stands below is folded away. */
export function LayerMenu({ org }: { readonly org: Org }) {
  return (
    <MenuTrigger>
      <Button className="button plain icon" aria-label={say("Layers shown")}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M8 2 14.5 5.5 8 9 1.5 5.5ZM2 8.5 8 11.8l6-3.3M2 11.4 8 14.7l6-3.3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        </svg>
      </Button>
      <Popover className="popover more" placement="top end">
        <Layers org={org} />
      </Popover>
    </MenuTrigger>
  );
}

function Layers({ org }: { readonly org: Org }) {
  const { folded, focus } = useApp((state) => state.shown);
  const { showDownTo } = useActions();
  const first = Math.max(1, org.layer[focus] ?? 1);
  const count = Math.max(0, layersOf(org).managementLayers - first + 1);
  return (
    <Menu onAction={(layer) => void showDownTo(Number(layer))}>
      <MenuSection selectionMode="single" selectedKeys={[shownLayers(org, folded)]}>
        <Header>{say("Show ‖ to do")}</Header>
        <MenuItem id={0}>{say("Everybody")}</MenuItem>
        {Array.from({ length: count }, (_, nth) => first + nth).map((layer) => (
          <MenuItem key={layer} id={layer} textValue={say("Down to layer {layer}", { layer })}>
            {say("Down to layer {layer}", { layer })}
            <span className="muted more-count">{peopleWords(peopleDownTo(org, focus, layer))}</span>
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  );
}

/** How many stand on these layers within the part that is shown. */
function peopleDownTo(org: Org, focus: number, layer: number): number {
  const end = focus < 0 ? org.count : (org.end[focus] ?? 0);
  let people = 0;
  for (let i = Math.max(0, focus); i < end; i++) if ((org.layer[i] ?? 0) <= layer) people++;
  return people;
}
