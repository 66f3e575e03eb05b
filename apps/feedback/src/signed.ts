import { createHmac, timingSafeEqual } from "node:crypto";

/** Something short that only we can have written, for a purpose. */
export function sign(secret: string, purpose: string, value: string): string {
  return `${value}.${createHmac("sha256", secret).update(`${purpose}:${value}`).digest("base64url").slice(0, 22)}`;
}

/** The value, if it was signed by us for this purpose. */
export function readSigned(secret: string, purpose: string, signed: string | undefined): string | null {
  const value = signed?.slice(0, signed.lastIndexOf(".")) ?? "";
  if (!signed || value === "") return null;
  const [given, right] = [Buffer.from(signed), Buffer.from(sign(secret, purpose, value))];
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}
