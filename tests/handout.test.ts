import fc from "fast-check";
import { gunzipSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { contentOf, type HandoutContent, packedContent } from "../src/handout/handoutContent.ts";
import { CONTENT_PLACE, handoutHtml, TITLE_PLACE } from "../src/handout/handoutHtml.ts";
import {
  type HandoutColumn,
  handoutOrg,
  handoutSettings,
  handoutStory,
} from "../src/handout/handoutOrg.ts";
import { tongueOf } from "../src/handout/packedTongue.ts";
import { bytesIn, plainOfText, textOfPlain } from "../src/handout/plainText.ts";
import { setLanguage } from "../src/language/current.ts";
import { LANGUAGES } from "../src/language/languages.ts";
import { USUAL_SETTINGS } from "../src/metrics/settings.ts";
import { nameOf, textOf } from "../src/org/org.ts";
import { textColumnOf } from "../src/org/textColumn.ts";
import { USUAL_DRAWING } from "../src/picture/drawing.ts";
import { PRIVACY_LEVELS } from "../src/picture/privacy.ts";
import { ROUNDS } from "../src/seal/seal.ts";
import { FIRST_LOOK, placeLookedAt } from "../src/story/look.ts";
import { FIRST_SCENE } from "../src/story/story.ts";
import { nodeOf, workedExample } from "./smallOrgs.ts";

const COLUMNS: readonly HandoutColumn[] = [
  "email",
  "title",
  "department",
  "location",
  "grade",
  "workerType",
  "fte",
  "hireDay",
  "utcOffset",
  "customerFacing",
  "products",
  "communities",
  "dotted",
  "extra:Badge",
];

const names = Array.from({ length: workedExample.count }, (_, i) => `Vee Qz${i}xe`);
const org = {
  ...workedExample,
  text: {
    ...workedExample.text,
    name: textColumnOf(names),
    email: textColumnOf(names.map((_, i) => `mail${i}@example.org`)),
  },
  extra: [{ header: "Badge", values: textColumnOf(names.map((_, i) => `badge${i}`)) }],
};
const story = {
  title: "For Vee Qz3xe",
  scenes: [
    {
      ...FIRST_SCENE,
      id: "1",
      title: "Vee Qz7xe and the others",
      notes: "Ask Vee Qz7xe.",
      look: { ...FIRST_LOOK, selected: textOf(org, "id", 7), focus: textOf(org, "id", 2) },
    },
  ],
};

function contentWith(
  kept: ReadonlySet<HandoutColumn>,
  level: (typeof PRIVACY_LEVELS)[number],
): HandoutContent {
  const told = handoutOrg(org, kept, level);
  return {
    title: "Worked example",
    org: told,
    settings: handoutSettings(USUAL_SETTINGS),
    asOf: "2025-06-30",
    links: [],
    drawing: USUAL_DRAWING,
    story: handoutStory(story, org, told, level),
  };
}

test("plain values come back from their text as they were", () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.uint8Array(),
    fc.int32Array(),
    fc.float64Array({ noNaN: false }),
    fc.array(fc.string()).map((texts) => new Set(texts)),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), value), (plain) => {
      expect(plainOfText(textOfPlain(plain))).toEqual({ ...plain });
    }),
  );
});

test("what was not ticked, and below full every name, is nowhere in the file", async () => {
  const anyChoice = fc.record({
    kept: fc.subarray([...COLUMNS]),
    level: fc.constantFrom(...PRIVACY_LEVELS),
  });
  await fc.assert(
    fc.asyncProperty(anyChoice, async ({ kept, level }) => {
      const packed = await packedContent(contentWith(new Set(kept), level), "");
      const written = packed.kind === "open" ? strFromU8(gunzipSync(bytesIn(packed.bytes))) : "";
      const isFull = level === "full";
      expect(written.includes("Qz7xe")).toBe(isFull);
      expect(written.includes("mail7@")).toBe(isFull && kept.includes("email"));
      expect(written.includes("badge7")).toBe(isFull && kept.includes("extra:Badge"));
      expect(written.includes("Chief Executive")).toBe(
        (level !== "counts" && kept.includes("title")) || level === "roles",
      );
      expect(written.includes("W07")).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("a story looks at the same people by other keys", () => {
  const told = handoutOrg(org, new Set(), "initials");
  const [scene] = handoutStory(story, org, told, "initials").scenes;
  expect(scene && placeLookedAt(scene.look, told)).toMatchObject({ selected: 7, focus: 2 });
  expect(scene?.title).toBe("… and the others");
});

test("with a passphrase the right one opens it, and no other", async () => {
  const content = contentWith(new Set(["title"]), "full");
  const packed = await packedContent(content, "Zwölf Äpfel");
  expect(packed).toMatchObject({ kind: "sealed", rounds: ROUNDS });
  expect(JSON.stringify(packed)).not.toContain("Qz7xe");
  expect(await contentOf(packed, "zwölf äpfel")).toBeNull();
  const opened = await contentOf(packed, "Zwölf Äpfel".normalize("NFD"));
  expect(opened?.org.count).toBe(org.count);
  expect(opened && nameOf(opened.org, nodeOf(org, "W08"))).toBe(nameOf(org, nodeOf(org, "W08")));
});

test("a title cannot break out of its place", () => {
  const template = `<title>${TITLE_PLACE}</title><script>${CONTENT_PLACE}</script>`;
  const html = handoutHtml(template, "</title><script>alert(1)</script>$&", {
    kind: "open",
    bytes: "AA==",
    tongue: null,
  });
  expect(html).toBe(
    '<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;$&amp;</title><script>{"kind":"open","bytes":"AA==","tongue":null}</script>',
  );
});

test("a locked file made in German says so, with its words beside the lock; an English one carries none", async () => {
  const content = contentWith(new Set(["title"]), "full");
  const template = `<html lang="en"><title>${TITLE_PLACE}</title><script>${CONTENT_PLACE}</script>`;
  expect((await packedContent(content, "")).tongue).toBeNull();
  const catalog = { Passphrase: "Passphrase", "Headstand hand-out": "Headstand-Handout" };
  setLanguage(LANGUAGES.de, catalog);
  try {
    const packed = await packedContent(content, "geheim");
    expect(tongueOf(packed.tongue)).toEqual({ language: LANGUAGES.de, catalog });
    const html = handoutHtml(template, "", packed);
    expect(html).toContain('<html lang="de" dir="ltr"><title>Headstand-Handout</title>');
  } finally {
    setLanguage(LANGUAGES.en);
  }
});
