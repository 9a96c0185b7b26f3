import { loadedAhead } from "./loadedAhead.tsx";

/** What the colours mean: part of the first look, but too much for the scripts the page starts with. */
export const legendAhead = loadedAhead(async () => (await import("./controls/Legend.tsx")).Legend);
