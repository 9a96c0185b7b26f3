import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { pictureHeader } from "../../src/import/pictureHeader.ts";
import { addressOf, pngOf } from "../png.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, keepScreenshot, untilState } from "./browser.ts";
import { chartOf, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

// appForTests() fails each of these if the page asks a stranger for anything, throws or writes an error.
const app = appForTests();
const folder = mkdtempSync(join(tmpdir(), "photos-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PEOPLE = "Employee ID,Name,Work Email,Manager ID\n";
const TEAM = `${PEOPLE}00001,Ann Lee,ann@x.example,\n2,Bo Lind,bo@x.example,1\n3,Cy Young,,1\n4,Di Moss,,1\n`;
const [RED, BLUE, GREEN] = ["#cc2222", "#2244cc", "#229944"];

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function choose(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(paths);
}

/** How many px of a colour, or nearly of it, there are where somebody stands, and on the whole chart. */
async function pixelsOf(
  page: Page,
  path: string,
  name: string,
  color: string,
): Promise<{ here: number; inAll: number }> {
  await untilStill(page);
  const chart = await chartOf(path);
  const view = await viewOnPage(page, chart);
  const node = nodeNamed(chart.org, name);
  const middle = { x: view.personX(node), y: view.personY(node) };
  return page.evaluate(
    ({ x, y, wanted }) => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.stage");
      // A worker paints the stage: its picture can only be copied.
      const copy = new OffscreenCanvas(canvas?.width ?? 1, canvas?.height ?? 1).getContext("2d");
      if (canvas) copy?.drawImage(canvas, 0, 0);
      const count = (left: number, top: number, width: number, height: number): number => {
        const { data } = copy?.getImageData(left, top, width, height) ?? {};
        let found = 0;
        for (let i = 0; data && i < data.length; i += 4) {
          if (wanted.every((part, k) => Math.abs((data[i + k] ?? 0) - part) < 16)) found++;
        }
        return found;
      };
      return {
        here: count(x - 85, y - 30, 170, 60),
        inAll: count(0, 0, canvas?.width ?? 0, canvas?.height ?? 0),
      };
    },
    { ...middle, wanted: [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) },
  );
}

const sentence = (page: Page) => page.getByRole("status").getByText(/photo|nobody/);

/** Somebody has a face of this colour, and nobody else. */
async function expectFace(page: Page, path: string, name: string, color: string): Promise<void> {
  await expect
    .poll(async () => (await pixelsOf(page, path, name, color)).here, { timeout: 10_000 })
    .toBeGreaterThan(500);
  const { here, inAll } = await pixelsOf(page, path, name, color);
  expect(inAll).toBe(here);
}

test("photos in an archive dropped with the export stand on the cards, and hostile ones do nothing", async () => {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  const people = file("team.csv", TEAM);
  const script = "<svg xmlns='http://www.w3.org/2000/svg'><script>throw 1</script></svg>";
  const photos = file(
    "photos.zip",
    zipSync({
      "staff/1.png": pngOf(RED, 300, 400),
      "staff/BO@x.example.png": [pngOf(BLUE, 64, 64), { level: 0 }],
      "3.svg": strToU8(script),
      "Cy Young.png": strToU8(script),
      "4.png": pngOf(GREEN, 20_000, 20_000, 1),
      "Di Moss.gif": strToU8("G"),
      "stranger.png": pngOf(GREEN, 9, 9),
    }),
  );
  await choose(page, people, photos);
  await sentence(page).waitFor();
  expect(await sentence(page).textContent()).toBe(
    "2 people have a photo; 2 have none, 1 picture matches nobody and 2 pictures could not be read.",
  );
  await expectFace(page, people, "Ann Lee", RED);
  await expectFace(page, people, "Bo Lind", BLUE);
  expect((await pixelsOf(page, people, "Di Moss", GREEN)).inAll).toBe(0);
  await keepScreenshot(page, "photos");
  expect(await violations(page)).toEqual([]);

  await page.getByRole("switch", { name: "photos 2" }).press("Space");
  expect((await pixelsOf(page, people, "Bo Lind", BLUE)).inAll).toBe(0);
});

test("pictures dropped later join the chart, a folder of them too, and the panel shows them large", async () => {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  const people = file("later.csv", TEAM);
  await dropFile(page, people);
  await page.getByRole("heading", { level: 1, name: "later.csv" }).waitFor();
  await choose(page, file("stranger.png", pngOf(GREEN, 9, 9)));
  expect(await sentence(page).textContent()).toMatch(/^1 picture matches nobody: name each after/);

  mkdirSync(join(folder, "staff", "more"), { recursive: true });
  file("staff/more/Cy Young.png", pngOf(RED, 40, 90));
  file("staff/desktop.ini", "[x]");
  // Chromium makes the others: the header we read says what it wrote.
  for (const [id, type, color] of [
    ["2", "jpeg", BLUE],
    ["4", "webp", GREEN],
  ]) {
    const picture = Uint8Array.from(await madeByPage(page, `image/${type}`, color ?? ""));
    expect(pictureHeader(picture)).toEqual({ type: `image/${type}`, width: 70, height: 50 });
    file(`staff/${id}.${type}`, picture);
  }
  await dropFile(page, join(folder, "staff"));
  await page.getByText("3 people have a photo; 1 has none and 1 picture matches nobody.").waitFor();
  await expectFace(page, people, "Cy Young", RED);
  await expectFace(page, people, "Bo Lind", BLUE);
  await expectFace(page, people, "Di Moss", GREEN);

  const chart = await chartOf(people);
  const view = await viewOnPage(page, chart);
  const node = nodeNamed(chart.org, "Bo Lind");
  await page.mouse.click(view.personX(node), view.personY(node));
  const photo = page.getByRole("img", { name: "Photo of Bo Lind" });
  await photo.waitFor();
  await expect.poll(() => photo.getAttribute("data-there")).toBe("true");
});

test("photos in a column of the export are drawn, and nothing is fetched for the others", async () => {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  const people = file(
    "column.csv",
    `Employee ID,Name,Manager ID,Photo\n1,Ann Lee,,https://x.example/1.png\n2,Bo Lind,1,"${addressOf(pngOf(BLUE, 64, 64))}"\n3,Cy Young,1,\n`,
  );
  await dropFile(page, people);
  await page.getByRole("switch", { name: "photos 1" }).waitFor();
  await expectFace(page, people, "Bo Lind", BLUE);
  await page.getByRole("button", { name: "1 finding" }).click();
  await page.getByText("1 row gives the web address of a photo.").waitFor();
});

/** A picture of one colour, 70 by 50 px, as the browser itself writes it. */
function madeByPage(page: Page, type: string, color: string): Promise<number[]> {
  return page.evaluate(
    async ([wanted = "", fill = ""]) => {
      const canvas = new OffscreenCanvas(70, 50);
      const pen = canvas.getContext("2d");
      if (pen) pen.fillStyle = fill;
      pen?.fillRect(0, 0, 70, 50);
      const blob = await canvas.convertToBlob({ type: wanted, quality: 0.95 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [type, color],
  );
}
