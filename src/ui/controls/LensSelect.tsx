import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components";
import { lensChoices, lensOf } from "../../store/selectors.ts";
import { useActions, useApp } from "../appContext.tsx";
import "./lensSelect.css";

/** What the chart is coloured by. */
export function LensSelect() {
  const document = useApp((state) => state.document);
  const lens = useApp(lensOf);
  const { setLens } = useActions();
  if (!document || !lens) return null;
  return (
    <Select
      className="lens"
      selectedKey={lens.id}
      onSelectionChange={(key) => setLens(String(key))}
    >
      <Label className="lens-label">Colour by</Label>
      <Button className="lens-button card">
        <span className="muted lens-prefix" aria-hidden="true">
          Colour by
        </span>
        <SelectValue className="lens-value" />
        <span aria-hidden="true" className="muted">
          ▾
        </span>
      </Button>
      <Popover className="popover">
        <ListBox items={lensChoices(document)}>
          {({ id, title }) => <ListBoxItem id={id}>{title}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  );
}
