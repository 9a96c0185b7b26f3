import { strToU8, zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { openFiles, openText } from "./openFiles.ts";

function listener() {
  return {
    open: vi.fn(() => Promise.resolve()),
    fail: vi.fn(),
    applyRecipe: vi.fn(() => Promise.resolve()),
    openSettings: vi.fn(() => Promise.resolve()),
    openWorkspace: vi.fn(),
    openDrawnLinks: vi.fn(() => Promise.resolve()),
    openStory: vi.fn(() => Promise.resolve()),
    addPictures: vi.fn(() => Promise.resolve()),
  };
}
const fileNamed = (name: string, content = "id\n1"): File => new File([content], name);
const RECIPE = '{"headstand": "recipe", "map": {"manager": "Boss"}}';

test("several files are opened together, in the order in which they were dropped", async () => {
  const actions = listener();
  await openFiles(actions, [fileNamed("a.csv"), fileNamed("b.csv")]);
  expect(actions.open).toHaveBeenCalledWith(
    expect.objectContaining({
      name: "a.csv + b.csv",
      files: [
        expect.objectContaining({ name: "a.csv" }),
        expect.objectContaining({ name: "b.csv" }),
      ],
    }),
    null,
  );
});

test("a recipe is applied to the export dropped with it, else to the one on the page", async () => {
  const actions = listener();
  const recipe = expect.objectContaining({
    choices: expect.objectContaining({ map: { manager: "Boss" } }),
  });
  await openFiles(actions, [fileNamed("r.json", RECIPE), fileNamed("a.csv")]);
  expect(actions.open).toHaveBeenCalledWith(expect.objectContaining({ name: "a.csv" }), recipe);
  await openFiles(actions, [fileNamed("r.json", RECIPE)]);
  expect(actions.applyRecipe).toHaveBeenCalledWith(recipe);
});

test("settings are applied after the export dropped with them, else to the chart on the page", async () => {
  const actions = listener();
  const text = '{"headstand": "settings", "targetSpan": 6}';
  await openFiles(actions, [fileNamed("s.json", text)]);
  expect(actions.openSettings).toHaveBeenCalledWith(text);
  await openFiles(actions, [fileNamed("s.json", text), fileNamed("a.csv")]);
  const source = expect.objectContaining({ name: "a.csv" });
  expect(actions.open).toHaveBeenCalledWith(source, null);
  expect(actions.openSettings).toHaveBeenLastCalledWith(text, source);
});

test("a story is told of the export dropped with it, else of the chart on the page", async () => {
  const actions = listener();
  const text = '{"headstand": "story", "title": "Who we are", "scenes": []}';
  await openFiles(actions, [fileNamed("s.json", text)]);
  expect(actions.open).not.toHaveBeenCalled();
  expect(actions.openStory).toHaveBeenCalledWith(text);
  await openFiles(actions, [fileNamed("s.json", text), fileNamed("a.csv")]);
  const source = expect.objectContaining({ name: "a.csv" });
  expect(actions.openStory).toHaveBeenLastCalledWith(text, source);
});

test("links drawn by hand go to the export dropped with them, else to the chart on the page", async () => {
  const actions = listener();
  const drawn = fileNamed("l.csv", "\uFEFFsource,target,kind,note\r\n1,2,advises,\r\n");
  await openFiles(actions, [drawn]);
  expect(actions.open).not.toHaveBeenCalled();
  expect(actions.openDrawnLinks).toHaveBeenCalledWith(drawn);
  await openFiles(actions, [fileNamed("a.csv"), drawn]);
  const source = expect.objectContaining({ name: "a.csv" });
  expect(actions.openDrawnLinks).toHaveBeenLastCalledWith(drawn, source);
});

test.each([
  "source,target\n1,2",
  "source,target,weight\n1,2,3",
  "Source;Target;Type;Weight\n1;2;Undirected;1",
  "from,to,meetings,note\n1,2,3,",
])("a list of who works with whom is none that was drawn: %j", async (text) => {
  const actions = listener();
  await openFiles(actions, [fileNamed("l.csv", text)]);
  expect(actions.openDrawnLinks).not.toHaveBeenCalled();
  expect(actions.open).toHaveBeenCalled();
});

test("JSON that is neither recipe nor settings is opened like any file, which says what it is", async () => {
  const actions = listener();
  await openFiles(actions, [fileNamed("people.json", "[1]")]);
  expect(actions.open).toHaveBeenCalledWith(expect.objectContaining({ name: "people.json" }), null);
});

test("pictures go with the table dropped with them, else to the chart on the page", async () => {
  const actions = listener();
  const pictures = [expect.objectContaining({ name: "1.png" })];
  await openFiles(actions, [fileNamed("1.png"), fileNamed("a.csv")]);
  expect(actions.open).toHaveBeenCalledWith(
    expect.objectContaining({ name: "a.csv", pictures }),
    null,
  );
  await openFiles(actions, [fileNamed("1.png")]);
  expect(actions.addPictures).toHaveBeenCalledWith(pictures);
});

test("an archive of pictures is none of tables, unless a table lies in it", async () => {
  const actions = listener();
  const zipNamed = (name: string, files: readonly string[]): File => {
    const entries = files.map((file): [string, Uint8Array] => [file, strToU8(file)]);
    return new File([zipSync(Object.fromEntries(entries)).slice()], name);
  };
  const photos = zipNamed("photos.zip", ["staff/1.png", "__MACOSX/._1.png", "read me.txt"]);
  await openFiles(actions, [photos]);
  expect(actions.addPictures).toHaveBeenCalledWith([
    expect.objectContaining({ name: "staff/1.png" }),
  ]);
  await openFiles(actions, [zipNamed("both.zip", ["1.png", "people.csv"])]);
  expect(actions.open).toHaveBeenCalledWith(
    expect.objectContaining({
      files: [expect.objectContaining({ name: "both.zip" })],
      pictures: [expect.objectContaining({ name: "1.png" })],
    }),
    null,
  );
});

test("two gigabytes and no file at all are refused before anything is read", async () => {
  const actions = listener();
  const huge = fileNamed("huge.csv");
  Object.defineProperty(huge, "size", { value: 2 ** 31 });
  await openFiles(actions, [huge]);
  await openFiles(actions, []);
  expect(actions.open).not.toHaveBeenCalled();
  expect(actions.fail).toHaveBeenCalledTimes(2);
  expect(actions.fail).toHaveBeenCalledWith(expect.stringContaining("larger than 2 GB"));
});

test("a workspace is told by its content, whatever it is called, and is opened by itself", async () => {
  const actions = listener();
  const bytes = zipSync({ "headstand.json": strToU8("{}") }).slice();
  const workspace = new File([bytes], "people.csv");
  await openFiles(actions, [workspace]);
  expect(actions.openWorkspace).toHaveBeenCalledWith(workspace);
  await openFiles(actions, [fileNamed("a.csv"), workspace]);
  expect(actions.fail).toHaveBeenCalledWith("people.csv is a workspace. Open it by itself.");
  await openFiles(actions, [fileNamed("false.headstand")]);
  expect(actions.open).toHaveBeenCalledOnce();
});

test("pasting nothing says what to do", () => {
  const actions = listener();
  openText(actions, " \n ");
  expect(actions.open).not.toHaveBeenCalled();
  expect(actions.fail).toHaveBeenCalledWith(expect.stringContaining("nothing to paste"));
});
