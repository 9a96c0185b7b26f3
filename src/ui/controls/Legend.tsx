import { type RefCallback, useCallback, useEffect, useRef } from "react";
import { Button, Switch, ToggleButton } from "react-aria-components";
import { groupColor, type LensGroup } from "../../scene/lens.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import { lensOf, linksOf } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import { useIsDark } from "../useIsDark.ts";
import { LegendSign } from "./LegendSign.tsx";
import "../switch.css";
import "./legend.css";

const number = new Intl.NumberFormat("en");

/** What the colours mean, with how many; pressing one brings its people out. */
export function Legend() {
  const lens = useApp(lensOf);
  const isolated = useApp((state) => state.isolated);
  const { isolate, showAllGroups } = useActions();
  const palette = useIsDark() ? DARK : LIGHT;
  const isAdding = useShiftKey();
  const toldHeight = useToldHeight();
  if (!lens) return null;
  return (
    <section ref={toldHeight} className="legend card" aria-label={`Colours: ${lens.title}`}>
      {lens.groups.map((group: LensGroup, at) => (
        <ToggleButton
          key={group.label}
          className="legend-group"
          isSelected={isolated.includes(at)}
          isDisabled={group.count === 0}
          onChange={() => isolate(at, isAdding.current)}
        >
          <LegendSign shape={group.shape} color={groupColor(lens, at, palette) ?? ""} />
          <span className="legend-label">{group.label}</span>
          <strong>{number.format(group.count)}</strong>
        </ToggleButton>
      ))}
      {isolated.length > 0 && (
        <Button className="legend-all" onPress={showAllGroups}>
          Show all
        </Button>
      )}
      <LinksSwitch />
      <PhotosSwitch />
    </section>
  );
}

/** Tells the page how high the legend is, so that the panel above it ends where it begins. */
function useToldHeight(): RefCallback<HTMLElement> {
  return useCallback((legend: HTMLElement | null) => {
    if (!legend) return;
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty("--legend", `${legend.offsetHeight}px`);
    });
    observer.observe(legend);
    return () => observer.disconnect();
  }, []);
}

/** Whether Shift is held: with it, a press adds to the groups that are brought out. */
function useShiftKey(): { readonly current: boolean } {
  const isHeld = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      isHeld.current = event.shiftKey;
    };
    const onPointer = (event: PointerEvent): void => {
      isHeld.current = event.shiftKey;
    };
    window.addEventListener("keydown", onKey, true);
    window.addEventListener("keyup", onKey, true);
    window.addEventListener("pointerdown", onPointer, true);
    return () => {
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("keyup", onKey, true);
      window.removeEventListener("pointerdown", onPointer, true);
    };
  }, []);
  return isHeld;
}

function LinksSwitch() {
  const document = useApp((state) => state.document);
  const isShown = useApp((state) => state.linksShown);
  const { toggleLinks } = useActions();
  const count = document ? linksOf(document).length : 0;
  if (count === 0) return null;
  return (
    <Switch className="switch legend-links" isSelected={isShown} onChange={toggleLinks}>
      <span className="switch-track" aria-hidden="true">
        <span className="switch-thumb" />
      </span>
      <svg width="20" height="8" viewBox="0 0 20 8" aria-hidden="true">
        <path d="M0 4h20" stroke="var(--link)" strokeWidth="2" strokeDasharray="5 3" />
      </svg>
      <span className="legend-label">collaboration links</span>
      <strong>{number.format(count)}</strong>
    </Switch>
  );
}

function PhotosSwitch() {
  const count = useApp((state) => state.photos?.count ?? 0);
  const isShown = useApp((state) => state.photosShown);
  const { togglePhotos } = useActions();
  if (count === 0) return null;
  return (
    <Switch className="switch legend-links" isSelected={isShown} onChange={togglePhotos}>
      <span className="switch-track" aria-hidden="true">
        <span className="switch-thumb" />
      </span>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="5.5" r="3.2" fill="var(--muted)" />
        <path d="M1.8 15a6.2 5.4 0 0 1 12.4 0Z" fill="var(--muted)" />
      </svg>
      <span className="legend-label">photos</span>
      <strong>{number.format(count)}</strong>
    </Switch>
  );
}
