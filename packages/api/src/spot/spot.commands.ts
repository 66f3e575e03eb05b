import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import { dayAsDate } from "@spots/domain/kernel/time";
import { draftStatusOf, saysTheSameWords } from "@spots/domain/spot/opinion";
import { type MoveSpot, type PlaceSpot, type ReviseSpot, SpotContent } from "@spots/domain/spot/spot";
import { isDraft, isOut, type RemoveSpot } from "@spots/domain/spot/spot-life";
import { getJourney } from "../journey/design.queries";
import { getStage, getTouchpoint } from "../journey/stage.queries";
import type { Call } from "../trpc/context";
import { hold, lockRoad, placeBefore, resolveRowEdits } from "../writing/edit";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { standingsOf } from "./opinion.queries";
import { checkRoomOnStage, draftOf, getSpot } from "./spot.queries";
import { changeSpotStatus } from "./spot-life.commands";

/** More spots than these on one road are a checklist. */
const mostSpots = 500;

/** @throws NOT_FOUND when the touchpoint is not one of the stage */
async function checkTouchpoint(ctx: Call["ctx"], touchpointId: Id | null, stageId: Id) {
  if (touchpointId !== null && (await getTouchpoint(ctx, touchpointId)).stageId !== stageId) throw notFound();
}

/** Puts a magic spot on a stage, after the spots already there. What does not yet make a spot is kept as an idea. */
export async function placeSpot({ ctx, input }: Call<PlaceSpot>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const stage = await getStage(ctx, input.stageId);
  await lockRoad(ctx, stage.journeyId);
  const there = await db.spot.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return there;
  await checkTouchpoint(ctx, input.touchpointId, stage.id);
  const standing = { businessId, stage: { journeyId: stage.journeyId }, status: { not: "retired" } } as const;
  if ((await db.spot.count({ where: standing })) >= mostSpots) throw new DomainError("CONFLICT", "spotsFull");
  const last = await db.spot.findFirst({ where: { businessId, stageId: stage.id }, orderBy: { position: "desc" } });
  const spot = await db.spot.create({
    data: {
      ...input.content,
      businessId,
      id: input.id,
      stageId: stage.id,
      touchpointId: input.touchpointId,
      status: draftStatusOf(input.content),
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

/**
 * Changes what a spot says in the draft, and who looks after it. Staff go on delivering the last version until the next is published.
 * @throws CONFLICT where somebody else changed the same meanwhile
 */
export async function reviseSpot({ ctx, input }: Call<ReviseSpot>) {
  const { db } = ctx;
  await hold(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const before = draftOf(spot);
  const set = await resolveRowEdits(ctx, before, input.edits);
  if (Object.keys(set).length === 0) return spot;
  if (set.touchpointId !== undefined) await checkTouchpoint(ctx, set.touchpointId, spot.stageId);
  if (set.ownerId && !(await db.member.findUnique({ where: tenantKey(ctx, set.ownerId) }))) throw notFound();
  const { reviewOn, ...rest } = set;
  const content = SpotContent.parse({ ...before, ...rest });
  const authorId = saysTheSameWords(content, spot) ? spot.authorId : ctx.member.id;
  const standings = (await standingsOf(ctx, [{ ...content, id: spot.id, authorId }])).get(spot.id);
  const status = isDraft(spot.status) ? draftStatusOf(content, Object.values(standings ?? {})) : spot.status;
  const after = await db.spot.update({
    where: tenantKey(ctx, spot.id),
    data: { ...rest, ...(reviewOn === undefined ? {} : { reviewOn: dayAsDate(reviewOn) }), status, authorId },
  });
  if (status !== spot.status) await changeSpotStatus(ctx, spot, { id: ctx.newId(), to: status, why: "" });
  const changed = Object.fromEntries(Object.keys(set).map((field) => [field, before[field as keyof typeof before]]));
  await record(ctx, {
    type: "spot.revised",
    subjectId: spot.id,
    before: { name: spot.name, status: spot.status, ...changed },
    after: { name: after.name, status, ...set },
  });
  return after;
}

/**
 * Moves a spot to a stage of the same journey, before another spot of it or to its end.
 * @throws CONFLICT when it is with the staff and the stage carries as many of those as the business allows
 */
export async function moveSpot({ ctx, input }: Call<MoveSpot>) {
  const { db } = ctx;
  const spot = await getSpot(ctx, input.spotId);
  const [from, to] = [await getStage(ctx, spot.stageId), await getStage(ctx, input.stageId)];
  if (from.journeyId !== to.journeyId) throw notFound();
  await lockRoad(ctx, to.journeyId);
  if (from.id !== to.id && isOut(spot.status)) await checkRoomOnStage(ctx, to.id, 1);
  const { stages } = await getJourney(ctx, to.journeyId);
  const others = (stages.find(({ id }) => id === to.id)?.spots ?? []).filter(({ id }) => id !== spot.id);
  const { after, before } = placeBefore(others, input.beforeSpotId);
  const touchpointId = from.id === to.id ? spot.touchpointId : null;
  await db.spot.update({
    where: tenantKey(ctx, spot.id),
    data: { stageId: to.id, position: positionBetween(after, before), touchpointId },
  });
  await record(ctx, {
    type: "spot.moved",
    subjectId: spot.id,
    before: { name: spot.name, stageId: from.id },
    after: { name: spot.name, stageId: to.id },
  });
  return { id: spot.id };
}

/** Takes away a draft that was never published. @throws CONFLICT for one that was: it is retired instead, so that its story stays */
export async function removeSpot({ ctx, input }: Call<RemoveSpot>) {
  const { db, tenant } = ctx;
  const spot = await getSpot(ctx, input.spotId);
  const used = { businessId: tenant.businessId, spotId: spot.id };
  if (spot.version > 0) throw new DomainError("CONFLICT", "spotWasLive");
  if ((await db.channel.count({ where: used })) > 0) throw new DomainError("CONFLICT", "spotHasChannel");
  await db.bragStory.updateMany({ where: used, data: { spotId: null } });
  await db.spot.delete({ where: tenantKey(ctx, spot.id) });
  await record(ctx, { type: "spot.removed", subjectId: spot.id, before: { name: spot.name, stageId: spot.stageId } });
  return { id: spot.id };
}
