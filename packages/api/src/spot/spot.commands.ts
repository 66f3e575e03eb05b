import { notFound } from "@spots/domain/kernel/errors";
import { positionBetween } from "@spots/domain/kernel/position";
import { judgeSpot } from "@spots/domain/spot/judgement";
import type { PlaceSpot, ReviseSpot } from "@spots/domain/spot/spot";
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
