import { pressureAnswers } from "@spots/db/reports/pressure-answers";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { blocksFrom } from "@spots/domain/insight/block";
import { pressureOf } from "@spots/domain/insight/pressure";
import { halfYearOf } from "@spots/domain/insight/results";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { ReadSpot } from "@spots/domain/spot/spot-life";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { bySpot } from "./results.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant" | "now">;

/**
 * The answers to "felt pressured" of the last half year, which decides about the mark, of all spots
 * or one.
 */
async function answersOf({ db, tenant, now }: Reader, spotId: string | null) {
  const days = halfYearOf(dayOf(now(), tenant.timeZone));
  const report = { businessId: tenant.businessId, from: blocksFrom(days.from), until: days.until };
  return { days, rows: await pressureAnswers(db, report, spotId) };
}

const whole = { locationIds: null, channelIds: null };

/** Whether the customers who got a spot feel pressured more than the others, over all locations. */
export async function isPressured(ctx: Reader, spotId: string): Promise<boolean> {
  const { days, rows } = await answersOf(ctx, spotId);
  return pressureOf(rows, whole, days, ctx.tenant.minimumN).isMarked;
}

/** The spots whose customers feel pressured more than the others, over all locations. */
export async function readPressuredSpots({ ctx }: { readonly ctx: Reader }) {
  const { days, rows } = await answersOf(ctx, null);
  const spotIds = [...bySpot(rows)]
    .filter(([, some]) => pressureOf(some, whole, days, ctx.tenant.minimumN).isMarked)
    .map(([spotId]) => spotId);
  return { spotIds };
}

/**
 * How many customers felt pressured, of those who got a spot and of the others, in the last half
 * year at the locations that the member sees; and whether the spot is marked, which all locations
 * decide. Null where nobody with a known visit was asked.
 * @throws NOT_FOUND for an unknown spot
 */
export async function readPressure({ ctx, input }: Call<ReadSpot>) {
  const spot = await ctx.db.spot.findUnique({ where: tenantKey(ctx, input.spotId), select: { id: true } });
  if (!spot) throw notFound();
  const { days, rows } = await answersOf(ctx, spot.id);
  const { minimumN } = ctx.tenant;
  const group = { ...whole, locationIds: locationsSeenBy(ctx.member) };
  const { isMarked, ...seen } = pressureOf(rows, group, days, minimumN);
  const n = seen.those.estimate.n + seen.others.estimate.n;
  if (n === 0) return null;
  return { days, ...seen, isMarked: pressureOf(rows, whole, days, minimumN).isMarked || isMarked };
}
