import { type Message, message, say } from "../language/say.ts";
import { type Settings, USUAL_SETTINGS } from "../metrics/settings.ts";
import type { OrgWorker } from "../worker/client.ts";
import type { AppStore, Source } from "./app.ts";
import type { SettingsBook } from "./settingsBook.ts";
import { recordStep, tellStep } from "./stepActions.ts";

/** Changes of the same settings that come faster are one step: a key held down, a field being filled in, ms. */
const SAME_CHANGE_MS = 1000;

/** What a user can do about the settings of the organisation on the page. */
export function createSettingsActions(
  store: AppStore,
  worker: OrgWorker,
  book: SettingsBook,
  /** Lays the chart out by another order of grades. */
  regrade: () => Promise<void>,
) {
  const { getState, setState } = store;
  let isCounting = false;

  /** Counts everything anew with the settings as they stand; whether there may be more to count. */
  async function count(): Promise<boolean> {
    const { document, settings } = getState();
    if (!document || areCountedAlike(document.settings, settings)) return false;
    const figures = await worker.figures(settings);
    const now = getState().document;
    if (!figures || !now) return false;
    if (now.imported === document.imported) {
      setState({
        // Asked for while these were counted, a proposal holds no more.
        ghost: null,
        document: {
          ...now,
          settings,
          figures: now.figures ? { ...now.figures, ...figures } : null,
        },
      });
    }
    const isByGrade = getState().drawing.rowsBy === "grade";
    if (isByGrade && document.settings.grades.order !== settings.grades.order) await regrade();
    return true;
  }

  /**
   * Counts everything anew with these settings, and keeps them with the organisation. What is changed
   * while the worker counts waits until it is done, so that a key held down never leaves it behind.
   */
  async function putSettings(settings: Settings): Promise<void> {
    if (!getState().document) return;
    performance.mark("headstand:settings-chosen");
    // What was entered stands at once; the figures follow from the worker.
    const isScenario = areCountedAlike(getState().settings, settings);
    setState(isScenario ? { settings } : { settings, ghost: null });
    if (isCounting) return;
    isCounting = true;
    try {
      while (await count());
    } finally {
      isCounting = false;
    }
    const { document } = getState();
    if (!document || document.source.isSample) return;
    if (!(await book.save(document.imported.seen.headers, getState().settings))) {
      setState({ notice: say("This browser keeps nothing here. Save the settings as a file.") });
    }
  }

  let changedAt = Number.NEGATIVE_INFINITY;
  let changes = 0;

  /** Takes over other settings as a whole, and offers to take that back. */
  function takeOver(words: Message, settings: Settings): Promise<void> {
    const before = getState().settings;
    tellStep(store, { words, before: { settings: before }, after: { settings } });
    return putSettings(settings);
  }

  return {
    putSettings,
    /** Changes the settings as they stand now, also when the figures have yet to follow. */
    changeSettings(change: (settings: Settings) => Settings): Promise<void> {
      const before = getState().settings;
      const settings = change(before);
      const now = performance.now();
      if (now - changedAt > SAME_CHANGE_MS) changes++;
      changedAt = now;
      const parts = [
        ...partsChanged(before, settings),
        ...partsChanged(before.load, settings.load),
      ];
      const typing = `settings ${changes} ${parts.join(" ")}`;
      recordStep(store, { before: { settings: before }, after: { settings }, typing });
      return putSettings(settings);
    },
    resetSettings: () => takeOver(message("All settings as usual again."), USUAL_SETTINGS),
    /** Takes over settings from a file; with a source, only once it is what is drawn. */
    async openSettings(text: string, source?: Source): Promise<void> {
      const { readSettings } = await import("../metrics/settingsText.ts");
      const { document } = getState();
      if (source && document?.source !== source) return;
      const settings = document
        ? readSettings(text)
        : { problem: say("Open the export first, then the settings for it.") };
      if ("problem" in settings) setState({ phase: "failed", problem: settings.problem });
      else await takeOver(message("Settings opened from a file."), settings);
    },
  };
}

/** Names of the parts that differ. */
function partsChanged<Parts extends object>(one: Parts, other: Parts): readonly string[] {
  const names: string[] = [];
  for (const name in one) if (one[name] !== other[name]) names.push(name);
  return names;
}

/** Whether no figure differs: a scenario is reckoned where it is shown. */
function areCountedAlike<S extends Settings>(one: S, other: S): boolean {
  for (const name in one) if (name !== "scenario" && one[name] !== other[name]) return false;
  return true;
}
