import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import { type Catalog, currentTongue, type Tongue } from "../language/current.ts";
import { LANGUAGES, type LanguageCode } from "../language/languages.ts";
import { base64Of, bytesIn } from "./plainText.ts";

/** A language as it lies in a hand-out, which can load no catalog. */
export interface PackedTongue {
  readonly code: LanguageCode;
  /** Its catalog, gzip in base 64. */
  readonly catalog: string;
}

/** What is spoken now, for a file that speaks it too; null for English, which needs nothing. */
export function packedTongue(): PackedTongue | null {
  const { language, catalog } = currentTongue();
  if (language.code === "en") return null;
  const bytes = gzipSync(strToU8(JSON.stringify(catalog)), { level: 9, mtime: 0 });
  return { code: language.code, catalog: base64Of(bytes) };
}

/** What a file speaks; English where it says nothing. */
export function tongueOf(packed: PackedTongue | null): Tongue {
  if (!packed) return { language: LANGUAGES.en, catalog: {} };
  // Written by this app alone.
  const catalog = JSON.parse(strFromU8(gunzipSync(bytesIn(packed.catalog)))) as Catalog;
  return { language: LANGUAGES[packed.code], catalog };
}
