import type { Recipe } from "../import/recipe.ts";
import type { SourceFile } from "./app.ts";
import { askStorage, createBrowserBook } from "./browserBook.ts";

/** Whether files that are opened stay in this browser: nobody looked yet, or the user has not said. */
export type Keeping = "unknown" | "unasked" | "on" | "off";

/** An organisation whose files are kept in this browser. */
export interface KeptOrganisation {
  readonly key: string;
  readonly title: string;
  readonly people: number;
  readonly bytes: number;
  /** When it was opened last, ms since 1970. */
  readonly openedAt: number;
}

/** With what it takes to read it again as it was read. */
export interface KeptReading extends KeptOrganisation {
  readonly recipe: Recipe | null;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** The columns of its export, under which everything else about it is kept; absent in older entries. */
  readonly headers?: readonly string[];
}

/** More than these are not kept; the one opened longest ago goes. */
export const MOST_KEPT = 8;

const ABOUT = "organisations";
const FILES = "organisationFiles";
const BOTH = [ABOUT, FILES];

/** Organisations in the browser's own storage: what is told of them, and apart from it their files. */
export function createOrganisationBook() {
  const preferences = createBrowserBook<unknown>("preferences");

  return {
    /** The one opened last first; none where nothing is kept. */
    list: (): Promise<readonly KeptReading[]> =>
      askStorage(async (db) => {
        const all: readonly unknown[] = await db.getAll(ABOUT);
        return all.filter(isReading).sort((a, b) => b.openedAt - a.openedAt);
      }, []),
    /** Null where they are gone. */
    filesOf: (key: string): Promise<readonly SourceFile[] | null> =>
      askStorage(async (db) => {
        const files: unknown = await db.get(FILES, key);
        return Array.isArray(files) && files.every(isFile) ? files : null;
      }, null),
    /**
     * Keeps both or nothing, in place of `former`; the oldest of too many goes. Files that are there
     * already are not written again. False where storage is full, blocked or absent.
     */
    save: (kept: KeptReading, files: readonly SourceFile[], former: string): Promise<boolean> =>
      askStorage(async (db) => {
        const change = db.transaction(BOTH, "readwrite");
        const about = change.objectStore(ABOUT);
        const content = change.objectStore(FILES);
        const remove = (key: string) => Promise.all([about.delete(key), content.delete(key)]);
        try {
          if (former !== kept.key) await remove(former);
          await about.put(kept, kept.key);
          if ((await content.getKey(kept.key)) === undefined) {
            await content.put(files.map(asBlob), kept.key);
          }
          const all: readonly unknown[] = await about.getAll();
          const readings = all.filter(isReading).sort((a, b) => b.openedAt - a.openedAt);
          for (const { key } of readings.slice(MOST_KEPT)) await remove(key);
          await change.done;
        } catch (error) {
          // What could be written before is not to stay alone.
          change.done.catch(() => {});
          if (change.error === null) change.abort();
          throw error;
        }
        return true;
      }, false),
    forget: (key: string): Promise<boolean> =>
      askStorage(async (db) => {
        const change = db.transaction(BOTH, "readwrite");
        await Promise.all(BOTH.map((store) => change.objectStore(store).delete(key)));
        await change.done;
        return true;
      }, false),
    forgetAll: (): Promise<boolean> =>
      askStorage(async (db) => {
        const change = db.transaction(BOTH, "readwrite");
        await Promise.all(BOTH.map((store) => change.objectStore(store).clear()));
        await change.done;
        return true;
      }, false),
    /** What the user said about keeping files that are opened. */
    async keeping(): Promise<Keeping> {
      const said = await preferences.find("keepOpened");
      if (typeof said !== "boolean") return "unasked";
      return said ? "on" : "off";
    },
    setKeeping: (isOn: boolean): Promise<boolean> => preferences.save("keepOpened", isOn),
  };
}

export type OrganisationBook = ReturnType<typeof createOrganisationBook>;

function asBlob({ name, content }: SourceFile): SourceFile {
  return { name, content: typeof content === "string" ? new Blob([content]) : content };
}

/** As we know it; what another version kept otherwise is passed over. */
function isReading(kept: unknown): kept is KeptReading {
  if (typeof kept !== "object" || kept === null) return false;
  const parts: Partial<Record<keyof KeptReading, unknown>> = kept;
  const texts = [parts.key, parts.title, parts.asOf];
  const numbers = [parts.people, parts.bytes, parts.openedAt];
  return (
    texts.every((part) => typeof part === "string") &&
    numbers.every((part) => typeof part === "number") &&
    typeof parts.recipe === "object"
  );
}

function isFile(kept: unknown): kept is SourceFile {
  if (typeof kept !== "object" || kept === null) return false;
  const { name, content }: Partial<Record<keyof SourceFile, unknown>> = kept;
  return typeof name === "string" && content instanceof Blob;
}
