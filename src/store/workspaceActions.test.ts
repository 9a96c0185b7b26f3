import { expect, test, vi } from "vitest";
import { importPeople } from "../import/importPeople.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { EMPTY_STORY } from "../story/story.ts";
import type { WorkspaceOrder, WorkspaceReply } from "../worker/workspaceOrder.ts";
import type { WorkspaceOrganisation } from "../workspace/workspace.ts";
import { createAppStore, type OrgDocument, type SourceFile } from "./app.ts";
import { createKeptActions } from "./keptActions.ts";
import type { KeptReading, OrganisationBook } from "./organisationBook.ts";
import { createWorkspaceActions } from "./workspaceActions.ts";

const CSV = "id,name,manager id\n1,Ada,\n2,Bo,1\n";

const files = (): readonly SourceFile[] => [
  { name: "team.csv", content: new File([CSV], "team.csv", { lastModified: 7 }) },
];

async function documentOf(asOf: string): Promise<OrgDocument> {
  const options = { fileName: "team.csv", asOf };
  const outcome = await importPeople(new TextEncoder().encode(CSV), options);
  if (outcome.kind !== "imported") throw new Error("the file was not imported");
  const source = { name: "Team (2)", files: files(), isSample: false };
  return { source, options, settings: USUAL_SETTINGS, imported: outcome.imported };
}

/** A book in memory. */
function bookOf(readings: readonly KeptReading[]): OrganisationBook {
  const kept = new Map(readings.map((reading) => [reading.key, reading]));
  return {
    list: async () => [...kept.values()],
    filesOf: async () => files(),
    save: async (reading) => {
      kept.set(reading.key, reading);
      return true;
    },
    forget: async () => true,
    forgetAll: async () => true,
    keeping: async () => "on",
    setKeeping: async () => true,
  };
}

function pageWith(readings: readonly KeptReading[]) {
  const store = createAppStore();
  store.setState({ keeping: "on" });
  const book = bookOf(readings);
  const open = vi.fn(async (source: OrgDocument["source"], _recipe: unknown, asOf: string = "") => {
    store.setState({ document: { ...(await documentOf(asOf)), source } });
  });
  const kept = { ...createKeptActions(store, book, open, () => 1000), setKeeping: vi.fn() };
  const ask = vi.fn(async (_order: WorkspaceOrder): Promise<WorkspaceReply> => {
    return { kind: "written", bytes: new Uint8Array() };
  });
  const books = {
    settings: { find: async () => USUAL_SETTINGS, save: async () => true },
    stories: { find: async () => EMPTY_STORY, save: async () => true },
    drawnLinks: { find: async () => undefined, save: async () => true },
  };
  const actions = { open, changeAll: vi.fn() };
  const workspaces = createWorkspaceActions(store, actions, kept, book, books, ask, () => 1000);
  return { store, kept, workspaces, ask, book };
}

const reading = (key: string, title: string, asOf: string): KeptReading => {
  const told = { people: 2, bytes: 40, openedAt: 1, recipe: null, headers: ["id"] };
  return { ...told, key, title, asOf };
};

test("of two that are kept with the same files, the one on the page is sent as it stands there, the other as it was kept", async () => {
  const key = "team.csv 33 7";
  const { kept, workspaces, ask } = pageWith([
    reading(key, "Team", "2025-01-01"),
    reading(`${key}\n2`, "Team (2)", "2026-01-01"),
  ]);
  await kept.openKept(`${key}\n2`);
  await workspaces.pack("all", "");
  const order = ask.mock.calls[0]?.[0];
  if (order?.kind !== "write") throw new Error("nothing was written");
  expect(order.organisations.map(({ title, asOf, look }) => [title, asOf, look !== null])).toEqual([
    ["Team (2)", "2026-01-01", true],
    ["Team", "2025-01-01", false],
  ]);
});

test("two organisations of a workspace with the same files are both kept, the first as if it were opened", async () => {
  const organisation: WorkspaceOrganisation = {
    title: "Team",
    people: 2,
    asOf: "2025-01-01",
    headers: ["id"],
    files: [{ name: "team.csv", bytes: new TextEncoder().encode(CSV).slice(), modified: 7 }],
    recipe: null,
    settings: USUAL_SETTINGS,
    story: EMPTY_STORY,
    drawn: [],
    look: null,
  };
  const { workspaces, book } = pageWith([]);
  await workspaces.keepAll([organisation, { ...organisation, title: "Team (2)" }]);
  const kept = (await book.list()).map(({ key, title }) => [key, title]);
  expect(kept.toReversed()).toEqual([
    ["team.csv 33 7", "Team"],
    ["team.csv 33 7\n2", "Team (2)"],
  ]);
});
