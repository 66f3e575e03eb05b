import { journeyRoads } from "@spots/db/reports/journey-roads";
import { bestMentioned } from "@spots/domain/insight/headline";
import {
  deliveryMeasure,
  figureOf,
  figuresOver,
  minimumFor,
  npsMeasure,
  recallMeasure,
} from "@spots/domain/insight/measures";
import { nextStepOf } from "@spots/domain/insight/next-step";
import { npsChange, totalAnswers } from "@spots/domain/insight/pulse";
import { ReadResults } from "@spots/domain/insight/results";
import { selector } from "@spots/domain/insight/selection";
import { byPosition } from "@spots/domain/kernel/position";
import { listCoveredLocations } from "../journey/coverage.queries";
import type { Call } from "../trpc/context";
import { readFigures } from "./results.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant" | "member" | "now">;

/** The largest number of journeys whose stages may be the next step. */
const mostJourneys = 50;

/**
 * What the home, the strategy and the digest tell of the last 28 days: NPS, spots remembered per
 * customer and deliveries, each with n and interval, or withheld (`selector`); the spots with the
 * figures of Results, of which `best` is mentioned most reliably; the one next step (`nextStepOf`);
 * and the open journeys and locations that it was chosen from.
 */
export async function readKeyFigures(ctx: Reader) {
  const { today, days, asked, counts, spots } = await readFigures(ctx, ReadResults.parse({}), { weeks: false });
  const { answers, deliveries } = counts;
  const { group, compared, delivering, minimumN } = asked;
  const select = selector(answers, group, { minimumN, ...npsMeasure });
  const [now, before] = [select(days), select(compared.days)];
  const journeys = (await journeyRoads(ctx.db, ctx.tenant.businessId, mostJourneys)).map(({ stages, ...journey }) => ({
    ...journey,
    stages: stages.toSorted(byPosition),
  }));
  const locations = await listCoveredLocations(ctx);
  const locationIds = locations.map(({ id }) => id);
  const best = bestMentioned(
    spots.map(({ id, name, mention }) => ({ id, name, mention: mention.estimate, ...mention })),
  );
  return {
    today,
    days,
    nps: {
      now: figureOf(now, npsMeasure.estimate, minimumFor(group, minimumN)),
      change: now.isShown && before.isShown ? npsChange(totalAnswers(before.rows), totalAnswers(now.rows)) : null,
    },
    recallIndex: figuresOver(answers, group, minimumN, recallMeasure)(days),
    delivery: figuresOver(deliveries, delivering, minimumN, deliveryMeasure)(days),
    spots,
    best: best && { id: best.spot.id, name: best.spot.name, mention: best.mention, leftOut: best.spot.leftOut },
    next: nextStepOf({ journeys, locationIds, spots }),
    journeys,
    locations,
    locationIds,
  };
}
