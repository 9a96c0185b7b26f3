import { useEffect, useRef } from "react";
import {
  Button,
  GridList,
  GridListItem,
  Input,
  Label,
  TextField,
  useDragAndDrop,
} from "react-aria-components";
import { say } from "../../language/say.ts";
import type { StoryScene } from "../../story/story.ts";
import { storyText } from "../../story/storyText.ts";
import { useActions, useApp, useAppHandle } from "../appContext.tsx";
import { chosenText } from "../open/chosenText.ts";
import { Panel } from "../Panel.tsx";
import { present as presentPart } from "../present/present.ts";
import { startPresenting } from "../present/startPresenting.ts";
import { saveFile } from "../saveFile.ts";
import { stemOf } from "../stemOf.ts";
import { SceneEditor } from "./SceneEditor.tsx";
import { SceneThumb } from "./SceneThumb.tsx";
import { sceneTitle } from "./sceneTitle.ts";
import "../insights/insights.css";
import "./story.css";

/** The story that is told with this organisation: its scenes in order, what each says, and a way to present. */
export function StoryPanel() {
  const story = useApp((state) => state.story);
  const actions = useActions();
  const { openPanel, nameStory } = actions;
  const hasScenes = story.scenes.length > 0;
  useEffect(() => void presentPart.load(), []);
  return (
    <Panel
      title={say("Story")}
      onClose={() => openPanel("none")}
      foot={
        <div className="panel-foot">
          <Button
            className="button primary"
            isDisabled={!hasScenes}
            onPress={() => startPresenting(actions)}
          >
            {say("Present ‖ to do")}
          </Button>
          <AddScene />
          <Button className="button" onPress={() => openPanel("export")}>
            {say("Export …")}
          </Button>
        </div>
      }
    >
      {hasScenes ? (
        <>
          <TextField
            className="story-title"
            value={story.title}
            onChange={(title) => void nameStory(title)}
          >
            <Label className="visually-hidden">{say("Title of the story")}</Label>
            <Input className="panel-input" placeholder={say("Title of the story")} />
          </TextField>
          <Scenes scenes={story.scenes} />
        </>
      ) : (
        <ProposeStory />
      )}
      {!hasScenes && (
        <p className="muted">
          {say(
            "Or make your own: bring the chart into the state you want to show, then add that view. A scene keeps which way up the chart stands, where it is looked at, what is coloured and filtered, and what you say.",
          )}
        </p>
      )}
      <StoryFile />
    </Panel>
  );
}

function ProposeStory() {
  const name = useApp((state) => state.document?.source.name ?? "");
  const { proposeStory } = useActions();
  return (
    <div className="story-propose">
      <p className="headline">{say("Ten minutes in a room, prepared in one.")}</p>
      <p className="muted">
        {say(
          "Headstand proposes a story of this organisation: how it is usually drawn, the flip, who does the work, where it is too much and what would help. Figures and words are filled in, and all of it can be edited.",
        )}
      </p>
      <Button
        className="button primary"
        onPress={async () => {
          await proposeStory(stemOf(name));
          // What was pressed is gone; the list of scenes stands in its place.
          document.querySelector<HTMLElement>(".scenes [role=row]")?.focus();
        }}
      >
        {say("Propose a story")}
      </Button>
    </div>
  );
}

function AddScene() {
  const { store, actions } = useAppHandle();
  return (
    <Button className="button" onPress={() => void actions.addScene(sceneTitle(store.getState()))}>
      {say("Add this view")}
    </Button>
  );
}

function Scenes({ scenes }: { readonly scenes: readonly StoryScene[] }) {
  const scene = useApp((state) => state.scene);
  const { showScene, moveScene } = useActions();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder({ keys, target }) {
      const [moved] = keys;
      const from = scenes.findIndex(({ id }) => id === moved);
      const over = scenes.findIndex(({ id }) => id === target.key);
      const before = target.dropPosition === "before" ? over : over + 1;
      void moveScene(String(moved), from < before ? before - 1 : before);
    },
  });
  return (
    <GridList
      className="scenes"
      aria-label={say("Scenes")}
      items={scenes}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      keyboardNavigationBehavior="tab"
      selectedKeys={scene === "" ? [] : [scene]}
      onAction={(key) => void showScene(String(key))}
      onSelectionChange={(keys) => {
        const [first] = keys === "all" ? [] : keys;
        if (first !== undefined && first !== scene) void showScene(String(first));
      }}
      dragAndDropHooks={dragAndDropHooks}
    >
      {scenes.map((each, nth) => (
        <GridListItem
          key={each.id}
          id={each.id}
          className="scene"
          textValue={each.title || say("Scene {number}", { number: nth + 1 })}
        >
          <Button
            slot="drag"
            className="scene-grip"
            aria-label={say("Move {number} ‖ a scene", { number: nth + 1 })}
          >
            {nth + 1}
          </Button>
          <SceneThumb scene={each} />
          <SceneEditor scene={each} nth={nth} isLast={nth === scenes.length - 1} />
        </GridListItem>
      ))}
    </GridList>
  );
}

/** The story as a file, to be kept or handed on. */
function StoryFile() {
  const story = useApp((state) => state.story);
  const actions = useActions();
  const hasScenes = story.scenes.length > 0;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <p className="story-file">
      {hasScenes && (
        <Button
          className="link"
          onPress={() => saveFile("story.json", storyText(story), "application/json")}
        >
          {say("Save the story")}
        </Button>
      )}
      <Button className="link" onPress={() => chooser.current?.click()}>
        {hasScenes ? say("Open another") : say("Open a story")}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          const text = file ? await chosenText(actions, file) : null;
          if (text !== null) await actions.openStory(text);
        }}
      />
    </p>
  );
}
