import { randomBytes } from "node:crypto";
import { mayActAt } from "@spots/domain/access/object-rules";
import type { CloseChannel, OpenChannel } from "@spots/domain/feedback/channel";
import { notFound } from "@spots/domain/kernel/errors";
import { getOpenLocation } from "../delivery/moment.queries";
import { record } from "../event/event.commands";
import { getStage } from "../journey/journey.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";

/** Opens a way to ask customers; its address bears 128 random bits. */
export async function openChannel({ ctx, input }: Call<OpenChannel>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, name, listsNames } = input;
  const there = await db.channel.findUnique({ where: { businessId_id: { businessId, id } } });
  if (there) return { id };
  const location = await getOpenLocation(ctx, input.locationId);
  if (!mayActAt(member, location.id)) throw notFound();
  const spotId = input.spotId === null ? null : (await getSpot(ctx, input.spotId)).id;
  const stageId = input.stageId === null ? null : (await getStage(ctx, input.stageId)).id;
  const token = randomBytes(16).toString("base64url");
  await db.channel.create({
    data: { businessId, id, token, name, locationId: location.id, spotId, stageId, listsNames, createdAt: ctx.now() },
  });
  await record(ctx, { type: "channel.opened", subjectId: id, after: { name, locationId: location.id } });
  return { id };
}

/** Its page says that it is closed; what it brought stays. */
export async function closeChannel({ ctx, input }: Call<CloseChannel>) {
  const { businessId } = ctx.tenant;
  const channel = await ctx.db.channel.findUnique({ where: { businessId_id: { businessId, id: input.channelId } } });
  if (!channel || !mayActAt(ctx.member, channel.locationId)) throw notFound();
  if (channel.closedAt !== null) return { id: channel.id };
  await ctx.db.channel.update({
    where: { businessId_id: { businessId, id: channel.id } },
    data: { closedAt: ctx.now() },
  });
  await record(ctx, { type: "channel.closed", subjectId: channel.id, after: { name: channel.name } });
  return { id: channel.id };
}
