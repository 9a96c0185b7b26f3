import { FIRST_SCENE, type StoryScene } from "../story/story.ts";
import type { AppState } from "./app.ts";
import { lookOf } from "./look.ts";

/** What is on the page now, as a scene of which nothing is said but its title. */
export function sceneNow(state: AppState, title: string): StoryScene {
  const { linksShown, links, filter } = state;
  return {
    ...FIRST_SCENE,
    title,
    look: lookOf(state),
    filter,
    links: linksShown ? links : null,
  };
}
