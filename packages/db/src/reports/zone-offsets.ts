import { z } from "zod";
import type { Database } from "../database";

const Row = z.object({ zone: z.string(), at: z.date(), minutes: z.number().nullable() });
/**
 * The offset of a zone in use, by Postgres: minutes ahead of UTC at an instant; null for a zone
 * that Postgres does not know.
 */
export type ZoneOffset = z.infer<typeof Row>;

/** The offsets of all zones in use, at each of these instants. */
export async function zoneOffsets({ prisma }: Database, instants: readonly Date[]): Promise<readonly ZoneOffset[]> {
  const rows = await prisma.$queryRaw`
    select zone, at, case when exists (select from pg_timezone_names n where n.name = zone) then
      (extract(epoch from (at at time zone zone) - (at at time zone 'UTC')) / 60)::float8 end as minutes
    from time_zones_in_use() as zone cross join unnest(${[...instants]}::timestamptz[]) as at
    order by zone, at`;
  return z.array(Row).parse(rows);
}

/** Whether Postgres knows a zone by exactly this name. */
export async function isZoneKnown(db: Pick<Database["prisma"], "$queryRaw">, name: string): Promise<boolean> {
  const rows = await db.$queryRaw`select exists (select from pg_timezone_names where name = ${name}) as known`;
  return z.array(z.object({ known: z.boolean() })).parse(rows)[0]?.known ?? false;
}
