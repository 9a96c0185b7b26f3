import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { generateCsv } from "../../src/generate/generateCsv.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { dropFile, type OpenPage, paintWorkerOf, untilState } from "./browser.ts";
import { chartOf, nodeNamed, untilStill, viewOnPage } from "./chart.ts";

const EXAMPLE = "fixtures/worked-example.csv";
const TEAM = "samples/team-of-32.csv";
const app = appForTests();
const temporary = mkdtempSync(join(tmpdir(), "headstand-"));

const titleOf = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

async function openReady(): Promise<OpenPage> {
  const opened = await app.open({ reducedMotion: "reduce" });
  await untilState(opened.page, ["ready"]);
  return opened;
}

async function drop(page: Page, path: string): Promise<void> {
  await dropFile(page, path);
  await page.getByRole("heading", { level: 1, name: path.split("/").at(-1) ?? "" }).waitFor();
  await untilState(page, ["ready"]);
  await untilStill(page);
}

function largeFile(people: number): string {
  const path = join(temporary, `${people}.csv`);
  writeFileSync(path, [...generateCsv({ people, seed: 3 })].join("\n"));
  return path;
}

/** The browser tells of what is caught in words of its own; that is no complaint about the page. */
function forgive(complaints: string[], expected: RegExp): void {
  expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  complaints.length = 0;
}

test("a part of the page that throws leaves a word, the work as files, and a way back to the chart", async () => {
  const { page, complaints } = await openReady();
  await drop(page, EXAMPLE);
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.getByRole("button", { name: "Add this view" }).click();
  await page.getByRole("textbox", { name: "Title of scene 1" }).waitFor();
  await page.route(/ExportPanel-.*\.js/, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: 'export function ExportPanel() { throw new Error("out of order"); }',
    }),
  );
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Export …" }).click();
  await page.getByRole("heading", { name: "A part of the page failed" }).waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("out of order");
  expect(await violations(page)).toEqual([]);
  const saved = async (button: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  };
  expect(await saved("People (CSV)")).toMatch(/^\uFEFFEmployee ID,Name,.*\r?\n/);
  expect(JSON.parse(await saved("Settings")).headstand).toBe("settings");
  expect(JSON.parse(await saved("Story")).scenes).toHaveLength(1);

  await page.getByRole("button", { name: "Try again" }).click();
  await untilState(page, ["ready"]);
  await untilStill(page);
  expect(await titleOf(page)).toBe("worked-example.csv");
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.getByRole("textbox", { name: "Title of scene 1" }).waitFor();
  forgive(complaints, /out of order/);
});

test("a script that cannot be fetched any more is no blank page", async () => {
  const { page, complaints } = await openReady();
  await drop(page, EXAMPLE);
  await page.route(/HelpPanel-.*\.js/, (route) => route.abort());
  await page.getByRole("button", { name: "Help" }).click();
  await page.getByText("Its script could not be loaded").waitFor();
  await page.getByRole("button", { name: "Try again" }).click();
  await untilState(page, ["ready"]);
  expect(await titleOf(page)).toBe("worked-example.csv");
  forgive(complaints, /HelpPanel|dynamically imported|ERR_FAILED/);
});

test("a worker that ends while the chart is open is told of, and the file read again goes on", async () => {
  const { page } = await openReady();
  await drop(page, EXAMPLE);
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.getByRole("button", { name: "Add this view" }).click();
  await page.getByRole("textbox", { name: "Title of scene 1" }).waitFor();
  await page.getByRole("button", { name: "Close: Story" }).click();
  const told = page
    .getByRole("alert")
    .getByText("The browser ended the part that searches and counts");
  expect(await told.count()).toBe(0);
  await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.close())));
  await told.waitFor();
  expect(await titleOf(page)).toBe("worked-example.csv");
  // The chart still turns.
  await page.keyboard.press("f");
  await untilStill(page);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Read it again" }).click();
  await told.waitFor({ state: "detached" });
  await untilState(page, ["ready"]);
  await page.keyboard.press("/");
  await page.keyboard.type("Hugo");
  await page.getByRole("option", { name: /^Hugo/ }).first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.getByRole("textbox", { name: "Title of scene 1" }).waitFor();
});

test("a worker that is ended in the middle of an import leaves the chart before it", async () => {
  const { page } = await app.open({ reducedMotion: "reduce" });
  // From outside, as the browser does: a busy worker would hear of nothing else.
  await page.addInitScript(() => {
    const importing: Worker[] = [];
    const Started = window.Worker;
    window.Worker = class extends Started {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (/\/host-/.test(String(address))) importing.push(this);
      }
    };
    Object.assign(window, { endImport: () => importing.at(-1)?.terminate() });
  });
  await page.reload();
  await untilState(page, ["ready"]);
  await dropFile(page, largeFile(300_000));
  await page.getByRole("progressbar").waitFor();
  await page.evaluate("endImport()");
  await page.getByRole("alert").getByText("Reading stopped: the browser ended it").waitFor();
  expect(await titleOf(page)).toBe("Harbour & Lane");
  await page.getByRole("button", { name: "All right" }).click();
  await untilState(page, ["ready"]);
});

test("a file dropped in the middle of an import takes its place", async () => {
  const { page } = await openReady();
  await dropFile(page, largeFile(200_000));
  await page.getByRole("progressbar").waitFor();
  await drop(page, TEAM);
  await page.waitForTimeout(3000);
  expect(await titleOf(page)).toBe("team-of-32.csv");
  expect(await page.getByRole("progressbar").count()).toBe(0);
  await page.keyboard.press("/");
  await page.keyboard.type("a");
  await page.getByRole("option").first().waitFor();
});

test("a file that is gone when it is to be read again is told of in words, and its chart stays", async () => {
  const { page } = await openReady();
  const path = join(temporary, "soon-gone.csv");
  writeFileSync(path, readFileSync(EXAMPLE));
  await drop(page, path);
  rmSync(path);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "How the file was read" }).click();
  await page.getByRole("button", { name: "Draw the chart" }).click();
  await page.getByText("it was moved, changed or locked meanwhile").waitFor();
  expect(await titleOf(page)).toBe("soon-gone.csv");
});

test("a file that changes before it is read to its end is told of in words, and the chart before it stays", async () => {
  const { page } = await openReady();
  const path = join(temporary, "being-written.csv");
  writeFileSync(path, readFileSync(EXAMPLE));
  const handle = await page.evaluateHandle(() => {
    const input = document.createElement("input");
    input.type = "file";
    return input;
  });
  await handle.asElement()?.setInputFiles(path);
  appendFileSync(path, "W99,Late,,,,\n");
  await handle.evaluate((input) => {
    const transfer = new DataTransfer();
    for (const file of input.files ?? []) transfer.items.add(file);
    window.dispatchEvent(new DragEvent("drop", { cancelable: true, dataTransfer: transfer }));
  });
  await page.getByRole("alert").getByText("it was moved, changed or locked meanwhile").waitFor();
  expect(await titleOf(page)).toBe("Harbour & Lane");
});

/**
 * Makes the page believe that its tab is in the background, which a browser without a screen has not: no
 * frames are given out, neither to the page nor to the worker that paints.
 */
async function hideTab(page: Page): Promise<() => Promise<void>> {
  const stopFrames = (): void => {
    const usual = self.requestAnimationFrame.bind(self);
    const due: FrameRequestCallback[] = [];
    self.requestAnimationFrame = (callback) => due.push(callback);
    Object.assign(self, {
      giveFrames: () => {
        self.requestAnimationFrame = usual;
        for (const callback of due) usual(callback);
      },
    });
  };
  const tellPage = (state: string): Promise<void> =>
    page.evaluate((told) => {
      Object.defineProperty(document, "visibilityState", { value: told, configurable: true });
      Object.defineProperty(document, "hidden", { value: told === "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  const painter = paintWorkerOf(page);
  await page.evaluate(stopFrames);
  await painter?.evaluate(stopFrames);
  await tellPage("hidden");
  return async () => {
    await painter?.evaluate("giveFrames()");
    await page.evaluate("giveFrames()");
    await tellPage("visible");
  };
}

/** Looked for often enough to see a flip, and for as long as a busy machine may take. */
const SOON = { interval: 20, timeout: 8000 };

const cameraOf = async (page: Page) =>
  JSON.parse((await page.locator("canvas.stage").getAttribute("data-camera")) ?? "{}");

/** What the stage shows, as text. */
const picture = (page: Page): Promise<string> =>
  page.locator("canvas.stage").evaluate((stage: HTMLCanvasElement) => stage.toDataURL());

test("a flip begun in a tab that goes to the background is done when the tab comes back", async () => {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  await untilStill(page);
  await page.keyboard.press("f");
  await expect.poll(async () => (await cameraOf(page)).flip, SOON).toBeGreaterThan(0);
  const show = await hideTab(page);
  await page.waitForTimeout(1500);
  expect((await cameraOf(page)).flip).toBeLessThan(1);
  await show();
  await expect.poll(async () => (await cameraOf(page)).flip, SOON).toBe(1);
  await untilStill(page);
  const after = await picture(page);
  await page.keyboard.press("0");
  await untilStill(page);
  expect(await picture(page)).toBe(after);
});

test("an import goes on in the background, and its chart stands there when the tab comes back", async () => {
  const { page } = await openReady();
  const path = largeFile(20_000);
  const show = await hideTab(page);
  await dropFile(page, path);
  await page.getByRole("heading", { level: 1, name: "20000.csv" }).waitFor();
  await page.locator("html[data-state=ready]").waitFor();
  await show();
  await untilStill(page);
  const after = await picture(page);
  await drop(page, path);
  expect(await picture(page)).toBe(after);
});

test("when the graphics process dies and takes the canvas along, the chart is painted anew", async () => {
  const { page } = await openReady();
  await drop(page, EXAMPLE);
  const before = await picture(page);
  const painter = paintWorkerOf(page);
  await painter?.evaluate(() => {
    const { fillRect } = OffscreenCanvasRenderingContext2D.prototype;
    const known = new Set<OffscreenCanvas>();
    OffscreenCanvasRenderingContext2D.prototype.fillRect = function (...place) {
      if (!known.has(this.canvas)) {
        known.add(this.canvas);
        this.canvas.addEventListener("contextrestored", () => {
          Object.assign(self, { restored: true });
        });
      }
      return fillRect.apply(this, place);
    };
  });
  // Somebody is hovered: it is painted once more.
  await page.mouse.move(600, 400);
  await page.mouse.move(4, 760);
  await untilStill(page);
  const browser = page.context().browser();
  const devtools = await browser?.newBrowserCDPSession();
  await devtools?.send("Browser.crashGpuProcess");
  await expect.poll(() => painter?.evaluate(() => Reflect.get(self, "restored")), SOON).toBe(true);
  await expect.poll(() => picture(page), SOON).toBe(before);
});

test("a chart resized in the middle of a flip ends as if it had been so from the beginning", async () => {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  await untilStill(page);
  // In the page, as a window that is resized from outside may take longer than the flip.
  const resized = page.evaluate(
    () =>
      new Promise<number>((tell) => {
        const stage = document.querySelector<HTMLElement>("canvas.stage");
        const look = (): void => {
          const { flip } = JSON.parse(stage?.dataset.camera ?? "{}");
          if (!stage || flip === 0) {
            requestAnimationFrame(look);
            return;
          }
          stage.style.width = "1000px";
          stage.style.height = "700px";
          tell(flip);
        };
        look();
      }),
  );
  await page.keyboard.press("f");
  expect(await resized).toBeLessThan(1);
  await expect.poll(async () => (await cameraOf(page)).flip, SOON).toBe(1);
  await untilStill(page);
  const camera = await cameraOf(page);
  const after = await picture(page);
  await page.keyboard.press("0");
  await untilStill(page);
  expect(await cameraOf(page)).toEqual(camera);
  expect(await picture(page)).toBe(after);
});

test("on a finer screen, or zoomed, the open chart is as fine as that, and clicks hit", async () => {
  const { page } = await app.open({ reducedMotion: "reduce", viewport: null });
  const devtools = await page.context().newCDPSession(page);
  /** Device px of the picture to one CSS px; a canvas that a worker paints keeps the width it began with. */
  const finenessOf = async (selector: string): Promise<number> => {
    const [address, width] = await page
      .locator(selector)
      .evaluate((canvas: HTMLCanvasElement) => [canvas.toDataURL(), canvas.clientWidth] as const);
    const png = Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
    return Math.round((10 * png.readUInt32BE(16)) / width) / 10;
  };
  // Devtools hand another fineness on only together with another size.
  let width = 1366;
  const moveToScreen = (deviceScaleFactor: number) =>
    devtools.send("Emulation.setDeviceMetricsOverride", {
      width: width--,
      height: 768,
      deviceScaleFactor,
      mobile: false,
    });
  await moveToScreen(1);
  await untilState(page, ["ready"]);
  await drop(page, EXAMPLE);
  const chart = await chartOf(EXAMPLE);
  for (const ratio of [2, 1.5, 1]) {
    await moveToScreen(ratio);
    await expect.poll(() => finenessOf("canvas.stage"), SOON).toBe(ratio);
    await untilStill(page);
    for (const name of ["Fenn", "Enzo"]) {
      const view = await viewOnPage(page, chart);
      const node = nodeNamed(chart.org, name);
      await page.mouse.click(view.personX(node), view.personY(node));
      await page.getByRole("region", { name, exact: true }).waitFor();
      await page.keyboard.press("Escape");
      await untilStill(page);
    }
  }
  for (let time = 0; time < 3; time++) await page.keyboard.press("+");
  await page.locator(".minimap-picture").waitFor();
  await moveToScreen(2);
  await expect.poll(() => finenessOf(".minimap-picture"), SOON).toBe(2);
});

test("midnight, another time zone and another language change no figure of a chart that is open", async () => {
  const { page } = await app.open({ reducedMotion: "reduce", isPlaced: false });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setTimezoneOverride", { timezoneId: "Europe/Amsterdam" });
  await page.clock.install({ time: "2026-11-21T22:59:30Z" });
  await page.reload();
  await untilState(page, ["ready"]);
  await drop(page, EXAMPLE);
  const asOf = async (): Promise<string> => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "How the file was read" }).click();
    const day = await page.getByLabel("As of").inputValue();
    await page.keyboard.press("Escape");
    await untilStill(page);
    return day;
  };
  const figures = async (): Promise<string> => {
    await page.getByRole("button", { name: "1 overloaded" }).click();
    await page.getByRole("row").nth(1).waitFor();
    const told = await page.getByRole("region", { name: "Insights" }).textContent();
    await page.keyboard.press("Escape");
    await untilStill(page);
    return told ?? "";
  };
  // It is 23:59 in Amsterdam.
  expect(await asOf()).toBe("2026-11-21");
  const before = await figures();
  const shown = await picture(page);
  await page.clock.runFor(120_000);
  await devtools.send("Emulation.setTimezoneOverride", { timezoneId: "Pacific/Auckland" });
  await devtools.send("Emulation.setLocaleOverride", { locale: "ar-EG" });
  expect(await asOf()).toBe("2026-11-21");
  expect(await figures()).toBe(before);
  expect(await picture(page)).toBe(shown);
  // Read again it stays as of its day; a file opened now is as of today, where one is now.
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "How the file was read" }).click();
  await page.getByRole("button", { name: "Draw the chart" }).click();
  await untilState(page, ["ready"]);
  await page.keyboard.press("Escape");
  expect(await asOf()).toBe("2026-11-21");
  await drop(page, TEAM);
  expect(await asOf()).toBe("2026-11-22");
});

/** A snapshot of the heap: every object is a row of numbers with these fields. */
interface HeapSnapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[] } };
  readonly nodes: readonly number[];
}

/**
 * All that the page holds after its rubbish was taken away, bytes. What grows a little with every import is
 * the browser's own: machine code of what runs often, which it goes on compiling better (1.2 MB from the 4th
 * import to the 54th, less with every one), and its lists of durations (0.3 MB); objects, texts and arrays
 * stay as they are (0.1%). What the worker of an import holds is no part of this and goes with the worker,
 * of which none may be left over.
 */
async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  devtools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => pieces.push(chunk));
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await devtools.detach();
  const { snapshot, nodes }: HeapSnapshot = JSON.parse(pieces.join(""));
  const { node_fields: fields } = snapshot.meta;
  let bytes = 0;
  for (let at = fields.indexOf("self_size"); at < nodes.length; at += fields.length) {
    bytes += nodes[at] ?? 0;
  }
  return bytes;
}

// HEADSTAND_IMPORTS=50 npm run unit -- tests/e2e/faults.test.ts -t "one import after another"
const IMPORTS = Number(process.env.HEADSTAND_IMPORTS ?? 8);

test("one import after another leaves nothing behind", { timeout: 170_000 }, async () => {
  const { page } = await openReady();
  const paths = [5000, 5001].map(largeFile);
  const importOne = async (nth: number): Promise<void> => drop(page, paths[nth % 2] ?? "");
  // Whatever is loaded, compiled and cached once is there after these.
  for (let nth = 0; nth < 4; nth++) await importOne(nth);
  const before = await heapOf(page);
  for (let nth = 0; nth < IMPORTS; nth++) await importOne(nth);
  const after = await heapOf(page);
  if (IMPORTS > 8) process.stdout.write(`heap ${before} B, ${after} B after ${IMPORTS} imports\n`);
  expect(after).toBeLessThan(1.1 * before);
  // One paints, one has the chart, one is there for the next import.
  expect(page.workers().length).toBeLessThanOrEqual(3);
});
