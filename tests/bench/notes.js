// Runs in every page the benchmark watches, before the page's own scripts; see watch.ts. Plain JavaScript,
// because it is handed to the browser as it stands.
{
  /** @type {Window["benchNotes"]} */
  const notes = {
    opened: [],
    sinceParsed: [],
    countsFrames: true,
    frames: [],
    longTasks: [],
    measures: [],
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.longTasks.push(duration);
  }).observe({ type: "longtask" });
  window.benchNotes = notes;
  let chosen = Number.NaN;
  window.addEventListener(
    "change",
    () => {
      chosen = performance.now();
    },
    { capture: true },
  );
  /** @param {number} time */
  const noteFrame = (time) => {
    notes.frames.push(time);
    if (notes.countsFrames) requestAnimationFrame(noteFrame);
  };
  requestAnimationFrame(noteFrame);
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      notes.measures.push({ name, start: startTime, duration });
    }
  }).observe({ type: "measure" });
  new MutationObserver(() => {
    if (document.documentElement.dataset.state !== "ready" || Number.isNaN(chosen)) return;
    const since = chosen;
    chosen = Number.NaN;
    // The first look is worked out in one frame and drawn in the next; the task comes when that is painted.
    const noteOpened = () =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          // Headstand takes this mark away when whoever paints has drawn the chart, perhaps in a worker.
          if (performance.getEntriesByName("headstand:chosen").length > 0) {
            noteOpened();
            return;
          }
          const parsed = performance.getEntriesByName("headstand:parsed").at(-1);
          if (parsed) notes.sinceParsed.push(performance.now() - parsed.startTime);
          notes.opened.push(performance.now() - since);
        }),
      );
    requestAnimationFrame(noteOpened);
  }).observe(document, { subtree: true, attributeFilter: ["data-state"] });
}
