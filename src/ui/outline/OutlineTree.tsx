import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { say } from "../../language/say.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { OutlineRow } from "./OutlineRow.tsx";
import { hasBelow, type Outline, rowOf } from "./outline.ts";
import { afterKey } from "./outlineKeys.ts";
import { listHeight, ROW_HEIGHT, rowWindow, scrollTopFor } from "./rowWindow.ts";
import type { treePlaces } from "./treePlaces.ts";
import { afterTyping, isTyped } from "./typeAhead.ts";
import type { Change } from "./useOutline.ts";

/** A pause after which the next letter begins another name, ms. */
const TYPING_PAUSE = 800;

/**
 * The rows in sight, and the one the keys are at. react-aria's Tree builds an object for every open row:
 * 0.35 s to open a manager of 50,000, where an array of nodes takes some milliseconds; and
 * @tanstack/react-virtual cannot show a million rows, which are higher than a browser's tallest element
 * (rowWindow.ts). The keys are at a row itself, not at the tree with aria-activedescendant: every screen
 * reader follows that, and their row stays in the document wherever the list is scrolled to.
 */
export function OutlineTree({
  document,
  placeOf,
  outline,
  onChange,
}: {
  readonly document: OrgDocument;
  readonly placeOf: ReturnType<typeof treePlaces>;
  readonly outline: Outline;
  readonly onChange: (change: Change) => void;
}) {
  const { goTo } = useActions();
  const selected = useApp((state) => state.selected);
  const view = useApp((state) => state.view);
  const { org, top, nodes, active, isOpen } = outline;
  const tree = useRef<HTMLDivElement>(null);
  const { scrollTop, height, scrollTo } = useScroll(tree);
  const keysFollow = useRef(false);
  const typed = useRef({ text: "", at: 0 });

  const activeRow = rowOf(nodes, active);
  const showActive = (): void => {
    const element = tree.current;
    if (!element) return;
    scrollTo(scrollTopFor(nodes.length, activeRow, element.scrollTop, element.clientHeight));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolling away is the user's own affair
  useLayoutEffect(showActive, [selected, top, isOpen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => {
    if (keysFollow.current) {
      showActive();
      focusActive(tree.current);
    }
    keysFollow.current = false;
  }, [outline]);
  // After the layout effect by which the side around it has taken the keys.
  useEffect(() => {
    const side = tree.current?.closest(".side");
    if (side && side === window.document.activeElement) focusActive(tree.current);
  }, []);

  /** The outline after a key; null where the page may have it. */
  const answer = (event: KeyboardEvent): Outline | null => {
    const { text, at } = typed.current;
    const before = event.timeStamp - at < TYPING_PAUSE ? text : "";
    if (isTyped(event.key, before)) {
      typed.current = { text: before + event.key, at: event.timeStamp };
      return afterTyping(outline, typed.current.text);
    }
    if (event.key === "Enter" || event.key === " ") {
      void goTo(active);
      return outline;
    }
    return afterKey(outline, event.key, Math.max(1, Math.floor(height / ROW_HEIGHT) - 1));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = answer(event);
    if (!next) return;
    event.preventDefault();
    keysFollow.current = true;
    onChange(() => next);
  };

  const seen = rowWindow(nodes.length, scrollTop, height);
  const rows = Array.from({ length: seen.end - seen.first }, (_, at) => seen.first + at);
  if (activeRow < seen.first) rows.unshift(activeRow);
  else if (activeRow >= seen.end && activeRow < nodes.length) rows.push(activeRow);
  return (
    <div
      ref={tree}
      className="outline"
      role="tree"
      aria-label={say("Outline of {file}", { file: document.source.name })}
      onKeyDown={onKeyDown}
    >
      <div
        role="presentation"
        className="outline-rows"
        style={{ height: listHeight(nodes.length) }}
      >
        {rows.map((row) => {
          const node = nodes[row] ?? -1;
          const place = placeOf(top, node);
          return (
            <OutlineRow
              key={node}
              document={document}
              node={node}
              view={view}
              level={place.level}
              position={place.position}
              size={place.size}
              top={seen.topOf(row)}
              isOpen={hasBelow(org, node) ? isOpen[node] === 1 : undefined}
              isActive={node === active}
              isSelected={node === selected}
              onChange={onChange}
            />
          );
        })}
      </div>
    </div>
  );
}

function focusActive(tree: HTMLElement | null): void {
  // The rows are where they belong; on a low page the tree itself may not be.
  tree?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  tree?.scrollIntoView({ block: "nearest" });
}

/** How far an element has been scrolled and how much of it is in sight, px. */
function useScroll(scroller: React.RefObject<HTMLElement | null>) {
  const [scrollTop, setScrollTop] = useState(0);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void => setHeight(element.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [scroller]);
  useEffect(() => {
    const element = scroller.current;
    const onScroll = (): void => setScrollTop(element?.scrollTop ?? 0);
    element?.addEventListener("scroll", onScroll, { passive: true });
    return () => element?.removeEventListener("scroll", onScroll);
  }, [scroller]);
  return {
    scrollTop,
    height,
    /** Scrolls, with the rows for it in the same frame. */
    scrollTo(wanted: number): void {
      const element = scroller.current;
      if (!element || Math.abs(element.scrollTop - wanted) < 1) return;
      element.scrollTop = wanted;
      setScrollTop(element.scrollTop);
    },
  };
}
