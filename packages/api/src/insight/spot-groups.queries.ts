import { deliveriesByDay } from "@spots/db/reports/deliveries-by-day";
import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { changeParts } from "@spots/domain/insight/change-parts";
import { funnel } from "@spots/domain/insight/funnel";
import { deliveryMeasure, mentionMeasure } from "@spots/domain/insight/measures";
import { minimumForPeople } from "@spots/domain/insight/privacy";
import { totalDeliveries } from "@spots/domain/insight/pulse";
import type { Days, ReadSpotChange, ReadSpotResults } from "@spots/domain/insight/results";
import { type DayRow, type Group, selector, selectors } from "@spots/domain/insight/selection";
import { type DeliveryRow, partsOf, shareCount } from "@spots/domain/insight/spot-results";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { resultsScope } from "./results-scope.queries";

type Named = { readonly id: string; readonly name: string };

/** @throws NOT_FOUND for an unknown spot */
async function checkSpot({ db, tenant }: Call["ctx"], spotId: string): Promise<void> {
  if (!(await db.spot.findUnique({ where: tenantKey({ tenant }, spotId), select: { id: true } }))) throw notFound();
}

/** The locations of a group, or of the business. */
export function locationsOf({ db, tenant }: Call["ctx"], { locationIds }: Group): Promise<readonly Named[]> {
  return db.location.findMany({
    where: { businessId: tenant.businessId, ...(locationIds === null ? {} : { id: { in: [...locationIds] } }) },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });
}

function channelsOf({ db, tenant }: Call["ctx"], { locationIds, channelIds }: Group): Promise<readonly Named[]> {
  return db.channel.findMany({
    where: {
      businessId: tenant.businessId,
      ...(locationIds === null ? {} : { locationId: { in: [...locationIds] } }),
      ...(channelIds === null ? {} : { id: { in: [...channelIds] } }),
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });
}

export const deliveryCount = (rows: readonly DeliveryRow[]) => {
  const { delivered: hits, due: n } = totalDeliveries(rows);
  return { hits, n };
};

/** The counts of each location over some days, as far as they may be shown. */
export function byLocation<Row extends DayRow>(
  rows: readonly Row[],
  locations: readonly Named[],
  asked: {
    readonly group: Group;
    readonly days: Days;
    readonly minimumN: number;
    readonly sizeOf: (row: Row) => number;
    readonly count: (rows: readonly Row[]) => { hits: number; n: number };
  },
) {
  const { group, days, minimumN, sizeOf, count } = asked;
  const ofGroup = selectors(rows, { minimumN, sizeOf });
  const select = (of: Group) => ofGroup(of)(days);
  const parts = locations.map(({ id }) => ({ id, selection: select({ locationIds: [id], channelIds: null }) }));
  return partsOf(select(group), parts, { count, minimum: minimumForPeople(minimumN) });
}

/**
 * A spot's mention rate and delivery rate by location as funnel plots: each location against the
 * limits of chance around the whole, in the order of their names. Locations whose figure may not be
 * shown count in the whole only; `hidden` is their number. With a channel, its location is shown.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function readSpotLocations({ ctx, input }: Call<ReadSpotResults>) {
  await checkSpot(ctx, input.spotId);
  const { asked, report } = await resultsScope(ctx, input);
  const { delivering: group, days, minimumN } = asked;
  const locations = await locationsOf(ctx, group);
  const pointsOf = ({ shown, rest }: ReturnType<typeof partsOf>) => {
    const points = locations.flatMap(({ id, name }) => {
      const count = shown.get(id);
      return count ? [{ locationId: id, name, ...count }] : [];
    });
    const whole = points.reduce((sum, { hits, n }) => ({ hits: sum.hits + hits, n: sum.n + n }), rest);
    const plot = whole.n >= minimumForPeople(minimumN) ? funnel(points, whole) : null;
    return { centre: plot?.centre ?? null, points: plot?.points ?? [], hidden: locations.length - points.length };
  };
  const mentions = await mentionsByDay(ctx.db, report, input.spotId);
  const deliveries = await deliveriesByDay(ctx.db, report, input.spotId);
  return {
    days,
    mention: pointsOf(byLocation(mentions, locations, { group, days, minimumN, ...mentionMeasure, count: shareCount })),
    delivery: pointsOf(
      byLocation(deliveries, locations, { group, days, minimumN, ...deliveryMeasure, count: deliveryCount }),
    ),
  };
}

/**
 * Why a spot's mention rate changed against the period before: for each location or channel how
 * much comes from its share of the answers (mix) and how much from its own rate. The parts, with
 * those of the groups that may not be shown alone (`rest`), add up to the change exactly. Null when
 * one of the two figures may not be shown.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function readSpotChange({ ctx, input }: Call<ReadSpotChange>) {
  await checkSpot(ctx, input.spotId);
  const { asked, report } = await resultsScope(ctx, { ...input, compareWith: "before" });
  const { group, days, compared, minimumN } = asked;
  const rows = await mentionsByDay(ctx.db, report, input.spotId);
  const groups =
    input.by === "location"
      ? await locationsOf(ctx, asked.delivering)
      : await channelsOf(ctx, { ...asked.delivering, channelIds: group.channelIds });
  const groupOf = (id: string): Group =>
    input.by === "location"
      ? { locationIds: [id], channelIds: group.channelIds }
      : { locationIds: null, channelIds: [id] };
  const minimum = minimumForPeople(minimumN);
  const wholeOf = selector(rows, group, { minimumN, ...mentionMeasure });
  const selects = groups.map(({ id }) => ({
    id,
    select: selector(rows, groupOf(id), { minimumN, ...mentionMeasure }),
  }));
  const [before, now] = [compared.days, days].map((over) => ({
    whole: wholeOf(over),
    parts: selects.map(({ id, select }) => ({ id, selection: select(over) })),
  }));
  if (!before || !now) return null;
  if ([before, now].some(({ whole }) => !whole.isShown || shareCount(whole.rows).n < minimum)) return null;
  const options = { count: shareCount, minimum };
  const [then, here] = [partsOf(before.whole, before.parts, options), partsOf(now.whole, now.parts, options)];
  const isBoth = ({ id }: Named) => then.shown.has(id) && here.shown.has(id);
  const none = { hits: 0, n: 0 };
  const changed = groups.filter(isBoth).map(({ id }) => ({
    id,
    before: then.shown.get(id) ?? none,
    now: here.shown.get(id) ?? none,
  }));
  const restOf = (whole: { hits: number; n: number }, side: "before" | "now") =>
    changed.reduce((sum, part) => ({ hits: sum.hits - part[side].hits, n: sum.n - part[side].n }), whole);
  const rest = {
    id: "rest",
    before: restOf(shareCount(before.whole.rows), "before"),
    now: restOf(shareCount(now.whole.rows), "now"),
  };
  const parts = changeParts([...changed, rest]);
  if (parts === null) return null;
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return {
    days,
    comparedDays: compared.days,
    change: parts.change,
    mix: parts.mix,
    rate: parts.rate,
    groups: parts.groups.map(({ id, mix, rate, before: from, now: to }) => ({
      ...{ id, name: names.get(id) ?? null, mix, rate },
      answers: { before: from.n, now: to.n },
    })),
  };
}
