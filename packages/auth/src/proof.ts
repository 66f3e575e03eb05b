import type { IdentityDatabase } from "@spots/db/database";

/**
 * What stands before the address of a person who may choose a new password; a link to sign in bears
 * the address alone.
 */
export const resetPurpose = "reset:";

/**
 * What the links mailed to this person are kept under. They end with the password: whoever reads
 * the mailbox of another is to be shut out by a new one.
 */
export const linksOf = (email: string): string[] => [email, resetPurpose + email];

/** Keeps the hash of a link that was mailed, and throws away those that are too old. */
export async function keepProof(
  { prisma }: IdentityDatabase,
  proof: { readonly identifier: string; readonly token: string; readonly expires: Date },
): Promise<void> {
  await prisma.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } });
  await prisma.verificationToken.create({ data: proof });
}
