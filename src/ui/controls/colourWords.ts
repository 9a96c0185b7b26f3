import { say } from "../../language/say.ts";
import type { Settings } from "../../metrics/settings.ts";
import {
  amountWords,
  choicesWords,
  limitsWords,
  loadFormula,
  populationWords,
} from "../settings/settingsWords.ts";

/** What a lens over managers is counted with at present, in sentences; none for a lens the settings do not touch. */
export function colourWords(settings: Settings, lensId: string): readonly string[] {
  const { population, spanLimits, load } = settings;
  if (lensId === "kind") return [populationWords(population)];
  if (lensId === "span") {
    const { narrow, wide } = spanLimits;
    return [
      say("Narrow up to {narrow}, wide above {wide}.", {
        narrow: amountWords(narrow),
        wide: amountWords(wide),
      }),
      populationWords(population),
    ];
  }
  if (lensId !== "load") return [];
  const others = choicesWords(load.choices);
  return [
    limitsWords(load.limits),
    ...(others === ""
      ? []
      : [say("Other limits hold for {departments}.", { departments: others })]),
    say("Load = {formula}.", { formula: loadFormula(load) }),
    populationWords(population),
  ];
}
