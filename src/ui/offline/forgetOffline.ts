import { CACHE_PREFIX } from "../../serviceWorker/cacheName.ts";

/**
 * Forgets the files kept for opening without a network; whether that could be done. What another page of
 * the same origin keeps is not ours.
 */
export async function forgetOffline(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return true;
  try {
    const { href } = new URL("./", document.baseURI);
    const registrations = await navigator.serviceWorker.getRegistrations();
    const ours = registrations.filter(({ scope }) => scope === href);
    await Promise.all(ours.map((each) => each.unregister()));
    const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
    await Promise.all(names.map((name) => caches.delete(name)));
    return true;
  } catch {
    return false;
  }
}
