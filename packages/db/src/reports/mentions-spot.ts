import { Prisma } from "../generated/client";

/**
 * Whether the answer `r` mentions a spot as the mention rate counts it: unaided, in what they would
 * tell.
 */
export const mentionsSpot = (businessId: string, spotId: string): Prisma.Sql => Prisma.sql`
  exists (
    select from mention s where s.business_id = ${businessId}::uuid and s.response_id = r.id and s.spot_id = ${spotId}::uuid
      and s.question = 'recall' and s.source = 'unaided' and s.status = 'counted'
  )`;
