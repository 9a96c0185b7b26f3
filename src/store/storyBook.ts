import { fingerprintOf } from "../import/recipe.ts";
import { EMPTY_STORY, type Story } from "../story/story.ts";
import { readStory, storyText } from "../story/storyText.ts";
import { createBrowserBook } from "./browserBook.ts";

/** Stories kept in this browser with the organisation: under the columns of its export. */
export interface StoryBook {
  /** The story told of exports with these columns; an empty one where there is none. */
  find(headers: readonly string[]): Promise<Story>;
  /** Whether it could be kept: a private window keeps nothing. */
  save(headers: readonly string[], story: Story): Promise<boolean>;
}

export function createStoryBook(): StoryBook {
  // As text, so that whatever another version kept is read with the same care as a file.
  const book = createBrowserBook<string>("stories");
  return {
    async find(headers) {
      const story = readStory((await book.find(fingerprintOf(headers))) ?? "");
      return "problem" in story ? EMPTY_STORY : story;
    },
    save: (headers, story) => book.save(fingerprintOf(headers), storyText(story)),
  };
}
