import { say } from "../../language/say.ts";
import { useActions, useApp } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { GradeSettings } from "./GradeSettings.tsx";
import { LimitSettings } from "./LimitSettings.tsx";
import { PeopleSettings } from "./PeopleSettings.tsx";
import { PopulationSettings } from "./PopulationSettings.tsx";
import { SettingsFoot } from "./SettingsFoot.tsx";
import { SpanSettings } from "./SpanSettings.tsx";
import { UsualLimits } from "./UsualLimits.tsx";
import { WeightSettings } from "./WeightSettings.tsx";
import "./settings.css";

/** Everything the figures are counted with, in one place; a change counts at once. */
export function SettingsPanel() {
  const document = useApp((state) => state.document);
  const { openPanel } = useActions();
  if (!document) return null;
  return (
    <Panel
      title={say("Settings of the figures")}
      onClose={() => openPanel("none")}
      foot={<SettingsFoot document={document} />}
    >
      <p className="muted">
        {document.source.isSample
          ? say("Changes count at once. The settings of a sample are not kept.")
          : say(
              "Changes count at once, and are kept in this browser for exports with these columns.",
            )}
      </p>
      <div className="settings">
        <UsualLimits />
        <WeightSettings />
        <LimitSettings document={document} />
        <PeopleSettings document={document} />
        <PopulationSettings />
        <SpanSettings />
        <GradeSettings document={document} />
      </div>
    </Panel>
  );
}
