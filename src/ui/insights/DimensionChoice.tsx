import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { DIMENSIONS, type Dimension } from "../../metrics/groupRows.ts";
import { DIMENSION_TITLES } from "./groupWords.ts";

/** What people, or managers, are told apart by. */
export function DimensionChoice({
  dimensions,
  dimension,
  onChange,
}: {
  readonly dimensions: readonly Dimension[];
  readonly dimension: Dimension;
  readonly onChange: (dimension: Dimension) => void;
}) {
  return (
    <ToggleButtonGroup
      className="choices"
      aria-label="Group by"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[dimension]}
      onSelectionChange={(keys) => {
        const chosen = DIMENSIONS.find((each) => keys.has(each));
        if (chosen) onChange(chosen);
      }}
    >
      {DIMENSIONS.filter((each) => dimensions.includes(each)).map((each) => (
        <ToggleButton key={each} id={each} className="choice">
          {DIMENSION_TITLES[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
