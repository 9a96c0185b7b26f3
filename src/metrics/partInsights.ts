import type { Counted } from "./counted.ts";
import { DIMENSIONS, type Dimension, type GroupTable, groupsOf, groupTable } from "./groupRows.ts";
import { type Insights, insightsOf } from "./insights.ts";

/** What there is to tell of a part, with one of its tables. */
export interface PartInsights {
  readonly insights: Insights;
  /** The dimensions its people can be grouped by. */
  readonly dimensions: readonly Dimension[];
  /** Null where the file lacks the column. */
  readonly table: GroupTable | null;
}

/** What there is to tell of a part, with its table by this dimension. */
export function partInsights(counted: Counted, dimension: Dimension): PartInsights {
  return {
    insights: insightsOf(counted),
    dimensions: DIMENSIONS.filter((each) => (groupsOf(counted, each)?.labels.length ?? 0) > 1),
    table: groupTable(counted, dimension),
  };
}
