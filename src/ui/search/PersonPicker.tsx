import { useDeferredValue, useMemo, useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { type Org, PLACEHOLDER } from "../../org/org.ts";
import { useApp } from "../appContext.tsx";
import { HitWords } from "./HitWords.tsx";
import { type Hit, hitOf } from "./hit.ts";
import { useSearchIndex } from "./useSearchIndex.ts";

interface PersonPickerProps {
  readonly org: Org;
  readonly label: string;
  readonly onPick: (node: number) => void;
  readonly onCancel: () => void;
  /** Whether the keys go there at once. */
  readonly takesFocus?: boolean;
}

const MOST_LISTED = 8;

/** A field in which somebody is looked for and chosen. */
export function PersonPicker({
  org,
  label,
  onPick,
  onCancel,
  takesFocus = true,
}: PersonPickerProps) {
  const view = useApp((state) => state.view);
  const [query, setQuery] = useState("");
  const index = useSearchIndex(org, true);
  const wanted = useDeferredValue(query);
  const hits = useMemo(
    () =>
      (index?.find(wanted, 2 * MOST_LISTED) ?? [])
        .filter((node) => org.kind[node] !== PLACEHOLDER)
        .slice(0, MOST_LISTED)
        .map((node) => hitOf(org, node, view)),
    [index, wanted, org, view],
  );
  return (
    <div className="person-picker">
      <ComboBox
        items={hits}
        inputValue={query}
        onInputChange={setQuery}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key !== null) onPick(Number(key));
        }}
        defaultFilter={() => true}
        allowsEmptyCollection={query !== ""}
        menuTrigger="input"
        autoFocus={takesFocus}
      >
        <Label className="visually-hidden">{label}</Label>
        <Input className="person-picker-input" placeholder="Name, title, e-mail or id" />
        <Popover className="popover">
          <ListBox items={hits} renderEmptyState={() => <p className="search-none">Nobody yet</p>}>
            {(hit: Hit) => (
              <ListBoxItem id={hit.id} textValue={hit.name}>
                <HitWords hit={hit} />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <Button className="button small" onPress={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
