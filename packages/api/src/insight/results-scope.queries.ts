import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { blocksFrom } from "@spots/domain/insight/block";
import { daysOf, type ReadResults, sparkSpan } from "@spots/domain/insight/results";
import type { Group } from "@spots/domain/insight/selection";
import type { Asked } from "@spots/domain/insight/spot-results";
import { weeksBetween } from "@spots/domain/insight/week";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant" | "member" | "now">;

async function ownLocation({ db, tenant, member }: Reader, locationId: string): Promise<string> {
  const location = await db.location.findUnique({ where: tenantKey({ tenant }, locationId) });
  if (!location || !mayActAt(member, locationId)) throw notFound();
  return location.id;
}

async function ownChannel(ctx: Reader, channelId: string) {
  const channel = await ctx.db.channel.findUnique({ where: tenantKey(ctx, channelId) });
  if (!channel || !mayActAt(ctx.member, channel.locationId)) throw notFound();
  return channel;
}

/** @throws NOT_FOUND for a journey or persona that is not of the business */
async function checkDesign({ db, tenant }: Reader, { journeyId, personaId }: ReadResults): Promise<void> {
  const isKnown = [
    journeyId === null || (await db.journey.findUnique({ where: tenantKey({ tenant }, journeyId) })),
    personaId === null || (await db.persona.findUnique({ where: tenantKey({ tenant }, personaId) })),
  ];
  if (!isKnown.every(Boolean)) throw notFound();
}

/**
 * What a filter asks for, as far as the member sees it: the group and days, what they are compared
 * with, the groups whose moments stand beside them, and the range of days that the reports read.
 * @throws NOT_FOUND for a location, channel, journey or persona that the member does not see
 */
export async function resultsScope(ctx: Reader, filter: ReadResults) {
  const { businessId, timeZone, minimumN } = ctx.tenant;
  await checkDesign(ctx, filter);
  const channel = filter.channelId === null ? null : await ownChannel(ctx, filter.channelId);
  const location = filter.locationId === null ? null : await ownLocation(ctx, filter.locationId);
  // A channel of another location has no answers at the location asked for.
  if (channel && location !== null && channel.locationId !== location) throw notFound();
  const locationIds = location === null ? locationsSeenBy(ctx.member) : [location];
  const today = dayOf(ctx.now(), timeZone);
  const { now, before, last } = daysOf(filter.period, today);
  const spark = sparkSpan(last);
  const group: Group = { locationIds, channelId: filter.channelId };
  const delivering: Group = { locationIds: channel ? [channel.locationId] : locationIds, channelId: null };
  const other =
    filter.compareWith === "before"
      ? null
      : { locationIds: [await ownLocation(ctx, filter.compareWith.locationId)], channelId: null };
  const asked: Asked & { delivering: Group; comparedDelivering: Group } = {
    group,
    days: now,
    compared: other ? { group: other, days: now } : { group, days: before },
    weeks: weeksBetween(spark.first, spark.last),
    minimumN,
    delivering,
    comparedDelivering: other ?? delivering,
  };
  const first = [spark.first, before.from].toSorted()[0] ?? before.from;
  return { today, last, asked, report: { businessId, from: blocksFrom(first), until: now.until } };
}
