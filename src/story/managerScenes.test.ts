import { expect, test } from "vitest";
import { orgOf } from "../../tests/smallOrgs.ts";
import { placeLookedAt } from "./look.ts";
import { managerScenes } from "./managerScenes.ts";

test("each manager has a scene of their own part, in chart order", () => {
  const org = orgOf("a1 b2<a1 c3<b2 d4<b2 e5<a1");
  const scenes = managerScenes(org, "upside-down", "span");
  expect(scenes.map(({ title }) => title)).toEqual(["a1 supports 2, 4 in all", "b2 supports 2"]);
  const parts = scenes.map(({ look }) => placeLookedAt(look, org).focus);
  expect(parts.map((node) => org.totalSpan[node])).toEqual([4, 2]);
  expect(managerScenes(org, "conventional", "span")[1]?.title).toBe("b2 leads 2");
});
