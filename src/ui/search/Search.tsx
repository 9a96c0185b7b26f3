import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { nameOf, type Org, textOf } from "../../org/org.ts";
import { useActions, useApp } from "../appContext.tsx";
import { buildSearchIndex, type SearchIndex } from "./searchIndex.ts";
import "./search.css";

const MOST_LISTED = 12;
const MOST_FOUND = 200;
const NOBODY: readonly number[] = [];

interface Hit {
  readonly id: number;
  readonly name: string;
  readonly place: string;
}

/** Finds a person as one types and flies to them. */
export function Search() {
  const org = useApp((state) => state.document?.imported.org);
  const serial = useApp((state) => state.document?.source.name);
  return org ? <SearchIn org={org} key={`${serial} ${org.count}`} /> : null;
}

function SearchIn({ org }: { readonly org: Org }) {
  const { goTo, setFound } = useActions();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [index, setIndex] = useState<SearchIndex | null>(null);
  const wanted = useDeferredValue(query);
  const found = useMemo(() => index?.find(wanted, MOST_FOUND) ?? NOBODY, [index, wanted]);
  const hits = useMemo(
    () => found.slice(0, MOST_LISTED).map((node) => hitOf(org, node)),
    [org, found],
  );

  useEffect(() => setFound(found), [found, setFound]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      if (!isShortcut && (event.key !== "/" || isTyping(event.target))) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <ComboBox
      className="search"
      items={hits}
      inputValue={query}
      onInputChange={setQuery}
      onFocus={() => setIndex((known) => known ?? buildSearchIndex(org))}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setQuery("");
        setFound(NOBODY);
        void goTo(Number(key));
        input.current?.blur();
      }}
      defaultFilter={() => true}
      allowsEmptyCollection={query !== ""}
      allowsCustomValue
      menuTrigger="input"
    >
      <Label className="visually-hidden">Find a person</Label>
      <div className="search-field card">
        <SearchIcon />
        <Input ref={input} className="search-input" placeholder="Find a person" />
        <kbd className="key">/</kbd>
      </div>
      <Popover className="popover search-hits">
        <ListBox
          items={hits}
          renderEmptyState={() => (
            <p className="search-none muted">
              {wanted ? "Nobody by that name, title, e-mail or id." : ""}
            </p>
          )}
        >
          {({ id, name, place }: Hit) => (
            <ListBoxItem id={id} textValue={name}>
              <span className="search-hit">
                <span className="search-name">{name}</span>
                <span className="muted">{place}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function hitOf(org: Org, node: number): Hit {
  const manager = org.parent[node] ?? -1;
  const place = [
    textOf(org, "title", node),
    textOf(org, "department", node),
    manager >= 0 ? `with ${nameOf(org, manager)}` : "",
  ];
  return { id: node, name: nameOf(org, node), place: place.filter(Boolean).join(" · ") };
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
