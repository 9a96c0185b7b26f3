/** Lets the page that asked for it take a newer version over; the page loads anew. */
export type TakeOver = () => void;

/**
 * Has the app's own files kept in this browser, and tells of a newer version that waits. Nothing loads
 * anew by itself: a waiting version takes over when its `TakeOver` is called, or with the next visit.
 */
export async function keepOffline(onNewVersion: (takeOver: TakeOver) => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  // Where it is blocked or cannot be fetched whole, the page works as before, with a network.
  const registration = await serviceWorker
    .register("./serviceWorker.js", { updateViaCache: "none" })
    .catch(() => undefined);
  if (!registration) return;
  const tellIfWaiting = (): void => {
    const { waiting } = registration;
    // Without one that is active this is the first visit, and nothing is new.
    if (waiting && registration.active) onNewVersion(() => takeOver(waiting));
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tellIfWaiting);
  });
  tellIfWaiting();
  const { active } = await serviceWorker.ready;
  active?.postMessage("keepRest");
}

function takeOver(waiting: ServiceWorker): void {
  // A page of the first visit has no controller that could change.
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") location.reload();
  });
  waiting.postMessage("takeOver");
}
