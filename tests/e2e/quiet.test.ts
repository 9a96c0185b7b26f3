import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { chooseFile, dropFile, keepScreenshot, measuresOf, untilState } from "./browser.ts";

// appForTests() fails each of these if the page asks a stranger for anything, throws or writes an error.
const app = appForTests();

test("the page opens on a sample organisation, ready to flip", async () => {
  const { page } = await app.open();
  expect(await untilState(page, ["ready", "failed"])).toBe("ready");
  await page.keyboard.press("f");
  await page.waitForTimeout(1000);
  await keepScreenshot(page, "sample-upside-down");
});

test.each([
  { how: "dropped", give: dropFile },
  { how: "chosen", give: chooseFile },
])("a file that is $how takes the sample's place and is measured", async ({ give }) => {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  await give(page, "samples/company-of-1000.csv");
  await expect
    .poll(() => page.getByText(/^1,000 people/).count(), { timeout: 10_000 })
    .toBeGreaterThan(0);
  expect(await untilState(page, ["ready", "failed"])).toBe("ready");
  for (const name of ["headstand:import", "headstand:layout"]) {
    expect((await measuresOf(page, name)).length, name).toBeGreaterThan(0);
  }
});
