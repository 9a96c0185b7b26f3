import type { KeyboardEvent } from "react";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components";
import { say } from "../../language/say.ts";
import { lensChoices, lensOf } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./lensSelect.css";

/** What the chart is coloured by. */
export function LensSelect() {
  const document = useApp((state) => state.document);
  const lens = useApp(lensOf);
  const { setLens, flip } = useActions();
  if (!document || !lens) return null;
  /** On the closed list F flips as everywhere; it would choose the next lens that begins with it. */
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const isOnButton = event.target instanceof Element && event.target.closest("button") !== null;
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (!isOnButton || hasModifier || event.key.toLowerCase() !== "f") return;
    event.stopPropagation();
    flip();
  };
  return (
    <div onKeyDownCapture={onKey}>
      <Select
        className="lens card"
        selectedKey={lens.id}
        onSelectionChange={(key) => setLens(String(key))}
      >
        <Label className="lens-label">{say("Colour by")}</Label>
        <Button className="lens-button">
          <SelectValue className="lens-value" />
          <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true" className="muted">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </Button>
        <Popover className="popover">
          <ListBox items={lensChoices(document)}>
            {({ id, title }) => <ListBoxItem id={id}>{title}</ListBoxItem>}
          </ListBox>
        </Popover>
      </Select>
    </div>
  );
}
