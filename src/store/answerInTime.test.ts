import { expect, test } from "vitest";
import { importPeople } from "../import/importPeople.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { answerInTime } from "./answerInTime.ts";
import { createAppStore, type OrgDocument } from "./app.ts";

async function documentOf(csv: string): Promise<OrgDocument> {
  const options = { fileName: "team.csv", asOf: "2026-01-01" };
  const outcome = await importPeople(new TextEncoder().encode(csv), options);
  if (outcome.kind !== "imported") throw new Error("the file was not imported");
  const source = { name: "team.csv", files: [], isSample: false };
  return { source, options, settings: USUAL_SETTINGS, imported: outcome.imported };
}

test("an answer holds when links came meanwhile, not when other people or other settings count", async () => {
  const document = await documentOf("id,name,manager id\n1,Ada,\n2,Bo,1\n");
  const other = await documentOf("id,name,manager id\n1,Ada,\n3,Cy,1\n");
  const settings = { ...USUAL_SETTINGS, targetSpan: 4 };
  const store = createAppStore();
  const askWhile = (now: OrgDocument | null): Promise<string | null> => {
    store.setState({ document });
    return answerInTime(store, async () => {
      store.setState({ document: now });
      return "answer";
    });
  };
  expect(await askWhile(document)).toBe("answer");
  expect(await askWhile({ ...document, sharedLinks: {} })).toBe("answer");
  expect(await askWhile({ ...document, settings })).toBe(null);
  expect(await askWhile(other)).toBe(null);
  expect(await askWhile(null)).toBe(null);
  expect(await answerInTime(store, async () => "nobody is asked without a chart")).toBe(null);
});
