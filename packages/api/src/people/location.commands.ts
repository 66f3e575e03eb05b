import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { AddLocation, ArchiveLocation, ChangeLocation } from "@spots/domain/people/location";
import { cancelMomentsAt, replanAt } from "../delivery/close-location.commands";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { checkTimeZone } from "../writing/time-zone";

async function getLocation({ db, tenant }: Call["ctx"], locationId: string) {
  const location = await db.location.findUnique({
    where: tenantKey({ tenant }, locationId),
  });
  if (!location) throw notFound();
  return location;
}

export async function addLocation({ ctx, input }: Call<AddLocation>) {
  const { businessId } = ctx.tenant;
  const there = await ctx.db.location.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  await checkTimeZone(ctx.db, input.timeZone);
  await ctx.db.location.create({ data: { businessId, id: input.id, name: input.name, timeZone: input.timeZone } });
  record(ctx, {
    type: "location.added",
    subjectId: input.id,
    after: { name: input.name, timeZone: input.timeZone },
  });
  return { id: input.id };
}

/** With another time zone, the plans of the location make their moments again at the local times. */
export async function changeLocation({ ctx, input }: Call<ChangeLocation>) {
  const before = await getLocation(ctx, input.locationId);
  const { name, timeZone } = input;
  if (timeZone !== before.timeZone) await checkTimeZone(ctx.db, timeZone);
  await ctx.db.location.update({
    where: tenantKey(ctx, before.id),
    data: { name, timeZone },
  });
  if (timeZone !== before.timeZone) await replanAt(ctx, before.id);
  record(ctx, {
    type: "location.changed",
    subjectId: before.id,
    before: { name: before.name, timeZone: before.timeZone },
    after: { name, timeZone },
  });
  return { id: before.id };
}

/**
 * Archives a location. Its coming moments are cancelled, because nobody could do it any more on a
 * board.
 * @throws CONFLICT for the last open location
 */
export async function archiveLocation({ ctx, input }: Call<ArchiveLocation>) {
  const { businessId } = ctx.tenant;
  const location = await getLocation(ctx, input.locationId);
  if (location.archivedAt !== null) return { id: location.id };
  if ((await ctx.db.location.count({ where: { businessId, archivedAt: null } })) === 1)
    throw new DomainError("CONFLICT", "lastLocation");
  await ctx.db.location.update({
    where: tenantKey(ctx, location.id),
    data: { archivedAt: ctx.now() },
  });
  await cancelMomentsAt(ctx, location.id);
  record(ctx, {
    type: "location.changed",
    subjectId: location.id,
    before: { name: location.name },
    after: { name: location.name, isArchived: 1 },
  });
  return { id: location.id };
}
