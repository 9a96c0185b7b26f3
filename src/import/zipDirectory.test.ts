import { inflateSync, strFromU8, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { directoryEntries, directoryPlace, lengthOfFileHeader } from "./zipDirectory.ts";

test("every file of an archive is found by its directory, packed or not", () => {
  const long = "face ".repeat(500);
  const archive = zipSync(
    { "a/Zoë.png": strToU8(long), "b.jpg": [strToU8("plain"), { level: 0 }] },
    { comment: "PK\x05\x06 a comment" },
  );
  const place = directoryPlace(archive.subarray(-200));
  const entries = directoryEntries(
    archive.subarray(place?.at, (place?.at ?? 0) + (place?.size ?? 0)),
  );
  const texts = entries.map(({ name, at, packedSize, isPacked }) => {
    const start = at + (lengthOfFileHeader(archive.subarray(at)) ?? 0);
    const content = archive.subarray(start, start + packedSize);
    return [name, strFromU8(isPacked ? inflateSync(content) : content)];
  });
  expect(texts).toEqual([
    ["a/Zoë.png", long],
    ["b.jpg", "plain"],
  ]);
});

test("what is no archive has no directory", () => {
  expect(directoryPlace(strToU8("PK but no archive, however long it may be"))).toBe(null);
  expect(directoryEntries(strToU8("PK"))).toEqual([]);
  expect(lengthOfFileHeader(strToU8("PK"))).toBe(null);
});
