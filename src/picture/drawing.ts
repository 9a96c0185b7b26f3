import type { RowsBy } from "../layout/layout.ts";
import type { SiblingOrder } from "../org/orderSiblings.ts";
import type { TextField } from "../org/org.ts";

/** How the chart is drawn, as the user likes it; holds for every organisation that is opened. */
export interface Drawing {
  /** In which order those who report to the same manager stand. */
  readonly order: SiblingOrder;
  /** Rows of the wall; null: as many as suit the teams. */
  readonly wallRows: number | null;
  /** What the rows of the conventional view go by; "grade" only where grades can be put in order. */
  readonly rowsBy: RowsBy;
  /** What cards say below the name, in this order. */
  readonly cardFields: readonly TextField[];
  /** The words above the wall; "" for none of one's own. */
  readonly mission: string;
}

export const USUAL_DRAWING: Drawing = {
  order: "file",
  wallRows: null,
  rowsBy: "layer",
  cardFields: ["title", "department", "location"],
  mission: "",
};
