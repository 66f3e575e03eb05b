import { z } from "zod";
import { Prisma } from "../generated/client";
import { type JsonRead, rowsAsJson } from "./json-read";

const Words = z.object({
  id: z.string(),
  recallText: z.string(),
  answeredAt: z.coerce.date(),
  locale: z.string(),
  location: z.object({ name: z.string(), timeZone: z.string() }),
  mentions: z.array(
    z.object({
      spanStart: z.number().nullable(),
      spanEnd: z.number().nullable(),
      spot: z.object({ name: z.string() }),
    }),
  ),
});
/** What a customer would tell a friend about, with the spots that it mentions. */
export type LatestWords = z.infer<typeof Words>;

type Scope = { readonly businessId: string; readonly locationIds: readonly string[] | null; readonly most: number };

/** How many of the newest answers are looked through. */
const lookedThrough = 200;

/**
 * The newest recall texts that mention a spot, and after them the newest other ones, among the
 * latest answers of these locations (null: all).
 */
export const latestWords = ({ businessId, locationIds, most }: Scope): JsonRead<readonly LatestWords[]> => {
  const business = Prisma.sql`${businessId}::uuid`;
  const here = locationIds === null ? Prisma.empty : Prisma.sql`and r.location_id = any(${[...locationIds]}::uuid[])`;
  return {
    json: rowsAsJson(Prisma.sql`
      with latest as materialized (
        select r.id, r.recall_text, r.answered_at, r.locale, r.location_id from response r
        where r.business_id = ${business} ${here} and r.recall_text <> ''
        order by r.answered_at desc, r.id desc limit ${lookedThrough}
      ), told as (
        select l.*, exists (select from mention m where m.business_id = ${business} and m.response_id = l.id
          and m.question = 'recall' and m.status = 'counted') as recalls
        from latest l
      ), shown as (
        select * from told order by recalls desc, answered_at desc, id desc limit ${most}
      )
      select w.id, w.recall_text as "recallText", w.answered_at as "answeredAt", w.locale,
             json_build_object('name', p.name, 'timeZone', p.time_zone) as location,
             coalesce((
               select json_agg(json_build_object('spanStart', m.span_start, 'spanEnd', m.span_end, 'spot', json_build_object('name', s.name)))
               from mention m join spot s on s.business_id = m.business_id and s.id = m.spot_id
               where m.business_id = ${business} and m.response_id = w.id and m.question = 'recall' and m.status = 'counted'
             ), '[]') as mentions
      from shown w join location p on p.business_id = ${business} and p.id = w.location_id
      order by w.recalls desc, w.answered_at desc, w.id desc`),
    read: (rows) => z.array(Words).parse(rows),
  };
};
