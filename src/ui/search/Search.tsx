import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { EMPTY_BIT_SET } from "../../base/bitSet.ts";
import { say } from "../../language/say.ts";
import type { Org } from "../../org/org.ts";
import type { SearchAnswer } from "../../search/findPeople.ts";
import { useActions, useApp } from "../appContext.tsx";
import { focusStage } from "../focusStage.ts";
import { foundWords } from "./foundWords.ts";
import { HitWords } from "./HitWords.tsx";
import { type Hit, hitsOf } from "./hit.ts";
import { usePeopleSearch } from "./usePeopleSearch.ts";
import "./search.css";

const MOST_LISTED = 12;

/** Finds people as one types, marks them on the chart and flies to the one that is chosen. */
export function Search({ org }: { readonly org: Org }) {
  const { goTo, setFound } = useActions();
  const view = useApp((state) => state.view);
  const input = useFocusByKey();
  /** Enter was pressed before the answer came. */
  const [isEntered, setIsEntered] = useState(false);
  const { query, setQuery, answer, isCurrent } = usePeopleSearch(org, MOST_LISTED);
  const hits = useMemo(() => hitsOf(org, answer, view), [org, answer, view]);
  useEffect(
    () => afterNextFrame(() => setFound(answer?.hits ?? EMPTY_BIT_SET)),
    [answer, setFound],
  );

  const choose = useCallback(
    (node: number): void => {
      setQuery("");
      void goTo(node);
      focusStage();
    },
    [goTo, setQuery],
  );
  useEffect(() => {
    if (!isEntered || !isCurrent) return;
    setIsEntered(false);
    const [first] = hits;
    if (first) choose(first.id);
  }, [isEntered, isCurrent, hits, choose]);
  /** Enter without having gone down the list means the first; Escape clears the field, then leaves it. */
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Escape") {
      if (query === "") focusStage();
      setQuery("");
    }
    if (event.key !== "Enter" || input.current?.hasAttribute("aria-activedescendant")) return;
    if (query.trim() === "") return;
    event.stopPropagation();
    setIsEntered(true);
  };

  return (
    <ComboBox
      className="search"
      items={hits}
      inputValue={query}
      onInputChange={(typed) => {
        setIsEntered(false);
        setQuery(typed);
      }}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key !== null) choose(Number(key));
      }}
      defaultFilter={() => true}
      allowsEmptyCollection={query !== ""}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label className="visually-hidden">{say("Find a person")}</Label>
      <div className="search-field card" onKeyDownCapture={onKey}>
        <SearchIcon />
        <Input ref={input} className="search-input" placeholder={say("Find a person")} />
        <kbd className="key">/</kbd>
      </div>
      <Hits hits={hits} answer={answer} />
    </ComboBox>
  );
}

interface HitsProps {
  readonly hits: readonly Hit[];
  readonly answer: SearchAnswer | null;
}

/** The list below the field. It is only drawn anew with an answer: a key press waits for none of it. */
const Hits = memo(function Hits({ hits, answer }: HitsProps) {
  return (
    <Popover className="popover search-hits" offset={16} UNSTABLE_portalContainer={placeOfHits()}>
      <ListBox items={hits} renderEmptyState={() => (answer ? <NobodyFound /> : <StillReading />)}>
        {hitItem}
      </ListBox>
      {answer && hits.length > 0 && <p className="search-more muted">{foundWords(answer)}</p>}
    </Popover>
  );
});

function hitItem(hit: Hit) {
  return (
    <ListBoxItem id={hit.id} textValue={hit.name}>
      <HitWords hit={hit} />
    </ListBoxItem>
  );
}

function NobodyFound() {
  return (
    <p className="search-none muted">{say("Nobody by that name, title, e-mail, id or place.")}</p>
  );
}

/** Appears with a delay (search.css): mostly the answer comes before one could read it. */
function StillReading() {
  return <p className="search-none search-waiting muted">{say("Reading the names …")}</p>;
}

/** Does this once the next frame is on the screen: the list need not wait for a chart full of marks. */
function afterNextFrame(work: () => void): () => void {
  let rested = 0;
  const frame = requestAnimationFrame(() => {
    rested = window.setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(rested);
  };
}

/** The field that "/" and Ctrl or Cmd + K lead to. */
function useFocusByKey() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      if (!isShortcut && (event.key !== "/" || isTyping(event.target))) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return input;
}

/** The list stands in a landmark of the page (App.tsx), where no bar scrolls or scales it. */
function placeOfHits(): Element {
  return document.querySelector("search") ?? document.body;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function SearchIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="muted">
      <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M10.5 10.5 14 14" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
