import { Button, ToggleButton, Toolbar } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import { LayerMenu } from "./LayerMenu.tsx";
import "./zoomControls.css";

const STEP = 1.8;

/** Nearer, farther, all of it, the selected part of it, fewer layers of it; and whether a minimap helps along. */
export function ZoomControls() {
  const { zoomBy, fit, fitSelected, toggleMinimap } = useActions();
  const isSelected = useApp((state) => state.selected >= 0);
  const hasMinimap = useApp((state) => state.minimapShown);
  const org = useApp((state) => state.document?.imported.org);
  return (
    <Toolbar className="zoom card" aria-label={say("Zoom")}>
      <Button
        className="button plain icon"
        aria-label={say("Zoom in")}
        onPress={() => zoomBy(STEP)}
      >
        <Icon d="M8 3v10M3 8h10" />
      </Button>
      <Button
        className="button plain icon"
        aria-label={say("Zoom out")}
        onPress={() => zoomBy(1 / STEP)}
      >
        <Icon d="M3 8h10" />
      </Button>
      <Button className="button plain icon" aria-label={say("Fit all on the screen")} onPress={fit}>
        <Icon d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
      </Button>
      <Button
        className="button plain icon zoom-part"
        aria-label={say("Fit the selected part on the screen")}
        isDisabled={!isSelected}
        onPress={fitSelected}
      >
        <Icon d="M3 5V3h2M11 3h2v2M13 11v2h-2M5 13H3v-2M8 6.2v3.6M6.2 8h3.6" />
      </Button>
      {org && <LayerMenu org={org} />}
      <ToggleButton
        className="button plain icon zoom-minimap"
        aria-label={say("Minimap when zoomed in")}
        isSelected={hasMinimap}
        onChange={toggleMinimap}
      >
        <Icon d="M2 3h12v10H2zM8 7h4v4H8z" />
      </ToggleButton>
    </Toolbar>
  );
}

function Icon({ d }: { readonly d: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
