import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";

/**
 * Those of the files that an answer of the business names. Each kind has a partial index of its
 * migration over this expression.
 */
export async function namedAnswerFiles(
  db: TenantClient,
  businessId: string,
  kind: "photo" | "voice",
  ids: readonly string[],
): Promise<{ id: string }[]> {
  const business = Prisma.sql`${businessId}::uuid`;
  return kind === "photo"
    ? db.$queryRaw`select answer_photo(answers) as id from response
        where business_id = ${business} and answer_photo(answers) is not null and answer_photo(answers) = any(${[...ids]})`
    : db.$queryRaw`select answer_voice(answers) as id from response
        where business_id = ${business} and answer_voice(answers) is not null and answer_voice(answers) = any(${[...ids]})`;
}
