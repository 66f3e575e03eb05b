import { createHmac, timingSafeEqual } from "node:crypto";

/** The value with an HMAC over the purpose and the value. */
function sign(secret: string, purpose: string, value: string): string {
  return `${value}.${createHmac("sha256", secret).update(`${purpose}:${value}`).digest("base64url").slice(0, 22)}`;
}

/** The value, or null when the signature is not valid for this purpose. */
function readSigned(secret: string, purpose: string, signed: string | undefined): string | null {
  const value = signed?.slice(0, signed.lastIndexOf(".")) ?? "";
  if (!signed || value === "") return null;
  const [given, right] = [Buffer.from(signed), Buffer.from(sign(secret, purpose, value))];
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

type Form = { readonly channelId: string; readonly id: string };
const formPurpose = ({ channelId, id }: Form) => `form:${channelId}:${id}`;

/** The creation time of a form in ms, signed for one answer and one channel. */
export function signForm(secret: string, form: Form, madeAt: number): string {
  return sign(secret, formPurpose(form), String(madeAt));
}

/**
 * The creation time of the form in ms. Null when the signature is not for this answer and channel.
 */
export function readForm(secret: string, form: Form, signed: string | undefined): number | null {
  const made = readSigned(secret, formPurpose(form), signed);
  return made === null ? null : Number(made);
}
