import type { KeyboardEvent } from "react";
import {
  Button,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  TextArea,
  TextField,
} from "react-aria-components";
import { say } from "../../language/say.ts";
import type { StoryScene } from "../../story/story.ts";
import { useActions, useApp } from "../appContext.tsx";

interface SceneEditorProps {
  readonly scene: StoryScene;
  /** Its place in the story, 0 for the first. */
  readonly nth: number;
  readonly isLast: boolean;
}

/** What a scene says, and what can be done about it. Notes show with the scene that is open. */
export function SceneEditor({ scene, nth, isLast }: SceneEditorProps) {
  const isOpen = useApp((state) => state.scene === scene.id);
  const { titleScene, noteScene } = useActions();
  return (
    <div className="scene-words">
      <TextField
        value={scene.title}
        onKeyDown={leaveField}
        onChange={(title) => void titleScene(scene.id, title.replace(/\s*\n\s*/g, " "))}
      >
        <Label className="visually-hidden">
          {say("Title of scene {number}", { number: nth + 1 })}
        </Label>
        <TextArea
          className="scene-title"
          rows={1}
          placeholder={say("Scene {number}", { number: nth + 1 })}
        />
      </TextField>
      {isOpen && (
        <TextField
          value={scene.notes}
          onKeyDown={leaveField}
          onChange={(notes) => void noteScene(scene.id, notes)}
        >
          <Label className="visually-hidden">
            {say("Notes of scene {number}", { number: nth + 1 })}
          </Label>
          <TextArea className="scene-notes" rows={4} placeholder={say("What you say")} />
        </TextField>
      )}
      <SceneMenu scene={scene} nth={nth} isLast={isLast} />
    </div>
  );
}

/** The list keeps keys of its rows to itself: Escape would do nothing in a field of one. */
function leaveField({ key, currentTarget }: Pick<KeyboardEvent, "key" | "currentTarget">): void {
  if (key === "Escape") currentTarget.closest<HTMLElement>("[role=row]")?.focus();
}

function SceneMenu({ scene: { id }, nth, isLast }: SceneEditorProps) {
  const { retakeScene, duplicateScene, moveScene, removeScene } = useActions();
  return (
    <MenuTrigger>
      <Button
        className="button plain icon scene-more"
        aria-label={say("More for scene {number}", { number: nth + 1 })}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="3" cy="8" r="1.5" fill="currentColor" />
          <circle cx="8" cy="8" r="1.5" fill="currentColor" />
          <circle cx="13" cy="8" r="1.5" fill="currentColor" />
        </svg>
      </Button>
      <Popover className="popover">
        <Menu>
          <MenuItem onAction={() => void retakeScene(id)}>
            {say("Show what is on the page now")}
          </MenuItem>
          <MenuItem onAction={() => void duplicateScene(id)}>{say("Duplicate")}</MenuItem>
          {nth > 0 && (
            <MenuItem onAction={() => void moveScene(id, nth - 1)}>{say("Move up")}</MenuItem>
          )}
          {!isLast && (
            <MenuItem onAction={() => void moveScene(id, nth + 1)}>{say("Move down")}</MenuItem>
          )}
          <MenuItem onAction={() => void removeScene(id)}>{say("Delete")}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
