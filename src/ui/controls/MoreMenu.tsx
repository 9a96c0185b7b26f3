import { useRef } from "react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import type { AppState, Step } from "../../store/app.ts";
import { useActions, useApp } from "../appContext.tsx";
import { filesOfUse } from "../open/droppedFiles.ts";
import { FILE_TYPES } from "../open/fileTypes.ts";
import { openFiles } from "../open/openLater.ts";
import { stepWords } from "../stepWords.ts";

const THEMES: readonly (readonly [AppState["theme"], string])[] = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
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
        <Button className="button plain icon" aria-label="More">
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="3" cy="8" r="1.5" fill="currentColor" />
            <circle cx="8" cy="8" r="1.5" fill="currentColor" />
            <circle cx="13" cy="8" r="1.5" fill="currentColor" />
          </svg>
        </Button>
        <Popover className="popover more">
          <Menu>
            {done && <StepItem word="Undo" step={done} onAction={actions.undo} />}
            {undone && <StepItem word="Redo" step={undone} onAction={actions.redo} />}
            {(done || undone) && <Separator />}
            <MenuItem onAction={() => chooser.current?.click()}>Open files …</MenuItem>
            <MenuItem onAction={() => openPanel("paste")}>Paste rows …</MenuItem>
            <MenuItem onAction={() => openPanel("kept")}>Opened here before …</MenuItem>
            {(hasChart || hasKept) && (
              <MenuItem onAction={() => openPanel("workspace")}>Save workspace …</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => folderChooser.current?.click()}>
                Add a folder of photos …
              </MenuItem>
            )}
            <Separator />
            {hasChart && <MenuItem onAction={() => openPanel("outline")}>Outline</MenuItem>}
            {hasChart && <MenuItem onAction={() => openPanel("filter")}>Filter people …</MenuItem>}
            {hasChart && (
              <MenuItem onAction={() => actions.openInsights("load")}>
                Who carries too much
              </MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => actions.openInsights("spans")}>Insights</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => actions.openCollaboration("links")}>
                Who works with whom
              </MenuItem>
            )}
            {hasChart && <MenuItem onAction={() => openPanel("story")}>Story, to present</MenuItem>}
            {hasChart && <MenuItem onAction={() => openPanel("export")}>Export …</MenuItem>}
            {hasChart && (
              <MenuItem onAction={() => openPanel("settings")}>Settings of the figures …</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => openPanel("drawing")}>How it is drawn …</MenuItem>
            )}
            {hasChart && (
              <MenuItem onAction={() => openPanel("review")}>How the file was read</MenuItem>
            )}
            <MenuItem onAction={() => openPanel("help")}>Help and shortcuts</MenuItem>
            <MenuItem onAction={() => openPanel("privacy")}>Privacy</MenuItem>
            <Separator />
            <ThemeSection />
            {hasChart && <Separator />}
            {hasChart && <MenuItem onAction={actions.close}>Close this organisation</MenuItem>}
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
function StepItem({
  word,
  step,
  onAction,
}: {
  readonly word: string;
  readonly step: Step;
  readonly onAction: () => Promise<void>;
}) {
  const words = stepWords(step).replace(/\.$/, "");
  return (
    <MenuItem textValue={`${word}: ${words}`} onAction={() => void onAction()}>
      <span className="more-step">
        {word}: <bdi className="muted">{words}</bdi>
      </span>
    </MenuItem>
  );
}

function ThemeSection() {
  const theme = useApp((state) => state.theme);
  const { setTheme } = useActions();
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={(keys) => {
        for (const [id] of THEMES) if (keys === "all" || keys.has(id)) setTheme(id);
      }}
    >
      <Header>Light or dark</Header>
      {THEMES.map(([id, word]) => (
        <MenuItem key={id} id={id}>
          {word}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
