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

/** The key of the link to the consents of an answer, which is stored with them. */
export function consentKey(secret: string, { businessId, id }: { businessId: string; id: string }): string {
  return createHmac("sha256", secret).update(`consents:${businessId}:${id}`).digest("base64url").slice(0, 22);
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

const kioskPurpose = (channelId: string) => `kiosk:${channelId}`;

/** The time in ms at which a kiosk loaded its page, signed for its channel. */
export const signKiosk = (secret: string, channelId: string, at: number): string =>
  sign(secret, kioskPurpose(channelId), String(at));

/** The time in ms at which this kiosk loaded its page; null when its signature is not valid. */
export function readKiosk(secret: string, channelId: string, signed: string | undefined): number | null {
  const at = readSigned(secret, kioskPurpose(channelId), signed);
  return at === null ? null : Number(at);
}

const ownPurpose = (channelId: string) => `own:${channelId}`;

/** The id of an answer, signed for its own page of thanks. */
export const signOwn = (secret: string, { channelId, id }: Form): string => sign(secret, ownPurpose(channelId), id);

/** The answer of a page of thanks; null when it is not of this channel. */
export const readOwn = (secret: string, channelId: string, signed: string | undefined): string | null =>
  readSigned(secret, ownPurpose(channelId), signed);

const sharePurpose = (channelId: string) => `share:${channelId}`;

/** The id of an answer, signed for the button that makes its link for friends. */
export const signShare = (secret: string, { channelId, id }: Form): string => sign(secret, sharePurpose(channelId), id);

/** The answer of a signed button; null when it is not of this channel. */
export const readShare = (secret: string, channelId: string, signed: string | undefined): string | null =>
  readSigned(secret, sharePurpose(channelId), signed);

/**
 * The token of the link of an answer: the business's code and 90 bits, like that of a channel. It
 * names nothing of the answer, and is the same each time.
 */
export function referralToken(secret: string, code: string, { channelId, id }: Form): string {
  const key = createHmac("sha256", secret).update(`referral:${channelId}:${id}`).digest("base64url");
  return `${code}${key.slice(0, 15)}`;
}

const friendPurpose = (token: string) => `friend:${token}`;

/** The code of a friend who opened the link of this token, signed for the page that shows it. */
export const signFriend = (secret: string, token: string, code: string): string =>
  sign(secret, friendPurpose(token), code);

/** The code of a friend's page; null when it is not of this link. */
export const readFriend = (secret: string, token: string, signed: string | undefined): string | null =>
  readSigned(secret, friendPurpose(token), signed);
