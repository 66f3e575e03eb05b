import { recallByWeek } from "@spots/db/reports/recall-by-week";
import { exposureEstimate, pulseDaysOf, totalExposure } from "@spots/domain/insight/pulse";
import { dayOf } from "@spots/domain/kernel/time";
import { SpotContent } from "@spots/domain/spot/spot";
import { AssessSpot, type ReadSpot } from "@spots/domain/spot/spot-life";
import type { Call } from "../trpc/context";
import { draftOf, getSpot } from "./spot.queries";

/**
 * A spot's story: its versions, the newest first, each with what it said, when it was live and what customers recalled of it in the last half year; the steps
 * of its life with who and why; and what is thought of it. @throws NOT_FOUND when it is not ours
 */
export async function readSpotHistory({ ctx, input }: Call<ReadSpot>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const spot = await getSpot(ctx, input.spotId);
  const mine = { businessId, spotId: spot.id };
  const versions = await db.spotVersion.findMany({ where: mine, orderBy: { number: "desc" } });
  const steps = await db.spotStep.findMany({
    where: mine,
    select: { id: true, from: true, to: true, why: true, at: true, by: { select: { name: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const assessment = await db.spotAssessment.findUnique({ where: { businessId_spotId: mine } });
  const days = pulseDaysOf(dayOf(ctx.now(), tenant.timeZone));
  const recalls = (await recallByWeek(db, { businessId, locationIds: null, ...days })).filter(
    ({ spotId }) => spotId === spot.id,
  );
  const { name, status, version, reviewOn, ownerId } = draftOf(spot);
  return {
    id: spot.id,
    name,
    status,
    version,
    reviewOn,
    ownerId,
    recall: exposureEstimate(totalExposure(recalls)).exposed,
    versions: versions.map(({ number, content, liveAt, endedAt }) => ({
      number,
      liveAt,
      endedAt,
      content: SpotContent.parse(content),
      recall: exposureEstimate(totalExposure(recalls.filter(({ version: of }) => of === number))).exposed,
    })),
    steps: steps.map(({ by, ...step }) => ({ ...step, by: by.name })),
    assessment: assessment ? AssessSpot.parse(assessment) : null,
  };
}
