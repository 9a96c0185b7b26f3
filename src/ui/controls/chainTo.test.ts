import { expect, test } from "vitest";
import { nodeOf, orgOf } from "../../../tests/smallOrgs.ts";
import { textOf } from "../../org/org.ts";
import { chainTo, shortened } from "./chainTo.ts";

test("a chain begins at the top; a long one keeps the top post, the manager and the person", () => {
  const org = orgOf("a b<a c<b d<c e<d f<e");
  const chain = chainTo(org, nodeOf(org, "f"));
  const ids = (nodes: readonly number[]) => nodes.map((node) => textOf(org, "id", node)).join("");
  expect(ids(chain)).toBe("abcdef");
  const { start, middle, end } = shortened(chain);
  expect([start, middle, end].map(ids)).toEqual(["a", "bcd", "ef"]);
  expect(shortened(chain.slice(0, 4))).toEqual({ start: [], middle: [], end: chain.slice(0, 4) });
});
