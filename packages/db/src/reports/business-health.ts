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

/**
 * The activity of a business: members, time of the last event, and the moments delivered and
 * responses received since `since`.
 */
export type BusinessHealth = z.infer<typeof Row>;

type Page = {
  readonly search: string;
  readonly after: { readonly name: string; readonly id: string } | null;
  readonly since: Date;
  readonly limit: number;
  readonly businessId?: string;
};

/**
 * A page of businesses ordered by name and id, with their health. Each figure is a query of its own
 * over the page's businesses: in a distributed database, one statement over all figures would be a
 * join across machines.
 */
export async function businessHealth(
  db: PlatformClient,
  { search, after, since, limit, businessId }: Page,
): Promise<readonly BusinessHealth[]> {
  const pattern = `%${plain(search).replace(/[\\%_]/g, "\\$&")}%`;
  const from = after === null ? Prisma.empty : Prisma.sql`and (b.name, b.id) > (${after.name}, ${after.id}::uuid)`;
  const one = businessId === undefined ? Prisma.empty : Prisma.sql`and b.id = ${businessId}::uuid`;
  const page = await db.$queryRaw<{ id: string }[]>`
    select b.id::text, b.slug, b.name, b.trade, b.created_at as "createdAt" from business b
    where (${plainSql(Prisma.sql`b.name`)} like ${pattern} or b.slug like ${pattern}) ${from} ${one}
    order by b.name, b.id limit ${limit}`;
  const theirs = Prisma.sql`business_id = any(${page.map(({ id }) => id)}::uuid[])`;
  const facts = new Map<string, object>();
  for (const query of [
    Prisma.sql`select business_id::text as id, min(reason) as "suspendedReason" from business_suspension where ${theirs} and lifted_at is null group by 1`,
    Prisma.sql`select business_id::text as id, count(*)::int as members from member where ${theirs} and left_at is null group by 1`,
    Prisma.sql`
      select c.business_id::text as id, e.at as "lastActivityAt"
      from event_counter c join event e on e.business_id = c.business_id and e.seq = c.last where c.${theirs}`,
    Prisma.sql`select business_id::text as id, count(*)::int as moments from moment where ${theirs} and due_at >= ${since} and status = 'delivered' group by 1`,
    Prisma.sql`select business_id::text as id, count(*)::int as responses from response where ${theirs} and answered_at >= ${since} group by 1`,
  ])
    for (const { id, ...fact } of await db.$queryRaw<{ id: string }[]>(query))
      facts.set(id, { ...facts.get(id), ...fact });
  const none = { suspendedReason: null, members: 0, lastActivityAt: null, moments: 0, responses: 0 };
  return z.array(Row).parse(page.map((row) => ({ ...row, ...none, ...facts.get(row.id) })));
}
