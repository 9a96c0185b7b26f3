/** What a tab tells the others of: something was kept in a book, under a key. */
export interface KeptNews {
  readonly store: string;
  readonly key: string;
}

let channel: BroadcastChannel | null = null;

/** One for all of a page: it hears the other tabs, and never itself. */
function opened(): BroadcastChannel | null {
  if (typeof BroadcastChannel === "undefined") return null;
  channel ??= new BroadcastChannel("headstand kept");
  return channel;
}

export function tellOtherTabs(news: KeptNews): void {
  opened()?.postMessage(news);
}

/** Hears what other tabs keep; ends with what it returns. */
export function hearOtherTabs(onNews: (news: KeptNews) => void): () => void {
  const from = opened();
  const hear = ({ data }: MessageEvent<KeptNews>): void => onNews(data);
  from?.addEventListener("message", hear);
  return () => from?.removeEventListener("message", hear);
}
