import { say, sayIt } from "../../language/say.ts";
import { DIMENSIONS, type Dimension } from "../../metrics/groupRows.ts";
import { SingleChoice } from "../SingleChoice.tsx";
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
    <SingleChoice
      label={say("Group by")}
      choices={DIMENSIONS.filter((each) => dimensions.includes(each)).map(
        (each) => [each, sayIt(DIMENSION_TITLES[each])] as const,
      )}
      chosen={dimension}
      onChange={onChange}
    />
  );
}
