import { expect, test, vi } from "vitest";
import { message } from "../language/say.ts";
import { EMPTY_STORY } from "../story/story.ts";
import { createAppStore, type Undoable } from "./app.ts";
import { createStepActions, type PutParts, takeStep, takeTypedStep } from "./stepActions.ts";

const story = (title: string) => ({ ...EMPTY_STORY, title });

function pageWithSteps() {
  const store = createAppStore();
  const putting = (name: keyof Undoable) => vi.fn((value) => store.setState({ [name]: value }));
  const put = {
    drawn: putting("drawn"),
    story: putting("story"),
    settings: putting("settings"),
    drawing: putting("drawing"),
    filter: putting("filter"),
    links: putting("links"),
    linksShown: putting("linksShown"),
    photosShown: putting("photosShown"),
    outlined: putting("outlined"),
    kept: vi.fn(),
    reading: vi.fn(async () => false),
  } satisfies PutParts;
  return { store, put, actions: createStepActions(store, put) };
}

test("a step takes back what it changed, and leaves the rest alone", async () => {
  const { store, put, actions } = pageWithSteps();
  const link = { source: "1", target: "2", kind: "", note: "" };
  takeStep(store, message("Scene deleted."), { story: story("told") });
  takeStep(store, message("Link drawn."), { drawn: [link] });
  await actions.undo();
  expect(store.getState().drawn).toEqual([]);
  expect(store.getState().story.title).toBe("told");
  await actions.undo();
  expect(store.getState().story.title).toBe("");
  expect(store.getState().stepNote).toMatchObject({
    step: { words: "Scene deleted." },
    offers: "redo",
  });
  expect([put.drawn.mock.calls.length, put.story.mock.calls.length]).toEqual([1, 1]);
  await actions.redo();
  expect(store.getState().story.title).toBe("told");
});

test("what is typed into one field is one step, without a note", async () => {
  const { store, actions } = pageWithSteps();
  takeStep(store, message("Scene added."), { story: story("") });
  for (const title of ["H", "He", "Hey"]) {
    takeTypedStep(store, message("Title changed."), { story: story(title) }, "title");
  }
  expect(store.getState().stepNote).toBe(null);
  takeTypedStep(store, message("Notes changed."), { story: story("Hey!") }, "notes");
  await actions.undo();
  expect(store.getState().story.title).toBe("Hey");
  // Typing on after something was taken back is a step of its own.
  takeTypedStep(store, message("Title changed."), { story: story("Hey you") }, "title");
  await actions.undo();
  expect(store.getState().story.title).toBe("Hey");
  await actions.undo();
  expect(store.getState().story.title).toBe("");
});

test("a file that cannot be read as before leaves the step where it was", async () => {
  const { store, actions } = pageWithSteps();
  const reading = { choices: {}, asOf: "2026-01-01", recipe: null };
  const step = { before: { reading }, after: { reading: { ...reading, asOf: "2026-02-01" } } };
  store.setState({ steps: { done: [step], undone: [] } });
  await actions.undo();
  expect(store.getState().steps).toEqual({ done: [step], undone: [] });
  expect(store.getState().stepNote).toBe(null);
});
