import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** What a sealed text is for: a text sealed for one purpose does not open for another. */
type Purpose = "message-provider";

const keyOf = (secret: string, purpose: Purpose): Buffer => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));

/**
 * Encrypts a secret of a business for the database (AES-256-GCM). The key is derived from the
 * secret of the deployment, which is not in the database; the business is authenticated with it, so
 * that a row copied to another business does not open.
 */
export function seal(text: string, of: { secret: string; purpose: Purpose; businessId: string }): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(of.secret, of.purpose), iv).setAAD(Buffer.from(of.businessId));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Decrypts a sealed secret. Null when it was sealed for another business, or with another key. */
export function unseal(sealed: string, of: { secret: string; purpose: Purpose; businessId: string }): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  try {
    const cipher = createDecipheriv("aes-256-gcm", keyOf(of.secret, of.purpose), bytes.subarray(0, 12))
      .setAAD(Buffer.from(of.businessId))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
