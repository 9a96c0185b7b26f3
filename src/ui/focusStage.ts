/** Gives the keys back to the chart. */
export function focusStage(): void {
  document.querySelector<HTMLElement>(".stage")?.focus({ preventScroll: true });
}
