import { answersByDay } from "@spots/db/reports/answers-by-day";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { blocksFrom } from "@spots/domain/insight/block";
import { figuresOver, npsMeasure } from "@spots/domain/insight/measures";
import { halfYearOf } from "@spots/domain/insight/results";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";

const place = { stageId: true, touchpointId: true } as const;

/**
 * How customers who were asked at a journey's stages and touchpoints recommend the business: the net
 * promoter score over the last half year at the locations that the member sees, with the channels
 * whose answers it counts. A stage has the channels of its touchpoints and spots, too, and a
 * touchpoint those of its spots. Stages and touchpoints at which no channel asks have none.
 */
export async function readStageScores({ db, tenant, member, now }: Call["ctx"], journeyId: string) {
  const { businessId, minimumN, timeZone } = tenant;
  const locationIds = locationsSeenBy(member);
  const channels = await db.channel.findMany({
    where: {
      ...{ businessId, OR: [{ stage: { journeyId } }, { spot: { stage: { journeyId } } }] },
      ...(locationIds === null ? {} : { locationId: { in: [...locationIds] } }),
    },
    select: { id: true, ...place, spot: { select: place } },
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
    stages: scoresBy(({ spot, ...channel }) => (spot ?? channel).stageId),
    touchpoints: scoresBy(({ spot, ...channel }) => (spot ?? channel).touchpointId),
  };
}
