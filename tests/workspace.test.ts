import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { expect, test } from "vitest";
import { sayIt } from "../src/language/say.ts";
import { USUAL_SETTINGS } from "../src/metrics/settings.ts";
import { USUAL_DRAWING } from "../src/picture/drawing.ts";
import { USUAL_LINK_CHOICE } from "../src/story/linkChoice.ts";
import { EMPTY_STORY, FIRST_SCENE } from "../src/story/story.ts";
import { isWorkspace } from "../src/workspace/isWorkspace.ts";
import { readWorkspace } from "../src/workspace/readWorkspace.ts";
import { sha256Of } from "../src/workspace/sha256.ts";
import type { WorkspaceOrganisation } from "../src/workspace/workspace.ts";
import { writeWorkspace } from "../src/workspace/writeWorkspace.ts";

const PEOPLE = new Uint8Array(readFileSync("fixtures/worked-example.csv"));

const organisation: WorkspaceOrganisation = {
  title: "Everybody: “autumn” / 2026",
  people: 32,
  asOf: "2025-06-30",
  headers: ["id", "name", "manager_id"],
  files: [
    { name: "people / all.csv", bytes: PEOPLE, modified: 1_700_000_000_000 },
    { name: "links.csv", bytes: strToU8("source,target\nW01,W02\n").slice(), modified: 0 },
    { name: "people / all.csv", bytes: new Uint8Array([0, 255, 0]), modified: 1 },
  ],
  recipe: {
    headers: ["id", "name", "manager_id"],
    choices: {
      map: { title: "location" },
      keep: ["salary"],
      sheet: "Staff",
      corrections: [{ kind: "cut", person: "W03" }],
    },
  },
  settings: {
    ...USUAL_SETTINGS,
    targetSpan: 5,
    load: { ...USUAL_SETTINGS.load, ownWork: new Map([["W03", 0.5]]), off: new Set() },
    cultivators: new Map([["Gärtner", "W03"]]),
  },
  story: { title: "Ours", scenes: [{ ...FIRST_SCENE, id: "1", title: "One", notes: "Ä “é” 日" }] },
  drawn: [{ source: "W03", target: "W04", kind: "weekly", note: "" }],
  look: {
    drawing: { ...USUAL_DRAWING, order: "name", wallRows: 3, mission: "To serve" },
    links: { ...USUAL_LINK_CHOICE, shown: ["dotted"] },
    linksShown: false,
  },
};

const plain: WorkspaceOrganisation = {
  ...organisation,
  title: "Second",
  recipe: null,
  settings: USUAL_SETTINGS,
  story: EMPTY_STORY,
  drawn: [],
  look: null,
};

const problemOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readWorkspace(bytes.slice(), null);
  return read.kind === "refused" ? sayIt(read.problem) : read.kind;
};

/** The archive with other files in it, its manifest still the first. */
function changed(bytes: Uint8Array, change: (files: Record<string, Uint8Array>) => void) {
  const files = unzipSync(bytes);
  change(files);
  return zipSync(files as Zippable);
}

test("what goes into a workspace comes out of it, byte by byte, with a passphrase or without", async () => {
  const workspace = [organisation, plain];
  const open = await writeWorkspace(workspace, "");
  expect(isWorkspace(open)).toBe(true);
  expect(await readWorkspace(open, null)).toEqual({ kind: "opened", workspace });
  // The same is the same file: it can be compared and kept once.
  expect(await writeWorkspace(workspace, "")).toEqual(open);

  const locked = await writeWorkspace(workspace, "höher, weiter");
  expect(isWorkspace(locked)).toBe(true);
  expect(strFromU8(locked, true)).not.toMatch(/Everybody|people|headstand\.json/);
  expect(await readWorkspace(locked, null)).toEqual({ kind: "locked", isWrong: false });
  expect(await readWorkspace(locked, "lower")).toEqual({ kind: "locked", isWrong: true });
  expect(await readWorkspace(locked, "höher, weiter")).toEqual({ kind: "opened", workspace });
});

test("tables, workbooks and archives are no workspaces, whatever they are called", () => {
  for (const bytes of [
    PEOPLE,
    zipSync({ "people.csv": PEOPLE }),
    new Uint8Array(),
    strToU8("PK"),
  ]) {
    expect(isWorkspace(bytes)).toBe(false);
  }
});

test("a workspace that was cut off or changed anywhere is refused, or reads as it was", async () => {
  const whole = await writeWorkspace([plain], "");
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      expect(await problemOf(whole.slice(0, at))).toMatch(/damaged or was cut off/);
      const bent = whole.slice();
      bent[at] = (bent[at] ?? 0) ^ by;
      const read = await readWorkspace(bent, null);
      if (read.kind === "opened") expect(read.workspace[0]?.files).toEqual(plain.files);
      else expect(read.kind).toBe("refused");
    }),
    { numRuns: 150 },
  );
  const locked = await writeWorkspace([plain], "x");
  expect(await problemOf(locked.slice(0, -1))).toMatch(/damaged or was cut off/);
  const bent = locked.with(locked.length - 20, (locked.at(-20) ?? 0) ^ 1);
  expect(await readWorkspace(bent, "x")).toEqual({ kind: "locked", isWrong: true });
});

test("a newer version, a bomb, a workspace in a workspace and an endless lock get one sentence each", async () => {
  const whole = await writeWorkspace([plain], "");
  const manifestWith = (change: (manifest: Record<string, unknown>) => void) =>
    changed(whole, (files) => {
      const manifest = JSON.parse(strFromU8(files["headstand.json"] ?? new Uint8Array()));
      change(manifest);
      files["headstand.json"] = strToU8(JSON.stringify(manifest));
    });
  const newer = manifestWith((manifest) => {
    manifest.version = 2;
  });
  expect(await problemOf(newer)).toMatch(/^A newer version of Headstand saved this/);
  expect(await problemOf(strToU8("HEADSTAND WORKSPACE LOCKED 2 600000 9\n"))).toMatch(/^A newer/);
  expect(await problemOf(strToU8("HEADSTAND WORKSPACE LOCKED 1 999999999 0\n"))).toMatch(/damaged/);

  // 2 MB that say in the directory that they unpack to 2 GB.
  const path = Object.keys(unzipSync(whole)).find((name) => name.includes("links.csv")) ?? "";
  const bomb = changed(whole, (files) => {
    files[path] = new Uint8Array(2e6);
  });
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = bomb.length - 4; at > 0; at--) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 2e6) {
      view.setUint32(at + 24, 2 ** 31, true);
    }
  }
  expect(await problemOf(bomb)).toMatch(/unpacks to more than 1 GB/);

  const inner = await writeWorkspace([plain], "x");
  const outer = await writeWorkspace(
    [{ ...plain, files: [{ name: "old.headstand", bytes: inner, modified: 0 }] }],
    "",
  );
  expect(await problemOf(outer)).toMatch(/holds another workspace/);
});

test("the sum of every file stands in the manifest", async () => {
  const files = unzipSync(await writeWorkspace([organisation], ""));
  const { entries } = JSON.parse(strFromU8(files["headstand.json"] ?? new Uint8Array()));
  expect(entries.length).toBe(Object.keys(files).length - 1);
  for (const { path, bytes, sha256 } of entries) {
    expect(files[path]?.length).toBe(bytes);
    expect(await sha256Of((files[path] ?? new Uint8Array()).slice())).toBe(sha256);
  }
});
