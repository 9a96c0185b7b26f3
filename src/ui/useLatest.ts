import { useEffect, useState } from "react";
import type { AppState } from "../store/app.ts";
import { useAppHandle } from "./appContext.tsx";

/** Which was asked for last, a panel or somebody: a narrow page has room for one, and shows that. */
export function useLatest(shownPanel: (state: AppState) => AppState["panel"]): "panel" | "person" {
  const { store } = useAppHandle();
  const [latest, setLatest] = useState<"panel" | "person">("panel");
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const isAnother = now.selected !== before.selected && now.selected >= 0;
        const isGoneTo = now.cameraWish !== before.cameraWish && now.cameraWish.kind === "person";
        const isLinkBegun = now.linkDraft !== null && before.linkDraft === null;
        if (isAnother || isGoneTo || isLinkBegun) setLatest("person");
        if (shownPanel(now) !== shownPanel(before)) setLatest("panel");
      }),
    [store, shownPanel],
  );
  return latest;
}
