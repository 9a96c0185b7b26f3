import { expect, test } from "vitest";
import { message } from "../../language/say.ts";
import { textColumnOf } from "../../org/textColumn.ts";
import { confidenceWords, ledgerGroups, lineRanges } from "./reviewWords.ts";

test("lines that follow one another are told as a range", () => {
  expect(lineRanges([])).toBe("");
  expect(lineRanges([7])).toBe("7");
  expect(lineRanges([3, 5, 6, 7, 9, 10])).toBe("3, 5–7, 9–10");
});

test("rows are grouped by how they ended and why, none lost", () => {
  const groups = ledgerGroups({
    count: 3,
    line: Int32Array.of(4, 6, 9),
    fate: Uint8Array.of(2, 1, 1),
    reason: Uint8Array.of(0, 1, 1),
    reasons: [message("Has left."), message("Twice.")],
    into: Int32Array.of(0, 5, 5),
    who: textColumnOf(["E4", "E6", "E9"]),
  });
  expect(groups).toEqual([
    { fate: "merged", reason: "Twice.", entries: [1, 2] },
    { fate: "setAside", reason: "Has left.", entries: [0] },
  ]);
});

test("a guess says how sure it is", () => {
  expect(confidenceWords(0.95)).toBe("95% sure");
  expect(confidenceWords(0.7)).toBe("70%, likely");
  expect(confidenceWords(0.2)).toBe("◆ 20%, please check");
});
