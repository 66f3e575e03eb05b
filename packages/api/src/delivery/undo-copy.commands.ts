import { mayUndoCopy, type UndoCopy } from "@spots/domain/delivery/copy";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { getCopyLocation } from "./copy.queries";
import { cancelStillOffered, makePlansAnew } from "./make-moments.commands";

/**
 * Cancels copied moments that are as they were copied, by the member who copied them (`mayUndoCopy`).
 * Those that somebody accepted, declined or changed stay. Undoing again cancels nothing.
 * @returns how many were cancelled, and how many stay
 * @throws NOT_FOUND when one of the moments is not of this location
 */
export async function undoCopiedMoments({ ctx, input }: Call<UndoCopy>) {
  const { db, tenant, member, now } = ctx;
  const { id: locationId, name } = await getCopyLocation(ctx, input.locationId);
  await lockRow(ctx, "location", locationId);
  const ids = [...new Set(input.ids)];
  const moments = await db.moment.findMany({
    where: { businessId: tenant.businessId, locationId, id: { in: ids } },
    select: { id: true, steps: { select: { status: true, at: true, byMemberId: true } } },
  });
  if (moments.length < ids.length) throw notFound();
  const untouched = moments.filter(({ steps }) => mayUndoCopy(steps, member.id, now()));
  const undone = await cancelStillOffered(
    ctx,
    untouched.map(({ id }) => id),
  );
  if (undone > 0)
    record(ctx, { type: "moment.copyUndone", subjectId: locationId, after: { name, locationId, count: undone } });
  return { undone, stayed: ids.length - undone };
}

/**
 * Removes copied shifts that nobody has changed.
 * @returns how many were removed, and how many stay
 * @throws NOT_FOUND when one of the shifts is not of this location, or is gone
 */
export async function undoCopiedShifts({ ctx, input }: Call<UndoCopy>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id: locationId } = await getCopyLocation(ctx, input.locationId);
  const ids = [...new Set(input.ids)];
  const shifts = await db.$queryRaw<{ id: string }[]>`
    select id::text from shift
    where business_id = ${businessId}::uuid and location_id = ${locationId}::uuid and id = any(${ids}::uuid[])
    order by id for update`;
  if (shifts.length < ids.length) throw notFound();
  const changed = await db.event.findMany({
    where: { businessId, subjectId: { in: ids }, type: "shift.changed" },
    select: { subjectId: true },
  });
  const stays = new Set(changed.map(({ subjectId }) => subjectId));
  const { count: undone } = await db.shift.deleteMany({
    where: { businessId, id: { in: ids.filter((id) => !stays.has(id)) } },
  });
  if (undone > 0) {
    await makePlansAnew(ctx, locationId, "byShifts");
    record(ctx, { type: "shift.copyUndone", subjectId: locationId, after: { count: undone, locationId } });
  }
  return { undone, stayed: ids.length - undone };
}
