import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { orgWorkerInNode } from "../../tests/orgWorkerInNode.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { EMPTY_STORY } from "../story/story.ts";
import { createActions } from "./actions.ts";
import { createAppStore } from "./app.ts";
import { lookOf } from "./look.ts";

/** A page whose worker answers when it is let. */
async function openPage() {
  const store = createAppStore();
  const held: (() => void)[] = [];
  let isHeld = false;
  const worker = orgWorkerInNode();
  const later = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    if (isHeld) await new Promise<void>((go) => held.push(go));
    return answer;
  };
  const book = { find: async () => undefined, save: async () => true, forget: async () => true };
  const actions = createActions(
    store,
    {
      ...worker,
      layOut: (shown) => later(worker.layOut(shown)),
      order: (by, shown) => later(worker.order(by, shown)),
    },
    { inspect: async () => new Uint8Array(), decode: async () => null },
    book,
    { ...book, find: async () => USUAL_SETTINGS },
    { ...book, find: async () => EMPTY_STORY },
    book,
    () => "2025-06-30",
  );
  const files = [{ name: "p.csv", content: readFileSync("fixtures/worked-example.csv", "utf8") }];
  await actions.open({ name: "p.csv", files, isSample: false });
  isHeld = true;
  /** Links that were worked out are part of the document then. */
  const linksCome = (): void => {
    const { document } = store.getState();
    if (document) store.setState({ document: { ...document, sharedLinks: {} } });
  };
  return { store, actions, held, linksCome };
}

test("people stand in their new order, also when links come while they are put into it", async () => {
  const { store, actions, held, linksCome } = await openPage();
  const lines = (): readonly number[] => [...(store.getState().document?.imported.org.line ?? [])];
  const before = lines();
  const ordered = actions.setDrawing({ order: "name" });
  linksCome();
  for (const answer of held) answer();
  await ordered;
  // The worker answers in this order from now on.
  expect(lines()).not.toEqual(before);
});

test("a team is folded, also when links come meanwhile", async () => {
  const { store, actions, held, linksCome } = await openPage();
  const folded = actions.toggleFolded(0);
  linksCome();
  for (const answer of held) answer();
  await folded;
  expect(store.getState().shown.folded).toEqual([0]);
});

test("whoever looks back before the chart was laid out stays where they are", async () => {
  const { store, actions, held } = await openPage();
  const here = lookOf(store.getState());
  const there = actions.lookAgain({ ...here, foldedLayer: 2 });
  await actions.lookAgain(here);
  for (const answer of held) answer();
  await there;
  expect(store.getState().shown.folded).toEqual([]);
});

test("two teams folded one right after the other are both folded", async () => {
  const { store, actions, held } = await openPage();
  const folded = [actions.toggleFolded(1), actions.toggleFolded(2)];
  for (const answer of held) answer();
  await Promise.all(folded);
  expect(store.getState().shown.folded).toEqual([1, 2]);
});
