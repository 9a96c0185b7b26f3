import { expect, test } from "vitest";
import { packed, unpacked } from "./parcel.ts";

const rest = (): Promise<void> => Promise.resolve();

/** What arrives on the far side, by the rules of postMessage. */
function sent(given: unknown): Promise<unknown> {
  const { content, buffers } = packed(given);
  return unpacked(structuredClone(content, { transfer: [...buffers] }), rest);
}

test("what is sent arrives as it was, and stays with the sender", async () => {
  const long = `${"Łódź 社員 🙂 ".repeat(400_000)}end`;
  const given = {
    kind: "imported",
    none: null,
    list: [1, 2, 3],
    people: [{ id: "a", lines: [4, 5] }, "plain"],
    column: { pool: long, offsets: Uint32Array.of(0, 3), codes: new Uint32Array(0) },
    load: Float64Array.of(1.5, Number.NaN),
  };
  const arrived = await sent(given);
  expect(arrived).toEqual(given);
  expect(given.column.offsets).toHaveLength(2);
});

test("the page rests between the pieces of a long text", async () => {
  let rests = 0;
  const { content } = packed({ pool: "x".repeat(9 << 20) });
  await unpacked(content, async () => {
    rests++;
  });
  expect(rests).toBeGreaterThanOrEqual(4);
});
