import { type Settings, USUAL_SETTINGS } from "../metrics/settings.ts";
import { readSettings } from "../metrics/settingsText.ts";
import type { OrgWorker } from "../worker/client.ts";
import type { AppStore } from "./app.ts";
import type { SettingsBook } from "./settingsBook.ts";

/** What a user can do about the settings of the organisation on the page. */
export function createSettingsActions(store: AppStore, worker: OrgWorker, book: SettingsBook) {
  const { getState, setState } = store;

  /** Counts everything anew with these settings, and keeps them with the organisation. */
  async function set(settings: Settings): Promise<void> {
    const { document } = getState();
    if (!document) return;
    performance.mark("headstand:settings-chosen");
    // What was entered stands at once; the figures follow from the worker.
    setState({ settings, ghost: null });
    const figures = await worker.figures(settings);
    const now = getState().document;
    if (!figures || now?.imported !== document.imported) return;
    setState({ document: { ...now, settings, figures }, ghost: null });
    const { seen } = document.imported;
    if (!now.source.isSample && !(await book.save(seen.headers, settings))) {
      setState({ notice: "This browser keeps nothing here. Save the settings as a file." });
    }
  }

  return {
    setSettings: set,
    resetSettings: () => set(USUAL_SETTINGS),
    /** Takes over settings from a file. */
    openSettings(text: string): Promise<void> {
      const settings = readSettings(text);
      if (!("problem" in settings)) return set(settings);
      setState({ phase: "failed", problem: settings.problem });
      return Promise.resolve();
    },
  };
}
