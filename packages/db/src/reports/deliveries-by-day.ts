import type { TenantClient } from "../tenancy/client";
import { type CountedReport, deliveryColumns, deliveryDays, fromCounts } from "./counted-days";
import { perDay, type RowOf, rowsPerDay } from "./per-day";
import type { ReportScope } from "./scope";

const columns = {
  spotId: "text",
  locationId: "text",
  day: "text",
  period: "number",
  due: "number",
  delivered: "number",
  declined: "number",
  reacted: "number",
  moved: "number",
} as const;

/**
 * Planned moments per spot, location and local day: how many were due, how many of those were
 * delivered and how many declined. Due are the delivered, the missed, and the declined ones that
 * were not passed on to another member, whose own moment is due instead. Cancelled, improvised and
 * open moments are not due. Of the delivered ones, `reacted` have the customer's reaction as staff
 * saw it, and `moved` of those were delighted or exceptional.
 */
export type DeliveriesOfDay = RowOf<typeof columns>;

/** The report of `deliveriesByDay`. Moments have no channel. */
export const deliveryReport = (scope: ReportScope, spotId: string | null): CountedReport => ({
  counts: deliveryDays(spotId),
  select: perDay(scope, ["spotId", "locationId"], deliveryColumns),
});
export const deliveryRows = (read: unknown): readonly DeliveriesOfDay[] => rowsPerDay(columns, read);

/** @param spotId limits the rows to one spot; null is no limit */
export async function deliveriesByDay(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null = null,
): Promise<readonly DeliveriesOfDay[]> {
  const [rows] = await fromCounts(db, scope, [deliveryReport(scope, spotId)]);
  return deliveryRows(rows);
}
