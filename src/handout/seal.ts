import { sealBytes, unsealBytes } from "../seal/seal.ts";
import { base64Of, bytesIn } from "./plainText.ts";

/** Sealed bytes as text, in base 64. */
export interface Sealed {
  readonly rounds: number;
  readonly salt: string;
  readonly iv: string;
  readonly bytes: string;
}

export async function sealed(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Sealed> {
  const secret = await sealBytes(bytes, passphrase);
  return {
    rounds: secret.rounds,
    salt: base64Of(secret.salt),
    iv: base64Of(secret.iv),
    bytes: base64Of(secret.bytes),
  };
}

/** What was sealed; null when the passphrase is another, or anything was changed. */
export function unsealed(
  { rounds, salt, iv, bytes }: Sealed,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const secret = { rounds, salt: bytesIn(salt), iv: bytesIn(iv), bytes: bytesIn(bytes) };
  return unsealBytes(secret, passphrase);
}
