import { currentTongue } from "../../language/current.ts";

/** What the presenter's own window shows. */
export interface PresenterState {
  readonly kind: "state";
  readonly title: string;
  readonly scenes: readonly { readonly title: string; readonly notes: string }[];
  /** Place of the scene that is shown, 0 for the first. */
  readonly at: number;
  /** Pictures of this scene and of the next as data addresses; "" where there is none. */
  readonly now: string;
  readonly next: string;
  /** When presenting began, ms since 1970. */
  readonly began: number;
}

/** What the presenter asks for. */
export type PresenterWish =
  | { readonly kind: "hello" }
  | { readonly kind: "step"; readonly by: number }
  | { readonly kind: "jump"; readonly nth: number }
  | { readonly kind: "end" };

const MARK = "#presenter=";

/** The number of the presentation this window belongs to; null for a window with the chart itself. */
export function presentationIn(hash: string): string | null {
  return hash.startsWith(MARK) ? hash.slice(MARK.length) : null;
}

/** Windows of one page hear each other, and nobody else does. */
export function presenterChannel(presentation: string): BroadcastChannel {
  return new BroadcastChannel(`headstand-presenter-${presentation}`);
}

/** Opens the presenter's window in the language of this one; whether the browser allowed it. */
export function openPresenterWindow(presentation: string): boolean {
  const asked = new URLSearchParams(location.search);
  asked.set("language", currentTongue().language.code);
  const address = `${location.pathname}?${asked}${MARK}${presentation}`;
  return window.open(address, "headstand-presenter", "popup,width=1000,height=700") !== null;
}
