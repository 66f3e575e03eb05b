import { hash, verify } from "@node-rs/argon2";

/** The OWASP parameters for argon2id (2023): 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * argon2id of the password in NFKC, since keyboards compose letters differently. The result
 * contains salt and cost.
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/**
 * Normalisations of the typed password to try. The later ones match hashes from before passwords
 * were normalised.
 */
function readingsOf(password: string): readonly string[] {
  return [...new Set([password.normalize("NFKC"), password, password.normalize("NFC"), password.normalize("NFD")])];
}

let nobodys: Promise<string> | undefined;

/**
 * Whether this is the password. A null hash takes as long to check, so that the time does not
 * reveal whether the person has a password.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("nobody has this password");
  const toCompare = passwordHash ?? (await nobodys);
  for (const reading of readingsOf(password))
    if (await verify(toCompare, reading).catch(() => false)) return passwordHash !== null;
  return false;
}
