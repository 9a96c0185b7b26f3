import { foldText } from "../base/foldText.ts";
import { type Org, PERSON, textOf, VACANCY } from "../org/org.ts";
import { nameKey, nameWords } from "./personNames.ts";

/** Whose pictures they are. */
export interface PhotoMatch {
  /** Index of the picture of each node, -1 for none. */
  readonly photoOf: Int32Array;
  /** Pictures that match nobody, or nobody in particular. */
  readonly unmatched: number;
}

/**
 * Matches pictures to people by their file names: "10023.jpg" by id, "ana@x.example.png" by e-mail,
 * "Ana Silva.jpg" by a name that only one person has, "10023 Ana Silva.jpg" by the id with it. Case,
 * accents and leading zeros are forgiven. Of several pictures of one person the first is taken.
 */
export function matchPhotos(org: Org, fileNames: readonly string[]): PhotoMatch {
  const claims = fileNames.map(claimOf);
  const find = finderOf(org, claims);
  const photoOf = new Int32Array(org.count).fill(-1);
  let unmatched = 0;
  claims.forEach((claim, picture) => {
    const node = find(claim);
    if (node < 0) unmatched++;
    else if (photoOf[node] === -1) photoOf[node] = picture;
  });
  return { photoOf, unmatched };
}

/** How many people have no photo. */
export function peopleWithoutPhoto({ kind }: Org, photoOf: Int32Array): number {
  let without = 0;
  for (let i = 0; i < kind.length; i++) if (kind[i] === PERSON && photoOf[i] === -1) without++;
  return without;
}

/** How the names of pictures end, those included that are none we draw. */
export const PICTURE_NAME = /\.(png|jpe?g|jfif|webp|gif|svg|avif|heic|heif|bmp|tiff?)$/i;

/** Whom a file name may mean. */
interface Claim {
  /** The name without folder and ending, folded. */
  readonly whole: string;
  /** Its words in any order. */
  readonly name: string;
  /** What may be an id beside a name: "10023" in "10023 Ana Silva". */
  readonly id: string;
  /** The other words: they must be the person's own, or say that this is a photo. */
  readonly others: readonly string[];
}

function claimOf(fileName: string): Claim {
  const base = fileName.slice(fileName.lastIndexOf("/") + 1);
  const whole = foldText(base.replace(PICTURE_NAME, "")).trim();
  const words = nameWords(whole.replace(/[._]/g, " "));
  const ids = words.filter((word) => /\d/.test(word));
  return {
    whole,
    name: nameKey(words),
    id: ids.length === 1 ? (ids[0] ?? "") : "",
    others: words.filter((word) => !/\d/.test(word)),
  };
}

/** Words that may stand beside an id; a camera's (IMG, DSC, PXL) may not: theirs is no id. */
const SAYS_PHOTO = new Set(
  "photo photos picture portrait headshot avatar profile badge foto bild retrato id emp employee staff".split(
    " ",
  ),
);

const NOBODY = -1;
const SEVERAL = -2;

/** Nodes by what files call them: NOBODY where nobody is called so, SEVERAL where it is not told who. */
type Called = Map<string, number>;

function finderOf(org: Org, claims: readonly Claim[]): (claim: Claim) => number {
  const asked = (keys: readonly string[]): Called => new Map(keys.map((key) => [key, NOBODY]));
  const wholes = claims.map(({ whole }) => whole);
  const ids = asked([...wholes, ...claims.map(({ id }) => id)]);
  const bareIds = asked([...ids.keys()].map(withoutZeros));
  const emails = asked(wholes);
  const names = asked(claims.map(({ name }) => name));
  for (let node = 0; node < org.count; node++) {
    if (org.kind[node] === VACANCY) continue;
    const id = foldText(textOf(org, "id", node));
    enter(ids, id, node);
    enter(bareIds, withoutZeros(id), node);
    enter(emails, foldText(textOf(org, "email", node)), node);
    enter(names, nameKey(nameWords(textOf(org, "name", node))), node);
  }
  const byId = (id: string): number => {
    const found = ids.get(id) ?? NOBODY;
    return found === NOBODY ? (bareIds.get(withoutZeros(id)) ?? NOBODY) : found;
  };
  const byIdBeside = ({ id, others }: Claim): number => {
    const found = byId(id);
    const own = new Set(nameWords(textOf(org, "name", found)));
    return others.every((word) => own.has(word) || SAYS_PHOTO.has(word)) ? found : NOBODY;
  };
  return (claim) => {
    const ways = [
      () => byId(claim.whole),
      () => emails.get(claim.whole) ?? NOBODY,
      () => names.get(claim.name) ?? NOBODY,
      () => byIdBeside(claim),
    ];
    for (const way of ways) {
      const found = way();
      if (found !== NOBODY) return found;
    }
    return NOBODY;
  };
}

function enter(called: Called, key: string, node: number): void {
  if (key === "") return;
  const before = called.get(key);
  if (before !== undefined) called.set(key, before === NOBODY ? node : SEVERAL);
}

function withoutZeros(id: string): string {
  return id.replace(/^0+(?=.)/, "");
}
