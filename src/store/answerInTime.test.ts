import { expect, test } from "vitest";
import { documentOf } from "../../tests/documentOf.ts";
import { USUAL_SETTINGS } from "../metrics/settings.ts";
import { answerInTime } from "./answerInTime.ts";
import { createAppStore, type OrgDocument } from "./app.ts";

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
