/** A User Timing measure for anyone's profiler; cleared at once, observers have it by then. */
export function measureFrame(start: number): void {
  performance.measure("headstand:frame", { start, end: performance.now() });
  performance.clearMeasures("headstand:frame");
}

/** From the lens chosen (actions.ts) to the frame drawn at `end`, the first in its colours. */
export function measureLens(end: number): void {
  const chosen = performance.getEntriesByName("headstand:lens-chosen").at(-1);
  if (!chosen) return;
  performance.measure("headstand:lens", { start: chosen.startTime, end });
  performance.clearMarks("headstand:lens-chosen");
}

/** From settings changed (settingsActions.ts) to the frame drawn at `end`, the first with their figures. */
export function measureSettings(end: number): void {
  const chosen = performance.getEntriesByName("headstand:settings-chosen").at(-1);
  if (!chosen) return;
  performance.measure("headstand:settings", { start: chosen.startTime, end });
  performance.clearMarks("headstand:settings-chosen");
}

/** The part of a frame that the minimap takes. */
export function measureMinimap(start: number): void {
  performance.measure("headstand:minimap", { start, end: performance.now() });
  performance.clearMeasures("headstand:minimap");
}

/** From the file chosen (actions.ts) to the frame drawn at `end`, the first that shows it. */
export function measureImport(end: number): void {
  const chosen = performance.getEntriesByName("headstand:chosen").at(-1);
  if (!chosen) return;
  performance.measure("headstand:import", { start: chosen.startTime, end });
  performance.clearMarks("headstand:chosen");
}
