import { type CellColumn, cellText, perText } from "./cellColumn.ts";
import type { KeyIndex } from "./keyIndex.ts";
import type { ManagerReference } from "./managerKey.ts";
import { isNoManager } from "./words.ts";

/** What a distinct reference stands for. */
export interface Resolved {
  /** The index that found somebody, null when none did. */
  readonly index: KeyIndex | null;
  /** Placed persons it may mean, as the rows that stand for them; empty: a placeholder. */
  readonly persons: readonly number[];
  /** Somebody in the file who is not placed (has left): the placeholder bears their name. */
  readonly absent: number | null;
  readonly isRepaired: boolean;
}

/** Who is a person, and who of them is in the chart. */
export interface Placement {
  readonly representative: Int32Array;
  isPlaced(row: number): boolean;
}

/** Resolves each distinct text once; null = names nobody. */
export function resolveReferences(
  cells: CellColumn,
  { index, indexes }: ManagerReference,
  placement: Placement,
): (Resolved | null)[] {
  return perText(cells, (text) => resolveReference(text, index, indexes, placement));
}

/** A reference is tried by the key the column goes by, then by all others. */
export function resolveReference(
  text: string,
  preferred: KeyIndex,
  indexes: readonly KeyIndex[],
  placement: Placement,
): Resolved | null {
  if (text === "") return null;
  const isToken = isNoManager(text);
  let absent: Resolved | null = null;
  for (const index of [preferred, ...indexes]) {
    if (index !== preferred && !mayHold(index, text)) continue;
    const code = index.codeOf(text);
    if (code < 0) continue;
    const resolved = personsOf(index, code, text, placement);
    // "0" or "NA" names somebody only if it is exactly one person's id.
    if (isToken && (index.kind !== "id" || resolved.isRepaired || resolved.persons.length !== 1)) {
      continue;
    }
    if (resolved.persons.length > 0) return resolved;
    absent ??= resolved;
  }
  if (isToken) return null;
  return absent ?? { index: null, persons: [], absent: null, isRepaired: false };
}

/**
 * Whether it is worth asking: an address is looked for among addresses, words among names. A name in
 * Chinese or Korean is one word.
 */
function mayHold(index: KeyIndex, text: string): boolean {
  const hasBlank = /[\s,]/.test(text);
  switch (index.kind) {
    case "email":
      return text.includes("@");
    case "dn":
      return text.includes("=");
    case "name":
      return (hasBlank || /[^ -~]/.test(text)) && !text.includes("=");
    case "nameAndId":
      return hasBlank && /\d/.test(text);
    default:
      return !hasBlank;
  }
}

function personsOf(index: KeyIndex, code: number, text: string, placement: Placement): Resolved {
  const persons = new Set<number>();
  let absent: number | null = null;
  for (const row of index.rowsOf(code)) {
    const person = placement.representative[row] ?? row;
    if (placement.isPlaced(person)) persons.add(person);
    else absent ??= person;
  }
  return { index, persons: [...persons], absent, isRepaired: index.isRepaired(text, code) };
}

/** What speaks for one of several people a reference may mean. */
export interface Plausibility {
  /** Texts that are the same for people who work together: department, location. */
  readonly shared: readonly { readonly cells: CellColumn; readonly weight: number }[];
  readonly title: CellColumn | null;
  /** Whether a person is somebody's manager for certain. */
  isManager(row: number): boolean;
}

const LEADING_TITLE =
  /\b(manager|head|lead|leader|director|chief|president|supervisor|leiter\w*|leitung|chef\w*|directeur|directrice|responsable|jefe|director\w*|gerente|gestor|coordenador|leidinggevende|hoofd|kierownik|dyrektor|responsabile|direttore|руководитель|начальник|директор)\b|部長|課長|長$/i;

/** A name that more people bear than this says nothing, and comparing all with all takes too long. */
const MOST_COMPARED = 200;

/** The most plausible of several people for one who reports: the same department, the same place, a manager. */
export function mostPlausible(
  reporter: number,
  persons: readonly number[],
  { shared, title, isManager }: Plausibility,
): number {
  let best = -1;
  let bestScore = -1;
  for (const person of persons.slice(0, MOST_COMPARED)) {
    if (person === reporter) continue;
    let score = isManager(person) ? 2 : 0;
    for (const { cells, weight } of shared) {
      const code = cells.codes[person] ?? 0;
      if (code !== 0 && code === cells.codes[reporter]) score += weight;
    }
    const titleText = cellText(title, person);
    if (LEADING_TITLE.test(titleText)) score += 1.5;
    if (score <= bestScore) continue;
    best = person;
    bestScore = score;
  }
  return best;
}
