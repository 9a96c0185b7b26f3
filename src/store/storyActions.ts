import type { Look } from "../story/look.ts";
import {
  EMPTY_STORY,
  type Story,
  type StoryScene,
  withChangedScene,
  withDuplicate,
  withMovedScene,
  withoutScene,
  withScene,
} from "../story/story.ts";
import { readStory } from "../story/storyText.ts";
import type { OrgWorker } from "../worker/client.ts";
import type { AppStore, OrgDocument } from "./app.ts";
import { lookOf } from "./look.ts";
import type { StoryBook } from "./storyBook.ts";

/** What a user can do about the story: scenes made, changed, put in order, shown. */
export function createStoryActions(
  store: AppStore,
  worker: OrgWorker,
  book: StoryBook,
  lookAgain: (look: Look) => Promise<void>,
) {
  const { getState, setState } = store;

  /** Takes a story over and keeps it with the organisation. */
  async function keep(story: Story): Promise<void> {
    const { document } = getState();
    setState({ story });
    if (!document || document.source.isSample) return;
    if (!(await book.save(document.imported.seen.headers, story))) {
      setState({ notice: "This browser keeps nothing here. Save the story as a file." });
    }
  }

  /** What is on the page now, as a scene with nothing said about it. */
  function sceneNow(): Omit<StoryScene, "id" | "title" | "notes"> {
    const state = getState();
    const { linksShown, links, filter } = state;
    return { look: lookOf(state), filter, links: linksShown ? links : null };
  }

  const newId = (): string => {
    const taken = new Set(getState().story.scenes.map(({ id }) => id));
    let id = taken.size + 1;
    while (taken.has(String(id))) id++;
    return String(id);
  };

  /** Looks where a scene looks, whatever filter and links were in use. */
  async function showScene(id: string): Promise<void> {
    const scene = getState().story.scenes.find((each) => each.id === id);
    if (!scene) return;
    const { links } = getState();
    setState({
      scene: id,
      filter: scene.filter,
      links: scene.links ?? links,
      linksShown: scene.links !== null,
    });
    await lookAgain(scene.look);
  }

  return {
    showScene,
    /** Adds what is on the page now to the story; the new scene is the one that is open. */
    async addScene(title: string): Promise<void> {
      const id = newId();
      const { story, scene } = getState();
      const at = story.scenes.findIndex((each) => each.id === scene);
      setState({ scene: id });
      const added = { id, title, notes: "", ...sceneNow() };
      await keep(withScene(story, added, at < 0 ? story.scenes.length : at + 1));
    },
    changeScene: (id: string, change: Partial<Pick<StoryScene, "title" | "notes">>) =>
      keep(withChangedScene(getState().story, id, change)),
    /** Lets a scene look where the page looks now. */
    retakeScene: (id: string) => keep(withChangedScene(getState().story, id, sceneNow())),
    removeScene: (id: string) => keep(withoutScene(getState().story, id)),
    duplicateScene: (id: string) => keep(withDuplicate(getState().story, id, newId())),
    moveScene: (id: string, to: number) => keep(withMovedScene(getState().story, id, to)),
    nameStory: (title: string) => keep({ ...getState().story, title }),
    /** Tells a story of the organisation with its figures in it, to be edited. */
    async proposeStory(title: string): Promise<void> {
      const { document } = getState();
      const story = document && (await worker.proposeStory(title));
      if (!story || getState().document !== document) return;
      await keep(story);
      const [first] = story.scenes;
      if (first) await showScene(first.id);
    },
    async openStory(text: string): Promise<void> {
      const story = readStory(text);
      if ("problem" in story) setState({ phase: "failed", problem: story.problem });
      else if (getState().document) await keep(story);
      else setState({ phase: "failed", problem: "Open the export first, then the story of it." });
    },
    /** Finds the story that was told of this kind of export before. */
    async findStory({ source, imported }: OrgDocument): Promise<void> {
      const found = source.isSample ? EMPTY_STORY : await book.find(imported.seen.headers);
      if (getState().document?.source === source) setState({ story: found, scene: "" });
    },
    /** Begins to present at a scene, the open one or the first. */
    async present(): Promise<void> {
      const { story, scene } = getState();
      const first = story.scenes.find(({ id }) => id === scene) ?? story.scenes[0];
      if (!first) return;
      setState({ isPresenting: true });
      await showScene(first.id);
    },
    /** Shows the scene so many steps on; stays at the first and at the last. */
    async stepScene(by: number): Promise<void> {
      const { story, scene } = getState();
      const at = story.scenes.findIndex(({ id }) => id === scene);
      const to = Math.min(story.scenes.length - 1, Math.max(0, at + by));
      const next = story.scenes[to];
      if (next && to !== at) await showScene(next.id);
    },
    /** Shows the n-th scene, the first is 1. */
    async jumpToScene(nth: number): Promise<void> {
      const scene = getState().story.scenes[nth - 1];
      if (scene) await showScene(scene.id);
    },
    endPresenting(): void {
      setState({ isPresenting: false });
    },
  };
}
