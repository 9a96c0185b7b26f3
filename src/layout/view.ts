/** Which way up the chart is drawn. */
export type View = "conventional" | "upside-down";
