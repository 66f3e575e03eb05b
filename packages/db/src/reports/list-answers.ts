import type { AnswerSort } from "@spots/domain/feedback/answer-filter";
import type { AnswerKey } from "@spots/domain/feedback/answer-key";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { type AnswerScope, baseOf, conditionsOf } from "./answer-condition";

/** The order of each sort. Answers without a score come after those with one, newest first. */
const orders: Readonly<Record<AnswerSort, Prisma.Sql>> = {
  newest: Prisma.sql`r.answered_at desc, r.id desc`,
  oldest: Prisma.sql`r.answered_at, r.id`,
  lowest: Prisma.sql`r.recommend, r.answered_at desc, r.id desc`,
};

/** The condition of the answers that come after `key`. */
function afterKey(sort: AnswerSort, { id, at, recommend }: AnswerKey): Prisma.Sql {
  const place = Prisma.sql`(${at}::timestamptz, ${id}::uuid)`;
  const older = Prisma.sql`(r.answered_at, r.id) < ${place}`;
  if (sort === "newest") return older;
  if (sort === "oldest") return Prisma.sql`(r.answered_at, r.id) > ${place}`;
  if (recommend === null) return Prisma.sql`r.recommend is null and ${older}`;
  return Prisma.sql`(r.recommend > ${recommend} or r.recommend is null or (r.recommend = ${recommend} and ${older}))`;
}

/** The positions of the next `limit` answers of a list after one of them. */
export async function listAnswers(
  db: TenantClient,
  scope: AnswerScope,
  { after, limit }: { readonly after: AnswerKey | null; readonly limit: number },
): Promise<AnswerKey[]> {
  const { sort } = scope.filter;
  const conditions = [
    (await baseOf(db, scope)).condition,
    ...Object.values(conditionsOf(scope)),
    ...(after ? [afterKey(sort, after)] : []),
  ];
  return db.$queryRaw<AnswerKey[]>`
    select r.id::text as id, r.answered_at as at, r.recommend from response r, location l
    where r.business_id = ${scope.businessId}::uuid and ${Prisma.join(conditions, " and ")}
    order by ${orders[sort]} limit ${limit}`;
}
