import { expect, test } from "vitest";
import { nodeOf, orgOf } from "../../tests/smallOrgs.ts";
import type { Org } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { assistantsBeside } from "./assistantsBeside.ts";

/** An organisation in which everybody whose id begins with x has an assistant's title. */
function withAssistants(written: string): Org {
  const ids = written.split(" ").map((entry) => entry.replace(/^[?!]|<.*/g, ""));
  const titles = ids.map((id) => (id.startsWith("x") ? "Personal Assistant" : "Engineer"));
  return orgOf(written, { text: { title: textColumnOf(titles) } });
}

test.each([
  { what: "one among others", written: "top x1<top a<top", beside: ["x1"] },
  { what: "a vacancy", written: "top ?x1<top a<top", beside: ["x1"] },
  { what: "none with people below", written: "top x1<top a<x1 b<top", beside: [] },
  { what: "none who is all a manager has", written: "top x1<top", beside: [] },
  { what: "none where they are most of the team", written: "top x1<top x2<top a<top", beside: [] },
  {
    what: "none of four, who are a team",
    written: "top x1<top x2<top x3<top x4<top a<top b<top c<top d<top e<top",
    beside: [],
  },
])("stand beside their manager: $what", ({ written, beside }) => {
  const org = withAssistants(written);
  const marked = assistantsBeside(org);
  expect(["x1", "x2", "x3", "x4"].filter((id) => marked?.[nodeOf(org, id)] === 1)).toEqual(beside);
});

test("nobody stands beside their manager without titles", () => {
  expect(assistantsBeside(orgOf("top x1<top a<top"))).toBeNull();
});
