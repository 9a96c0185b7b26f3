import { useRef } from "react";
import { Button } from "react-aria-components";
import { say } from "../../language/say.ts";
import { USUAL_SETTINGS } from "../../metrics/settings.ts";
import { settingsText } from "../../metrics/settingsText.ts";
import type { OrgDocument } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { chosenText } from "../open/chosenText.ts";
import { nameBeside, saveFile } from "../saveFile.ts";

/** Settings as a file to pass on, and everything back to the usual. */
export function SettingsFoot({ document }: { readonly document: OrgDocument }) {
  const settings = useApp((state) => state.settings);
  const actions = useActions();
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
        onPress={() => void actions.resetSettings()}
      >
        {say("All as usual again")}
      </Button>
      <input
        ref={chooser}
        className="settings-chooser"
        type="file"
        hidden
        accept=".json"
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          const text = file ? await chosenText(actions, file) : null;
          if (text !== null) await actions.openSettings(text);
        }}
      />
    </div>
  );
}
