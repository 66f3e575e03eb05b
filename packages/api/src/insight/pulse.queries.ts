import { journeyRoads } from "@spots/db/reports/journey-roads";
import { type JsonRead, together } from "@spots/db/reports/json-read";
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
import { coveredLocationsOf } from "../journey/coverage.queries";
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
 * @param beside what else is read in the same statement
 */
export async function readKeyFigures<Beside>(ctx: Reader, beside: JsonRead<Beside>) {
  const { today, days, asked, counts, spots, ...read } = await readFigures(ctx, ReadResults.parse({}), {
    weeks: false,
    beside: together([journeyRoads(ctx.tenant.businessId, mostJourneys), coveredLocationsOf(ctx), beside]),
  });
  const [roads, locations, others] = read.beside;
  const { answers, deliveries } = counts;
  const { group, compared, delivering, minimumN } = asked;
  const select = selector(answers, group, { minimumN, ...npsMeasure });
  const [now, before] = [select(days), select(compared.days)];
  const journeys = roads.map(({ stages, ...journey }) => ({ ...journey, stages: stages.toSorted(byPosition) }));
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
    beside: others,
  };
}
