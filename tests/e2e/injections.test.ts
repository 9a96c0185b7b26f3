import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { appForTests } from "./appForTests.ts";
import { dropFile, untilState } from "./browser.ts";
import { untilStill } from "./chart.ts";

const app = appForTests();

const INJECTIONS = [
  "<img src=x onerror=window.harmed=1>",
  "<svg onload=window.harmed=1><circle r=9></svg>",
  "<script>window.harmed=1</script>",
  "</script><script>window.harmed=1</script>",
  "\"><iframe srcdoc='<script>parent.harmed=1</script>'></iframe>",
  "' onmouseover='window.harmed=1",
  "<a href=javascript:window.harmed=1>Ann</a>",
  "javascript:window.harmed=1",
  "<style>*{display:none}</style>",
  "<link rel=stylesheet href=https://stranger.test/a.css>",
  "<base href=https://stranger.test/>",
  "https://stranger.test/a.png",
  "//stranger.test/a.png",
  '=HYPERLINK("https://stranger.test";"Ann")',
  "=cmd|'/c calc'!A0",
  "@SUM(1+1)*cmd",
  "{{constructor.constructor('window.harmed=1')()}}",
  "__proto__",
  "\u202eeniL\u202c Ann",
  "\u2067Ann\u2066",
  "\u0000\u0007\u001b[31m",
  "Ann ".repeat(2000),
  "A".repeat(8000),
] as const;

const HEADERS = [
  "Employee ID",
  "Name",
  "Manager ID",
  "Title",
  "Department",
  "Location",
  "Grade",
  "E-mail",
  "Product",
  "Community",
  "Photo",
  "<b onclick=window.harmed=1>Badge</b>",
];

const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");

/** Everybody bears another injection in every field; the first leads the others, six of them lead one. */
function harmfulFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "headstand-"));
  const rows = INJECTIONS.map((_, i) => {
    const piece = (nth: number): string => INJECTIONS[(i + nth) % INJECTIONS.length] ?? "";
    const above = i < 7 ? "1" : String(2 + (i % 6));
    const texts = HEADERS.slice(3).map((_header, nth) => piece(nth));
    return quoted([String(i + 1), piece(0), i === 0 ? "" : above, ...texts]);
  });
  const path = join(folder, "<img src=x onerror=harmed=1>.csv");
  writeFileSync(path, [quoted(HEADERS), ...rows].join("\n"));
  return path;
}

/** Elements that only an injection can have made, as their markup. */
function foreignElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong =
      "img[src=x], iframe, object, embed, base, body style, body script:not([src]), b, svg[onload], " +
      "a[href^=javascript], a[href*=stranger], [src*=stranger], [href*=stranger], " +
      "[onerror], [onload], [onclick], [onmouseover]";
    return [...document.querySelectorAll(wrong)].map((each) => each.outerHTML.slice(0, 200));
  });
}

test("injections in every field make no element, no request and no dialogue", async () => {
  const { page, complaints } = await app.open({ reducedMotion: "reduce" });
  page.on("dialog", (dialog) => {
    complaints.push(`a dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const look = async (where: string): Promise<void> => {
    expect(await foreignElements(page), where).toEqual([]);
    expect(await page.evaluate(() => "harmed" in window), where).toBe(false);
  };
  await untilState(page, ["ready"]);
  await dropFile(page, harmfulFile());
  await page
    .getByText(/^23 people/)
    .first()
    .waitFor();
  await untilStill(page);
  await look("chart");

  await page.keyboard.press("f");
  await untilStill(page);
  await page.keyboard.press("o");
  await page.getByRole("tree", { name: /^Outline of / }).waitFor();
  await look("outline");

  const search = page.getByRole("combobox", { name: "Find a person" });
  for (const word of ["img", "Ann", "stranger"]) {
    await search.fill(word);
    await page.getByRole("option").first().waitFor();
    await look(`search for ${word}`);
  }
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Person" }).waitFor();
  await look("person");

  await page.keyboard.press("Escape");
  const more = page.getByRole("button", { name: "More", exact: true });
  for (const [item, region] of [
    ["How the file was read", "review"],
    ["Insights", "insights"],
    ["Who works with whom", "collaboration"],
    ["Filter people …", "filter"],
    ["Story, to present", "story"],
    ["Export …", "export"],
  ] as const) {
    await more.click();
    await page.getByRole("menuitem", { name: item }).click();
    await page.locator(".side .panel").first().waitFor();
    await page.waitForTimeout(300);
    await look(region);
  }
});
