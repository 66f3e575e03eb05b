import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { type CountedReport, deliveryColumns, deliveryDays, fromCounts } from "./counted-days";
import { countsOf, groupedBy, placeOf } from "./detail";
import { periodOf, type ReportScope } from "./scope";

const Row = z.object({
  spotId: z.string(),
  locationId: z.string(),
  day: z.string(),
  period: z.number(),
  due: z.number(),
  delivered: z.number(),
  declined: z.number(),
  reacted: z.number(),
  moved: z.number(),
});

/**
 * Planned moments per spot, location and local day: how many were due, how many of those were
 * delivered and how many declined. Due are the delivered, the missed, and the declined ones that
 * were not passed on to another member, whose own moment is due instead. Cancelled, improvised and
 * open moments are not due. Of the delivered ones, `reacted` have the customer's reaction as staff
 * saw it, and `moved` of those were delighted or exceptional.
 */
export type DeliveriesOfDay = z.infer<typeof Row>;

/** The report of `deliveriesByDay`. Moments have no channel. */
export const deliveryReport = (scope: ReportScope, spotId: string | null): CountedReport => ({
  counts: deliveryDays(spotId),
  select: Prisma.sql`
    select spot_id::text as "spotId", ${placeOf(scope).location}, day::text, ${periodOf(scope, Prisma.sql`day`)} as period,
           ${countsOf(deliveryColumns, scope)}
    from counts ${groupedBy([1, 2, 3, 4], scope)} order by 1, 3, 2`,
});
export const deliveryRows = (rows: unknown): readonly DeliveriesOfDay[] => z.array(Row).parse(rows);

/** @param spotId limits the rows to one spot; null is no limit */
export async function deliveriesByDay(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null = null,
): Promise<readonly DeliveriesOfDay[]> {
  const [rows] = await fromCounts(db, scope, [deliveryReport(scope, spotId)]);
  return deliveryRows(rows);
}
