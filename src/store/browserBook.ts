import type { IDBPDatabase } from "idb";
import { tellOtherTabs } from "./otherTabs.ts";

/** What this browser keeps, each thing under a key. */
export interface BrowserBook<Kept> {
  /** What is kept under the key, or undefined; nothing is found where nothing is kept. */
  find(key: string): Promise<Kept | undefined>;
  /** Whether it could be kept: a private window keeps nothing. */
  save(key: string, kept: Kept): Promise<boolean>;
  forget(key: string): Promise<boolean>;
}

const STORES = [
  "recipes",
  "settings",
  "stories",
  "drawnLinks",
  "organisations",
  "organisationFiles",
  "preferences",
] as const;
const VERSION = 5;

/** Whether what is kept here was kept by a later version, which this one cannot read. */
let isNewer = false;

export const isKeptByNewer = (): boolean => isNewer;

let opened: Promise<IDBPDatabase> | null = null;

function database(): Promise<IDBPDatabase> {
  opened ??= openBook();
  return opened;
}

async function openBook(): Promise<IDBPDatabase> {
  // Nothing is kept before the first file: the page need not begin with it.
  const { openDB } = await import("idb");
  return openDB("headstand", VERSION, {
    upgrade(db) {
      for (const store of STORES) {
        if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
      }
    },
    blocking(_from, _to, event) {
      // Another tab brings a newer version; it need not wait for this one.
      if (event.target instanceof IDBDatabase) event.target.close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
}

/** What storage answers, or `otherwise` where it is full, blocked or absent. */
export async function askStorage<T>(
  question: (db: IDBPDatabase) => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return await question(await database());
  } catch (error) {
    if (error instanceof DOMException && error.name === "VersionError") isNewer = true;
    opened = null;
    return otherwise;
  }
}

/** A book in the browser's own storage; it is opened when it is first asked. */
export function createBrowserBook<Kept>(store: (typeof STORES)[number]): BrowserBook<Kept> {
  return {
    find: (key) => askStorage((db) => db.get(store, key), undefined),
    save: (key, kept) =>
      askStorage(async (db) => {
        await db.put(store, kept, key);
        tellOtherTabs({ store, key });
        return true;
      }, false),
    forget: (key) =>
      askStorage(async (db) => {
        await db.delete(store, key);
        return true;
      }, false),
  };
}

/** Empties all books at once; whether that could be done. */
export function forgetKept(): Promise<boolean> {
  return askStorage(async (db) => {
    const stores = [...db.objectStoreNames];
    await Promise.all(stores.map((store) => db.clear(store)));
    return true;
  }, false);
}
