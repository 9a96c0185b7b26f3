import { crc32 } from "node:zlib";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { crc32Of } from "./crc32.ts";

test("the sum is the one everybody checks theirs with", () => {
  expect(crc32Of(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32Of(new Uint8Array())).toBe(0);
});

test("it is zlib's sum of any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(crc32Of(bytes)).toBe(crc32(bytes));
    }),
  );
});
