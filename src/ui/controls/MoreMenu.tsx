import { useRef } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { AppState, Step } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { ChoiceSubmenu } from "../ChoiceSubmenu.tsx";
import { LanguageChoice } from "../language/LanguageChoice.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { filesOfUse } from "../open/droppedFiles.ts";
import { FILE_TYPES } from "../open/fileTypes.ts";
import { openFiles } from "../open/openLater.ts";
import { stepWords } from "../stepWords.ts";

const THEMES: readonly (readonly [AppState["theme"], Message])[] = [
  ["system", message("As the system")],
  ["light", message("Light")],
  ["dark", message("Dark")],
];

/** React's types do not have this one. */
const OF_FOLDERS = { webkitdirectory: "" };

/** Everything the bar has no room for. */
export function MoreMenu() {
  const actions = useActions();
  const { openPanel } = actions;
  const hasChart = useApp((state) => state.document !== null);
  const done = useApp(({ steps }) => steps.done.at(-1));
  const undone = useApp(({ steps }) => steps.undone.at(-1));
  const hasKept = useApp((state) => state.kept.length > 0);
  const chooser = useRef<HTMLInputElement>(null);
  const folderChooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <MenuTrigger>
        <Button className="button plain icon" aria-label={say("More ‖ of what can be done")}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="3" cy="8" r="1.5" fill="currentColor" />
            <circle cx="8" cy="8" r="1.5" fill="currentColor" />
            <circle cx="13" cy="8" r="1.5" fill="currentColor" />
          </svg>
        </Button>
        <Popover className="popover more">
          <Menu>
            {done && (
              <MenuItem
                textValue={say("Undo: {step}", { step: wordsWithin(done) })}
                onAction={() => void actions.undo()}
              >
                <span className="more-step">
                  {sayRich("Undo: {step}", { step: <StepWords step={done} /> })}
                </span>
              </MenuItem>
            )}
            {undone && (
              <MenuItem
                textValue={say("Redo: {step}", { step: wordsWithin(undone) })}
                onAction={() => void actions.redo()}
              >
                <span className="more-step">
                  {sayRich("Redo: {step}", { step: <StepWords step={undone} /> })}
                </span>
              </MenuItem>
            )}
            {(done || undone) && <Separator />}
            <MenuItem onAction={() => chooser.current?.click()}>{say("Open files …")}</MenuItem>
            <MenuItem onAction={() => openPanel("paste")}>{say("Paste rows …")}</MenuItem>
            <MenuItem onAction={() => openPanel("kept")}>{say("Opened here before …")}</MenuItem>
            {(hasChart || hasKept) && (
              <MenuItem onAction={() => openPanel("workspace")}>{say("Save workspace …")}</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => folderChooser.current?.click()}>
                {say("Add a folder of photos …")}
              </MenuItem>
            )}
            <Separator />
            {hasChart && (
              <MenuItem onAction={() => openPanel("outline")}>{say("Outline")}</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => openPanel("filter")}>{say("Filter people …")}</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => actions.openInsights("load")}>
                {say("Who carries too much")}
              </MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => actions.openInsights("spans")}>{say("Insights")}</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => actions.openCollaboration("links")}>
                {say("Who works with whom")}
              </MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => openPanel("story")}>{say("Story, to present")}</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => openPanel("export")}>{say("Export …")}</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => openPanel("settings")}>
                {say("Settings of the figures …")}
              </MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => openPanel("drawing")}>{say("How it is drawn …")}</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => openPanel("review")}>
                {say("How the file was read")}
              </MenuItem>
            )}
            <MenuItem onAction={() => openPanel("help")}>{say("Help and shortcuts")}</MenuItem>
            <MenuItem onAction={() => openPanel("privacy")}>{say("Privacy")}</MenuItem>
            <Separator />
            <ThemeChoice />
            <LanguageChoice />
            {hasChart && <Separator />}
            {hasChart && (
              <MenuItem onAction={actions.close}>{say("Close this organisation")}</MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={FILE_TYPES.join(",")}
        onChange={({ currentTarget }) => {
          void openFiles(actions, [...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <input
        ref={folderChooser}
        type="file"
        hidden
        {...OF_FOLDERS}
        onChange={({ currentTarget }) => {
          void openFiles(actions, filesOfUse([...(currentTarget.files ?? [])]));
          currentTarget.value = "";
        }}
      />
    </>
  );
}

/** What would be taken back, or done again. */
function StepWords({ step }: { readonly step: Step }) {
  return <bdi className="muted">{wordsWithin(step)}</bdi>;
}

/** What a step was, within a sentence. */
function wordsWithin(step: Step): string {
  return stepWords(step).replace(/\.$/, "");
}

function ThemeChoice() {
  const theme = useApp((state) => state.theme);
  const { setTheme } = useActions();
  return (
    <ChoiceSubmenu
      title={say("Light or dark")}
      choices={THEMES.map(([id, word]) => ({ id, name: sayIt(word) }))}
      chosen={theme}
      onChoose={setTheme}
    />
  );
}
