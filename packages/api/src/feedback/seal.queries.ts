import { createHmac, timingSafeEqual } from "node:crypto";

/** What a seal vouches for: the visit that an answer belongs to, and when a form was made. A seal for one is none for the other. */
type Purpose = "visit" | "form";

/** A short text that can stand in an address or a form, and that only we can have written. */
export function seal(secret: string, purpose: Purpose, value: string): string {
  const proof = createHmac("sha256", secret).update(`${purpose}:${value}`).digest("base64url").slice(0, 22);
  return `${value}.${proof}`;
}

/** The value under the seal; null when it was not sealed by us for this purpose. */
export function findSealed(secret: string, purpose: Purpose, sealed: string | null | undefined): string | null {
  if (!sealed) return null;
  const value = sealed.slice(0, Math.max(0, sealed.lastIndexOf(".")));
  const [given, right] = [Buffer.from(sealed), Buffer.from(seal(secret, purpose, value))];
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}
