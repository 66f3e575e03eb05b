import type { Database } from "@spots/db/database";

/** Keeps the hash of a link that was mailed, and throws away those that are too old. */
export async function keepProof(
  { prisma }: Database,
  proof: { readonly identifier: string; readonly token: string; readonly expires: Date },
): Promise<void> {
  await prisma.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } });
  await prisma.verificationToken.create({ data: proof });
}
