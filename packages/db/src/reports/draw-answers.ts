import { blocksFrom } from "@spots/domain/insight/block";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";

/** The most answers of 13 weeks whose telling words are counted. */
export const mostDrawn = 4096;

/**
 * Halves the share of a business's answers that are drawn until no 13 weeks have too many of them,
 * and removes those that are no longer drawn. The share is the same for all days, so that a figure
 * of any period is of a simple random sample.
 * @param days that were counted just now, whose 13 weeks may have too many
 */
export async function limitDrawn(
  db: TenantClient,
  businessId: string,
  days: readonly string[],
  most: number = mostDrawn,
): Promise<void> {
  const business = Prisma.sql`${businessId}::uuid`;
  const starts = [...new Set(days.map(blocksFrom))];
  const [drawn] = await db.$queryRaw<{ answers: number }[]>`
    select coalesce(max(n), 0)::int as answers from unnest(${starts}::text[]::date[]) as first cross join lateral (
      select count(*) as n from drawn_answer d where d.business_id = ${business} and d.day >= first and d.day < first + 91
    ) span`;
  const halvings = Math.ceil(Math.log2((drawn?.answers ?? 0) / most));
  if (!(halvings > 0)) return;
  await db.$executeRaw`
    insert into word_draw as w (business_id, halvings) values (${business}, ${halvings})
    on conflict (business_id) do update set halvings = w.halvings + excluded.halvings`;
  await db.$executeRaw`
    delete from drawn_answer d where d.business_id = ${business} and not ${isDrawn(businessId, Prisma.sql`d.response_id`)}`;
  await limitDrawn(db, businessId, days, most);
}

/**
 * Whether an answer is drawn to count its telling words: by a hash of its id, so that the same
 * answers are drawn whoever asks and whichever period is asked for.
 */
export const isDrawn = (businessId: string, responseId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (('x0' || left(encode(sha256(uuid_send(${responseId})), 'hex'), 7))::bit(32)::int
    < (268435456 >> coalesce((select w.halvings from word_draw w where w.business_id = ${businessId}::uuid), 0)))`;
