import { useMemo } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { say } from "../../language/say.ts";
import { type Org, PLACEHOLDER } from "../../org/org.ts";
import { useApp } from "../appContext.tsx";
import { HitWords } from "./HitWords.tsx";
import { type Hit, hitsOf } from "./hit.ts";
import { usePeopleSearch } from "./usePeopleSearch.ts";

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
  const { query, setQuery, answer } = usePeopleSearch(org, 2 * MOST_LISTED);
  const hits = useMemo(
    () =>
      hitsOf(org, answer, view)
        .filter(({ id }) => org.kind[id] !== PLACEHOLDER)
        .slice(0, MOST_LISTED),
    [org, answer, view],
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
        <Input className="person-picker-input" placeholder={say("Name, title, e-mail, id …")} />
        <Popover className="popover">
          <ListBox
            items={hits}
            renderEmptyState={() => <p className="search-none">{say("Nobody yet")}</p>}
          >
            {(hit: Hit) => (
              <ListBoxItem id={hit.id} textValue={hit.name}>
                <HitWords hit={hit} />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <Button className="button small" onPress={onCancel}>
        {say("Cancel")}
      </Button>
    </div>
  );
}
