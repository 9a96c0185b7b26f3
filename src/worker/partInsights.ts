import type { Counted } from "../metrics/counted.ts";
import { DIMENSIONS, type Dimension, groupsOf, groupTable } from "../metrics/groupRows.ts";
import { insightsOf } from "../metrics/insights.ts";
import type { PartInsights } from "./protocol.ts";

/** What there is to tell of a part, with its table by this dimension. */
export function partInsights(counted: Counted, dimension: Dimension): PartInsights {
  return {
    insights: insightsOf(counted),
    dimensions: DIMENSIONS.filter((each) => (groupsOf(counted, each)?.labels.length ?? 0) > 1),
    table: groupTable(counted, dimension),
  };
}
