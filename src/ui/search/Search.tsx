import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { Org } from "../../org/org.ts";
import { useActions, useApp } from "../appContext.tsx";
import { focusStage } from "../focusStage.ts";
import { HitWords } from "./HitWords.tsx";
import { type Hit, hitOf } from "./hit.ts";
import { useSearchIndex } from "./useSearchIndex.ts";
import "./search.css";

const MOST_LISTED = 12;
const MOST_FOUND = 200;
const NOBODY: readonly number[] = [];

/** Finds a person as one types and flies to them. */
export function Search({ org }: { readonly org: Org }) {
  const { goTo, setFound } = useActions();
  const view = useApp((state) => state.view);
  const input = useFocusByKey();
  const [query, setQuery] = useState("");
  const [isWanted, setIsWanted] = useState(false);
  const index = useSearchIndex(org, isWanted);
  const wanted = useDeferredValue(query);
  const found = useMemo(() => index?.find(wanted, MOST_FOUND) ?? NOBODY, [index, wanted]);
  const hits = useMemo(
    () => found.slice(0, MOST_LISTED).map((node) => hitOf(org, node, view)),
    [org, found, view],
  );
  useEffect(() => setFound(found), [found, setFound]);

  const choose = (node: number): void => {
    setQuery("");
    setFound(NOBODY);
    void goTo(node);
    focusStage();
  };
  /** Enter without having gone down the list means the first; Escape clears the field, then leaves it. */
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Escape") {
      if (query === "") focusStage();
      setQuery("");
    }
    if (event.key !== "Enter" || input.current?.hasAttribute("aria-activedescendant")) return;
    const [first] = index?.find(query, 1) ?? NOBODY;
    if (first === undefined) return;
    event.stopPropagation();
    choose(first);
  };

  return (
    <ComboBox
      className="search"
      items={hits}
      inputValue={query}
      onInputChange={setQuery}
      onFocus={() => setIsWanted(true)}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key !== null) choose(Number(key));
      }}
      defaultFilter={() => true}
      allowsEmptyCollection={query !== ""}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label className="visually-hidden">Find a person</Label>
      <div className="search-field card" onKeyDownCapture={onKey}>
        <SearchIcon />
        <Input ref={input} className="search-input" placeholder="Find a person" />
        <kbd className="key">/</kbd>
      </div>
      <Popover className="popover search-hits" offset={16} UNSTABLE_portalContainer={placeOfHits()}>
        <ListBox items={hits} renderEmptyState={() => <NoHits isReady={index !== null} />}>
          {(hit: Hit) => (
            <ListBoxItem id={hit.id} textValue={hit.name}>
              <HitWords hit={hit} />
            </ListBoxItem>
          )}
        </ListBox>
        {found.length > MOST_LISTED && (
          <p className="search-more muted">
            {found.length === MOST_FOUND ? "More than " : ""}
            {found.length} found, all ringed on the chart. Type on to narrow it down.
          </p>
        )}
      </Popover>
    </ComboBox>
  );
}

function NoHits({ isReady }: { readonly isReady: boolean }) {
  return (
    <p className="search-none muted">
      {isReady ? "Nobody by that name, title, e-mail or id." : "Reading the names …"}
    </p>
  );
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
