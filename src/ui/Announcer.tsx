import { useEffect, useState } from "react";
import { announcementOf } from "./announcements.ts";
import { useAppHandle } from "./appContext.tsx";

/** Tells a screen reader what has changed on the stage. */
export function Announcer() {
  const { store } = useAppHandle();
  const [sentence, setSentence] = useState("");
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const told = announcementOf(now, before);
        if (told !== null) setSentence(told);
      }),
    [store],
  );
  return (
    <div role="status" className="visually-hidden">
      {sentence}
    </div>
  );
}
