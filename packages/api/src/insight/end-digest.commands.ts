import type { Database } from "@spots/db/database";
import { businessCodeIn, hashOfSecret } from "@spots/db/link-secret";
import { z } from "zod";

/**
 * Ends the digests of the member who was mailed this token, without a sign-in. Twice is like once.
 * @returns whether the token is one
 */
export async function endDigests(database: Database, token: string, at: Date): Promise<boolean> {
  const rows = await database.prisma.$queryRaw`
    select * from end_digests(${businessCodeIn(token)}, ${hashOfSecret(token)}, ${at}::timestamptz)`;
  return z.array(z.unknown()).parse(rows).length > 0;
}
