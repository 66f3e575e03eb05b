import { mostSpots } from "@spots/domain/journey/design";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import { dayAsDate } from "@spots/domain/kernel/time";
import { judgeSpot } from "@spots/domain/spot/judgement";
import { draftStatusOf, saysTheSameWords } from "@spots/domain/spot/question";
import { type MoveSpot, type PlaceSpot, type ReviseSpot, SpotContent } from "@spots/domain/spot/spot";
import type { RemoveSpot } from "@spots/domain/spot/spot-life";
import { isDraft, isOut } from "@spots/domain/spot/spot-status";
import { getJourney } from "../journey/design.queries";
import { getStage, getTouchpoint } from "../journey/stage.queries";
import type { Call } from "../trpc/context";
import { positionsBefore, resolveRowEdits } from "../writing/edit";
import { lockJourney, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { standingsOf } from "./opinion.queries";
import { draftOf, getSpot } from "./spot.queries";
import { changeSpotStatus, checkRoomForOne } from "./spot-life.commands";

/** @throws NOT_FOUND when the touchpoint does not belong to the stage */
async function checkTouchpoint(ctx: Call["ctx"], touchpointId: Id | null, stageId: Id) {
  if (touchpointId !== null && (await getTouchpoint(ctx, touchpointId)).stageId !== stageId) throw notFound();
}

/** A spot to create, with its words. */
export type NewSpot = {
  readonly id: Id;
  readonly stageId: Id;
  readonly touchpointId: Id | null;
  readonly content: SpotContent;
};

/**
 * @throws NOT_FOUND when a stage does not belong to the journey, or a touchpoint not to its stage
 */
async function checkStages({ db, tenant }: Call["ctx"], journeyId: Id, wanted: readonly NewSpot[]) {
  const stages = await db.stage.findMany({
    where: { businessId: tenant.businessId, journeyId },
    select: { id: true, touchpoints: { select: { id: true } } },
  });
  const touchpointsOf = new Map(stages.map(({ id, touchpoints }) => [id, touchpoints.map((each) => each.id)]));
  for (const { stageId, touchpointId } of wanted) {
    const touchpoints = touchpointsOf.get(stageId);
    if (!touchpoints || (touchpointId !== null && !touchpoints.includes(touchpointId))) throw notFound();
  }
}

/**
 * Creates spots of a locked journey, each after the last one of its stage. A complete spot is
 * ready, an incomplete one an idea. Runs six statements for any number of spots.
 * @param authorId the author of the words; null when no member wrote them
 * @throws NOT_FOUND for a stage or touchpoint of another journey; CONFLICT when the journey would
 * have too many spots
 */
export async function appendSpots(
  ctx: Call["ctx"],
  journeyId: Id,
  wanted: readonly NewSpot[],
  authorId: Id | null = ctx.member.id,
) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  await checkStages(ctx, journeyId, wanted);
  const standing = await db.spot.count({ where: { businessId, stage: { journeyId }, status: { not: "retired" } } });
  if (standing + wanted.length > mostSpots) throw new DomainError("CONFLICT", "spotsFull");
  // Retired spots have positions, too.
  const last = await db.spot.groupBy({
    by: ["stageId"],
    where: { businessId, stageId: { in: wanted.map(({ stageId }) => stageId) } },
    _max: { position: true },
  });
  const positions = new Map(last.map(({ stageId, _max }) => [stageId, _max.position]));
  return db.spot.createManyAndReturn({
    data: wanted.map(({ id, stageId, touchpointId, content }) => {
      const position = positionBetween(positions.get(stageId) ?? null, null);
      positions.set(stageId, position);
      const status = draftStatusOf(judgeSpot(content));
      return { ...content, businessId, id, stageId, touchpointId, status, authorId, position, createdAt: ctx.now() };
    }),
  });
}

/** `appendSpots` with an event per spot. */
export async function placeNewSpots(ctx: Call["ctx"], journeyId: Id, wanted: readonly NewSpot[]) {
  const spots = await appendSpots(ctx, journeyId, wanted);
  for (const { id, name, status, stageId } of spots)
    record(ctx, { type: "spot.placed", subjectId: id, after: { name, status, stageId } });
  return spots;
}

/** Adds a magic spot to a stage, after its other spots. An incomplete spot is saved as an idea. */
export async function placeSpot({ ctx, input }: Call<PlaceSpot>) {
  const { journeyId } = await getStage(ctx, input.stageId);
  await lockJourney(ctx, journeyId);
  const there = await ctx.db.spot.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return there;
  const [spot] = await placeNewSpots(ctx, journeyId, [input]);
  if (!spot) throw notFound();
  return spot;
}

/**
 * Changes a spot's words in the draft, and its responsible member. Staff deliver the last version
 * until the next one is published.
 * @throws CONFLICT where somebody else changed the same field meanwhile
 */
export async function reviseSpot({ ctx, input }: Call<ReviseSpot>) {
  const { db } = ctx;
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const before = draftOf(spot);
  const set = await resolveRowEdits(ctx, before, input.edits);
  if (Object.keys(set).length === 0) return spot;
  if (set.touchpointId !== undefined) await checkTouchpoint(ctx, set.touchpointId, spot.stageId);
  if (set.responsibleId && !(await db.member.findUnique({ where: tenantKey(ctx, set.responsibleId) })))
    throw notFound();
  const { reviewOn, ...rest } = set;
  const content = SpotContent.parse({ ...before, ...rest });
  const authorId = saysTheSameWords(content, spot) ? spot.authorId : ctx.member.id;
  const standings = (await standingsOf(ctx, [{ ...content, id: spot.id, authorId }])).get(spot.id);
  const status = isDraft(spot.status) ? draftStatusOf(judgeSpot(content), Object.values(standings ?? {})) : spot.status;
  const after = await db.spot.update({
    where: tenantKey(ctx, spot.id),
    data: { ...rest, ...(reviewOn === undefined ? {} : { reviewOn: dayAsDate(reviewOn) }), status, authorId },
  });
  if (status !== spot.status) await changeSpotStatus(ctx, spot, { id: ctx.newId(), to: status, why: "" });
  const changed = Object.fromEntries(Object.keys(set).map((field) => [field, before[field as keyof typeof before]]));
  record(ctx, {
    type: "spot.revised",
    subjectId: spot.id,
    before: { name: spot.name, status: spot.status, ...changed },
    after: { name: after.name, status, ...set },
  });
  return after;
}

/**
 * Moves a spot to a stage of the same journey, before another spot of it or to its end.
 * @throws CONFLICT when it is live or a pilot and the stage has as many of those as the business
 * allows
 */
export async function moveSpot({ ctx, input }: Call<MoveSpot>) {
  const { db } = ctx;
  const spot = await getSpot(ctx, input.spotId);
  const [from, to] = [await getStage(ctx, spot.stageId), await getStage(ctx, input.stageId)];
  if (from.journeyId !== to.journeyId) throw notFound();
  await lockJourney(ctx, to.journeyId);
  if (from.id !== to.id && isOut(spot.status)) await checkRoomForOne(ctx, to.id);
  const { stages } = await getJourney(ctx, to.journeyId);
  const others = (stages.find(({ id }) => id === to.id)?.spots ?? []).filter(({ id }) => id !== spot.id);
  const { after, before } = positionsBefore(others, input.beforeSpotId);
  const touchpointId = from.id === to.id ? spot.touchpointId : null;
  await db.spot.update({
    where: tenantKey(ctx, spot.id),
    data: { stageId: to.id, position: positionBetween(after, before), touchpointId },
  });
  record(ctx, {
    type: "spot.moved",
    subjectId: spot.id,
    before: { name: spot.name, stageId: from.id },
    after: { name: spot.name, stageId: to.id },
  });
  return { id: spot.id };
}

/**
 * Deletes a draft that was never published. The channels that ask there then ask at its
 * stage.
 * @throws CONFLICT for a published spot, which can only be retired, so that its history stays
 */
export async function removeSpot({ ctx, input }: Call<RemoveSpot>) {
  const { db, tenant } = ctx;
  const spot = await getSpot(ctx, input.spotId);
  const used = { businessId: tenant.businessId, spotId: spot.id };
  if (spot.version > 0) throw new DomainError("CONFLICT", "spotWasLive");
  const { stageId, touchpointId } = spot;
  await db.channel.updateMany({ where: used, data: { spotId: null, stageId, touchpointId } });
  await db.bragStory.updateMany({ where: used, data: { spotId: null } });
  await db.improvisedGroup.updateMany({ where: used, data: { spotId: null } });
  const inventors = await db.spotInventor.findMany({ where: used, select: { memberId: true } });
  await db.spot.delete({ where: tenantKey(ctx, spot.id) });
  record(ctx, {
    type: "spot.removed",
    subjectId: spot.id,
    before: { name: spot.name, stageId: spot.stageId, memberIds: inventors.map(({ memberId }) => memberId) },
  });
  return { id: spot.id };
}
