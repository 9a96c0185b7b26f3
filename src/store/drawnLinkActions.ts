import type { Imported } from "../import/imported.ts";
import { fingerprintOf } from "../import/recipe.ts";
import { message, type Saying, say, sayIt, saying } from "../language/say.ts";
import { linkBetween, linksByKey, standingLinks } from "../metrics/drawnLinks.ts";
import { type DrawnLink, joinsTheSame } from "../org/drawnLink.ts";
import { nameOf } from "../org/org.ts";
import { whyUnreadable } from "../worker/whyUnreadable.ts";
import type { AppStore, Source } from "./app.ts";
import type { DrawnLinksBook } from "./drawnLinksBook.ts";
import { takeStep } from "./stepActions.ts";

const NO_CHART = message(
  "These are links drawn by hand. Open the export first, then the links for it.",
);

/** What a user can do about links of their own. */
export function createDrawnLinkActions(store: AppStore, book: DrawnLinksBook) {
  const { getState, setState } = store;

  /** Keeps the links with the organisation; a sample keeps nothing. */
  async function keepDrawnLinks(): Promise<void> {
    const { document, drawn } = getState();
    if (!document || document.source.isSample) return;
    if (!(await book.save(document.imported.seen.headers, drawn))) {
      setState({ notice: say("This browser keeps nothing here. Save your links as a file.") });
    }
  }

  /** Does something that can be taken back; whoever changes links of their own wants to see them. */
  function take(words: Saying, drawn: readonly DrawnLink[]): Promise<void> {
    const { links, linksShown } = getState();
    const isAmong = links.shown.includes("drawn");
    takeStep(store, words, {
      drawn,
      ...(!isAmong && { links: { ...links, shown: [...links.shown, "drawn"] } }),
      ...(!linksShown && { linksShown: true }),
    });
    return keepDrawnLinks();
  }

  /** Hugo and Ines; whoever is not here by their key. */
  function namesOf(link: DrawnLink): { readonly a: string; readonly b: string } {
    const { document } = getState();
    const standing = document && standingLinks(document.imported.org, [link])[0];
    const nameOfEnd = (node: number, key: string): string =>
      (document && node >= 0 && nameOf(document.imported.org, node)) || key;
    return {
      a: nameOfEnd(standing?.a ?? -1, link.source),
      b: nameOfEnd(standing?.b ?? -1, link.target),
    };
  }

  return {
    putDrawnLinks(drawn: readonly DrawnLink[]): Promise<void> {
      setState({ drawn, linkDraft: null });
      return keepDrawnLinks();
    },
    /** Begins a link at somebody, or anywhere for -1; whom else it joins is still to be said. */
    startLink(from: number): void {
      setState({ linkDraft: { from, to: -1 } });
    },
    /** Says whom the link that is being drawn joins; what it is comes next. */
    draftLink(from: number, to: number): void {
      setState({ linkDraft: { from, to } });
    },
    /** Says the next of the two whom the link that is being drawn joins. */
    linkTo(node: number): void {
      const { linkDraft } = getState();
      if (!linkDraft || node < 0) return;
      setState({
        linkDraft: linkDraft.from < 0 ? { ...linkDraft, from: node } : { ...linkDraft, to: node },
      });
    },
    dropLinkDraft(): void {
      setState({ linkDraft: null });
    },
    /** Adds the link that is being drawn; of one pair there is one link. */
    async drawLink(kind: string, note: string): Promise<void> {
      const { document, linkDraft, drawn } = getState();
      if (!document || !linkDraft) return;
      const between = linkBetween(document.imported.org, linkDraft.from, linkDraft.to);
      if ("hindrance" in between) return;
      const link = { ...between.link, kind: kind.trim(), note: note.trim() };
      const at = drawn.findIndex((each) => joinsTheSame(each, link));
      setState({ linkDraft: null });
      const names = namesOf(link);
      if (at < 0) await take(saying("Link drawn: {a} and {b}.", names), [...drawn, link]);
      else await take(saying("Link changed: {a} and {b}.", names), drawn.with(at, link));
    },
    removeDrawnLink(link: DrawnLink): Promise<void> {
      const words = saying("Link removed: {a} and {b}.", namesOf(link));
      return take(
        words,
        getState().drawn.filter((each) => each !== link),
      );
    },
    /**
     * Adds the links of a file; one of a pair that is linked takes the place of the one before. With a
     * source, only once it is what is drawn.
     */
    async openDrawnLinks(file: Blob, source?: Source): Promise<void> {
      const { readDrawnLinks } = await import("../import/readDrawnLinks.ts");
      const read = await file.arrayBuffer().then(
        (bytes) => readDrawnLinks(new Uint8Array(bytes)),
        (error: unknown) => ({ problem: whyUnreadable(error) }),
      );
      const { document, drawn } = getState();
      if (source && document?.source !== source) return;
      if (!document) {
        setState({ phase: "failed", problem: sayIt(NO_CHART) });
        return;
      }
      if ("problem" in read) {
        setState({ phase: "failed", problem: sayIt(read.problem) });
        return;
      }
      const links = linksByKey(document.imported.org, read);
      const others = drawn.filter((each) => !links.some((link) => joinsTheSame(each, link)));
      const words = saying("{count, plural, one {# link} other {# links}} added from the file.", {
        count: links.length,
      });
      await take(words, [...others, ...links]);
    },
    /** What was drawn for this kind of export before; a sample begins without. */
    async drawnLinksFor({ isSample }: Source, { seen }: Imported): Promise<readonly DrawnLink[]> {
      if (isSample) return [];
      const { document, drawn } = getState();
      const isSameKind =
        document !== null &&
        !document.source.isSample &&
        fingerprintOf(document.imported.seen.headers) === fingerprintOf(seen.headers);
      // Where the browser keeps nothing, the page still does.
      return (await book.find(seen.headers)) ?? (isSameKind ? drawn : []);
    },
  };
}
