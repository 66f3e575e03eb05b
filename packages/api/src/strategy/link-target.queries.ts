import { byPosition } from "@spots/domain/kernel/position";
import { coveredSpot, coveredSpotOf } from "../journey/coverage.queries";
import type { Call } from "../trpc/context";

/**
 * The open journeys with their stages, touchpoints and spots in order: the possible targets of
 * backings and goals.
 */
export async function listLinkTargets({ ctx }: Pick<Call, "ctx">) {
  const journeys = await ctx.db.journey.findMany({
    where: { businessId: ctx.tenant.businessId, archivedAt: null },
    select: {
      id: true,
      name: true,
      stages: {
        select: {
          id: true,
          name: true,
          position: true,
          touchpoints: { select: { id: true, name: true, position: true } },
          spots: { select: { id: true, name: true, position: true, ...coveredSpot } },
        },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return journeys.map(({ id, name, stages }) => ({
    id,
    name,
    stages: stages.toSorted(byPosition).map((stage) => ({
      id: stage.id,
      name: stage.name,
      touchpoints: stage.touchpoints.toSorted(byPosition).map(({ position: _, ...touchpoint }) => touchpoint),
      spots: stage.spots.toSorted(byPosition).map((spot) => ({ id: spot.id, name: spot.name, ...coveredSpotOf(spot) })),
    })),
  }));
}
