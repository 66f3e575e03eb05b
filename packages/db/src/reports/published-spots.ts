import { SpotStatus } from "@spots/domain/spot/spot";
import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";

const Row = z.object({
  id: z.string(),
  name: z.string(),
  status: SpotStatus,
  talkLine: z.string(),
  stage: z.object({
    id: z.string(),
    name: z.string(),
    journey: z.object({ id: z.string(), name: z.string() }),
  }),
  versions: z.array(z.object({ number: z.number(), liveAt: z.coerce.date() })),
});
/** A spot with its place, and since when each of its versions was live, the first version first. */
export type PublishedSpot = z.infer<typeof Row>;

/** Which published spots: one, or those of a journey or persona that are not retired; null is no limit. */
export type SpotChoice = {
  readonly businessId: string;
  readonly spotId: string | null;
  readonly journeyId: string | null;
  readonly personaId: string | null;
  /** The largest number of rows. */
  readonly most: number;
};

/** Reads published spots in one statement, by name. One spot is read whatever its journey and status. */
export async function publishedSpots(
  db: TenantClient,
  { businessId, spotId, journeyId, personaId, most }: SpotChoice,
): Promise<readonly PublishedSpot[]> {
  const business = Prisma.sql`${businessId}::uuid`;
  const chosen =
    spotId === null
      ? Prisma.sql`s.status <> 'retired' and j.archived_at is null
          and (${journeyId}::uuid is null or j.id = ${journeyId}::uuid)
          and (${personaId}::uuid is null or j.persona_id = ${personaId}::uuid)`
      : Prisma.sql`s.id = ${spotId}::uuid`;
  const rows = await db.$queryRaw`
    with versions as (
      select spot_id, json_agg(json_build_object('number', number, 'liveAt', live_at) order by number) as list
      from spot_version where business_id = ${business} group by spot_id
    )
    select s.id::text, s.name, s.status, s.talk_line as "talkLine",
           json_build_object('id', g.id, 'name', g.name, 'journey', json_build_object('id', j.id, 'name', j.name)) as stage,
           coalesce(v.list, '[]') as versions
    from spot s
    join stage g on g.business_id = ${business} and g.id = s.stage_id
    join journey j on j.business_id = ${business} and j.id = g.journey_id
    left join versions v on v.spot_id = s.id
    where s.business_id = ${business} and s.version > 0 and ${chosen}
    order by s.name, s.id limit ${most}`;
  return z.array(Row).parse(rows);
}
