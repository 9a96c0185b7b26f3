import { CACHE_PREFIX } from "./cacheName.ts";
import { type OwnFile, ownFileAt } from "./ownFiles.ts";

// Keeps the app's own files, so that it opens without a network. It asks for nothing else: only GETs of
// the files of the build, each under its hash, without cookies.

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build (scripts/offlineFiles.mjs). */
declare const OWN_FILES: readonly OwnFile[];
declare const VERSION: string;

// Once, as the build writes the list wherever its name stands.
const files = OWN_FILES;

const CACHE = `${CACHE_PREFIX}${VERSION}`;

const { scope } = self.registration;

async function fetched({ path, hash }: OwnFile): Promise<Response> {
  const answer = await fetch(new URL(path, scope), {
    cache: "no-cache",
    credentials: "omit",
    integrity: hash,
    referrerPolicy: "no-referrer",
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

async function keep(file: OwnFile): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = (await cache.match(new URL(file.path, scope))) ?? (await keptBefore(file));
  if (kept) return kept;
  const answer = await fetched(file);
  await cache.put(new URL(file.path, scope), answer.clone());
  return answer;
}

/** A file that carries its hash in its name is the same in every version. */
async function keptBefore({ path }: OwnFile): Promise<Response | undefined> {
  if (!path.startsWith("assets/")) return undefined;
  const kept = await caches.match(new URL(path, scope));
  if (kept) await (await caches.open(CACHE)).put(new URL(path, scope), kept.clone());
  return kept;
}

async function keepAll(when: OwnFile["when"]): Promise<void> {
  for (const file of files) if (file.when === when) await keep(file);
}

/** Tabs of the version before go on until they are closed, with the files they were built of. */
async function forgetOlder(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
  const before = ours.filter((name) => name !== CACHE);
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
}

/** A file of this version, of one before that a tab still shows, else what the network says. */
async function answerTo(request: Request): Promise<Response> {
  const file = ownFileAt(files, scope, request.url);
  const isAsset = request.url.startsWith(new URL("assets/", scope).href);
  const kept = isAsset && !file ? await caches.match(request.url) : undefined;
  if (kept) return kept;
  return file ? keep(file) : Response.error();
}

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll("first"));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs =
    request.method === "GET" &&
    (ownFileAt(files, scope, request.url) !== undefined ||
      request.url.startsWith(new URL("assets/", scope).href));
  if (isOurs) event.respondWith(answerTo(request));
});

self.addEventListener("message", (event) => {
  if (event.data === "takeOver") event.waitUntil(self.skipWaiting());
  // Large files that the page does not open with come once it stands.
  if (event.data === "keepRest") event.waitUntil(keepAll("later").catch(() => undefined));
});
