import { SpotStatus } from "@spots/domain/spot/spot";
import { z } from "zod";
import { Prisma } from "../generated/client";
import { type JsonRead, rowsAsJson } from "./json-read";

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

/** Reads published spots by name. One spot is read whatever its journey and status. */
export const publishedSpots = ({
  businessId,
  spotId,
  journeyId,
  personaId,
  most,
}: SpotChoice): JsonRead<readonly PublishedSpot[]> => {
  const business = Prisma.sql`${businessId}::uuid`;
  const chosen =
    spotId === null
      ? Prisma.sql`s.status <> 'retired' and j.archived_at is null
          and (${journeyId}::uuid is null or j.id = ${journeyId}::uuid)
          and (${personaId}::uuid is null or j.persona_id = ${personaId}::uuid)`
      : Prisma.sql`s.id = ${spotId}::uuid`;
  return {
    json: rowsAsJson(Prisma.sql`
      select s.id, s.name, s.status, s.talk_line as "talkLine",
             json_build_object('id', g.id, 'name', g.name, 'journey', json_build_object('id', j.id, 'name', j.name)) as stage,
             (select coalesce(json_agg(json_build_object('number', v.number, 'liveAt', v.live_at) order by v.number), '[]')
              from spot_version v where v.business_id = ${business} and v.spot_id = s.id) as versions
      from spot s
      join stage g on g.business_id = ${business} and g.id = s.stage_id
      join journey j on j.business_id = ${business} and j.id = g.journey_id
      where s.business_id = ${business} and s.version > 0 and ${chosen}
      order by s.name, s.id limit ${most}`),
    read: (rows) => z.array(Row).parse(rows),
  };
};
