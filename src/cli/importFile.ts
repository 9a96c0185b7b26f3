import { basename } from "node:path";
import type { ImportChoices } from "../import/choices.ts";
import type { Imported, ImportOutcome } from "../import/imported.ts";
import { importPeople } from "../import/importPeople.ts";
import { type LinksOfOrg, linksOfOrg } from "../import/linksOfOrg.ts";
import { readLinks } from "../import/readLinks.ts";
import { readRecipe } from "../import/recipe.ts";
import { sayIt } from "../language/say.ts";
import type { Attempt } from "./attempt.ts";
import { readBytes } from "./files.ts";
import type { ColumnMap, ImportOptions } from "./options.ts";

/** The organisation of the file that was named, or one sentence why there is none. */
export async function importFile(options: ImportOptions, asOf: string): Promise<Attempt<Imported>> {
  const choices = choicesOf(options);
  if ("problem" in choices) return choices;
  const bytes = readBytes(options.file);
  if ("problem" in bytes) return bytes;
  const fileName = basename(options.file);
  const outcome = await importPeople(bytes.value, { fileName, asOf, ...choices.value });
  if (outcome.kind === "refused" || outcome.kind === "linksOnly") {
    return { problem: `${fileName}: ${sayIt(outcome.problem)}` };
  }
  const unknown = unknownColumn(choices.value.map ?? {}, outcome);
  if (unknown) return { problem: `${fileName} has no column "${unknown}".` };
  if (outcome.kind === "undecided") {
    const hint = "Name it with --map manager=COLUMN.";
    return { problem: `${fileName}: ${sayIt(outcome.problem)} ${hint}` };
  }
  return { value: outcome.imported };
}

/** What the recipe says, and over it what the options say. */
function choicesOf({ recipe, map }: ImportOptions): Attempt<ImportChoices> {
  if (recipe === null) return { value: { map } };
  const bytes = readBytes(recipe);
  if ("problem" in bytes) return bytes;
  const read = readRecipe(new TextDecoder().decode(bytes.value));
  if ("problem" in read) return { problem: sayIt(read.problem) };
  return { value: { ...read.choices, map: { ...read.choices.map, ...map } } };
}

/** A column the user named that the file does not have; "" names none on purpose. */
function unknownColumn(
  map: ColumnMap,
  outcome: Extract<ImportOutcome, { kind: "imported" | "undecided" }>,
): string | undefined {
  const { reviewed } = outcome.kind === "imported" ? outcome.imported : outcome;
  const headers = new Set(reviewed.map(({ header }) => header));
  return Object.values(map).find((column) => column !== "" && !headers.has(column));
}

/** The links of the file that was named, else those that came along with the people. */
export function linksFrom(
  path: string | null,
  { org, links: own }: Imported,
): Attempt<LinksOfOrg | null> {
  if (path === null) return { value: own };
  const bytes = readBytes(path);
  if ("problem" in bytes) return bytes;
  const links = readLinks(bytes.value);
  if ("problem" in links) return { problem: `${basename(path)}: ${sayIt(links.problem)}` };
  return { value: linksOfOrg(org, [links]) };
}
