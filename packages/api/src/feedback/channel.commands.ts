import { newChannelToken } from "@spots/db/link-secret";
import { mayActAt } from "@spots/domain/access/object-rules";
import { placeKey } from "@spots/domain/delivery/place";
import {
  type CloseChannel,
  hasPage,
  type OpenChannel,
  type ReopenChannel,
  type TieChannel,
} from "@spots/domain/feedback/channel";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getOpenLocation } from "../delivery/moment.queries";
import type { Call } from "../trpc/context";
import { lockJourney } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { findAbout } from "./about.queries";

/**
 * The stage, touchpoint or spot with an id, none for an empty one. Locks their journey, so that they
 * are not removed or moved meanwhile.
 * @throws NOT_FOUND for an unknown id, one of an archived journey, or a retired spot
 */
async function getAbout(ctx: Call["ctx"], id: Id | "") {
  if (id === "") return { at: { stageId: null, touchpointId: null, spotId: null }, name: null };
  const found = await findAbout(ctx, id);
  if (!found) throw notFound();
  await lockJourney(ctx, found.journeyId);
  const about = await findAbout(ctx, id);
  if (!about || about.isOver) throw notFound();
  const { stageId, touchpointId, spotId, name } = about;
  return { at: { stageId, touchpointId, spotId }, name };
}

/** Creates a QR code or link for customers' answers. */
export async function openChannel({ ctx, input }: Call<OpenChannel>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, name, kind, listsNames, place } = input;
  const there = await db.channel.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id };
  const location = await getOpenLocation(ctx, input.locationId);
  if (!mayActAt(member, location.id)) throw notFound();
  const { at, name: about } = await getAbout(ctx, input.aboutId);
  const token = await newChannelToken(db, businessId);
  await db.channel.create({
    data: {
      ...{ businessId, id, token, name, kind, locationId: location.id, listsNames, createdAt: ctx.now() },
      ...{ place, plainPlace: placeKey(place), ...at },
    },
  });
  record(ctx, { type: "channel.opened", subjectId: id, after: { name, kind, locationId: location.id, about } });
  return { id };
}

/** @throws NOT_FOUND for an unknown channel, or one of a location where the member may not act */
export async function getChannel({ db, tenant, member }: Call["ctx"], channelId: Id) {
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

/**
 * Reopens a channel at the same address. @throws NOT_FOUND without a page, and when its location is
 * archived
 */
export async function reopenChannel({ ctx, input }: Call<ReopenChannel>) {
  const channel = await getChannel(ctx, input.channelId);
  if (!hasPage(channel.kind)) throw notFound();
  await getOpenLocation(ctx, channel.locationId);
  if (channel.closedAt === null) return { id: channel.id };
  await ctx.db.channel.update({ where: tenantKey(ctx, channel.id), data: { closedAt: null } });
  record(ctx, { type: "channel.reopened", subjectId: channel.id, after: { name: channel.name } });
  return { id: channel.id };
}

/**
 * Ties a channel to a stage, a touchpoint or a spot, or to none.
 * @throws NOT_FOUND for an unknown one, one of an archived journey, or a retired spot
 */
export async function tieChannel({ ctx, input }: Call<TieChannel>) {
  const channel = await getChannel(ctx, input.channelId);
  const { id, name, stageId, touchpointId, spotId } = channel;
  if ((spotId ?? touchpointId ?? stageId ?? "") === input.aboutId) return { id };
  const { at, name: about } = await getAbout(ctx, input.aboutId);
  await ctx.db.channel.update({ where: tenantKey(ctx, id), data: at });
  record(ctx, {
    type: "channel.tied",
    subjectId: id,
    before: { name, stageId, touchpointId, spotId },
    after: { name, about, ...at },
  });
  return { id };
}
