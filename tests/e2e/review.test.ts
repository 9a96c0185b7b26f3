import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { rowOf, workbook } from "../workbook.ts";
import { appForTests } from "./appForTests.ts";
import { violations } from "./axe.ts";
import { chooseFile, dropFile, untilState } from "./browser.ts";

const app = appForTests();
const ODD = "fixtures/everything-odd.csv";

interface GivenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

async function openReady(): Promise<Page> {
  const { page } = await app.open();
  await untilState(page, ["ready"]);
  return page;
}

/** Chooses files that need not lie on the disk, and waits for what comes of them. */
async function give(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(
      files.map(({ name, content }) => ({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(content),
      })),
    );
}

async function openReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "How the file was read" }).click();
  await page.getByRole("heading", { name: "How the file was read" }).waitFor();
}

const panel = (page: Page) => page.locator(".side.left");
const people = (page: Page, count: number) =>
  page.locator(".bar").getByText(new RegExp(`^${count} (people|person)`));
const chooser = (page: Page, name: string) =>
  panel(page).getByRole("combobox", { name, exact: true });
const sumOfRows = (page: Page) => panel(page).locator(".ledger-sum").textContent();

async function openOdd(page: Page): Promise<void> {
  await dropFile(page, ODD);
  await page.getByRole("heading", { level: 1, name: "everything-odd.csv" }).waitFor();
  await untilState(page, ["ready"]);
  await openReview(page);
  // Rows are judged as of a day: on this one Mia Berg has begun.
  await panel(page).getByLabel("As of").fill("2026-11-21");
  await panel(page).getByRole("button", { name: "Draw the chart" }).click();
  await people(page, 13).waitFor();
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel(page).getByRole("button", { name: button }).click(),
  ]);
  return textOf(download);
}

/** Everything the page has kept in this browser, as one text. */
function storageOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        const request = db.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          request.onsuccess = resolve;
        });
        all.push(request.result);
      }
      db.close();
    }
    return JSON.stringify(all);
  });
}

test("of two namesakes one is chosen with one click, and the choice can be undone", async () => {
  const page = await openReady();
  await openOdd(page);
  const [, shops] = await panel(page)
    .getByText(/^\d of 4 now$/)
    .all();
  expect(await shops?.textContent()).toBe("2 of 4 now");
  await panel(page).getByRole("button", { name: "All mean this one: Kim Ode, 102" }).click();
  await panel(page).getByText("“Kim Ode” is 102.").first().waitFor();
  expect(await panel(page).getByText("whom several people could be").count()).toBe(0);
  await panel(page).getByRole("button", { name: "Undo: “Kim Ode” is 102." }).click();
  await panel(page).getByText("whom several people could be").waitFor();
});

test("a team is put under somebody, a ring cut elsewhere, a row taken back", async () => {
  const page = await openReady();
  await openOdd(page);
  await panel(page).getByText("Choose for each").click();
  await panel(page).getByRole("button", { name: "Put it under …" }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("combobox", { name: "Who takes the team of Gro Sand" }).fill("boats");
  await page.getByRole("option", { name: /^Kim Ode/ }).click();
  await panel(page).getByText("“Gro Sand” is 101.").first().waitFor();
  await panel(page).getByRole("button", { name: "Cut here instead: above Eli Rud" }).click();
  await panel(page).getByText("The ring is cut above 112.").first().waitFor();
  expect(await sumOfRows(page)).toBe("18 rows = 14 placed + 1 merged + 3 set aside");
  await panel(page).getByText("Which 4 rows, and why").click();
  await panel(page).getByRole("button", { name: "Take back: line 13" }).click();
  await people(page, 14).waitFor();
  expect(await sumOfRows(page)).toBe("18 rows = 15 placed + 1 merged + 2 set aside");
  expect(await saved(page, "Save every row with its fate (CSV)")).toContain(
    "20,set aside,Neither id nor name nor e-mail.,Night watch Quay Bergen Inga Holm Active,",
  );
});

test("a recipe is kept, offered for next month's export, applied, saved as a file and dropped", async () => {
  const page = await openReady();
  await openOdd(page);
  await panel(page).getByRole("button", { name: "All mean this one: Kim Ode, 101" }).click();
  await panel(page).getByText("“Kim Ode” is 101.").first().waitFor();
  await chooser(page, "Title").selectOption("Status");
  await panel(page).getByRole("button", { name: "Draw the chart" }).click();
  await panel(page).getByText("not drawn yet").waitFor({ state: "detached" });
  await panel(page).getByRole("button", { name: "Keep as a recipe" }).click();
  await panel(page).getByText("Your choices are kept in this browser").waitFor();
  const file = await saved(page, "Save the recipe as a file");
  expect(JSON.parse(file)).toMatchObject({
    map: { title: "Status" },
    corrections: [{ kind: "reference", reference: "Kim Ode", person: "101" }],
  });

  await page.reload();
  await untilState(page, ["ready"]);
  const next = readFileSync(ODD, "utf8").replace("Tor Lie", "Tora Lie");
  await give(page, { name: "march.csv", content: next });
  await page.getByText(/You kept a recipe for exports like this one: 1 column/).waitFor();
  await page.getByRole("button", { name: "Apply it" }).click();
  await openReview(page);
  await panel(page).getByText("“Kim Ode” is 101.").first().waitFor();
  expect(await chooser(page, "Title").inputValue()).toBe("Status");
  await panel(page).getByRole("button", { name: "Forget it" }).click();

  await give(page, { name: "recipe.json", content: file }, { name: "april.csv", content: next });
  await page.getByRole("heading", { level: 1, name: "april.csv" }).waitFor();
  await panel(page).getByText("“Kim Ode” is 101.").first().waitFor();
  expect(await page.getByText("You kept a recipe").count()).toBe(0);
});

test("a sensitive column is nowhere: not in the page, in storage or in what is saved; asked for, it comes", async () => {
  const page = await openReady();
  await openOdd(page);
  await panel(page).getByRole("button", { name: "All mean this one: Kim Ode, 101" }).click();
  await panel(page).getByRole("button", { name: "Keep as a recipe" }).click();
  await panel(page).getByText("Your choices are kept in this browser").waitFor();
  const places = {
    page: await page.content(),
    storage: await storageOf(page),
    ledger: await saved(page, "Save every row with its fate (CSV)"),
    recipe: await saved(page, "Save the recipe as a file"),
  };
  expect(places.storage).toContain("Kim Ode");
  for (const [place, text] of Object.entries(places)) {
    for (const secret of ["2100000", "640000", "12.04.1970", "22.11.1988"]) {
      expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
    }
  }
  await panel(page).locator(".switch").filter({ hasText: "Base Salary" }).click();
  await panel(page).getByText("2100000").first().waitFor();
  await panel(page).getByRole("button", { name: "Draw the chart" }).click();
  await panel(page).getByText("1 other column").waitFor();
  expect(await page.content()).not.toContain("12.04.1970");
});

test("an encoding that was guessed wrong is put right, the first rows changing at once", async () => {
  const page = await openReady();
  const text = "Pers.-Nr.;Name;Vorgesetzter\n1;J\xfcrgen \xd6zt\xfcrk;\n2;Bj\xf6rn;1\n";
  await give(page, { name: "latin.csv", content: Buffer.from(text, "latin1") });
  await people(page, 2).waitFor();
  await openReview(page);
  const rows = panel(page).getByRole("region", { name: "Preview" });
  await rows.getByText("Jürgen Öztürk").waitFor();
  await chooser(page, "Characters").selectOption("windows-1251");
  await rows.getByText("Jьrgen Цztьrk").waitFor();
  await chooser(page, "Characters").selectOption("windows-1252");
  await rows.getByText("Jürgen Öztürk").waitFor();
  await chooser(page, "Characters").selectOption("windows-1251");
  await panel(page).getByRole("button", { name: "Draw the chart" }).click();
  await panel(page).getByText("windows-1251, header on line 1").waitFor();
});

test("UTF-16 without a mark is read", async () => {
  const page = await openReady();
  const text = "Employee ID\tName\tManager ID\n1\tAnaïs\t\n2\tBo\t1\n3\tCy\t1\n";
  await give(page, { name: "unicode.txt", content: Buffer.from(text, "utf16le") });
  await people(page, 3).waitFor();
  await openReview(page);
  await panel(page)
    .getByText(/utf-16le, header on line 1/)
    .waitFor();
});

test("of a workbook another sheet can be chosen", async () => {
  const page = await openReady();
  const header = rowOf("Employee ID", "Name", "Manager ID");
  const content = workbook({
    Europe: header + rowOf("1", "Ann", "") + rowOf("2", "Bo", "1"),
    Asia: header + rowOf("7", "Aiko", "") + rowOf("8", "Ren", "7") + rowOf("9", "Yui", "7"),
  });
  await give(page, { name: "staff.xlsx", content });
  await people(page, 3).waitFor();
  await openReview(page);
  await chooser(page, "Sheet").selectOption("Europe");
  await panel(page).getByRole("region", { name: "Preview" }).getByText("Ann").waitFor();
  await panel(page).getByRole("button", { name: "Draw the chart" }).click();
  await people(page, 2).waitFor();
  await panel(page).getByText("sheet “Europe”").waitFor();
});

test("who works with whom is drawn with the people, or onto their chart", async () => {
  const page = await openReady();
  const links = readFileSync("fixtures/worked-example-links.csv");
  const example = readFileSync("fixtures/worked-example.csv");
  await give(page, { name: "links.csv", content: links }, { name: "org.csv", content: example });
  const counted = page.locator(".legend-switch");
  await page.getByRole("heading", { level: 1, name: "links.csv + org.csv" }).waitFor();
  const together = await counted.textContent();

  await chooseFile(page, "fixtures/worked-example.csv");
  await page.getByRole("heading", { level: 1, name: "worked-example.csv" }).waitFor();
  await untilState(page, ["ready"]);
  const alone = await counted.textContent();
  expect(alone).not.toBe(together);
  await give(page, { name: "links.csv", content: links });
  await expect.poll(() => counted.textContent()).toBe(together);
});

test("links without people say what they need; two tables of people say which is drawn", async () => {
  const page = await openReady();
  await give(page, { name: "links.csv", content: "source,target\n1,2\n" });
  await page.getByText("Drop it together with the people, or onto their chart.").waitFor();
  await page.getByRole("button", { name: "All right" }).click();
  const rows = "Employee ID,Name,Manager ID\n1,Ada,\n2,Bo,1\n";
  await give(page, { name: "a.csv", content: rows }, { name: "b.csv", content: rows });
  await page.getByText("One table of people at a time: this is a.csv.").waitFor();
});

test("without a manager's column the chart can be drawn all the same", async () => {
  const page = await openReady();
  await give(page, { name: "flat.csv", content: "Employee ID,Name\n1,Ann Lee\n2,Bo Ray\n" });
  await page.getByRole("heading", { name: "Who reports to whom?" }).waitFor();
  await panel(page).getByRole("button", { name: "Draw the chart" }).click();
  await people(page, 2).waitFor();
});
