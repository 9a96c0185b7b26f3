import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import {
  Button,
  Dialog,
  DialogTrigger,
  Popover,
  Switch,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from "react-aria-components";
import { formatNumber } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { LINK_SOURCES } from "../../metrics/linkSource.ts";
import { groupsThatFit } from "../../scene/legendRoom.ts";
import { groupColor, type Lens } from "../../scene/lens.ts";
import { MOST_QUIET } from "../../scene/mostLinks.ts";
import { DARK, LIGHT } from "../../scene/palette.ts";
import { lensOf } from "../../store/selectors.ts";
import { chosenLinks, hasLinks } from "../../store/shownLinks.ts";
import { useActions, useApp } from "../appContext.tsx";
import { LinkSign } from "../collaboration/LinkSign.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { useIsDark } from "../useIsDark.ts";
import { LegendSign } from "./LegendSign.tsx";
import { useHuggedRows } from "./useHuggedRows.ts";
import { useLegendRoom } from "./useLegendRoom.ts";
import { WhyThisColour } from "./WhyThisColour.tsx";
import "../switch.css";
import "./legend.css";

/** What the colours mean, with how many; pressing one brings its people out. */
export function Legend() {
  const lens = useApp(lensOf);
  return lens && <LegendOf lens={lens} key={lens.id} />;
}

function LegendOf({ lens }: { readonly lens: Lens }) {
  const legend = useRef<HTMLElement>(null);
  const room = useLegendRoom(legend, lens.id);
  useToldHeight(legend);
  useHuggedRows(legend);
  const isolated = useApp((state) => state.isolated);
  const isShiftHeld = useShiftKey();
  const [isAdding, setIsAdding] = useState(false);
  const { isolate } = useActions();
  const press = (group: number): void => isolate(group, isAdding || isShiftHeld.current);
  const fit = groupsThatFit(lens.groups, room);
  return (
    <section
      ref={legend}
      className="legend card"
      aria-label={say("Colours: {lens}", { lens: lens.title })}
    >
      <div className="legend-head">
        <span className="legend-title">{lens.title}</span>
        <WhyThisColour lens={lens} />
      </div>
      <Groups lens={lens} from={0} until={fit} onPress={press} />
      {fit < lens.groups.length && <MoreGroups lens={lens} from={fit} onPress={press} />}
      {isolated.length > 0 && <IsolatedActions isAdding={isAdding} onAdding={setIsAdding} />}
      <LinksSwitch />
      <PhotosSwitch />
    </section>
  );
}

interface GroupsProps {
  readonly lens: Lens;
  /** The groups [from, until). */
  readonly from: number;
  readonly until?: number;
  readonly onPress: (group: number) => void;
}

function Groups({ lens, from, until = lens.groups.length, onPress }: GroupsProps) {
  const isolated = useApp((state) => state.isolated);
  const palette = useIsDark() ? DARK : LIGHT;
  return lens.groups.slice(from, until).map((group, nth) => (
    <TooltipTrigger key={group.label} delay={700}>
      <ToggleButton
        className="legend-group"
        isSelected={isolated.includes(from + nth)}
        isDisabled={group.count === 0}
        onChange={() => onPress(from + nth)}
      >
        <LegendSign group={group} color={groupColor(lens, from + nth, palette) ?? ""} />
        <span className="legend-label">{group.label}</span>
        <strong>{formatNumber(group.count)}</strong>
      </ToggleButton>
      <Tooltip className="legend-tip card" offset={8}>
        <strong>{group.label}</strong>
        <span className="muted">{say("Press to bring out, with Shift to add")}</span>
      </Tooltip>
    </TooltipTrigger>
  ));
}

/** The groups that have no room in the row. */
function MoreGroups(props: GroupsProps) {
  const isAnyIsolated = useApp(({ isolated }) => isolated.some((group) => group >= props.from));
  return (
    <DialogTrigger>
      <Button className="legend-group legend-more" data-marked={isAnyIsolated}>
        {say("{count, number} more", { count: props.lens.groups.length - props.from })}
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="M1 5l4-4 4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
      <Popover className="popover" placement="top">
        <Dialog
          className="legend-rest"
          aria-label={say("More of {lens}", { lens: props.lens.title })}
        >
          <Groups {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What can be done once a group is brought out; adding works without Shift too. */
function IsolatedActions({
  isAdding,
  onAdding,
}: {
  readonly isAdding: boolean;
  readonly onAdding: (isAdding: boolean) => void;
}) {
  const { showAllGroups } = useActions();
  return (
    <div className="legend-actions">
      <Button className="legend-all" onPress={showAllGroups}>
        {say("Show all")}
      </Button>
      <ToggleButton className="legend-all" isSelected={isAdding} onChange={onAdding}>
        {say("Add groups")}
      </ToggleButton>
    </div>
  );
}

/** Tells the page how high the row of the legend is, so that the panel above it ends where it begins. */
function useToldHeight(legend: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const row = legend.current?.parentElement;
    if (!row) return;
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty("--legend", `${row.offsetHeight}px`);
    });
    observer.observe(row);
    return () => observer.disconnect();
  }, [legend]);
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
  const links = useApp(chosenLinks);
  const count = links.length;
  const hasAny = useApp(hasLinks);
  const isShown = useApp((state) => state.linksShown);
  const kinds = useMemo(
    () => LINK_SOURCES.filter((source) => links.some((link) => link.source === source)),
    [links],
  );
  const isOpen = useApp((state) => state.panel === "collaboration");
  const { toggleLinks, openPanel, openCollaboration } = useActions();
  if (!hasAny) return null;
  return (
    <span className="legend-links">
      <LegendSwitch count={count} isSelected={isShown} onChange={toggleLinks}>
        {kinds.map((source) => (
          <LinkSign key={source} source={source} />
        ))}
        <span className="legend-links-words">
          {sayRich(
            count > MOST_QUIET
              ? "strongest <kind>collaboration </kind>links of"
              : "<kind>collaboration </kind>links",
            { kind: (words) => <span className="legend-links-kind">{words}</span> },
          )}
        </span>
      </LegendSwitch>
      <Button
        className="legend-links-more"
        aria-label={say("Which links")}
        aria-expanded={isOpen}
        onPress={() => (isOpen ? openPanel("none") : openCollaboration("links"))}
      >
        <svg width="12" height="8" viewBox="0 0 12 8" aria-hidden="true">
          <path d="M1 6.5 6 1.5l5 5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </Button>
    </span>
  );
}

function PhotosSwitch() {
  const count = useApp((state) => state.photos?.count ?? 0);
  const isShown = useApp((state) => state.photosShown);
  const { togglePhotos } = useActions();
  if (count === 0) return null;
  return (
    <LegendSwitch count={count} isSelected={isShown} onChange={togglePhotos}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="5.5" r="3.2" fill="var(--muted)" />
        <path d="M1.8 15a6.2 5.4 0 0 1 12.4 0Z" fill="var(--muted)" />
      </svg>
      <span className="legend-label">{say("photos")}</span>
    </LegendSwitch>
  );
}

interface LegendSwitchProps {
  readonly count: number;
  readonly isSelected: boolean;
  readonly onChange: () => void;
  /** Sign and name. */
  readonly children: ReactNode;
}

/** Shows something on the chart or hides it. */
function LegendSwitch({ count, isSelected, onChange, children }: LegendSwitchProps) {
  return (
    <Switch className="switch legend-switch" isSelected={isSelected} onChange={onChange}>
      <span className="switch-track" aria-hidden="true">
        <span className="switch-thumb" />
      </span>
      {children}
      <strong>{formatNumber(count)}</strong>
    </Switch>
  );
}
