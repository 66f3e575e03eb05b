import type { ReadNeeds } from "@spots/domain/growth/growth";
import { minimumForWhole } from "@spots/domain/insight/privacy";
import { Ingredients } from "@spots/domain/spot/ingredients";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";

/** How far back a delivery makes a spot one of the member's, in days, and the most spots. */
const days = 91;
const mostSpots = 30;

/**
 * The spots that the caller delivered lately, with how they see each ingredient; null: not said.
 */
export async function listMyChecks({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const delivered = await db.moment.groupBy({
    by: ["spotId"],
    where: {
      ...{ businessId, memberId: member.id, status: "delivered", spotId: { not: null } },
      deliveredAt: { gte: new Date(now().getTime() - days * 86_400_000) },
    },
  });
  const ids = delivered.flatMap(({ spotId }) => spotId ?? []);
  const spots = await db.spot.findMany({
    where: { businessId, id: { in: ids }, status: { in: ["pilot", "live"] } },
    select: {
      id: true,
      name: true,
      selfChecks: { where: { memberId: member.id }, select: { topic: true, level: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostSpots,
  });
  return spots.map(({ selfChecks, ...spot }) => ({
    ...spot,
    levels: Ingredients.map((topic) => ({
      topic,
      level: selfChecks.find((each) => each.topic === topic)?.level ?? null,
    })),
  }));
}

/**
 * How the team sees the ingredients of a spot: how many chose each level, as it was when the figure
 * was last renewed; null before the first time. It is renewed when as many answers have changed as
 * the minimum, so that nobody's own answer shows by comparing it before and after.
 * @throws NOT_FOUND for an unknown spot
 */
export async function readTeamCheck({ ctx, input }: Call<ReadNeeds>) {
  const { db, tenant } = ctx;
  const spot = await getSpot(ctx, input.spotId);
  const figures = await db.spotTeamCheck.findMany({
    where: { businessId: tenant.businessId, spotId: spot.id },
    select: { topic: true, chosen: true, at: true },
  });
  return {
    minimum: minimumForWhole(tenant.minimumN),
    ingredients: Ingredients.map((topic) => {
      const figure = figures.find((each) => each.topic === topic);
      if (!figure) return { topic, team: null };
      const { chosen, at } = figure;
      return { topic, team: { n: chosen.reduce((sum, each) => sum + each, 0), chosen, at } };
    }),
  };
}
