import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a link that works once. Only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256, hex: enough for a secret that nobody can guess. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
