import { loadedAhead } from "./loadedAhead.tsx";

// What stands around a chart from its first frame on, though it is too much for the scripts the page
// starts with. A chart that came before these would have to move again to make room for them.

export const stage = loadedAhead(async () => (await import("./stage/Stage.tsx")).Stage);
export const barTools = loadedAhead(async () => (await import("./controls/BarTools.tsx")).BarTools);
export const zoomControls = loadedAhead(
  async () => (await import("./controls/ZoomControls.tsx")).ZoomControls,
);
export const legend = loadedAhead(async () => (await import("./controls/Legend.tsx")).Legend);

export function loadFirstLook(): Promise<unknown> {
  return Promise.all([stage, barTools, zoomControls, legend].map(({ load }) => load()));
}
