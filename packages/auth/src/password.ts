import { hash, verify } from "@node-rs/argon2";

/** OWASP's choice for argon2id (2023): 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * argon2id of the password in NFKC, since each keyboard composes its letters in its own way; salt
 * and cost stand inside the text.
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/**
 * What a keyboard may have meant by these signs. The later ones open hashes that were made before
 * passwords were normalised.
 */
function readingsOf(password: string): readonly string[] {
  return [...new Set([password.normalize("NFKC"), password, password.normalize("NFC"), password.normalize("NFD")])];
}

let nobodys: Promise<string> | undefined;

/**
 * Whether this is the password. Takes as long for a person without one, or for nobody, so that time
 * tells nothing.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("nobody has this password");
  const toCompare = passwordHash ?? (await nobodys);
  for (const reading of readingsOf(password))
    if (await verify(toCompare, reading).catch(() => false)) return passwordHash !== null;
  return false;
}
