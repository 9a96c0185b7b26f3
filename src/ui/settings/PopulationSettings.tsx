import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { Population } from "../../metrics/population.ts";
import { USUAL_SETTINGS } from "../../metrics/settings.ts";
import { useActions, useApp } from "../appContext.tsx";
import { SettingSwitch } from "./SettingSwitch.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { isUsualPopulation, populationWords } from "./settingsWords.ts";

const GROUPS: readonly (readonly [keyof Population, Message, Message])[] = [
  ["contractors", message("Contractors"), message("told by worker type")],
  ["assistants", message("Assistants"), message("told by title")],
  ["vacancies", message("Vacancies"), message("open posts, as if they were filled")],
];

/** Who is one of the people in every figure; the chart itself keeps showing everybody. */
export function PopulationSettings() {
  const population = useApp((state) => state.settings.population);
  const { changeSettings } = useActions();
  const set = (change: Partial<Population>): void => {
    void changeSettings((settings) => ({
      ...settings,
      population: { ...settings.population, ...change },
    }));
  };
  const isUsual = isUsualPopulation(population);
  return (
    <SettingsSection
      title={say("Who counts")}
      state={isUsual ? say("as usual") : say("changed")}
      onUsual={isUsual ? null : () => set(USUAL_SETTINGS.population)}
    >
      <p className="muted">
        {populationWords(population)} {say("The chart shows everybody.")}
      </p>
      <div className="switches">
        {GROUPS.map(([name, words, how]) => (
          <SettingSwitch
            key={name}
            isOn={population[name]}
            onChange={(isOn) => set({ [name]: isOn })}
          >
            <span>
              {sayIt(words)} <span className="muted">{sayIt(how)}</span>
            </span>
          </SettingSwitch>
        ))}
      </div>
    </SettingsSection>
  );
}
