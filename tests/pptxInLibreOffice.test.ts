import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { textBoxOf } from "../src/render/pptx/placedMarks.ts";
import { writePptx } from "../src/render/pptx/writePptx.ts";
import type { TextMark } from "../src/scene/marks.ts";
import { drawnPageOf, orgOfFile, orgOfPeople } from "./drawnPages.ts";

// Slides through a program that is not ours, where it is installed: LibreOffice, and poppler to read what
// it makes of them.

const isInstalled = (program: string): boolean =>
  spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

const PT_PER_PX = 0.6;
/** A program that hangs is to fail the test, not to hold it up. */
const LIMIT_MS = 50_000;
/** Another typeface than Inter may be a little higher, pt. */
const SLACK = 2.5;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly middle: number;
}

test.skipIf(!isInstalled("soffice") || !isInstalled("pdftotext"))(
  "LibreOffice shows every slide, with each text where the drawing has it",
  async () => {
    const scripts = await orgOfFile(readFileSync("fixtures/many-scripts.csv"), "many-scripts.csv");
    const orgs = [await orgOfPeople(32), await orgOfPeople(1000), scripts];
    const pages = orgs.flatMap((org) => [drawnPageOf(org, true), drawnPageOf(org, false)]);
    const bytes = await writePptx(pages, { title: "Ours", format: "16:9" });
    const slides = wordsOfSlides(bytes ?? new Uint8Array());
    expect(slides.length).toBe(pages.length);
    for (const [i, { marks }] of pages.entries()) {
      const words = slides[i] ?? [];
      const texts = marks.filter((mark) => mark.type === "text");
      const known = texts.filter(isPlain).filter(({ text }) => onlyOne(words, text));
      expect(known.length).toBeGreaterThan(texts.length / 10);
      expect(known.filter((mark) => !isThere(mark, words)).map(({ text }) => text)).toEqual([]);
      // A title that is not drawn is not shown.
      expect(words.filter(({ text }) => text === "usually")).toEqual([]);
    }
    expect(slides[4]?.map(({ text }) => text)).toContain("佐藤");
  },
  60_000,
);

/** One word of letters that no program takes apart or puts together. */
function isPlain({ text }: TextMark): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,}$/u.test(
    text.split(" ")[0] ?? "",
  );
}

function onlyOne(words: readonly Word[], text: string): boolean {
  return words.filter((word) => word.text === text.split(" ")[0]).length === 1;
}

function isThere(mark: TextMark, words: readonly Word[]): boolean {
  const word = words.find(({ text }) => text === mark.text.split(" ")[0]);
  if (!word) return false;
  // Texts that do not begin where they are anchored depend on how wide the typeface is.
  const left = textBoxOf(mark).left * PT_PER_PX;
  const slack = mark.anchor === "start" ? SLACK : 0.15 * left;
  return Math.abs(word.left - left) < slack && Math.abs(word.middle - mark.y * PT_PER_PX) < SLACK;
}

/** The words of each slide as a PDF has them, pt. */
function wordsOfSlides(pptx: Uint8Array): readonly (readonly Word[])[] {
  const folder = mkdtempSync(join(tmpdir(), "headstand-pptx-"));
  const file = join(folder, "slides.pptx");
  writeFileSync(file, pptx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  spawnSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
    timeout: LIMIT_MS,
  });
  const { stdout } = spawnSync("pdftotext", ["-bbox", join(folder, "slides.pdf"), "-"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  rmSync(folder, { recursive: true });
  return stdout.split("<page ").slice(1).map(wordsOf);
}

function wordsOf(page: string): readonly Word[] {
  const words = page.matchAll(
    /<word xMin="([^"]+)" yMin="([^"]+)" xMax="[^"]+" yMax="([^"]+)">([^<]*)</g,
  );
  return [...words].map(([, left, top, bottom, text = ""]) => ({
    text,
    left: Number(left),
    middle: (Number(top) + Number(bottom)) / 2,
  }));
}
