import { notFound } from "@spots/domain/kernel/errors";
import { positionBetween } from "@spots/domain/kernel/position";
import { judgeSpot } from "@spots/domain/spot/judgement";
import type { MoveSpot, PlaceSpot, ReviseSpot } from "@spots/domain/spot/spot";
import type { RetireSpot } from "@spots/domain/spot/spot-life";
import { record } from "../event/event.commands";
import { getStage } from "../journey/journey.queries";
import type { Call } from "../trpc/context";
import { getSpot } from "./spot.queries";

/** Puts a magic spot on a stage, after the spots already there. What does not yet make a spot is kept as an idea. */
export async function placeSpot({ ctx, input }: Call<PlaceSpot>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const there = await db.spot.findUnique({ where: { businessId_id: { businessId, id: input.id } } });
  if (there) return there;
  const stage = await getStage(ctx, input.stageId);
  if (input.touchpointId !== null) {
    const touchpoint = await db.touchpoint.findUnique({
      where: { businessId_id: { businessId, id: input.touchpointId } },
    });
    if (touchpoint?.stageId !== stage.id) throw notFound();
  }
  const last = await db.spot.findFirst({ where: { businessId, stageId: stage.id }, orderBy: { position: "desc" } });
  const { isSpot } = judgeSpot(input.content);
  const spot = await db.spot.create({
    data: {
      ...input.content,
      businessId,
      id: input.id,
      stageId: stage.id,
      touchpointId: input.touchpointId,
      status: isSpot ? "ready" : "idea",
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

/** Changes what a spot says in the draft. Staff go on delivering the last version until the next is published. */
export async function reviseSpot({ ctx, input }: Call<ReviseSpot>) {
  const { db, tenant } = ctx;
  const before = await getSpot(ctx, input.spotId);
  const { isSpot } = judgeSpot(input.content);
  const status = before.status === "idea" || before.status === "ready" ? (isSpot ? "ready" : "idea") : before.status;
  const spot = await db.spot.update({
    where: { businessId_id: { businessId: tenant.businessId, id: before.id } },
    data: { ...input.content, status },
  });
  await record(ctx, {
    type: "spot.revised",
    subjectId: spot.id,
    before: { name: before.name, status: before.status },
    after: { name: spot.name, status },
  });
  return spot;
}

/** Moves a spot to a stage of the same journey, before another spot of it or to its end. */
export async function moveSpot({ ctx, input }: Call<MoveSpot>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const spot = await getSpot(ctx, input.spotId);
  const [from, to] = [await getStage(ctx, spot.stageId), await getStage(ctx, input.stageId)];
  if (from.journeyId !== to.journeyId) throw notFound();
  const rows = await db.spot.findMany({ where: { businessId, stageId: to.id, id: { not: spot.id } } });
  const others = rows.toSorted((a, b) => (a.position < b.position ? -1 : 1));
  const at = input.beforeSpotId === null ? others.length : others.findIndex(({ id }) => id === input.beforeSpotId);
  if (at < 0) throw notFound();
  const position = positionBetween(others[at - 1]?.position ?? null, others[at]?.position ?? null);
  const touchpointId = from.id === to.id ? spot.touchpointId : null;
  await db.spot.update({
    where: { businessId_id: { businessId, id: spot.id } },
    data: { stageId: to.id, position, touchpointId },
  });
  await record(ctx, {
    type: "spot.moved",
    subjectId: spot.id,
    before: { name: spot.name, stageId: from.id },
    after: { name: spot.name, stageId: to.id },
  });
  return { id: spot.id };
}

/** Takes a spot out of service, with the reason. What was delivered and recalled of it stays. */
export async function retireSpot({ ctx, input }: Call<RetireSpot>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const spot = await getSpot(ctx, input.spotId);
  if (spot.status === "retired") return { id: spot.id };
  await db.spot.update({ where: { businessId_id: { businessId, id: spot.id } }, data: { status: "retired" } });
  await db.spotVersion.updateMany({
    where: { businessId, spotId: spot.id, endedAt: null },
    data: { endedAt: ctx.now() },
  });
  await record(ctx, {
    type: "spot.retired",
    subjectId: spot.id,
    before: { status: spot.status },
    after: { name: spot.name, reason: input.reason },
  });
  return { id: spot.id };
}
