import { type MentionsOfStage, mentionsByStage } from "@spots/db/reports/mentions-by-stage";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { blocksFrom } from "@spots/domain/insight/block";
import { figuresOver, stageMeasure } from "@spots/domain/insight/measures";
import { minimumForPeople } from "@spots/domain/insight/privacy";
import { halfYearOf } from "@spots/domain/insight/results";
import { hasDesignedSpot } from "@spots/domain/journey/coverage";
import type { ReadJourney } from "@spots/domain/journey/journey";
import { hangsOnOne, peakOf } from "@spots/domain/journey/shape";
import { dayOf, instantAt } from "@spots/domain/kernel/zoned-time";
import { getJourney } from "../journey/design.queries";
import type { Call } from "../trpc/context";
import { readStageScores } from "./stage-scores.queries";

/**
 * The mention rates of a journey's stages and touchpoints over the last half year at the locations
 * that the member sees. Those that never had a live spot have none.
 */
export async function readStageFigures(
  { db, tenant, member, now }: Pick<Call["ctx"], "db" | "tenant" | "member" | "now">,
  journeyId: string,
) {
  const { businessId, minimumN, timeZone } = tenant;
  const days = halfYearOf(dayOf(now(), timeZone));
  const rows = await mentionsByStage(db, { businessId, from: blocksFrom(days.from), until: days.until }, journeyId);
  const group = { locationIds: locationsSeenBy(member), channelIds: null };
  const measured = rows.filter(({ day }) => day >= days.from);
  const stages = [...new Set(measured.map(({ stageId }) => stageId))].map((stageId) => {
    const whole = rows.filter((row) => row.stageId === stageId && row.touchpointId === null);
    return { stageId, whole, mention: figuresOver(whole, group, minimumN, stageMeasure)(days).estimate };
  });
  const touchpoints = stages.flatMap(({ stageId, whole }) => {
    const ids = measured.flatMap((row) => (row.stageId === stageId ? (row.touchpointId ?? []) : []));
    return [...new Set(ids)].map((touchpointId) => {
      const parts = partsOfStage(
        whole,
        rows.filter((row) => row.touchpointId === touchpointId),
      );
      const part = { ...group, version: partNumber };
      return { touchpointId, mention: figuresOver(parts, part, minimumN, stageMeasure)(days).estimate };
    });
  });
  return { stages: stages.map(({ stageId, mention }) => ({ stageId, mention })), touchpoints };
}

/** The `version` of a touchpoint's rows within its stage's, for the selector. */
const partNumber = 1;

/**
 * The answers of a stage as those that could have mentioned a spot of one of its touchpoints, and
 * the others, so that the touchpoint's figure and the stage's reveal no small group between them.
 */
function partsOfStage(stage: readonly MentionsOfStage[], touchpoint: readonly MentionsOfStage[]) {
  const keyOf = ({ locationId, day }: MentionsOfStage) => `${locationId} ${day}`;
  const told = new Map(touchpoint.map((row) => [keyOf(row), row.told]));
  const none = { mentioned: 0, waiting: 0, version: 0 };
  return [
    ...touchpoint.map((row) => ({ ...row, version: partNumber })),
    ...stage.map((row) => ({ ...row, ...none, told: row.told - (told.get(keyOf(row)) ?? 0) })),
  ];
}

/**
 * The journey's figures over the last half year at the locations that the member sees. For each
 * stage and touchpoint that had a live spot: of the answers with recall text meanwhile, the share
 * that mentions one of its spots unaided, with n and interval; `scores` of those who were asked there.
 * Also whether the deliveries of the planned peak depend on one person.
 * @throws NOT_FOUND for an unknown journey
 */
export async function readShape({ ctx, input }: Call<ReadJourney>) {
  const { db, tenant } = ctx;
  const { businessId, minimumN } = tenant;
  const { stages } = await getJourney(ctx, input.journeyId);
  const { from } = halfYearOf(dayOf(ctx.now(), tenant.timeZone));
  const locationIds = locationsSeenBy(ctx.member);
  const peak = peakOf(stages, hasDesignedSpot);
  const locations = await db.location.findMany({
    where: { businessId, ...(locationIds === null ? {} : { id: { in: [...locationIds] } }) },
    select: { id: true, timeZone: true },
  });
  const deliveries = await db.moment.groupBy({
    by: ["memberId"],
    where: {
      businessId,
      status: "delivered",
      spotId: { in: peak?.spots.map(({ id }) => id) ?? [] },
      OR: locations.map(({ id, timeZone }) => ({
        locationId: id,
        deliveredAt: { gte: instantAt(`${from}T00:00`, timeZone) },
      })),
    },
    _count: true,
  });
  const one = hangsOnOne(deliveries.map(({ _count }) => _count));
  return {
    since: from,
    ...(await readStageFigures(ctx, input.journeyId)),
    scores: await readStageScores(ctx, input.journeyId),
    peakOnOne: peak && one && one.n >= minimumForPeople(minimumN) ? { stageId: peak.id, ...one } : null,
  };
}
