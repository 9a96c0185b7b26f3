import { expect, test } from "vitest";
import { addressOf, pngOf } from "../../tests/png.ts";
import { sayIt } from "../language/say.ts";
import type { Imported } from "./imported.ts";
import { importPeople } from "./importPeople.ts";

const RED = pngOf("#cc2222", 3, 4);
const BLUE = pngOf("#2222cc", 5, 2);
const SVG = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");

async function imported(header: string, photos: readonly string[]): Promise<Imported> {
  const rows = photos.map((photo, i) => `${i + 1},P${i + 1} Q,${i === 0 ? "" : 1},"${photo}"`);
  const text = ["Employee ID,Name,Manager ID", ...rows].join("\n").replace("\n", `,${header}\n`);
  const options = { fileName: "a.csv", asOf: "2026-02-12" };
  const outcome = await importPeople(new TextEncoder().encode(text), options);
  if (outcome.kind !== "imported") throw new Error(sayIt(outcome.problem));
  return outcome.imported;
}

/** The bytes of each node's photo, by id. */
function photosIn({ photos, org }: Imported): (Uint8Array | null)[] {
  return Array.from({ length: org.count }, (_, node) => {
    const k = photos?.photoOf[node] ?? -1;
    return k < 0 || !photos ? null : photos.bytes.slice(photos.offsets[k], photos.offsets[k + 1]);
  });
}

test.each(["Photo", "thumbnailPhoto", "Whatever"])(
  "data addresses under %s are photos",
  async (header) => {
    const people = await imported(header, [addressOf(RED), addressOf(BLUE), "", addressOf(RED)]);
    const [red, blue] = [Uint8Array.from(RED), Uint8Array.from(BLUE)];
    expect(photosIn(people)).toEqual([red, blue, null, red]);
    expect(people.photos?.bytes.length).toBe(RED.length + BLUE.length);
    expect(people.findings).toEqual([]);
    expect(people.org.extra).toEqual([]);
  },
);

test("web addresses are not fetched, and the review says so", async () => {
  const people = await imported("Photo", ["https://x.example/1.png", "http://x.example/2", ""]);
  expect(people.photos).toBe(null);
  expect(people.findings).toEqual([
    expect.objectContaining({
      kind: "photo-address",
      rows: [2, 3],
      action: expect.stringContaining("Not fetched"),
    }),
  ]);
  const said = people.findings.map(({ message }) => sayIt(message));
  expect(said).toEqual(["2 rows give the web address of a photo."]);
});

test("what is no picture is left out and told, and spoils no other", async () => {
  const people = await imported("Photo", [
    addressOf(SVG, "image/svg+xml"),
    addressOf(SVG),
    "data:image/png;base64,!!!",
    "data:text/html,<script>alert(1)</script>",
    addressOf(pngOf("#000000", 20_000, 20_000, 1)),
    addressOf(RED.slice(0, 1)),
    addressOf(BLUE),
  ]);
  expect(people.findings.map(({ kind, rows }) => [kind, rows])).toEqual([
    ["photo-unreadable", [2, 3, 4, 5, 6, 7]],
  ]);
  expect(photosIn(people).map((photo) => photo?.length ?? 0)).toEqual([
    0,
    0,
    0,
    0,
    0,
    0,
    BLUE.length,
  ]);
});
