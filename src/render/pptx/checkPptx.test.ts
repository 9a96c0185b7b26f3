import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { drawnPageOf, orgOfPeople } from "../../../tests/drawnPages.ts";
import type { DrawnPage } from "../drawnPage.ts";
import { checkPptx } from "./checkPptx.ts";
import { writePptx } from "./writePptx.ts";

const org = await orgOfPeople(32);
const pages: readonly DrawnPage[] = [
  { ...drawnPageOf(org, true), notes: "Say\r\n\nthis" },
  drawnPageOf(org, false),
];
const written = async (from: readonly DrawnPage[]): Promise<Uint8Array> =>
  (await writePptx(from, { title: "Ours", format: "16:9" })) ?? new Uint8Array();
const good = await written(pages);

/** The file with one of its parts changed, or without it. */
function changed(path: string, change: (xml: string) => string | null): Uint8Array {
  const parts = unzipSync(good);
  const xml = change(strFromU8(parts[path] ?? new Uint8Array()));
  if (xml === null) delete parts[path];
  else parts[path] = strToU8(xml);
  return zipSync(parts);
}

const SLIDE = "ppt/slides/slide2.xml";

test("nothing is said of a file that is as it should be", () => {
  expect(checkPptx(good, pages)).toEqual([]);
});

test("what is no presentation cannot be opened", () => {
  expect(checkPptx(Uint8Array.of(1, 2, 3), pages)).toEqual(["The file cannot be opened again."]);
  expect(checkPptx(zipSync({}), pages)).toEqual(["The file cannot be opened again."]);
});

test("a slide, notes, a title, a text or a name that is missing is told of", () => {
  expect(checkPptx(good, [...pages, ...pages])).toEqual(["The file has 2 slides instead of 4."]);
  expect(
    checkPptx(
      changed("ppt/notesSlides/notesSlide2.xml", () => null),
      pages,
    ),
  ).toEqual([
    "The file lacks its part ppt/notesSlides/notesSlide2.xml.",
    "Slide 2: its notes are missing.",
  ]);
  const [first, second] = pages;
  const other = second && first ? [first, { ...second, title: "Other", names: ["Nobody"] }] : [];
  expect(checkPptx(good, other)).toEqual([
    "Slide 2: its title is missing.",
    "Slide 2: the name “Nobody” is nowhere.",
  ]);
  const [name = ""] = second?.names ?? [];
  expect(
    checkPptx(
      changed(SLIDE, (xml) => xml.replace(`<a:t>${name}</a:t>`, "<a:t/>")),
      pages,
    ),
  ).toEqual([`Slide 2: the text “${name}” is missing.`]);
});

test("what lies outside the slide is told of", () => {
  const moved = changed(SLIDE, (xml) =>
    xml.replace(
      /<a:off x="\d+"( y="\d+"\/><a:ext [^>]*><\/a:xfrm><a:prstGeom prst="ellipse">)/,
      '<a:off x="99000000"$1',
    ),
  );
  expect(checkPptx(moved, pages)).toEqual(["Slide 2: 1 shape outside of it."]);
  const [first] = pages;
  const marks = (first?.marks ?? []).map((mark) =>
    mark.type === "text" ? { ...mark, x: 1590 } : mark,
  );
  return written(first ? [{ ...first, marks }] : []).then((bytes) => {
    expect(checkPptx(bytes, first ? [{ ...first, marks }] : [])[0]).toMatch(
      /^Slide 1: \d+ texts reach over the edge, such as “.+”\.$/,
    );
  });
});

test("texts under a least size are told of when one is asked for", () => {
  expect(checkPptx(good, pages, { leastSize: 5 })).toEqual([]);
  const [fault = ""] = checkPptx(good, pages, { leastSize: 8 });
  expect(fault).toMatch(/^Slide 1: \d+ texts are under 8 pt, such as “.+”\.$/);
});
