import { useRef } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { USUAL_SETTINGS } from "../../metrics/settings.ts";
import { settingsText } from "../../metrics/settingsText.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { nameBeside, saveFile } from "../saveFile.ts";

/** Settings as a file to pass on, and everything back to the usual. */
export function SettingsFoot({ document }: { readonly document: OrgDocument }) {
  const settings = useApp((state) => state.settings);
  const { openSettings, resetSettings } = useActions();
  const chooser = useRef<HTMLInputElement>(null);
  const isUsual = settingsText(settings) === settingsText(USUAL_SETTINGS);
  const save = (): void => {
    const name = nameBeside(document.source.name, "settings", "json");
    saveFile(name, settingsText(settings), "application/json");
  };
  return (
    <div className="panel-foot">
      <Button className="button small" onPress={save}>
        {say("Save as file")}
      </Button>
      <Button className="button small" onPress={() => chooser.current?.click()}>
        {say("Open a file …")}
      </Button>
      <Button
        className="button plain small"
        isDisabled={isUsual}
        onPress={() => void resetSettings()}
      >
        {say("All as usual again")}
      </Button>
      <input
        ref={chooser}
        className="settings-chooser"
        type="file"
        hidden
        accept=".json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          void file?.text().then((text) => openSettings(text));
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
