import { answersByDay } from "@spots/db/reports/answers-by-day";
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
import type { ReadPulse } from "@spots/domain/insight/results";
import { selector } from "@spots/domain/insight/selection";
import { byPosition } from "@spots/domain/kernel/position";
import { listCoveredLocations } from "../journey/coverage.queries";
import type { Call } from "../trpc/context";
import { readFigures } from "./results.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant" | "member" | "now">;

/** The largest number of journeys whose stages may be the next step. */
const mostJourneys = 50;

/**
 * What the home, the strategy and the digest tell of a period: NPS, spots remembered per customer
 * and deliveries, each with n and interval, or withheld (`selector`); the spots with the figures of
 * Results, of which `best` is mentioned most reliably; and the one next step (`nextStepOf`).
 */
export async function readKeyFigures(ctx: Reader, input: ReadPulse) {
  const { today, days, asked, report, deliveries, spots } = await readFigures(ctx, {
    ...input,
    journeyId: null,
    personaId: null,
  });
  const { group, compared, delivering, minimumN } = asked;
  const answers = await answersByDay(ctx.db, report);
  const now = selector(answers, group, { minimumN, ...npsMeasure })(days);
  const before = selector(answers, compared.group, { minimumN, ...npsMeasure })(compared.days);
  const journeys = (await journeyRoads(ctx.db, ctx.tenant.businessId, mostJourneys)).map(({ stages, ...journey }) => ({
    ...journey,
    stages: stages.toSorted(byPosition),
  }));
  const { locationIds: only } = group;
  const locations = (await listCoveredLocations(ctx)).filter(({ id }) => only === null || only.includes(id));
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
    locationIds,
  };
}

/** The home's figures, by default of the last 28 days; see `readKeyFigures`. */
export async function readPulse({ ctx, input }: Call<ReadPulse>) {
  const { today, days, nps, recallIndex, delivery, best, next } = await readKeyFigures(ctx, input);
  return { today, days, nps, recallIndex, delivery, best, next };
}
