import type { TimeOff } from "@spots/domain/delivery/time-off";
import type { Id } from "@spots/domain/kernel/ids";
import { dateAsDay, dayAsDate } from "@spots/domain/kernel/time";
import type { Call } from "../trpc/context";

type Reader = Pick<Call["ctx"], "db"> & { readonly tenant: Pick<Call["ctx"]["tenant"], "businessId"> };

/** The days off that touch the days from `from` until, without, `until`; `memberIds` missing: of everybody. */
export async function listTimeOff(
  { db, tenant }: Reader,
  from: string,
  until: string,
  memberIds?: readonly Id[],
): Promise<readonly (TimeOff & { readonly id: Id })[]> {
  const rows = await db.timeOff.findMany({
    where: {
      businessId: tenant.businessId,
      lastDay: { gte: dayAsDate(from) },
      firstDay: { lt: dayAsDate(until) },
      member: { leftAt: null },
      ...(memberIds === undefined ? {} : { memberId: { in: [...memberIds] } }),
    },
    orderBy: [{ firstDay: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, memberId, firstDay, lastDay }) => ({
    ...{ id, memberId, firstDay: dateAsDay(firstDay), lastDay: dateAsDay(lastDay) },
  }));
}
