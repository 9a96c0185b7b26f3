import { importPeople } from "../src/import/importPeople.ts";
import { USUAL_SETTINGS } from "../src/metrics/settings.ts";
import type { OrgDocument } from "../src/store/app.ts";

/** The document of an export as the page has it, with the usual settings. */
export async function documentOf(csv: string): Promise<OrgDocument> {
  const options = { fileName: "team.csv", asOf: "2026-01-01" };
  const outcome = await importPeople(new TextEncoder().encode(csv), options);
  if (outcome.kind !== "imported") throw new Error("the file was not imported");
  const source = { name: "team.csv", files: [], isSample: false };
  return { source, options, settings: USUAL_SETTINGS, imported: outcome.imported };
}
