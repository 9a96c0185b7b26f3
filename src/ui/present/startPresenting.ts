import type { Actions } from "../../store/actions.ts";

/** Presents full screen; in the window where the browser gives no full screen. */
export function startPresenting(actions: Pick<Actions, "present">): void {
  const { documentElement } = document;
  if (document.fullscreenEnabled) documentElement.requestFullscreen().catch(() => undefined);
  void actions.present();
}
