import { createHmac, timingSafeEqual } from "node:crypto";
import type { PublicChannel } from "@spots/api/feedback/intake.queries";

/** Something short that only we can have written, for a purpose. */
function sign(secret: string, purpose: string, value: string): string {
  return `${value}.${createHmac("sha256", secret).update(`${purpose}:${value}`).digest("base64url").slice(0, 22)}`;
}

/** The value, if it was signed by us for this purpose. */
function readSigned(secret: string, purpose: string, signed: string | undefined): string | null {
  const value = signed?.slice(0, signed.lastIndexOf(".")) ?? "";
  if (!signed || value === "") return null;
  const [given, right] = [Buffer.from(signed), Buffer.from(sign(secret, purpose, value))];
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

type Form = { readonly channelId: string; readonly id: string };
const formPurpose = ({ channelId, id }: Form) => `form:${channelId}:${id}`;

/**
 * The time in ms at which a form was made, signed for the one answer and channel that it is for.
 */
export function signForm(secret: string, form: Form, madeAt: number): string {
  return sign(secret, formPurpose(form), String(madeAt));
}

/** When the form was made, in ms; null when we did not make it for this answer and channel. */
export function readForm(secret: string, form: Form, signed: string | undefined): number | null {
  const made = readSigned(secret, formPurpose(form), signed);
  return made === null ? null : Number(made);
}

/** The visit that a personal link is for, if we signed it for this business. */
export function readVisit(secret: string, { businessId }: PublicChannel, signed: string | undefined): string | null {
  return readSigned(secret, `visit:${businessId}`, signed);
}
