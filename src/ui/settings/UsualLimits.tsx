import { say } from "../../language/say.ts";
import type { LoadLimits } from "../../metrics/loadLimits.ts";
import { USUAL_SETTINGS } from "../../metrics/settings.ts";
import { withLoad } from "../../metrics/settingsChanges.ts";
import { useActions, useApp } from "../appContext.tsx";
import { AmountField } from "./AmountField.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { amountWords, isUsualLimits } from "./settingsWords.ts";

const LARGEST_LIMIT = 200;

/** From which load on a manager is called what; each of the three keeps its place among them. */
export function UsualLimits() {
  const limits = useApp((state) => state.settings.load.limits);
  const { changeSettings } = useActions();
  const { light, upper, stretched } = limits;
  const set = (change: Partial<LoadLimits>): void => {
    void changeSettings((settings) =>
      withLoad(settings, { limits: { ...settings.load.limits, ...change } }),
    );
  };
  return (
    <SettingsSection
      title={say("What is too much")}
      state={[light, upper, stretched].map(amountWords).join(" · ")}
      isOpen
      onUsual={isUsualLimits(limits) ? null : () => set(USUAL_SETTINGS.load.limits)}
    >
      <p className="muted">
        {say(
          "In reports of an ordinary team, each half a day a week. Published: Grove finds 6 to 8 right and 10 too many; where “light” begins is ours.",
        )}
      </p>
      <div className="amounts">
        <AmountField
          label={say("Light below ‖ little load")}
          value={light}
          least={0}
          most={upper}
          step={0.5}
          onChange={(entered) => entered !== null && set({ light: entered })}
        />
        <AmountField
          label={say("In range up to")}
          value={upper}
          least={Math.max(light, 0.5)}
          most={stretched}
          step={0.5}
          onChange={(entered) => entered !== null && set({ upper: entered })}
        />
        <AmountField
          label={say("Stretched up to")}
          value={stretched}
          least={upper}
          most={LARGEST_LIMIT}
          step={0.5}
          onChange={(entered) => entered !== null && set({ stretched: entered })}
        />
      </div>
    </SettingsSection>
  );
}
