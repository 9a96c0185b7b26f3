import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { paintWorkerOf, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();

/** A letter of a name may differ by a hair; a chart that is not there, or in another font, by much more. */
const MOST_DIFFERENT = 0.002;

const copyOf = (page: Page): Promise<string> =>
  page.locator("canvas.stage").evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

/** Share of the px that differ clearly between two pictures, worked out in the page. */
async function differenceOf(page: Page, before: string, now: string): Promise<number> {
  return page.evaluate(
    async (addresses) => {
      const [a, b] = await Promise.all(
        addresses.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
          pen?.drawImage(image, 0, 0);
          return pen?.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (!a || !b || a.length !== b.length) return 1;
      let different = 0;
      for (let i = 0; i < a.length; i += 4) {
        const isFar = [0, 1, 2].some((k) => Math.abs((a[i + k] ?? 0) - (b[i + k] ?? 0)) > 24);
        if (isFar) different++;
      }
      return (4 * different) / a.length;
    },
    [before, now] as const,
  );
}

test("a browser whose canvas cannot be handed to a worker shows the same, through flip and resize", async () => {
  const pictures: string[][] = [];
  for (const hasWorker of [true, false]) {
    const { page } = await app.open({ reducedMotion: "reduce" });
    if (!hasWorker) {
      await page.addInitScript(
        "delete HTMLCanvasElement.prototype.transferControlToOffscreen; delete self.OffscreenCanvas;",
      );
      await page.reload();
    }
    await untilState(page, ["ready"]);
    await untilStill(page);
    expect(paintWorkerOf(page) !== null).toBe(hasWorker);
    const seen = [await copyOf(page)];
    await page.keyboard.press("f");
    await untilStill(page);
    seen.push(await copyOf(page));
    await page.setViewportSize({ width: 900, height: 700 });
    await untilStill(page);
    seen.push(await copyOf(page));
    pictures.push(seen);
  }
  const { page } = await app.open();
  const [byWorker = [], byPage = []] = pictures;
  for (const [k, picture] of byWorker.entries()) {
    expect(await differenceOf(page, picture, byPage[k] ?? "")).toBeLessThan(MOST_DIFFERENT);
  }
  expect(await differenceOf(page, byWorker[0] ?? "", byWorker[1] ?? "")).toBeGreaterThan(0.02);
});
