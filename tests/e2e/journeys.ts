import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { USUAL_SETTINGS } from "../../src/metrics/settings.ts";
import { EMPTY_STORY } from "../../src/story/story.ts";
import type { Workspace, WorkspaceOrganisation } from "../../src/workspace/workspace.ts";
import { writeWorkspace } from "../../src/workspace/writeWorkspace.ts";
import { dropFile, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

// The states of the page: every panel and tab of it, menu, list, note and message, and how one comes there.

export interface JourneyStep {
  readonly state: string;
  readonly reach: (page: Page) => Promise<unknown>;
  /** Goes on from the state before, instead of from the chart with nothing open. */
  readonly isFurther?: boolean;
  /** What it opens is a window of its own, not a part of the page. */
  readonly isWindow?: boolean;
}

export interface Journey {
  readonly name: string;
  readonly begin: (page: Page) => Promise<unknown>;
  readonly steps: readonly JourneyStep[];
}

const EXAMPLE = "fixtures/worked-example.csv";
const LINKS = "fixtures/worked-example-links.csv";
const temporary = mkdtempSync(join(tmpdir(), "headstand-"));

function fileOf(name: string, content: string): string {
  const path = join(temporary, name);
  writeFileSync(path, content);
  return path;
}

/** Nothing but the chart: Escape puts one thing away at a time. */
export async function putAway(page: Page): Promise<void> {
  for (let time = 0; time < 5; time++) await page.keyboard.press("Escape");
  await page
    .locator("canvas.stage")
    .focus()
    .catch(() => {});
  for (let time = 0; time < 5; time++) await page.keyboard.press("Escape");
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).first();
const press = (page: Page, name: string | RegExp) => button(page, name).click();

async function menu(page: Page, item?: string): Promise<void> {
  await press(page, "More");
  await page.getByRole("menu").waitFor();
  if (item !== undefined) await page.getByRole("menuitem", { name: item }).click();
}

async function panel(page: Page, item: string, title = item.replace(" …", "")): Promise<void> {
  await menu(page, item);
  await page.getByRole("region", { name: title, exact: true }).waitFor();
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("tabpanel", { name, exact: true }).waitFor();
  await untilStill(page);
}

async function openAll(page: Page): Promise<void> {
  await page.locator("details:not([open])").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
  await untilStill(page);
}

async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page
    .getByRole("option", { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
}

async function person(page: Page, name: string): Promise<void> {
  await find(page, name);
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name, exact: true }).waitFor();
  await untilStill(page);
}

async function drop(page: Page, path: string | readonly string[]): Promise<void> {
  await untilState(page, ["ready", "empty"]);
  await dropFile(page, path);
  await page
    .getByRole("heading", { level: 1, name: [path].flat()[0]?.split("/").at(-1) ?? "" })
    .waitFor();
  await untilState(page, ["ready"]);
  await untilStill(page);
}

async function sample(page: Page): Promise<void> {
  await untilState(page, ["ready"]);
  await page.locator(".legend").waitFor();
  await untilStill(page);
}

const ARRIVING: Journey = {
  name: "arriving",
  begin: sample,
  steps: [
    { state: "the sample", reach: () => Promise.resolve() },
    { state: "the menu, with looks and languages", reach: (page) => menu(page) },
    {
      state: "the list of lenses",
      reach: async (page) => {
        await press(page, /Colour by/);
        await page.getByRole("listbox").waitFor();
      },
    },
    {
      state: "a legend of departments",
      isFurther: true,
      reach: async (page) => {
        await page.getByRole("option", { name: "Department" }).click();
        await untilStill(page);
      },
    },
    {
      state: "why this colour",
      reach: async (page) => {
        await press(page, "Why this colour?");
        await page.getByRole("dialog").waitFor();
      },
    },
    { state: "the layers", reach: (page) => press(page, "Layers shown") },
    { state: "people found", reach: (page) => find(page, "Henrik") },
    {
      state: "nobody found",
      reach: async (page) => {
        await page.keyboard.press("/");
        await page.keyboard.type("qqqq");
        await page.getByText("Nobody by that name").waitFor();
      },
    },
    { state: "help", reach: (page) => panel(page, "Help and shortcuts", "How to read it") },
    { state: "privacy", reach: (page) => panel(page, "Privacy") },
    {
      state: "deleting everything",
      isFurther: true,
      reach: (page) => press(page, /^Delete everything/),
    },
    {
      state: "pasting",
      reach: (page) => panel(page, "Paste rows …", "Paste rows from a spreadsheet"),
    },
    { state: "nothing kept", reach: (page) => panel(page, "Opened here before …") },
    {
      state: "a file that is none",
      reach: async (page) => {
        await dropFile(page, fileOf("empty.csv", ""));
        await page.getByRole("alert").waitFor();
      },
    },
    {
      state: "columns asked for",
      isFurther: true,
      reach: async (page) => {
        await page.getByRole("alert").getByRole("button").click();
        await dropFile(page, fileOf("flat.csv", "Code,Who,Above\n1,Ada,none\n2,Bo,x1\n3,Cy,x1\n"));
        await page.getByRole("region", { name: "Who reports to whom?" }).waitFor();
      },
    },
    {
      state: "an empty page",
      isFurther: true,
      reach: async (page) => {
        await page.getByRole("button", { name: /^Close: Who reports/ }).click();
        await untilState(page, ["ready"]);
        await menu(page, "Close this organisation");
        await untilState(page, ["empty"]);
      },
    },
    {
      state: "reading",
      isFurther: true,
      reach: async (page) => {
        // A worker that never hears of it.
        await page.evaluate(() => {
          const { postMessage } = Worker.prototype;
          Worker.prototype.postMessage = function (message: { kind?: string }, options) {
            const { kind } = message;
            if (kind !== "import")
              postMessage.call(this, message, options as StructuredSerializeOptions);
          };
        });
        await dropFile(page, EXAMPLE);
        await page.getByRole("progressbar").waitFor();
      },
    },
  ],
};

const READING: Journey = {
  name: "reading a file",
  begin: async (page) => {
    await sample(page);
    await drop(page, "fixtures/everything-odd.csv");
  },
  steps: [
    {
      state: "keeping files offered",
      reach: (page) => page.getByRole("region", { name: "Keep opened files" }).waitFor(),
    },
    {
      state: "how the file was read",
      reach: async (page) => {
        await panel(page, "How the file was read");
        await openAll(page);
      },
    },
    {
      state: "somebody sought",
      isFurther: true,
      reach: async (page) => {
        await press(page, "Put it under …");
        await page.getByRole("combobox", { name: /^Who takes the team of/ }).waitFor();
      },
    },
    {
      state: "a choice undone",
      reach: async (page) => {
        await panel(page, "How the file was read");
        await press(page, "All mean this one: Kim Ode, 102");
        await page.getByText("“Kim Ode” is 102.").first().waitFor();
        await press(page, "Keep as a recipe");
        await page.getByText("Your choices are kept in this browser").waitFor();
      },
    },
    {
      state: "a recipe offered",
      reach: async (page) => {
        await page
          .getByRole("region", { name: "Keep opened files" })
          .getByRole("button", { name: "Keep them here" })
          .click();
        await page.reload();
        await sample(page);
        await drop(page, "fixtures/everything-odd.csv");
        await page.getByText(/You kept a recipe/).waitFor();
      },
    },
    {
      state: "a list of what was opened",
      isFurther: true,
      reach: async (page) => {
        await press(page, "Not now");
        await panel(page, "Opened here before …");
        await page.getByRole("listitem").first().waitFor();
      },
    },
    {
      state: "the menu of what was opened",
      isFurther: true,
      reach: (page) => press(page, /^More for /),
    },
    {
      state: "an organisation renamed",
      isFurther: true,
      reach: (page) => page.getByRole("menuitem", { name: "Rename" }).click(),
    },
    {
      state: "an empty page with what was opened",
      reach: async (page) => {
        await menu(page, "Close this organisation");
        await untilState(page, ["empty"]);
        await page.getByRole("listitem").first().waitFor();
      },
    },
  ],
};

const LOOKING: Journey = {
  name: "looking",
  begin: async (page) => {
    await sample(page);
    await drop(page, [EXAMPLE, LINKS]);
    await page.getByRole("button", { name: "No", exact: true }).click();
  },
  steps: [
    {
      state: "the outline",
      reach: async (page) => {
        await page.keyboard.press("o");
        await page.getByRole("tree").waitFor();
      },
    },
    {
      state: "a person",
      reach: async (page) => {
        await person(page, "Hugo");
        await page.getByRole("article", { name: "Proposal 1" }).waitFor();
      },
    },
    { state: "a person in full", isFurther: true, reach: openAll },
    {
      state: "a person beside the outline",
      reach: async (page) => {
        await page.keyboard.press("o");
        await page.getByRole("tree").waitFor();
        await page.keyboard.press("End");
        await page.keyboard.press("Enter");
        await page.locator(".side.right h2").waitFor();
      },
    },
    {
      state: "a proposal on the chart",
      reach: async (page) => {
        await person(page, "Hugo");
        await page
          .getByRole("article", { name: "Proposal 1" })
          .getByRole("button", { name: "Show on the chart" })
          .click();
        await page.getByRole("region", { name: "Proposal" }).waitFor({ state: "attached" });
      },
    },
    {
      state: "upside down",
      isFurther: true,
      reach: async (page) => {
        await page.locator("canvas.stage").focus();
        await page.keyboard.press("f");
        await untilStill(page);
      },
    },
    {
      state: "a path begun",
      reach: async (page) => {
        await person(page, "Hugo");
        await press(page, "Path to …");
        await page.getByRole("combobox", { name: /^Second person/ }).waitFor();
      },
    },
    {
      state: "a path",
      isFurther: true,
      reach: async (page) => {
        await page.keyboard.type("Caspar");
        await page.getByRole("option", { name: /^Caspar/ }).click();
        await page.getByRole("region", { name: /^Path: \d/ }).waitFor();
        await openAll(page);
      },
    },
    {
      state: "a link begun",
      reach: async (page) => {
        await person(page, "Ines");
        await press(page, "Add a link …");
        await page.getByRole("combobox", { name: /manager of the link/ }).waitFor();
      },
    },
    {
      state: "a link described",
      isFurther: true,
      reach: async (page) => {
        await page.keyboard.type("Frida");
        await page.getByRole("option", { name: /^Frida/ }).click();
        await page.getByText("own words").click();
        await page.getByRole("textbox", { name: "In your own words" }).waitFor();
      },
    },
    {
      state: "a link drawn",
      isFurther: true,
      reach: async (page) => {
        await page.getByText("decides with", { exact: true }).click();
        await press(page, "Draw the link");
        await page.getByText("Link drawn: Ines and Frida.").waitFor();
      },
    },
    {
      state: "a part shown alone",
      reach: async (page) => {
        await person(page, "Hugo");
        await press(page, "Show only this part");
        await button(page, "Show everybody").waitFor();
      },
    },
    {
      state: "filtering",
      isFurther: true,
      reach: async (page) => {
        await press(page, "Show everybody");
        await putAway(page);
        await panel(page, "Filter people …");
        await page.locator(".side.left label").filter({ hasText: "Research" }).first().click();
        await page
          .getByText(/ match/)
          .first()
          .waitFor();
        await openAll(page);
      },
    },
    {
      state: "filtered",
      reach: (page) => page.getByRole("region", { name: "Filter" }).waitFor(),
    },
    {
      state: "figures of load",
      reach: async (page) => {
        await panel(page, "Who carries too much", "Insights");
        await openAll(page);
      },
    },
    ...["Spans", "Layers", "Jobs", "Experts", "Collaboration"].map((name) => ({
      state: `figures: ${name}`,
      isFurther: true,
      reach: async (page: Page) => {
        await tab(page, name);
        await openAll(page);
      },
    })),
    {
      state: "people marked",
      reach: async (page) => {
        await panel(page, "Insights");
        await tab(page, "Spans");
        await page.locator(".band-row:not([data-disabled])").first().click();
        await page.getByRole("region", { name: "Marked people" }).waitFor({ state: "attached" });
      },
    },
    {
      state: "links",
      reach: async (page) => {
        await panel(page, "Who works with whom");
        await openAll(page);
      },
    },
    ...["Products", "Communities"].map((name) => ({
      state: `who works with whom: ${name}`,
      isFurther: true,
      reach: async (page: Page) => {
        await tab(page, name);
        await openAll(page);
      },
    })),
    {
      state: "a product",
      reach: async (page) => {
        await panel(page, "Who works with whom");
        await tab(page, "Products");
        await press(page, "Heron");
        await button(page, "What if it were a team of its own?").waitFor();
      },
    },
    {
      state: "a product as a team of its own",
      isFurther: true,
      reach: async (page) => {
        await press(page, "What if it were a team of its own?");
        await page.getByRole("dialog").getByRole("img").first().waitFor();
      },
    },
    {
      state: "settings",
      reach: async (page) => {
        await panel(page, "Settings of the figures …");
        await openAll(page);
      },
    },
    {
      state: "grades in an order",
      reach: async (page) => {
        await panel(page, "Settings of the figures …");
        await openAll(page);
        await press(page, "Put them in another order");
        await button(page, "Back to the numbers").waitFor();
      },
    },
    {
      state: "how it is drawn",
      reach: async (page) => {
        await panel(page, "How it is drawn …");
        await openAll(page);
      },
    },
    {
      state: "zoomed in",
      reach: async (page) => {
        for (let time = 0; time < 3; time++) await page.keyboard.press("+");
        await untilStill(page);
      },
    },
  ],
};

const TELLING: Journey = {
  name: "telling",
  begin: async (page) => {
    await sample(page);
    await drop(page, EXAMPLE);
    await page.getByRole("button", { name: "No", exact: true }).click();
  },
  steps: [
    { state: "no story yet", reach: (page) => panel(page, "Story, to present", "Story") },
    {
      state: "a story",
      isFurther: true,
      reach: async (page) => {
        await press(page, "Propose a story");
        await page.getByRole("textbox", { name: "Title of scene 2" }).waitFor();
        await page.getByRole("grid", { name: "Scenes" }).getByRole("row").first().press("Enter");
        await page.getByRole("textbox", { name: "Notes of scene 1" }).waitFor();
        await untilStill(page);
      },
    },
    {
      state: "the menu of a scene",
      isFurther: true,
      reach: (page) => press(page, "More for scene 2"),
    },
    {
      state: "a scene deleted",
      isFurther: true,
      reach: async (page) => {
        await page.getByRole("menuitem", { name: "Delete" }).click();
        await page.getByText("Scene deleted.").waitFor();
      },
    },
    {
      state: "a step undone",
      isFurther: true,
      reach: async (page) => {
        await press(page, "Undo");
        await page.getByText(/^Taken back: /).waitFor();
      },
    },
    {
      state: "the message closed",
      isFurther: true,
      reach: (page) => press(page, "Close the message"),
    },
    ...["PowerPoint", "PDF", "Hand-out", "PNG", "SVG", "CSV"].map((format) => ({
      state: `exporting ${format}`,
      reach: async (page: Page) => {
        await panel(page, "Export …");
        const radio = page.getByRole("radio", { name: format, exact: true });
        await radio.focus();
        await radio.press("Space");
        await openAll(page);
      },
    })),
    {
      state: "exported",
      isFurther: true,
      reach: async (page) => {
        await Promise.all([page.waitForEvent("download"), press(page, "Make the table")]);
      },
    },
    {
      state: "presenting",
      reach: async (page) => {
        await panel(page, "Story, to present", "Story");
        await page
          .getByRole("region", { name: "Story" })
          .getByRole("button", { name: "Present" })
          .click();
        await page.getByRole("region", { name: "Presentation" }).getByRole("heading").waitFor();
        await untilStill(page);
      },
    },
    {
      state: "the notes of a presentation",
      isFurther: true,
      isWindow: true,
      reach: async (page) => {
        const [notes] = await Promise.all([
          page.context().waitForEvent("page"),
          page.keyboard.press("n"),
        ]);
        await notes.getByText(/^Next: /).waitFor();
      },
    },
    {
      state: "presenting, black",
      isFurther: true,
      reach: async (page) => {
        await page.keyboard.press("b");
        await page.getByText("The screen is black").waitFor();
      },
    },
  ],
};

const TEAM: WorkspaceOrganisation = {
  title: "Team",
  people: 33,
  asOf: "2026-01-31",
  headers: [],
  files: [{ name: "worked-example.csv", bytes: readFileSync(EXAMPLE).slice(), modified: 0 }],
  recipe: null,
  settings: USUAL_SETTINGS,
  story: EMPTY_STORY,
  drawn: [],
  look: null,
};

async function workspaceOf(organisations: Workspace, passphrase: string): Promise<string> {
  const path = join(temporary, `${organisations.length}${passphrase}.headstand`);
  writeFileSync(path, await writeWorkspace(organisations, passphrase));
  return path;
}

const BEING_TOLD: Journey = {
  name: "being told",
  begin: async (page) => {
    await sample(page);
    await drop(page, EXAMPLE);
    await page.getByRole("button", { name: "No", exact: true }).click();
  },
  steps: [
    { state: "saving a workspace", reach: (page) => panel(page, "Save workspace …") },
    {
      state: "a workspace that is locked",
      reach: async (page) => {
        await dropFile(page, await workspaceOf([TEAM], "calm"));
        await page.getByRole("dialog", { name: "This workspace is locked" }).waitFor();
      },
    },
    {
      state: "a wrong passphrase",
      isFurther: true,
      reach: async (page) => {
        await page.getByLabel(/^Passphrase of/).fill("rough");
        await page.keyboard.press("Enter");
        await page.getByText("That is not the passphrase").waitFor();
      },
    },
    {
      state: "a workspace of several",
      reach: async (page) => {
        await dropFile(page, await workspaceOf([TEAM, { ...TEAM, title: "Another" }], ""));
        await page.getByRole("dialog", { name: "2 organisations in this workspace" }).waitFor();
      },
    },
    {
      state: "changed in another tab",
      reach: async (page) => {
        const other = await page.context().newPage();
        await other.goto(page.url());
        await sample(other);
        await drop(other, EXAMPLE);
        await panel(other, "Settings of the figures …");
        await other.getByRole("textbox", { name: "In range up to" }).fill("9");
        await other.keyboard.press("Enter");
        await page.getByText("Another tab changed the settings").waitFor();
        await other.close();
      },
    },
    {
      state: "a newer version",
      reach: async (page) => {
        // As where one waits; how it comes there is shown in offline.test.ts.
        await page.addInitScript(() => {
          const registration = { waiting: {}, active: {}, addEventListener: () => {} };
          // Made anew each time: Playwright puts a `register` of its own into what it blocks.
          const get = () => ({
            register: () => Promise.resolve(registration),
            ready: Promise.resolve({ active: null }),
          });
          Object.defineProperty(navigator, "serviceWorker", { get });
        });
        await page.reload();
        await sample(page);
        await page.getByText("A new version of Headstand is ready.").waitFor();
      },
    },
  ],
};

export const JOURNEYS: readonly Journey[] = [ARRIVING, READING, LOOKING, TELLING, BEING_TOLD];
