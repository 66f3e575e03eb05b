import { answersByDay } from "@spots/db/reports/answers-by-day";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { blocksFrom } from "@spots/domain/insight/block";
import { figuresOver, npsMeasure } from "@spots/domain/insight/measures";
import { halfYearOf } from "@spots/domain/insight/results";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";

/**
 * How customers who were asked at a journey's stages and touchpoints recommend the business: the net
 * promoter score over the last half year at the locations that the member sees, with the channels
 * whose answers it counts. A stage has the channels of its touchpoints, too. Stages and touchpoints
 * at which no channel asks have none.
 */
export async function readStageScores({ db, tenant, member, now }: Call["ctx"], journeyId: string) {
  const { businessId, minimumN, timeZone } = tenant;
  const locationIds = locationsSeenBy(member);
  const channels = await db.channel.findMany({
    where: {
      ...{ businessId, stage: { journeyId } },
      ...(locationIds === null ? {} : { locationId: { in: [...locationIds] } }),
    },
    select: { id: true, stageId: true, touchpointId: true },
    orderBy: { id: "asc" },
  });
  if (channels.length === 0) return { stages: [], touchpoints: [] };
  const days = halfYearOf(dayOf(now(), timeZone));
  const rows = await answersByDay(db, { businessId, from: blocksFrom(days.from), until: days.until });
  const scoresBy = (placeOf: (channel: (typeof channels)[number]) => string | null) =>
    [...new Set(channels.flatMap((channel) => placeOf(channel) ?? []))].map((id) => {
      const channelIds = channels.filter((channel) => placeOf(channel) === id).map((channel) => channel.id);
      return { id, channelIds, ...figuresOver(rows, { locationIds, channelIds }, minimumN, npsMeasure)(days) };
    });
  return {
    stages: scoresBy(({ stageId }) => stageId),
    touchpoints: scoresBy(({ touchpointId }) => touchpointId),
  };
}
