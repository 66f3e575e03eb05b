import type { AnswerClue } from "@spots/domain/feedback/answer-clue";
import { Prisma } from "../generated/client";

/**
 * Whether an answer with words was coded and is tied to a visit that started on some days, with or
 * without a clue whose moment was delivered before the visit ended, as `cluesOfVisits` counts them.
 */
export const ofVisitWithClue = (businessId: string, { isWith, from, to }: AnswerClue) => Prisma.sql`(
  exists (select from coding k where k.business_id = ${businessId}::uuid and k.response_id = r.id)
  and exists (select from visit v join location h on h.business_id = v.business_id and h.id = v.location_id
    join response t on t.business_id = v.business_id and t.visit_id = v.id
    where v.business_id = ${businessId}::uuid and t.id = r.id and t.recall_text <> ''
    and (v.started_at at time zone h.time_zone)::date between ${from}::date and ${to}::date
    and ${isWith ? Prisma.empty : Prisma.sql`not`} exists (
      select from clue u join moment m on m.business_id = u.business_id and m.id = u.moment_id
      where u.business_id = ${businessId}::uuid and u.visit_id = v.id and u.status <> 'wrong' and m.status = 'delivered'
      and (v.ended_at is null or m.delivered_at <= v.ended_at))))`;
