import { expect, test, vi } from "vitest";
import { EMPTY_STORY } from "../story/story.ts";
import { createAppStore } from "./app.ts";
import { createStepActions, takeStep, takeTypedStep } from "./stepActions.ts";

const story = (title: string) => ({ ...EMPTY_STORY, title });

function pageWithSteps() {
  const store = createAppStore();
  const keep = { drawn: vi.fn(async () => {}), story: vi.fn(async () => {}) };
  return { store, keep, actions: createStepActions(store, keep) };
}

test("a step takes back what it changed and keeps that, and leaves the rest alone", async () => {
  const { store, keep, actions } = pageWithSteps();
  const link = { source: "1", target: "2", kind: "", note: "" };
  takeStep(store, "Scene deleted.", { story: story("told") });
  takeStep(store, "Link drawn.", { drawn: [link] });
  store.setState({ linkDraft: { from: 3, to: -1 } });
  await actions.undo();
  expect(store.getState().drawn).toEqual([]);
  expect(store.getState().linkDraft).toBe(null);
  expect(store.getState().story.title).toBe("told");
  store.setState({ linkDraft: { from: 3, to: -1 } });
  await actions.undo();
  expect(store.getState().story.title).toBe("");
  expect(store.getState().stepNote).toEqual({ words: "Scene deleted.", offers: "redo" });
  // A link that is being drawn has nothing to do with a story.
  expect(store.getState().linkDraft).not.toBe(null);
  expect([keep.drawn.mock.calls.length, keep.story.mock.calls.length]).toEqual([1, 1]);
  await actions.redo();
  expect(store.getState().story.title).toBe("told");
});

test("what is typed into one field is one step, without a note", async () => {
  const { store, actions } = pageWithSteps();
  takeStep(store, "Scene added.", { story: story("") });
  for (const title of ["H", "He", "Hey"]) {
    takeTypedStep(store, "Title changed.", { story: story(title) }, "title");
  }
  expect(store.getState().stepNote).toBe(null);
  takeTypedStep(store, "Notes changed.", { story: story("Hey!") }, "notes");
  await actions.undo();
  expect(store.getState().story.title).toBe("Hey");
  // Typing on after something was taken back is a step of its own.
  takeTypedStep(store, "Title changed.", { story: story("Hey you") }, "title");
  await actions.undo();
  expect(store.getState().story.title).toBe("Hey");
  await actions.undo();
  expect(store.getState().story.title).toBe("");
});
