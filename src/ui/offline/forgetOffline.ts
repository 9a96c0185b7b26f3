/** Forgets the files kept for opening without a network; whether that could be done. */
export async function forgetOffline(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return true;
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((each) => each.unregister()));
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
    return true;
  } catch {
    return false;
  }
}
