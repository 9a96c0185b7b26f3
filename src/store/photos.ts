import { type PhotoMatch, peopleWithoutPhoto } from "../import/matchPhotos.ts";
import { formatList } from "../language/numbers.ts";
import { say } from "../language/say.ts";
import type { Org } from "../org/org.ts";
import type { PhotoSource } from "../worker/photoSource.ts";
import type { PhotosOfFile } from "../worker/protocol.ts";

/** A picture as it was dropped: whose it is says its name. */
export interface Picture {
  readonly name: string;
  readonly source: PhotoSource;
}

/** The photos of an organisation. A photo's key is its place in `sources`. */
export interface Photos {
  readonly sources: readonly PhotoSource[];
  /** Key of each node's photo, -1 for none. */
  readonly photoOf: Int32Array;
  /** How many nodes have one, and how many people have none. */
  readonly count: number;
  readonly without: number;
  /** Of the pictures dropped: those of nobody, and those that cannot be drawn. */
  readonly unmatched: number;
  readonly unreadable: number;
}

const NO_MATCH: PhotoMatch = { photoOf: new Int32Array(), unmatched: 0 };

/** Dropped pictures over those in the file; null when there are neither. */
export function photosOf(
  org: Org,
  ofFile: PhotosOfFile | null,
  pictures: readonly Picture[] = [],
  match = NO_MATCH,
): Photos | null {
  const sources = [...pictures.map(({ source }) => source), ...sourcesIn(ofFile)];
  if (sources.length === 0) return null;
  const photoOf = Int32Array.from(org.kind, (_, node) => {
    const dropped = match.photoOf[node] ?? -1;
    const inFile = ofFile?.photoOf[node] ?? -1;
    return dropped < 0 && inFile >= 0 ? pictures.length + inFile : dropped;
  });
  const { unmatched } = match;
  return counted(org, { sources, photoOf, count: 0, without: 0, unmatched, unreadable: 0 });
}

function sourcesIn(ofFile: PhotosOfFile | null): PhotoSource[] {
  if (!ofFile) return [];
  const { blob, offsets } = ofFile;
  return Array.from({ length: offsets.length - 1 }, (_, k) => ({
    kind: "file",
    file: blob.slice(offsets[k], offsets[k + 1]),
  }));
}

/** The same without some that cannot be drawn; those found out before count once. */
export function withoutPhotos(org: Org, photos: Photos, keys: ReadonlySet<number>): Photos {
  const gone = new Set<number>();
  const photoOf = photos.photoOf.map((key) => {
    if (!keys.has(key)) return key;
    gone.add(key);
    return -1;
  });
  return counted(org, { ...photos, photoOf, unreadable: photos.unreadable + gone.size });
}

function counted(org: Org, photos: Photos): Photos {
  const count = photos.photoOf.reduce((sum, key) => (key >= 0 ? sum + 1 : sum), 0);
  return { ...photos, count, without: peopleWithoutPhoto(org, photos.photoOf) };
}

/** What became of the pictures dropped, in one sentence. */
export function photosSentence({ count, without, unmatched, unreadable }: Photos): string {
  if (count === 0 && unmatched > 0 && unreadable === 0) {
    return say(
      "{unmatched, plural, one {# picture matches} other {# pictures match}} nobody: name each after its person’s id or e-mail, as in 10023.jpg.",
      { unmatched },
    );
  }
  const others = [
    without > 0 ? say("{without, plural, one {# has} other {# have}} none", { without }) : "",
    unmatched > 0
      ? say("{unmatched, plural, one {# picture matches} other {# pictures match}} nobody", {
          unmatched,
        })
      : "",
    unreadable > 0
      ? say("{unreadable, plural, one {# picture} other {# pictures}} could not be read", {
          unreadable,
        })
      : "",
  ].filter((part) => part !== "");
  return others.length === 0
    ? say("{count, plural, one {# person has} other {# people have}} a photo.", { count })
    : say("{count, plural, one {# person has} other {# people have}} a photo; {others}.", {
        count,
        others: formatList(others),
      });
}
