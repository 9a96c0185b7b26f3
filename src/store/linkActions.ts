import type { LinkSource } from "../metrics/linkSource.ts";
import type { LinkChoice } from "../story/linkChoice.ts";
import type { OrgWorker } from "../worker/client.ts";
import type { AppStore, CollaborationTab } from "./app.ts";
import { takeQuietStep } from "./stepActions.ts";

/** What a user can do about the links between managers. */
export function createLinkActions(store: AppStore, worker: OrgWorker) {
  const { getState, setState } = store;

  /** Has the links of a source worked out that nobody needed before. */
  async function workOut(source: LinkSource): Promise<void> {
    const { document } = getState();
    if (!document || (source !== "product" && source !== "community")) return;
    if (document.sharedLinks?.[source]) return;
    const links = await worker.links(source);
    const now = getState().document;
    if (!links || !now || now.imported !== document.imported) return;
    setState({ document: { ...now, sharedLinks: { ...now.sharedLinks, [source]: links } } });
  }

  return {
    /** Draws links, or none at all. */
    toggleLinks(): void {
      takeQuietStep(store, { linksShown: !getState().linksShown });
    },
    /** Shows the links of a source, or no longer; whoever asks for some wants to see them. */
    async showLinkSource(source: LinkSource, isShown: boolean): Promise<void> {
      const { links } = getState();
      const others = links.shown.filter((each) => each !== source);
      const shown = isShown ? [...others, source] : others;
      const linksShown = isShown || getState().linksShown;
      takeQuietStep(store, { links: { ...links, shown }, linksShown });
      if (isShown) await workOut(source);
    },
    async putLinks(links: LinkChoice): Promise<void> {
      setState({ links });
      await Promise.all(links.shown.map(workOut));
    },
    /** Leaves out the links of a source that weigh less. */
    setLeastWeight(source: LinkSource, weight: number): void {
      const { links } = getState();
      const least = { ...links.least, [source]: weight };
      takeQuietStep(store, { links: { ...links, least } }, `least of ${source}`);
    },
    openCollaboration(collaboration: CollaborationTab): void {
      setState({ panel: "collaboration", collaboration });
    },
    workOutLinks: workOut,
  };
}
