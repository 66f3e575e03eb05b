import { ClueKinds, LessonOutcomes } from "@spots/domain/clue/kinds";
import { z } from "zod";
import type { TenantClient } from "../tenancy/client";

const Row = z.object({
  spotId: z.string().nullable(),
  kind: z.enum(ClueKinds),
  concepts: z.array(z.string()),
  outcome: z.enum(LessonOutcomes),
  times: z.number(),
});

/** What a business learned about its clues since a time: equal taps are one row. */
export async function clueLessons(db: TenantClient, businessId: string, since: Date) {
  const rows = await db.$queryRaw`
    select spot_id::text as "spotId", kind::text as kind, concepts,
      case outcome when 'not_this' then 'notThis' else outcome::text end as outcome, count(*)::int as times
    from clue_lesson where business_id = ${businessId}::uuid and at >= ${since}
    group by spot_id, kind, concepts, outcome order by 1, 2, 3, 4 limit 5000`;
  return z.array(Row).parse(rows);
}
