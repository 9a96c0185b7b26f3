import { expect, test } from "vitest";
import { importPeople } from "../../import/importPeople.ts";
import { USUAL_SETTINGS } from "../../metrics/settings.ts";
import { createAppStore } from "../../store/app.ts";
import { FIRST_SCENE } from "../../story/story.ts";
import { fileStem } from "./exportWords.ts";
import { type ExportChoice, orderOf } from "./orderOf.ts";

const TEAM = "id,name,manager id\n1,Ada Byron,\n2,Bo Diddley,1\n";
const CHOICE = {
  subject: "story",
  shape: "16:9",
  isDark: false,
  privacy: "full",
  hasNotes: false,
  columns: new Set(),
  passphrase: "",
  scale: 2,
  isTransparent: false,
} satisfies Omit<ExportChoice, "format">;

async function pageWithStory() {
  const options = { fileName: "team.csv", asOf: "2026-01-01" };
  const outcome = await importPeople(new TextEncoder().encode(TEAM), options);
  if (outcome.kind !== "imported") throw new Error("the file was not imported");
  const { imported } = outcome;
  const source = { name: "team.csv", files: [], isSample: false };
  const store = createAppStore();
  const scenes = ["a", "b"].map((id) => ({ ...FIRST_SCENE, id, title: id }));
  store.setState({
    document: { source, options, imported, settings: USUAL_SETTINGS },
    story: { title: "", scenes },
  });
  return { state: store.getState(), org: imported.org };
}

test("a drawing shows the view on the page, even after the story was chosen for slides", async () => {
  const { state } = await pageWithStory();
  const scenesOf = (format: "pptx" | "svg") =>
    orderOf({ ...CHOICE, format }, state)?.story.scenes.map(({ title }) => title);
  expect(scenesOf("pptx")).toEqual(["a", "b"]);
  expect(scenesOf("svg")).toEqual(["team"]);
});

test("a file below “everything” is not called by the name of anybody in it", async () => {
  const { org } = await pageWithStory();
  expect(fileStem("Team of Ada Byron.csv", org, "full")).toBe("Team of Ada Byron");
  expect(fileStem("Team of Ada Byron.csv", org, "counts")).toBe("Team of …");
});
