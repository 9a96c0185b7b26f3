import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { settingsText } from "../src/metrics/settingsText.ts";
import { drawnLinksCsv } from "../src/org/drawnLinksCsv.ts";
import { isManager, nameOf } from "../src/org/org.ts";
import { NO_FILTER } from "../src/org/peopleFilter.ts";
import { createActions } from "../src/store/actions.ts";
import { createAppStore } from "../src/store/app.ts";
import { storyText } from "../src/story/storyText.ts";
import { orgWorkerInNode } from "./orgWorkerInNode.ts";

const EXAMPLE = "fixtures/worked-example.csv";

/** A page without a page: the real store, the real importer, and books that keep in memory. */
async function openPage() {
  const kept = new Map<string, unknown>();
  const book = (name: string) => ({
    find: async () => undefined,
    forget: async () => true,
    save: async (_headers: unknown, value: unknown) => {
      kept.set(name, value);
      return true;
    },
  });
  const store = createAppStore();
  const usual = store.getState();
  const actions = createActions(
    store,
    orgWorkerInNode(),
    { inspect: async () => new Uint8Array(), decode: async () => null },
    { ...book("recipe"), save: async () => true },
    { ...book("settings"), find: async () => usual.settings },
    { ...book("story"), find: async () => usual.story },
    book("drawn"),
    () => "2025-06-30",
  );
  const files = [{ name: "people.csv", content: readFileSync(EXAMPLE, "utf8") }];
  await actions.open({ name: "people.csv", files, isSample: false });
  return { store, actions, kept };
}

type Page = Awaited<ReturnType<typeof openPage>>;

/** Draws a link between two managers, by their place among the names: these hold in any order. */
async function link({ actions, store }: Page, one: number, other: number): Promise<void> {
  const org = store.getState().document?.imported.org;
  if (!org) return;
  const managers = [...Array(org.count).keys()].filter((i) => isManager(org, i));
  managers.sort((a, b) => (nameOf(org, a) < nameOf(org, b) ? -1 : 1));
  actions.draftLink(managers[one] ?? 0, managers[other] ?? 0);
  await actions.drawLink("", `${one}`);
}

/** Something a user does; `typed` names the field it is typed into: what goes on there is one step. */
interface Deed {
  readonly name: string;
  readonly typed?: string;
  readonly run: (page: Page) => Promise<unknown> | unknown;
}

const number = fc.integer({ min: 2, max: 9 });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  number.map((n) => ({
    name: `target ${n}`,
    run: ({ actions }: Page) => actions.changeSettings((now) => ({ ...now, targetSpan: n })),
  })),
  number.map((n) => ({
    name: `upper limit ${n}`,
    run: ({ actions }: Page) =>
      actions.changeSettings((now) => ({
        ...now,
        load: { ...now.load, limits: { ...now.load.limits, upper: n } },
      })),
  })),
  fc.constant({ name: "usual", run: ({ actions }: Page) => actions.resetSettings() }),
  fc.constantFrom("file", "name", "size").map((order) => ({
    name: `order ${order}`,
    run: ({ actions }: Page) => actions.setDrawing({ order } as never),
  })),
  number.map((wallRows) => ({
    name: `rows ${wallRows}`,
    run: ({ actions }: Page) => actions.setDrawing({ wallRows }),
  })),
  fc.constantFrom("layer", "grade").map((rowsBy) => ({
    name: `rows by ${rowsBy}`,
    run: ({ actions }: Page) => actions.setDrawing({ rowsBy } as never),
  })),
  fc.constantFrom("To serve", "To serve all").map((mission) => ({
    name: mission,
    typed: "mission",
    run: ({ actions }: Page) => actions.setDrawing({ mission }),
  })),
  fc.constantFrom("lead", "engineer").map((title) => ({
    name: `title ${title}`,
    typed: "filter",
    run: ({ actions, store }: Page) => actions.setFilter({ ...store.getState().filter, title }),
  })),
  fc.constantFrom("Research", "Field").map((department) => ({
    name: `only ${department}`,
    run: ({ actions }: Page) =>
      actions.setFilter({ title: "", wanted: { department: [department] } }),
  })),
  fc.constant({ name: "links on or off", run: ({ actions }: Page) => actions.toggleLinks() }),
  fc.boolean().map((isShown) => ({
    name: `dotted ${isShown}`,
    run: ({ actions }: Page) => actions.showLinkSource("dotted", isShown),
  })),
  number.map((n) => ({
    name: `least ${n}`,
    typed: "least",
    run: ({ actions }: Page) => actions.setLeastWeight("interaction", n),
  })),
  fc.constant({ name: "photos", run: ({ actions }: Page) => actions.togglePhotos() }),
  fc.constantFrom("Apollo", "Gemini").map((name) => ({
    name: `outline ${name}`,
    run: ({ actions }: Page) => actions.toggleOutlined(name),
  })),
  fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => ({
    name: `link ${a} ${b}`,
    run: (page: Page) => link(page, a, 4 + b),
  })),
  fc.constantFrom("Ours", "Ours too").map((title) => ({
    name: `story ${title}`,
    typed: "title",
    run: ({ actions }: Page) => actions.nameStory(title),
  })),
  fc.constant({ name: "scene", run: ({ actions }: Page) => actions.addScene("One more") }),
  fc.constantFrom("grade", "location", "title").map((column) => ({
    name: `title is ${column}`,
    run: ({ actions }: Page) => actions.reread({ map: { title: column } }),
  })),
  fc.constantFrom("2025-06-30", "2024-01-01").map((day) => ({
    name: `as of ${day}`,
    run: ({ actions }: Page) => actions.reread({}, day),
  })),
  fc.constantFrom("W05", "W06").map((person) => ({
    name: `line of ${person}`,
    run: ({ actions }: Page) => actions.correct({ kind: "line", person, manager: "W01" }),
  })),
);

const move = fc.oneof(
  { weight: 3, arbitrary: deed },
  { weight: 2, arbitrary: fc.constantFrom("undo" as const, "redo" as const) },
);

/** All that was decided, and what follows of it on the chart, as something to compare. */
function decided({ store }: Page): unknown {
  const state = store.getState();
  const { document, layout } = state;
  if (!document) return null;
  const { org } = document.imported;
  return {
    settings: settingsText(state.settings),
    counted: settingsText(document.settings),
    drawing: state.drawing,
    filter: state.filter,
    filtered: state.shown.filter && [...state.shown.filter].join(""),
    rows: layout?.wallRows,
    names: [...Array(org.count).keys()].map((i) => nameOf(org, i)).join(),
    parents: org.parent.join(),
    links: state.links,
    linksShown: state.linksShown,
    photosShown: state.photosShown,
    outlined: state.outlined,
    drawn: drawnLinksCsv(state.drawn),
    story: storyText(state.story),
    choices: JSON.stringify(document.options),
  };
}

// Other files run in the same process.
afterEach(() => {
  vi.restoreAllMocks();
});

test("whatever is changed, taken back and done again, the page stands where the steps say", async () => {
  // A second between any two looks at the clock: nothing is too fast to be a step of its own.
  let ms = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    ms += 2000;
    return ms;
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 14 }), async (moves) => {
      const page = await openPage();
      // What the page was after each step, and where in that list it stands.
      let past = [decided(page)];
      let at = 0;
      let typed: string | undefined;
      for (const each of moves) {
        if (each === "undo") {
          await page.actions.undo();
          if (at > 0) typed = undefined;
          at = Math.max(0, at - 1);
        } else if (each === "redo") {
          await page.actions.redo();
          if (at < past.length - 1) typed = undefined;
          at = Math.min(past.length - 1, at + 1);
        } else {
          const { done } = page.store.getState().steps;
          await each.run(page);
          const isStep = page.store.getState().steps.done !== done;
          const isMore = isStep && each.typed !== undefined && each.typed === typed;
          if (isStep) {
            past = [...past.slice(0, isMore ? at : at + 1), decided(page)];
            at = past.length - 1;
            typed = each.typed;
          }
        }
        expect(decided(page)).toEqual(past[at]);
      }
      // One way to the beginning, and all the way back to the end.
      const last = decided(page);
      for (let n = 0; n < past.length; n++) await page.actions.undo();
      expect(decided(page)).toEqual(past[0]);
      expect(page.store.getState().filter).toEqual(NO_FILTER);
      for (let n = 0; n < past.length; n++) await page.actions.redo();
      expect(decided(page)).toEqual(past.at(-1));
      if (at === past.length - 1) expect(decided(page)).toEqual(last);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("what was taken back is what the browser keeps", async () => {
  const page = await openPage();
  const { store, actions, kept } = page;
  await actions.nameStory("Told");
  await actions.changeSettings((now) => ({ ...now, targetSpan: 9 }));
  await link(page, 1, 5);
  expect(store.getState().drawn.length).toBe(1);
  for (let n = 0; n < 3; n++) await actions.undo();
  const { story, settings, drawn } = store.getState();
  expect(kept.get("story")).toBe(story);
  expect(kept.get("settings")).toBe(settings);
  expect(kept.get("drawn")).toBe(drawn);
  expect([story.title, settings.targetSpan, drawn.length]).toEqual(["", 8, 0]);
});
