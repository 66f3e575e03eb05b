/**
 * What a link to the consents of an answer names: its business by code, the answer, and its key.
 */
export type ConsentLink = { readonly code: string; readonly responseId: string; readonly key: string };

/** The length of the business's code, with which each link begins. */
export const businessCodeLength = 7;

const form = /^([\w-]{7})([0-9a-f]{32})([\w-]{22})$/;

/** The link's token: the business's code, the answer's id and the key, without separators. */
export const consentToken = ({ code, responseId, key }: ConsentLink): string =>
  `${code}${responseId.replaceAll("-", "")}${key}`;

/** What a token names; null when it is none. */
export function readConsentToken(token: string): ConsentLink | null {
  const [, code, id, key] = form.exec(token) ?? [];
  if (code === undefined || id === undefined || key === undefined) return null;
  const responseId = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { code, responseId, key };
}

/** The address at which a customer sees their consents and withdraws them. */
export const consentAddress = (feedback: string, link: ConsentLink): string =>
  `${feedback}/consents/${consentToken(link)}`;
