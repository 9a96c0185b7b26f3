import type { AppStore, OrgDocument } from "./app.ts";

/**
 * What the worker answers about the chart; null when by then another one is on the page, or its figures
 * are counted with other settings. Links that were worked out meanwhile change nothing.
 */
export async function answerInTime<Answer>(
  { getState }: AppStore,
  asking: () => Promise<Answer | null>,
): Promise<Answer | null> {
  const { document } = getState();
  const answer = document && (await asking());
  return isCountedAlike(document, getState().document) ? answer : null;
}

/** Whether two documents are one organisation, counted with the same settings. */
export function isCountedAlike(one: OrgDocument | null, other: OrgDocument | null): boolean {
  return one?.imported === other?.imported && one?.settings === other?.settings;
}
