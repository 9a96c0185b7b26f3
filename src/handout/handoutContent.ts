import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import type { CollaborationLink } from "../metrics/collaborationLinks.ts";
import type { Settings } from "../metrics/settings.ts";
import type { Org } from "../org/org.ts";
import type { Drawing } from "../picture/drawing.ts";
import type { Story } from "../story/story.ts";
import { type PackedTongue, packedTongue } from "./packedTongue.ts";
import { base64Of, bytesIn, plainOfText, textOfPlain } from "./plainText.ts";
import { type Sealed, sealed, unsealed } from "./seal.ts";

/** What a hand-out carries: the organisation with the columns that were ticked, and what is told of it. */
export interface HandoutContent {
  readonly title: string;
  readonly org: Org;
  readonly settings: Settings;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly links: readonly CollaborationLink[];
  readonly drawing: Drawing;
  readonly story: Story;
}

/** The content as it lies in the file, and what the file speaks: the lock, too. */
export type PackedContent = (
  | { readonly kind: "open"; readonly bytes: string }
  | ({ readonly kind: "sealed" } & Sealed)
) & { readonly tongue: PackedTongue | null };

/** Packs what a hand-out carries, with the words of the language that is spoken now; with a passphrase nobody reads it who does not know that. */
export async function packedContent(
  content: HandoutContent,
  passphrase: string,
): Promise<PackedContent> {
  const bytes = gzipSync(strToU8(textOfPlain(content)), { level: 9, mtime: 0 });
  const tongue = packedTongue();
  if (passphrase === "") return { kind: "open", bytes: base64Of(bytes), tongue };
  return { kind: "sealed", ...(await sealed(bytes.slice(), passphrase)), tongue };
}

/** What a hand-out carries; null where the passphrase is another, or the file was changed. */
export async function contentOf(
  packed: PackedContent,
  passphrase: string,
): Promise<HandoutContent | null> {
  const bytes = packed.kind === "open" ? bytesIn(packed.bytes) : await unsealed(packed, passphrase);
  if (!bytes) return null;
  // Written by this app alone: what was sealed cannot have been changed, what was not is its reader's.
  return plainOfText(strFromU8(gunzipSync(bytes))) as HandoutContent;
}
