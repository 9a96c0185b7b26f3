import { type Message, message, say } from "../language/say.ts";
import type { Look } from "../story/look.ts";
import {
  EMPTY_STORY,
  type Story,
  withChangedScene,
  withDuplicate,
  withMovedScene,
  withoutScene,
  withScene,
} from "../story/story.ts";
import type { OrgWorker } from "../worker/client.ts";
import { answerInTime } from "./answerInTime.ts";
import type { AppStore, OrgDocument, Source } from "./app.ts";
import { sceneNow } from "./sceneNow.ts";
import { takeStep, takeTypedStep } from "./stepActions.ts";
import type { StoryBook } from "./storyBook.ts";

/** What a user can do about the story: scenes made, changed, put in order, shown. */
export function createStoryActions(
  store: AppStore,
  worker: OrgWorker,
  book: StoryBook,
  lookAgain: (look: Look) => Promise<void>,
) {
  const { getState, setState } = store;

  /** Keeps the story with the organisation; a sample keeps nothing. */
  async function keepStory(): Promise<void> {
    const { document, story } = getState();
    if (!document || document.source.isSample) return;
    if (!(await book.save(document.imported.seen.headers, story))) {
      setState({ notice: say("This browser keeps nothing here. Save the story as a file.") });
    }
  }

  /** Changes the story in a way that can be taken back. */
  function take(words: Message, story: Story): Promise<void> {
    takeStep(store, words, { story });
    return keepStory();
  }

  /** Takes over what is typed in a field, which `typing` tells from others. */
  function takeTyped(words: Message, story: Story, typing: string): Promise<void> {
    takeTypedStep(store, words, { story }, typing);
    return keepStory();
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
    putStory(story: Story): Promise<void> {
      setState({ story });
      return keepStory();
    },
    showScene,
    /** Adds what is on the page now to the story; the new scene is the one that is open. */
    async addScene(title: string): Promise<void> {
      const id = newId();
      const { story, scene } = getState();
      const at = story.scenes.findIndex((each) => each.id === scene);
      setState({ scene: id });
      const added = { ...sceneNow(getState(), title), id };
      await take(
        message("Scene added."),
        withScene(story, added, at < 0 ? story.scenes.length : at + 1),
      );
    },
    titleScene: (id: string, title: string) =>
      takeTyped(
        message("Title of a scene changed."),
        withChangedScene(getState().story, id, { title }),
        `title of ${id}`,
      ),
    noteScene: (id: string, notes: string) =>
      takeTyped(
        message("Notes of a scene changed."),
        withChangedScene(getState().story, id, { notes }),
        `notes of ${id}`,
      ),
    /** Lets a scene look where the page looks now. */
    retakeScene(id: string): Promise<void> {
      const { look, filter, links } = sceneNow(getState(), "");
      const story = withChangedScene(getState().story, id, { look, filter, links });
      return take(message("Scene changed to what is on the page."), story);
    },
    removeScene: (id: string) =>
      take(message("Scene deleted."), withoutScene(getState().story, id)),
    duplicateScene: (id: string) =>
      take(message("Scene duplicated."), withDuplicate(getState().story, id, newId())),
    async moveScene(id: string, to: number): Promise<void> {
      const { story } = getState();
      if (story.scenes[to]?.id !== id)
        await take(message("Scene moved."), withMovedScene(story, id, to));
    },
    nameStory: (title: string) =>
      takeTyped(message("Title of the story changed."), { ...getState().story, title }, "title"),
    /** Tells a story of the organisation with its figures in it, to be edited. */
    async proposeStory(title: string): Promise<void> {
      const story = await answerInTime(store, () => worker.proposeStory(title));
      if (!story) return;
      await take(message("Story proposed."), story);
      const [first] = story.scenes;
      if (first) await showScene(first.id);
    },
    /** Takes over a story from a file; with a source, only once it is what is drawn. */
    async openStory(text: string, from?: Source): Promise<void> {
      const { readStory } = await import("../story/storyText.ts");
      if (from && getState().document?.source !== from) return;
      const story = readStory(text);
      if ("problem" in story) setState({ phase: "failed", problem: story.problem });
      else if (getState().document) {
        await take(message("Story opened."), story);
        setState({ panel: "story" });
      } else {
        setState({ phase: "failed", problem: say("Open the export first, then the story of it.") });
      }
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
