/** Bytes that only a passphrase opens: AES-256-GCM with a key from PBKDF2-SHA-256. */
export interface SealedBytes {
  readonly rounds: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** OWASP's recommendation of 2023 for PBKDF2-SHA-256. */
export const ROUNDS = 600_000;
export const SALT_BYTES = 16;
export const IV_BYTES = 12;

/** Salt and initial value are new each time. */
export async function sealBytes(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<SealedBytes> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await keyOf(passphrase, salt, ROUNDS);
  const secret = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes);
  return { rounds: ROUNDS, salt, iv, bytes: new Uint8Array(secret) };
}

/** What was sealed; null when the passphrase is another, or anything was changed. */
export async function unsealBytes(
  { rounds, salt, iv, bytes }: SealedBytes,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await keyOf(passphrase, salt, rounds);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes));
  } catch {
    return null;
  }
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  const given = new TextEncoder().encode(passphrase.normalize("NFC"));
  const raw = await crypto.subtle.importKey("raw", given, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    raw,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
