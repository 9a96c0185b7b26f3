import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { drawnPageOf, orgOfFile, orgOfPeople } from "../../../tests/drawnPages.ts";
import { xmlFault } from "../../../tests/wellFormed.ts";
import type { BoxesMark, Mark, RectangleMark, TextMark } from "../../scene/marks.ts";
import type { DrawnPage, PictureOf } from "../drawnPage.ts";
import { type PptxOptions, writePptx } from "./writePptx.ts";

const TEXT: TextMark = {
  type: "text",
  x: 100,
  y: 100,
  text: "Ann Lee",
  size: 16,
  weight: 400,
  anchor: "start",
  fill: "#1b2333",
  halo: null,
  spacing: 0,
  alpha: 1,
};
const CARD: RectangleMark = {
  type: "rectangle",
  x: 90,
  y: 80,
  width: 200,
  height: 60,
  radius: 8,
  fill: "#ffffff",
  stroke: "#14766a",
  lineWidth: 2,
  dash: [],
  alpha: 1,
};
const PAGE: DrawnPage = {
  marks: [],
  width: 1600,
  height: 900,
  ground: "#f7f5ef",
  title: "Who does the work",
  notes: "",
  names: [],
};
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

async function partsOf(
  pages: readonly DrawnPage[],
  options: Partial<PptxOptions> = {},
): Promise<Readonly<Record<string, string>>> {
  const bytes = await writePptx(pages, { title: "Ours", format: "16:9", ...options });
  const parts = unzipSync(bytes ?? new Uint8Array());
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]));
}

async function slideOf(marks: readonly Mark[], more: Partial<DrawnPage> = {}): Promise<string> {
  const parts = await partsOf([{ ...PAGE, marks, ...more }]);
  return parts["ppt/slides/slide1.xml"] ?? "";
}

const countOf = (xml: string, piece: string): number => xml.split(piece).length - 1;

describe("the file of a real organisation", async () => {
  const scripts = await orgOfFile(readFileSync("fixtures/many-scripts.csv"), "many-scripts.csv");
  const small = await orgOfPeople(32);
  const pages = [
    drawnPageOf(scripts, true),
    drawnPageOf(scripts, false),
    { ...drawnPageOf(small, true), notes: "" },
    drawnPageOf(small, false, 60),
  ];
  const pictureOf: PictureOf = (photo) => (photo % 2 === 0 ? PNG : null);
  const parts = await partsOf(pages, { pictureOf });
  const paths = Object.keys(parts);

  test("is well-formed in every part", () => {
    const xml = paths.filter((path) => /\.(xml|rels)$/.test(path));
    expect(xml.length).toBeGreaterThan(20);
    expect(xml.map((path) => xmlFault(parts[path] ?? "")).filter(Boolean)).toEqual([]);
  });

  test("has every part that another leads to, and leads to every part", () => {
    const led = paths
      .filter((path) => path.endsWith(".rels"))
      .flatMap((path) => [...(parts[path] ?? "").matchAll(/Target="\/?([^"]+)"/g)])
      .map(([, target = ""]) => target);
    const own = paths.filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
    expect([...new Set(led)].sort()).toEqual(own.sort());
  });

  test("says of every part what it is", () => {
    const types = parts["[Content_Types].xml"] ?? "";
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
    const extensions = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending);
    expect(named.filter((path) => parts[path ?? ""] === undefined)).toEqual([]);
    const untold = paths.filter(
      (path) => !named.includes(path) && !extensions.includes(path.split(".").at(-1)),
    );
    expect(untold).toEqual([]);
    const plainXml = paths.filter((path) => path.endsWith(".xml") && !named.includes(path));
    expect(plainXml).toEqual(["[Content_Types].xml"]);
  });

  test("leads from each shape's relation to a part", () => {
    for (const number of [1, 2, 3, 4]) {
      const relations = parts[`ppt/slides/_rels/slide${number}.xml.rels`] ?? "";
      const used = [...(parts[`ppt/slides/slide${number}.xml`] ?? "").matchAll(/r:embed="(\w+)"/g)];
      expect(used.length).toBeGreaterThan(0);
      for (const [, id] of used) expect(countOf(relations, `Id="${id}"`)).toBe(1);
    }
  });

  test("gives each shape of a slide a number of its own", () => {
    const ids = [...(parts["ppt/slides/slide1.xml"] ?? "").matchAll(/<p:cNvPr id="(\d+)"/g)];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
  });

  test("says its title, and nothing of who made it, with what, or when", () => {
    expect(parts["docProps/core.xml"]?.replace(/ xmlns:\w+="[^"]*"/g, "").split("\n")[1]).toBe(
      "<cp:coreProperties><dc:title>Ours</dc:title></cp:coreProperties>",
    );
    expect(paths.filter((path) => path.startsWith("docProps/"))).toEqual(["docProps/core.xml"]);
  });

  test("is the same each time", async () => {
    const options: PptxOptions = { title: "Ours", format: "4:3", pictureOf };
    expect(await writePptx(pages, options)).toEqual(await writePptx(pages, options));
  });
});

test("a card is a group with what lies in it, and is told by its texts", async () => {
  const second = { ...TEXT, y: 122, text: "Head of Sales" };
  const beside = { ...TEXT, x: 400, text: "Beside" };
  const xml = await slideOf([CARD, TEXT, second, beside]);
  const [, card = ""] =
    /<p:cNvPr id="\d+" name="Card \d+" descr="Ann Lee, Head of Sales"\/>(.*?)<\/p:grpSp>/.exec(
      xml,
    ) ?? [];
  expect(countOf(card, "<p:sp>")).toBe(3);
  expect(countOf(xml, "<p:grpSp>")).toBe(2);
  expect(card).toContain('prst="roundRect"');
  expect(card).not.toContain("Beside");
});

test("a text stays on its line, at its place and in its size", async () => {
  const xml = await slideOf([TEXT]);
  expect(xml).toContain('wrap="none"');
  // 1600 px are 13.333 inches: 7620 EMU a px, and 0.6 pt.
  expect(xml).toContain(`<a:off x="${100 * 7620}"`);
  expect(xml).toContain('sz="960"');
  expect(xml).toContain('<a:latin typeface="+mn-lt"/>');
});

test("a title that is drawn is the slide's title where it stands; else it is hidden above the slide", async () => {
  const drawn = await slideOf([{ ...TEXT, text: PAGE.title, size: 28 }, CARD, TEXT]);
  expect(countOf(drawn, '<p:ph type="title"/>')).toBe(1);
  expect(countOf(drawn, PAGE.title)).toBe(2);
  expect(drawn.indexOf('type="title"')).toBeLessThan(drawn.indexOf("<p:grpSp>"));
  expect(drawn).toContain(`<a:off x="${100 * 7620}"`);
  const hidden = await slideOf([CARD, TEXT]);
  expect(countOf(hidden, '<p:ph type="title"/>')).toBe(1);
  expect(hidden).toMatch(/type="title".*?<a:off x="0" y="-\d+"\/>/);
});

test("a title that lies on a card stays on it", async () => {
  const xml = await slideOf([CARD, { ...TEXT, text: PAGE.title }]);
  expect(xml.indexOf("roundRect")).toBeLessThan(xml.indexOf('type="title"'));
});

test("thousands of boxes are one shape", async () => {
  const boxes = Array.from({ length: 1000 }, (_, i) => [10 + (i % 200) * 4, 10 + i / 10, 3, 3]);
  const mark: BoxesMark = {
    type: "boxes",
    boxes: boxes.flat(),
    radius: 0,
    fill: "#d3cfc3",
    alpha: 1,
  };
  const xml = await slideOf([mark]);
  // One more is the hidden title.
  expect(countOf(xml, "<p:sp>")).toBe(2);
  expect(countOf(xml, "<a:close/>")).toBe(1000);
  expect(countOf(xml, "<a:path ")).toBe(1);
  // Of one path they would leave a hole where they lie on each other.
  const onEachOther = { ...mark, boxes: [10, 10, 4, 4, 13, 10, 4, 8, 16, 10, 4, 4, 10, 14, 4, 4] };
  const layers = (await slideOf([onEachOther])).split("<a:path ").slice(1);
  expect(layers.map((path) => countOf(path, "<a:close/>"))).toEqual([3, 1]);
});

test("what reaches over the page is cut at its edge, and what lies beyond is left out", async () => {
  const wide = { ...CARD, x: -1_000_000, width: 2_000_000, stroke: null };
  const beyond = { ...CARD, x: 1700, stroke: "#ff0000" };
  const xml = await slideOf([wide, beyond]);
  expect(xml).not.toContain("FF0000");
  expect(xml).toContain(
    `<a:ext cx="${12_192_000 + 2 * 2 * 7620}" cy="${60 * 7620}"/></a:xfrm><a:custGeom>`,
  );
});

test("lines are lines: straight ones with two ends, others with the points they have", async () => {
  const look = { stroke: "#a9a698", lineWidth: 2, alpha: 0.5 };
  const xml = await slideOf([
    { type: "segments", segments: [10, 50, 60, 20], ...look },
    { type: "curve", points: [10, 10, 50, 10, 50, 90], radius: 6, dash: [6, 4], ...look },
  ]);
  expect(countOf(xml, "<p:cxnSp>")).toBe(1);
  expect(xml).toContain('flipV="1"');
  expect(countOf(xml, "<a:cubicBezTo>")).toBe(1);
  expect(xml).toContain('fill="none"');
  expect(xml).toContain('<a:ds d="300000" sp="200000"/>');
  expect(xml).toContain('<a:alpha val="50000"/>');
});

test("texts of every script have their direction and a typeface with their letters", async () => {
  const of = (text: string): Promise<string> => slideOf([{ ...TEXT, text }]);
  const arabic = await of("محمد بن خالد");
  expect(arabic).toContain('rtl="1"');
  expect(arabic).toContain('<a:cs typeface="Arial"/>');
  expect(await of("प्रिया शर्मा")).toContain('<a:cs typeface="Nirmala UI"/>');
  expect(await of("王小明")).toContain('<a:ea typeface="Microsoft YaHei"/>');
  expect(await of("佐藤 さくら")).toContain('<a:ea typeface="Yu Gothic"/>');
  expect(await of("Ann Lee")).not.toMatch(/<a:(ea|cs)/);
});

test("everybody's name is told, however little is drawn", async () => {
  const names = Array.from({ length: 2000 }, (_, i) => `Person & ${i}`);
  for (const marks of [[], [CARD]]) {
    const xml = await slideOf(marks, { names });
    const told = [...xml.matchAll(/descr="([^"]*)"/g)].map(([, text = ""]) => text.split("&#10;"));
    expect(told.flat().filter((line) => line !== PAGE.title)).toEqual(
      names.map((name) => name.replace("&", "&amp;")),
    );
    expect(told.length).toBeGreaterThan(1);
  }
});

test("a photo is in the file once, whatever number of slides shows it, and never what is no picture", async () => {
  const photo = {
    type: "image",
    x: 10,
    y: 10,
    width: 40,
    height: 40,
    radius: 20,
    alpha: 1,
  } as const;
  const page = { ...PAGE, marks: [1, 1, 2, 3].map((key) => ({ ...photo, photo: key })) };
  const pictures = new Map([
    [1, PNG],
    [3, Uint8Array.of(0x3c, 0x73)],
  ]);
  const parts = await partsOf([page, page], { pictureOf: (key) => pictures.get(key) ?? null });
  expect(Object.keys(parts).filter((path) => path.includes("media"))).toEqual([
    "ppt/media/image1.png",
  ]);
  expect(countOf(parts["ppt/slides/slide2.xml"] ?? "", "<p:pic>")).toBe(2);
});

test("notes are the slide's notes, a paragraph a line", async () => {
  const parts = await partsOf([PAGE, { ...PAGE, notes: "First <this>\nملاحظات" }]);
  expect(parts["ppt/notesSlides/notesSlide1.xml"]).toBe(undefined);
  const notes = parts["ppt/notesSlides/notesSlide2.xml"] ?? "";
  expect(notes).toContain("<a:t>First &lt;this&gt;</a:t>");
  expect(notes).toContain('<a:pPr algn="r" rtl="1"/>');
});

test("a page lies in the middle of a slide of another shape", async () => {
  const parts = await partsOf([{ ...PAGE, marks: [CARD] }], { format: "4:3" });
  expect(parts["ppt/presentation.xml"]).toContain(
    '<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>',
  );
  const scale = 9_144_000 / 1600;
  const y = Math.round((6_858_000 - 900 * scale) / 2 + 80 * scale);
  expect(parts["ppt/slides/slide1.xml"]).toContain(`<a:off x="${90 * scale}" y="${y}"/>`);
});

test("it tells how far it is, and can be called off between two slides", async () => {
  const shares: number[] = [];
  const signal = { aborted: false };
  const written = await writePptx([PAGE, PAGE, PAGE, PAGE], {
    title: "Ours",
    format: "16:9",
    signal,
    onProgress: async (share) => {
      shares.push(share);
      await Promise.resolve();
      signal.aborted = share >= 0.5;
    },
  });
  expect(shares).toEqual([0.25, 0.5]);
  expect(written).toBe(null);
});
