import type { Settings } from "../metrics/settings.ts";
import { personKey } from "../org/personKey.ts";
import { MOST_OUTLINED } from "../scene/communityOutlines.ts";
import type { AppStore } from "./app.ts";
import { takeQuietStep } from "./stepActions.ts";

/** What a user can do about communities. */
export function createCommunityActions(
  store: AppStore,
  changeSettings: (change: (settings: Settings) => Settings) => Promise<void>,
) {
  const { getState } = store;
  return {
    /** Outlines a community on the chart, or no longer; of more than MOST_OUTLINED the first is let go. */
    toggleOutlined(name: string): void {
      const { outlined } = getState();
      const others = outlined.filter((each) => each !== name);
      const isNew = others.length === outlined.length;
      const after = isNew ? [...others, name].slice(-MOST_OUTLINED) : others;
      takeQuietStep(store, { outlined: after });
    },
    /** Says who cultivates a community; -1: nobody is said to. */
    async setCultivator(name: string, node: number): Promise<void> {
      const org = getState().document?.imported.org;
      const key = org && node >= 0 ? personKey(org, node) : "";
      await changeSettings((settings) => {
        const cultivators = new Map(settings.cultivators);
        if (key === "") cultivators.delete(name);
        else cultivators.set(name, key);
        return { ...settings, cultivators };
      });
    },
  };
}
