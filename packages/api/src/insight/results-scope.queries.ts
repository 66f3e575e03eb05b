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

/**
 * The channels that ask at a stage or at one of its spots, of some locations or of all.
 * @throws NOT_FOUND for an unknown stage
 */
async function channelsAt({ db, tenant }: Reader, stageId: string, locationIds: readonly string[] | null) {
  if (!(await db.stage.findUnique({ where: tenantKey({ tenant }, stageId), select: { id: true } }))) throw notFound();
  return db.channel.findMany({
    where: {
      ...{ businessId: tenant.businessId, OR: [{ stageId }, { spot: { stageId } }] },
      ...(locationIds === null ? {} : { locationId: { in: [...locationIds] } }),
    },
    select: { id: true, locationId: true },
    orderBy: { id: "asc" },
  });
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
 * @throws NOT_FOUND for a location, channel, stage, journey or persona that the member does not see
 */
export async function resultsScope(ctx: Reader, filter: ReadResults) {
  const { businessId, timeZone, minimumN } = ctx.tenant;
  await checkDesign(ctx, filter);
  const channel = filter.channelId === null ? null : await ownChannel(ctx, filter.channelId);
  const location = filter.locationId === null ? null : await ownLocation(ctx, filter.locationId);
  // A channel of another location has no answers at the location asked for.
  if (channel && location !== null && channel.locationId !== location) throw notFound();
  const locationIds = location === null ? locationsSeenBy(ctx.member) : [location];
  const today = filter.on ?? dayOf(ctx.now(), timeZone);
  const { now, before, last } = daysOf(filter.period, today);
  const spark = sparkSpan(last);
  const own = filter.stageId === null ? null : await channelsAt(ctx, filter.stageId, locationIds);
  if (channel && own && !own.some(({ id }) => id === channel.id)) throw notFound();
  const asking = channel ? [channel] : own;
  const idsOf = (channels: typeof own) => channels?.map(({ id }) => id) ?? null;
  const group: Group = { locationIds, channelIds: idsOf(asking) };
  const delivering: Group = {
    locationIds: asking ? [...new Set(asking.map((each) => each.locationId))] : locationIds,
    channelIds: null,
  };
  const elsewhere = filter.compareWith === "before" ? null : [await ownLocation(ctx, filter.compareWith.locationId)];
  const otherAt = elsewhere && { locationIds: elsewhere, channelIds: null };
  const other =
    otherAt && filter.stageId !== null && !channel
      ? { ...otherAt, channelIds: idsOf(await channelsAt(ctx, filter.stageId, elsewhere)) }
      : otherAt;
  const asked: Asked & { delivering: Group; comparedDelivering: Group } = {
    group,
    days: now,
    compared: other ? { group: other, days: now } : { group, days: before },
    weeks: weeksBetween(spark.first, spark.last),
    minimumN,
    delivering,
    comparedDelivering: otherAt ?? delivering,
  };
  const first = [spark.first, before.from].toSorted()[0] ?? before.from;
  return { today, last, asked, report: { businessId, from: blocksFrom(first), until: now.until } };
}
