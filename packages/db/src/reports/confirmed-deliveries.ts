import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { type Counts, fromCounts } from "./counted-days";
import { perDay, type RowOf, rowsPerDay } from "./per-day";
import type { ReportScope } from "./scope";
import { countedDays } from "./told-on-days";

const columns = {
  locationId: "text",
  day: "text",
  answered: "number",
  confirmed: "number",
  waiting: "number",
} as const;

/**
 * Deliveries of a spot per location and local day on which they were due, spontaneous ones included:
 * how many have a coded answer with recall text that is tied to their visit and was given after
 * them (`answered`), how many of those a customer confirms by mentioning the spot unaided
 * (`confirmed`), and how many have only a mention that waits to be checked (`waiting`).
 */
export type ConfirmedOfDay = RowOf<typeof columns>;

/** The answers with words that can confirm the delivery `m`, as `r`, with their coding. */
export const answersTo = (businessId: string): Prisma.Sql => Prisma.sql`
  response r join coding c on c.business_id = r.business_id and c.response_id = r.id
  where r.business_id = ${businessId}::uuid and r.visit_id = m.visit_id and r.recall_text <> ''
    and r.answered_at >= m.delivered_at`;

/** Whether the answer `r` mentions the spot of the delivery `m` unaided, with this status. */
export const mentionsIt = (businessId: string, status: "counted" | "doubtful"): Prisma.Sql => Prisma.sql`
  exists (
    select from mention s where s.business_id = ${businessId}::uuid and s.response_id = r.id and s.spot_id = m.spot_id
      and s.question = 'recall' and s.source = 'unaided' and s.status = ${status}::mention_status
  )`;

const confirmedColumns = Prisma.raw("day, location_id, spot_id, answered, confirmed, waiting");

/** The rows of `confirmed_day` for the deliveries due on some days, of all spots or one (`m`). */
const countedConfirmed = (
  scope: ReportScope,
  days: Prisma.Sql,
  one: Prisma.Sql = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  with ${countedDays(scope, days)}, fresh as (
    select d.day, d.location_id, m.spot_id, count(*)::int as answered,
           (count(*) filter (where told.confirmed))::int as confirmed,
           (count(*) filter (where told.waiting and not told.confirmed))::int as waiting
    from counted_day d
    join moment m on m.business_id = ${scope.businessId}::uuid and m.location_id = d.location_id
      and m.due_at >= d.from_at and m.due_at < d.until_at
    cross join lateral (
      select bool_or(${mentionsIt(scope.businessId, "counted")}) as confirmed,
             bool_or(${mentionsIt(scope.businessId, "doubtful")}) as waiting
      from ${answersTo(scope.businessId)}
    ) told
    where m.spot_id is not null and m.spot_version is not null and m.status = 'delivered' and m.visit_id is not null
      and told.confirmed is not null ${one}
    group by d.day, d.location_id, m.spot_id
  )`;

/** The counts of `confirmedDeliveries`, of one spot. */
const confirmedDays = (spotId: string): Counts => ({
  table: Prisma.raw("confirmed_day"),
  columns: confirmedColumns,
  counted: (scope, days) => countedConfirmed(scope, days, Prisma.sql`and m.spot_id = ${spotId}::uuid`),
  only: Prisma.sql`and d.spot_id = ${spotId}::uuid`,
});

/** The statement that stores the confirmed deliveries of some days, which have no rows yet. */
export const storedConfirmed = (scope: ReportScope, days: Prisma.Sql): Prisma.Sql => Prisma.sql`
  insert into confirmed_day (business_id, ${confirmedColumns})
  ${countedConfirmed(scope, days)} select ${scope.businessId}::uuid, ${confirmedColumns} from fresh`;

/** @throws StillCounting while too many days of a large business are stale */
export async function confirmedDeliveries(
  db: TenantClient,
  scope: ReportScope,
  spotId: string,
): Promise<readonly ConfirmedOfDay[]> {
  const select = perDay(scope, ["locationId"], ["answered", "confirmed", "waiting"]);
  const [rows] = await fromCounts(db, scope, [{ counts: confirmedDays(spotId), select }]);
  return rowsPerDay(columns, rows);
}
