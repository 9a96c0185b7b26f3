import { expect, test } from "vitest";
import { membersOf } from "../../tests/smallOrgs.ts";
import { buildOrg } from "../org/buildOrg.ts";
import { textColumnOf } from "../org/textColumn.ts";
import type { Reply } from "./protocol.ts";
import { createSearchDesk } from "./searchDesk.ts";

/** So many different names that the index is not ready in one turn. */
const PEOPLE = 40_000;

test("a search is answered while frames are drawn, though the index had stood back for them", async () => {
  const names = Array.from({ length: PEOPLE }, (_, i) => `Given${i} Family${PEOPLE - i}`);
  const parent = names.map((_, i) => (i === 0 ? -1 : 0));
  const { org } = buildOrg({ ...membersOf(parent), text: { name: textColumnOf(names) } });
  const replies: Reply[] = [];
  const desk = createSearchDesk((reply) => replies.push(reply));
  desk.open(org);
  const frames = setInterval(() => desk.standBack(), 16);
  desk.ask({ kind: "search", serial: 7, query: "Given123 Family39877", limit: 5 });
  await expect.poll(() => replies, { timeout: 10_000 }).toHaveLength(1);
  clearInterval(frames);
  expect(replies).toMatchObject([{ kind: "found", serial: 7, answer: { hits: { count: 1 } } }]);
});
