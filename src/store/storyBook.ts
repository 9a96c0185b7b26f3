import { fingerprintOf } from "../import/recipe.ts";
import { EMPTY_STORY, type Story } from "../story/story.ts";
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
      const text = await book.find(fingerprintOf(headers));
      if (text === undefined) return EMPTY_STORY;
      const { readStory } = await import("../story/storyText.ts");
      const story = readStory(text);
      return "problem" in story ? EMPTY_STORY : story;
    },
    async save(headers, story) {
      const { storyText } = await import("../story/storyText.ts");
      return book.save(fingerprintOf(headers), storyText(story));
    },
  };
}
