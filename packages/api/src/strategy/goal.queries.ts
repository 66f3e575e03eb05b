import { nothing } from "@spots/db/reports/json-read";
import { coverageOf, standingOf } from "@spots/domain/journey/coverage";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { byPosition } from "@spots/domain/kernel/position";
import { assembleStrategy } from "@spots/domain/strategy/goal";
import { readKeyFigures } from "../insight/pulse.queries";
import { listCoveredLocations } from "../journey/coverage.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { listLinkTargets } from "./link-target.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** @throws NOT_FOUND for an unknown goal */
export async function getGoal({ db, tenant }: Reader, goalId: Id) {
  const goal = await db.goal.findUnique({ where: tenantKey({ tenant }, goalId) });
  if (!goal) throw notFound();
  return goal;
}

/** The goals by position. */
export async function listGoals({ db, tenant }: Reader) {
  const goals = await db.goal.findMany({ where: { businessId: tenant.businessId }, include: { aims: true } });
  return goals.toSorted(byPosition);
}

/**
 * The strategy page: each goal with its stages and spots, and their figures of the last 28 days at
 * the locations that the member sees. Every figure has its n and interval, or says what is missing.
 */
export async function readStrategy({ ctx }: Pick<Call, "ctx">) {
  const pulse = await readKeyFigures(ctx, nothing);
  const measuredSpots = new Map(pulse.spots.map((each) => [each.id, each]));
  const linkTargets = await listLinkTargets({ ctx });
  const locations = await listCoveredLocations(ctx);
  const stages = linkTargets.flatMap((journey) =>
    journey.stages.map((stage) => {
      const { missing } = coverageOf(
        [stage],
        locations.map(({ id }) => id),
      );
      return {
        id: stage.id,
        name: stage.name,
        journeyId: journey.id,
        journey: journey.name,
        standing: standingOf(
          stage,
          locations.map(({ id }) => id),
        ),
        /** The locations without a live spot here while other locations have one. */
        missingAt: locations.filter(({ id }) => missing[0]?.locationIds.includes(id)).map(({ name }) => name),
      };
    }),
  );
  const spots = linkTargets.flatMap((journey) =>
    journey.stages.flatMap((stage) =>
      stage.spots.map(({ id, name, status }) => {
        const measured = measuredSpots.get(id);
        return {
          id,
          name,
          status,
          stageId: stage.id,
          stage: stage.name,
          journeyId: journey.id,
          mention: measured?.mention.estimate ?? null,
          delivery: measured?.delivery.estimate ?? null,
        };
      }),
    ),
  );
  const { lines, withoutGoal } = assembleStrategy(await listGoals(ctx), stages, spots);
  return {
    today: pulse.today,
    days: pulse.days,
    measures: {
      recall: pulse.recallIndex.estimate,
      nps: pulse.nps.now.estimate,
      delivery: pulse.delivery.estimate,
    },
    goals: lines.map(({ goal: { id, text, measure, target }, lanes }) => ({ id, text, measure, target, lanes })),
    withoutGoal: withoutGoal.map(({ id, name, stage, journeyId }) => ({ id, name, stage, journeyId })),
    linkTargets,
  };
}
