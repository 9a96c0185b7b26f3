import { NO_FILTER, type PeopleFilter } from "../org/peopleFilter.ts";
import { type LinkChoice, USUAL_LINK_CHOICE } from "./linkChoice.ts";
import { FIRST_LOOK, type Look } from "./look.ts";

/** A step in presenting: what is looked at, and what is said about it. */
export interface StoryScene {
  /** Tells scenes of one story apart. */
  readonly id: string;
  readonly title: string;
  /** What the presenter says; "" for nothing. */
  readonly notes: string;
  readonly look: Look;
  readonly filter: PeopleFilter;
  /** Null where no links are shown. */
  readonly links: LinkChoice | null;
}

/** Scenes in the order in which they are shown. */
export interface Story {
  readonly title: string;
  readonly scenes: readonly StoryScene[];
}

export const EMPTY_STORY: Story = { title: "", scenes: [] };

/** A scene that shows the whole chart the way one first sees it. */
export const FIRST_SCENE: StoryScene = {
  id: "",
  title: "",
  notes: "",
  look: FIRST_LOOK,
  filter: NO_FILTER,
  links: USUAL_LINK_CHOICE,
};

/** The story with a scene put in at a place, the last by default. */
export function withScene(
  story: Story,
  scene: StoryScene,
  at: number = story.scenes.length,
): Story {
  return { ...story, scenes: story.scenes.toSpliced(at, 0, scene) };
}

export function withoutScene(story: Story, id: string): Story {
  return { ...story, scenes: story.scenes.filter((scene) => scene.id !== id) };
}

/** The story with one scene changed; its id stays. */
export function withChangedScene(
  story: Story,
  id: string,
  change: Partial<Omit<StoryScene, "id">>,
): Story {
  const scenes = story.scenes.map((scene) => (scene.id === id ? { ...scene, ...change } : scene));
  return { ...story, scenes };
}

/** The story with a scene moved to a place. */
export function withMovedScene(story: Story, id: string, to: number): Story {
  const scene = story.scenes.find((each) => each.id === id);
  return scene ? withScene(withoutScene(story, id), scene, to) : story;
}

/** The story with a copy of a scene right after it. */
export function withDuplicate(story: Story, id: string, newId: string): Story {
  const at = story.scenes.findIndex((scene) => scene.id === id);
  const scene = story.scenes[at];
  return scene ? withScene(story, { ...scene, id: newId }, at + 1) : story;
}
