import { useEffect } from "react";
import { DARK, LIGHT } from "../../scene/palette.ts";
import { useAppHandle } from "../appContext.tsx";
import { useIsDark } from "../useIsDark.ts";
import { type PresenterState, type PresenterWish, presenterChannel } from "./presenterChannel.ts";
import { slidePicture } from "./slidePicture.ts";

const PICTURE_WIDTH = 640;

/** Keeps the presenter's window in step with what is shown, and does what is asked for there. */
export function usePresenterWindow(presentation: string): void {
  const { store, actions } = useAppHandle();
  const isDark = useIsDark();
  useEffect(() => {
    const began = Date.now();
    const channel = presenterChannel(presentation);
    /** Nobody has to draw pictures for a window that was never opened. */
    let isHeard = false;
    const tell = (): void => {
      const state = store.getState();
      const { title, scenes } = state.story;
      const at = scenes.findIndex(({ id }) => id === state.scene);
      const palette = isDark ? DARK : LIGHT;
      channel.postMessage({
        kind: "state",
        title,
        scenes: scenes.map((scene) => ({ title: scene.title, notes: scene.notes })),
        at,
        now: slidePicture(scenes[at], state, palette, PICTURE_WIDTH),
        next: slidePicture(scenes[at + 1], state, palette, PICTURE_WIDTH),
        began,
      } satisfies PresenterState);
    };
    channel.onmessage = ({ data }: MessageEvent<PresenterWish>) => {
      isHeard = true;
      if (data.kind === "hello") tell();
      else if (data.kind === "step") void actions.stepScene(data.by);
      else if (data.kind === "jump") void actions.jumpToScene(data.nth);
      else actions.endPresenting();
    };
    const unsubscribe = store.subscribe((now, before) => {
      if (isHeard && (now.scene !== before.scene || now.story !== before.story)) tell();
    });
    return () => {
      unsubscribe();
      channel.close();
    };
  }, [store, actions, presentation, isDark]);
}
