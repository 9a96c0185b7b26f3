import { expect, test } from "vitest";
import { nodeOf, orgOf } from "../../tests/smallOrgs.ts";
import { keptOf } from "./kept.ts";
import { EVERYBODY } from "./layout.ts";
import { layoutOrg } from "./layoutOrg.ts";
import { soleReport } from "./soleReport.ts";

const org = orgOf("top mid<top low<mid ann<low bo<low other<mid cy<other");
const [top, mid, low] = [nodeOf(org, "top"), nodeOf(org, "mid"), nodeOf(org, "low")];

test("is the one manager who reports to somebody, never a person on the wall nor one of two", () => {
  expect(soleReport(org, null, top)).toBe(mid);
  expect(soleReport(org, null, mid)).toBe(-1);
  expect(soleReport(org, null, nodeOf(org, "other"))).toBe(-1);
});

test("is who is left when a filter takes the others out", () => {
  const kept = keptOf(org, Int32Array.from([top, mid, low, nodeOf(org, "ann")]));
  expect(soleReport(org, kept, mid)).toBe(low);
});

test("makes a chart no wider", () => {
  const line = (length: number) =>
    orgOf(Array.from({ length }, (_, i) => (i === 0 ? "m0" : `m${i}<m${i - 1}`)).join(" "));
  expect(layoutOrg(line(40), EVERYBODY, null).width).toBe(
    layoutOrg(line(2), EVERYBODY, null).width,
  );
});
