import { fingerprintOf } from "../import/recipe.ts";
import { type Settings, USUAL_SETTINGS } from "../metrics/settings.ts";
import { createBrowserBook } from "./browserBook.ts";

/** Settings kept in this browser with the organisation: under the columns of its export, for the next one too. */
export interface SettingsBook {
  /** What was set for exports with these columns, else what is usual. */
  find(headers: readonly string[]): Promise<Settings>;
  /** Whether they could be kept: a private window keeps nothing. */
  save(headers: readonly string[], settings: Settings): Promise<boolean>;
}

export function createSettingsBook(): SettingsBook {
  // As text, so that whatever another version kept is read with the same care as a file.
  const book = createBrowserBook<string>("settings");
  return {
    async find(headers) {
      const text = await book.find(fingerprintOf(headers));
      if (text === undefined) return USUAL_SETTINGS;
      const { readSettings } = await import("../metrics/settingsText.ts");
      const settings = readSettings(text);
      return "problem" in settings ? USUAL_SETTINGS : settings;
    },
    async save(headers, settings) {
      const { settingsText } = await import("../metrics/settingsText.ts");
      return book.save(fingerprintOf(headers), settingsText(settings));
    },
  };
}
