import { createHash, randomBytes } from "node:crypto";
import type { Prisma } from "./generated/client";

/** 256 random bits. The database stores only their hash. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** SHA-256, hex: enough for a secret that nobody can guess. */
export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** The characters of a link's token that name the business: its `code`. */
const codeLength = 7;

export const businessCodeIn = (token: string): string => token.slice(0, codeLength);

type Businesses = Pick<Prisma.TransactionClient, "business">;

async function codeOf(db: Businesses, businessId: string): Promise<string> {
  const { code } = await db.business.findUniqueOrThrow({ where: { id: businessId }, select: { code: true } });
  return code;
}

/** The token of a link that only its bearer may know: the business's code and 256 random bits. */
export async function newLinkToken(db: Businesses, businessId: string): Promise<{ token: string; hash: string }> {
  const token = `${await codeOf(db, businessId)}${newSecret()}`;
  return { token, hash: hashOfSecret(token) };
}

/**
 * The token of a channel, which is printed: the business's code and 90 random bits, 22 characters
 * in all.
 */
export async function newChannelToken(db: Businesses, businessId: string): Promise<string> {
  return `${await codeOf(db, businessId)}${newSecret().slice(0, 15)}`;
}
