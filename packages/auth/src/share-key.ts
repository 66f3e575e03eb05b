import { createHmac, timingSafeEqual } from "node:crypto";
import { authEnv } from "./env";
import { isPassword } from "./password";
import { countTry, forgetTries } from "./throttle";

/** A share link that asks for a password. */
export type LockedShare = { readonly businessId: string; readonly id: string; readonly passwordHash: string | null };

/** Hours for which a reader is not asked for the password again. */
export const shareKeyHours = 12;

/**
 * The signed value for the reader's cookie. It is valid only for this share, this password and
 * until this time.
 */
function keyUntil({ businessId, id, passwordHash }: LockedShare, until: number): string {
  const proof = createHmac("sha256", authEnv().AUTH_SECRET).update(
    `share ${businessId} ${id} ${passwordHash} ${until}`,
  );
  return `${until}.${proof.digest("base64url")}`;
}

/**
 * The cookie value of a share for a reader who knows its password; null for a wrong password.
 * @param network the reader's network, for the rate limit
 * @throws TOO_MANY_REQUESTS
 */
export async function keyOfShare(share: LockedShare, password: string, network: string): Promise<string | null> {
  const visitor = { whom: `${share.businessId}/${share.id}`, network, device: null };
  await countTry("share", visitor);
  if (!(await isPassword(share.passwordHash, password))) return null;
  await forgetTries("share", visitor);
  return keyUntil(share, Date.now() + shareKeyHours * 3_600_000);
}

export function opensShare(share: LockedShare, key: string | undefined): boolean {
  if (share.passwordHash === null) return true;
  const until = Number(key?.split(".")[0]);
  if (!key || !Number.isSafeInteger(until) || until < Date.now()) return false;
  const [given, right] = [Buffer.from(key), Buffer.from(keyUntil(share, until))];
  return given.length === right.length && timingSafeEqual(given, right);
}
