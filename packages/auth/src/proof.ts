import type { IdentityDatabase } from "@spots/db/database";

/**
 * The prefix of a reset token's identifier. The identifier of a sign-in link is the address alone.
 */
export const resetPurpose = "reset:";

/**
 * The identifiers of all links mailed to this person. A new password deletes them, so that it also
 * locks out somebody who reads the person's mailbox.
 */
export const linksOf = (email: string): string[] => [email, resetPurpose + email];

/** Stores the hash of a mailed link and deletes expired ones. */
export async function keepProof(
  { prisma }: IdentityDatabase,
  proof: { readonly identifier: string; readonly token: string; readonly expires: Date },
): Promise<void> {
  await prisma.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } });
  await prisma.verificationToken.create({ data: proof });
}
