import { DomainError } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import { draftStatusOf } from "@spots/domain/spot/opinion";
import type { SpotContent } from "@spots/domain/spot/spot";
import { getJourney } from "../journey/design.queries";
import { getStage } from "../journey/stage.queries";
import type { Call } from "../trpc/context";
import { lockRoad } from "../writing/edit";
import { record } from "../writing/record";

/** More spots than these on one road are a checklist. */
const mostSpots = 500;

type Draft = {
  readonly id: Id;
  readonly stageId: Id;
  readonly touchpointId: Id | null;
  readonly content: SpotContent;
};

/**
 * Puts what was found on a stage as a draft, after the spots already there: ready when its words lack nothing, an idea otherwise.
 * @throws NOT_FOUND when the stage is not ours, CONFLICT when the road is full
 */
export async function placeDraft(ctx: Call["ctx"], { id, stageId, touchpointId, content }: Draft) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const stage = await getStage(ctx, stageId);
  await lockRoad(ctx, stage.journeyId);
  const { stages } = await getJourney(ctx, stage.journeyId);
  if (stages.flatMap(({ spots }) => spots).length >= mostSpots) throw new DomainError("CONFLICT", "spotsFull");
  const last = await db.spot.findFirst({ where: { businessId, stageId: stage.id }, orderBy: { position: "desc" } });
  const spot = await db.spot.create({
    data: {
      ...content,
      businessId,
      id,
      stageId: stage.id,
      touchpointId,
      status: draftStatusOf(content),
      authorId: ctx.member.id,
      position: positionBetween(last?.position ?? null, null),
      createdAt: ctx.now(),
    },
  });
  await record(ctx, {
    type: "spot.placed",
    subjectId: spot.id,
    after: { name: spot.name, status: spot.status, stageId: stage.id },
  });
  return spot;
}
