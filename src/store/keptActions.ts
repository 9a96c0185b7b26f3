import { message, type Saying, say, sayIt, saying } from "../language/say.ts";
import { headcount } from "../metrics/headcount.ts";
import { type Actions, recipeOf } from "./actions.ts";
import type { AppStore, KeptChange, OrgDocument, Source, SourceFile } from "./app.ts";
import { isKeptByNewer } from "./browserBook.ts";
import {
  type KeptOrganisation,
  type KeptReading,
  MOST_KEPT,
  type OrganisationBook,
} from "./organisationBook.ts";
import { putKept } from "./putKept.ts";
import { forgetKeptSteps, tellStep } from "./stepActions.ts";

export type KeptActions = ReturnType<typeof createKeptActions>;

/** Larger files are not kept, bytes. */
const LARGEST_KEPT_BYTES = 200e6;

const NOT_KEPT = message(
  "This browser keeps nothing here, or has no room left. Hold on to the file itself.",
);
const TOO_LARGE = message(
  "Files over 200 MB are not kept in the browser. Hold on to this one to open it again.",
);
const KEPT_BY_NEWER = message(
  "A newer version of Headstand keeps your work in this browser. Reload the page to get that version; this one keeps nothing.",
);
const GONE = message("This browser no longer holds that file. Open it from where you have it.");

/** What a user can do about organisations that stay in this browser. `now` is ms since 1970. */
export function createKeptActions(
  store: AppStore,
  book: OrganisationBook,
  open: Actions["open"],
  now: () => number,
) {
  const { getState, setState } = store;
  /** The one on the page, if it is kept. */
  let onPage: { readonly key: string; readonly files: readonly SourceFile[] } | null = null;
  let isToldThatNothingIsKept = false;
  let tooLargeTold: Source | null = null;

  /** Says once that this browser keeps nothing. */
  function tellOnce(): void {
    if (isToldThatNothingIsKept) return;
    isToldThatNothingIsKept = true;
    setState({ notice: sayIt(NOT_KEPT) });
  }

  async function readKept(): Promise<void> {
    const [kept, said] = await Promise.all([book.list(), book.keeping()]);
    const { keeping } = getState();
    // What was said on the page holds where it could not be kept.
    const isSaid = keeping === "on" || keeping === "off";
    setState({ kept, keeping: said === "unasked" && isSaid ? keeping : said });
  }

  async function entryOf(key: string): Promise<KeptChange["entry"]> {
    const [reading, files] = await Promise.all([find(key), book.filesOf(key)]);
    return reading && files ? { reading, files } : null;
  }

  /** Changes one in a way that can be taken back, as long as nothing else is opened. */
  async function take(
    words: Saying,
    key: string,
    before: KeptChange["entry"],
    after: KeptChange["entry"],
  ): Promise<void> {
    if (!(await putKept(store, { key, entry: after }))) {
      tellOnce();
      return;
    }
    const change = (entry: KeptChange["entry"]) => ({ kept: { key, entry } });
    tellStep(store, { words, before: change(before), after: change(after) });
  }

  async function find(key: string): Promise<KeptReading | undefined> {
    return (await book.list()).find((each) => each.key === key);
  }

  /** The key under which these files of the page are kept, or would be. */
  function keyOnPage(files: readonly SourceFile[]): string {
    const isOnPage = files.length > 0 && files.every((file) => onPage?.files.includes(file));
    return onPage && isOnPage ? onPage.key : keyOf(files, now());
  }

  /** Keeps what is on the page, with the choices it was read with. */
  async function keepOpened(document: OrgDocument): Promise<void> {
    const { source, options, imported } = document;
    if (source.isSample || getState().keeping !== "on") return;
    const { files } = source;
    const bytes = files.reduce((sum, file) => sum + bytesOf(file), 0);
    if (bytes > LARGEST_KEPT_BYTES) {
      if (tooLargeTold !== source) setState({ notice: sayIt(TOO_LARGE) });
      tooLargeTold = source;
      return;
    }
    const key = keyOnPage(files);
    // Links added to a chart make it no other organisation.
    const before = onPage?.files.some((file) => files.includes(file)) ? onPage.key : key;
    onPage = { key, files };
    const title = (await find(before))?.title ?? source.name;
    const kept: KeptReading = {
      key,
      title,
      people: headcount(imported.org).people,
      bytes,
      openedAt: now(),
      recipe: recipeOf(document),
      asOf: options.asOf,
      headers: imported.seen.headers,
    };
    if (!(await book.save(kept, files, before))) tellOnce();
    await readKept();
  }

  async function setKeeping(isOn: boolean): Promise<void> {
    setState({ keeping: isOn ? "on" : "off" });
    const isKept = await book.setKeeping(isOn);
    const { document } = getState();
    if (!isOn) return;
    if (isKept) await navigator.storage?.persist?.().catch(() => false);
    if (document) await keepOpened(document);
    else if (!isKept) tellOnce();
  }

  return {
    readKept,
    /** Says once, beside a chart, that what is kept here is for a later version. */
    async tellOfNewer(): Promise<void> {
      await book.keeping();
      if (!isKeptByNewer() || isToldThatNothingIsKept || !getState().document) return;
      isToldThatNothingIsKept = true;
      setState({ notice: sayIt(KEPT_BY_NEWER) });
    },
    keyOnPage,
    keepOpened,
    /** Says whether files that are opened stay here; what is on the page is kept at once. */
    setKeeping,
    /** Opens one as it was read the last time. */
    async openKept(key: string): Promise<void> {
      const kept = await find(key);
      const files = kept ? await book.filesOf(key) : null;
      if (!kept || !files) {
        setState({ problem: sayIt(GONE), phase: "failed" });
        await readKept();
        return;
      }
      onPage = { key, files };
      await open({ name: kept.title, files, isSample: false }, kept.recipe, kept.asOf);
    },
    async renameKept({ key }: KeptOrganisation, title: string): Promise<void> {
      const before = await entryOf(key);
      const called = title.trim();
      if (!before || called === "" || called === before.reading.title) return;
      const after = { ...before, reading: { ...before.reading, title: called } };
      await take(saying("“{title}” renamed.", { title: before.reading.title }), key, before, after);
    },
    /** One more of the same, to be read or called otherwise. */
    async duplicateKept({ key }: KeptOrganisation): Promise<void> {
      const entry = await entryOf(key);
      if (!entry) return;
      const { reading, files } = entry;
      const all = await book.list();
      if (all.length >= MOST_KEPT) {
        setState({
          notice: say("At most {most} are kept here. Remove one first.", { most: MOST_KEPT }),
        });
        return;
      }
      const nth = nextOf(key, new Set(all.map((each) => each.key)));
      const copy = keyOfNth(key, nth);
      const title = `${reading.title} (${nth})`;
      const after = { reading: { ...reading, key: copy, title, openedAt: now() }, files };
      await take(saying("“{title}” duplicated.", { title: reading.title }), copy, null, after);
    },
    async removeKept({ key }: KeptOrganisation): Promise<void> {
      const before = await entryOf(key);
      if (before)
        await take(
          saying("“{title}” removed.", { title: before.reading.title }),
          key,
          before,
          null,
        );
      else await readKept();
    },
    async removeAllKept(): Promise<void> {
      await book.forgetAll();
      forgetKeptSteps(store);
      await readKept();
    },
  };
}

/**
 * The same for files that are opened a second time: those of one name and size may differ, and of rows
 * that were pasted nobody knows when they were written.
 */
export function keyOf(files: readonly SourceFile[], now: number): string {
  const stampOf = ({ content }: SourceFile): number =>
    content instanceof File ? content.lastModified : now;
  return files.map((file) => `${file.name} ${bytesOf(file)} ${stampOf(file)}`).join("\n");
}

/** The key of the n-th of those with the same files, 1 for the first. */
export function keyOfNth(key: string, nth: number): string {
  return nth === 1 ? key : `${key}\n${nth}`;
}

/** Which of those with the same files is not there yet, 1 for the first. */
export function nextOf(key: string, taken: ReadonlySet<string>): number {
  let nth = 1;
  while (taken.has(keyOfNth(key, nth))) nth++;
  return nth;
}

export function bytesOf({ content }: SourceFile): number {
  return typeof content === "string" ? new Blob([content]).size : content.size;
}
