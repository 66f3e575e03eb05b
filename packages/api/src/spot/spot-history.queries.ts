import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { blocksFrom } from "@spots/domain/insight/block";
import { figuresOver, mentionMeasure } from "@spots/domain/insight/measures";
import { halfYearOf } from "@spots/domain/insight/results";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { SpotContent } from "@spots/domain/spot/spot";
import { AssessSpot, type ReadSpot } from "@spots/domain/spot/spot-life";
import type { Call } from "../trpc/context";
import { draftOf, getSpot } from "./spot.queries";

/**
 * The history of a spot: its versions, newest first, each with its words, the time it was live and
 * its mentions in answers of the last half year at the locations that the member sees; its status
 * changes with author and reason; and its assessment.
 * @throws NOT_FOUND for an unknown spot
 */
export async function readSpotHistory({ ctx, input }: Call<ReadSpot>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const spot = await getSpot(ctx, input.spotId);
  const mine = { businessId, spotId: spot.id };
  const versions = await db.spotVersion.findMany({ where: mine, orderBy: { number: "desc" } });
  const steps = await db.spotStep.findMany({
    where: mine,
    select: {
      id: true,
      from: true,
      to: true,
      why: true,
      despitePressure: true,
      at: true,
      by: { select: { name: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const inventors = await db.spotInventor.findMany({
    where: mine,
    select: { member: { select: { name: true } } },
    orderBy: { member: { name: "asc" } },
  });
  const assessment = await db.spotAssessment.findUnique({ where: { businessId_spotId: mine } });
  const days = halfYearOf(dayOf(ctx.now(), tenant.timeZone));
  const rows = await mentionsByDay(db, { businessId, from: blocksFrom(days.from), until: days.until }, spot.id);
  const mentionOf = (version?: number) => {
    const group = { locationIds: locationsSeenBy(ctx.member), channelIds: null, ...(version ? { version } : {}) };
    return figuresOver(rows, group, tenant.minimumN, mentionMeasure)(days).estimate;
  };
  const { name, status, version, reviewOn, responsibleId } = draftOf(spot);
  return {
    id: spot.id,
    name,
    status,
    version,
    reviewOn,
    responsibleId,
    inventors: inventors.map(({ member }) => member.name),
    mention: mentionOf(),
    versions: versions.map(({ number, content, liveAt, endedAt }) => ({
      number,
      liveAt,
      endedAt,
      content: SpotContent.parse(content),
      mention: mentionOf(number),
    })),
    steps: steps.map(({ by, ...step }) => ({ ...step, by: by.name })),
    assessment: assessment ? AssessSpot.parse(assessment) : null,
  };
}
