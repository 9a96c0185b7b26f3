import fc from "fast-check";
import { expect, test } from "vitest";
import { membersOf } from "../../tests/smallOrgs.ts";
import { buildOrg } from "../org/buildOrg.ts";
import type { Org } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import { matchPhotos } from "./matchPhotos.ts";

interface Person {
  readonly id: string;
  readonly email?: string;
  readonly name?: string;
}

/** People all on one level, in this order. */
function orgOf(people: readonly Person[]): Org {
  return buildOrg({
    ...membersOf(people.map(() => -1)),
    text: {
      id: textColumnOf(people.map(({ id }) => id)),
      email: textColumnOf(people.map(({ email = "" }) => email)),
      name: textColumnOf(people.map(({ name = "" }) => name)),
    },
  }).org;
}

const PEOPLE = [
  { id: "10023", email: "Ana.Silva@x.example", name: "Ana Silva" },
  { id: "00007", email: "bo@x.example", name: "Bo Lind" },
  { id: "E-12", name: "Ana Moreau" },
  { id: "8", name: "Kim Park" },
  { id: "9", name: "Kim Park" },
  { id: "08", name: "Zoë Ångström" },
];

test.each([
  ["10023.jpg", "10023"],
  ["staff/2026/10023.JPEG", "10023"],
  ["010023.png", "10023"],
  ["7.png", "00007"],
  ["e-12.webp", "E-12"],
  ["8.png", "8"],
  ["08.png", "08"],
  ["ana.silva@x.example.png", "10023"],
  ["BO@X.EXAMPLE.gif", "00007"],
  ["Ana Silva.jpg", "10023"],
  ["Silva, Ana.jpg", "10023"],
  ["ana_silva.jpg", "10023"],
  ["ANGSTROM zoe.jpg", "08"],
  ["10023 - Ana Silva.jpg", "10023"],
  ["photo_10023.jpg", "10023"],
  ["10023 (1).jpg", "10023"],
])("%s is the photo of %s", (file, id) => {
  const { photoOf, unmatched } = matchPhotos(orgOf(PEOPLE), [file]);
  expect(unmatched).toBe(0);
  expect([...photoOf].flatMap((photo, i) => (photo === 0 ? PEOPLE[i]?.id : []))).toEqual([id]);
});

test.each([
  ["Kim Park.jpg", "two people have the name"],
  ["008.jpg", "without their zeros two ids are the same"],
  ["IMG_10023.jpg", "a camera counts too"],
  ["10023 Bo Lind.jpg", "id and name are of different people"],
  ["Ana.jpg", "half a name is none"],
  ["100.jpg", "half an id is none"],
  [".jpg", "there is no name"],
])("%s is nobody's photo: %s", (file) => {
  const { photoOf, unmatched } = matchPhotos(orgOf(PEOPLE), [file]);
  expect(unmatched).toBe(1);
  expect([...photoOf].every((photo) => photo === -1)).toBe(true);
});

test("of two pictures of one person the first counts, and neither is unmatched", () => {
  const { photoOf, unmatched } = matchPhotos(orgOf(PEOPLE), ["Ana Silva.png", "10023.png"]);
  expect(photoOf[0]).toBe(0);
  expect(unmatched).toBe(0);
});

test("pictures named after ids find everybody, in any order and among any others", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(
      ids,
      fc.array(fc.string()),
      fc.nat(6),
      fc.infiniteStream(fc.nat()),
      (all, others, zeros, keys) => {
        const org = orgOf(all.map((id) => ({ id: String(id) })));
        const noise = others.map((text) => `someone ${text.replace(/[\d/]/g, "")}.png`);
        const files = [...all.map((id) => `${"0".repeat(zeros)}${id}.png`), ...noise]
          .map((file) => ({ file, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ file }) => file);
        const { photoOf, unmatched } = matchPhotos(org, files);
        expect([...photoOf].map((photo) => Number.parseInt(files[photo] ?? "", 10))).toEqual(all);
        expect(unmatched).toBe(noise.length);
      },
    ),
  );
});
