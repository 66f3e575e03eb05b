import { StageKind } from "@spots/domain/journey/stage";
import { SpotStatus } from "@spots/domain/spot/spot";
import { z } from "zod";
import { Prisma } from "../generated/client";
import { type JsonRead, rowsAsJson } from "./json-read";

const Road = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number(),
  stages: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: StageKind,
      feeling: z.number(),
      position: z.string(),
      weight: z.number(),
      isTruth: z.boolean(),
      spots: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          status: SpotStatus,
          offAt: z.array(z.string()),
        }),
      ),
    }),
  ),
});
/**
 * An open journey with the number of its last version, 0 before the first, its stages, and their
 * spots with the locations that leave them out. A stage has the weight of its heaviest touchpoint, 0
 * without one, and whether one of them is a moment of truth. Stages are in no order.
 */
export type JourneyRoad = z.infer<typeof Road>;

/** Reads the open journeys of a business, the oldest first. */
export const journeyRoads = (businessId: string, most: number): JsonRead<readonly JourneyRoad[]> => ({
  json: rowsAsJson(Prisma.sql`
      with spots as (
        select s.stage_id, json_agg(json_build_object('id', s.id, 'name', s.name, 'status', s.status, 'offAt', coalesce(o.ids, '[]'))) as list
        from spot s
        left join (
          select spot_id, json_agg(location_id) as ids from spot_override
          where business_id = ${businessId}::uuid and is_off group by spot_id
        ) o on o.spot_id = s.id
        where s.business_id = ${businessId}::uuid group by s.stage_id
      ), touched as (
        select stage_id, max(weight) as weight, bool_or(is_truth) as is_truth
        from touchpoint where business_id = ${businessId}::uuid group by stage_id
      ), stages as (
        select g.journey_id, json_agg(json_build_object('id', g.id, 'name', g.name, 'kind', g.kind, 'feeling', g.feeling,
               'position', g.position, 'weight', coalesce(t.weight, 0), 'isTruth', coalesce(t.is_truth, false),
               'spots', coalesce(p.list, '[]'))) as list
        from stage g left join spots p on p.stage_id = g.id left join touched t on t.stage_id = g.id
        where g.business_id = ${businessId}::uuid group by g.journey_id
      )
      select j.id, j.name, coalesce(g.list, '[]') as stages,
             coalesce((select max(v.number) from journey_version v where v.business_id = j.business_id and v.journey_id = j.id), 0) as version
      from journey j left join stages g on g.journey_id = j.id
      where j.business_id = ${businessId}::uuid and j.archived_at is null
      order by j.created_at, j.id limit ${most}`),
  read: (rows) => z.array(Road).parse(rows),
});
