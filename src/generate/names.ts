import { NAMINGS, type Naming, type NamingKey } from "./words.ts";

export interface GeneratedName {
  readonly name: string;
  readonly email: string;
}

/** One part of a name: as written, in Latin letters, and as it stands in an address. */
interface NamePart {
  readonly written: string;
  readonly latin: string;
  readonly address: string;
}

interface NamePool {
  readonly given: readonly NamePart[];
  readonly family: readonly NamePart[];
  readonly join: Naming["join"];
}

/** Share of the people at a place whose name comes from elsewhere. */
const FROM_ELSEWHERE = 0.18;
/** Share of names the file writes in their own script rather than in Latin letters. */
const IN_OWN_SCRIPT = 0.6;
const NOT_DECOMPOSED: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  æ: "ae",
};

/** Draws a name fitting a place, and an e-mail address that nobody else has. */
export function namePicker(random: () => number): (naming: NamingKey) => GeneratedName {
  const keys = Object.keys(NAMINGS) as NamingKey[];
  const pools = new Map(keys.map((key) => [key, namePoolOf(NAMINGS[key])]));
  const taken = new Map<string, number>();
  const uniqueAddress = (local: string): string => {
    const before = taken.get(local) ?? 0;
    taken.set(local, before + 1);
    return `${local}${before === 0 ? "" : before + 1}@alderandwright.example`;
  };
  return (naming) => {
    const elsewhere = random() < FROM_ELSEWHERE;
    const key = elsewhere ? keys[Math.floor(random() * keys.length)] : naming;
    const pool = pools.get(key ?? naming);
    const given = pool?.given[Math.floor(random() * pool.given.length)];
    const family = pool?.family[Math.floor(random() * pool.family.length)];
    const inOwnScript = random() < IN_OWN_SCRIPT;
    if (!pool || !given || !family) return { name: "", email: "" };
    return {
      name: inOwnScript ? joined(pool.join, given, family) : `${given.latin} ${family.latin}`,
      email: uniqueAddress(`${given.address}.${family.address}`),
    };
  };
}

function joined(join: Naming["join"], given: NamePart, family: NamePart): string {
  if (join === " ") return `${given.written} ${family.written}`;
  return `${family.written}${join === "family first" ? " " : ""}${given.written}`;
}

function namePoolOf(naming: Naming): NamePool {
  return {
    given: naming.given.map(namePartOf),
    family: naming.family.map(namePartOf),
    join: naming.join,
  };
}

function namePartOf(text: string): NamePart {
  const [written = "", latin = written] = text.split("=");
  return { written, latin, address: addressOf(latin) };
}

/** Lower-case letters a to z: accents stripped, the few letters that are not letter + accent spelt out. */
function addressOf(latin: string): string {
  return latin
    .toLowerCase()
    .normalize("NFD")
    .replace(/[ßøłđıæ]/g, (letter) => NOT_DECOMPOSED[letter] ?? "")
    .replace(/[^a-z]/g, "");
}
