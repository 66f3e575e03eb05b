import { newChannelToken } from "@spots/db/link-secret";
import { mayActAt } from "@spots/domain/access/object-rules";
import { placeKey } from "@spots/domain/delivery/place";
import type { CloseChannel, OpenChannel, ReopenChannel } from "@spots/domain/feedback/channel";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getOpenLocation } from "../delivery/moment.queries";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";

/** Creates a QR code or link for customers' answers. */
export async function openChannel({ ctx, input }: Call<OpenChannel>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, name, listsNames, place } = input;
  const there = await db.channel.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id };
  const location = await getOpenLocation(ctx, input.locationId);
  if (!mayActAt(member, location.id)) throw notFound();
  const token = await newChannelToken(db, businessId);
  await db.channel.create({
    data: {
      ...{ businessId, id, token, name, locationId: location.id, listsNames, createdAt: ctx.now() },
      ...{ place, plainPlace: placeKey(place) },
    },
  });
  record(ctx, { type: "channel.opened", subjectId: id, after: { name, locationId: location.id } });
  return { id };
}

/** @throws NOT_FOUND for an unknown channel, or one of a location where the member may not act */
async function getChannel({ db, tenant, member }: Call["ctx"], channelId: Id) {
  const channel = await db.channel.findUnique({
    where: tenantKey({ tenant }, channelId),
  });
  if (!channel || !mayActAt(member, channel.locationId)) throw notFound();
  return channel;
}

/** Closes a channel: its page says so, and its answers stay. */
export async function closeChannel({ ctx, input }: Call<CloseChannel>) {
  const channel = await getChannel(ctx, input.channelId);
  if (channel.closedAt !== null) return { id: channel.id };
  await ctx.db.channel.update({
    where: tenantKey(ctx, channel.id),
    data: { closedAt: ctx.now() },
  });
  record(ctx, { type: "channel.closed", subjectId: channel.id, after: { name: channel.name } });
  return { id: channel.id };
}

/** Reopens a channel at the same address. @throws NOT_FOUND when its location is archived */
export async function reopenChannel({ ctx, input }: Call<ReopenChannel>) {
  const channel = await getChannel(ctx, input.channelId);
  await getOpenLocation(ctx, channel.locationId);
  if (channel.closedAt === null) return { id: channel.id };
  await ctx.db.channel.update({ where: tenantKey(ctx, channel.id), data: { closedAt: null } });
  record(ctx, { type: "channel.reopened", subjectId: channel.id, after: { name: channel.name } });
  return { id: channel.id };
}
