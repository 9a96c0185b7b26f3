import { say } from "../../language/say.ts";
import { type Settings, USUAL_SETTINGS } from "../../metrics/settings.ts";
import { useActions, useApp } from "../appContext.tsx";
import { AmountField } from "./AmountField.tsx";
import { SettingsSection } from "./SettingsSection.tsx";
import { isUsualSpans } from "./settingsWords.ts";

const WIDEST = 500;
const NARROWEST_TARGET = 2;
const WIDEST_TARGET = 100;

/** From where on a span is narrow or wide, and the span that layers are counted against. */
export function SpanSettings() {
  const settings = useApp((state) => state.settings);
  const { changeSettings } = useActions();
  const { spanLimits, targetSpan } = settings;
  const set = (change: (settings: Settings) => Partial<Settings>): void => {
    void changeSettings((now) => ({ ...now, ...change(now) }));
  };
  const setSpan = (change: Partial<Settings["spanLimits"]>): void =>
    set((now) => ({ spanLimits: { ...now.spanLimits, ...change } }));
  const { spanLimits: usualLimits, targetSpan: usualTarget } = USUAL_SETTINGS;
  return (
    <SettingsSection
      title={say("Spans and layers")}
      state={say("{narrow} · {wide} · target {span}", { ...spanLimits, span: targetSpan })}
      onUsual={
        isUsualSpans(settings)
          ? null
          : () => set(() => ({ spanLimits: usualLimits, targetSpan: usualTarget }))
      }
    >
      <p className="muted">
        {say(
          "Narrow up to 3: UNC’s minimum is 4, Grove finds 3 or 4 too few. Wide above 10: Meta’s cap. Target 8: North Carolina.",
        )}
      </p>
      <div className="amounts">
        <AmountField
          label={say("Narrow up to")}
          value={spanLimits.narrow}
          least={1}
          most={spanLimits.wide - 1}
          step={1}
          onChange={(narrow) => narrow !== null && setSpan({ narrow })}
        />
        <AmountField
          label={say("Wide above")}
          value={spanLimits.wide}
          least={spanLimits.narrow + 1}
          most={WIDEST}
          step={1}
          onChange={(wide) => wide !== null && setSpan({ wide })}
        />
        <AmountField
          label={say("Target span")}
          value={targetSpan}
          least={NARROWEST_TARGET}
          most={WIDEST_TARGET}
          step={1}
          onChange={(target) => target !== null && set(() => ({ targetSpan: target }))}
        />
      </div>
    </SettingsSection>
  );
}
