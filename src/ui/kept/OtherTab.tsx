import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { fingerprintOf } from "../../import/recipe.ts";
import { formatList } from "../../language/numbers.ts";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import { settingsText } from "../../metrics/settingsText.ts";
import type { AppState, Source, Undoable } from "../../store/app.ts";
import { createDrawnLinksBook } from "../../store/drawnLinksBook.ts";
import { hearOtherTabs } from "../../store/otherTabs.ts";
import { createSettingsBook } from "../../store/settingsBook.ts";
import { createStoryBook } from "../../store/storyBook.ts";
import { storyText } from "../../story/storyText.ts";
import { useAppHandle } from "../appContext.tsx";
import "../open/problem.css";

type Shared = Pick<Undoable, "settings" | "story" | "drawn">;

/** What another tab keeps of the same organisation that this one has otherwise. */
interface Theirs {
  readonly of: Source;
  readonly parts: Partial<Shared>;
}

const WORDS: Readonly<Record<keyof Shared, Message>> = {
  settings: message("settings ‖ another tab changed"),
  story: message("story ‖ another tab changed"),
  drawn: message("links ‖ another tab changed"),
};

/** Says that another tab changed the same organisation: nothing is replaced behind anybody's back. */
export function OtherTab() {
  const { store, actions } = useAppHandle();
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  useEffect(
    () =>
      hearOtherTabs(({ store: book, key }) => {
        const { document } = store.getState();
        const isOurs = document && !document.source.isSample;
        if (!isOurs || fingerprintOf(document.imported.seen.headers) !== key) return;
        void keptBy(book, document.imported.seen.headers).then((kept) => {
          const now = store.getState();
          if (now.document?.source !== document.source) return;
          setTheirs((before) => {
            const known = before?.of === document.source ? before.parts : {};
            const parts = otherThanOurs({ ...known, ...kept }, now);
            return Object.keys(parts).length > 0 ? { of: document.source, parts } : null;
          });
        });
      }),
    [store],
  );
  if (!theirs || store.getState().document?.source !== theirs.of) return null;
  const { settings, story, drawn } = theirs.parts;
  const named = [settings && WORDS.settings, story && WORDS.story, drawn && WORDS.drawn];
  const words = formatList(named.flatMap((word) => (word ? [sayIt(word)] : [])));
  return (
    <div className="problem notice card" role="status">
      <p>
        {say(
          "Another tab changed the {words} of this organisation. If you change them here, yours are kept instead.",
          { words },
        )}
      </p>
      <Button
        className="button primary"
        onPress={() => {
          setTheirs(null);
          void actions.changeAll(message("Taken over from the other tab."), theirs.parts);
        }}
      >
        {say("Take theirs over")}
      </Button>
      <Button className="button" onPress={() => setTheirs(null)}>
        {say("Keep mine")}
      </Button>
    </div>
  );
}

/** What is kept now in a book for these columns. */
async function keptBy(book: string, headers: readonly string[]): Promise<Partial<Shared>> {
  if (book === "settings") return { settings: await createSettingsBook().find(headers) };
  if (book === "stories") return { story: await createStoryBook().find(headers) };
  if (book !== "drawnLinks") return {};
  return { drawn: (await createDrawnLinksBook().find(headers)) ?? [] };
}

/** What of it differs from what this tab has. */
function otherThanOurs({ settings, story, drawn }: Partial<Shared>, ours: AppState) {
  const areOtherLinks = JSON.stringify(drawn) !== JSON.stringify(ours.drawn);
  return {
    ...(settings && settingsText(settings) !== settingsText(ours.settings) && { settings }),
    ...(story && storyText(story) !== storyText(ours.story) && { story }),
    ...(drawn && areOtherLinks && { drawn }),
  };
}
