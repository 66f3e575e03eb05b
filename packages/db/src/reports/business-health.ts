import { plain } from "@spots/domain/people/plain";
import { z } from "zod";
import { Prisma } from "../generated/client";
import type { PlatformClient } from "../tenancy/client";
import { plainSql } from "./plain-sql";

const Row = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  trade: z.string(),
  createdAt: z.date(),
  suspendedReason: z.string().nullable(),
  members: z.number(),
  lastActivityAt: z.date().nullable(),
  moments: z.number(),
  responses: z.number(),
});

/** How a business is doing: members, when something last happened, and the moments delivered and responses received since `since`. */
export type BusinessHealth = z.infer<typeof Row>;

type Page = {
  readonly search: string;
  readonly after: { readonly name: string; readonly id: string } | null;
  readonly since: Date;
  readonly limit: number;
  readonly businessId?: string;
};

/** A page of businesses by name and id, with their health: one query, whose counts use each business's own index. */
export async function businessHealth(
  db: PlatformClient,
  { search, after, since, limit, businessId }: Page,
): Promise<readonly BusinessHealth[]> {
  const pattern = `%${plain(search).replace(/[\\%_]/g, "\\$&")}%`;
  const from = after === null ? Prisma.empty : Prisma.sql`and (b.name, b.id) > (${after.name}, ${after.id}::uuid)`;
  const one = businessId === undefined ? Prisma.empty : Prisma.sql`and b.id = ${businessId}::uuid`;
  const rows = await db.$queryRaw`
    select b.id::text, b.slug, b.name, b.trade, b.created_at as "createdAt",
           (select s.reason from business_suspension s where s.business_id = b.id and s.lifted_at is null limit 1) as "suspendedReason",
           (select count(*)::int from member m where m.business_id = b.id and m.left_at is null) as members,
           (select e.at from event e where e.business_id = b.id order by e.seq desc limit 1) as "lastActivityAt",
           (select count(*)::int from moment m where m.business_id = b.id and m.due_at >= ${since} and m.status = 'delivered') as moments,
           (select count(*)::int from response r where r.business_id = b.id and r.answered_at >= ${since}) as responses
    from business b
    where (${plainSql(Prisma.sql`b.name`)} like ${pattern} or b.slug like ${pattern}) ${from} ${one}
    order by b.name, b.id limit ${limit}`;
  return z.array(Row).parse(rows);
}
