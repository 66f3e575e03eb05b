import type { MarkMissedSeen } from "@spots/domain/delivery/moment";
import { localDaysSeen } from "../insight/local-days.queries";
import type { Call } from "../trpc/context";

/**
 * Says that the missed moments of local days were seen, at the locations that the member sees: the
 * home shows them no more. One that is missed later on such a day is shown again.
 */
export async function markMissedSeen({ ctx, input: { from, day } }: Call<MarkMissedSeen>) {
  const { db, tenant, now } = ctx;
  const { zones, around } = await localDaysSeen(ctx, { locationId: null, from: from ?? day, to: day });
  const { count } = await db.moment.updateMany({
    where: {
      ...{ businessId: tenant.businessId, status: "missed", seenAt: null, dueAt: around },
      OR: zones.map(({ locationId, at }) => ({ locationId, dueAt: at })),
    },
    data: { seenAt: now() },
  });
  return { count };
}
