import { createHash, randomBytes, randomInt } from "node:crypto";
import { businessCodeLength } from "@spots/domain/consent/consent-link";
import { shortAlphabet } from "@spots/domain/feedback/short-code";
import type { Prisma } from "./generated/client";

/** A secret of 256 random bits. The database stores only its hash. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** SHA-256 as hex. A random secret needs no slower hash. */
export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

export const businessCodeIn = (token: string): string => token.slice(0, businessCodeLength);

type Businesses = Pick<Prisma.TransactionClient, "business">;

async function codeOf(db: Businesses, businessId: string): Promise<string> {
  const { code } = await db.business.findUniqueOrThrow({ where: { id: businessId }, select: { code: true } });
  return code;
}

/** A secret token of a link: the business's code and 256 random bits. */
export async function newLinkToken(db: Businesses, businessId: string): Promise<{ token: string; hash: string }> {
  const token = `${await codeOf(db, businessId)}${newSecret()}`;
  return { token, hash: hashOfSecret(token) };
}

/** The first characters of a key's secret, by which scanners of leaked secrets know it. */
export const apiKeyMark = "msk_";

/** The secret of an API key: the mark and a link's token. The hash is of the token. */
export async function newApiKeySecret(db: Businesses, businessId: string): Promise<{ secret: string; hash: string }> {
  const { token, hash } = await newLinkToken(db, businessId);
  return { secret: `${apiKeyMark}${token}`, hash };
}

/**
 * A token of a channel, which is printed: the business's code and 90 random bits, 22 characters in
 * all.
 */
export async function newChannelToken(db: Businesses, businessId: string): Promise<string> {
  return printedToken(await codeOf(db, businessId));
}

const printedToken = (code: string) => `${code}${newSecret().slice(0, 15)}`;

/** Many tokens in the form of a channel's. */
export async function newChannelTokens(db: Businesses, businessId: string, count: number): Promise<readonly string[]> {
  const code = await codeOf(db, businessId);
  return Array.from({ length: count }, () => printedToken(code));
}

/** A random code of characters that do not look alike. */
export const newShortCode = (length: number): string =>
  Array.from({ length }, () => shortAlphabet[randomInt(shortAlphabet.length)]).join("");
